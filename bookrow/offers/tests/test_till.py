"""A till's sales: each counts once, however often and in whatever list it comes."""

import gzip
from pathlib import Path
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from bookrow.kit.refusals import Refusal
from bookrow.offers.actions import Placer
from bookrow.offers.actions.till import take_list, take_sales
from bookrow.offers.models import Offer, Seller, TillSale
from bookrow.offers.tests.world import NOON, a_row, a_seller, an_edition
from bookrow.plumbing.markets import heard
from bookrow.plumbing.models import Market

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller() -> Seller:
    return with_copies()


def with_copies() -> Seller:
    """A seller with one of A-1, three of A-2 and five of A-3."""
    made = a_seller("Tideline Books")
    isbn = an_edition(1).isbn
    rows = [a_row(sku, isbn=isbn, quantity=many) for sku, many in (("A-1", 1), ("A-2", 3), ("A-3", 5))]
    with transaction.atomic():
        Placer(made).place(rows, now=NOON)
    return made


def left(seller: Seller) -> dict[str, int]:
    """SKU -> copies that are there."""
    return dict(Offer.objects.filter(seller=seller).values_list("sku", "quantity"))


def states(seller: Seller, path: Path) -> list[str]:
    """What becomes of each line."""
    return [one.state for one in take_list(seller, path, now=NOON)]


def test_each_sale_counts_once_for_ever(seller: Seller) -> None:
    lines = [("r1", "A-1", 1), ("r2", "A-2", 2), ("r1", "A-1", 1)]
    assert [one.state for one in take_sales(seller, lines, now=NOON)] == ["sold", "sold", "known"]
    assert left(seller) == {"A-1": 0, "A-2": 1, "A-3": 5}
    assert Offer.objects.get(seller=seller, sku="A-1").state == Offer.SOLD
    assert [one.state for one in take_sales(seller, lines, now=NOON)] == ["known"] * 3
    assert left(seller) == {"A-1": 0, "A-2": 1, "A-3": 5}
    other = a_seller("Marram & Sons")
    assert [one.state for one in take_sales(other, lines[:1], now=NOON)] == ["missed"]
    assert left(seller)["A-1"] == 0 and TillSale.objects.count() == 3


def test_what_is_not_there_is_missed_and_said(seller: Seller) -> None:
    answers = take_sales(seller, [("r1", "A-2", 5), ("r2", "A-2", 1), ("r3", "no", 1)], now=NOON)
    assert [(one.state, one.taken, one.missed) for one in answers] == [
        ("missed", 3, 2), ("missed", 0, 1), ("missed", 0, 1)
    ]  # fmt: skip
    assert [one.reason.code if one.reason else "" for one in answers] == [
        "till-sale-missed", "till-sale-missed", "till-sale-unknown"
    ]  # fmt: skip
    assert "of 5 sold, 2 were not" in str(answers[0].reason)
    kept = TillSale.objects.filter(seller=seller).order_by("sale").values_list("sale", "missed", "offer__sku")
    assert list(kept) == [("r1", 2, "A-2"), ("r2", 1, "A-2"), ("r3", 1, None)]


@pytest.mark.parametrize(
    "line", [("", "A-1", 1), ("r" * 161, "A-1", 1), ("r1", "", 1), ("r1", "A-1", 0), ("r1", "A-1", -1)]
)
def test_a_line_that_cannot_be_is_refused_and_not_kept(seller: Seller, line: tuple[str, str, int]) -> None:
    answer = take_sales(seller, [line], now=NOON)[0]
    assert answer.state == "refused" and answer.reason
    assert not TillSale.objects.exists() and left(seller)["A-1"] == 1


def test_a_list_that_grows_sells_nothing_twice(seller: Seller, tmp_path: Path) -> None:
    for header, first, more in (
        ("receipt,sku,quantity", "17,A-3,1", "17,A-2,1"),
        ("date;time;Artikelnummer;Menge", "2026-11-24;10:05;A-3;1", "2026-11-24;10:05;A-3;1"),
        ("sku", "A-3", "A-3"),
    ):
        path = tmp_path / "sold.csv"
        path.write_text(f"{header}\n{first}\n")
        assert states(seller, path) == ["sold"]
        assert states(seller, path) == ["known"]
        path.write_text(f"{header}\n{first}\n{more}\n")
        assert states(seller, path) == ["known", "sold"]
        assert states(seller, path) == ["known", "known"]
    assert left(seller) == {"A-1": 1, "A-2": 2, "A-3": 0}


def test_numbers_of_receipts_may_begin_anew_each_day(seller: Seller, tmp_path: Path) -> None:
    path = tmp_path / "sold.txt"
    for day in ("2026-11-23", "2026-11-24"):
        path.write_text(f"receipt\tdate\tsku\n1\t{day}\tA-3\n")
        assert states(seller, path) == ["sold"]
    assert left(seller)["A-3"] == 3


def test_bad_rows_are_refused_by_their_line_and_the_others_count(seller: Seller, tmp_path: Path) -> None:
    path = tmp_path / "sold.csv"
    path.write_text("sale,sku,quantity\n1,A-2,1\n2,,1\n3,A-2,-1\n4,A-2\n5,A-2,two\n6,A-2,\n")
    answers = take_list(seller, path, now=NOON)
    assert [(one.line, one.state, one.reason.code if one.reason else "") for one in answers] == [
        (2, "sold", ""), (3, "refused", "stock-no-sku"), (4, "refused", "stock-sold-quantity"),
        (5, "refused", "stock-too-few-fields"), (6, "refused", "stock-sold-quantity"), (7, "sold", ""),
    ]  # fmt: skip
    assert "“-1”" in str(answers[2].reason)
    assert left(seller)["A-2"] == 1
    path.write_text("sale,sku,quantity\n1,A-2,1\n2,A-3,1\n3,A-2,-1\n4,A-3\n5,A-3,2\n6,A-2,\n")
    assert states(seller, path) == ["known", "sold", "refused", "refused", "sold", "known"]
    assert left(seller) == {"A-1": 1, "A-2": 1, "A-3": 2}


@pytest.mark.parametrize("packed", [False, True])
def test_letters_and_packing_of_stock_files_are_understood(seller: Seller, tmp_path: Path, packed: bool) -> None:
    content = "Belegnr\tArtikelnummer\tStückzahl\r\n7\tA-2\t2\r\n".encode("utf-16")
    path = tmp_path / "verkauft.txt"
    path.write_bytes(gzip.compress(content) if packed else content)
    assert states(seller, path) == ["sold"] and left(seller)["A-2"] == 1


def test_a_list_that_is_none_changes_nothing(seller: Seller, tmp_path: Path) -> None:
    path = tmp_path / "sold.csv"
    for content, code in (
        ("title,price\nThe Tide,3\n", "till-list-no-sku"),
        ("<html>", "stock-unknown"),
        ("", "empty"),
    ):
        path.write_text(content)
        with pytest.raises(Refusal) as refused:
            take_list(seller, path, now=NOON)
        assert refused.value.reasons[0].code.endswith(code)
    path.write_text("sku,quantity\n")
    assert take_list(seller, path, now=NOON) == [] and not TillSale.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_hands_with_the_same_sale_take_one_copy() -> None:
    told = {"name": "United States", "country": "US", "currency": "USD", "locale": "en-US", "units": "imperial"}
    Market.objects.get_or_create(code="us", defaults={**told, "is_default": True})
    heard(["markets"])
    seller = with_copies()
    start, said = Barrier(2), list[str]()

    def take() -> None:
        start.wait()
        try:
            said.extend(one.state for one in take_sales(seller, [("r1", "A-3", 1), ("r2", "A-3", 1)], now=NOON))
        finally:
            connection.close()

    hands = [Thread(target=take) for _ in range(2)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(said) == ["known", "known", "sold", "sold"] and left(seller)["A-3"] == 3
