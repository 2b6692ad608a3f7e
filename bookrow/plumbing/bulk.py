"""Many rows at once: rows of tables whose ids nobody needs, written without making an object of each."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db import connection, models


def insert_rows(model: type[models.Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows of plain values, in the caller's transaction. columns: field names (foreign keys with _id); values as
    the field's own get_db_prep_save would leave them: texts, whole numbers, bytes, None; JSON columns as text.

    Ten times cheaper than bulk_create, which matters where an intake writes a dozen rows a record.
    """
    with connection.cursor() as cursor:
        cursor.executemany(_statement(model, tuple(columns)), rows)


@lru_cache
def _statement(model: type[models.Model], columns: tuple[str, ...]) -> str:
    quote = connection.ops.quote_name
    by_name = {str(field.attname): str(field.column) for field in model._meta.concrete_fields}
    named = ", ".join(quote(by_name[name]) for name in columns)
    marks = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {quote(model._meta.db_table)} ({named}) VALUES ({marks})"  # noqa: S608 (our own names)
