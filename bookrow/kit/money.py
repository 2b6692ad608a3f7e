"""Money is whole minor units and a currency. ISO 4217; digits after the point by CLDR."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from babel.core import get_global
from babel.numbers import format_currency, get_currency_precision

from bookrow.kit.refusals import Reason, Refusal
from bookrow.kit.words import marked as _

NOT_A_PRICE = Reason(
    "price-form",
    _("“{text}” is not an amount of {currency}."),
    _("Write digits with a point before the smaller unit, such as 18.10."),
)
NOT_A_CURRENCY = Reason(
    "price-currency", _("“{currency}” is no currency code."), _("Use three letters of ISO 4217, such as USD.")
)
ALL = (NOT_A_PRICE, NOT_A_CURRENCY)
_LIMIT = 10**12
_CURRENCIES = frozenset(code for codes in get_global("territory_currencies").values() for code, *_rest in codes)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units: Money(1810, "USD") is 18.10 dollars."""

    amount: int
    currency: str

    @classmethod
    def read(cls, text: str, currency: str) -> "Money":
        """Read a decimal as ONIX sends it ("18.10"); refuses signs, commas and more digits than the currency has."""
        if currency not in _CURRENCIES:
            raise Refusal(NOT_A_CURRENCY.saying(currency=currency))
        try:
            value = Decimal(text.strip()).scaleb(get_currency_precision(currency))
        except InvalidOperation:
            raise Refusal(NOT_A_PRICE.saying(text=text, currency=currency)) from None
        if not value.is_finite() or value < 0 or value >= _LIMIT or value != value.to_integral_value():
            raise Refusal(NOT_A_PRICE.saying(text=text, currency=currency))
        return cls(int(value), currency)

    @property
    def decimal(self) -> Decimal:
        """The amount in the major unit, with all its digits."""
        return Decimal(self.amount).scaleb(-get_currency_precision(self.currency))

    def shown(self, locale: str) -> str:
        """As the reader of that locale writes it: $18.10, 18,10 $."""
        return str(format_currency(self.decimal, self.currency, locale=locale))
