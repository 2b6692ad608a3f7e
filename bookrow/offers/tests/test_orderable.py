"""A supplier's titles can be ordered from the shop, apart from every copy on a shelf."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from lxml import html

from bookrow.catalogue.models import Edition
from bookrow.offers.actions import Placer
from bookrow.offers.models import Listing, Offer, Seller
from bookrow.offers.tests.desks import browser
from bookrow.offers.tests.world import NOON, a_book, a_row, a_seller
from bookrow.people.actions import make_operator
from bookrow.people.tests.people import text
from bookrow.trade.stock import Grade

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(db: None, tmp_path: Path) -> Edition:
    return a_book(tmp_path)


def stock(seller: Seller, edition: Edition, *copies: tuple[Grade, int]) -> None:
    rows = [
        a_row(f"{seller.key}-{number}", isbn=edition.isbn, title=edition.title, grade=grade, price=price)
        for number, (grade, price) in enumerate(copies)
    ]
    with transaction.atomic():
        Placer(seller).place(rows, now=NOON)


@pytest.fixture
def supplier(book: Edition) -> Seller:
    """Sends new copies at 12.00, and has a hurt one."""
    seller = a_seller("Cartwheel", supplier=True, postage=499)
    Seller.objects.filter(pk=seller.pk).update(dispatch_min=2, dispatch_max=5)
    seller.refresh_from_db()
    stock(seller, book, (Grade.NEW, 1200), (Grade.GOOD, 300))
    return seller


def offers(page: bytes) -> list[dict[str, object]]:
    (said,) = html.fromstring(page).xpath("//script[@type='application/ld+json']/text()")
    found: list[dict[str, object]] = json.loads(said)["offers"]
    return found


def test_beside_a_new_copy_on_a_shelf_a_line_of_its_own_and_no_count(book: Edition, supplier: Seller) -> None:
    stock(a_seller("Own", own=True, postage=0), book, (Grade.NEW, 2000))
    stock(a_seller("Tideline"), book, (Grade.NEW, 1900), (Grade.GOOD, 900))
    answer = Client().get(book.address)
    page = text(answer)
    line = "Orderable from our supplier New, $12.00 , plus $4.99 delivery, $16.99 in all. Usually ships in 2–5 business days."
    assert line in page, page[page.index("Copies") :]
    assert "Cartwheel" not in page
    assert "Buy new $20.00" in page, "What can be ordered does not compete with what is there."
    for count in ("All (2) from $9.00", "New (1) from $19.00", "Used (1) from $9.00"):
        assert count in page
    listed = text(Client().get(f"{book.address}/copies"))
    assert "2 copies" in listed and "$12.00" not in listed and "Cartwheel" not in listed
    told = {one["price"]: (one["availability"], "seller" in one) for one in offers(answer.content)}
    stands, ordered = "https://schema.org/InStock", "https://schema.org/BackOrder"
    assert told == {"20.00": (stands, True), "9.00": (stands, True), "12.00": (ordered, False)}


def test_where_no_shelf_has_a_new_copy_the_buy_box_says_that_it_is_ordered(book: Edition, supplier: Seller) -> None:
    stock(a_seller("Tideline"), book, (Grade.GOOD, 900))
    answer = Client().get(book.address)
    page = text(answer)
    assert "Buy new $12.00 plus $4.99 delivery, $16.99 in all. Orderable, ships in 2–5 business days." in page
    assert "On nobody's shelf" in page and "Orderable from our supplier" not in page
    assert "All (1)" in page and "New (" not in page
    (new, _used) = offers(answer.content)
    assert new["availability"] == "https://schema.org/BackOrder"
    assert new["shippingDetails"]["deliveryTime"]["handlingTime"]["maxValue"] == 5  # type: ignore[index]


def test_a_supplier_alone_makes_a_book_orderable_and_has_no_page(book: Edition, supplier: Seller) -> None:
    page = text(Client().get(book.address))
    assert "Orderable, ships in 2–5 business days" in page and "Other sellers" not in page
    assert [*Listing.objects.values_list("kind", "grade")] == [(Listing.TO_ORDER, 1)]
    assert Client().get(f"/seller/{supplier.key}").status_code == 404
    assert "Nobody offers a copy just now" in text(Client().get(f"{book.address}/copies"))


def test_an_operator_marks_a_wholesaler_and_takes_it_back(book: Edition) -> None:
    seller = a_seller("Spoke Road")
    stock(seller, book, (Grade.NEW, 1200), (Grade.GOOD, 700))
    keeper = browser(
        make_operator(email="keeper@example.org", password="a long enough phrase", now=timezone.now()).account
    )
    at = f"/operator/sellers/{seller.key}"
    assert "New (1)" in text(Client().get(book.address))
    assert "can be ordered from the shop" in text(keeper.post(at, {"supplies": "yes"}, follow=True))
    assert "wholesaler" in text(keeper.get("/operator/sellers"))
    page = text(Client().get(book.address))
    assert "Orderable, ships" in page and "Used (1)" not in page
    keeper.post(at, {"supplies": "no"})
    page = text(Client().get(book.address))
    assert "All (2)" in page and "Orderable" not in page
    own = a_seller("Own", own=True)
    keeper.post(f"/operator/sellers/{own.key}", {"supplies": "yes"})
    assert not Seller.objects.get(pk=own.pk).supplier


def test_a_wholesalers_file_by_command(book: Edition, tmp_path: Path) -> None:
    path = tmp_path / "stock.csv"
    path.write_text(
        f"sku,isbn,title,price,quantity,condition\nC-1,{book.isbn},,12.00,9,New\nC-2,9780140449136,Emma,8.00,2,New\n"
    )
    call_command("inventory", "Spoke Road", str(path), "--supplier", verbosity=0)
    assert Seller.objects.get(key="spoke-road").supplier
    assert set(Listing.objects.values_list("kind", flat=True)) == {Listing.TO_ORDER}
    # What only the supplier's file knows has a page by the ordinary path.
    (unknown,) = Offer.objects.filter(sku="C-2")
    assert "Orderable, ships in" in text(Client().get(unknown.edition.address))
