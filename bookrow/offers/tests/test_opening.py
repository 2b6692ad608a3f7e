"""From an account to a shop with delivery: every step without script, every no beside its field, nothing typed is lost."""

import re

import pytest
from django.test import Client

from bookrow.offers.actions import suspend
from bookrow.offers.models import Listing, Postage, Seller, SellerStaff, ShippingRate
from bookrow.offers.tests.desks import applied, browser, owned, table
from bookrow.offers.tests.world import NOON, an_edition
from bookrow.people.tests.people import make_account, text

pytestmark = pytest.mark.django_db
OPENED = {
    "name": "Tideline Books", "trader": "yes", "country": "US", "market": "us", "legal_name": "Tideline LLC",
    "street": "Quay 4", "city": "Marram", "email": "post@tideline.example", "dispatch_min": "1", "dispatch_max": "2",
}  # fmt: skip


def a_table(*lines: tuple[str, str, str, str, str]) -> dict[str, str]:
    """The shipping table as its form sends it."""
    told = {"line-TOTAL_FORMS": str(len(lines)), "line-INITIAL_FORMS": "0"}
    for place, line in enumerate(lines):
        names = ("destination", "up_to", "amount", "days_min", "days_max")
        told |= {f"line-{place}-{name}": value for name, value in zip(names, line, strict=True)}
    return told


@pytest.fixture
def ada() -> Client:
    return browser(make_account())


def test_a_stranger_is_led_to_the_door(client: Client) -> None:
    for path in ("/sell/new", "/sell/tideline-books/", "/sell/nobody/"):
        assert client.get(path)["Location"].startswith("/sign-in?next=/sell/")


def test_a_stranger_reads_what_selling_here_means(client: Client) -> None:
    answer = client.get("/sell/")
    page = answer.content.decode()
    for words in ("What you need", "What is read", "What it costs", "AbeBooks, UIEE, HomeBase, Biblio, BookRouter"):
        assert words in page
    assert "/sign-up?next=/sell/" in page and "/sign-in?next=/sell/" in page and 'href="/sell/guide"' in page
    assert "Sign out" not in page and "no-store" in answer["Cache-Control"]


def test_a_new_seller_is_shown_what_is_missing(ada: Client) -> None:
    assert "Open your shop here" in text(ada.get("/sell/"))
    answer = ada.post("/sell/new", OPENED)
    assert answer["Location"] == "/sell/tideline-books/delivery"
    seller = Seller.objects.get()
    assert (seller.legal_name, seller.currency, seller.trader) == ("Tideline LLC", "USD", True)
    assert SellerStaff.objects.get().role == "owner"
    assert "Fill in the table" in text(ada.get("/sell/tideline-books/"))
    saved = ada.post("/sell/tideline-books/delivery", a_table(("US", "", "3.99", "3", "6"), ("", "", "", "", "")))
    assert saved["Location"] == "/sell/tideline-books/"
    page = text(ada.get("/sell/tideline-books/"))
    assert "Fill in the table" not in page and "Send a stock file" in page
    an_edition(1)
    applied(ada, seller, table(f"A-1,{an_edition(2).isbn},,,18.10,1,Good,"))
    page = text(ada.get("/sell/tideline-books/"))
    assert "Until your copies are shown" not in page and "1 On sale" not in page
    assert Listing.objects.filter(seller=seller).count() == 1


def test_what_a_trader_owes_is_said_beside_each_field(ada: Client) -> None:
    answer = ada.post("/sell/new", {**OPENED, "legal_name": "", "city": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="id_legal_name_error"' in page and 'id="id_city_error"' in page
    assert 'aria-describedby="id_legal_name_error"' in page
    assert "“Full name of the firm or its owner” is empty" in page
    assert 'value="Tideline Books"' in page and 'value="Quay 4"' in page
    assert not Seller.objects.exists()
    private = ada.post("/sell/new", {**OPENED, "trader": "no", "legal_name": "", "city": "", "street": ""})
    assert private.status_code == 302


def test_a_taken_name_is_refused_beside_it(ada: Client) -> None:
    owned("Tideline Books", "ben@example.org")
    answer = ada.post("/sell/new", OPENED)
    assert answer.status_code == 422 and 'id="id_name_error"' in answer.content.decode()


def test_the_shipping_table_is_kept_as_a_whole() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    lines = (("US", "500 g", "3.99", "3", "6"), ("US", "", "$5.99", "3", "6"), ("*", "", "14", "6", "20"))
    assert client.post(f"/sell/{seller.key}/delivery", a_table(*lines)).status_code == 302
    kept = ShippingRate.objects.filter(seller=seller).values_list("destination", "up_to", "amount")
    assert set(kept) == {("US", 500, 399), ("US", None, 599), ("", None, 1400)}
    assert Postage.objects.filter(seller=seller, market="us").count() == 2
    page = client.get(f"/sell/{seller.key}/delivery").content.decode()
    assert 'value="3.99"' in page and 'value="14.00"' in page


def test_a_line_that_cannot_be_kept_keeps_what_was_typed() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    lines = (("US", "", "3,99", "3", "6"), ("GB", "", "9.99", "9", "6"), ("", "", "5", "", ""), ("CA", "", "5", "", ""))
    answer = client.post(f"/sell/{seller.key}/delivery", a_table(*lines))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Write it like 18.10." in page and 'value="3,99"' in page
    for place, name in ((0, "amount"), (1, "days_max"), (2, "destination"), (3, "days_min")):
        assert f'id="id_line-{place}-{name}_error"' in page
        assert f'aria-describedby="id_line-{place}-{name}_error"' in page
    assert ShippingRate.objects.filter(seller=seller).count() == 1, "The former table stays."
    twice = client.post(f"/sell/{seller.key}/delivery", a_table(("US", "", "1", "1", "2"), ("US", "", "2", "1", "2")))
    assert twice.status_code == 422


@pytest.mark.parametrize(("typed", "kept"), [
    ("4.5", 450), ("4.5 USD", 450), ("US$4.50", 450), ("free", 0), ("0", 0), ("4,5", None), ("about 4", None),
    ("4.505", None), ("-4", None), ("4.50 EUR", None),
])  # fmt: skip
def test_a_price_of_delivery_is_read_or_refused_and_nothing_odd_is_shown(typed: str, kept: int | None) -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    answer = client.post(f"/sell/{seller.key}/delivery", a_table(("US", "", typed, "3", "6")))
    public = text(client.get(f"/seller/{seller.key}"))
    if kept is None:
        page = answer.content.decode()
        assert answer.status_code == 422 and "is not an amount of USD" in text(answer) and "Write it like 18.10" in page
        assert 'href="#id_line-0-amount"' in page and "Line 1: Price in USD" in page
        assert "$3.99" in public, "The former table stays."
    else:
        assert ShippingRate.objects.get(seller=seller).amount == kept
        assert ("$4.50" if kept else "$0.00") in public or "free" in public


def test_lines_stand_in_an_order_that_is_told() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    lines = (("*", "", "14", "6", "20"), ("GB", "", "9", "6", "9"), ("AT", "", "9", "6", "9"), ("US", "", "5", "3", "6"),
             ("US", "1 lb", "4", "3", "6"))  # fmt: skip
    client.post(f"/sell/{seller.key}/delivery", a_table(*lines))
    answer = client.get(f"/sell/{seller.key}/delivery")
    chosen = re.findall(r'<option value="([A-Z*]*)" selected', answer.content.decode())
    assert chosen[:5] == ["US", "US", "AT", "GB", "*"]
    assert "United States first, other countries by name" in text(answer)


def test_weights_are_typed_and_read_in_the_units_of_the_market() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    path = f"/sell/{seller.key}/delivery"
    client.post(path, a_table(("US", "1 lb 8 oz", "4", "3", "6"), ("US", "12 lb", "9", "3", "6")))
    assert list(ShippingRate.objects.filter(seller=seller).values_list("up_to", flat=True)) == [680, 5443]
    page = client.get(path).content.decode()
    assert "Up to (lb, oz)" in page and 'value="1 lb 8 oz"' in page and 'value="12 lb"' in page
    assert "up to 1 lb 8 oz" in text(client.get(f"/seller/{seller.key}"))
    bare = client.post(path, a_table(("US", "8", "4", "3", "6")))
    assert bare.status_code == 422 and "“8” is not a weight that can be read in one way only" in text(bare)
    other, account = owned("Strandgut", "bo@example.org", market="de", country="DE")
    client = browser(account)
    client.post(
        f"/sell/{other.key}/delivery", a_table(("DE", "1000", "4,00", "2", "4"), ("DE", "2 kg", "6,00", "2", "4"))
    )
    assert list(ShippingRate.objects.filter(seller=other).values_list("up_to", flat=True)) == [1000, 2000]
    page = client.get(f"/sell/{other.key}/delivery").content.decode()
    assert "Up to (grams)" in page and 'value="1000"' in page
    assert "up to 1.000 g" in text(client.get(f"/de/seller/{other.key}"))


def test_what_could_not_be_kept_leads_to_each_field(ada: Client) -> None:
    page = ada.post("/sell/new", {**OPENED, "name": "", "trader": "", "city": ""}).content.decode()
    links = re.findall(r'<li><a href="#([\w-]+)">', page)
    assert links[:2] == ["id_name", "id_trader_0"] and all(f'id="{link}"' in page for link in links)


def test_a_destination_that_was_proposed_and_left_alone_is_no_line() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    lines = (("US", "", "4.99", "3", "6"), ("*", "", "", "", ""))
    assert browser(account).post(f"/sell/{seller.key}/delivery", a_table(*lines)).status_code == 302
    assert [(rate.destination, rate.amount) for rate in ShippingRate.objects.filter(seller=seller)] == [("US", 499)]


def test_more_lines_lose_nothing() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    told = {**a_table(("US", "", "7.77", "3", "6")), "more": "1"}
    answer = browser(account).post(f"/sell/{seller.key}/delivery", told)
    page = answer.content.decode()
    assert answer.status_code == 200 and 'value="7.77"' in page and "line-3-amount" in page
    assert ShippingRate.objects.get(seller=seller).amount == 399


def test_german_sellers_type_commas() -> None:
    seller, account = owned("Strandgut", "ada@example.org", market="de", country="DE")
    client = browser(account)
    client.post(f"/sell/{seller.key}/delivery", a_table(("DE", "", "2,55", "2", "4")))
    assert ShippingRate.objects.get(seller=seller).amount == 255
    assert 'value="2,55"' in client.get(f"/sell/{seller.key}/delivery").content.decode()


def test_a_holiday_takes_copies_from_every_list_and_ends() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    applied(client, seller, table(f"A-1,{an_edition(1).isbn},,,18.10,1,Good,"))
    path = f"/sell/{seller.key}/holiday"
    wrong = client.post(path, {"first": "2026-01-02", "last": "2026-01-01"})
    assert wrong.status_code == 422 and 'id="id_last_error"' in wrong.content.decode()
    assert "would end on January 1, 2026, before it begins on January 2, 2026" in text(wrong)
    client.post(path, {"first": "2020-01-01", "last": "", "note": "At the sea."})
    assert not Listing.objects.filter(seller=seller).exists()
    page = text(client.get(f"/sell/{seller.key}/"))
    assert "You are on holiday, so" in page and "On sale" not in page
    client.post(path, {"first": "2020-01-01", "last": "2150-01-02"})
    page = text(client.get(f"/sell/{seller.key}/"))
    assert page.count("on holiday until January 2, 2150") == 1 and "On holiday until January 2, 2150" in page
    client.post(path, {"back": "1"})
    assert Listing.objects.filter(seller=seller).exists()


def test_a_profile_is_changed_and_refused_like_a_new_one() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    client = browser(account)
    told = {**OPENED, "about": "Tide tables and almanacs.", "usual_grams": "600 g"}
    assert client.post(f"/sell/{seller.key}/profile", told).status_code == 302
    seller.refresh_from_db()
    assert (seller.about, seller.usual_grams, seller.street) == ("Tide tables and almanacs.", 600, "Quay 4")
    answer = client.post(f"/sell/{seller.key}/profile", {**told, "dispatch_min": "9"})
    assert answer.status_code == 422 and 'id="id_dispatch_max_error"' in answer.content.decode()


def test_a_suspended_seller_reads_why_and_how_to_answer() -> None:
    seller, account = owned("Tideline Books", "ada@example.org")
    suspend(seller, why="Three parcels never came.", now=NOON)
    page = text(browser(account).get(f"/sell/{seller.key}/"))
    assert "Three parcels never came." in page and "how to reach them" in page
