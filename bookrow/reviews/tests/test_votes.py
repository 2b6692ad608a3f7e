"""Whether a review helped: one word a person, not on one's own."""

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.plumbing.models import Document
from bookrow.reviews.actions import vote, withhold
from bookrow.reviews.actions.votes import lower_bound
from bookrow.reviews.models import Review
from bookrow.reviews.tests.world import NOON, a_book, a_reader, post

pytestmark = pytest.mark.django_db


def counted() -> tuple[int, int]:
    """Votes for and against the one review."""
    return Review.objects.values_list("helpful", "unhelpful").get()


def test_one_word_a_person_that_can_be_changed_and_taken_back() -> None:
    review, bob, eve = post(a_book(), a_reader("ann")), a_reader("bob"), a_reader("eve")
    seen = []
    for who, helpful in [(bob, True), (bob, True), (eve, False), (eve, True), (bob, None), (bob, None)]:
        vote(review=review, account=who, helpful=helpful, now=NOON)
        seen.append(counted())
    assert seen == [(1, 0), (1, 0), (1, 1), (2, 0), (1, 0), (1, 0)]
    assert Review.objects.get().score == pytest.approx(lower_bound(1, 0))
    assert Document.objects.get().wanted > 1


def test_not_on_ones_own_nor_on_what_is_not_shown() -> None:
    ann = a_reader("ann")
    review = post(a_book(), ann)
    codes = []
    for who in (ann, a_reader("bob")):
        with pytest.raises(Refusal) as refusal:
            vote(review=review, account=who, helpful=True, now=NOON)
        codes.append(refusal.value.reasons[0].code)
        review = withhold(review=review, now=NOON) if who is ann else review
    assert codes == ["review-own-vote", "review-not-public"]
    assert counted() == (0, 0)
    assert not review.votes.exists()


def test_many_votes_in_an_hour_wait() -> None:
    review, bob = post(a_book(), a_reader("ann")), a_reader("bob")
    with pytest.raises(Refusal) as refusal:
        for number in range(200):
            vote(review=review, account=bob, helpful=number % 2 == 0, now=NOON)
    assert (refusal.value.reasons[0].code, number) == ("review-too-many-votes", 100)


def test_the_lower_bound_prefers_many_votes_to_few() -> None:
    # Wilson (1927), as computed by hand for z = 1.96.
    assert lower_bound(1, 0) == pytest.approx(0.2065, abs=1e-4)
    assert lower_bound(90, 10) == pytest.approx(0.8256, abs=1e-4)
    assert lower_bound(0, 0) == 0 < lower_bound(1, 0) < lower_bound(90, 10) < lower_bound(900, 100) < 0.9
    assert lower_bound(0, 9) == pytest.approx(0)
