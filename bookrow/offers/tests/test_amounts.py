"""Amounts as sellers type them."""

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.offers.amounts import amount_text, read_amount

READ = [
    ("18.10", "USD", "en-US", 1810),
    ("$18.10", "USD", "en-US", 1810),
    (" 18.1 ", "USD", "en-US", 1810),
    ("1,234.50", "USD", "en-US", 123450),
    ("1234.50 USD", "USD", "en-US", 123450),
    ("0", "USD", "en-US", 0),
    ("18,10", "EUR", "de-DE", 1810),
    ("18,10 €", "EUR", "de-DE", 1810),
    ("1.234,50", "EUR", "de-DE", 123450),
    ("18,10", "EUR", "fr-FR", 1810),
    ("1\u202f234,50", "EUR", "fr-FR", 123450),
    ("£3.99", "GBP", "en-GB", 399),
    ("1800", "JPY", "ja-JP", 1800),
]
REFUSED = [
    ("18,10", "USD", "en-US"),
    ("18.10", "EUR", "de-DE"),
    ("1,23", "USD", "en-US"),
    ("18.105", "USD", "en-US"),
    ("-1", "USD", "en-US"),
    ("NaN", "USD", "en-US"),
    ("1e3", "USD", "en-US"),
    ("", "USD", "en-US"),
    ("free", "USD", "en-US"),
    ("18.5", "JPY", "ja-JP"),
    ("99999999999", "USD", "en-US"),
]


@pytest.mark.parametrize(("text", "currency", "locale", "amount"), READ)
def test_an_amount_is_read_as_the_locale_writes_it(text: str, currency: str, locale: str, amount: int) -> None:
    assert read_amount(text, currency, locale) == amount
    assert read_amount(amount_text(amount, currency, locale), currency, locale) == amount


@pytest.mark.parametrize(("text", "currency", "locale"), REFUSED)
def test_what_could_be_read_otherwise_is_refused(text: str, currency: str, locale: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_amount(text, currency, locale)
    assert refused.value.reasons[0].code == "sell-amount"
    assert refused.value.reasons[0].help
