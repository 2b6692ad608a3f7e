"""Places in a log: what has been read, and the rows that have become visible since.

SQLite has one writer at a time, so numbers are in commit order and a number is a place. On PostgreSQL a slower
transaction commits later with a lower number; there a place is a snapshot (`xmin:xmax:running,...`), and the rows still
unread are exactly those of writers that the snapshot did not see: running then, or begun since.
"""

from typing import Any

from django.db import connection

# Filled in by the database, in the writer's own transaction.
WRITER = {"postgresql": "pg_current_xact_id()::text::bigint", "sqlite": "0"}


def unseen(snapshot: str) -> tuple[int, list[int]]:
    """The writers a snapshot did not see: every id from the first number on, and the listed ones below it.

    >>> unseen("95:100:95,97")
    (100, [95, 97])
    """
    _, upper, running = snapshot.split(":")
    return int(upper), [int(writer) for writer in running.split(",") if writer]


def writer() -> str:
    """The SQL that names the transaction writing a log row on the database in use."""
    return WRITER[connection.vendor]


def here(table: str) -> str:
    """The place that has everything committed so far behind it; `table` has a column `seq`."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_current_snapshot()::text")
        else:
            cursor.execute(f"SELECT coalesce(max(seq), 0) FROM {table}")  # noqa: S608 (our own table's name)
        return str(cursor.fetchone()[0])


def between(start: str, end: str) -> tuple[str, list[Any]]:
    """A condition (SQL, parameters) for the rows after one place up to another; an empty start is the beginning."""
    if connection.vendor == "sqlite":
        return "seq > %s AND seq <= %s", [int(start or 0), int(end)]
    visible = "pg_visible_in_snapshot(writer::text::xid8, %s::pg_snapshot)"
    if not start:
        return visible, [end]
    upper, running = unseen(start)
    return f"(writer >= %s OR writer = ANY(%s)) AND {visible}", [upper, running, end]
