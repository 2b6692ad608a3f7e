"""Runs every test on SQLite and then on a PostgreSQL of its own: python -m tools.both_databases [words for pytest]."""

import os
import signal
import subprocess
import sys
from types import FrameType

from tests.postgres import cluster


def main(words: list[str]) -> int:
    """0 where both runs passed. A stop by SIGTERM still stops PostgreSQL."""
    signal.signal(signal.SIGTERM, _stop)
    environ = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "BOOKROW_DATA")}
    codes = {"SQLite": _run("SQLite", words, environ)}
    with cluster() as address:
        codes["PostgreSQL"] = _run("PostgreSQL", words, {**environ, "DATABASE_URL": address})
    for database, code in codes.items():
        print(f"{database}: {'passed' if code == 0 else f'failed (pytest ended with {code})'}", flush=True)
    return max(codes.values())


def _run(database: str, words: list[str], environ: dict[str, str]) -> int:
    print(f"\n== The tests on {database}", flush=True)
    return subprocess.run(
        [sys.executable, "-m", "pytest", *words], env=environ, stdin=subprocess.DEVNULL, check=False
    ).returncode


def _stop(_number: int, _frame: FrameType | None) -> None:
    sys.exit(143)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
