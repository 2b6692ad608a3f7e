"""Words in the thread of a case, and asking for a second look."""

from datetime import datetime

from django.db import transaction

from bookrow.desk import reasons
from bookrow.desk.actions.opening import opened
from bookrow.desk.models import Case, Decision, Message
from bookrow.desk.promises import CONTEST_DAYS, contestable_until
from bookrow.kit.refusals import Refusal
from bookrow.people.actions import allow
from bookrow.people.actions.limits import HOUR, Limit, place_of
from bookrow.people.models import Account
from bookrow.plumbing import actions as plumbing

MESSAGES = Limit("desk-words", 20, HOUR)
# A code has 25 to the 8th possibilities: ten tries an hour find it in no lifetime.
CODES, CODES_FROM = Limit("desk-code", 10, HOUR), Limit("desk-code-from", 30, HOUR)


def answer(*, case: Case, side: str, by: Account | None, words: str, now: datetime, site: str) -> Message:
    """One more word in the thread. side: reader, reporter or keeper. Refused where the case is decided, or nothing is said."""
    if not words.strip():
        raise Refusal(reasons.NO_WORDS)
    if Case.objects.filter(pk=case.pk).exclude(decided_at=None).exists():
        raise Refusal(reasons.THREAD_CLOSED)
    allow((MESSAGES, (case.number, side)), now=now)
    with transaction.atomic():
        message = Message.objects.create(case=case, side=side, by=by, words=words, at=now)
        plumbing.record("desk.said", now=now, case=case.pk, side=side, site=site)
    return message


def contest(*, decision: Decision, writer: Account, words: str, now: datetime, site: str) -> Case:
    """A second look at a withheld review, once. Refused: nothing said, asked before, or more than half a year ago."""
    if not words.strip():
        raise Refusal(reasons.NO_WORDS)
    if now > contestable_until(decision.at):
        raise Refusal(reasons.CONTEST_OVER.saying(days=CONTEST_DAYS))
    first = decision.case
    columns = {
        "kind": Case.CONTEST, "review": first.review, "reason": decision.rule, "words": words, "by": writer,
        "findings": first.findings, "contests": decision,
    }  # fmt: skip
    with transaction.atomic():
        case, fresh = opened((Case.CONTEST, decision.puid), columns, now)
        if not fresh:
            raise Refusal(reasons.CONTESTED)
        plumbing.record("desk.opened", now=now, case=case.pk, site=site)
    return case


def allow_code(*, number: str, address: str, now: datetime) -> None:
    """Let a code of a letter be tried. address: the visitor's IP address."""
    allow((CODES, [number]), (CODES_FROM, [place_of(address)]), now=now)
