"""How dates, numbers and rows of names are written for a reader. Pure functions; what is dear to make is kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Protocol

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from bookrow.kit.dates import PartialDate
from bookrow.kit.money import Money


class Market(Protocol):
    """Where a reader shops. locale: "en-US" or "en_US"; units: imperial or metric; prefix: before every address."""

    country: str
    currency: str
    locale: str
    units: str
    prefix: str


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a page is drawn: the market's country, currency, locale and units; root goes before every address;
    today is what dated prices are measured against, ISO."""

    country: str
    currency: str
    locale: str
    units: str
    root: str
    today: str


def part(thing: Any, name: str) -> Any:
    """A value of a document, which is a dict when it comes from JSON and a dataclass when it was just composed."""
    return thing[name] if type(thing) is dict else getattr(thing, name)


def locale_name(locale: str) -> str:
    """As babel writes it: en_US."""
    return locale.replace("-", "_")


@lru_cache(maxsize=50_000)
def money_shown(amount: int, currency: str, locale: str) -> str:
    """Minor units as the locale writes them: $18.10."""
    return Money(amount, currency).shown(locale_name(locale))


@lru_cache(maxsize=20_000)
def date_shown(partial: str, locale: str) -> str:
    """A date with its precision as the locale writes it: "20040428" is 4/28/2004 in en-US; "" where it is no date."""
    read = PartialDate.read(partial or "")
    return read.shown(locale_name(locale)) if read else ""


@lru_cache(maxsize=20_000)
def date_iso(partial: str) -> str:
    """For the datetime attribute: 2004, 2004-04 or 2004-04-28; "" where it is no date."""
    read = PartialDate.read(partial or "")
    return read.iso if read else ""


@lru_cache(maxsize=2_000)
def day_shown(moment: str | date, locale: str) -> str:
    """The day of an ISO time, in words: 28 April 2004."""
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment).date()
    return str(format_date(moment, "long", locale=locale_name(locale)))


def time_shown(moment: str | datetime, locale: str) -> str:
    """Day and time, UTC."""
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    name = locale_name(locale)
    return f"{format_date(moment, 'medium', locale=name)}, {format_time(moment, 'short', locale=name)}"


@lru_cache(maxsize=20_000)
def number(value: int | str | Decimal, locale: str) -> str:
    """With the locale's separators: 1,050,240. Words are left as they are."""
    if isinstance(value, str) and not value.isdecimal():
        return value
    return str(format_decimal(int(value) if isinstance(value, str) else value, locale=locale_name(locale)))


@lru_cache(maxsize=200)
def _joints(locale: str) -> tuple[str, str, str, str]:
    """What stands between two, after the first, between further and before the last."""
    two = format_list(["\0", "\1"], locale=locale_name(locale))
    four = format_list(["\0", "\1", "\2", "\3"], locale=locale_name(locale))
    return (
        _between(two, "\0", "\1"),
        _between(four, "\0", "\1"),
        _between(four, "\1", "\2"),
        _between(four, "\2", "\3"),
    )


def _between(text: str, left: str, right: str) -> str:
    return text[text.index(left) + 1 : text.index(right)]


def joined(names: Sequence[str], locale: str) -> Markup:
    """A row of names as the locale joins them: "A and B", "A, B, and C". Each is escaped unless it is markup."""
    shown = [escape(name) for name in names]
    if len(shown) < 2:
        return shown[0] if shown else Markup("")
    pair, start, middle, end = _joints(locale)
    if len(shown) == 2:
        return Markup(f"{shown[0]}{pair}{shown[1]}")
    return Markup(f"{shown[0]}{start}{middle.join(shown[1:-1])}{end}{shown[-1]}")


@lru_cache(maxsize=2_000)
def language_name(code: str, locale: str) -> str:
    """The name of a language from its ISO 639-2/B, -3 or -1 code in the reader's words; "" where CLDR has none."""
    short = get_global("language_aliases").get(code, code)
    names = Locale.parse(locale_name(locale)).languages
    name = str(names.get(short) or "")
    return name[:1].upper() + name[1:]


def reader_of(request: Any, today: date | None) -> Reader:
    """For whom the page is drawn, from the market in the address. Without a day, dated prices are not told apart."""
    market: Market = request.market
    return Reader(
        country=market.country,
        currency=market.currency,
        locale=market.locale,
        units=market.units,
        root=market.prefix,
        today=today.isoformat() if today else "",
    )


def at(request: Any, address: str) -> str:
    """An address (from the root, without market) in the request's own market."""
    return f"{request.market.prefix}{address}"


@lru_cache(maxsize=2_000)
def country_name(code: str, locale: str) -> str:
    """A country in the reader's language; the code itself where it is none."""
    return str(Locale.parse(locale_name(locale)).territories.get(code, code))


FOR_PAGES: dict[str, Callable[..., Any]] = {
    "at": at,
    "date_shown": date_shown,
    "date_iso": date_iso,
    "day_shown": day_shown,
    "time_shown": time_shown,
    "number": number,
    "joined": joined,
    "language_name": language_name,
    "country_name": country_name,
    "reader_of": reader_of,
}
