"""Works are brought together and parted again, and their reviews with them."""

from datetime import timedelta

import pytest
from django.db import transaction

from bookrow.catalogue.actions import merge_works, undo_merge
from bookrow.catalogue.models import Edition
from bookrow.kit.refusals import Refusal
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.jobs import wiring
from bookrow.plumbing.models import Document, Job
from bookrow.reviews.actions import end_pause, follow_job, pause_work, save_draft, take_back, withhold
from bookrow.reviews.actions.following import follow
from bookrow.reviews.models import Draft, Review
from bookrow.reviews.tests.world import NOON, a_book, a_reader, assert_exact, post, spread

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=1)


def merge(keep: Edition, gone: Edition) -> str:
    """Bring two works together, and what listens to it."""
    key = merge_works(keep=keep.work, gone=gone.work, reason="the same book", now=LATER)
    follow_job(job=1, now=LATER, merge=key)
    return key


def part(key: str) -> None:
    """Undo it, twice told."""
    undo_merge(merge=key, now=LATER)
    for _time in range(2):
        follow_job(job=2, now=LATER, merge=key)


def test_reviews_go_along_and_come_back() -> None:
    keep, gone, ann = a_book(), a_book("Tide Tables"), a_reader("ann")
    older, younger = post(gone, ann, stars=2), post(keep, ann, "And the other edition.", stars=5, now=LATER)
    post(gone, a_reader("bob"), stars=3)
    key = merge(keep, gone)
    assert (spread(keep.work), spread(gone.work)) == ((0, 0, 1, 0, 1, 3), (0,) * 6)
    assert {one.pk: one.sole for one in Review.objects.filter(writer=ann)} == {older.pk: False, younger.pk: True}
    part(key)
    assert (spread(keep.work), spread(gone.work)) == ((0, 0, 0, 0, 1, 1), (0, 1, 1, 0, 0, 2))
    assert all(Review.objects.values_list("sole", flat=True))
    assert Review.objects.get(pk=older.pk).work_id == gone.work_id


def test_pages_of_both_are_composed_anew() -> None:
    keep, gone = a_book(), a_book("Tide Tables")
    post(gone, a_reader("ann"))
    key = merge_works(keep=keep.work, gone=gone.work, reason="the same book", now=LATER)
    before = dict(Document.objects.values_list("key", "wanted"))
    follow_job(job=1, now=LATER, merge=key)
    after = dict(Document.objects.values_list("key", "wanted"))
    assert {name for name in after if after[name] > before.get(name, 0)} == {keep.address, gone.address}


def test_what_was_posted_in_between_stays_where_its_edition_is() -> None:
    keep, gone, ann = a_book(), a_book("Tide Tables"), a_reader("ann")
    key = merge(keep, gone)
    gone.refresh_from_db()
    post(gone, ann, stars=1)
    with pytest.raises(Refusal):
        post(keep, ann, "The other edition is the same book.", stars=2)
    assert spread(keep.work) == (1, 0, 0, 0, 0, 1)
    part(key)
    assert [review.work.title for review in Review.objects.all()] == ["Tide Tables"]
    post(keep, ann, "Now it is another book.", stars=2)
    assert_exact(*[edition.work for edition in Edition.objects.select_related("work")])


def test_the_next_counts_where_the_one_that_counted_is_taken_back() -> None:
    keep, gone, ann = a_book(), a_book("Tide Tables"), a_reader("ann")
    post(gone, ann, stars=2)
    newer = post(keep, ann, "And the other edition.", stars=5, now=LATER)
    merge(keep, gone)
    take_back(review=newer, now=LATER)
    assert spread(keep.work) == (0, 1, 0, 0, 0, 1)
    assert_exact(keep.work, gone.work)


def test_what_was_withheld_moves_without_counting() -> None:
    keep, gone = a_book(), a_book("Tide Tables")
    withhold(review=post(gone, a_reader("ann")), now=LATER)
    merge(keep, gone)
    assert Review.objects.get().work_id == keep.work_id
    assert spread(keep.work) == (0,) * 6


def test_merges_in_a_row_told_in_any_order() -> None:
    books = [a_book(f"Tide Table {number}") for number in range(3)]
    for number, book in enumerate(books):
        post(book, a_reader(f"r{number}"), stars=number + 1)
    keys = [merge_works(keep=books[n + 1].work, gone=books[n].work, reason="same", now=LATER) for n in range(2)]
    for key in reversed(keys):
        follow_job(job=1, now=LATER, merge=key)
    assert spread(books[2].work) == (1, 1, 1, 0, 0, 3)
    assert_exact(*[book.work for book in books])


def test_many_reviews_move_in_parts() -> None:
    keep, gone, ann = a_book(), a_book("Tide Tables"), a_reader("ann")
    first = post(gone, ann, stars=4)
    Review.objects.bulk_create(
        Review(key=f"k{n}", work=gone.work, edition=gone, about={}, stars=1 + n % 5, text="x", terms="", rules="",
               posted_at=NOON, changed_at=NOON)
        for n in range(450)
    )  # fmt: skip
    gone.work.spread.one = gone.work.spread.two = gone.work.spread.three = gone.work.spread.five = 90
    gone.work.spread.four, gone.work.spread.shown = 91, 451
    gone.work.spread.save()
    with transaction.atomic():
        merge_works(keep=keep.work, gone=gone.work, reason="same", now=LATER)
        assert follow([keep.work_id]) == 451
    assert spread(keep.work) == (90, 90, 90, 91, 90, 451)
    assert spread(gone.work) == (0,) * 6
    assert first.pk


def test_drafts_go_along_unless_there_is_one_already() -> None:
    keep, gone, ann, bob = a_book(), a_book("Tide Tables"), a_reader("ann"), a_reader("bob")
    for account, book, text in ((ann, gone, "Mine"), (bob, gone, "Old"), (bob, keep, "New")):
        save_draft(account=account, work=book.work, said={"text": text}, now=NOON)
    merge(keep, gone)
    assert {draft.said["text"]: draft.work_id for draft in Draft.objects.all()} == {
        "Mine": keep.work_id, "New": keep.work_id, "Old": gone.work_id
    }  # fmt: skip


def test_a_pause_holds_for_what_its_work_has_become() -> None:
    keep, gone = a_book(), a_book("Tide Tables")
    pause = pause_work(work=gone.work, by=a_reader("keeper"), why="A flood.", apart=False, now=NOON)
    post(gone, a_reader("ann"))
    merge(keep, gone)
    assert post(keep, a_reader("bob")).state == Review.HELD
    assert end_pause(pause=pause, now=LATER) == 2
    assert spread(keep.work) == (0, 0, 0, 2, 0, 2)


@pytest.mark.django_db(transaction=True)
def test_merging_tells_those_who_listen() -> None:
    keep, gone = a_book(), a_book("Tide Tables")
    post(gone, a_reader("ann"))
    key = merge_works(keep=keep.work, gone=gone.work, reason="same", now=LATER)
    _work()
    assert spread(keep.work)[-1] == 1
    undo_merge(merge=key, now=LATER)
    _work()
    assert (spread(keep.work)[-1], spread(gone.work)[-1]) == (0, 1)


def _work() -> None:
    plumbing.dispatch(wiring().events, now=LATER)
    for job in Job.objects.filter(listener__endswith=follow_job.__qualname__):
        assert plumbing.run_job(job, wiring().listeners(), now=LATER)
