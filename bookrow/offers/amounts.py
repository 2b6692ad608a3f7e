"""Amounts as a seller types them and reads them back: 3.99 in the United States, 3,99 in Germany."""

import re

from babel.numbers import NumberFormatError, format_decimal, get_currency_precision, get_currency_symbol, parse_decimal

from bookrow.frame.formats import locale_name
from bookrow.kit.money import Money
from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons

_MOST = 10**9


def read_amount(text: str, currency: str, locale: str) -> int:
    """Minor units. Refuses what the locale does not write so: 3,99 is no amount in en-US, where it could be 399."""
    name = locale_name(locale)
    bare = text.strip()
    symbol = str(get_currency_symbol(currency, locale=name))
    for sign in (currency, f"{currency[:2]}{symbol}", symbol, "\u00a0", "\u202f", " "):
        bare = bare.replace(sign, "")
    places = int(get_currency_precision(currency))
    try:
        value = parse_decimal(bare, locale=name, strict=True).scaleb(places)
    except NumberFormatError:
        raise _refused(text, currency, name, places) from None
    if not re.fullmatch(r"[\d.,'’]+", bare) or value != value.to_integral_value() or not 0 <= value < _MOST:
        raise _refused(text, currency, name, places)
    return int(value)


def _refused(text: str, currency: str, name: str, places: int) -> Refusal:
    example = Money(1810 if places else 1800, currency)
    return Refusal(reasons.AMOUNT.saying(text=text.strip()[:40], currency=currency, example=_typed(example, name)))


def amount_text(amount: int, currency: str, locale: str) -> str:
    """As it stands in a field, to be typed over: digits and the locale's decimal sign."""
    return _typed(Money(amount, currency), locale_name(locale))


def _typed(money: Money, name: str) -> str:
    places = int(get_currency_precision(money.currency))
    form = "0." + "0" * places if places else "0"
    return str(format_decimal(money.decimal, format=form, locale=name))
