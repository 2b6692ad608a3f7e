"""What a copy cost over time stands on its page: a line, and the table behind it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html

from bookrow.catalogue.models import Edition
from bookrow.offers.actions import Placer, put_back, reprice, take_away
from bookrow.offers.models import Offer
from bookrow.offers.panels.prices import POINTS, ROWS
from bookrow.offers.tests.world import a_book, a_row, a_seller
from bookrow.plumbing.documents import compose

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer(db: None, tmp_path: Path) -> Offer:
    """A copy at 18.10 dollars for 200 days."""
    book, seller = a_book(tmp_path), a_seller("Tideline")
    with transaction.atomic():
        rows = [a_row(sku, isbn=book.isbn, title=book.title, price=price) for sku, price in (("A", 1810), ("B", 1900))]
        Placer(seller).place(rows, now=timezone.now() - timedelta(days=200))
    return Offer.objects.get(sku="A")


def table(address: str) -> list[list[str]]:
    """The rows of the one table of prices that a page shows."""
    page = html.fromstring(Client().get(address).content)
    (told,) = page.xpath("//details[contains(@class, 'history')]")
    (line,) = told.xpath("./summary/svg[@role='img'][@aria-label]/path/@d")
    assert line.startswith("M0 ")
    return [["".join(cell.itertext()) for cell in row] for row in told.xpath(".//tbody/tr")]


def test_a_price_that_never_moved_has_no_line(offer: Offer) -> None:
    for address in (offer.edition.address, f"{offer.edition.address}/copies"):
        assert "history" not in Client().get(address).content.decode()


def test_every_price_with_its_day_and_the_time_it_was_not_on_sale(offer: Offer) -> None:
    now = timezone.now()
    reprice(offer, amount=2000, now=now - timedelta(days=90))
    take_away(offer, now=now - timedelta(days=60))
    put_back(offer, quantity=1, now=now - timedelta(days=30))
    wanted = ["$20.00", "not on sale", "$20.00", "$18.10"]
    days = [now - timedelta(days=day) for day in (30, 60, 90, 200)]
    assert table(f"{offer.edition.address}/copies") == [
        [f"{day.month}/{day.day}/{day.year}", said] for day, said in zip(days, wanted, strict=True)
    ]


def test_the_page_of_the_book_draws_the_line_of_the_copy_that_stands_first(offer: Offer) -> None:
    reprice(offer, amount=1700, now=timezone.now() - timedelta(days=20))
    assert [row[1] for row in table(offer.edition.address)] == ["$17.00", "$18.10"]


def test_however_many_prices_the_document_stays_small_and_costs_as_many_statements(offer: Offer) -> None:
    few = _statements(offer.edition)
    begun = timezone.now() - timedelta(days=199)
    for change in range(150):
        offer.refresh_from_db()
        reprice(offer, amount=1500 + 7 * (change % 40) + change % 2, now=begun + timedelta(days=change))
    assert _statements(offer.edition) == few <= 10
    document, _until = compose(offer.edition.address, now=timezone.now())
    assert document is not None
    told = document["copies"]["markets"]["us"]["used"]["prices"]
    assert len(told["rows"]) == ROWS and told["more"] > 50
    assert sum(told["path"].count(step) for step in "MVH") <= POINTS + 1


def _statements(edition: Edition) -> int:
    with CaptureQueriesContext(connection) as asked:
        compose(edition.address, now=timezone.now())
    return len(asked)
