"""Prices as sellers and their spreadsheets write them: "$1,234.50", "1.234,50 €", "12", "CHF 12.-"; none is guessed at."""

import re
from dataclasses import dataclass
from functools import lru_cache

from babel.numbers import get_currency_precision

from bookrow.kit.money import Money
from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.stock import reasons

_CODE = re.compile(r"(?<![A-Z])[A-Z]{3}(?![A-Z])")
# A sign names its currency, or some of which the file's own decides. "US$" goes before "$".
SIGNS: dict[str, tuple[str, ...]] = {
    "US$": ("USD",),
    "USD$": ("USD",),
    "CA$": ("CAD",),
    "C$": ("CAD",),
    "AU$": ("AUD",),
    "A$": ("AUD",),
    "NZ$": ("NZD",),
    "€": ("EUR",),
    "£": ("GBP",),
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
    "zł": ("PLN",),
    "Kč": ("CZK",),
    "kr": ("SEK", "NOK", "DKK"),
    "Fr.": ("CHF",),
}
_IN_ORDER = sorted(SIGNS, key=len, reverse=True)
_DIGITS = re.compile(r"\d[\d.,'’ \u00a0\u202f]*\d|\d|[.,]\d\d?")
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*")
_LIMIT = 10**10


@dataclass(frozen=True, slots=True)
class Priced:
    """What a cell says, or why it cannot be read (a reason without its row and column)."""

    money: Money | None = None
    reason: Reason | None = None


@lru_cache(maxsize=64)
def known_currency(text: str) -> str:
    """The code of ISO 4217 in a cell of a column of currencies; "" if it is none."""
    word = text.strip()
    code = SIGNS[word][0] if word in SIGNS and len(SIGNS[word]) == 1 else word.upper()
    try:
        return Money.read("1", code).currency
    except Refusal:
        return ""


@lru_cache(maxsize=16_384)
def read_price(text: str, currency: str, decimal: str = "") -> Priced:
    """Read one amount. currency: of the row or the file, "" if neither tells. decimal: the sign before the smaller unit
    in this file, "" if it is not known; then "1,234" is refused, for it could be either."""
    told, rest = _currency(text.strip(), currency)
    if told is None:
        return Priced(reason=reasons.TWO_CURRENCIES.saying(text=text, currency=currency))
    if not told:
        return Priced(reason=reasons.NO_CURRENCY.saying(text=text))
    rest = re.sub(r"[.,]?\s*[-–—]{1,2}$", "", rest.strip())
    if not _DIGITS.fullmatch(rest):
        return Priced(reason=reasons.PRICE_FORM.saying(text=text, currency=told))
    found = _amounts(rest, int(get_currency_precision(told)), decimal)
    if len(found) > 1:
        one, other = (str(Money(amount, told).decimal.normalize()) for amount in sorted(found)[::-1])
        return Priced(reason=reasons.PRICE_AMBIGUOUS.saying(text=text, one=one, other=other, currency=told))
    amount = next(iter(found), None)
    if amount is None or amount >= _LIMIT:
        return Priced(reason=reasons.PRICE_FORM.saying(text=text, currency=told))
    if amount == 0:
        return Priced(reason=reasons.PRICE_NOUGHT.saying(text=text))
    return Priced(Money(amount, told))


def _currency(text: str, currency: str) -> tuple[str | None, str]:
    """The currency, None where the cell contradicts the row's or file's, and the rest of the cell."""
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return currency, text
    if code := _CODE.search(text.upper()):
        if not (known := known_currency(code[0])):
            return currency, text
        return (None if currency and known != currency else known), text[: code.start()] + text[code.end() :]
    for sign in _IN_ORDER:
        if sign in text:
            rest = text.replace(sign, "", 1)
            if currency:
                return (currency if currency in SIGNS[sign] else None), rest
            return (SIGNS[sign][0] if len(SIGNS[sign]) == 1 else ""), rest
    return currency, text


def _amounts(digits: str, places: int, decimal: str) -> set[int]:
    """All sensible readings, in minor units."""
    found = set()
    whole, sign, rest = _parted(digits)
    if not sign:
        return {int(whole) * 10**places}
    if _is_number(whole) and len(rest) <= places and rest.isdigit():
        found.add(int(re.sub(r"\D", "", whole) or 0) * 10**places + int(rest.ljust(places, "0")))
    if _GROUPS.fullmatch(digits) and sign != decimal:
        found.add(int(re.sub(r"\D", "", digits)) * 10**places)
        # Where nothing shows how this file writes, 1,234 may be a computed 1.234 with a place too many.
        if not decimal and sign in ".," and not found & {0} and len(re.findall(r"\D", digits)) == 1:
            found.add(int(whole) * 10**places + round(int(rest) / 10 ** (len(rest) - places)))
    return found


def _parted(digits: str) -> tuple[str, str, str]:
    """What stands before and after the last sign."""
    cut = max((digits.rfind(sign) for sign in ".,'’ \u00a0\u202f"), default=-1)
    return (digits[:cut], digits[cut], digits[cut + 1 :]) if cut >= 0 else (digits, "", "")


def _is_number(whole: str) -> bool:
    return not whole or whole.isdigit() or bool(_GROUPS.fullmatch(whole))


def decimal_sign(cells: "tuple[str, ...] | list[str]") -> str:
    """The sign before the smaller unit, by cells that can be read in one way only; "" where there is none or both."""
    seen = {found[1] for cell in cells if (found := re.search(r"\d([.,])\d\d?\s*(?:\D{0,4})$", cell.strip()))}
    return seen.pop() if len(seen) == 1 else ""
