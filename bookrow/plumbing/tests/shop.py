"""A shop with its own database, seen by this process and changed by others."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.apps import apps
from django.db import connection

from bookrow.plumbing.freshness import News, PostgresNews, SqliteNews


class Hand:
    """A second process that changes the shop; see hand.py."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = [sys.executable, "-m", "bookrow.plumbing.tests.hand"]
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def do(self, command: str, *values: Any) -> None:
        """Give a command and wait until it is done."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps([command, values]) + "\n")
        assert self._process.stdout.readline() == "done\n", "The hand failed; its error is on standard error."

    def end(self) -> None:
        """Let the process go."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)


@dataclass
class Shop:
    """On SQLite a file of its own, on PostgreSQL the test's database."""

    folder: Path
    environment: dict[str, str]

    def news(self) -> News:
        """A fresh follower of its log."""
        if connection.vendor == "sqlite":
            return SqliteNews(self.folder / "bookrow.sqlite3")
        return PostgresNews(every=0)

    def name(self, code: str) -> str:
        """What a page would show: a market's name, as committed now."""
        query = f"SELECT name FROM plumbing_market WHERE code = '{code}'"  # noqa: S608
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self.folder / "bookrow.sqlite3")) as file:
                return str(file.execute(query).fetchone()[0])
        with connection.cursor() as cursor:
            cursor.execute(query)
            return str(cursor.fetchone()[0])


def shop_in(folder: Path) -> Shop:
    """Make a shop from the test's database."""
    # By name: a conftest is read before Django has been set up.
    markets: Any = apps.get_model("plumbing", "Market")._default_manager
    for code in ("us", "gb", "de"):
        markets.get_or_create(code=code, defaults={"name": code, "position": 1})
    return Shop(folder, {**os.environ, "BOOKROW_DATA": str(folder), "DATABASE_URL": _address(folder)})


def _address(folder: Path) -> str:
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(folder / "bookrow.sqlite3")) as file:
            connection.connection.backup(file)
            file.execute("PRAGMA journal_mode=WAL")
        return ""
    known = connection.settings_dict
    host = quote(known["HOST"] or known["OPTIONS"].get("host", ""), safe="")
    return f"postgresql://{known['USER']}@/{known['NAME']}?host={host}&port={known['PORT'] or 5432}"
