"""The pause switch of a work: what is written while it is on waits, unharmed, and may be set apart from the average."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from bookrow.catalogue.models import Work
from bookrow.kit.refusals import Refusal
from bookrow.people.models import Account
from bookrow.plumbing import actions as plumbing
from bookrow.reviews import reasons
from bookrow.reviews.actions.spreads import hold
from bookrow.reviews.actions.storing import open_pauses
from bookrow.reviews.actions.turning import publish
from bookrow.reviews.checking import findings_of
from bookrow.reviews.models import Pause, Review
from bookrow.reviews.sameness import posted_before
from bookrow.reviews.words import words_of
from bookrow.rules.findings import Action

_AT_THE_SAME_MOMENT = timedelta(hours=1)  # a post that came a little earlier may have waited for the switch


@transaction.atomic
def pause_work(*, work: Work, by: Account, why: str, apart: bool, now: datetime) -> Pause:
    """Let new reviews of a work wait until the pause ends. apart: their stars never count. Refuses a second one."""
    if not why.strip():
        raise Refusal(reasons.PAUSE_WHY)
    at = Work.objects.where_merged([work.pk])[work.pk]
    hold([at])  # who is posting at this moment comes before or after it, not between
    if known := open_pauses(at):
        raise Refusal(reasons.PAUSED.saying(day=known[0].began_at.date().isoformat()))
    try:
        with transaction.atomic():
            pause = Pause.objects.create(work_id=at, by=by, why=why.strip()[:300], apart=apart, began_at=now)
    except IntegrityError as clash:
        raise Refusal(reasons.PAUSED.saying(day=now.date().isoformat())) from clash
    plumbing.record("reviews.paused", now=now, work=at, pause=pause.pk, apart=apart)
    return pause


def end_pause(*, pause: Pause, now: datetime) -> int:
    """Publish what only waited for this; returns how many reviews. Refuses where the pause has ended already."""
    with transaction.atomic():
        if not Pause.objects.filter(pk=pause.pk, ended_at=None).update(ended_at=now):
            raise Refusal(reasons.PAUSE_OVER)
        pause.ended_at = now
        plumbing.record("reviews.pause_ended", now=now, work=pause.work_id, pause=pause.pk)
    return _release(pause, now)


def release_job(*, job: int, now: datetime, pause: int, **_facts: object) -> None:
    """What was left waiting where whoever ended a pause broke off."""
    _release(Pause.objects.get(pk=pause), now)


def _release(pause: Pause, now: datetime) -> int:
    """One transaction each: thousands may have waited. A person's part of it stays with that person."""
    works = Work.objects.merged_into(Work.objects.where_merged([pause.work_id])[pause.work_id])
    since = pause.began_at - _AT_THE_SAME_MOMENT
    waiting = Review.objects.filter(work__in=works, state=Review.HELD, contested="", changed_at__gte=since)
    released = 0
    for one in list(waiting.order_by("pk").values_list("pk", flat=True)):
        review = Review.objects.select_related("edition").get(pk=one)
        if _only_waits(review):
            try:
                publish(review=review, now=now)
                released += 1
            except Refusal:
                continue  # somebody decided about it or changed it meanwhile
    return released


def _only_waits(review: Review) -> bool:
    """Whether nothing but the pause has kept a review back: no person is to read it, and no other pause lasts."""
    if open_pauses(review.work_id) or posted_before(review.text, writer=review.writer_id, before=review.pk):
        return False
    found = findings_of(edition=review.edition, words=words_of(review))
    return not any(one.finding.action is Action.PERSON for one in found)
