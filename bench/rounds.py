"""Interleaved rounds: every candidate in every round, so that a busy moment of the machine meets all of them."""

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from bench.machine import CLIENT_CORE, WORK, cpu_seconds, tree

_SCRIPT = """
local paths = {{{paths}}}
local n = 0
request = function()
  n = n + 1
  return wrk.format("GET", paths[n % #paths + 1])
end
"""


@dataclass
class Candidate:
    """Something that answers, and what was seen of it. roots: whose processes' CPU time counts."""

    name: str
    port: int
    roots: Sequence[int]
    packed: bool
    paths: Sequence[str]
    rates: list[float] = field(default_factory=list)
    micros: list[float] = field(default_factory=list)
    bad: int = 0

    def run(self, seconds: int, connections: int = 64) -> None:
        """One run of wrk from the clients' core."""
        pids = [pid for root in self.roots for pid in tree(root)]
        before = cpu_seconds(pids)
        command = [
            "taskset",
            "-c",
            CLIENT_CORE,
            "wrk",
            "-t1",
            f"-c{connections}",
            f"-d{seconds}s",
            "-s",
            str(self._script()),
        ]
        command += ["-H", f"Accept-Encoding: {'gzip' if self.packed else 'identity'}", f"http://127.0.0.1:{self.port}"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        used = cpu_seconds(pids) - before
        requests = int(re.search(r"(\d+) requests in", said).group(1))  # type: ignore[union-attr]
        bad = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
        self.bad += int(bad.group(1)) if bad else 0
        self.rates.append(float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1)))  # type: ignore[union-attr]
        self.micros.append(used / max(1, requests) * 1e6)

    def row(self) -> dict[str, Any]:
        """Best and median of the rounds."""
        return {
            "candidate": self.name,
            "requests_a_second": {"best": round(max(self.rates)), "median": round(median(self.rates))},
            "cpu_us": {"best": round(min(self.micros), 1), "median": round(median(self.micros), 1)},
            "not_200": self.bad,
        }

    def _script(self) -> Path:
        path = WORK / f"wrk-{self.port}.lua"
        path.write_text(_SCRIPT.format(paths=", ".join(f'"{one}"' for one in self.paths)), encoding="utf-8")
        return path


def interleaved(candidates: Sequence[Candidate], *, rounds: int, seconds: int) -> None:
    """Warm each once, then measure all of them in turn."""
    for candidate in candidates:
        candidate.run(1)
        candidate.rates.clear()
        candidate.micros.clear()
    for number in range(1, rounds + 1):
        for candidate in candidates:
            candidate.run(seconds)
        print(f"  round {number} of {rounds}", file=sys.stderr)


def table(candidates: Sequence[Candidate]) -> str:
    """What a person reads."""
    lines = [f"{'':44}{'req/s best':>12}{'median':>10}{'CPU us best':>14}{'median':>10}{'not 200':>9}"]
    for one in candidates:
        row = one.row()
        rate, cpu = row["requests_a_second"], row["cpu_us"]
        lines.append(
            f"{one.name:44}{rate['best']:>12,}{rate['median']:>10,}{cpu['best']:>14,}{cpu['median']:>10,}{one.bad:>9}"
        )
    return "\n".join(lines)
