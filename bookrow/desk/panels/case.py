"""One case as each side may see it: whoever wrote the review, whoever reported it, the keeper, and whoever has the number."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from bookrow.desk.deeds import KEEPER, REPORTER, WRITER, first_of
from bookrow.desk.lists import DID, KINDS, PASSAGES, reason_of
from bookrow.desk.models import Case, Decision, Message
from bookrow.desk.panels.queue import title_of
from bookrow.desk.promises import contestable_until
from bookrow.desk.published import BY_ID, Words
from bookrow.desk.published import title_of as title_of_rule
from bookrow.people.models import Account
from bookrow.reviews.marking import Piece, pieces
from bookrow.reviews.models import EarlierText, Review

SIDE_OF_MESSAGE = {WRITER: "reader", REPORTER: "reporter", KEEPER: "keeper"}


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as one side reads it. rule: its id, "" for none; said: the published rule; answers: what each side reads,
    by side, for whom may see it; until: by when it may be contested."""

    did: str
    words: str
    rule: str
    title: str
    said: Words
    answers: dict[str, str]
    at: datetime
    until: datetime
    by: str
    facts: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One case of the chain. brought: the words of whoever brought it, where this side may read them."""

    number: str
    kind: str
    kind_words: str
    reason: str
    brought: str
    who: str
    opened_at: datetime
    due_at: datetime
    late: bool
    thread: list[tuple[str, str, datetime]]
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Text:
    """The review as it was when it was decided, cut at its marked words. rules: those marks' titles."""

    key: str
    stars: int
    headline: list[Piece]
    text: list[Piece]
    rules: list[tuple[str, Words, Words]]
    state: str
    version: int


@dataclass(frozen=True, slots=True)
class CasePanel:
    """side: who looks, "" for a stranger with the number. answers: the number of the case in whose thread this side may
    speak, "" for none. contests: whether it may ask for a second look."""

    number: str
    side: str
    about: str
    address: str
    part: str
    entries: list[Entry]
    text: Text | None
    speaks: str
    contests: bool

    @property
    def now(self) -> Entry:
        """Where it stands: the latest entry."""
        return self.entries[-1]


def side_of(case: Case, *, account: Account | None, codes: Collection[str]) -> str:
    """Who somebody is to this case. codes: numbers whose letter they have shown."""
    first = first_of(case)
    if account and first.by_id == account.pk or first.number in codes:
        return REPORTER
    mine = account is not None and first.review is not None and first.review.writer_id == account.pk
    if mine and (first.kind == Case.HELD or Decision.objects.filter(case=first, did=Decision.WITHHOLD).exists()):
        return WRITER
    return ""


def case_panel(case: Case, *, side: str, now: datetime) -> CasePanel:
    """The whole chain for that side: seven statements at most."""
    first = first_of(case)
    chain = [first, *Case.objects.filter(contests__case=first).select_related("by")]
    decisions = {one.case_id: one for one in Decision.objects.filter(case__in=chain).select_related("by")}
    messages = list(Message.objects.filter(case__in=chain).order_by("at", "pk"))
    shown = chain if side in (WRITER, KEEPER) or (side == REPORTER and _told(chain, decisions)) else [case]
    entries = [_entry(one, decisions.get(one.pk), messages, side, now) for one in shown]
    edition = first.review.edition if first.review else first.edition
    open_one = next((one for one in chain if one.decided_at is None), None)
    speaks = open_one.number if open_one and side in (_speaker(open_one), KEEPER) else ""
    latest = decisions.get(first.pk)
    contests = (
        side == WRITER and len(chain) == 1 and latest is not None and latest.did == Decision.WITHHOLD
        and now <= contestable_until(latest.at) and first.review is not None and first.review.state == Review.WITHHELD
    )  # fmt: skip
    return CasePanel(
        number=case.number,
        side=side,
        about=title_of(first) if side else "",
        address=edition.address if edition and side else "",
        part=str(PASSAGES.get(first.passage, "")),
        entries=entries,
        text=_text(case, first) if side in (WRITER, KEEPER) and first.review else None,
        speaks=speaks,
        contests=contests,
    )


def _told(chain: list[Case], decisions: dict[int, Decision]) -> bool:
    """Whether the later decision has something for whoever reported it."""
    return len(chain) > 1 and chain[-1].pk in decisions and bool(decisions[chain[-1].pk].to_reporter)


def _speaker(case: Case) -> str:
    return WRITER if case.kind in (Case.HELD, Case.CONTEST) else REPORTER


def _entry(case: Case, decision: Decision | None, messages: Iterable[Message], side: str, now: datetime) -> Entry:
    reads = side in (_speaker(case), KEEPER)
    return Entry(
        number=case.number,
        kind=case.kind,
        kind_words=str(KINDS[case.kind]),
        reason=reason_of(case) if reads else "",
        brought=case.words if reads else "",
        who=str(case.by or case.email) if side == KEEPER else "",
        opened_at=case.opened_at,
        due_at=case.due_at,
        late=case.decided_at is None and case.due_at < now,
        thread=[(one.side, one.words, one.at) for one in messages if reads and one.case_id == case.pk],
        ruling=_ruling(decision, side) if decision else None,
    )


def _ruling(decision: Decision, side: str) -> Ruling:
    answers = {WRITER: decision.to_writer, REPORTER: decision.to_reporter}
    rule = BY_ID.get(decision.rule) if side else None
    return Ruling(
        did=decision.did,
        words=str(DID[decision.did]),
        rule=decision.rule if side else "",
        title=title_of_rule(decision.rule) if side else "",
        said=rule.words if rule else "",
        answers={one: words for one, words in answers.items() if words and side in (one, KEEPER)},
        at=decision.at,
        until=contestable_until(decision.at),
        by=str(decision.by) if side == KEEPER else "",
        facts=decision.decision_facts if side == KEEPER else "",
    )


def _text(case: Case, first: Case) -> Text:
    review = case.review or first.review
    assert review is not None
    headline, text = text_as_of(review, case.decided_at)
    findings = case.findings or first.findings
    if case.contests and text_as_of(review, first.decided_at) != (headline, text):
        findings = []  # changed since: the marks were on other words
    rules = [BY_ID[rule] for rule in dict.fromkeys(one[0] for one in findings) if rule in BY_ID]
    return Text(
        key=review.key,
        stars=review.stars,
        headline=pieces(headline, _spans(findings, "headline")),
        text=pieces(text, _spans(findings, "text")),
        rules=[(rule.id, rule.title, rule.words) for rule in rules],
        state=review.state,
        version=review.version,
    )


def text_as_of(review: Review, at: datetime | None) -> tuple[str, str]:
    """Headline and text as they were at that time, now for None: marks belong to the text that was read."""
    earlier = EarlierText.objects.filter(review=review, until__gt=at).order_by("until").first() if at else None
    return (earlier.headline, earlier.text) if earlier else (review.headline, review.text)


def _spans(findings: Iterable[list[str | int]], field: str) -> list[tuple[int, int, str]]:
    """Start, end and rule of the findings in one field; those that name none are in the text."""
    return [
        (int(start), int(end), str(rule))
        for rule, start, end, *more in findings
        if (more[0] if more else "text") == field
    ]
