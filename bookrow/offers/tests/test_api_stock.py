"""A seller's software changes its stock: rows by the rules of stock files, each with its answer."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from bookrow.offers.actions import sell, suspend
from bookrow.offers.models import Offer, Seller
from bookrow.offers.tests.calling import Reply, Software, code, outcomes, software_of
from bookrow.offers.tests.desks import owned, prices, states
from bookrow.offers.tests.world import an_edition
from bookrow.plumbing.models import Claim

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop() -> tuple[Seller, Software]:
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, software_of(seller, account)


def a_row(number: int = 1, **told: Any) -> dict[str, Any]:
    """A whole row about an edition that exists."""
    isbn = told.pop("isbn", None) or an_edition(number).isbn
    return {"sku": f"A-{number}", "isbn": isbn, "price": "18.10", "condition": "Very Good", "quantity": 1, **told}


def codes(reply: Reply, place: int = 0, part: str = "reasons") -> list[str]:
    """The codes of what is said of a row."""
    return [reason["code"] for reason in reply.body["rows"][place][part]]


def test_a_row_is_a_copy_on_its_page(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    row = a_row(note="A crisp copy.", signed=True)
    reply = software.stock(row)
    assert outcomes(reply) == ["new"]
    assert reply.body["rows"][0] == {
        "sku": "A-1", "outcome": "new", "reasons": [], "repairs": [], "address": f"/isbn/{row['isbn']}"
    }  # fmt: skip
    told = software.get("stock/A-1").body
    assert (told["price"], told["grade"], told["quantity"], told["state"], told["note"]) == (
        "18.10", "Very Good", 1, "live", "A crisp copy."
    )  # fmt: skip
    assert (told["isbn"], told["address"], told["currency"]) == (row["isbn"], f"/isbn/{row['isbn']}", "USD")
    assert Offer.objects.get().marks and outcomes(software.stock(row)) == ["unchanged"]


@pytest.mark.parametrize(
    ("sent", "amount"), [("18.10", 1810), (18.1, 1810), (18, 1800), ("$18.10", 1810), ("18,10", 1810)]
)
def test_a_price_is_a_text_or_a_number(shop: tuple[Seller, Software], sent: Any, amount: int) -> None:
    seller, software = shop
    software.stock(a_row(price=sent))
    assert prices(seller) == {"A-1": amount}


def test_what_is_not_sent_is_not_changed_and_rows_may_tell_different_things(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    software.stock(a_row(1, note="One."), a_row(2, note="Two."), a_row(3, note="Three.", has_jacket=True))
    reply = software.stock(
        {"sku": "A-1", "price": 19},
        {"sku": "A-2", "note": "Another word."},
        {"sku": "A-3", "quantity": 0},
        {"sku": "A-2", "quantity": 4, "price": "17.00"},
        {"sku": "A-9", "price": "17.00"},
    )
    assert outcomes(reply) == ["changed", "changed", "withdrawn", "changed", "refused"]
    rows = Offer.objects.filter(seller=seller).order_by("sku").values_list("sku", "amount", "note", "quantity", "grade")
    assert list(rows)[:2] == [("A-1", 1900, "One.", 1, 4), ("A-2", 1700, "Another word.", 4, 4)]
    assert states(seller) == {"A-1": "live", "A-2": "live", "A-3": "gone"}
    assert len(codes(reply, 4)) == 2, "A new copy needs a book and a grade; both are said at once."


def test_fields_that_a_copy_keeps_within_another(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    software.stock(a_row(note="One."))
    software.stock({"sku": "A-1", "defects": "Spine cracked.", "has_jacket": False})
    offer = Offer.objects.get()
    assert (offer.note, offer.jacket) == ("Spine cracked.", "none")
    reply = software.stock({"sku": "A-1", "signed": True}, {"sku": "A-1", "signed": True, "condition": "VG"})
    assert outcomes(reply) == ["refused", "changed"] and codes(reply) == ["api-row-marks"]


def test_a_surprising_price_is_asked_about_and_the_answer_is_heard(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    row = a_row()
    software.stock(row)
    reply = software.stock({**row, "price": 181})
    assert outcomes(reply) == ["asked"] and codes(reply) == ["stock-price-unlike-last"]
    assert "price_is_right" in reply.body["rows"][0]["reasons"][0]["help"]
    assert prices(seller) == {"A-1": 1810}
    assert outcomes(software.stock({**row, "price": 181, "price_is_right": False})) == ["asked"]
    assert outcomes(software.stock({**row, "price": 181, "price_is_right": True})) == ["changed"]
    assert prices(seller) == {"A-1": 18100}


def test_sold_stays_sold_until_there_is_another_copy(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    software.stock(a_row())
    sell(Offer.objects.get(), quantity=1, now=timezone.now())
    reply = software.stock({"sku": "A-1", "price": 19})
    assert outcomes(reply) == ["asked"] and codes(reply) == ["stock-sold-stays"]
    assert "another_copy" in reply.body["rows"][0]["reasons"][0]["help"] and states(seller) == {"A-1": "sold"}
    assert outcomes(software.stock({"sku": "A-1", "another_copy": True})) == ["changed"]
    assert states(seller) == {"A-1": "live"} and Offer.objects.get().quantity == 1
    software.stock({"sku": "A-1", "quantity": 5})
    software.stock({"sku": "A-1", "another_copy": True, "price": 20})
    assert Offer.objects.get().quantity == 5, "Nothing was sold, so nothing is asked and nothing answered."


def test_a_dry_call_says_and_changes_nothing(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    row = a_row()
    reply = software.stock(row, query="?dry=1")
    assert outcomes(reply) == ["new"] and reply.body["dry"] is True
    assert reply.body["rows"][0]["address"] == f"/isbn/{row['isbn']}" and not Offer.objects.exists()
    software.stock(row)
    assert outcomes(software.stock({**row, "price": 20}, query="?dry=true")) == ["changed"]
    assert prices(seller) == {"A-1": 1810}
    assert code(software.stock(row, query="?dry=perhaps")) == (422, "api-parameter")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("A-1", "api-row-form"),
        ({"sku": "A-1"}, "api-row-nothing"),
        ({"sku": "A-1", "price_is_right": True}, "api-row-nothing"),
        ({"sku": "A-1", "prise": "1.00", "uiee_state": "1"}, "api-row-fields"),
        ({"sku": "A-1", "price": ["1.00"]}, "api-row-value"),
        ({"sku": "A-1", "price": True}, "api-row-value"),
        ({"sku": "A-1", "price": "1.00", "another_copy": "yes"}, "api-row-value"),
        ({"sku": "", "price": "1.00"}, "stock-no-sku"),
        ({"sku": "A-1", "price": None}, "stock-no-price"),
        ({"sku": "A-1", "price": "a lot"}, "stock-price"),
        ({"sku": "A-1", "isbn": "9781593850325", "price": 1}, "stock-isbn-check-digit"),
        ({"sku": "A-1", "title": "Tide", "price": 9, "currency": "EUR", "condition": "Good"}, "stock-other-currency"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why_and_the_others_are(
    shop: tuple[Seller, Software], row: Any, said: str
) -> None:
    seller, software = shop
    reply = software.stock(row, a_row(2))
    assert outcomes(reply) == ["refused", "new"], reply.body
    assert said in codes(reply)
    assert all(reason["why"] and reason["help"] for reason in reply.body["rows"][0]["reasons"])
    assert prices(seller) == {"A-2": 1810}


def test_halves_of_signs_and_zero_bytes_do_no_harm(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    isbn = str(an_edition(1).isbn)
    body = (
        b'{"rows": [{"sku": "A-1", "isbn": "%s", "price": 1, "condition": "Good", "note": "\\ud800"},' % isbn.encode()
    )
    body += b'{"sku": "A-2", "isbn": "%s", "price": 1, "condition": "Good", "note": "A\\u0000B"},' % isbn.encode()
    body += b'{"sku": "\\udc00", "price": 1}, {"sku": "A-3", "\\udc00": 1}]}'
    reply = software.post("stock", body)
    assert outcomes(reply) == ["refused", "new", "refused", "refused"]
    assert Offer.objects.get().note == "AB"
    assert code(software.get("stock/%00")) == (404, "api-not-here")
    assert software.get("stock?after=%00").body["copies"] == []


def test_names_in_either_order(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    told = {"title": "A Tide Table", "price": 9, "condition": "Good"}
    software.stock({"sku": "A-1", "author": "Ada Marram", **told}, {"sku": "A-2", "author": "Marram, Ada", **told})
    assert set(Offer.objects.values_list("edition__by", flat=True)) == {"Ada Marram"}


def test_the_stock_is_read_page_by_page_and_only_ones_own(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    other = software_of(*owned("Strandgut", "ben@example.org"))
    software.stock(*[a_row(number) for number in range(1, 8)])
    other.stock({**a_row(8), "sku": "B/8 #1"})
    seen: list[str] = []
    path = "stock?limit=3"
    while path:
        body = software.get(path).body
        seen += [copy["sku"] for copy in body["copies"]]
        path = (body["next"] or "").removeprefix("/api/seller/")
    assert seen == [f"A-{number}" for number in range(1, 8)]
    assert [copy["sku"] for copy in other.get("stock").body["copies"]] == ["B/8 #1"]
    assert other.get("stock/B%2F8%20%231").body["sku"] == "B/8 #1"
    assert code(other.get("stock/A-1")) == (404, "api-not-here")
    assert [c["sku"] for c in software.get("stock?after=A-5&state=live").body["copies"]] == ["A-6", "A-7"]
    for query in ("limit=0", "limit=x", "limit=501", "state=lost"):
        assert code(software.get(f"stock?{query}")) == (422, "api-parameter")


def test_another_sellers_number_is_ones_own_here(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    other_seller, account = owned("Strandgut", "ben@example.org")
    row = a_row()
    software.stock(row)
    assert outcomes(software_of(other_seller, account).stock({**row, "price": 9})) == ["new"]
    assert prices(seller) == {"A-1": 1810} and prices(other_seller) == {"A-1": 900}


def test_a_suspended_seller_reads_and_changes_nothing(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    software.stock(a_row())
    suspend(seller, why="Three readers got another book.", now=timezone.now())
    reply = software.stock({"sku": "A-1", "price": 19})
    assert code(reply) == (403, "api-suspended") and "Three readers" in reply.body["error"]["why"]
    assert software.get("stock/A-1").body["price"] == "18.10" and software.get("").body["may_write"] is False
    assert Claim.objects.count() == 1


def test_many_rows_and_large_bodies_are_refused_before_anything(shop: tuple[Seller, Software]) -> None:
    _seller, software = shop
    assert code(software.stock(*[{"sku": f"A-{n}", "price": 1} for n in range(501)])) == (422, "api-many-rows")
    assert code(software.stock()) == (422, "api-no-rows")
    assert code(software.post("stock", b"x" * (5 * 1024 * 1024 + 1))) == (413, "api-body-size")
    assert code(software.post("stock", b"{}", content_type="text/plain")) == (415, "api-body-kind")
    for body in (b"{", b"\xff", b'{"rows": [NaN]}', b"[" * 200_000):
        assert code(software.post("stock", body)) == (400, "api-body-json")
    shapes: list[Any] = [[], {"row": []}, {"rows": {}}]
    for told in shapes:
        assert code(software.post("stock", told)) == (422, "api-body-shape")
    assert not Claim.objects.exists()


def test_five_hundred_rows_in_one_call(shop: tuple[Seller, Software]) -> None:
    seller, software = shop
    isbn = an_edition(1).isbn
    reply = software.stock(*[a_row(number, isbn=isbn) for number in range(500)])
    assert reply.body["counts"]["new"] == 500 and len(prices(seller)) == 500
    assert timezone.now() - Offer.objects.latest("changed_at").changed_at < timedelta(minutes=1)
