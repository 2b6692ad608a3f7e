"""Which edition a record is about, where its page is, and what several senders say of it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from bookrow.catalogue.models import Description, Edition, FormerAddress
from tests.make import NOON, Feeds, changed, isbn, page, record

ONE, TWO, THREE = isbn(1), isbn(2), isbn(3)


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    return Feeds(tmp_path)


def title_at(number: str) -> str:
    shown = page(f"/isbn/{number}")
    return "" if shown is None else shown.title.title + (" (withdrawn)" if shown.withdrawn else "")


def leads_to(client: Client, address: str) -> str:
    answer = client.get(address)
    return answer["Location"] if answer.status_code == 301 else str(answer.status_code)


def test_a_corrected_number_leads_on_from_the_old_one(feeds: Feeds, client: Client) -> None:
    feeds.send(record(isbn=ONE))
    key = Edition.objects.get().key
    feeds.send(record(isbn=TWO), sent=NOON + timedelta(1))
    assert Edition.objects.get().isbn == TWO and Edition.objects.get().key == key
    assert leads_to(client, f"/isbn/{ONE}").endswith(f"/isbn/{TWO}")
    assert client.get(f"/isbn/{TWO}").status_code == 200


def test_the_freed_number_may_be_given_to_the_right_book(feeds: Feeds, client: Client) -> None:
    feeds.send(record("wrong", title="Wrong", isbn=ONE))
    feeds.send(record("wrong", title="Wrong", isbn=TWO), sent=NOON + timedelta(1))
    assert feeds.send(record("right", title="Right", isbn=ONE), sent=NOON + timedelta(2)).counts == {"new": 1}
    assert (title_at(ONE), title_at(TWO)) == ("Right", "Wrong") and not FormerAddress.objects.exists()
    assert client.get(f"/isbn/{ONE}").status_code == 200
    assert len(set(Edition.objects.values_list("key", flat=True))) == 2


@pytest.mark.parametrize("turned", [False, True], ids=["corrected first", "right book first"])
def test_both_in_one_message(feeds: Feeds, turned: bool) -> None:
    feeds.send(record("wrong", title="Wrong", isbn=ONE))
    two = [record("wrong", title="Wrong", isbn=TWO), record("right", title="Right", isbn=ONE)]
    report = feeds.send(*(reversed(two) if turned else two), sent=NOON + timedelta(1))
    assert report.counts == {"changed": 1, "new": 1}
    assert (title_at(ONE), title_at(TWO)) == ("Right", "Wrong")


def test_two_numbers_that_were_mixed_up_change_places(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=ONE), record("b", title="Tide", isbn=TWO))
    swapped = record("a", title="Sand", isbn=TWO), record("b", title="Tide", isbn=ONE)
    assert feeds.send(*swapped, sent=NOON + timedelta(1)).counts == {"changed": 2}
    assert (title_at(ONE), title_at(TWO)) == ("Tide", "Sand")


def test_a_number_corrected_onto_one_that_another_edition_has(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=ONE), record("b", title="Sand, too", isbn=TWO))
    feeds.send(record("a", title="Sand", isbn=TWO), sent=NOON + timedelta(1))
    assert Description.objects.filter(edition__isbn=TWO).count() == 2
    assert title_at(ONE) == "Sand (withdrawn)", "The old page stays for whoever has it."
    feeds.send(record("a", title="Sand", isbn=ONE), sent=NOON + timedelta(2))
    assert (title_at(ONE), title_at(TWO)) == ("Sand", "Sand, too")


def test_a_number_that_another_sender_describes_is_left_alone(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=ONE))
    feeds.send(record("z", title="Sand by Dune", isbn=ONE), sender="Dune")
    feeds.send(record("a", title="Sand", isbn=THREE), sent=NOON + timedelta(1))
    assert (title_at(ONE), title_at(THREE)) == ("Sand by Dune", "Sand")
    assert not FormerAddress.objects.exists()


def test_a_first_number_moves_the_page(feeds: Feeds, client: Client) -> None:
    feeds.send(record())
    key = Edition.objects.get().key
    assert client.get(f"/edition/{key}").status_code == 200
    feeds.send(record(isbn=ONE), sent=NOON + timedelta(1))
    assert Edition.objects.count() == 1 and leads_to(client, f"/edition/{key}").endswith(f"/isbn/{ONE}")


def test_a_lost_number_is_kept(feeds: Feeds) -> None:
    feeds.send(record(isbn=ONE))
    feeds.send(record(title="Later"), sent=NOON + timedelta(1))
    assert Edition.objects.get().isbn == ONE and title_at(ONE) == "Later"


def test_ten_digits_and_thirteen_are_one_number(feeds: Feeds) -> None:
    feeds.send(record("a", isbn="978-0-306-40615-7"))
    feeds.send(record("b", isbn="0-306-40615-2"), sender="Dune")
    assert Edition.objects.get().isbn == "9780306406157"


def test_books_without_number_of_two_senders_are_two(feeds: Feeds) -> None:
    feeds.send(record())
    feeds.send(record(), sender="Dune")
    assert Edition.objects.count() == 2


def test_of_two_references_of_one_sender_the_latest_counts(feeds: Feeds) -> None:
    feeds.send(record("old-system-1", title="Old", isbn=ONE))
    feeds.send(record("zz-new-system-1", title="New", isbn=ONE), sent=NOON + timedelta(1))
    assert title_at(ONE) == "New"
    feeds.send(record("aa-third", title="Third", isbn=ONE), sent=NOON + timedelta(2))
    assert title_at(ONE) == "Third"


def test_a_page_is_composed_anew_only_where_something_differs(feeds: Feeds) -> None:
    feeds.send(record(isbn=ONE))
    before = Edition.objects.get().changed_at
    more_trade = changed(record(isbn=ONE), deletion_text="Seen by nobody")
    assert feeds.send(more_trade, sent=NOON).counts == {"changed": 1}
    assert Edition.objects.get().changed_at == before
