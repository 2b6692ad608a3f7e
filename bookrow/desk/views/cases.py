"""What came of it: a case by its number, with the words for those whom they concern."""

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bookrow.desk import reasons
from bookrow.desk.actions import answer, contest
from bookrow.desk.actions.thread import allow_code
from bookrow.desk.deeds import WRITER, first_of
from bookrow.desk.forms import CodeForm, ContestForm, FindForm, SayForm
from bookrow.desk.models import Case, Decision
from bookrow.desk.numbers import is_code, plain
from bookrow.desk.panels import CasePanel, case_panel, side_of
from bookrow.desk.panels.case import SIDE_OF_MESSAGE
from bookrow.desk.views.shared import CODES, case_of, draw, form_page, say, site_of, utc_now
from bookrow.kit.refusals import Refusal
from bookrow.people.addresses import address_of
from bookrow.people.guards import account_of, account_required, member
from bookrow.people.views.shared import patient
from bookrow.reviews.models import Review

FORMS: dict[str, type[Form]] = {"code": CodeForm, "say": SayForm, "contest": ContestForm}
Forms = dict[str, Form]


def find(request: HttpRequest) -> HttpResponse:
    """A receipt by its number, however it is typed."""
    form = FindForm(request.GET if "number" in request.GET else None)
    if form.is_bound and form.is_valid():
        number = plain(form.cleaned_data["number"])
        if number and Case.objects.filter(number=number).exists():
            return HttpResponseRedirect(reverse("desk:case", args=[number]))
        say(form, Refusal(reasons.NO_SUCH_NUMBER.saying(number=form.cleaned_data["number"], field="number")))
    return form_page(request, "find.html", form)


@account_required
def of_review(request: HttpRequest, key: str) -> HttpResponse:
    """The latest case in which somebody's own review was held or withheld."""
    review = get_object_or_404(Review, key=key, writer=member(request))
    for case in Case.objects.filter(review=review).exclude(kind=Case.CONTEST).order_by("-opened_at", "-pk"):
        if side_of(case, account=member(request), codes=()) == WRITER:
            return HttpResponseRedirect(reverse("desk:case", args=[case.number]))
    if review.state != Review.HELD:
        raise Http404
    return draw(request, "soon.html", review=review)  # the worker opens the case in a moment


@require_http_methods(["GET", "HEAD", "POST"])
def case(request: HttpRequest, number: str) -> HttpResponse:
    """The state for everyone; words, thread and a second look for whom they concern."""
    if plain(number) != number:
        if not plain(number):
            raise Http404
        return HttpResponseRedirect(reverse("desk:case", args=[plain(number)]))
    found = case_of(number)
    side = side_of(found, account=account_of(request), codes=request.session.get(CODES, []))
    panel = case_panel(found, side=side, now=utc_now())
    forms: Forms = {name: form(prefix=name) for name, form in FORMS.items()}
    if request.method == "POST" and (done := _done(request, found, panel, forms)):
        return done
    bound = next((form for form in forms.values() if form.is_bound), forms["code"])
    page = draw(
        request, "case.html", status=422 if bound.errors else 200, panel=panel, code=forms["code"], say=forms["say"],
        contest=forms["contest"], known=account_of(request) is not None, by_mail=bool(first_of(found).email),
    )  # fmt: skip
    return patient(page, bound)


def _done(request: HttpRequest, found: Case, panel: CasePanel, forms: Forms) -> HttpResponse | None:
    """What the pressed button asks for; nothing where its form is to be shown again."""
    pressed = request.POST.get("do", "")
    if pressed not in FORMS:
        raise Http404
    form = forms[pressed] = FORMS[pressed](request.POST, prefix=pressed)
    if not form.is_valid():
        return None
    try:
        _DEEDS[pressed](request, found, panel, form.cleaned_data)
    except Refusal as refusal:
        say(form, refusal)
        return None
    return HttpResponseRedirect(reverse("desk:case", args=[found.number]))


def _show(request: HttpRequest, found: Case, panel: CasePanel, told: dict[str, str]) -> None:
    """Whoever has the letter reads the words, in this browser."""
    first = first_of(found)
    allow_code(number=first.number, address=address_of(request), now=utc_now())
    if not first.email or not is_code(told["code"], number=first.number, email=first.email):
        raise Refusal(reasons.OTHER_CODE.saying(number=first.number, field="code"))
    request.session[CODES] = [*request.session.get(CODES, []), first.number][-20:]


def _say(request: HttpRequest, found: Case, panel: CasePanel, told: dict[str, str]) -> None:
    if not panel.side:
        raise Http404
    if not panel.speaks:
        raise Refusal(reasons.THREAD_CLOSED)
    answer(
        case=case_of(panel.speaks), side=SIDE_OF_MESSAGE[panel.side], by=account_of(request), words=told["words"],
        now=utc_now(), site=site_of(request),
    )  # fmt: skip
    messages.success(request, _("Said. A person at the desk reads it with the rest."))


def _contest(request: HttpRequest, found: Case, panel: CasePanel, told: dict[str, str]) -> None:
    first = first_of(found)
    decision = Decision.objects.filter(case=first, did=Decision.WITHHOLD).select_related("case__review").first()
    if panel.side != WRITER or decision is None:
        raise Http404
    opened = contest(
        decision=decision, writer=member(request), words=told["words"], now=utc_now(), site=site_of(request)
    )
    messages.success(
        request, _("Asked. A person looks once more; the number of this is %(number)s.") % {"number": opened.number}
    )


_DEEDS = {"code": _show, "say": _say, "contest": _contest}
