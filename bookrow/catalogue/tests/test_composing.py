"""What of a record reaches the page, and what never does."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bookrow.catalogue.panels import EditionPanel
from bookrow.trade.record import Copyright, Dated, Passage, Price, ProductSupply, Rating, SupplyDetail, Territory, Text
from tests.make import NOON, Feeds, changed, isbn, market, page, passage, record

BOOK = isbn(1)
AT = f"/isbn/{BOOK}"


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    return Feeds(tmp_path)


def shown(feeds: Feeds, *, now: datetime = NOON, **more: Any) -> EditionPanel:
    feeds.send(record(isbn=BOOK, **more))
    panel = page(AT, now=now)
    assert panel is not None
    return panel


def price(amount: str = "18.10", kind: str = "02", **more: Any) -> Price:
    return Price(kind=kind, amount=amount, currency=more.pop("currency", "USD"), **more)


TRADE = ["05", "06", "07", "08", "09", "15", "17", "25", "27", "32", "35", "36", "37"]
SEALED = [f"77{kind}1" for kind in (*TRADE, "98", "99")]
READERS = ["01", "02", "03", "04", "11", "14", "21", "24", "31", "33", "34", "41", "42"]


def test_trade_prices_and_texts_reach_neither_page_nor_document(feeds: Feeds, client: Client) -> None:
    prices = [price(f"77{kind}1.00", kind) for kind in TRADE] + [price(f"11{kind}.00", kind) for kind in READERS]
    prices += [price("77981.00", qualifier="06"), price("77991.00", minimum_order=10)]
    secret = [
        passage("03", f"Secret {code}", audience=[code]) for code in ("01", "02", "04", "05", "06", "07", "09", "13")
    ]
    secret += [passage("03", "Secret both", audience=["00", "02"])]
    secret += [passage(kind, f"Secret {kind}") for kind in ("01", "23", "24")]
    seen = shown(feeds, supply=(market(*prices),), passages=(*secret, passage("03", "Open", audience=["03"])))
    assert [one.kind for one in seen.list_prices] == READERS
    assert seen.passages.overview == "<p>Open</p>"
    for address in (f"/api/editions/{BOOK}", AT):
        answer = client.get(address).content.decode()
        assert "Open" in answer and "Secret" not in answer
        assert not [amount for amount in SEALED if amount in answer or f"{amount}00" in answer]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (price("18.10"), [(1810, "USD")]),
        (price("18"), [(1800, "USD")]),
        (price("1810", currency="JPY"), [(1810, "JPY")]),
        (price("18,10"), []),
        (price("-18.10"), []),
        (price("18.105"), []),
        (price("18.10", currency="XXZ"), []),
        (price("1" * 40), []),
        (price("18.10", qualifier="05"), [(1810, "USD")]),
        (Price(unpriced="01"), [(None, "")]),
        (Price(unpriced="03"), []),
    ],
)
def test_which_prices_are_for_readers(feeds: Feeds, sent: Price, told: list[tuple[int | None, str]]) -> None:
    seen = shown(feeds, supply=(market(sent),))
    assert [(one.amount, one.currency) for one in seen.list_prices] == told


@pytest.mark.parametrize(
    ("territory", "countries", "excluded"),
    [
        (Territory(countries=("US", "CA")), ["CA", "US"], []),
        (Territory(regions=("WORLD",), countries_excluded=("GB",)), [], ["GB"]),
        (Territory(regions=("ROW",)), [], []),
        (Territory(countries=("FR",), regions=("GB-SCT",)), ["FR"], []),
    ],
)
def test_where_a_price_holds(feeds: Feeds, territory: Territory, countries: list[str], excluded: list[str]) -> None:
    seen = shown(feeds, supply=(market(price(territory=territory)),))
    assert [(one.countries, one.excluded) for one in seen.list_prices] == [(countries, excluded)]


def test_a_price_for_part_of_a_country_is_no_price_for_everybody(feeds: Feeds) -> None:
    only = Territory(regions=("US-CA",))
    supply = market(price(territory=only)), market(price("9.00"), market=only, status="04")
    seen = shown(feeds, supply=supply)
    assert seen.list_prices == [] and [line.countries for line in seen.availability] == [[]]


def test_the_eurozone_is_many_countries(feeds: Feeds) -> None:
    seen = shown(feeds, supply=(market(price(currency="EUR", territory=Territory(regions=("ECZ",)))),))
    assert {"DE", "FR", "IT"} < set(seen.list_prices[0].countries)


def test_prices_come_and_go_by_the_clock(feeds: Feeds) -> None:
    def dated(amount: str, *dates: tuple[str, str]) -> Price:
        return price(amount, dates=tuple(Dated(role=role, date=date) for role, date in dates))

    prices = dated("10.00", ("15", "20261110")), dated("20.00", ("14", "20261111"), ("15", "99991231"))
    shown(feeds, supply=(market(*prices),))
    for day, amount, until in ((10, 1000, "2026-11-11T00:00:00+00:00"), (11, 2000, "")):
        seen = page(AT, now=NOON.replace(day=day))
        assert seen and [one.amount for one in seen.list_prices] == [amount] and seen.good_until == until


def test_an_announcement_embargo_hides_page_document_and_lists(feeds: Feeds, client: Client) -> None:
    tomorrow = (timezone.now() + timedelta(days=1)).strftime("%Y%m%d")
    dates = (Dated(role="09", date=tomorrow), Dated(role="01", date="20261201"))
    feeds.send(record(isbn=BOOK, title="Unheard Of", dates=dates))
    assert page(AT) is None and page(AT, now=timezone.now() + timedelta(days=2)) is not None
    for address in (AT, f"/api/editions/{BOOK}", "/new", "/"):
        answer = client.get(address)
        assert b"Unheard Of" not in answer.content and answer.status_code == (404 if BOOK in address else 200)


def test_the_latest_embargo_of_all_senders_counts(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK))
    feeds.send(record(isbn=BOOK, dates=(Dated(role="09", date="20270101"),)), sender="Dune")
    assert page(AT, now=NOON) is None and page(AT, now=NOON.replace(year=2027)) is not None


def test_texts_come_and_go_by_the_clock(feeds: Feeds) -> None:
    sent = (
        passage("03", "Before", dates=[("15", "20261110")]),
        passage("03", "After", dates=[("14", "20261112"), ("15", "99991231")]),
        passage("02", "Always"),
        passage("06", "Quoted", dates=[("14", "20261112")]),
    )
    shown(feeds, passages=sent)
    for day, overview, many in ((10, "Before", 0), (11, "Always", 0), (12, "After", 1)):
        seen = page(AT, now=NOON.replace(day=day))
        assert seen and seen.passages.overview == f"<p>{overview}</p>" and len(seen.passages.quotes) == many


def test_the_page_says_until_when_it_is_true(feeds: Feeds) -> None:
    seen = shown(feeds, passages=(passage("03", "Once", dates=[("14", "20261105"), ("15", "20261110")]),))
    assert seen.good_until == "2026-11-05T00:00:00+00:00"
    later = page(AT, now=NOON.replace(day=6))
    assert later and later.good_until == "2026-11-11T00:00:00+00:00"


def test_quotes_with_all_that_belongs_to_them(feeds: Feeds) -> None:
    quote = Passage(
        kind="06",
        texts=(Text(body="<p>Salt <script>x</script><b>air</b></p>", markup="html"),),
        authors=("Bo Dune",),
        source="Shore Press",
        source_title="The Gull",
        dates=(Dated(role="01", date="200404"),),
        rating=Rating(value="4", limit="5", unit="stars"),
    )
    said = shown(feeds, passages=(quote,)).passages.quotes[0]
    assert said.html == "<p>Salt <b>air</b></p>" and said.by == "Bo Dune" and said.source == "The Gull"
    assert said.date == "200404" and said.rating == ("4", "5", "stars")


def test_an_excerpt_comes_with_its_rights_and_never_before_its_day(feeds: Feeds) -> None:
    text = changed(passage("14", "It rained.", dates=[("14", "20261105")]), source="Marram Reader Service")
    rights = (Copyright(years=("2004",), owners=("The Marram Press",)),)
    assert shown(feeds, passages=(text,), copyrights=rights).passages.excerpt is None
    seen = page(AT, now=NOON.replace(day=5))
    assert seen and seen.passages.excerpt
    assert seen.passages.excerpt.rights == ["© 2004 The Marram Press"]
    assert seen.passages.excerpt.provider == "Marram Reader Service"


def test_dates_of_two_senders_are_taken_one_by_one(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK, dates=(Dated(role="11", date="1999"),)))
    feeds.send(record(isbn=BOOK, dates=(Dated(role="01", date="20040428"),)), sender="Dune")
    seen = page(AT, now=NOON)
    assert seen and (seen.details.first_published, seen.details.published) == ("1999", "20040428")
    assert seen.sources["published"].sender == "Dune"


def test_a_book_that_is_only_a_number(feeds: Feeds) -> None:
    seen = shown(feeds, title="", by=(), language="", form="")
    assert seen.title.title == "978-0-00-000001-9" and seen.title.credits == [] and seen.availability == []


def test_availability_of_the_best_supplier(feeds: Feeds) -> None:
    supplies = tuple(
        SupplyDetail(availability=code, order_days=days) for code, days in (("40", 9), ("21", 3), ("10", 1))
    )
    line = shown(feeds, supply=(ProductSupply(supplies=supplies),)).availability[0]
    assert (line.availability, line.order_days) == ("21", 3)


def test_a_price_in_foreign_money_is_not_the_markets(feeds: Feeds) -> None:
    """2.1 knows one market for all prices, and a price for elsewhere comes along without saying so."""
    australia = Territory(countries=("AU",))
    supplies = (SupplyDetail(prices=(price("29.99", currency="AUD"), price("34.99", currency="NZD"))),)
    seen = shown(feeds, supply=(ProductSupply(market=australia, supplies=supplies),))
    assert [(one.currency, one.countries) for one in seen.list_prices] == [("AUD", ["AU"]), ("NZD", [])]
