"""What a keeper decides: once, with a reason that both sides read, and never undone but by another decision."""

import uuid
from datetime import datetime

from django.db import transaction

from bookrow.desk import reasons
from bookrow.desk.deeds import REPORTER, WRITER, deeds_of, facts_of, readers_of
from bookrow.desk.models import Case, Decision
from bookrow.desk.verdict import Verdict
from bookrow.kit.refusals import Refusal
from bookrow.people.models import Account
from bookrow.plumbing import actions as plumbing
from bookrow.reviews.actions import publish, restore, withhold
from bookrow.reviews.models import Review
from bookrow.rules.checking import VERSION

_WHOM = {WRITER: "the writer", REPORTER: "the reporter"}
# Names of the DSA Transparency Database.
_HIDDEN = "DECISION_VISIBILITY_CONTENT_DISABLED"
_BY_RULES, _BY_LAW = "DECISION_GROUND_INCOMPATIBLE_CONTENT", "DECISION_GROUND_ILLEGAL_CONTENT"


@transaction.atomic
def decide(*, case: Case, verdict: Verdict, by: Account, now: datetime, site: str) -> Decision:
    """Decide a case. Refused: a reason is missing, a colleague was quicker, or the review changed meanwhile; then nothing
    is changed. Where a review is withheld, other open notices on it get the same answer."""
    review = Review.objects.get(pk=case.review_id) if case.review_id else None
    _check(case, review, verdict)
    if not Case.objects.decide(case=case.pk, at=now):
        raise Refusal(reasons.DECIDED.saying(number=case.number))
    if review:
        _carry_out(case, review, verdict, now)
    decision = _write_down(case, verdict, by, now, site)
    if review and verdict.did == Decision.WITHHOLD and case.kind != Case.CONTEST:
        for other in Case.objects.waiting().filter(kind=Case.NOTICE, review=review):
            if Case.objects.decide(case=other.pk, at=now):
                _write_down(other, verdict, by, now, site)
    return decision


def _check(case: Case, review: Review | None, verdict: Verdict) -> None:
    wanting = [one for one in readers_of(case, verdict.did) if not verdict.to(one).strip()]
    if wanting:
        raise Refusal(*(reasons.NO_REASON.saying(whom=_WHOM[one], field=f"to_{one}") for one in wanting))
    seen = review is None or verdict.version in (0, review.version)
    if verdict.did not in deeds_of(case, review) or not seen:
        raise Refusal(reasons.NOT_HERE)


def _carry_out(case: Case, review: Review, verdict: Verdict, now: datetime) -> None:
    if verdict.findings:
        Case.objects.filter(pk=case.pk).update(findings=[list(one) for one in verdict.findings])
    hidden = review.state == Review.WITHHELD
    if verdict.did == Decision.WITHHOLD and not hidden:
        withhold(review=review, now=now)
    elif verdict.did == Decision.RESTORE or (verdict.did == Decision.KEEP and hidden):
        restore(review=review, now=now)
    elif verdict.did == Decision.KEEP and review.state == Review.HELD:
        publish(review=review, now=now)


def _write_down(case: Case, verdict: Verdict, by: Account, now: datetime, site: str) -> Decision:
    hidden = verdict.did == Decision.WITHHOLD
    before = case.contests
    decision = Decision.objects.create(
        puid=str(uuid.uuid4()),
        case=case,
        did=verdict.did,
        rule=verdict.rule,
        rules_version=VERSION if verdict.rule else "",
        decision_visibility=_HIDDEN if hidden else "",
        decision_ground=(_BY_LAW if verdict.rule == "law" else _BY_RULES) if hidden else "",
        decision_facts=facts_of(case, verdict.did, verdict.rule),
        automated_detection=before.automated_detection if before else case.kind == Case.HELD and bool(case.findings),
        to_writer=verdict.to_writer.strip(),
        to_reporter=verdict.to_reporter.strip() if case.kind != Case.HELD else "",
        by=by,
        at=now,
        after=before,
    )
    plumbing.record("desk.decided", now=now, case=case.pk, did=verdict.did, rule=verdict.rule, site=site)
    return decision
