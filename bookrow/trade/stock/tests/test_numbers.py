"""Single cells: prices, ISBNs, quantities and the rest, as tables of cases."""

import pytest

from bookrow.kit.money import Money
from bookrow.trade.stock.copies import Status
from bookrow.trade.stock.numbers import (
    read_days,
    read_images,
    read_isbn,
    read_quantity,
    read_status,
    read_weight,
    read_year,
    unwrapped,
)
from bookrow.trade.stock.prices import decimal_sign, known_currency, read_price


@pytest.mark.parametrize(
    ("text", "currency", "decimal", "read"),
    [
        ("12", "USD", "", Money(1200, "USD")),
        ("12.5", "USD", "", Money(1250, "USD")),
        ("18.10", "USD", "", Money(1810, "USD")),
        ("18,10", "USD", "", Money(1810, "USD")),
        (".50", "USD", "", Money(50, "USD")),
        ("$9.00", "USD", "", Money(900, "USD")),
        ("$9.00", "CAD", "", Money(900, "CAD")),
        ("$1,234.50", "USD", "", Money(123450, "USD")),
        ("1.234,50", "EUR", "", Money(123450, "EUR")),
        ("1.234,50 €", "", "", Money(123450, "EUR")),
        ("EUR 1.234.567,50", "", "", Money(123456750, "EUR")),
        ("1'234.50", "CHF", "", Money(123450, "CHF")),
        ("CHF 12.-", "", "", Money(1200, "CHF")),
        ("12,–", "EUR", "", Money(1200, "EUR")),
        ("1 234,50", "EUR", "", Money(123450, "EUR")),
        ("£12", "", "", Money(1200, "GBP")),
        ("US$ 5", "", "", Money(500, "USD")),
        ("12.50 usd", "USD", "", Money(1250, "USD")),
        ("1,250", "USD", ".", Money(125000, "USD")),
        ("1.250", "EUR", ",", Money(125000, "EUR")),
        ("1,250,000", "USD", "", Money(125000000, "USD")),
        ("1 250", "EUR", "", Money(125000, "EUR")),
        ("1500", "JPY", "", Money(1500, "JPY")),
        ("1,500", "JPY", ".", Money(1500, "JPY")),
        ("1.234", "KWD", ".", Money(1234, "KWD")),
        # Refused.
        ("1,234", "USD", "", "stock-price-ambiguous"),
        ("1.234", "USD", "", "stock-price-ambiguous"),
        ("1.234", "USD", ".", "stock-price"),
        ("1.234", "KWD", "", "stock-price-ambiguous"),
        ("12.50", "JPY", "", "stock-price"),
        ("1,23,4", "USD", "", "stock-price"),
        ("12.505", "USD", ".", "stock-price"),
        ("-5.00", "USD", "", "stock-price"),
        ("five", "USD", "", "stock-price"),
        ("12 or best offer", "USD", "", "stock-price"),
        ("0", "USD", "", "stock-price-nought"),
        ("0.00", "USD", "", "stock-price-nought"),
        ("99999999999", "USD", "", "stock-price"),
        ("£12", "USD", "", "stock-two-currencies"),
        ("EUR 12", "USD", "", "stock-two-currencies"),
        ("$9.00", "EUR", "", "stock-two-currencies"),
        ("$9.00", "", "", "stock-no-currency"),
        ("12", "", "", "stock-no-currency"),
        ("1e3", "USD", "", "stock-price"),
    ],
)
def test_prices(text: str, currency: str, decimal: str, read: Money | str) -> None:
    found = read_price(text, currency, decimal)
    assert (found.reason.code if found.reason else found.money) == read


def test_the_decimal_sign_of_a_file() -> None:
    assert decimal_sign(["12", "18.10", "$1,234.50"]) == "."
    assert decimal_sign(["12", "18,10 €"]) == ","
    assert decimal_sign(["18.10", "18,10"]) == decimal_sign(["1,234"]) == ""


def test_currencies() -> None:
    assert [known_currency(one) for one in ("usd", " EUR ", "€", "$", "XYZ", "")] == ["USD", "EUR", "EUR", "", "", ""]


@pytest.mark.parametrize(
    ("text", "read", "filled"),
    [
        ("9781593850326", "9781593850326", False),
        ("978-1-59385-032-6", "9781593850326", False),
        ("1-59385-032-8", "9781593850326", False),
        ("ISBN 1593850328", "9781593850326", False),
        ("'0141439513", "9780141439518", False),
        ("439023483", "9780439023481", True),
        ("439023483.0", "9780439023481", True),
        ("9781593850326.0", "9781593850326", False),
        ("9781593850326 (pbk)", "9781593850326", False),
        ("", "", False),
        ("n/a", "", False),
        ("9781593850327", "stock-isbn-check-digit", False),
        ("9.78E+12", "stock-isbn-exponent", False),
        ("9,78159E+12", "stock-isbn-exponent", False),
        ("439023484", "stock-isbn-form", False),
        ("B000FA64PK", "stock-isbn-form", False),
        ("12345", "stock-isbn-form", False),
        ("4006381333931", "stock-isbn-form", False),
    ],
)
def test_isbns(text: str, read: str, filled: bool) -> None:
    isbn, reason, given_back = read_isbn(text)
    assert (reason.code if reason else isbn, given_back) == (read, filled)


@pytest.mark.parametrize(
    ("text", "copies"),
    [("", 1), ("1", 1), ("0", 0), ("3.0", 3), ("99999", 99999), ("-1", None), ("100000", None), ("1.5", None),
     ("yes", None), ("1,000", None), ("9999999999999", None)],
)  # fmt: skip
def test_quantities(text: str, copies: int | None) -> None:
    assert read_quantity(text) == copies


def test_the_rest() -> None:
    assert [read_year(text) for text in ("1897", "c1999.", "[1995?]", "n.d.", "", "soon")] == [
        1897, 1999, 1995, None, None, "soon",
    ]  # fmt: skip
    weights = [
        ("400", "gr"),
        ("400 g", ""),
        ("0,4 kg", ""),
        ("14 oz", ""),
        ("1.2 lb.", ""),
        ("400", ""),
        ("heavy", "gr"),
    ]
    assert [read_weight(*one) for one in weights] == [400, 400, 400, 397, 544, None, None]
    days = ("2", "1-2", "1 – 2 business days", "3 bis 5 Tage", "2 Tage", "soon", "400")
    assert [read_days(text) for text in days] == [2, 2, 2, 5, 2, None, None]
    assert [read_status(text) for text in ("For Sale", "Sold", "D", "on hold", "verkauft", "S", "?")] == [
        Status.FOR_SALE, Status.SOLD, Status.DELETED, Status.WITHDRAWN, Status.SOLD, None, None,
    ]  # fmt: skip
    assert unwrapped('="0141439513"') == "0141439513" and unwrapped("=1+1") == "=1+1"
    assert read_images("https://a.example/1.jpg,https://a.example/2.jpg") == (
        ("https://a.example/1.jpg", "https://a.example/2.jpg"),
        (),
    )
    assert read_images("C:\\pictures\\1.jpg") == ((), ("C:\\pictures\\1.jpg",))
