"""Weights as a seller types them and reads them back: 1 lb 8 oz in the United States, 700 elsewhere. Kept in grams."""

import re
from decimal import Decimal

from babel.numbers import NumberFormatError, format_decimal, parse_decimal

from bookrow.frame.formats import locale_name
from bookrow.kit.parcels import HEAVIEST
from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.trade.table.words import UNITS

IMPERIAL = "imperial"
_OUNCE = Decimal("28.349523125")
_GRAMS = {"gr": Decimal(1), "kg": Decimal(1000), "oz": _OUNCE, "lb": _OUNCE * 16}
_PART = re.compile(r"\s*(\d[\d.,]*)\s*([^\W\d]*)\.?", re.UNICODE)
_OUNCES_A_POUND = 16


def read_weight(text: str, units: str, locale: str) -> int:
    """Whole grams. A bare number is grams where weights are metric, and refused elsewhere, where it might be pounds. Refuses
    what is no weight of a parcel."""
    parts = [_PART.fullmatch(one) for one in _split(text)]
    if not parts or not all(parts):
        raise _refused(text, units)
    grams = Decimal(0)
    for found in parts:
        assert found
        unit = UNITS.get(found[2].casefold(), "") if found[2] else "gr" if units != IMPERIAL else ""
        try:
            grams += parse_decimal(found[1], locale=locale_name(locale), strict=True) * _GRAMS[unit]
        except (KeyError, NumberFormatError):
            raise _refused(text, units) from None
    if not 1 <= round(grams) <= HEAVIEST:
        raise _refused(text, units)
    return round(grams)


def _split(text: str) -> list[str]:
    """1 lb 8 oz in its two parts."""
    return [one for one in re.split(r"(?<=[^\W\d])\.?[\s,]*(?=\d)", text.strip()) if one]


def weight_text(grams: int, units: str, locale: str) -> str:
    """As it stands in a field: the shortest that is read as these very grams again."""
    if units != IMPERIAL:
        return str(grams)
    ounces = next(o for places in (0, 1, 2) if round((o := round(grams / _OUNCE, places)) * _OUNCE) == grams)
    pounds, rest = divmod(ounces, _OUNCES_A_POUND)
    told = [(pounds, "lb"), (rest, "oz")]
    return " ".join(f"{_number(many, locale)} {unit}" for many, unit in told if many)


def weight_shown(grams: int, units: str, locale: str) -> str:
    """For readers: 1 lb 8 oz, 700 g."""
    return weight_text(grams, units, locale) if units == IMPERIAL else f"{_number(Decimal(grams), locale)} g"


def _number(value: Decimal, locale: str) -> str:
    return str(format_decimal(value.normalize(), format="#,##0.##", locale=locale_name(locale)))


def _refused(text: str, units: str) -> Refusal:
    reason = reasons.WEIGHT_POUNDS if units == IMPERIAL else reasons.WEIGHT_GRAMS
    return Refusal(reason.saying(text=text.strip()[:40]))
