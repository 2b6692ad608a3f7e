"""What readers see where a market keeps new and used copies apart, or is closed for discounts."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

from bookrow.catalogue.models import Edition, ListPrice
from bookrow.offers.actions import Placer
from bookrow.offers.actions.rules import rules_job, set_rules
from bookrow.offers.tests.world import NOON, a_book, a_row, a_seller
from bookrow.people.tests.people import text
from bookrow.plumbing.models import Market
from bookrow.trade.stock import Grade

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("markets_anew")]


@pytest.fixture
def book(tmp_path: Path) -> Edition:
    """Listed at 32.00; new for 28.00 and used for 8.00 from another seller."""
    book = a_book(tmp_path)
    ListPrice.objects.filter(edition=book).delete()
    ListPrice.objects.create(edition=book, kind="02", amount=3200, currency="USD")
    rows = [
        a_row(name, isbn=book.isbn, title=book.title, price=price, grade=grade)
        for name, price, grade in (("N", 2800, Grade.NEW), ("U", 800, Grade.GOOD))
    ]
    with transaction.atomic():
        Placer(a_seller("Tideline")).place(rows, now=NOON)
    return book


def here(given: dict[str, object]) -> None:
    set_rules(Market.objects.get(code="us"), given, now=NOON)
    rules_job(job=0, now=NOON, market="us")


def test_lists_stand_apart_and_no_lowest_price_is_of_both(book: Edition) -> None:
    client = Client()
    page = text(client.get(book.address))
    assert "Used and new from $8.00" in page and "All (2) from $8.00" in page
    here({"lists_apart": True})
    page = text(client.get(book.address))
    assert "New (1) from $28.00" in page and "Used (1) from $8.00" in page
    assert "Used and new from" not in page and "All (2)" not in page
    answer = client.get(f"{book.address}/copies")
    assert answer.status_code == 302 and answer["Location"] == f"{book.address}/copies?condition=used"
    used = text(client.get(answer["Location"]))
    assert "$8.00" in used and "$28.00" not in used
    assert '<option value="">All</option><option value="new"' not in client.get(answer["Location"]).content.decode()
    assert "$28.00" in text(client.get(f"{book.address}/copies?condition=new"))


def test_in_a_closed_time_savings_of_new_books_are_silent(book: Edition) -> None:
    today, client = date.today(), Client()
    page = text(client.get(book.address))
    assert "Save 12%" in page and "Save 75%" in page
    days = {"opens": f"{today - timedelta(days=1):%m-%d}", "shuts": f"{today + timedelta(days=1):%m-%d}"}
    here({"windows": [{**days, "announce": False}]})
    page = text(client.get(book.address))
    assert "Save 12%" not in page and "Save 75%" in page and "Savings count from" in page
