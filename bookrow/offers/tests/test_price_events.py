"""Prices while a seller is away: nothing is on offer, and a reduction does not outlive a long absence."""

from datetime import timedelta

import pytest
from django.db import transaction

from bookrow.offers.actions import Placer, go_away, readmit, reprice, settle_holidays, suspend
from bookrow.offers.models import Offer, PriceEvent, Seller
from bookrow.offers.tests.world import NOON, a_row, a_seller, an_edition

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def seller() -> Seller:
    """With two copies since noon: at 18.10, and at 20.00, which after forty days falls to 15.00."""
    seller = a_seller("Tideline")
    edition = an_edition(1, title="The Tide")
    with transaction.atomic():
        Placer(seller).place(
            [a_row("A", isbn=edition.isbn), a_row("B", line=3, isbn=edition.isbn, price=2000)], now=NOON
        )
    reprice(Offer.objects.get(sku="B"), amount=1500, now=NOON + 40 * DAY)
    return Seller.objects.get(pk=seller.pk)


def told(sku: str) -> list[int | None]:
    return list(PriceEvent.objects.filter(offer__sku=sku).order_by("at", "pk").values_list("amount", flat=True))


def reduced() -> bool:
    return Offer.objects.get(sku="B").was is not None


def test_a_holiday_is_a_gap_and_ends_what_it_outlasts(seller: Seller) -> None:
    assert reduced()
    begins = NOON + 41 * DAY
    go_away(seller, first=begins.date(), last=(begins + 5 * DAY).date(), now=begins)
    assert told("A") == [1810, None] and told("B") == [2000, 1500, None]
    reprice(Offer.objects.get(sku="A"), amount=1700, now=begins + DAY)
    assert told("A") == [1810, None, None], "A price that nobody could pay was never asked."
    assert settle_holidays(now=begins + 6 * DAY) == 1
    assert told("A") == [1810, None, None, 1700] and told("B")[-2:] == [None, 1500]
    assert not reduced()


def test_an_hour_off_the_shelf_ends_nothing(seller: Seller) -> None:
    at = NOON + 41 * DAY
    suspend(seller, why="A question.", now=at)
    readmit(seller, now=at + timedelta(hours=1))
    assert told("B") == [2000, 1500, None, 1500] and reduced()


def test_what_comes_while_away_is_on_offer_from_the_return_on(seller: Seller) -> None:
    at = NOON + 41 * DAY
    suspend(seller, why="A question.", now=at)
    with transaction.atomic():
        Placer(Seller.objects.get(pk=seller.pk)).place([a_row("C", isbn=an_edition(2).isbn)], now=at + DAY)
    readmit(Seller.objects.get(pk=seller.pk), now=at + 2 * DAY)
    assert told("C") == [None, 1810]
