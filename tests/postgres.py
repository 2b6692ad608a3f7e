"""A PostgreSQL of the tests' own: made in a temporary folder, under an ordinary user, and gone when they end."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.processes import ending_with_parent

# Speed before safety: what these databases hold may be lost at any time.
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "listen_addresses": "",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "log_min_messages": "warning",
}


@contextmanager
def cluster(name: str = "bookrow") -> Iterator[str]:
    """Start a server with one empty database and give its DATABASE_URL; the server ends with the block, always."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="bookrow-postgres-"))
    account = _ordinary_user()
    try:
        if account is not None:
            os.chown(folder, account.pw_uid, account.pw_gid)
        process = _start(programs, folder, account)
        try:
            _run([programs / "createdb", "-h", folder, "-U", "bookrow", name], folder, account)
            yield f"postgresql://bookrow@/{name}?host={quote(str(folder), safe='')}"
        finally:
            process.send_signal(signal.SIGQUIT)
            process.wait(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _start(programs: Path, folder: Path, account: pwd.struct_passwd | None) -> "subprocess.Popen[bytes]":
    data = folder / "data"
    _run(
        [programs / "initdb", "-D", data, "-U", "bookrow", "-A", "trust", "-E", "UTF8", *_locale(), "-N"],
        folder,
        account,
    )
    options = [word for key, value in SETTINGS.items() for word in ("-c", f"{key}={value}")]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", folder, *options],
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            cwd=folder,
            preexec_fn=ending_with_parent(signal.SIGQUIT),
            **_as(account),
        )
    _wait_until_ready(programs, folder, process)
    return process


def _wait_until_ready(programs: Path, folder: Path, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        if subprocess.run([programs / "pg_isready", "-q", "-h", folder], check=False).returncode == 0:
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    process.kill()
    raise RuntimeError("PostgreSQL did not start:\n" + (folder / "log").read_text(errors="replace")[-2000:])


def _programs() -> Path:
    """The folder of initdb and postgres; Debian keeps it out of PATH."""
    found = shutil.which("initdb")
    known = [Path(os.environ.get("BOOKROW_POSTGRES", "")), *([Path(found).resolve().parent] if found else [])]
    for pattern in ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin"):
        known.extend(sorted(Path("/").glob(pattern.lstrip("/")), key=_release, reverse=True))
    for folder in known:
        if (folder / "initdb").is_file() and (folder / "postgres").is_file():
            return folder
    raise RuntimeError(
        "PostgreSQL's server is missing. `make test` installs it; or name its folder in BOOKROW_POSTGRES."
    )


def _release(folder: Path) -> int:
    return int("".join(letter for letter in folder.parent.name if letter.isdigit()) or 0)


def _ordinary_user() -> pwd.struct_passwd | None:
    """None where we are one already; PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.")


def _as(account: pwd.struct_passwd | None) -> dict[str, Any]:
    return {} if account is None else {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _run(command: list[Any], folder: Path, account: pwd.struct_passwd | None) -> None:
    done = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, **_as(account)
    )
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")


def _locale() -> list[str]:
    return ["--locale=C.UTF-8"] if sys.platform == "linux" else ["--locale=C"]
