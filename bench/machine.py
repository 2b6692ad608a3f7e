"""The machine that measures: pinned processes, their CPU time, and one bench at a time."""

import fcntl
import json
import os
import platform
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
WORK = Path(os.environ.get("BENCH_WORK", ROOT / "var" / "bench"))
RESULTS = ROOT / "bench" / "results"
_TICK = os.sysconf("SC_CLK_TCK")
SERVER_CORE, CLIENT_CORE = "0", "1"


@contextmanager
def alone() -> Iterator[None]:
    """Hold the lock that keeps two benches apart; a second one waits."""
    WORK.mkdir(parents=True, exist_ok=True)
    with (WORK / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def tree(pid: int) -> list[int]:
    """A process and everything below it."""
    try:
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except FileNotFoundError:
        return []
    return [pid, *(one for child in below for one in tree(int(child)))]


def cpu_seconds(pids: list[int]) -> float:
    """User and system time that the processes and their ended children have used, in seconds."""
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        ticks += sum(int(field) for field in fields[11:15])
    return ticks / _TICK


def peak_mib(pid: int) -> float:
    """The most memory a living process has held, in MiB."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


def keep(bench: str, rows: list[dict[str, Any]]) -> Path:
    """Append the results as JSON lines, with versions, to a file of the day."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / f"{bench}-{datetime.now(UTC):%Y-%m-%d}.jsonl"
    about = {"bench": bench, "at": datetime.now(UTC).isoformat(timespec="seconds"), **_versions()}
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps({**about, **row}) + "\n" for row in rows)
    return path


def _versions() -> dict[str, str]:
    named = {name: version(name) for name in ("django", "granian", "jinja2", "orjson")}
    nginx = subprocess.run(["nginx", "-v"], capture_output=True, text=True, check=False).stderr.strip()
    return {"python": platform.python_version(), "nginx": nginx.rpartition("/")[2], "cpu": _cpu(), **named}


def _cpu() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
