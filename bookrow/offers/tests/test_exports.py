"""A seller's stock as a file again, read back by the same door."""

import pytest
from django.test import Client
from django.utils import timezone

from bookrow.offers.actions.selling import sell
from bookrow.offers.models import Offer, Seller
from bookrow.offers.tests.desks import applied, browser, owned, prices, table
from bookrow.offers.tests.world import an_edition
from bookrow.trade.stock import Defaults, open_stock
from bookrow.trade.stock.writing import KINDS

pytestmark = pytest.mark.django_db
Shop = tuple[Seller, Client]


@pytest.fixture
def shop() -> Shop:
    """Copies with and without ISBN, with marks and commas, and one that a spreadsheet would run."""
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    rows = [
        f'A-1,{an_edition(1).isbn},,,18.10,1,Very Good,"Clean, a little rubbed. Signed by the author."',
        'A-2,,The Lamplighter\'s Almanac,"Brook, Ida",1234.50,2,Fair,"=HYPERLINK(""x"")"',
        f"A-3,{an_edition(3).isbn},,,5.00,1,New,",
    ]
    applied(client, seller, table(*rows), all_prices="1")
    return seller, client


def content(client: Client, path: str) -> bytes:
    """What a download holds."""
    answer = client.get(path)
    assert answer.status_code == 200 and "attachment" in answer["Content-Disposition"]
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_stock_in_each_format_reads_back_as_it_was(shop: Shop, kind: str) -> None:
    seller, client = shop
    with open_stock(content(client, f"/sell/{seller.key}/export/{kind}"), defaults=Defaults(currency="USD")) as stock:
        rows = list(stock.rows())
    assert stock.stopped is None and not [row.reasons for row in rows if row.reasons]
    copies = {row.copy.sku: row.copy for row in rows if row.copy}
    assert {sku: copy.price.amount for sku, copy in copies.items() if copy.price} == prices(seller)
    assert [int(copies[sku].grade or 0) for sku in ("A-1", "A-2", "A-3")] == [4, 6, 1]
    assert copies["A-2"].title == "The Lamplighter's Almanac" and "HYPERLINK" in copies["A-2"].note
    assert copies["A-1"].isbn == Offer.objects.get(sku="A-1").edition.isbn and copies["A-1"].signed


def test_there_is_no_other_format(shop: Shop) -> None:
    seller, client = shop
    assert client.get(f"/sell/{seller.key}/export/pdf").status_code == 404


def test_numbers_that_were_sold(shop: Shop) -> None:
    seller, client = shop
    sell(Offer.objects.get(sku="A-3"), quantity=1, now=timezone.now())
    lines = content(client, f"/sell/{seller.key}/sold.csv").decode().splitlines()
    assert lines[0].startswith("sku,sold,price,currency") and len(lines) == 2
    assert lines[1].startswith("A-3,2") and ",5.00,USD," in lines[1]
    assert "A-3" not in content(client, f"/sell/{seller.key}/export/table").decode()
