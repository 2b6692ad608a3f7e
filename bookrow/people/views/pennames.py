"""Somebody's pen name: chosen, looked at once more, taken; and the lawful way of being rid of it."""

from django.contrib.messages import add_message, constants
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from bookrow.kit.refusals import Reason, Refusal
from bookrow.people.actions import erase_pen_name, take_pen_name
from bookrow.people.forms.pennames import ErasePenNameForm, PenNameForm
from bookrow.people.guards import account_required, member, of_age_required
from bookrow.people.pennames import pen_name_of
from bookrow.people.saying import fault
from bookrow.people.views.shared import next_of, patient


@of_age_required
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_protect
def pen_name(request: HttpRequest) -> HttpResponse:
    """The name that one has; or the form to choose one, then the name as it will stand, then it is taken."""
    if own := pen_name_of(member(request)):
        return render(request, "people/pen_name.html", {"pen_name": own, "next": next_of(request)})
    if request.method != "POST":
        return _choosing(request, PenNameForm(initial={"name": request.GET.get("name", "")[:200]}))
    form = PenNameForm(request.POST)
    if not form.is_valid():
        return _choosing(request, form)
    if "take" not in request.POST:
        return _preview(request, form.cleaned_data["name"], form.questions)
    return _take(request, form)


def _take(request: HttpRequest, form: PenNameForm) -> HttpResponse:
    name = form.cleaned_data["name"]
    if form.questions and "sure" not in request.POST:
        return _preview(request, name, form.questions)
    try:
        taken = take_pen_name(account=member(request), name=name, sure=bool(form.questions), now=now())
    except Refusal as refusal:
        form.add_error("name", fault(refusal))
        return _choosing(request, form)
    add_message(request, constants.SUCCESS, _("You are %(name)s from now on.") % {"name": taken.name})
    return HttpResponseRedirect(next_of(request) or reverse("people:pen-name"))


def _choosing(request: HttpRequest, form: PenNameForm) -> HttpResponse:
    return patient(render(request, "people/pen_name_choose.html", {"form": form, "next": next_of(request)}), form)


def _preview(request: HttpRequest, name: str, questions: list[Reason]) -> HttpResponse:
    context = {"name": name, "questions": questions, "next": next_of(request)}
    return render(request, "people/pen_name_preview.html", context)


@account_required
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_protect
def erase(request: HttpRequest) -> HttpResponse:
    """Says what becomes of what was posted under the name, and asks to type it."""
    own = pen_name_of(member(request))
    if own is None:
        return HttpResponseRedirect(reverse("people:pen-name"))
    form = ErasePenNameForm(request.POST if request.method == "POST" else None, pen_name=own)
    if not form.is_valid():
        return render(request, "people/pen_name_erase.html", {"form": form, "pen_name": own})
    erase_pen_name(pen_name=own, now=now())
    add_message(
        request, constants.SUCCESS, _("Your pen name is erased. What you posted under it stays, without a name.")
    )
    return HttpResponseRedirect(reverse("people:account"))
