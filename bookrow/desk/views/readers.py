"""Reporting, correcting, and what came of it: without an account, and with the same answer for everyone who has a number."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bookrow.catalogue.models import Edition
from bookrow.catalogue.named import edition_named
from bookrow.desk.actions import open_case
from bookrow.desk.forms import Answered, CorrectionForm, EditionReportForm, ReviewReportForm
from bookrow.desk.lists import FIELDS, PASSAGES
from bookrow.desk.models import Case
from bookrow.desk.promises import HOURS
from bookrow.desk.reporter import Reporter
from bookrow.desk.views.shared import form_page, say, site_of, utc_now
from bookrow.kit.refusals import Refusal
from bookrow.people.addresses import address_of
from bookrow.people.guards import account_of
from bookrow.reviews.models import Review

_ASKED = require_http_methods(["GET", "HEAD", "POST"])


@_ASKED
def report_review(request: HttpRequest, key: str) -> HttpResponse:
    """A notice on a review that everybody reads."""
    review = get_object_or_404(Review.objects.public().select_related("edition"), key=key)
    form = ReviewReportForm(request.POST or None, known=account_of(request) is not None)
    case = _brought(request, form, kind=Case.NOTICE, review=review)
    if case:
        return _receipt(case)
    return form_page(
        request, "report_review.html", form, review=review, edition=review.edition, hours=HOURS[Case.NOTICE]
    )


@_ASKED
def report_edition(request: HttpRequest, name: str) -> HttpResponse:
    """A notice on a book, or on one part of its page."""
    edition = _edition(name)
    passage = request.GET.get("passage", "")
    passage = passage if passage in PASSAGES else ""
    form = EditionReportForm(request.POST or None, known=account_of(request) is not None)
    case = _brought(request, form, kind=Case.NOTICE, edition=edition, passage=passage)
    if case:
        return _receipt(case)
    part = str(PASSAGES[passage]) if passage else ""
    return form_page(request, "report_edition.html", form, edition=edition, part=part, hours=HOURS[Case.NOTICE])


@_ASKED
def correct(request: HttpRequest, name: str) -> HttpResponse:
    """An error in what the page says of a book; words may be carried over from a review."""
    edition = _edition(name)
    field = request.GET.get("field", "")
    given = {
        "field": field if field in FIELDS else "other",
        "words": request.GET.get("words", "").replace("\0", "")[:4000],
    }
    form = CorrectionForm(request.POST or None, initial=given, known=account_of(request) is not None)
    case = _brought(request, form, kind=Case.CORRECTION, edition=edition)
    if case:
        return _receipt(case)
    return form_page(request, "correct.html", form, edition=edition, hours=HOURS[Case.CORRECTION])


def _brought(request: HttpRequest, form: Answered, **about: Any) -> Case | None:
    """The case that was opened, unless the form is to be shown, again or for the first time."""
    if request.method != "POST" or not form.is_valid():
        return None
    told = form.cleaned_data
    reporter = Reporter(account_of(request), told.get("email", ""), address_of(request))
    said = {"reason": told.get("reason", "page"), "words": told["words"].strip(), "field": told.get("field", "")}
    try:
        case = open_case(**about, **said, reporter=reporter, now=utc_now(), site=site_of(request))
    except Refusal as refusal:
        say(form, refusal)
        return None
    messages.success(request, _("We have it. Your number is %(number)s.") % {"number": case.number})
    return case


def _receipt(case: Case) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("desk:case", args=[case.number]))


def _edition(name: str) -> Edition:
    edition = edition_named(name)
    if edition is None or (edition.public_from and edition.public_from > utc_now()):
        raise Http404
    return edition
