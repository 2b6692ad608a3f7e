"""The demonstration's sellers: the reference page as a reader meets it, and doors that may be opened twice."""

import re
from collections import Counter

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from lxml import html

from bookrow.offers.actions import change_profile, take_away
from bookrow.offers.models import Listing, Offer, PriceEvent, Seller, ShippingRate, StockMapping, StockRun, Tally
from bookrow.offers.panels.questions import GENERAL_FROM

pytestmark = pytest.mark.django_db

REFERENCE, FIFTY, SINGLE = "9781593850326", "9780486284736", "9780914378280"
NOTE = "Item is in good condition but packaging may have signs of shelf wear/aging or torn packaging"
SHIPS = "Usually ships in 1–2 business days"
# What the reference page shows of copies under each heading, as a reader in the United States sees it.
ROWS = {
    "Buy new": ("$32.00", SHIPS, "Our own copy"),
    "Buy used": ("$22.40 Save 30%", "Condition: Used - Good", NOTE, "The seller's general remark", SHIPS, "Our own copy"),
    "Other sellers (Paperback)": ("$18.10 Save 43%", SHIPS, "All (12) from $18.10", "New (4) from $29.01",
                                  "Used (8) from $18.10"),
}  # fmt: skip
KINDS = {"abebooks", "uiee", "homebase", "biblio", "bookrouter", "table"}
# What a reader and a seller would notice if it changed.
KEPT = (Offer, Seller, ShippingRate, Listing, Tally, PriceEvent, StockRun, StockMapping)


@pytest.fixture(autouse=True)
def demo(db: None) -> None:
    call_command("demo", verbosity=0)


def look(client: Client, address: str) -> html.HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return html.fromstring(answer.content)


def words(part: html.HtmlElement) -> str:
    return " ".join(part.text_content().split())


def copies_listed(page: html.HtmlElement) -> list[str]:
    """Each copy of a list of copies, as text."""
    return [words(line) for line in page.xpath("//li[starts-with(@id, 'copy-')]")]


def test_the_reference_page_shows_its_copies_and_their_lists(client: Client) -> None:
    page = look(client, f"/isbn/{REFERENCE}")
    for heading, rows in ROWS.items():
        (under,) = page.xpath(f"//h3[normalize-space() = '{heading}']/..")
        assert not [row for row in rows if row not in words(under)], heading
    (grade,) = page.xpath("//a[normalize-space() = 'Used - Good']/@href")
    address, _sign, anchor = grade.partition("#")
    assert look(client, address).xpath(f"//*[@id = '{anchor}']")
    for name, query, many in (("All", "", 12), ("New", "?condition=new", 4), ("Used", "?condition=used", 8)):
        (href,) = page.xpath(f"//a[normalize-space() = '{name} ({many})']/@href")
        assert href == f"/isbn/{REFERENCE}/copies{query}"
        lines = copies_listed(look(client, href))
        assert len(lines) == many
        assert all(SHIPS in line and "demonstration" in line for line in lines)
        assert all(line.startswith("Used") != (name == "New") for line in lines) or name == "All"


def test_the_shops_own_copies_stand_first_for_their_price_alone(client: Client) -> None:
    here = Listing.objects.filter(edition__isbn=REFERENCE, market="us")
    for copies in (here.filter(kind=Listing.NEW), here.filter(kind=Listing.USED, grade__lte=5)):
        first, second = copies.order_by("delivered")[:2]
        assert first.own and not second.own and first.delivered < second.delivered
    assert Offer.objects.filter(seller__own=True, note=NOTE, grade=5, state=Offer.LIVE).count() > GENERAL_FROM
    for isbn, many in ((FIFTY, 50), (SINGLE, 1)):
        assert f"All ({many})" in words(look(client, f"/isbn/{isbn}"))
        pages = [look(client, f"/isbn/{isbn}/copies?page={page}") for page in range(1, -(-many // 25) + 1)]
        assert sum(len(copies_listed(page)) for page in pages) == many


def test_sellers_are_invented_and_of_every_sort(client: Client) -> None:
    sellers = Seller.objects.all()
    assert sellers.filter(own=False).count() == 12 and all(seller.demo for seller in sellers)
    assert all(re.search(r"^$|@example\.(org|com)$", seller.email) for seller in sellers)
    assert [seller.name for seller in sellers.filter(own=True)] == ["Lantern Row Books"]
    assert sellers.filter(trader=False).count() == sellers.filter(supplier=True).count() == 1
    (away,) = sellers.filter(shown=False)
    assert not Listing.objects.filter(seller=away).exists() and Offer.objects.filter(seller=away).exists()
    assert "On holiday" in words(look(client, f"/seller/{away.key}"))
    runs = StockRun.objects.all()
    assert {run.form for run in runs} == KINDS
    assert all(run.state == StockRun.DONE and run.counts["rows"] == run.counts["new"] > 0 for run in runs)
    assert not any(run.notes.exists() for run in runs)
    # Copies are of paper; what no feed describes has a page of its own, shared by sellers of one book.
    assert not [offer for offer in Offer.objects.select_related("edition") if offer.edition.form[:1] in ("A", "E")]
    unknown = Counter(Offer.objects.filter(edition__isbn=None).values_list("edition__title", flat=True))
    assert unknown["Moths of the Upper Stair"] == 2 and unknown["Small Hours, Large Weather"] == 3
    address = Offer.objects.filter(edition__title="Moths of the Upper Stair")[0].edition.address
    assert "All (2) from $32.00" in words(look(client, address))


def test_each_market_sees_its_own_sellers(client: Client) -> None:
    countries = dict(Seller.objects.exclude(market="us").values_list("market", "country"))
    assert countries == {"de": "DE", "gb": "GB"}
    assert "21,00 €" in words(look(client, f"/de/isbn/{REFERENCE}/copies"))
    assert "€" not in words(look(client, f"/isbn/{REFERENCE}/copies"))
    assert "£" in words(look(client, f"/isbn/{FIFTY}/copies?seller=marlpit-reed"))


def test_doors_that_are_open_stay_as_they_are() -> None:
    now = timezone.now()
    seller = Seller.objects.get(key="tin-kettle-books")
    change_profile(seller, about="Closed on Tuesdays.", now=now)
    take_away(Offer.objects.filter(seller=seller, state=Offer.LIVE)[0], now=now)
    before = [list(model.objects.order_by("pk").values()) for model in KEPT]
    call_command("demo", verbosity=0)
    assert [list(model.objects.order_by("pk").values()) for model in KEPT] == before
