"""Whether a review helped: one word a person, not on one's own."""

from datetime import datetime
from math import sqrt

from django.db import transaction
from django.db.models import F

from bookrow.kit.refusals import Refusal
from bookrow.people.models import Account
from bookrow.reviews import reasons
from bookrow.reviews.actions.amounts import vote_allowed
from bookrow.reviews.actions.spreads import touch
from bookrow.reviews.models import Review, Vote

_SURE = 1.96  # standard deviations: 95 in 100


def vote(*, review: Review, account: Account, helpful: bool | None, now: datetime) -> Review:
    """Say that a review helped or not, in place of an earlier word; None takes that back. Refuses one's own review, and one
    that is not shown."""
    if review.writer_id == account.pk:
        raise Refusal(reasons.OWN_VOTE)
    with vote_allowed(account=account, now=now), transaction.atomic():
        up, down = _changed(review, account, helpful)
        if not up and not down:
            return review
        moved = {"helpful": F("helpful") + up, "unhelpful": F("unhelpful") + down}
        if not Review.objects.public().filter(pk=review.pk).update(**moved):
            raise Refusal(reasons.NOT_PUBLIC)
        # The row is ours until we commit, so these two are what counts.
        review.helpful, review.unhelpful = Review.objects.values_list("helpful", "unhelpful").get(pk=review.pk)
        review.score = lower_bound(review.helpful, review.unhelpful)
        Review.objects.filter(pk=review.pk).update(score=review.score)
        touch([review.work_id], reviews=[review])
    return review


def _changed(review: Review, account: Account, helpful: bool | None) -> tuple[int, int]:
    """Write one person's word, and say by how much votes for and against have changed. Each step is conditional: of two
    presses at once only one counts."""
    mine = Vote.objects.filter(review=review, account=account)
    if helpful is None:
        gone = {value: mine.filter(helpful=value).delete()[0] for value in (True, False)}
        return -gone[True], -gone[False]
    way = 1 if helpful else -1
    if Vote.objects.get_or_create(review=review, account=account, defaults={"helpful": helpful})[1]:
        return (1, 0) if helpful else (0, 1)
    if mine.filter(helpful=not helpful).update(helpful=helpful):
        return way, -way
    return 0, 0


def lower_bound(helpful: int, unhelpful: int) -> float:
    """What share of all readers it helps at least, by those who said so: Wilson's lower bound at 95 in 100 (Wilson 1927)."""
    many = helpful + unhelpful
    if not many:
        return 0.0
    share, square = helpful / many, _SURE * _SURE
    middle = share + square / (2 * many)
    width = _SURE * sqrt((share * (1 - share) + square / (4 * many)) / many)
    return (middle - width) / (1 + square / many)
