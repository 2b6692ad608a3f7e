"""Small shops for tests: editions, sellers with postage, rows of stock."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bookrow.catalogue.models import Edition, Work
from bookrow.kit.money import Money
from bookrow.offers.actions import Rate, open_seller, set_rates
from bookrow.offers.models import Seller
from bookrow.trade.stock import Copy, Grade, StockRow
from tests.make import Feeds, isbn, record

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def an_edition(number: int, **columns: Any) -> Edition:
    """An edition with ISBN, in a work of its own."""
    digits = f"978999{number:06d}"
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10
    title = columns.pop("title", f"The Tide, volume {number}")
    work = Work.objects.create(key=f"w{number:011d}", title=title)
    return Edition.objects.create(
        **{
            "key": f"e{number:011d}", "isbn": f"{digits}{check}", "work": work, "title": title, "sort_title": title,
            "changed_at": NOON, "facts": {}, "sources": {}, "digest": b"", **columns,
        }
    )  # fmt: skip


def a_book(folder: Path) -> Edition:
    """An edition that came by a feed, so that it has a page."""
    Feeds(folder).send(record(isbn=isbn(1), title="The Tide"))
    return Edition.objects.get(isbn=isbn(1))


def a_seller(
    name: str, *, postage: int = 399, own: bool = False, country: str = "US", market: str = "us", supplier: bool = False
) -> Seller:
    """A trader who sends to the market's country at one rate; supplier: one from whom the shop orders."""
    told = {"legal_name": f"{name} Ltd", "street": "Quay 1", "city": "Marram", "email": "post@example.org"}
    seller = open_seller(account=None, name=name, market=market, own=own, supplier=supplier, now=NOON, **told)
    set_rates(seller, [Rate(country, None, postage, 3, 6)], now=NOON)
    return seller


def a_row(sku: str, line: int = 2, **told: Any) -> StockRow:
    """A row that tells a good copy at 18.10 dollars."""
    price = told.pop("price", 1810)
    copy = Copy(**{"sku": sku, "price": Money(price, "USD"), "grade": Grade.GOOD, "title": "The Tide", **told})
    return StockRow(line=line, raw=sku, sku=sku, copy=copy)
