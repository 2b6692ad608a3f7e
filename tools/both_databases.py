"""Runs every test on SQLite and on a PostgreSQL of its own, both at once: python -m tools.both_databases [words for pytest].

Most of their time goes by in waiting for a browser, so the two hardly take longer than one. What PostgreSQL has to say is
printed when SQLite is done.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from types import FrameType
from typing import BinaryIO

from tests.postgres import cluster


def main(words: list[str]) -> int:
    """0 where both runs passed. A stop by SIGTERM still stops PostgreSQL."""
    signal.signal(signal.SIGTERM, _stop)
    environ = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "BOOKROW_DATA")}
    with cluster() as address, tempfile.TemporaryFile() as said:
        beside = _start(words, {**environ, "DATABASE_URL": address}, said)
        try:
            codes = {"SQLite": _run("SQLite", words, environ)}
            codes["PostgreSQL"] = beside.wait()
        finally:
            beside.terminate()
            beside.wait()
        print("\n== The tests on PostgreSQL", flush=True)
        said.seek(0)
        shutil.copyfileobj(said, sys.stdout.buffer)
        sys.stdout.flush()
    for database, code in codes.items():
        print(f"{database}: {'passed' if code == 0 else f'failed (pytest ended with {code})'}", flush=True)
    return max(codes.values())


def _run(database: str, words: list[str], environ: dict[str, str]) -> int:
    print(f"\n== The tests on {database}", flush=True)
    return subprocess.run(
        [sys.executable, "-m", "pytest", *words], env=environ, stdin=subprocess.DEVNULL, check=False
    ).returncode


def _start(words: list[str], environ: dict[str, str], said: BinaryIO) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "pytest", *words]
    return subprocess.Popen(command, env=environ, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)


def _stop(_number: int, _frame: FrameType | None) -> None:
    sys.exit(143)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
