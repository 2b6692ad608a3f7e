"""How much of one hand, and from one network, is taken within a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from bookrow.kit.refusals import Reason, Refusal
from bookrow.people.actions.limits import DAY, HOUR, Asked, Limit, each, place_of, spend
from bookrow.people.models import Account
from bookrow.people.saying import waiting
from bookrow.reviews import reasons

# Nobody finishes more books; whoever brings a list of old reviews along needs a few days for it.
POSTED_BY = (Limit("reviews-by-1h", 10, HOUR), Limit("reviews-by-1d", 30, DAY))
# A school or a library is one address.
POSTED_FROM = (Limit("reviews-from-1h", 40, HOUR), Limit("reviews-from-1d", 120, DAY))
CHANGED_BY = (Limit("review-changes-1h", 30, HOUR), Limit("review-changes-1d", 100, DAY))
VOTED_BY = (Limit("review-votes-1h", 100, HOUR), Limit("review-votes-1d", 300, DAY))


@contextmanager
def post_allowed(*, writer: Account, address: str, now: datetime) -> Iterator[None]:
    """Count one review of a reader and of a network address ("" unknown); refuses where it is one too many. What is
    refused within does not count."""
    asked = each(POSTED_BY, str(writer.pk))
    if address:
        asked += each(POSTED_FROM, place_of(address))
    with _counted(asked, reasons.TOO_MANY, now):
        yield


@contextmanager
def change_allowed(*, writer: Account | None, now: datetime) -> Iterator[None]:
    """The same for changes of reviews."""
    with _counted(each(CHANGED_BY, str(writer.pk)) if writer else [], reasons.TOO_MANY, now):
        yield


@contextmanager
def vote_allowed(*, account: Account, now: datetime) -> Iterator[None]:
    """The same for votes."""
    with _counted(each(VOTED_BY, str(account.pk)), reasons.TOO_MANY_VOTES, now):
        yield


@contextmanager
def _counted(asked: list[Asked], too_many: Reason, now: datetime) -> Iterator[None]:
    spent = spend(*asked, now=now)
    if spent.seconds:
        raise Refusal(too_many.saying(wait=waiting(spent.seconds), seconds=spent.seconds))
    try:
        yield
    except Refusal:
        spent.give_back()
        raise
