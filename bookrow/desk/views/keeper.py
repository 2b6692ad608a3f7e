"""The desk: the queue, and one case with what may be done about it."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from bookrow.desk import answers, reasons
from bookrow.desk.actions import answer, decide
from bookrow.desk.deeds import KEEPER, deeds_of, first_of, readers_of
from bookrow.desk.forms import DeedForm, SayForm, VerdictForm
from bookrow.desk.lists import DEEDS, KINDS
from bookrow.desk.models import Case, Decision
from bookrow.desk.panels import STATES, case_panel, found_cases, rows_of, tallies
from bookrow.desk.verdict import Span, Verdict
from bookrow.desk.views.shared import case_of, draw, say, site_of, utc_now
from bookrow.kit.refusals import Refusal
from bookrow.people.guards import member
from bookrow.people.operators import operator_required
from bookrow.reviews.models import EarlierText, Review

_PAGE = 50


@operator_required
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for a person, what was promised soonest first; of one kind or state where it is asked for."""
    now = utc_now()
    kind, state = request.GET.get("kind", ""), request.GET.get("state", "")
    kind, state = kind if kind in KINDS else "", state if state in STATES else "waiting"
    page = Paginator(found_cases(kind=kind, state=state, now=now), _PAGE).get_page(request.GET.get("page"))
    asked = {name: value for name, value in (("kind", kind), ("state", state)) if value and value != "waiting"}
    return draw(
        request, "operator/queue.html", rows=rows_of(page, now=now), tallies=tallies(now=now), kind=kind, state=state,
        kinds=[(key, str(words)) for key, words in KINDS.items()], many=page.paginator.count, page_number=page.number,
        pages=page.paginator.num_pages, base_address=reverse("keeper:queue"), query=urlencode(asked),
    )  # fmt: skip


@operator_required
def case(request: HttpRequest, number: str) -> HttpResponse:
    """One case: the text with its marks, the rule, the history; then what is to be done, and why, in two steps."""
    found = case_of(number)
    chosen = DeedForm(request.GET if "did" in request.GET else None, deeds=_deeds(found), initial=_begun(found))
    said = SayForm(request.POST if "say" in request.POST else None, prefix="say")
    verdict = _verdict_form(request, found, chosen)
    if request.method == "POST":
        if done := _said(request, found, said) or (verdict and _decided(request, found, verdict)):
            return done
        found = case_of(number)  # with what a colleague did meanwhile
    bad = said.errors or chosen.errors or (verdict and verdict.errors)
    return draw(
        request, "operator/case.html", status=422 if bad else 200, panel=case_panel(found, side=KEEPER, now=utc_now()),
        said=said, deeds=chosen if _deeds(found) else None, verdict=verdict, what=_what(verdict), others=_others(found),
        earlier=_earlier(found.review), mine=_mine(request, found),
    )  # fmt: skip


def _deeds(case: Case) -> tuple[str, ...]:
    return deeds_of(case, case.review) if case.decided_at is None else ()


def _begun(case: Case) -> dict[str, str]:
    """What is chosen before anybody has chosen: nothing to do with the review, but the rule that was found."""
    deeds = _deeds(case)
    rule = case.findings[0][0] if case.findings else case.reason
    return {"rule": rule, "did": deeds[0] if len(deeds) == 1 else ""}


def _verdict_form(request: HttpRequest, case: Case, chosen: DeedForm) -> VerdictForm | None:
    """The second step: the answers, with words that fit the deed and the rule."""
    if request.method == "POST" and "did" in request.POST:
        did = request.POST["did"]
        return VerdictForm(request.POST, readers=readers_of(case, did), quotes=_quotes(case, did))
    if not chosen.is_bound or not chosen.is_valid():
        return None
    did, rule = chosen.cleaned_data["did"], chosen.cleaned_data["rule"]
    words = {
        "did": did, "rule": rule, "version": case.review.version if case.review else 0,
        "to_writer": answers.to_writer(case, did, rule), "to_reporter": answers.to_reporter(case, did, rule),
    }  # fmt: skip
    return VerdictForm(initial=words, readers=readers_of(case, did), quotes=_quotes(case, did))


def _quotes(case: Case, did: str) -> bool:
    return case.review_id is not None and did == Decision.WITHHOLD


def _decided(request: HttpRequest, case: Case, form: VerdictForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    told: dict[str, Any] = form.cleaned_data
    try:
        verdict = Verdict(
            did=told["did"],
            rule=told["rule"],
            to_writer=told.get("to_writer", ""),
            to_reporter=told.get("to_reporter", ""),
            findings=_marked(case, told),
            version=told["version"],
        )
        decide(case=case, verdict=verdict, by=member(request), now=utc_now(), site=site_of(request))
    except Refusal as refusal:
        say(form, refusal)
        return None
    messages.success(request, _("Decided: case %(number)s.") % {"number": case.number})
    return HttpResponseRedirect(reverse("keeper:queue"))


def _marked(case: Case, told: dict[str, Any]) -> tuple[Span, ...]:
    """What was marked, and the words that the keeper copied; nothing new where none were. Refused: no such words."""
    quoted = told.get("quoted", "").replace("\r\n", "\n").strip()
    if not quoted or case.review is None:
        return ()
    known = [tuple(one) for one in case.findings]
    for field, text in (("text", case.review.text), ("headline", case.review.headline)):
        at = text.find(quoted)
        if at >= 0:
            return (*known, (told["rule"], at, at + len(quoted), field))
    raise Refusal(reasons.NO_SUCH_WORDS.saying(words=quoted[:80], field="quoted"))


def _said(request: HttpRequest, case: Case, form: SayForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    try:
        answer(
            case=case,
            side=KEEPER,
            by=member(request),
            words=form.cleaned_data["words"],
            now=utc_now(),
            site=site_of(request),
        )
    except Refusal as refusal:
        say(form, refusal)
        return None
    messages.success(request, _("Said, and a letter tells of it."))
    return HttpResponseRedirect(reverse("keeper:case", args=[case.number]))


def _what(verdict: VerdictForm | None) -> str:
    """The deed of the second step, for its heading."""
    return str(DEEDS.get(str(verdict["did"].value()), "")) if verdict is not None else ""


def _others(case: Case) -> list[Any]:
    """Other cases of the same review or book, the latest first."""
    about = {"review": case.review_id} if case.review_id else {"edition": case.edition_id}
    found = (
        Case.objects.filter(**about)
        .exclude(pk__in=[case.pk, first_of(case).pk])
        .select_related("review__edition", "edition")
    )
    return rows_of(found.order_by("-opened_at", "-pk")[:20], now=utc_now())


def _earlier(review: Review | None) -> list[EarlierText]:
    return list(EarlierText.objects.filter(review=review).order_by("-version")[:10]) if review else []


def _mine(request: HttpRequest, case: Case) -> bool:
    """Whether this keeper took the decision that is contested."""
    return case.contests is not None and case.contests.by_id == member(request).pk
