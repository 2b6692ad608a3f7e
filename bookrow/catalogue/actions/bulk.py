"""Editions and works in groups: ids taken first, then all rows in one statement. Django's own bulk_create costs ten times
as much, which an intake feels."""

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any

import orjson
from django.db import connection, models

from bookrow.catalogue.models import Edition, Work
from bookrow.plumbing.bulk import insert_rows

_PLAIN = (
    "isbn", "work_id", "title", "subtitle", "sort_title", "by", "form", "language", "published", "publisher_id",
    "imprint_id", "series_id", "group_key", "digest",
)  # fmt: skip
_TIMES = ("public_from", "withdrawn_at", "changed_at")
COLUMNS = (*_PLAIN, *_TIMES, "facts", "sources")
_WHEN_NEW = ("id", "key", "demo")


def insert_editions(editions: Sequence[Edition]) -> None:
    """Write new editions and give them their ids."""
    for edition, pk in zip(editions, new_ids(Edition, len(editions)), strict=True):
        edition.pk = pk
    rows = [(edition.pk, edition.key, edition.demo, *_row(edition)) for edition in editions]
    if rows:
        insert_rows(Edition, (*_WHEN_NEW, *COLUMNS), rows)


def update_editions(editions: Sequence[Edition]) -> None:
    """Write everything that may change of editions that are there."""
    update_rows(Edition, COLUMNS, [(*_row(edition), edition.pk) for edition in editions])


def update_rows(model: type[models.Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Write columns of rows that are there; the last value of each is its id. Values as for insert_rows."""
    quote = connection.ops.quote_name
    fields = {str(field.attname): str(field.column) for field in model._meta.concrete_fields}
    places = ", ".join(f"{quote(fields[name])} = %s" for name in columns)
    statement = f"UPDATE {quote(model._meta.db_table)} SET {places} WHERE id = %s"  # noqa: S608 (our own names)
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)


def insert_works(works: Sequence[Work]) -> None:
    """Write new works and give them their ids."""
    for work, pk in zip(works, new_ids(Work, len(works)), strict=True):
        work.pk = pk
    if works:
        insert_rows(Work, ("id", "key", "title"), [(work.pk, work.key, work.title) for work in works])


def new_ids(model: type[models.Model], many: int) -> list[int]:
    """Ids that nobody else gets, inside the caller's transaction, which holds SQLite's only pen."""
    if not many:
        return []
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            sequence = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
            cursor.execute(sequence, [table, many])
            return [int(row[0]) for row in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        row = cursor.fetchone()
    first = int(row[0]) + 1 if row else 1
    return list(range(first, first + many))


_plain = attrgetter(*_PLAIN)
_times = attrgetter(*_TIMES)


def _row(edition: Edition) -> tuple[Any, ...]:
    packed = orjson.dumps(edition.facts).decode(), orjson.dumps(edition.sources).decode()
    times = [None if time is None else _adapted(time) for time in _times(edition)]
    return (*_plain(edition), *times, *packed)


def _adapted(time: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(time)
