"""The operator's pages of sellers."""

import pytest
from django.test import Client
from django.utils import timezone

from bookrow.offers.models import Listing, Seller
from bookrow.offers.tests.desks import applied, browser, owned, table
from bookrow.offers.tests.world import an_edition
from bookrow.people.actions import make_operator
from bookrow.people.tests.people import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper() -> Client:
    made = make_operator(email="keeper@example.org", password="a long enough phrase", now=timezone.now())
    return browser(made.account)


@pytest.fixture
def seller() -> Seller:
    """One with a copy on sale."""
    seller, account = owned("Tideline Books", "ada@example.org")
    applied(browser(account), seller, table(f"A-1,{an_edition(1).isbn},,,18.10,1,Good,"))
    return seller


def test_sellers_are_found_by_name_address_and_state(keeper: Client, seller: Seller) -> None:
    owned("Strandgut", "ben@example.org")
    for words, found, other in (("tide", "Tideline", "Strandgut"), ("ben@example", "Strandgut", "Tideline")):
        page = text(keeper.get("/operator/sellers", {"q": words}))
        assert found in page and other not in page
    page = text(keeper.get("/operator/sellers"))
    assert "2 sellers" in page and "Selling 1 United States" in page
    assert "No seller is like that" in text(keeper.get("/operator/sellers", {"state": "suspended"}))


def test_a_suspended_seller_leaves_every_list_and_comes_back(keeper: Client, seller: Seller) -> None:
    path = f"/operator/sellers/{seller.key}"
    assert Listing.objects.filter(seller=seller).exists()
    without = keeper.post(path, {"why": "  "})
    assert without.status_code == 422 and 'id="id_why_error"' in without.content.decode()
    keeper.post(path, {"why": "Three parcels never came."})
    assert not Listing.objects.filter(seller=seller).exists()
    assert "Three parcels never came." in text(keeper.get(path))
    assert "Tideline" in text(keeper.get("/operator/sellers", {"state": "suspended"}))
    keeper.post(path, {"readmit": "1"})
    assert Listing.objects.filter(seller=seller).count() == 1


def test_the_pages_are_for_operators(seller: Seller) -> None:
    _other, account = owned("Strandgut", "ben@example.org")
    for client, status in ((Client(), 302), (browser(account), 403)):
        assert client.get("/operator/sellers").status_code == status
        assert client.post(f"/operator/sellers/{seller.key}", {"why": "No."}).status_code == status
    seller.refresh_from_db()
    assert seller.suspended_at is None


def test_a_list_of_sellers_asks_a_fixed_number_of_questions(
    keeper: Client, seller: Seller, django_assert_max_num_queries: object
) -> None:
    for number in range(20):
        owned(f"Shop {number}", f"s{number}@example.org")
    keeper.get("/operator/sellers")  # what a process reads once is read
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        keeper.get("/operator/sellers")
