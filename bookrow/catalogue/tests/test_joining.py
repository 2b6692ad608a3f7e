"""A sender is renamed, or proves to be another one: feeds keep belonging to it, and every shown field is decided anew."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from bookrow.catalogue.actions import finish_joining, join_senders, rename_sender
from bookrow.catalogue.models import Description, Edition, Sender
from bookrow.kit.refusals import Refusal
from tests import make
from tests.make import NOON, Feeds, isbn, record

BOOK, OTHER = isbn(1), isbn(2)
DUNE = "Dune & Daughters"


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    make.sender(trust=50)
    make.sender(DUNE, trust=40)
    return Feeds(tmp_path)


def named(name: str) -> Sender:
    return Sender.objects.get(name=name)


def source(number: str, field: str = "title") -> tuple[str, str]:
    panel = make.page(f"/isbn/{number}")
    assert panel is not None
    return panel.title.title, panel.sources[field].sender


def journal(event: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT facts FROM plumbing_journal WHERE event = %s ORDER BY seq", [event])
        return [row[0] for row in cursor.fetchall()]


def test_a_new_name_stands_on_the_page_and_the_old_one_still_leads_to_it(feeds: Feeds) -> None:
    feeds.send(record(title="Tide", isbn=BOOK))
    rename_sender(sender=named(make.PRESS), name="  Marram  & Co. ", now=timezone.now())
    assert source(BOOK) == ("Tide", "Marram & Co.")
    again = feeds.send(record(title="Tide II", isbn=BOOK), sent=NOON + timedelta(1))
    assert again.counts == {"changed": 1} and again.said["sender"] == "Marram & Co."
    assert source(BOOK) == ("Tide II", "Marram & Co.") and Description.objects.count() == 1
    assert "Marram & Co." in journal("catalogue.sender_renamed")[0]


def test_a_name_can_be_taken_back(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK))
    for name in ("New", make.PRESS, "New", "Newer"):
        rename_sender(sender=Sender.objects.get(pk=Sender.objects.called(make.PRESS).pk), name=name, now=NOON)  # type: ignore[union-attr]
    now = named("Newer")
    assert sorted(Sender.objects.names_of(now)) == ["New", "Newer", make.PRESS]
    assert all(Sender.objects.called(name) == now for name in ("New", "Newer", make.PRESS))


@pytest.mark.parametrize("name", [DUNE, "", "   "])
def test_a_name_that_is_taken_or_none_is_refused(feeds: Feeds, name: str) -> None:
    with pytest.raises(Refusal):
        rename_sender(sender=named(make.PRESS), name=name, now=NOON)
    assert Sender.objects.count() == 2


def test_joined_words_are_told_apart_by_time(feeds: Feeds) -> None:
    feeds.send(record("a", title="Older", isbn=BOOK), record("b", title="Newer", isbn=OTHER))
    feeds.send(record("a", title="NEWER", isbn=BOOK), sender=DUNE, sent=NOON + timedelta(1))
    feeds.send(record("b", title="OLDER", isbn=OTHER), sender=DUNE, sent=NOON - timedelta(1))
    feeds.send(record("c", title="Alone", isbn=isbn(3)), sender=DUNE)
    join_senders(keep=named(make.PRESS), gone=named(DUNE), now=timezone.now())
    assert source(BOOK) == ("NEWER", make.PRESS) and source(OTHER) == ("Newer", make.PRESS)
    assert source(isbn(3)) == ("Alone", make.PRESS)
    assert Description.objects.count() == 3 and not Description.objects.filter(sender=named(DUNE)).exists()
    assert [one.name for one in Sender.objects.speaking()] == [make.PRESS]
    assert DUNE in journal("catalogue.senders_joined")[0]
    assert '"b"' in "".join(journal("catalogue.words_replaced"))


def test_what_comes_under_the_name_from_before_belongs_to_the_other(feeds: Feeds) -> None:
    feeds.send(record("a", title="One", isbn=BOOK), sender=DUNE)
    join_senders(keep=named(make.PRESS), gone=named(DUNE), now=timezone.now())
    told = feeds.send(record("a", title="Two", isbn=BOOK), sender=DUNE, sent=NOON + timedelta(1))
    assert told.counts == {"changed": 1} and told.said["sender"] == make.PRESS
    gone = make.bare([make.product("a", "05")], sender=DUNE, sent="20261109")
    assert feeds.take(gone).counts == {"withdrawn": 1}


def test_a_book_that_lost_its_only_word_leaves_the_lists(feeds: Feeds) -> None:
    feeds.send(record("1", title="Sand", isbn=BOOK))
    feeds.send(record("1", title="Gulls", isbn=OTHER), sender=DUNE, sent=NOON + timedelta(1))
    assert Description.objects.in_both(named(DUNE), named(make.PRESS)) == (1, 1)
    join_senders(keep=named(make.PRESS), gone=named(DUNE), now=timezone.now())
    assert list(Edition.objects.filter(withdrawn_at=None).values_list("title", flat=True)) == ["Gulls"]


def test_a_run_that_was_under_way_brings_the_rest_after_it(feeds: Feeds) -> None:
    many = [record(f"m-{n}", title=f"Book {n}", isbn=isbn(100 + n)) for n in range(60)]
    path = feeds.write(make.message(many, sender=DUNE))

    def meanwhile(done: int, _expected: int, _file: str) -> None:
        if done == 50:
            join_senders(keep=named(make.PRESS), gone=named(DUNE), now=timezone.now())

    run = make.take_in(path, progress=meanwhile)
    run.refresh_from_db()
    assert run.sender_shown == make.PRESS
    assert Description.objects.filter(sender=named(make.PRESS)).count() == 60
    assert source(isbn(155)) == ("Book 55", make.PRESS)


def test_joined_twice_ends_the_same(feeds: Feeds) -> None:
    feeds.send(record("a", isbn=BOOK), sender=DUNE)
    join_senders(keep=named(make.PRESS), gone=named(DUNE), now=timezone.now())
    assert finish_joining(gone=named(DUNE), now=timezone.now()) == 0
    with pytest.raises(Refusal):
        join_senders(keep=named(DUNE), gone=named(make.PRESS), now=timezone.now())


def test_three_that_are_one(feeds: Feeds) -> None:
    third = make.sender("Third")
    feeds.send(record("a", isbn=BOOK), sender=DUNE)
    join_senders(keep=third, gone=named(DUNE), now=timezone.now())
    join_senders(keep=named(make.PRESS), gone=third, now=timezone.now())
    assert Sender.objects.called(DUNE) == Sender.objects.called("Third") == named(make.PRESS)
    assert source(BOOK)[1] == make.PRESS
