"""Which of a publisher's prices a reader sees, and how."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bookrow.catalogue.labels import supply
from bookrow.frame.formats import Reader, joined, money_shown, part

# Recommended and retail prices before special ones, so that "list price" means what one expects.
_KINDS = ("42", "02", "04", "34", "41", "01", "03", "33", "31", "22", "24", "21", "23", "12", "14", "11", "13")
_ORDER = {kind: place for place, kind in enumerate(_KINDS)}


@dataclass(frozen=True, slots=True)
class Shown:
    """A list price as a page shows it. note: "tax included"; amount, currency: for machines, None where unpriced."""

    text: str
    note: str = ""
    amount: int | None = None
    currency: str = ""


class Prices:
    """Draws list prices in the language in force when it is made."""

    def __init__(self) -> None:
        self._unpriced = {code: str(words) for code, words in supply.UNPRICED.items()}
        self._notes = {kind: [str(words) for words in parts] for kind, parts in supply.PRICE_NOTES.items()}

    def price(self, prices: Sequence[Any], reader: Reader) -> Shown | None:
        """The price for the reader's country today, in the market's currency if there is one, else as it was sent: we
        make up no rate of exchange. None where there is no price to show."""
        fitting = [price for price in prices if applies(price, reader.country, reader.today)]
        if not fitting:
            return None
        return self._shown(min(fitting, key=lambda price: _rank(price, reader)), reader.locale)

    def _shown(self, price: Any, locale: str) -> Shown | None:
        amount = part(price, "amount")
        if amount is None:
            words = self._unpriced.get(part(price, "unpriced"), "")
            return Shown(words) if words else None
        currency = part(price, "currency")
        notes = self._notes.get(part(price, "kind"), [])
        return Shown(money_shown(amount, currency, locale), str(joined(notes, locale)), amount, currency)


def applies(price: Any, country: str, today: str) -> bool:
    """Whether a list price holds in this country on this day (ISO; days inclusive; no countries: everywhere)."""
    countries = part(price, "countries")
    if countries and country not in countries and "WORLD" not in countries:
        return False
    if country in part(price, "excluded"):
        return False
    starts, ends = part(price, "from_day"), part(price, "until_day")
    return not (today and ((starts and starts > today) or (ends and ends < today)))


def amount_in(prices: Sequence[Any], country: str, currency: str, today: str) -> int | None:
    """The list price that holds in this country and currency on this day (ISO), in minor units; None where there is none."""
    reader = Reader(country=country, currency=currency, locale="", units="", root="", today=today)
    fitting = [
        price
        for price in prices
        if part(price, "amount") is not None and part(price, "currency") == currency and applies(price, country, today)
    ]
    return int(part(min(fitting, key=lambda price: _rank(price, reader)), "amount")) if fitting else None


def _rank(price: Any, reader: Reader) -> tuple[bool, bool, bool, int, str]:
    """The smaller, the nearer to what this reader should see."""
    return (
        part(price, "amount") is None,
        part(price, "currency") != reader.currency,
        reader.country not in part(price, "countries"),
        _ORDER.get(part(price, "kind"), 99),
        # The latest start wins: invert the digits, since the smallest is taken.
        "".join(chr(105 - ord(digit)) for digit in part(price, "from_day")) or "~",
    )
