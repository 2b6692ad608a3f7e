"""Building the documents that are behind: composed outside the transaction, stored only where nothing newer is."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import DatabaseError, connection, transaction

from bookrow.plumbing import documents
from bookrow.plumbing.pauses import after

_log = logging.getLogger(__name__)
# Written at once: one commit, and so one sync of the disk, while other writers wait a few milliseconds.
_BATCH = 100

_BEHIND = """SELECT key, wanted, failures FROM plumbing_document
             WHERE wanted > built AND (retry_at IS NULL OR retry_at <= %s) LIMIT %s"""
_EXPIRED = """SELECT key, wanted, failures FROM plumbing_document
              WHERE good_until <= %s AND (retry_at IS NULL OR retry_at <= %s) LIMIT %s"""
_STORE = """UPDATE plumbing_document SET body = %s, built = %s, form = %s, built_at = %s, good_until = %s,
                   failures = 0, retry_at = NULL WHERE key = %s AND built <= %s"""
_POSTPONE = "UPDATE plumbing_document SET failures = failures + 1, retry_at = %s WHERE key = %s"


class _Behind(NamedTuple):
    key: str
    wanted: int
    failures: int


def rebuild_behind(*, now: datetime, limit: int = 1000, stopping: Callable[[], bool] = lambda: False) -> int:
    """Compose and store up to `limit` documents that are behind or past their term; give back how many were stored."""
    stored = 0
    behind = _behind(now, limit)
    for start in range(0, len(behind), _BATCH):
        if stopping():
            break
        stored += _rebuild(behind[start : start + _BATCH], now)
    return stored


def want_new_forms() -> int:
    """Want every document anew that was built in another form than its composer's present one (after an update)."""
    wanted = 0
    others: list[str] = []
    with connection.cursor() as cursor:
        for prefix, form in documents.forms():
            # A longer prefix has its own composer.
            exclude = " AND key NOT LIKE %s" * len(others)
            cursor.execute(
                "UPDATE plumbing_document SET wanted = wanted + 1 "  # noqa: S608 (placeholders only)
                f"WHERE form <> %s AND wanted <= built AND key LIKE %s{exclude}",
                [form, f"{prefix}%", *others],
            )
            wanted += cursor.rowcount
            others.append(f"{prefix}%")
    return wanted


def _behind(now: datetime, limit: int) -> list[_Behind]:
    moment = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        cursor.execute(_BEHIND, [moment, limit])
        rows = cursor.fetchall()
        if len(rows) < limit:
            cursor.execute(_EXPIRED, [moment, moment, limit - len(rows)])
            rows += cursor.fetchall()
    return [_Behind(*row) for row in dict.fromkeys(rows)]


def _rebuild(behind: list[_Behind], now: datetime) -> int:
    adapt = connection.ops.adapt_datetimefield_value
    at = adapt(now)
    stores: list[list[Any]] = []
    sick: list[list[Any]] = []
    for row in behind:
        try:
            body, good_until = documents.compose_raw(row.key, now=now)
        except Exception as error:
            if isinstance(error, DatabaseError) and not connection.is_usable():
                raise  # the database is away: nothing is wrong with this document
            # One trace a batch: where one document fails, hundreds often fail alike.
            _log.error("Document %s: %r (failure %d)", row.key, error, row.failures + 1, exc_info=not sick)
            sick.append([adapt(now + after(row.failures + 1)), row.key])
            continue
        form = documents.registered(row.key).form
        text = None if body is None else body.decode()
        stores.append([text, row.wanted, form, at, adapt(good_until), row.key, row.wanted])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(_STORE, stores)
        cursor.executemany(_POSTPONE, sick)
    return len(stores)
