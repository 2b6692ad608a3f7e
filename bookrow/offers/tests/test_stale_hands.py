"""Whoever writes does so by what stands there now, not by what was read before."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from bookrow.kit.money import Money
from bookrow.kit.refusals import Refusal
from bookrow.offers.actions import Placer, go_away, put_back, readmit, reprice, sell, set_rates, suspend, take_away
from bookrow.offers.actions.byhand import change_copy
from bookrow.offers.actions.sellers import Rate, settle_holidays
from bookrow.offers.actions.uploads import answer_removal
from bookrow.offers.models import Listing, Offer, PriceEvent, Seller, StockRun
from bookrow.offers.tests.desks import applied, browser, owned, send, table, work
from bookrow.offers.tests.world import NOON, a_book, a_row, a_seller, an_edition
from bookrow.people.tests.people import text
from bookrow.trade.stock import Copy, Grade

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller() -> Seller:
    """With one copy on sale."""
    seller = a_seller("Tideline")
    with transaction.atomic():
        Placer(seller).place([a_row("A", isbn=an_edition(1, title="The Tide").isbn)], now=NOON)
    return seller


def again(seller: Seller) -> Seller:
    return Seller.objects.get(pk=seller.pk)


def test_a_suspension_is_not_undone_by_who_read_the_seller_before(seller: Seller) -> None:
    go_away(again(seller), first=NOON.date(), last=None, now=NOON)
    stale = again(seller)
    suspend(again(seller), why="A question.", now=NOON)
    go_away(stale, first=None, last=None, now=NOON)
    assert not Listing.objects.exists()
    readmit(again(seller), now=NOON)
    assert Listing.objects.exists()


def test_a_suspension_takes_what_came_back_meanwhile(seller: Seller) -> None:
    go_away(again(seller), first=NOON.date(), last=NOON.date(), now=NOON)
    stale = again(seller)
    assert settle_holidays(now=NOON + timedelta(days=1)) == 1 and Listing.objects.exists()
    suspend(stale, why="A question.", now=NOON + timedelta(days=1))
    assert not Listing.objects.exists()


def test_prices_of_a_file_rest_from_the_moment_its_seller_goes(seller: Seller) -> None:
    placer = Placer(again(seller))
    suspend(again(seller), why="A question.", now=NOON)
    with transaction.atomic():
        placer.place([a_row("A", price=1500, title="The Tide")], now=NOON + timedelta(minutes=2))
    amounts = PriceEvent.objects.order_by("at", "pk").values_list("amount", flat=True)
    assert list(amounts) == [1810, None, None]


def test_a_copy_taken_away_by_hand_stays_away_until_its_row_says_something_new() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client, isbn = browser(account), an_edition(1, title="The Tide").isbn
    applied(client, seller, table(f"A-1,{isbn},,,18.10,1,Good,"))
    take_away(Offer.objects.get(), now=timezone.now())
    applied(client, seller, table(f"A-1,{isbn},,,18.10,1,Good,", f"A-2,{isbn},,,9.00,1,Good,"))
    assert dict(Offer.objects.values_list("sku", "state")) == {"A-1": "gone", "A-2": "live"}
    applied(client, seller, table(f"A-1,{isbn},,,17.10,1,Good,"))
    assert Offer.objects.get(sku="A-1").state == Offer.LIVE


def test_i_sold_it_elsewhere() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client, isbn = browser(account), an_edition(1, title="The Tide").isbn
    content = table(f"A-1,{isbn},,,18.10,3,Good,")
    applied(client, seller, content)
    offer = Offer.objects.get()
    path = f"/sell/{seller.key}/copies/{offer.pk}"
    assert "I sold it elsewhere" in text(client.get(path))
    client.post(f"{path}/shelf", {"sold": "1", "quantity": "2"})
    assert Offer.objects.get().quantity == 1
    client.post(f"{path}/shelf", {"sold": "1"})
    assert Offer.objects.get().state == Offer.SOLD
    applied(client, seller, content)
    assert Offer.objects.get().state == Offer.SOLD, "Sold stays sold."


def test_a_word_answered_for_a_copy_is_not_asked_about_again() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client, isbn = browser(account), an_edition(1, title="The Tide").isbn
    content = table(f"A-1,{isbn},,,18.10,1,crisp & lovely,")
    run = applied(client, seller, content)
    client.post(f"/sell/{seller.key}/stock/{run.pk}/questions/asked", {"grade-2": str(int(Grade.VERY_GOOD))})
    work()
    assert Offer.objects.get().grade == Grade.VERY_GOOD
    run = applied(client, seller, content)
    assert run.counts["asked"] == 0 and run.counts["unchanged"] == 1


def test_other_changes_say_what_changes_and_the_same_in_other_words_is_none() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client, isbn = browser(account), an_edition(1, title="The Tide").isbn
    applied(client, seller, table(f"A-1,{isbn},,,18.10,1,Good,Clean."))
    run = send(client, seller, table(f"A-1,{isbn},The Tide,,18.10,1,Good,Clean."))
    assert run.plan["unchanged"] == 1 and not run.plan["changed"]
    run = send(client, seller, table(f"A-1,{isbn},,,18.10,2,Fine,A name on the flyleaf."))
    page = text(client.get(f"/sell/{seller.key}/stock/{run.pk}"))
    assert "Condition: Good → becomes Fine" in page and "Quantity: 1 → becomes 2" in page
    assert "Description of the copy: Clean. → becomes A name on the flyleaf." in page


def test_a_number_that_comes_twice_is_new_once_in_the_plan_too() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    row = f"A-1,{an_edition(1, title='The Tide').isbn},,,18.10,1,Good,"
    run = send(browser(account), seller, table(row, row))
    assert (run.plan["new"], run.plan["unchanged"]) == (1, 1)


def test_an_older_file_that_asks_is_overtaken() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client, isbn = browser(account), an_edition(1, title="The Tide").isbn
    asks = StockRun.objects.create(
        seller=seller, file="old.csv", path="", fingerprint="0", state=StockRun.ASKS, started_at=NOON, counts={}
    )
    applied(client, seller, table(f"A-1,{isbn},,,18.10,1,Good,"))
    asks.refresh_from_db()
    assert asks.state == StockRun.STOPPED and asks.ended_at
    with pytest.raises(Refusal):
        answer_removal(asks, remove=False, now=timezone.now())


def test_the_markets_own_money_comes_first_however_many_others_are_cheaper(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    euros = a_seller("Kai", country="DE", market="de")
    set_rates(euros, [Rate("", None, 0, 2, 4)], now=NOON)
    dollars = a_seller("Tideline", postage=0)
    cheap = [a_row(f"E-{n}", line=n, isbn=book.isbn, title=book.title) for n in range(14)]
    for row in cheap:
        assert row.copy
        object.__setattr__(row.copy, "price", type(row.copy.price)(1000, "EUR"))  # type: ignore[misc]
    with transaction.atomic():
        Placer(euros).place(cheap, now=NOON)
        Placer(dollars).place([a_row("D", isbn=book.isbn, title=book.title, price=1100)], now=NOON)
    assert "Buy used $11.00" in text(Client().get(book.address))


def test_how_many_can_be_put_back_is_bounded(seller: Seller) -> None:
    offer = Offer.objects.get()
    sell(offer, quantity=1, now=NOON)
    with pytest.raises(Refusal):
        put_back(offer, quantity=10**11, now=NOON)
    assert Offer.objects.get().state == Offer.SOLD


def test_who_is_not_on_sale_gets_no_price(seller: Seller) -> None:
    offer = Offer.objects.get()
    take_away(offer, now=NOON)
    before = PriceEvent.objects.count()
    copy = Copy(sku="A", price=Money(1700, "USD"), grade=Grade.GOOD)
    change_copy(Offer.objects.get(), copy, sure=True, now=NOON)
    reprice(Offer.objects.get(), amount=1600, now=NOON)
    assert PriceEvent.objects.count() == before


def test_a_weight_that_no_carrier_takes_is_told_and_the_copy_is_listed() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    content = f"sku,isbn,price,quantity,condition,weight\nA-1,{an_edition(1).isbn},9.00,1,Good,31000 g\n".encode()
    run = applied(browser(account), seller, content)
    assert Listing.objects.filter(offer__sku="A-1").exists() and run.notes.filter(kind="repaired").exists()
