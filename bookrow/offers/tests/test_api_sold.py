"""What was sold, told to a seller's software and by its till: each sale once, whoever is quicker."""

from datetime import timedelta
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from bookrow.offers.actions import sell
from bookrow.offers.models import Offer, Seller
from bookrow.offers.tests.calling import Software, code, software_of
from bookrow.offers.tests.desks import owned, states
from bookrow.offers.tests.world import an_edition
from bookrow.plumbing.markets import heard
from bookrow.plumbing.models import Market

# On PostgreSQL the journal is read by what is committed.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def shop() -> tuple[Seller, Software]:
    told = {"name": "United States", "country": "US", "currency": "USD", "locale": "en-US", "units": "imperial"}
    Market.objects.get_or_create(code="us", defaults={**told, "is_default": True})
    heard(["markets"])
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, software_of(seller, account)


def sales(body: dict[str, Any]) -> list[tuple[str, int, str]]:
    """What is told of sales."""
    return [(sale["sku"], sale["quantity"], sale["where"]) for sale in body["sales"]]


def test_what_was_sold_is_told_once_oldest_first(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    other = software_of(*owned("Strandgut", "ben@example.org"))
    isbn = an_edition(1).isbn
    for name in (software, other):
        name.stock(*[{"sku": f"A-{n}", "isbn": isbn, "price": 9, "condition": "Good", "quantity": 3} for n in range(6)])
    begun = timezone.now()
    for number, offer in enumerate(Offer.objects.filter(seller=seller).order_by("sku")):
        sell(offer, quantity=1 + number % 2, now=begun + timedelta(seconds=number))
        sell(Offer.objects.get(seller__name="Strandgut", sku=offer.sku), quantity=1, now=begun)
    first = software.get("sold?limit=4").body
    assert sales(first) == [("A-0", 1, "here"), ("A-1", 2, "here"), ("A-2", 1, "here"), ("A-3", 2, "here")]
    assert first["more"] is True
    then = software.get(f"sold?cursor={first['cursor']}").body
    assert sales(then) == [("A-4", 1, "here"), ("A-5", 2, "here")] and then["more"] is False
    assert sales(software.get(f"sold?cursor={then['cursor']}").body) == []
    sell(Offer.objects.get(seller=seller, sku="A-0"), quantity=1, now=timezone.now())
    assert sales(software.get(f"sold?cursor={then['cursor']}").body) == [("A-0", 1, "here")]
    late = (begun + timedelta(seconds=4)).isoformat().replace("+00:00", "Z")
    assert sales(software.get(f"sold?since={late}").body)[:2] == [("A-4", 1, "here"), ("A-5", 2, "here")]
    assert sales(software.get("sold?since=2099-01-01").body) == []
    assert code(software.get("sold?since=yesterday")) == (422, "api-parameter")
    assert code(software.get("sold?cursor=made-up")) == (422, "api-cursor")


def test_a_time_in_a_long_journal_is_found(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    software.stock({"sku": "A-1", "isbn": an_edition(1).isbn, "price": 9, "condition": "Good", "quantity": 90})
    offer, begun = Offer.objects.get(), timezone.now()
    for hours in range(40):
        sell(offer, quantity=1, now=begun + timedelta(hours=hours))
    for hours in (0, 1, 17, 38, 39, 40):
        since = (begun + timedelta(hours=hours)).isoformat().replace("+00:00", "Z")
        assert len(software.get(f"sold?since={since}").body["sales"]) == 40 - hours


def test_a_till_tells_what_it_sold(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    software.stock({"sku": "A-1", "isbn": an_edition(1).isbn, "price": 9, "condition": "Good", "quantity": 3})
    told = [
        {"sale": "till-1", "sku": "A-1", "quantity": 2}, {"sale": 77, "sku": "A-1"}, {"sale": "till-1", "sku": "A-1"},
        {"sale": "till-2", "sku": "A-1"}, {"sale": "till-3", "sku": "Z"}, {"sku": "A-1"}, "till-4",
        {"sale": "till-5", "sku": "A-1", "quantity": "1.5"}, {"sale": "till-6", "sku": ["A-1"]},
        {"sale": "\x00", "sku": "A-1"},
    ]  # fmt: skip
    reply = software.post("sold", {"sales": told}, key="evening")
    assert [one["outcome"] for one in reply.body["sales"]] == [
        "sold", "sold", "known", "missed", "missed", "refused", "refused", "refused", "refused", "refused"
    ]  # fmt: skip
    assert sum(many for name, many in reply.body["counts"].items() if name != "sales") == len(told)
    assert states(seller) == {"A-1": "sold"}
    assert software.post("sold", {"sales": told}, key="evening").body == reply.body
    again = software.post("sold", {"sales": told[:2]})
    assert [one["outcome"] for one in again.body["sales"]] == ["known", "known"]
    assert sales(software.get("sold").body) == [("A-1", 2, "till"), ("A-1", 1, "till")]


def test_a_slower_sale_is_not_passed_over(shop: tuple[Seller, Software]) -> None:
    """One sale is under way while the list is read; on PostgreSQL a later one ends before it, with a higher number."""
    seller, software = shop
    told = {"price": 9, "condition": "Good", "quantity": 3}
    software.stock(*[{"sku": f"A-{number}", "isbn": an_edition(number).isbn, **told} for number in (1, 2)])
    slow, quick = Offer.objects.order_by("sku")
    begun, go_on = Event(), Event()

    def hand() -> None:
        with transaction.atomic():
            sell(slow, quantity=1, now=timezone.now())
            begun.set()
            go_on.wait(20)
        connection.close()

    other = Thread(target=hand)
    other.start()
    try:
        assert begun.wait(20)
        ended = []
        if connection.vendor == "postgresql":
            sell(quick, quantity=1, now=timezone.now())
            ended = [("A-2", 1, "here")]
        first = software.get("sold").body
        assert sales(first) == ended
    finally:
        go_on.set()
        other.join()
    then = software.get(f"sold?cursor={first['cursor']}").body
    assert sales(then) == [("A-1", 1, "here")]
    assert sales(software.get(f"sold?cursor={then['cursor']}").body) == []
