"""bookrow inventory: every row has its outcome, nothing is lost, and what was sold stays sold."""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from bookrow.catalogue.models import Edition
from bookrow.offers.actions import apply_stock, open_stock_run, put_back, sell
from bookrow.offers.models import Offer, PriceEvent, Seller, StockNote
from bookrow.offers.tests.world import NOON, a_seller, an_edition

pytestmark = pytest.mark.django_db
HEAD = "sku\tisbn\ttitle\tauthor\tpublisher\tyear\tprice\tquantity\tcondition\tdescription"
Send = Callable[..., dict[str, Any]]


@pytest.fixture
def seller() -> Seller:
    return a_seller("Tideline Books", postage=399)


@pytest.fixture
def send(seller: Seller, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Send]:
    def sent(*rows: str, head: str = HEAD, name: str = "stock.txt", options: tuple[str, ...] = ()) -> dict[str, Any]:
        path = tmp_path / name
        path.write_text("\r\n".join([head, *rows]) + "\r\n", encoding="utf-8")
        capsys.readouterr()
        with suppress(SystemExit):
            call_command("inventory", seller.key, str(path), "--json", *options)
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        parts = ("new", "changed", "unchanged", "withdrawn", "asked")
        assert told["rows"] == sum(told[name] for name in parts) + len(told["refused"])
        return told

    yield sent


def row(sku: str, isbn: str | None, price: str = "18.10", quantity: str = "1", note: str = "A clean copy.") -> str:
    return "\t".join([sku, isbn or "", "The Tide", "Marram, Ada", "Dune Press", "1995", price, quantity, "Good", note])


def test_a_dry_run_says_all_and_changes_nothing(send: Send) -> None:
    edition = an_edition(1)
    told = send(row("A", edition.isbn), row("B", edition.isbn), "C\tnot an isbn", options=("--dry-run",))
    assert (told["state"], told["new"], len(told["refused"])) == ("checked", 2, 1)
    assert not Offer.objects.exists()
    assert told["refused"][0]["row"] == 4 and told["refused"][0]["help"]


def test_the_same_file_twice_changes_nothing(send: Send) -> None:
    edition = an_edition(1)
    send(row("A", edition.isbn), row("Z", edition.isbn, quantity="0"))
    before = list(Offer.objects.values_list()), list(PriceEvent.objects.values_list())
    told = send(row("A", edition.isbn), row("Z", edition.isbn, quantity="0"))
    assert (told["unchanged"], told["new"], told["changed"], told["withdrawn"]) == (2, 0, 0, 0)
    assert (list(Offer.objects.values_list()), list(PriceEvent.objects.values_list())) == before


def test_a_changed_price_is_an_event_and_on_the_page_with_the_next_request(send: Send, client: Client) -> None:
    edition = an_edition(1, facts=_facts())
    send(row("A", edition.isbn, "18.10"))
    assert "$18.10" in client.get(f"/isbn/{edition.isbn}/copies").content.decode()
    told = send(row("A", edition.isbn, "17.00"))
    assert (told["changed"], told["prices"]) == (1, 1)
    assert "$17.00" in client.get(f"/isbn/{edition.isbn}/copies").content.decode()
    assert list(PriceEvent.objects.order_by("pk").values_list("amount", flat=True)) == [1810, 1700]


def test_a_file_of_prices_alone_leaves_the_rest_as_it_was(send: Send) -> None:
    send(row("A", an_edition(1).isbn, note="Inscribed by nobody."))
    send("A\t16.00", head="sku\tprice", name="prices.txt")
    offer = Offer.objects.get()
    assert (offer.amount, offer.note, offer.grade) == (1600, "Inscribed by nobody.", 5)


def test_sold_stays_sold_until_the_seller_says_that_there_is_another(send: Send) -> None:
    edition = an_edition(1)
    send(row("A", edition.isbn))
    sell(Offer.objects.get(), quantity=1, now=NOON + timedelta(hours=1))
    told = send(row("A", edition.isbn, "15.00"), name="older.txt")
    assert (told["unchanged"], Offer.objects.get().state) == (1, Offer.SOLD)
    assert [one["code"] for one in told["notes"]] == ["stock-sold-stays"]
    put_back(Offer.objects.get(), quantity=1, now=NOON + timedelta(days=1))
    assert send(row("A", edition.isbn, "15.00"), name="newer.txt")["changed"] == 1
    assert (Offer.objects.get().state, Offer.objects.get().amount) == (Offer.LIVE, 1500)


def test_a_number_is_never_used_for_another_book(send: Send) -> None:
    send(row("A", an_edition(1).isbn))
    told = send(row("A", an_edition(2, title="Quite Another").isbn))
    assert [one["code"] for one in told["refused"]] == ["stock-sku-other-book"]


@pytest.mark.parametrize("price", ["181.00", "1.81"])
def test_a_price_ten_times_off_is_asked_about_and_not_applied(send: Send, price: str) -> None:
    edition = an_edition(1)
    send(row("A", edition.isbn))
    told = send(row("A", edition.isbn, price))
    assert (told["asked"], told["asked_rows"][0]["code"], Offer.objects.get().amount) == (
        1,
        "stock-price-unlike-last",
        1810,
    )
    assert send(row("A", edition.isbn, price), options=("--yes-prices",))["changed"] == 1


def test_a_first_price_unlike_all_others_is_asked_about(send: Send) -> None:
    edition = an_edition(1)
    other = a_seller("Other")
    _take(other, row("O", edition.isbn, "18.10"))
    assert send(row("A", edition.isbn, "1810.00"))["asked_rows"][0]["code"] == "stock-price-unlike-others"


def test_replacing_takes_away_what_is_not_named_and_asks_where_it_is_much(send: Send) -> None:
    edition = an_edition(1)
    many = [row(f"S{number}", edition.isbn) for number in range(20)]
    send(*many)
    assert send(*many[1:], name="small.txt", options=("--replace",))["removed"] == 1
    told = send(*many[1:10], name="large.txt", options=("--replace",))
    assert (told["state"], told["stopped"][0]["code"]) == ("asks", "stock-removes-much")
    assert Offer.objects.on_sale().count() == 19
    assert send(*many[1:10], name="large.txt", options=("--replace", "--yes-remove"))["removed"] == 10
    assert Offer.objects.on_sale().count() == 9


def test_a_book_that_nobody_described_gets_a_page_and_joins_its_work(send: Send) -> None:
    told = send(row("A", None), row("B", None))
    assert told["new"] == 2
    assert Edition.objects.filter(isbn=None, title="The Tide").count() == 2
    assert Edition.objects.values_list("work", flat=True).distinct().count() == 1


def test_an_apply_that_is_broken_off_goes_on_and_ends_as_an_unbroken_one(seller: Seller, tmp_path: Path) -> None:
    editions = [an_edition(number, title="The Tide") for number in range(3)]
    rows = [row(f"S{number}", editions[number % 3].isbn, f"{5 + number % 7}.00") for number in range(1200)]
    path = tmp_path / "stock.txt"
    path.write_text("\r\n".join([HEAD, *rows, rows[0], "X\tno book"]) + "\r\n")

    def break_off(done: int, expected: int) -> None:
        if done > 500:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply_stock(open_stock_run(seller, path, now=NOON), progress=break_off, clock=lambda: NOON)
    assert Offer.objects.count() == 550
    run = apply_stock(open_stock_run(seller, path, now=NOON), clock=lambda: NOON)
    other = a_seller("Unbroken")
    whole = apply_stock(open_stock_run(other, path, now=NOON), clock=lambda: NOON)
    assert run.counts == whole.counts and run.counts["rows"] == 1202
    columns = ("sku", "edition", "amount", "state", "grade", "note")
    mine, theirs = (
        list(Offer.objects.filter(seller=one).order_by("sku").values_list(*columns)) for one in (seller, other)
    )
    assert mine == theirs
    assert StockNote.objects.filter(run=run).count() == StockNote.objects.filter(run=whole).count()


def test_a_reduction_counts_from_the_lowest_price_of_the_thirty_days_before(seller: Seller, tmp_path: Path) -> None:
    edition = an_edition(1, title="The Tide")
    for day, price in ((0, "20.00"), (35, "18.00"), (60, "24.00"), (95, "15.00")):
        _take(seller, row("A", edition.isbn, price), day=day)
    assert Offer.objects.get().was == [2400, "2027-02-05"]


def _take(seller: Seller, *rows: str, day: int = 0) -> None:
    now = NOON + timedelta(days=day)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stock.txt"
        path.write_text("\r\n".join([HEAD, *rows]) + "\r\n")
        apply_stock(open_stock_run(seller, path, now=now), clock=lambda: now)


def _facts() -> dict[str, Any]:
    return {"edition_statement": "", "series": []}
