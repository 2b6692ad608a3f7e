"""What a person decides about a review: published, withheld, restored. Each refuses where it was changed meanwhile."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from bookrow.kit.refusals import Refusal
from bookrow.plumbing import actions as plumbing
from bookrow.reviews import reasons
from bookrow.reviews.actions.spreads import held_anew, touch, turn
from bookrow.reviews.models import Review


def publish(*, review: Review, now: datetime) -> Review:
    """What was held is read by everybody; a person's word also ends the waiting for a pause to end."""
    return _turned(review, into=Review.PUBLISHED, out_of=(Review.HELD,), event="reviews.published", now=now)


def withhold(*, review: Review, now: datetime) -> Review:
    """Nobody but its writer and the desk reads it."""
    out_of = (Review.PUBLISHED, Review.HELD)
    return _turned(review, into=Review.WITHHELD, out_of=out_of, event="reviews.withheld", now=now)


def restore(*, review: Review, now: datetime) -> Review:
    """What was withheld is read by everybody again."""
    return _turned(review, into=Review.PUBLISHED, out_of=(Review.WITHHELD,), event="reviews.restored", now=now)


@transaction.atomic
def _turned(review: Review, *, into: str, out_of: Iterable[str], event: str, now: datetime) -> Review:
    there = held_anew(review.pk)
    if not turn(there, into=into, out_of=out_of, version=review.version):
        raise Refusal(reasons.CHANGED)
    plumbing.record(event, now=now, review=there.pk, work=there.work_id)
    touch([there.work_id], reviews=[there], recommended=there.recommended.values_list("edition", flat=True))
    review.state, review.version, review.work_id = there.state, there.version, there.work_id
    return there
