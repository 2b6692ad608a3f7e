"""Changing a review, taking it back, and what a person decides about it."""

from datetime import timedelta

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.people.actions import erase_pen_name
from bookrow.people.models import PenName
from bookrow.reviews.actions import change_review, publish, restore, take_back, withhold
from bookrow.reviews.models import Draft, Review
from bookrow.reviews.tests.world import GOOD, NOON, a_book, a_reader, assert_exact, journal, post, spread, words
from bookrow.reviews.words import words_of

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=1)
PHONE = "Ring me on +44 20 7946 0018."


def test_a_change_keeps_what_was_said_before() -> None:
    book, other = a_book(), a_book("Dunes")
    review = post(book, a_reader("ann"), headline="First", recommended=(other.pk,))
    changed = change_review(review=review, words=words("It has grown on me since, slowly.", stars=5), now=LATER)
    assert (changed.pk, changed.version, changed.posted_at, changed.changed_at) == (review.pk, 2, NOON, LATER)
    before = changed.earlier.get()
    assert (before.version, before.stars, before.headline, before.text) == (1, 4, "First", review.text)
    assert before.until == LATER
    assert not changed.recommended.exists()
    assert spread(book.work) == (0, 0, 0, 0, 1, 1)
    assert words_of(changed).said()["text"] == "It has grown on me since, slowly."


def test_a_change_that_is_refused_leaves_the_review_and_keeps_a_draft() -> None:
    book = a_book()
    review = post(book, a_reader("ann"))
    with pytest.raises(Refusal):
        change_review(review=review, words=words(PHONE), now=LATER)
    assert Review.objects.get().text == review.text
    assert Draft.objects.get().said["text"] == PHONE
    assert_exact(book.work)


def test_a_change_of_what_has_changed_meanwhile_is_refused() -> None:
    review = post(a_book(), a_reader("ann"))
    stale = Review.objects.get()
    change_review(review=review, words=words(stars=1), now=LATER)
    with pytest.raises(Refusal) as refusal:
        change_review(review=stale, words=words(stars=2), now=LATER)
    assert refusal.value.reasons[0].code == "review-changed"
    assert Review.objects.get().stars == 1


def test_a_contested_change_waits_and_a_clean_one_is_published() -> None:
    book = a_book()
    review = post(book, a_reader("ann"))
    contested = words(PHONE, contested=frozenset({"phone", "advert"}))
    held = change_review(review=review, words=contested, now=LATER)
    assert (held.state, spread(book.work)) == (Review.HELD, (0,) * 6)
    clean = change_review(review=held, words=words(), now=LATER)
    assert (clean.state, clean.contested, spread(book.work)) == (Review.PUBLISHED, "", (0, 0, 0, 1, 0, 1))


def test_what_is_taken_back_leaves_room_for_another() -> None:
    book, ann = a_book(), a_reader("ann")
    review = post(book, ann)
    taken = take_back(review=review, now=LATER)
    assert (taken.state, taken.sole, spread(book.work)) == (Review.TAKEN_BACK, False, (0,) * 6)
    assert take_back(review=review, now=LATER).version == taken.version  # a second press
    with pytest.raises(Refusal) as refusal:
        change_review(review=taken, words=words(), now=LATER)
    assert refusal.value.reasons[0].code == "review-taken-back"
    again = post(book, ann, "Another view of it, a year later and in the sun.", stars=2)
    assert again.pk != review.pk
    assert spread(book.work) == (0, 1, 0, 0, 0, 1)


def test_a_person_publishes_withholds_and_restores() -> None:
    book = a_book()
    review = post(book, a_reader("ann"), PHONE, contested=frozenset({"phone", "advert"}))
    seen = []
    for act in (publish, withhold, restore, withhold):
        act(review=review, now=LATER)
        seen.append((Review.objects.get().state, spread(book.work)[-1]))
    assert seen == [("published", 1), ("withheld", 0), ("published", 1), ("withheld", 0)]
    assert len(journal("reviews.withheld")) == 2


@pytest.mark.parametrize("act", [publish, restore])
def test_what_is_not_so_is_not_decided(act: object) -> None:
    book = a_book()
    review = post(book, a_reader("ann"))
    with pytest.raises(Refusal):
        act(review=review, now=LATER)  # type: ignore[operator]
    assert_exact(book.work)


def test_a_decision_on_what_was_changed_meanwhile_is_refused() -> None:
    book = a_book()
    review = post(book, a_reader("ann"))
    change_review(review=Review.objects.get(), words=words(stars=1), now=LATER)
    with pytest.raises(Refusal) as refusal:
        withhold(review=review, now=LATER)
    assert refusal.value.reasons[0].code == "review-changed"
    assert spread(book.work) == (1, 0, 0, 0, 0, 1)


def test_what_was_withheld_stays_so_until_a_person_has_read_it_anew() -> None:
    book, ann = a_book(), a_reader("ann")
    review = withhold(review=post(book, ann), now=LATER)
    changed = change_review(review=review, words=words("Said otherwise, and better."), now=LATER)
    assert changed.state == Review.WITHHELD
    assert journal("reviews.held")[0]["why"] == ["withheld"]
    take_back(review=changed, now=LATER)
    again = post(book, ann, GOOD)
    assert (again.pk, again.state, again.text) == (review.pk, Review.WITHHELD, GOOD)
    assert len(journal("reviews.held")) == 2
    assert restore(review=again, now=LATER).state == Review.PUBLISHED
    assert_exact(book.work)


def test_an_erased_name_is_not_tied_to_a_new_one() -> None:
    ann = a_reader("ann", pen_name="Dune-reader")
    review = post(a_book(), ann, anonymous=False)
    erase_pen_name(pen_name=PenName.objects.get(account=ann), now=NOON)
    PenName.objects.create(key="p-new", name="Marsh", folded="marsh", account=ann, taken_at=NOON)
    change_review(
        review=Review.objects.get(), words=words("Said once more, in other words.", anonymous=False), now=NOON
    )
    kept = Review.objects.get()
    assert (kept.pk, kept.text) == (review.pk, "Said once more, in other words.")
    assert kept.pen_name is not None and not kept.pen_name.name
