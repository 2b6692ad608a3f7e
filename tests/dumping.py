"""Everything that stands in the shop's tables, in a form in which two shops can be compared."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Model

# Bookkeeping of runs, and what only says that something was done.
BOOKKEEPING = {"intake_run", "intake_note", "plumbing_journal", "plumbing_invalidation", "plumbing_document"}
# Times of the clock, and numbers that say nothing.
_PASSING = {"id", "arrived_at", "moved_at", "changed_at", "since", "run", "merge", "taken_at"}
_NAMED_BY = ("key", "identity", "name", "reference")


def rows() -> dict[str, list[Any]]:
    """Every row of every table but the bookkeeping of runs, exactly as it is."""
    found = {}
    with connection.cursor() as cursor:
        for table in sorted(set(connection.introspection.table_names()) - BOOKKEEPING):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = sorted(map(repr, cursor.fetchall()))
    return found


def catalogue() -> dict[str, list[str]]:
    """The catalogue with names in place of ids and without times, so that two shops fed alike are equal; and which
    pages have a document."""
    found: dict[str, list[str]] = {}
    for model in apps.get_app_config("catalogue").get_models():
        found[model.__name__] = sorted(map(repr, _plain(model)))
    with connection.cursor() as cursor:
        cursor.execute("SELECT key FROM plumbing_document")
        found["documents"] = sorted(row[0] for row in cursor.fetchall())
    return found


def _plain(model: type[Model]) -> Iterator[dict[str, Any]]:
    for row in model._default_manager.all():
        values: dict[str, Any] = {}
        for field in model._meta.concrete_fields:
            if field.name not in _PASSING and not (field.remote_field and field.name == "id"):
                values[field.name] = _value(getattr(row, field.name))
        yield values


def _value(value: Any) -> Any:
    if isinstance(value, Model):
        return next(getattr(value, name) for name in _NAMED_BY if hasattr(value, name))
    if isinstance(value, memoryview | bytes):
        return bytes(value).hex()
    if isinstance(value, dict) and "series" in value:
        return {**value, "series": [{k: v for k, v in one.items() if k != "id"} for one in value["series"]]}
    return value
