"""The list of copies: like copies of one seller are one line, and what a seller's grades turned out to be stands beside."""

from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from lxml import html

from bookrow.catalogue.models import Edition
from bookrow.offers.actions import Placer, go_away, touch_pages
from bookrow.offers.models import Offer, Seller
from bookrow.offers.tests.world import NOON, a_book, a_row, a_seller
from bookrow.people.tests.people import text
from bookrow.trade.stock import Grade

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(tmp_path: Path) -> Edition:
    return a_book(tmp_path)


def shelved(seller: Seller, book: Edition, *notes: str) -> None:
    rows = [
        a_row(f"{seller.key}-{n}", line=n, isbn=book.isbn, title=book.title, note=note) for n, note in enumerate(notes)
    ]
    with transaction.atomic():
        Placer(seller).place(rows, now=NOON)


def lines(page: bytes) -> list[str]:
    return [" ".join(line.text_content().split()) for line in html.fromstring(page).find_class("line-copy")]


def test_like_copies_of_one_seller_are_one_line(book: Edition) -> None:
    shelved(a_seller("Tideline"), book, "Clean.", "Clean.", "Clean.", "A name on the flyleaf.")
    shelved(a_seller("Strandgut"), book, "Clean.")
    answer = Client().get(f"{book.address}/copies")
    found = lines(answer.content)
    assert len(found) == 3 and sum("3 copies" in line for line in found) == 1
    assert "5 copies" in text(answer)


def test_a_photographed_copy_stands_for_itself(book: Edition) -> None:
    shelved(a_seller("Tideline"), book, "Clean.", "Clean.")
    Offer.objects.filter(sku="tideline-1").update(pictures=1)
    touch_pages([book.pk])
    assert len(lines(Client().get(f"{book.address}/copies").content)) == 2


def test_how_grades_turned_out(book: Edition) -> None:
    seller = a_seller("Tideline")
    shelved(seller, book, "Clean.")
    Seller.objects.filter(pk=seller.pk).update(grades={str(int(Grade.GOOD)): [100, 97], str(int(Grade.FINE)): [9, 9]})
    said = "“Good” from this seller: as described 91 of 100, at least"
    assert said in text(Client().get(f"{book.address}/copies"))
    page = text(Client().get("/seller/tideline"))
    assert "How its grades turned out" in page and "Good 91" in page and "Fine" not in page


def test_a_sellers_page_leafs_through_all_of_its_books(tmp_path: Path) -> None:
    seller = a_seller("Tideline")
    rows = [a_row(f"T-{n:02d}", line=n, title=f"The Tide, volume {n:02d}") for n in range(30)]
    with transaction.atomic():
        Placer(seller).place(rows, now=NOON)
    first, second = (text(Client().get(f"/seller/tideline{query}")) for query in ("", "?page=2"))
    there = {title for page in (first, second) for n in range(30) if (title := f"volume {n:02d}") in page}
    assert len(there) == 30 and "Older" in first and "Newer" in second and "Older" not in second
    go_away(seller, first=NOON.date(), last=None, now=NOON)
    assert "volume" not in text(Client().get("/seller/tideline"))
