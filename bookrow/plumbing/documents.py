"""Documents: a page's panels, composed once after each change and read in one statement."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from django.db import connection
from django.utils.module_loading import import_string

Composed = tuple[Any | None, datetime | None]
Composer = Callable[[str, datetime], Composed]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page may show now, and until when the clock alone leaves it true."""

    body: Any | None
    good_until: datetime | None


@dataclass(frozen=True, slots=True)
class _Registered:
    prefix: str
    named: Composer | str
    form: int

    @property
    def composer(self) -> Composer:
        """The function; a name is looked up when a document is first wanted."""
        named = self.named
        return import_string(named) if isinstance(named, str) else named


_registry: list[_Registered] = []

_READ = """SELECT body, good_until FROM plumbing_document
           WHERE key = %s AND wanted <= built AND form = %s AND (good_until IS NULL OR good_until > %s)"""


def register(composer: Composer | str, *, prefix: str = "/", form: int = 1) -> None:
    """Compose the documents whose keys begin with `prefix` by this function; the longest prefix wins.

    The composer gets the key and the time, and gives the body (None: nothing to show) and the moment from which the
    clock alone makes it untrue. Given by its dotted name, it is imported when a document is first wanted: a process that
    composes none does not pay for the panels. Raise `form` when the body's shape changes: rows of another form count as behind.
    """
    unregister(prefix)
    _registry.append(_Registered(prefix, composer, form))
    _registry.sort(key=lambda entry: len(entry.prefix), reverse=True)


def unregister(prefix: str) -> None:
    """Compose no more documents under this prefix."""
    _registry[:] = [entry for entry in _registry if entry.prefix != prefix]


def registered(key: str) -> _Registered:
    """Who composes this key; LookupError if nobody does."""
    for entry in _registry:
        if key.startswith(entry.prefix):
            return entry
    raise LookupError(f"No composer is registered for {key}")


def forms() -> list[tuple[str, int]]:
    """The registered prefixes, longest first, each with the version of its documents."""
    return [(entry.prefix, entry.form) for entry in _registry]


def current(key: str, *, now: datetime) -> Any | None:
    """The document's body as it is true now, or None: nothing to show. One statement unless it is behind."""
    return look(key, now=now).body


def look(key: str, *, now: datetime) -> Shown:
    """As `current`, with the moment until which it stays true. A document behind is composed anew, and not stored."""
    entry = registered(key)
    with connection.cursor() as cursor:
        cursor.execute(_READ, [key, entry.form, connection.ops.adapt_datetimefield_value(now)])
        row = cursor.fetchone()
    if row is None:
        return Shown(*compose(key, now=now))
    return Shown(None if row[0] is None else orjson.loads(row[0]), moment(row[1]))


def compose(key: str, *, now: datetime) -> Composed:
    """The body and its term, from the rooms' panels; dataclasses become the dicts that a stored row would give."""
    packed, good_until = compose_raw(key, now=now)
    return (None if packed is None else orjson.loads(packed)), good_until


def compose_raw(key: str, *, now: datetime) -> tuple[bytes | None, datetime | None]:
    """As `compose`, the body as JSON."""
    body, good_until = registered(key).composer(key, now)
    return (None if body is None else orjson.dumps(body)), good_until


def moment(value: datetime | str | None) -> datetime | None:
    """A raw column's time: SQLite hands out text without a zone, in UTC."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value
