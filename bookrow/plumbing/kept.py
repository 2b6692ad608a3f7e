"""Questions that a page asks again and again: Django writes the statement once, and other values are asked with it.

Writing a statement costs ten times what SQLite needs to answer it. Rows come as the queryset would give them.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

from django.db import connection
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler


class Kept:
    """A question built by a function of its values: `Kept(lambda pk: Passage.objects.filter(edition=pk).values_list(...))`.

    The function is called once for each kind of database, and for each number and sort of values (int or str), with marks
    in their places; it must hand every value to the queryset as it is, and end in values_list.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Any]]) -> None:
        self._build = build
        self._made: dict[tuple[Any, ...], _Statement] = {}

    def rows(self, *values: int | str) -> list[Sequence[Any]]:
        """The rows for these values. One statement."""
        key = (connection.vendor, *map(type, values))
        if key not in self._made:
            self._made[key] = _Statement(self._build, [type(value) for value in values])
        return self._made[key].rows(values)


class _Statement:
    def __init__(self, build: Callable[..., QuerySet[Any, Any]], kinds: Iterable[type]) -> None:
        marks = [_mark(place, kind) for place, kind in enumerate(kinds)]
        compiler: SQLCompiler = build(*marks).query.get_compiler(connection=connection)
        self.sql, params = compiler.as_sql()
        # For each parameter the place of the value that it stands for, or None and the parameter itself.
        self.params = [(marks.index(one), one) if one in marks else (None, one) for one in params]
        if missing := set(marks) - set(params):
            raise ValueError(f"The queryset does something with {missing} before it is asked.")
        self.converters = compiler.get_converters([column for column, _sql, _alias in compiler.select])
        self.compiler = compiler

    def rows(self, values: Sequence[int | str]) -> list[Sequence[Any]]:
        filled = [one if place is None else values[place] for place, one in self.params]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, filled)
            found = cast("list[Sequence[Any]]", cursor.fetchall())
        return list(self.compiler.apply_converters(found, self.converters)) if self.converters else found


def _mark(place: int, kind: type) -> int | str:
    return -770_000_001 - place if kind is int else f"\N{INFORMATION SEPARATOR ONE}{place}"
