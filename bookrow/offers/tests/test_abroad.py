"""Copies delivered to another country than the market's own: from the sellers' tables, for one reader, kept by nobody."""

import re
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from bookrow.catalogue.models import Edition
from bookrow.offers.actions import Placer, Rate, set_rates
from bookrow.offers.models import Offer, Seller
from bookrow.offers.panels import Asked, copies_abroad
from bookrow.offers.tests.world import NOON, a_book, a_row, a_seller
from bookrow.people.tests.people import text
from bookrow.plumbing.markets import default_market

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(db: None, tmp_path: Path) -> Edition:
    """Five sellers: a table for France, one for everywhere, one by weight, home alone, New Zealand alone."""
    book = a_book(tmp_path)
    everywhere = Rate("", None, 2000, 7, 20)
    _stock("Own", book, 3000, [Rate("US", None, 0, 3, 6), everywhere], own=True)
    _stock("Gallia", book, 2500, [Rate("US", None, 399, 3, 6), Rate("FR", None, 900, 5, 9), everywhere])
    _stock("Heavy", book, 2400, [Rate("US", None, 399, 3, 6), Rate("FR", 300, 100, 5, 9), Rate("FR", 2000, 1300, 5, 9)])
    _stock("Home", book, 900, [Rate("US", None, 399, 3, 6)])
    _stock("Kiwi", book, 800, [Rate("NZ", None, 399, 3, 6)])
    return book


def _stock(name: str, book: Edition, price: int, rates: list[Rate], *, own: bool = False, many: int = 1) -> Seller:
    seller = a_seller(name, own=own)
    set_rates(seller, rates, now=NOON)
    rows = [a_row(f"{name}-{number}", isbn=book.isbn, title=book.title, price=price) for number in range(many)]
    with transaction.atomic():
        Placer(seller).place(rows, now=NOON)
    return seller


def lines(client: Client, address: str) -> list[str]:
    page = html.fromstring(client.get(address).content)
    return [" ".join(line.text_content().split()) for line in page.xpath("//li[starts-with(@id, 'copy-')]")]


def test_ranked_by_what_they_cost_there_and_what_is_not_sent_stands_last(client: Client, book: Edition) -> None:
    found = lines(client, f"{book.address}/copies?to=FR")
    assert [re.findall(r"(Own|Gallia|Heavy|Home|Kiwi)", line)[0] for line in found] == [
        "Gallia",
        "Heavy",
        "Own",
        "Home",
    ]
    assert "plus $9.00 delivery, $34.00 in all" in found[0]
    assert "plus $13.00 delivery, $37.00 in all" in found[1], "By weight: 500 grams are over the first line."
    assert "This seller does not send to France." in found[3] and "delivery" not in found[3]
    page = text(client.get(f"{book.address}/copies?to=FR"))
    assert "4 copies. 1 of them is not sent there and stands last." in page and "delivered to France" in page
    # Who sends to New Zealand alone is in no list of this market, and in that one.
    there = lines(client, f"{book.address}/copies?to=NZ")
    assert "Kiwi" in there[0] and "$11.99 in all" in there[0] and len(there) == 5


def test_filters_hold_and_go_on_with_the_country(client: Client, book: Edition) -> None:
    assert len(lines(client, f"{book.address}/copies?to=FR&seller=heavy")) == 1
    assert lines(client, f"{book.address}/copies?to=FR&condition=new") == []
    page = html.fromstring(client.get(f"{book.address}/copies?to=FR&condition=used").content)
    assert page.xpath("//select[@name='to']/option[@selected]/text()") == ["France"]
    assert page.xpath("//select[@name='seller']/option/@value") == ["", "gallia", "heavy", "home", "own"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_the_answer_is_kept_by_nobody_and_the_kept_page_is_as_it_was(client: Client, book: Edition) -> None:
    address = f"{book.address}/copies"
    before = client.get(address)
    answer = client.get(f"{address}?to=FR")
    assert answer["Cache-Control"] == "private, no-store" and "X-Bookrow-Tags" not in answer
    after = client.get(address)
    assert after.content == before.content and "X-Bookrow-Tags" in after and "does not send" not in text(after)
    assert client.get(f"{address}?to=US&sort=price")["Location"] == f"{address}?sort=price"
    for nowhere in ("", "XX", "Frankreich"):
        assert "3 copies" in text(client.get(f"{address}?to={nowhere}"))
    assert f"{address}#to" in html.fromstring(client.get(book.address).content).xpath("//a/@href")


def test_a_copy_that_a_markets_rules_keep_out_is_not_sent_there_either(client: Client, book: Edition) -> None:
    Offer.objects.filter(seller__key="gallia").update(barred=" de ")
    market = default_market()
    there = copies_abroad(book.pk, market, Asked(to="DE"), page=1, size=9, now=NOON)
    told = {copy.seller.key: copy.sent for copy in there.copies}
    assert told["own"] and not told["gallia"]


def test_statements_do_not_grow_with_copies(book: Edition, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    market = default_market()
    for many in (4, 64):
        with django_assert_num_queries(2):
            found = copies_abroad(book.pk, market, Asked(to="FR"), page=1, size=25, now=NOON)
        assert found.many == many
        if many == 4:
            for number in range(6):
                _stock(f"Further {number}", book, 1000 + number, [Rate("", None, 700, 5, 9)], many=10)
