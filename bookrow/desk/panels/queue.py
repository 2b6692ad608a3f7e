"""The queue: everything that waits for a person, what was promised soonest first; and how the promises were kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, F, Q

from bookrow.desk.lists import KINDS, reason_of
from bookrow.desk.models import Case, CaseQuery
from bookrow.desk.promises import HOURS

STATES = ("waiting", "late", "decided")
COUNTED_DAYS = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One case in the list. about: the book's title; kind, reason: in words; said: how many words stand in its thread."""

    number: str
    kind: str
    about: str
    reason: str
    due_at: datetime
    late: bool
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Tally:
    """One kind in numbers. hours: the promise; answered, in_time: of the last thirty days."""

    kind: str
    words: str
    hours: int
    waiting: int
    late: int
    answered: int
    in_time: int


def found_cases(*, kind: str, state: str, now: datetime) -> CaseQuery:
    """The cases of one kind ("" for all) in one state."""
    cases: CaseQuery = Case.objects.select_related("review__edition", "edition")
    if kind in Case.KINDS:
        cases = cases.filter(kind=kind)
    if state == "decided":
        return cases.exclude(decided_at=None).order_by("-decided_at", "-pk")
    return cases.late(now=now).order_by("due_at", "pk") if state == "late" else cases.waiting()


def rows_of(cases: Iterable[Case], *, now: datetime) -> list[Row]:
    """Cases as the list shows them."""
    return [
        Row(
            number=case.number,
            kind=str(KINDS[case.kind]),
            about=title_of(case),
            reason=reason_of(case),
            due_at=case.due_at,
            late=case.decided_at is None and case.due_at < now,
            decided_at=case.decided_at,
        )
        for case in cases
    ]


def tallies(*, now: datetime) -> list[Tally]:
    """Each kind, counted. One statement."""
    lately = Q(decided_at__gte=now - timedelta(days=COUNTED_DAYS))
    counted = Case.objects.values("kind").order_by().annotate(
        waiting=Count("pk", filter=Q(decided_at=None)),
        late=Count("pk", filter=Q(decided_at=None, due_at__lt=now)),
        answered=Count("pk", filter=lately),
        in_time=Count("pk", filter=lately & Q(decided_at__lte=F("due_at"))),
    )  # fmt: skip
    found = {one["kind"]: (one["waiting"], one["late"], one["answered"], one["in_time"]) for one in counted}
    return [Tally(kind, str(KINDS[kind]), HOURS[kind], *found.get(kind, (0, 0, 0, 0))) for kind in Case.KINDS]


def late_and_waiting(*, now: datetime) -> tuple[int, int]:
    """How many cases are late, and how many wait in all. One statement."""
    told = Case.objects.filter(decided_at=None).aggregate(late=Count("pk", filter=Q(due_at__lt=now)), all=Count("pk"))
    return told["late"], told["all"]


def title_of(case: Case) -> str:
    """The book that a case is about."""
    edition = case.review.edition if case.review else case.edition
    return edition.title if edition else ""
