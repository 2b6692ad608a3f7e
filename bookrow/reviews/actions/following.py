"""Works are brought together and parted again: reviews go with the edition they were written for."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet

from bookrow.catalogue.models import WorkMove
from bookrow.reviews.actions.spreads import Weights, hold, touch
from bookrow.reviews.models import Draft, Review

_AT_ONCE = 200


def follow_job(*, job: int, now: datetime, merge: str, **_facts: object) -> None:
    """After a merge of works or its undoing (`catalogue.works_merged`, `catalogue.merge_undone`)."""
    rows = WorkMove.objects.filter(merge=merge).values_list("from_work", "to_work", "undone_at")
    follow({work for row in rows for work in row[:2] if work})
    for origin, into, undone_at in rows:
        if origin and undone_at is None:
            _take_drafts(origin, into)


def follow(works: Iterable[int]) -> int:
    """Bring reviews to where their editions are now; returns how many moved. Of one reader's two for a work the newer is
    the one that counts, and the older stays to be read; parted again, each counts."""
    ids, moved = set(works), 0
    while pairs := list(_strayed(ids).values_list("work", "edition__work").distinct()[:_AT_ONCE]):
        held = {work for pair in pairs for work in pair}
        with transaction.atomic():
            hold(held)
            there = _strayed(ids).filter(work__in=held, edition__work__in=held)
            moving = list(there.annotate(into=F("edition__work")).order_by("pk")[:_AT_ONCE])
            _move({review.pk: review.into for review in moving}, held)
            moved += len(moving)
    return moved


def _strayed(works: set[int]) -> QuerySet[Review]:
    elsewhere = Review.objects.exclude(work=F("edition__work"))
    return elsewhere.filter(Q(work__in=works) | Q(edition__work__in=works))


def _move(into: dict[int, int], held: set[int]) -> None:
    """Move these reviews, and elect anew which of each reader's counts for each of the works."""
    writers = Review.objects.filter(pk__in=into).values("writer")
    touched = Q(pk__in=into) | Q(work__in=held, writer__in=writers)
    reviews = {review.pk: review for review in Review.objects.filter(touched)}
    weights = Weights()
    by_reader: dict[tuple[int, int], list[Review]] = defaultdict(list)
    for review in reviews.values():
        weights.take(review)
        review.work_id = into.get(review.pk, review.work_id)
        if review.writer_id:
            by_reader[review.work_id, review.writer_id].append(review)
    sole = {pk: review.sole for pk, review in reviews.items()}
    for own in by_reader.values():
        _elect(own)
    for review in reviews.values():
        weights.add(review)
    _write([review for review in reviews.values() if review.pk in into or review.sole != sole[review.pk]])
    weights.write()
    touch(held, reviews=reviews.values())


def _elect(own: list[Review]) -> None:
    """The newest of one reader's reviews of a work counts; one that was withheld and taken back only where it is alone."""
    there = [review for review in own if review.state != Review.TAKEN_BACK] or [review for review in own if review.sole]
    newest = max(there, key=lambda review: (review.posted_at, review.pk), default=None)
    for review in own:
        review.sole = review is newest


def _write(reviews: list[Review]) -> None:
    """Nobody is the sole one for a moment, so that no order of writing meets the constraint."""
    Review.objects.filter(pk__in=[review.pk for review in reviews], writer__isnull=False).update(sole=False)
    by_work: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for review in reviews:
        by_work[review.work_id, review.sole].append(review.pk)
    for (work, sole), ids in by_work.items():
        Review.objects.filter(pk__in=ids).update(work=work, sole=sole)


@transaction.atomic
def _take_drafts(origin: int, into: int) -> None:
    """Drafts go along, except where somebody has one there already: both stay what they are."""
    there = Draft.objects.filter(work=into).values("account")
    Draft.objects.filter(work=origin).exclude(account__in=there).update(work=into)
