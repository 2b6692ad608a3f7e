"""Bringing things before the desk: notices, corrections, held reviews. Each gets a number and a promised time."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from bookrow.catalogue.models import Edition
from bookrow.desk.models import Case, Message
from bookrow.desk.numbers import number_of
from bookrow.desk.promises import due
from bookrow.desk.reporter import Reporter
from bookrow.people.actions import allow
from bookrow.people.actions.limits import DAY, HOUR, Limit, each, place_of
from bookrow.plumbing import actions as plumbing
from bookrow.reviews.models import Review

FROM_PLACE = (Limit("desk-from", 20, HOUR), Limit("desk-from-1d", 60, DAY))
TO_ADDRESS = (Limit("desk-to-1d", 20, DAY),)
_ROUNDS = 50
Span = Sequence[str | int]  # rule, start, end
_SAME = ("kind", "review_id", "edition_id", "passage", "field", "by_id", "email")


def open_case(
    *,
    kind: str,
    reporter: Reporter,
    reason: str,
    now: datetime,
    site: str,
    review: Review | None = None,
    edition: Edition | None = None,
    passage: str = "",
    field: str = "",
    words: str = "",
) -> Case:
    """A notice or a correction, with its receipt. The same thing from the same person again is the first receipt, and what
    they add to it is kept. Refused: too many from one place, or to one address. site: the shop's address, for letters."""
    email = "" if reporter.account else reporter.email.strip().lower()
    asked = each(FROM_PLACE, place_of(reporter.place))
    allow(*asked, *(each(TO_ADDRESS, email) if email else ()), now=now)
    columns = {
        "kind": kind, "review": review, "edition": edition, "passage": passage, "reason": reason, "field": field,
        "words": words, "by": reporter.account, "email": email,
    }  # fmt: skip
    about = (review.pk, review.version) if review else (edition and edition.pk, passage, field)
    with transaction.atomic():
        case, fresh = opened((kind, *about, *reporter.mark), columns, now)
        if fresh:
            plumbing.record("desk.opened", now=now, case=case.pk, site=site)
        elif words and words != case.words and case.decided_at is None:
            _add(case, reporter, words, now)
    return case


def on_held(
    *,
    job: int,
    now: datetime,
    review: int,
    why: Sequence[str] = (),
    findings: Iterable[Span] = (),
    headline: Iterable[Span] = (),
    **_facts: Any,
) -> None:
    """A review was held: a person has to read it. One open case a review; held anew, the open one tells the new findings.
    One that was withheld and then changed waits as well."""
    held = Review.objects.filter(pk=review, state__in=(Review.HELD, Review.WITHHELD)).first()
    if held is None:
        return
    marks = [[*one, "headline"] for one in headline] + [[*one, "text"] for one in findings]
    told = {"reason": next(iter(why), "person"), "findings": marks}
    with transaction.atomic():
        case, fresh = opened((Case.HELD, review, job), {"kind": Case.HELD, "review": held, **told}, now)
        if fresh:
            plumbing.record("desk.opened", now=now, case=case.pk, site="")
        else:
            Case.objects.filter(pk=case.pk, decided_at=None).update(**told)


def opened(mark: tuple[object, ...], columns: dict[str, Any], now: datetime) -> tuple[Case, bool]:
    """The case of this mark, and whether it is new. The number follows from the mark, so two hands get one number."""
    wanted = Case(**columns, opened_at=now, due_at=due(columns["kind"], now))
    for again in range(_ROUNDS):
        wanted.number = number_of(*mark, again)
        try:
            with transaction.atomic():
                wanted.save(force_insert=True)
        except IntegrityError:
            found = Case.objects.filter(number=wanted.number).first() or _in_its_place(wanted)
            if found and _is(found, wanted):
                return found, False
            if found is None:
                raise
        else:
            return wanted, True
    raise RuntimeError("No number is left for this case.")


def _in_its_place(wanted: Case) -> Case | None:
    """What stands where a constraint allows one only."""
    if wanted.kind == Case.HELD:
        return Case.objects.waiting().filter(kind=Case.HELD, review=wanted.review_id).first()
    if wanted.contests_id:
        return Case.objects.filter(contests=wanted.contests_id).first()
    return None


def _is(found: Case, wanted: Case) -> bool:
    """Whether it is the same thing. What was answered about a book's page may be said again: the page has changed since."""
    same = all(getattr(found, name) == getattr(wanted, name) for name in _SAME)
    return same and (found.decided_at is None or found.review_id is not None)


def _add(case: Case, reporter: Reporter, words: str, now: datetime) -> None:
    if not Message.objects.filter(case=case, words=words).exists():
        Message.objects.create(case=case, side="reporter", by=reporter.account, words=words, at=now)
