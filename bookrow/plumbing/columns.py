"""Columns that hold JSON as text: written and read by orjson, never asked about by the database."""

from typing import Any

import orjson
from django.db import models


class PackedJSON(models.TextField):  # type: ignore[type-arg]
    """Any plain value (dicts, lists, strings, numbers, dataclasses on the way in)."""

    def from_db_value(self, value: str | None, expression: object, connection: object) -> Any:
        return None if value is None else orjson.loads(value)

    def to_python(self, value: Any) -> Any:
        return value

    def get_prep_value(self, value: Any) -> str | None:
        return None if value is None else orjson.dumps(value).decode()

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""
