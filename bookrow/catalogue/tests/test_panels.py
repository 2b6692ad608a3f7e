"""The panel of an edition: a fixed number of statements, however long its lists are."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bookrow.catalogue.panels import EditionPanel
from bookrow.trade.record import Collection, ContentItem, Contributor, Price, Record, Subject, Text
from tests.make import Feeds, changed, isbn, market, page, passage, record

BOOK = isbn(1)
AT = f"/isbn/{BOOK}"


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    return Feeds(tmp_path)


def rich(contributors: int, lines: int, related: int, prices: int) -> Record:
    """A record with lists of that length."""
    one = record(isbn=BOOK, related=[("23", isbn(2000 + n)) for n in range(related)])
    life = Text(body="Born by the sea.")
    return changed(
        one,
        contributors=tuple(
            Contributor(name=f"Person {n}", biography=life, sequence=n + 1) for n in range(contributors)
        ),
        contents=tuple(ContentItem(title=f"Chapter {n}", level=str(n + 1), first_page=str(n)) for n in range(lines)),
        passages=tuple(passage("06", f"Quote {n}") for n in range(lines // 10)),
        supply=(market(*(Price(kind="02", amount=f"{n + 1}.00", currency="USD") for n in range(prices))),),
        subjects=tuple(Subject(scheme="93", code=f"F{n}", heading=f"Subject {n}") for n in range(30)),
        collections=tuple(Collection(title=f"Series {n}", part_number=str(n)) for n in range(5)),
    )


def statements() -> tuple[int, EditionPanel]:
    with CaptureQueriesContext(connection) as asked:
        shown = page(AT)
    assert shown is not None
    return len(asked), shown


def test_seven_statements_however_long_the_lists_are(feeds: Feeds) -> None:
    feeds.send(rich(1, 0, 0, 1))
    few, _shown = statements()
    others = [record(f"e-{n}", isbn=isbn(1000 + n), by=("Person 0",), price="2.00", form="BB") for n in range(50)]
    near = [record(f"n-{n}", title=f"Near {n}", isbn=isbn(2000 + n)) for n in range(30)]
    feeds.send(rich(40, 300, 30, 20), *others, *near)
    many, shown = statements()
    assert many == few == 7
    assert len(shown.title.credits) == 40 and len(shown.contents.lines) == 300
    assert len(shown.passages.biographies) == 40 and len(shown.passages.quotes) == 30
    assert len(shown.details.subjects) == 30 and len(shown.title.series) == 5
    assert shown.editions_more + len(shown.editions) == 51 and len(shown.related) == 12
    assert any(card.here for card in shown.editions)
    assert all(card.prices for card in shown.editions)


def test_what_is_related_and_not_here_is_left_out(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK, related=[("23", isbn(2)), ("06", isbn(3)), ("23", isbn(4))]))
    feeds.send(record("r-2", title="Near", isbn=isbn(2)), record("r-3", title="As e-book", isbn=isbn(3), form="ED"))
    _many, shown = statements()
    assert [card.title for card in shown.related] == ["Near"]
    assert sorted(card.title for card in shown.editions) == ["As e-book", "The Tide Table"]


def test_contents_keep_their_order_and_their_depth(feeds: Feeds) -> None:
    lines = [("1", "Part", "I", "73"), ("1.1", "Chapter", "6", "83"), ("2", "Part", "II", "73"), ("", "", "", "")]
    items = tuple(
        ContentItem(title=f"Line {n}", level=level, kind=kind, number=number, first_page=first)
        for n, (level, kind, number, first) in enumerate(lines)
    )
    feeds.send(changed(record(isbn=BOOK), contents=items))
    _many, shown = statements()
    told = [(line.depth, line.number, line.page) for line in shown.contents.lines]
    assert told == [(0, "I", "73"), (1, "6", "83"), (0, "II", "73"), (0, "", "")]


def test_a_chapters_writer_is_no_writer_of_the_book(feeds: Feeds) -> None:
    item = ContentItem(title="Foam", contributors=(Contributor(name="Cy Else"),))
    feeds.send(changed(record(isbn=BOOK), contents=(item,)))
    _many, shown = statements()
    assert [credit.name for credit in shown.title.credits] == ["Ada Marram"]
    assert [credit.slug for credit in shown.contents.lines[0].credits] == ["cy-else"]


def test_there_is_no_panel_of_what_is_not_here(db: None) -> None:
    assert page(AT) is None and page("/edition/aaaaaaaaaaaa", now=timezone.now()) is None
