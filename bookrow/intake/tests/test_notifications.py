"""What each kind of notification does (ONIX list 1), and in which order messages count."""

from datetime import timedelta

import pytest
from django.utils import timezone

from bookrow.catalogue.models import Description, Edition
from bookrow.catalogue.panels import cards
from bookrow.trade.record import Price, ProductSupply, SupplyDetail
from tests.dumping import rows
from tests.make import NOON, PRESS, Feeds, bare, described, isbn, market, page, product, record

BOOK = isbn(1)
AT = f"/isbn/{BOOK}"


def listed() -> list[str]:
    return [card.address for card in cards(Edition.objects.newest(), now=timezone.now(), page=1).cards]


@pytest.mark.parametrize("code", ["01", "02", "03", "3", ""])
def test_a_complete_record_replaces_everything_said_before(feeds: Feeds, code: str) -> None:
    feeds.send(record(isbn=BOOK, overview="Of tides.", price="18.10"))
    inside = described("The Tide Table", BOOK)
    later = feeds.take(bare([product("r-1", code, inside)], sent="20261103T120000Z"))
    assert later.counts == {"changed": 1}
    shown = page(AT)
    assert shown and shown.passages.overview == "" and shown.list_prices == [] and shown.title.credits == []


def test_an_update_replaces_the_blocks_it_brings_and_leaves_the_others(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK, overview="Of tides.", price="18.10"))
    update = record(isbn=BOOK, title="Another", overview="Of moons.", notification="04", blocks=(2,))
    assert feeds.send(update, sent=NOON + timedelta(1)).counts == {"changed": 1}
    shown = page(AT)
    assert shown and shown.passages.overview == "<p>Of moons.</p>"
    assert shown.title.title == "The Tide Table" and shown.list_prices[0].amount == 1810


def test_all_product_supplies_are_one_block(feeds: Feeds) -> None:
    first = Price(kind="02", amount="18.10", currency="USD"), Price(kind="02", amount="17.00", currency="EUR")
    feeds.send(record(isbn=BOOK, supply=tuple(market(price) for price in first)))
    new = market(Price(kind="02", amount="12.50", currency="GBP"))
    update = record(isbn=BOOK, supply=(new,), notification="04", blocks=(6,))
    feeds.send(update, sent=NOON + timedelta(1))
    shown = page(AT)
    assert shown
    assert [(price.amount, price.currency) for price in shown.list_prices] == [(1250, "GBP")]


def test_a_price_update_keeps_the_language_that_the_first_message_preset(feeds: Feeds) -> None:
    head = "<Header><Sender><SenderName>The Marram Press</SenderName></Sender>{}</Header>"
    presets = head.format(
        "<SentDateTime>20261102</SentDateTime><DefaultLanguageOfText>ger</DefaultLanguageOfText>"
        "<DefaultCurrencyCode>EUR</DefaultCurrencyCode>"
    )
    whole = f'<ONIXMessage release="3.0">{presets}{product("r-1", "03", described(isbn=BOOK))}</ONIXMessage>'
    feeds.take(whole.encode())
    before = page(AT)
    supply = (
        "<ProductSupply><SupplyDetail><ProductAvailability>20</ProductAvailability><Price><PriceType>02</PriceType>"
    )
    supply += "<PriceAmount>9.00</PriceAmount></Price></SupplyDetail></ProductSupply>"
    update = head.format(
        "<SentDateTime>20261103</SentDateTime><DefaultCurrencyCode>CHF</DefaultCurrencyCode>"
        "<DefaultLanguageOfText>fre</DefaultLanguageOfText>"
    )
    feeds.take(f'<ONIXMessage release="3.0">{update}{product("r-1", "04", supply)}</ONIXMessage>'.encode())
    after = page(AT)
    assert before and after and after.title.language == before.title.language
    assert [price.currency for price in after.list_prices] == ["CHF"]


def test_an_update_sent_twice_changes_nothing(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK, price="18.10"))
    update = record(isbn=BOOK, price="9.00", notification="04", blocks=(6,))
    path = feeds.send(update, sent=NOON + timedelta(1))
    assert path.counts == {"changed": 1}
    before = rows()
    assert feeds.send(update, sent=NOON + timedelta(1)).counts == {"unchanged": 1}
    assert rows() == before


@pytest.mark.parametrize(("code", "why"), [("04", "intake-update-unknown"), ("05", "intake-delete-unknown")])
def test_what_is_said_of_an_unknown_record_is_reported(feeds: Feeds, code: str, why: str) -> None:
    report = feeds.take(bare([product("nobody-knows", code)]))
    assert report.codes == [why] and report.refused[0]["reference"] == "nobody-knows" and report.code == 0
    assert report.refused[0]["line"] == 3 and report.refused[0]["help"]


def test_a_deletion_hides_and_takes_nothing_with_it(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK, overview="Of tides.", price="18.10"))
    report = feeds.take(bare([product("r-1", "05")], sent="20261103T120000Z"))
    assert report.counts == {"withdrawn": 1}
    shown = page(AT)
    assert shown and shown.withdrawn and shown.passages.overview == "<p>Of tides.</p>" and shown.list_prices
    assert AT not in listed()
    assert feeds.take(bare([product("r-1", "05")], sent="20261104T120000Z")).counts == {"unchanged": 1}


def test_what_was_taken_back_comes_back_when_sent_again(feeds: Feeds) -> None:
    sent = record(isbn=BOOK)
    feeds.send(sent)
    feeds.take(bare([product("r-1", "05")], sent="20261103T120000Z"))
    assert feeds.send(sent, sent=NOON + timedelta(2)).counts == {"changed": 1}
    shown = page(AT)
    assert shown and not shown.withdrawn and AT in listed()


def test_an_update_of_what_was_taken_back_is_reported(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK))
    feeds.take(bare([product("r-1", "5")], sent="20261103T120000Z"))
    update = record(isbn=BOOK, price="9.00", notification="04", blocks=(6,))
    assert feeds.send(update, sent=NOON + timedelta(2)).codes == ["intake-update-unknown"]


@pytest.mark.parametrize("code", ["08", "09"])
def test_a_sale_counts_as_a_record_where_it_describes(feeds: Feeds, code: str) -> None:
    assert feeds.take(bare([product("r-1", code, described(isbn=BOOK))])).counts == {"new": 1}
    assert feeds.take(bare([product("r-2", code)])).codes == ["intake-incomplete-sale"]


@pytest.mark.parametrize("code", ["88", "89"])
def test_a_test_publishes_nothing(feeds: Feeds, code: str) -> None:
    before = {name: kept for name, kept in rows().items() if name.startswith("catalogue_") and "sender" not in name}
    report = feeds.take(bare([product("r-1", code, described(isbn=BOOK))]))
    assert report.counts == {"test": 1} and page(AT) is None
    assert {name: kept for name, kept in rows().items() if name in before} == before


def test_an_unknown_type_counts_as_complete_and_is_told(feeds: Feeds) -> None:
    content = bare([product("r-1", "whatever", described(isbn=BOOK))])
    report = feeds.take(content)
    assert report.counts == {"new": 1} and "whatever" in report.remarks[0]["detail"]
    assert feeds.take(content).counts == {"unchanged": 1}


@pytest.mark.parametrize("code", ["12", "13", "14"])
def test_a_type_that_no_longer_exists_is_refused(feeds: Feeds, code: str) -> None:
    assert feeds.take(bare([product("r-1", code, described(isbn=BOOK))])).codes == ["intake-notification"]


def test_an_older_message_changes_nothing(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK, title="Newer"))
    assert feeds.send(record(isbn=BOOK, title="Older"), sent=NOON - timedelta(1)).counts == {"stale": 1}
    assert feeds.take(bare([product("r-1", "05")], sent="20261101")).counts == {"stale": 1}
    shown = page(AT)
    assert shown and shown.title.title == "Newer" and not shown.withdrawn


def test_of_two_messages_of_one_time_the_number_decides(feeds: Feeds) -> None:
    def sent(title: str, number: int) -> dict[str, int]:
        return feeds.take(bare([product("r-1", "03", described(title, BOOK))], number=number)).counts

    assert sent("Third", 3) == {"new": 1}
    assert sent("Second", 2) == {"stale": 1}
    assert sent("Third", 5) == {"unchanged": 1}
    assert sent("Fourth", 4) == {"stale": 1}, "Number 5 said that the third stands."
    shown = page(AT)
    assert shown and shown.title.title == "Third"


def test_hearing_the_same_again_makes_what_lies_between_stale(feeds: Feeds) -> None:
    same = record(isbn=BOOK, title="As it is")
    feeds.send(same)
    assert feeds.send(same, sent=NOON + timedelta(5)).counts == {"unchanged": 1}
    assert feeds.send(record(isbn=BOOK, title="Between"), sent=NOON + timedelta(2)).counts == {"stale": 1}


def test_without_a_head_arrival_counts(feeds: Feeds) -> None:
    first = bare([product("r-1", "03", described("First", BOOK))], sender="")
    assert feeds.take(first, "--sender", PRESS).counts == {"new": 1}
    again = bare([product("r-1", "03", described("Second", BOOK))], sender="")
    assert feeds.take(again, "--sender", PRESS).counts == {"changed": 1}
    shown = page(AT)
    assert shown and shown.title.title == "Second" and shown.sources["title"].sender == PRESS


def test_a_message_from_the_future_counts_from_its_arrival(feeds: Feeds) -> None:
    future = (timezone.now() + timedelta(days=400)).strftime("%Y%m%dT%H%M%SZ")
    feeds.take(bare([product("r-1", "03", described("Early", BOOK))], sent=future))
    assert Description.objects.get().sent[:8] <= timezone.now().strftime("%Y%m%d")
    soon = (timezone.now() + timedelta(hours=1)).strftime("%Y%m%dT%H%M%SZ")
    assert feeds.take(bare([product("r-1", "03", described("Honest", BOOK))], sent=soon)).counts == {"changed": 1}


def test_out_of_print_is_no_deletion(feeds: Feeds) -> None:
    supply = ProductSupply(supplies=(SupplyDetail(availability="40"),))
    feeds.send(record(isbn=BOOK, supply=(supply,), status="07"))
    shown = page(AT)
    assert shown and [(line.status, line.availability) for line in shown.availability] == [("07", "40")]
    assert not shown.withdrawn and AT in listed()
