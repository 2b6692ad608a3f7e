"""A PostgreSQL of the bench's own, kept between runs under var/bench, started and ended with each."""

import os
import pwd
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from bench.machine import SERVER_CORE, WORK

_OPTIONS = {"listen_addresses": "", "shared_buffers": "1GB", "synchronous_commit": "on", "fsync": "on"}


@contextmanager
def running() -> Iterator[tuple[int, str]]:
    """The server's process id and a function's worth of address: format it with a database's name."""
    folder = WORK / "postgres"
    # A socket's path must be short, and an ordinary user must reach it.
    sockets = Path("/tmp/bookrow-bench")
    sockets.mkdir(exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    for path in (folder, sockets):
        os.chown(path, _user().pw_uid, _user().pw_gid)
    data = folder / "data"
    if not data.exists():
        _run("initdb", "-D", str(data), "-A", "trust", "-U", "bookrow", "-E", "UTF8", "--locale=C.UTF-8")
    options = " ".join(f"-c {name}={value}" for name, value in {**_OPTIONS, "unix_socket_directories": sockets}.items())
    _run("pg_ctl", "-D", str(data), "-l", str(folder / "log"), "-o", options, "-w", "start")
    pid = int((data / "postmaster.pid").read_text(encoding="ascii").split()[0])
    subprocess.run(["taskset", "-acp", SERVER_CORE, str(pid)], check=True, stdout=subprocess.DEVNULL)
    try:
        yield pid, f"postgresql://bookrow@/{{}}?host={quote(str(sockets), safe='')}"
    finally:
        _run("pg_ctl", "-D", str(data), "-m", "fast", "-w", "stop")


def create(name: str) -> None:
    """Make a database, if it is not there."""
    sockets = "/tmp/bookrow-bench"
    command = [str(_programs() / "createdb"), "-h", sockets, "-U", "bookrow", name]
    subprocess.run(command, check=False, stderr=subprocess.DEVNULL)


def _programs() -> Path:
    return max(Path("/usr/lib/postgresql").glob("*/bin"))


def _user() -> pwd.struct_passwd:
    """PostgreSQL refuses to run as root."""
    return pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def _run(program: str, *arguments: str) -> None:
    command = [str(_programs() / program), *arguments]
    if os.geteuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
