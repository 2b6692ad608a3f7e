"""How many books a subject has is kept as editions change, and is always what a count of the whole shop says."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bookrow.catalogue.actions import (
    NameBook,
    change_trust,
    merge_works,
    recount_subjects,
    remap,
    undo_merge,
    withdraw,
)
from bookrow.catalogue.models import Edition, Sender, Subject, Work, WorkMove
from bookrow.kit.refusals import Refusal
from bookrow.trade.record import Subject as Sent
from tests.make import NOON, Feeds, bare, changed, isbn, product, record

SENDERS = ("The Marram Press", "Dune & Daughters")
REFERENCES = ("a", "b", "c", "d")
CODES = ("FBA", "FBC", "JMA", "JMB", "X")


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    return Feeds(tmp_path)


def counts() -> dict[str, int]:
    """What the doors of the shop say: subject -> books."""
    return dict(Subject.objects.order_by("identity").values_list("identity", "many"))


def counted_anew() -> dict[str, int]:
    recount_subjects(now=NOON, whole=True)
    return counts()


def about(*codes: str) -> tuple[Sent, ...]:
    return tuple(Sent(scheme="93", code=code, heading=f"On {code}") for code in codes)


class _World:
    """The steps of a history, each through the door that a person or a feed uses. at: the time of the step."""

    def __init__(self, feeds: Feeds) -> None:
        self.feeds = feeds
        self.at = NOON

    def take(self, step: tuple[str, int, int, list[str]]) -> None:
        self.at += timedelta(hours=1)
        what, one, other, codes = step
        getattr(self, what)(one, other, codes, self.at)

    def send(self, one: int, other: int, codes: list[str], at: datetime) -> None:
        """Two records, of which the second may be about the same edition as another sender's."""
        pair = [
            changed(record(REFERENCES[n % 4], title=f"Book {n % 3}", isbn=isbn(n % 5)), subjects=about(*codes[:most]))
            for n, most in ((one, 4), (one + 1 + other % 3, 2))
        ]
        self.feeds.send(*pair, sender=SENDERS[other % 2], sent=at)

    def delete(self, one: int, other: int, codes: list[str], at: datetime) -> None:
        gone = bare([product(REFERENCES[one % 4], "05")], sender=SENDERS[other % 2], sent=f"{at:%Y%m%dT%H%M%SZ}")
        self.feeds.take(gone)

    def take_back(self, one: int, other: int, codes: list[str], at: datetime) -> None:
        for sender in Sender.objects.filter(name=SENDERS[other % 2]):
            with transaction.atomic():
                withdraw(sender=sender, references=REFERENCES[: one % 4], now=at)

    def trust(self, one: int, other: int, codes: list[str], at: datetime) -> None:
        for sender in Sender.objects.filter(name=SENDERS[other % 2]):
            change_trust(sender=sender, trust=one * 50, now=at)

    def merge(self, one: int, other: int, codes: list[str], at: datetime) -> None:
        works = list(Work.objects.order_by("pk"))
        if works and (keep := works[one % len(works)]) != (gone := works[other % len(works)]):
            merge_works(keep=keep, gone=gone, reason="alike", now=at)

    def part(self, one: int, other: int, codes: list[str], at: datetime) -> None:
        merges = list(WorkMove.objects.order_by("pk").values_list("merge", flat=True))
        if merges:
            try:
                undo_merge(merge=merges[one % len(merges)], now=at)
            except Refusal:
                assert not WorkMove.objects.filter(merge=merges[one % len(merges)], undone_at=None).exists()

    def read_again(self, one: int, other: int, codes: list[str], at: datetime) -> None:
        with transaction.atomic():
            remap(after=0, limit=100, now=at, names=NameBook())


STEPS = ("send", "send", "send", "delete", "take_back", "trust", "merge", "part", "read_again")
steps = st.tuples(
    st.sampled_from(STEPS), st.integers(0, 9), st.integers(0, 9), st.lists(st.sampled_from(CODES), max_size=5)
)


@given(st.lists(steps, min_size=1, max_size=12))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_history_is_counted_right(feeds: Feeds, history: list[tuple[str, int, int, list[str]]]) -> None:
    with transaction.atomic():
        world = _World(feeds)
        for step in history:
            world.take(step)
            assert counts() == counted_anew(), step
        transaction.set_rollback(True)


def test_a_book_counts_from_its_first_record_until_it_is_withdrawn(feeds: Feeds) -> None:
    one = changed(record(), subjects=about("FBA", "JMA"))
    feeds.send(one, changed(record("r-2", title="Sand"), subjects=about("FBA")))
    assert counts() == {"thema:FBA": 2, "thema:JMA": 1}
    feeds.send(changed(one, subjects=about("JMA", "X")), sent=NOON + timedelta(1))
    assert counts() == {"thema:FBA": 1, "thema:JMA": 1, "thema:X": 1}
    feeds.take(bare([product("r-1", "05")], sent="20261105T120000Z"))
    assert counts() == {"thema:FBA": 1, "thema:JMA": 0, "thema:X": 0}
    feeds.send(one, sent=NOON + timedelta(9))
    assert counts() == {"thema:FBA": 2, "thema:JMA": 1, "thema:X": 0}
    assert Edition.objects.count() == 2
