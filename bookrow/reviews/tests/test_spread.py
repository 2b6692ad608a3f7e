"""Whatever happens to reviews in whatever order, the spread of each work is what a recount gives."""

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from bookrow.catalogue.actions import merge_works, undo_merge
from bookrow.catalogue.models import Edition, Work, WorkMove
from bookrow.kit.refusals import Refusal
from bookrow.people.models import Account
from bookrow.reviews.actions import (
    change_review,
    end_pause,
    follow_job,
    pause_work,
    publish,
    restore,
    take_back,
    vote,
    withhold,
)
from bookrow.reviews.models import Pause, Review
from bookrow.reviews.tests.world import NOON, a_book, a_reader, assert_exact, post, words

CONTESTED = "Ring me on +44 20 7946 0018."
RULES = frozenset({"phone", "advert"})


class History:
    """A few books and readers, and everything that can happen to them, chosen by a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.books = [a_book(f"Tide Table {number}") for number in range(3)]
        self.books.append(a_book("Tide Table 0, bound", work=self.books[0].work))
        self.readers = [a_reader(f"r{number}") for number in range(4)]
        self.now = NOON

    def step(self) -> None:
        """Something happens, or is refused."""
        self.now += timedelta(minutes=20)
        deeds: list[Callable[[], object]] = [
            self._post, self._post, self._post, self._change, self._change, self._take_back, self._decide, self._decide,
            self._vote, self._merge, self._undo, self._pause, self._end_pause,
        ]  # fmt: skip
        with suppress(Refusal):
            self.chance.choice(deeds)()

    def _reader(self) -> Account:
        return self.chance.choice(self.readers)

    def _review(self) -> Review | None:
        reviews = list(Review.objects.select_related("edition", "writer").order_by("pk"))
        return self.chance.choice(reviews) if reviews else None

    def _said(self) -> dict[str, object]:
        stars = self.chance.randint(1, 5)
        if self.chance.random() < 0.25:
            return {"stars": stars, "text": CONTESTED, "contested": RULES}
        return {"stars": stars, "text": f"It was {stars} of five to me, all in all."}

    def _post(self) -> None:
        book = Edition.objects.select_related("work").get(pk=self.chance.choice(self.books).pk)
        post(book, self._reader(), now=self.now, **self._said())  # type: ignore[arg-type]

    def _change(self) -> None:
        if review := self._review():
            change_review(review=review, words=words(**self._said()), now=self.now)  # type: ignore[arg-type]

    def _take_back(self) -> None:
        if review := self._review():
            take_back(review=review, now=self.now)

    def _decide(self) -> None:
        if review := self._review():
            self.chance.choice((publish, withhold, restore))(review=review, now=self.now)

    def _vote(self) -> None:
        if review := self._review():
            vote(review=review, account=self._reader(), helpful=self.chance.random() < 0.6, now=self.now)

    def _merge(self) -> None:
        works = list(Work.objects.filter(editions__isnull=False).distinct().order_by("pk"))
        if len(works) > 1:
            keep, gone = self.chance.sample(works, 2)
            key = merge_works(keep=keep, gone=gone, reason="same", now=self.now)
            follow_job(job=1, now=self.now, merge=key)

    def _undo(self) -> None:
        if merges := list(WorkMove.objects.filter(undone_at=None).order_by("pk").values_list("merge", flat=True)):
            key = self.chance.choice(merges)
            undo_merge(merge=key, now=self.now)
            follow_job(job=1, now=self.now, merge=key)

    def _pause(self) -> None:
        work = self.chance.choice(list(Work.objects.order_by("pk")))
        pause_work(work=work, by=self._reader(), why="A flood.", apart=self.chance.random() < 0.5, now=self.now)

    def _end_pause(self) -> None:
        if pauses := list(Pause.objects.filter(ended_at=None).order_by("pk")):
            end_pause(pause=self.chance.choice(pauses), now=self.now)


@pytest.mark.django_db
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**9), steps=st.integers(1, 30))
def test_the_spread_is_what_a_recount_gives(seed: int, steps: int) -> None:
    with transaction.atomic():
        history = History(seed)
        for _step in range(steps):
            history.step()
            assert_exact(*Work.objects.all())
        _assert_votes_are_counted()
        transaction.set_rollback(True)


def _assert_votes_are_counted() -> None:
    for review in Review.objects.all():
        cast = list(review.votes.values_list("helpful", flat=True))
        assert (review.helpful, review.unhelpful) == (cast.count(True), cast.count(False))
        assert review.work_id == review.edition.work_id


@pytest.mark.django_db
def test_histories_reach_what_they_are_for() -> None:
    states, sole, apart, works = set(), set(), set(), 0
    for seed in range(14):
        with transaction.atomic():
            history = History(seed)
            for _step in range(60):
                history.step()
            states |= set(Review.objects.values_list("state", flat=True))
            sole |= set(Review.objects.filter(state=Review.PUBLISHED).values_list("sole", flat=True))
            apart |= set(Review.objects.values_list("set_apart", flat=True))
            works += WorkMove.objects.exclude(undone_at=None).count()
            transaction.set_rollback(True)
    assert (states, sole, apart, works > 0) == (set(Review.STATES), {True, False}, {True, False}, True)
