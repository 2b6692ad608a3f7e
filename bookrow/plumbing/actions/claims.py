"""A request is done once, however often it comes: claimed before the work, completed in the transaction of its effect.

    with claimed(scope="orders", key=key, fingerprint=fingerprint(body), now=now) as claim:
        if claim.before:
            return replay(claim.before)
        with transaction.atomic():
            text = do_it()
            claim.finish(201, text, now=now)

Where the block is left without `finish`, or its transaction is rolled back, nothing was done and the key is free again. A
process that dies leaves its claim behind; after a minute the same request may take it over.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import QuerySet

from bookrow.kit.refusals import Refusal
from bookrow.plumbing import reasons
from bookrow.plumbing.claims import BROKEN_OFF, KEPT, Answered
from bookrow.plumbing.claims import fingerprint as mark_of
from bookrow.plumbing.locks import only_one
from bookrow.plumbing.models import Claim

_A_MOMENT = 2  # seconds
_AT_ONCE = 1000


class Held:
    """A claim in hand. before: what was answered to the same request earlier; None where it is to be done now."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self.before = Answered(claim.status, claim.answer) if claim.done_at else None

    def finish(self, status: int, text: str, *, now: datetime) -> None:
        """Say what is answered, in the transaction of the effect. Refuses, so that the effect is undone, where another
        hand has taken the claim over meanwhile."""
        told = {"done_at": now, "status": status, "answer": text}
        if not self._mine().update(**told):
            raise Refusal(reasons.IN_WORK.saying(key=self._claim.key, seconds=_A_MOMENT))

    def let_go(self) -> None:
        """Give the key back unless the work was done."""
        self._mine().delete()

    def _mine(self) -> QuerySet[Claim]:
        return Claim.objects.filter(pk=self._claim.pk, begun_at=self._claim.begun_at, done_at=None)


@contextmanager
def claimed(*, scope: str, key: str, fingerprint: str, now: datetime) -> Iterator[Held]:
    """Claim a piece of work outside any transaction. scope: whose keys these are; key: the sender's, at most
    `claims.KEY_LENGTH` characters; fingerprint: of what was sent (`claims.fingerprint`).

    Refuses while another hand is at it, for a minute after one broke off, and where the key stands for something else.
    """
    if known := _done(scope, key, fingerprint):
        yield Held(known)
        return
    with only_one(_lock_of(scope, key), reasons.IN_WORK.saying(key=key, seconds=_A_MOMENT)):
        held = Held(_taken(scope, key, fingerprint, now))
        try:
            yield held
        finally:
            with suppress(DatabaseError):  # what broke the work may break this too; then the claim counts as broken off
                held.let_go()


def drop_old_claims(*, now: datetime) -> int:
    """Forget requests of more than a week ago; how many."""
    dropped = 0
    while old := list(Claim.objects.filter(begun_at__lt=now - KEPT).values_list("pk", flat=True)[:_AT_ONCE]):
        dropped += Claim.objects.filter(pk__in=old).delete()[0]
    return dropped


def _done(scope: str, key: str, mark: str) -> Claim | None:
    found = Claim.objects.filter(scope=scope, key=key, fingerprint=mark).exclude(done_at=None)
    return found.first()


def _taken(scope: str, key: str, mark: str, now: datetime) -> Claim:
    """A new claim, one that was done meanwhile, or one that was broken off."""
    try:
        with transaction.atomic():
            return Claim.objects.create(scope=scope, key=key, fingerprint=mark, begun_at=now)
    except IntegrityError:
        known = Claim.objects.filter(scope=scope, key=key).first()
    if known is None:  # given back this very moment
        raise Refusal(reasons.IN_WORK.saying(key=key, seconds=_A_MOMENT))
    if known.fingerprint != mark:
        raise Refusal(reasons.KEY_OF_ANOTHER.saying(key=key))
    return known if known.done_at else _taken_over(known, now)


def _taken_over(known: Claim, now: datetime) -> Claim:
    left = (known.begun_at + BROKEN_OFF - now).total_seconds()
    same = Claim.objects.filter(pk=known.pk, begun_at=known.begun_at, done_at=None)
    if left > 0 or not same.update(begun_at=now):
        raise Refusal(reasons.IN_WORK.saying(key=known.key, seconds=max(math.ceil(left), _A_MOMENT)))
    known.begun_at = now
    return known


def _lock_of(scope: str, key: str) -> str:
    return mark_of(b"claim", scope.encode(), key.encode())
