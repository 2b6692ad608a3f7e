"""A file that is being applied, while another hand sells a copy or changes the delivery table. On SQLite one waits for the
other at the door; on PostgreSQL they meet, and what they lock decides."""

from collections.abc import Callable
from threading import Event, Thread

import pytest
from django.db import connections, transaction

from bookrow.offers.actions import Placer, Rate, selling, set_rates
from bookrow.offers.actions.listing import relist
from bookrow.offers.models import Listing, Offer, Seller
from bookrow.offers.tests.test_tallies import kept, recounted
from bookrow.offers.tests.world import NOON, a_row, a_seller, an_edition
from bookrow.plumbing.markets import heard
from bookrow.plumbing.models import Market

pytestmark = pytest.mark.django_db(transaction=True)
_A_MOMENT, _AT_MOST = 0.7, 30.0  # seconds
US = {"name": "United States", "country": "US", "currency": "USD", "locale": "en-US", "units": "imperial"}


@pytest.fixture
def seller() -> Seller:
    """Of one copy five times at 18.10."""
    Market.objects.get_or_create(code="us", defaults={**US, "is_default": True})
    heard(["markets"])
    seller = a_seller("Tideline Books")
    place(seller, "A-1")
    return seller


def place(seller: Seller, sku: str, *, price: int = 1810) -> None:
    """A row of a file."""
    isbn = Offer.objects.values_list("edition__isbn", flat=True).first() or an_edition(1).isbn
    with transaction.atomic():
        Placer(seller).place([a_row(sku, isbn=isbn, title="", price=price, quantity=5)], now=NOON)


def hand(deed: Callable[[], None], wrong: list[Exception]) -> Thread:
    """Somebody else, on a connection of their own. wrong: what stood in their way."""

    def at_work() -> None:
        try:
            deed()
        except Exception as error:
            wrong.append(error)
        finally:
            connections.close_all()

    thread = Thread(target=at_work)
    thread.start()
    return thread


def test_a_delivery_table_that_changes_while_a_file_is_applied_counts_no_copy_twice(seller: Seller) -> None:
    placed, wrong = Event(), list[Exception]()

    def file() -> None:
        with transaction.atomic():
            place(seller, "A-2")
            placed.set()
            Event().wait(_A_MOMENT)  # the group is not over yet

    def table() -> None:
        assert placed.wait(_AT_MOST)
        set_rates(Seller.objects.get(pk=seller.pk), [Rate("DE", None, 900, 5, 9)], now=NOON)

    for one in [hand(file, wrong), hand(table, wrong)]:
        one.join(_AT_MOST)
    assert not wrong and Offer.objects.filter(state=Offer.LIVE).count() == 2
    assert not Listing.objects.filter(market="us").exists(), "Nothing is sent to there any more."
    assert kept() == recounted()


def test_a_sale_and_a_file_never_wait_for_each_other_for_ever(seller: Seller, monkeypatch: pytest.MonkeyPatch) -> None:
    offer = Offer.objects.select_related("seller").get(sku="A-1")
    holds, wrong = Event(), list[Exception]()

    def slowly(offers: list[int]) -> None:
        """The copy is taken, and not listed anew before the file has come."""
        holds.set()
        Event().wait(_A_MOMENT)
        relist(offers)

    monkeypatch.setattr(selling, "relist", slowly)

    def file() -> None:
        assert holds.wait(_AT_MOST)
        place(seller, "A-1", price=1900)

    for one in [hand(lambda: selling.sell(offer, quantity=1, now=NOON), wrong), hand(file, wrong)]:
        one.join(_AT_MOST)
    assert not wrong, wrong
    assert Offer.objects.get(sku="A-1").amount == 1900 and kept() == recounted()
