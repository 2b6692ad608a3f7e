"""Frozen dataclasses of a price law as JSON and back: what is unknown or cannot be is refused by name, nothing is dropped."""

import re
import types
from collections.abc import Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from bookrow.kit.refusals import Refusal
from bookrow.offers.pricing.reasons import LAW_FORM

T = TypeVar("T")
_DAY_OF_YEAR = re.compile(
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-[012]\d)"
)
_FORMS = {
    "country": re.compile("[A-Z]{2}"),
    "currency": re.compile("[A-Z]{3}"),
    "opens": _DAY_OF_YEAR,
    "shuts": _DAY_OF_YEAR,
}
_LEAST = {"reference_days": 1, "longest_days": 1}
_MOST = 10**9


def packed(thing: Any) -> dict[str, Any]:
    """Every field by its name; lists for what there are several of."""
    return {name: _plain(value) for name, value in asdict(thing).items()}


def unpacked(kind: type[T], given: Mapping[str, Any], where: str = "") -> T:
    """What `packed` gave, and what a person wrote in its form; fields that are left out are as in the class.

    Refuses LAW_FORM for a field that is unknown, missing, or of a value it cannot have: whole numbers from 0 (percentages
    to 100), true or false, text, days of the year as MM-DD.
    """
    hints = get_type_hints(kind)
    names = {one.name for one in fields(kind)}  # type: ignore[arg-type]
    needed = {one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING}  # type: ignore[arg-type]
    odd = sorted((set(given) - names) | (needed - set(given)))
    if odd:
        raise _unfit(where + odd[0], given.get(odd[0]))
    return kind(**{name: _read(hints[name], value, where + name) for name, value in given.items()})


def _read(hint: Any, value: Any, where: str) -> Any:
    if get_origin(hint) is types.UnionType:
        return None if value is None else _read(get_args(hint)[0], value, where)
    if get_origin(hint) is tuple:
        if not isinstance(value, list | tuple):
            raise _unfit(where, value)
        return tuple(_read(get_args(hint)[0], one, f"{where}.{place}.") for place, one in enumerate(value))
    if is_dataclass(hint):
        if not isinstance(value, Mapping):
            raise _unfit(where, value)
        return unpacked(hint, value, where.rstrip(".") + ".")  # type: ignore[arg-type]
    if type(value) is not hint or not _fits(where.rstrip(".").rpartition(".")[2], value):
        raise _unfit(where, value)
    return value


def _fits(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return True
    if isinstance(value, int):
        return _LEAST.get(name, 0) <= value <= (100 if name.endswith("_percent") else _MOST)
    form = _FORMS.get(name)
    return bool(value) and (form is None or bool(form.fullmatch(value)))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _unfit(where: str, value: Any) -> Refusal:
    return Refusal(LAW_FORM.saying(field=where.rstrip("."), value=value))
