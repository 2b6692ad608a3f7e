"""Generated shops, built once through the shop's own door and kept under var/bench."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench import feed, postgres
from bench.machine import ROOT, WORK


@dataclass(frozen=True)
class Built:
    """A shop with data, and the environment its commands run in."""

    name: str
    editions: int
    environment: dict[str, str]

    def run(self, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the shop and give back what it said."""
        return subprocess.run(
            [sys.executable, "-m", "bookrow", *command],
            env={**self.environment, **more}, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE,
        )  # fmt: skip


def shop(name: str, editions: int, *, database_url: str = "", lean: bool = False) -> Built:
    """The shop of that many generated editions; taken in and composed at the first call, which takes minutes. A lean
    one has plain records, and its pages are made from their panels when they are asked for."""
    folder = WORK / f"{name}-{editions}"
    folder.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "BOOKROW_DATA": str(folder),
        "DATABASE_URL": database_url,
        "BOOKROW_HOSTS": "127.0.0.1",
    }
    built = Built(name, editions, environment)
    done = folder / "built"
    if done.exists():
        # Built by an earlier version, perhaps: its tables and documents are brought up to this one.
        built.run("migrate", "--verbosity", "0")
        built.run("collectstatic", "--no-input", "--verbosity", "0")
        if not lean:
            built.run("work", "--once")
    else:
        print(f"Building the {name} shop of {editions:,} editions; this happens once.", file=sys.stderr)
        built.run("migrate", "--verbosity", "0")
        built.run("collectstatic", "--no-input", "--verbosity", "0")
        for number, path in enumerate(feeds(editions, lean=lean), 1):
            built.run("intake", str(path), "--json")
            print(f"  feed {number} taken in", file=sys.stderr)
        if not lean:
            built.run("work", "--once")
        done.touch()
    return built


def feeds(editions: int, *, at_once: int = 100_000, lean: bool = False) -> list[Path]:
    """The feed's files, at most 100,000 products each."""
    parts = [(first, min(at_once, editions - first)) for first in range(0, editions, at_once)]
    kind = "lean-" if lean else ""
    return [
        feed.write(WORK / "feeds" / f"{kind}{first}-{count}.xml", count, first=first, lean=lean)
        for first, count in parts
    ]


def postgres_shop(editions: int, address: str) -> Built:
    """The same on PostgreSQL."""
    name = f"bench_{editions}"
    postgres.create(name)
    return shop("postgres", editions, database_url=address.format(name))


def some_isbns(built: Built, count: int) -> list[str]:
    """Every n-th ISBN of the generated ones, the same each time."""
    step = max(1, built.editions // count)
    return [feed.isbn(number) for number in range(0, built.editions, step)][:count]
