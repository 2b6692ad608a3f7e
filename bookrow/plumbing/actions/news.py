"""What rooms call when something became true: pages out of date, documents wanted anew, an event in the journal."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

import orjson
from django.db import connection
from django.utils import timezone

from bookrow.plumbing import places
from bookrow.plumbing.freshness import TRIM_SECONDS

_AT_ONCE = 300  # three values a row: below the 999 variables of an old SQLite


def touch(*, tags: Iterable[str], documents: Iterable[str] = ()) -> None:
    """Say that pages with these tags are out of date and that these documents (addresses) must be composed anew.

    Call it in the transaction that makes the news true, and only when a page shows the difference.
    """
    _invalidate(sorted(set(tags)))
    _want(sorted(set(documents)))


def record(event: str, *, now: datetime, **facts: Any) -> None:
    """Append an event to the journal, in the caller's transaction; facts are plain values that JSON can hold."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO plumbing_journal (event, facts, at, writer) VALUES (%s, %s, %s, {places.writer()})",  # noqa: S608
            [event, orjson.dumps(facts).decode(), connection.ops.adapt_datetimefield_value(now)],
        )


def forget_documents(*keys: str) -> None:
    """Remove documents whose address is no more."""
    with connection.cursor() as cursor:
        for part in _parts(sorted(set(keys))):
            marks = ", ".join(["%s"] * len(part))
            cursor.execute(f"DELETE FROM plumbing_document WHERE key IN ({marks})", part)  # noqa: S608


def trim_invalidations(*, now: datetime) -> int:
    """Remove log rows that every worker has read long ago; the newest stays, so that numbers tell a lost place."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM plumbing_invalidation WHERE written_at < %s "
            "AND seq < (SELECT max(seq) FROM plumbing_invalidation)",
            [connection.ops.adapt_datetimefield_value(now - timedelta(seconds=TRIM_SECONDS))],
        )
        return int(cursor.rowcount)


def _invalidate(tags: list[str]) -> None:
    # The time only serves trimming, so it is read here: no page depends on it.
    at = connection.ops.adapt_datetimefield_value(timezone.now())
    row = f"(%s, %s, {places.writer()})"
    with connection.cursor() as cursor:
        for part in _parts(tags):
            cursor.execute(
                f"INSERT INTO plumbing_invalidation (tag, written_at, writer) VALUES {', '.join([row] * len(part))}",  # noqa: S608
                [value for tag in part for value in (tag, at)],
            )


def _want(keys: list[str]) -> None:
    # Sorted keys: two transactions that want the same documents take PostgreSQL's row locks in the same order.
    with connection.cursor() as cursor:
        for part in _parts(keys):
            rows = ", ".join(["(%s, 1, 0, 0, 0)"] * len(part))
            cursor.execute(
                f"INSERT INTO plumbing_document (key, wanted, built, form, failures) VALUES {rows} "  # noqa: S608
                "ON CONFLICT (key) DO UPDATE SET wanted = plumbing_document.wanted + 1, retry_at = NULL",
                part,
            )


def _parts(values: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
