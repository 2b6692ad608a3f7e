"""Counts and lowest prices are kept in step by every action; a recount after any history agrees."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from bookrow.catalogue.models import Edition
from bookrow.offers.actions import Placer, Rate, go_away, readmit, sell, set_rates, set_supplier, suspend
from bookrow.offers.models import Listing, Offer, Postage, Seller, Tally
from bookrow.offers.panels import copies_panel
from bookrow.offers.tests.world import NOON, a_row, a_seller, an_edition
from bookrow.trade.stock import Grade, Status

pytestmark = pytest.mark.django_db


def recounted() -> dict[tuple[object, ...], tuple[int, int]]:
    """Slow and obviously right: every offer on sale, of every seller who is there, in every market it is sent to."""
    found: dict[tuple[object, ...], list[int]] = {}
    for offer in Offer.objects.filter(state=Offer.LIVE, quantity__gt=0).select_related("seller"):
        if not offer.seller.shown or (offer.seller.supplier and offer.grade > 1):
            continue
        for rate in Postage.objects.filter(seller=offer.seller):
            if rate.over < (offer.grams or offer.seller.usual_grams) <= rate.up_to:
                kind = Listing.NEW if offer.grade == 1 else Listing.USED
                kind = Listing.TO_ORDER if offer.seller.supplier else kind
                key = (offer.edition_id, rate.market, offer.seller.own, kind, offer.currency)
                found.setdefault(key, []).append(offer.amount)
    return {key: (len(amounts), min(amounts)) for key, amounts in found.items()}


def kept() -> dict[tuple[object, ...], tuple[int, int | None]]:
    """What the tallies say."""
    rows = Tally.objects.filter(many__gt=0).values_list(
        "edition_id", "market", "own", "kind", "currency", "many", "lowest"
    )
    return {row[:5]: (row[5], row[6]) for row in rows}


@pytest.mark.parametrize("seed", range(6))
def test_a_recount_agrees_after_any_history(seed: int) -> None:
    chance = random.Random(seed)
    editions = [an_edition(number) for number in range(4)]
    sellers = [a_seller("Own", own=True), *(a_seller(name, postage=chance.choice([0, 299])) for name in "ABC"),
               a_seller("Wholesale", supplier=True)]  # fmt: skip
    now = NOON
    for _step in range(40):
        now += timedelta(hours=chance.randint(1, 30))
        seller = Seller.objects.get(pk=chance.choice(sellers).pk)
        _something(chance, seller, editions, now)
        assert kept() == recounted()


def _something(chance: random.Random, seller: Seller, editions: list[Edition], now: object) -> None:
    deed = chance.choice(["file", "file", "file", "sell", "away", "back", "suspend", "readmit", "rates", "supply"])
    if deed == "file":
        rows = [_row(chance, editions) for _row_number in range(chance.randint(1, 8))]
        with transaction.atomic():
            Placer(seller).place(rows, now=now)  # type: ignore[arg-type]
    elif deed == "sell":
        offer = Offer.objects.filter(seller=seller, state=Offer.LIVE).order_by("?").first()
        if offer:
            sell(offer, quantity=1, now=now)  # type: ignore[arg-type]
    elif deed == "supply" and not seller.own:
        set_supplier(seller, supplies=not seller.supplier, now=now)  # type: ignore[arg-type]
    elif deed == "away":
        go_away(seller, first=date(2026, 1, 1), last=None, now=now)  # type: ignore[arg-type]
    elif deed == "back":
        go_away(seller, first=None, last=None, now=now)  # type: ignore[arg-type]
    elif deed == "suspend":
        suspend(seller, why="Copies that never came.", now=now)  # type: ignore[arg-type]
    elif deed == "readmit":
        readmit(seller, now=now)  # type: ignore[arg-type]
    else:
        rates = [Rate("US", 400, chance.choice([0, 199]), 3, 6), Rate("", None, 999, 5, 20)]
        set_rates(seller, rates[: chance.randint(1, 2)], now=now)  # type: ignore[arg-type]


def _row(chance: random.Random, editions: list[Edition]) -> object:
    number = chance.randint(0, 9)
    edition = editions[number % len(editions)]
    status = chance.choice([Status.FOR_SALE] * 4 + [Status.WITHDRAWN])
    return a_row(
        f"S{number}",
        isbn=edition.isbn,
        title=edition.title,
        price=chance.randint(500, 2000),
        grade=chance.choice([Grade.NEW, Grade.GOOD, Grade.VERY_GOOD]),
        weight=chance.choice([None, 300, 900]),
        status=status,
        quantity=chance.randint(1, 3) if status is Status.FOR_SALE else 0,
    )


def test_the_panel_costs_the_same_with_two_copies_and_with_two_hundred(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    edition = an_edition(1)
    sellers = [a_seller(f"Seller {number}") for number in range(20)]
    for seller in sellers[:2]:
        _stock(seller, edition, 1)
    with django_assert_num_queries(2):
        copies_panel(edition.pk, now=NOON)
    for seller in sellers:
        _stock(seller, edition, 10)
    with django_assert_num_queries(2):
        panel, _until = copies_panel(edition.pk, now=NOON)
    assert panel.markets["us"].others.many == 200


def _stock(seller: Seller, edition: Edition, many: int) -> None:
    rows = [a_row(f"S{number}", isbn=edition.isbn, title=edition.title) for number in range(many)]
    with transaction.atomic():
        Placer(seller).place(rows, now=NOON)


def test_counts_are_those_of_the_lists_they_open() -> None:
    edition = an_edition(1)
    own, other = a_seller("Own", own=True), a_seller("Other")
    rows = [a_row(f"S{number}", isbn=edition.isbn, title=edition.title, grade=grade, price=1000 + number)
            for number, grade in enumerate([Grade.NEW, Grade.GOOD, Grade.GOOD])]  # fmt: skip
    for seller in (own, other):
        with transaction.atomic():
            Placer(seller).place(rows, now=NOON)
    market = copies_panel(edition.pk, now=NOON)[0].markets["us"]
    assert (market.others.many, market.others_new.many, market.others_used.many, market.own.many) == (3, 1, 2, 3)
    assert (market.others.lowest, market.others_used.lowest) == (1000, 1001)
    assert Counter(Listing.objects.filter(own=False, market="us").values_list("kind", flat=True)) == {1: 1, 0: 2}
