"""A pen name was erased: the pages that showed it are out of date."""

from datetime import datetime

from django.db import transaction

from bookrow.reviews.actions.spreads import touch
from bookrow.reviews.models import Review

_AT_ONCE = 200


def erased_job(*, job: int, now: datetime, pen_name: int, **_facts: object) -> None:
    """After `people.pen_name_erased`: every page with a review that was posted under it, some at a time."""
    done = 0
    while reviews := _of(pen_name, after=done):
        with transaction.atomic():
            touch({review.work_id for review in reviews}, reviews=reviews)
        done = reviews[-1].pk


def _of(pen_name: int, *, after: int) -> list[Review]:
    under = Review.objects.filter(pen_name=pen_name, pk__gt=after)
    return list(under.only("key", "work").order_by("pk")[:_AT_ONCE])
