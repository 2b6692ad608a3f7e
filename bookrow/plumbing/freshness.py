"""What the page cache asks on every request: which tags have become untrue since the last time?

Each worker follows the invalidation log over a connection of its own. On SQLite every request asks (`PRAGMA
data_version`, a few microseconds); on PostgreSQL one every 25 ms at most, and the next one after this worker wrote.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

from django.db import connections

from bookrow.plumbing.places import unseen

# More news than this at one time, and emptying the cache is the cheaper answer.
MANY = 5000
TRIM_SECONDS = 24 * 3600
_NONE: tuple[str, ...] = ()
# The last number given out, also where its row is gone: an emptied log is no lost place.
_NEWEST = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'plumbing_invalidation'"


class EveryTag(tuple[str, ...]):
    """What is told where the place in the log was lost: any tag is among them."""

    def __contains__(self, tag: object) -> bool:
        return True


EVERY_TAG = EveryTag()


class Unreachable(Exception):
    """Nobody can say whether the kept pages are true."""


class News(Protocol):
    """A worker's place in the invalidation log."""

    def poll(self) -> Sequence[str] | None:
        """Tags since the last call; None: the place is lost (first call, replaced or trimmed log), all may be untrue.

        Raises Unreachable when the database does not answer.
        """

    def hurry(self) -> None:
        """Ask the database at the next poll, whenever the last one was."""


class SqliteNews:
    """Follows the log in the shop's file. Only other connections' commits move `data_version`: it never writes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._execute: Callable[..., sqlite3.Cursor] | None = None
        self._version = -1
        self._seq = 0

    def poll(self) -> Sequence[str] | None:
        try:
            if self._execute is None:
                return self._open()
            version = self._execute("PRAGMA data_version").fetchone()[0]
            return _NONE if version == self._version else self._read(version)
        except sqlite3.Error as error:
            self._execute = None
            raise Unreachable from error

    def hurry(self) -> None:
        """Every poll asks anyway."""

    def _open(self) -> Sequence[str] | None:
        # Opened at the first request, so after any fork; the caller's lock keeps threads apart.
        file = f"{self._path.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(file, uri=True, isolation_level=None, check_same_thread=False, timeout=2)
        connection.execute("PRAGMA query_only=1")
        self._version = connection.execute("PRAGMA data_version").fetchone()[0]
        self._seq = connection.execute(_NEWEST).fetchone()[0]
        self._execute = connection.execute
        return None

    def _read(self, version: int) -> Sequence[str] | None:
        """The rows after our place. Numbers have no gaps; where the next one is missing the place is lost."""
        assert self._execute is not None
        select = "SELECT seq, tag FROM plumbing_invalidation WHERE seq > ? ORDER BY seq LIMIT ?"
        rows = self._execute(select, (self._seq, MANY + 1)).fetchall()
        newest = self._execute(_NEWEST).fetchone()[0]
        lost = len(rows) > MANY or (rows[0][0] != self._seq + 1 if rows else newest != self._seq)
        self._seq = newest if lost or not rows else rows[-1][0]
        self._version = version
        return None if lost else [tag for _, tag in rows]


class PostgresNews:
    """Follows the log by snapshots (see `plumbing.places`): a transaction that commits late is not skipped."""

    SELECT = """SELECT pg_current_snapshot()::text,
                       ARRAY(SELECT tag FROM plumbing_invalidation WHERE writer >= %s OR writer = ANY(%s) LIMIT %s)"""

    def __init__(self, *, every: float = 0.025) -> None:
        self._every = every
        self._wrapper: Any = None
        self._asked = self._next = 0.0
        self._place: tuple[int, list[int]] = (0, [])

    def poll(self) -> Sequence[str] | None:
        now = monotonic()
        if now < self._next:
            return _NONE
        try:
            tags = self._ask(now)
        except Exception as error:  # whatever the driver raises: a broken line has many names
            self._close()
            raise Unreachable from error
        self._next = now + self._every
        return tags

    def hurry(self) -> None:
        self._next = 0.0

    def _ask(self, now: float) -> Sequence[str] | None:
        new = self._wrapper is None
        if new:
            self._wrapper = connections.create_connection("default")
            self._wrapper.inc_thread_sharing()
            self._wrapper.connect()
        upper, running = self._place
        row = self._wrapper.connection.execute(self.SELECT, (upper, running, MANY + 1)).fetchone()
        # A worker that slept through half of the log's life cannot know what was trimmed.
        lost = new or len(row[1]) > MANY or now - self._asked > TRIM_SECONDS / 2
        self._place, self._asked = unseen(row[0]), now
        return None if lost else row[1]

    def _close(self) -> None:
        wrapper, self._wrapper, self._next = self._wrapper, None, 0.0
        if wrapper is not None:
            wrapper.close()
