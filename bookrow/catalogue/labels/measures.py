"""Width, height, depth and weight for the reader's market. ONIX List 48 kinds, List 50 units."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext, pgettext

from bookrow.frame.formats import Reader, part

_MILLIMETRES = {"mm": Decimal(1), "cm": Decimal(10), "in": Decimal("25.4")}
_GRAMS = {"gr": Decimal(1), "kg": Decimal(1000), "oz": Decimal("28.349523125"), "lb": Decimal("453.59237")}
_US_LENGTHS = ("in",)
_METRIC_LENGTHS = ("mm", "cm")
_US_WEIGHTS = ("oz", "lb")
_METRIC_WEIGHTS = ("gr", "kg")
_IMPERIAL = "imperial"


class Measures:
    """Draws measures in the language in force when it is made."""

    def __init__(self) -> None:
        self._letters = {
            "02": pgettext("width", "(w)"),
            "01": pgettext("height", "(h)"),
            "03": pgettext("depth", "(d)"),
        }
        self._inches = gettext("%(measures)s inches")
        self._millimetres = gettext("%(measures)s mm")

    def shown(self, sent: Sequence[Any], reader: Reader) -> str:
        """ "5.90 (w) x 8.90 (h) x 0.80 (d) inches" or "150 (w) × 226 (h) × 20 (d) mm"; one or two of them alone, too.

        A measure sent in the reader's system is shown as sent; one sent only in the other is turned over and rounded to a
        hundredth of an inch or to a millimetre. The same measure sent twice is shown once.
        """
        inches = reader.units == _IMPERIAL
        told = [f"{value} {letter}" for kind, letter in self._letters.items() if (value := _length(sent, kind, inches))]
        if not told:
            return ""
        if inches:
            return self._inches % {"measures": " x ".join(told)}
        return self._millimetres % {"measures": " × ".join(told)}


def weight(sent: Sequence[Any], reader: Reader) -> str:
    """ "12.5 oz" or "354 g" (from a kilogram: "1.2 kg"); "" where none was sent."""
    us = reader.units == _IMPERIAL
    ours, theirs = (_US_WEIGHTS, _METRIC_WEIGHTS) if us else (_METRIC_WEIGHTS, _US_WEIGHTS)
    for value, unit in _sent(sent, "08", ours) + _sent(sent, "08", theirs):
        return _weight_told(value, unit, own=unit in ours, us=us)
    return ""


def _weight_told(value: str, unit: str, *, own: bool, us: bool) -> str:
    if own and unit != "gr":
        return f"{value} {unit}"
    grams = _decimal(value) * _GRAMS[unit]
    if us:
        return gettext("%(weight)s oz") % {"weight": _rounded(grams / _GRAMS["oz"], "0.1")}
    if grams >= 1000:
        return gettext("%(weight)s kg") % {"weight": _plain(_rounded(grams / 1000, "0.01"))}
    return gettext("%(weight)s g") % {"weight": _rounded(grams, "1")}


def _length(sent: Sequence[Any], kind: str, inches: bool) -> str:
    """One measure in inches or millimetres, without its unit; "" where none was sent."""
    if inches:
        for value, _unit in _sent(sent, kind, _US_LENGTHS):
            return value
        for value, unit in _sent(sent, kind, _METRIC_LENGTHS):
            return str(_rounded(_decimal(value) * _MILLIMETRES[unit] / _MILLIMETRES["in"], "0.01"))
        return ""
    for value, _unit in _sent(sent, kind, ("mm",)):
        return value
    for value, unit in _sent(sent, kind, ("cm", "in")):
        return str(_rounded(_decimal(value) * _MILLIMETRES[unit], "1"))
    return ""


def _sent(sent: Sequence[Any], kind: str, units: tuple[str, ...]) -> list[tuple[str, str]]:
    """Values of a kind in these units, in the order of the units; a zero or a word is no measure."""
    found = [
        (part(measure, "value"), part(measure, "unit"))
        for measure in sent
        if part(measure, "kind") == kind and part(measure, "unit") in units and _decimal(part(measure, "value")) > 0
    ]
    return sorted(found, key=lambda measure: units.index(measure[1]))


def _decimal(value: str) -> Decimal:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return Decimal(0)
    return number if number.is_finite() and number < 1_000_000 else Decimal(0)


def _rounded(value: Decimal, step: str) -> Decimal:
    return value.quantize(Decimal(step), rounding=ROUND_HALF_UP)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
