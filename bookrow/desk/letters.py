"""Mail from the desk: the receipt, a question, the answer. Sent by the worker; where mail is away, it goes later.

No letter holds a word that somebody wrote to the desk or in a review: those stand on the page, for whom they are meant.
"""

from datetime import datetime
from email.utils import formataddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import translation

from bookrow.desk.deeds import REPORTER, WRITER, first_of
from bookrow.desk.models import Case, Decision
from bookrow.desk.numbers import code_of
from bookrow.people.letters import name_of_shop, words

_WITH_CASE = ("review__writer", "by", "contests__case__by", "contests__case__review")


def on_opened(*, job: int, now: datetime, case: int, site: str = "", **_facts: Any) -> None:
    """The receipt, to whoever brought it and can be reached."""
    found = _case(case)
    side = WRITER if found.kind == Case.CONTEST else REPORTER
    if found.kind != Case.HELD:
        _send("receipt", found, side, site)


def on_said(*, job: int, now: datetime, case: int, side: str, site: str = "", **_facts: Any) -> None:
    """That a keeper has asked or told something."""
    found = _case(case)
    if side == "keeper":
        _send("word", found, WRITER if found.kind in (Case.HELD, Case.CONTEST) else REPORTER, site)


def on_decided(*, job: int, now: datetime, case: int, site: str = "", **_facts: Any) -> None:
    """What was decided, to each side that has an answer to read."""
    found = _case(case)
    decision = Decision.objects.get(case=found)
    for side, answer in ((WRITER, decision.to_writer), (REPORTER, decision.to_reporter)):
        if answer:
            _send("decided", found, side, site)


def _case(case: int) -> Case:
    return Case.objects.select_related(*_WITH_CASE).get(pk=case)


def _send(name: str, case: Case, side: str, site: str) -> None:
    first = first_of(case)
    to = _writer(case) if side == WRITER else (first.by.email if first.by else first.email)
    if not to:
        return
    # A decision about a contest is read by the reporter under the number they have.
    number = first.number if side == REPORTER else case.number
    code = code_of(number, to) if side == REPORTER and not first.by else ""
    told = {"number": number, "code": code, "case": case, "side": side, "address": f"{site}/desk/case/{number}"}
    with translation.override(settings.LANGUAGES[0][0]):
        subject, _, body = words(f"desk/mail/{name}.txt", None, **told).partition("\n")
        sender = formataddr((name_of_shop(None), settings.DEFAULT_FROM_EMAIL))
    headers = {"Auto-Submitted": "auto-generated"}
    EmailMessage(subject=subject.strip(), body=body.strip() + "\n", from_email=sender, to=[to], headers=headers).send()


def _writer(case: Case) -> str:
    return case.review.writer.email if case.review and case.review.writer else ""
