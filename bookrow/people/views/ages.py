"""The question how old somebody is: at sign-up, and before they post for the first time."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from bookrow.kit.refusals import Reason, Refusal
from bookrow.people import reasons
from bookrow.people.actions import said_too_young, say_age
from bookrow.people.forms.ages import BornForm
from bookrow.people.guards import account_required, member
from bookrow.people.views.shared import next_of

ANSWERED, ANSWERED_SECONDS = "answered", 24 * 3600


@account_required
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_protect
def age(request: HttpRequest) -> HttpResponse:
    """Asks once whoever made their account before the question was asked, and those who run the shop."""
    who, onward = member(request), next_of(request)
    if who.of_age_on and onward:
        return HttpResponseRedirect(onward)
    if said_too_young(who, now=now()):
        return too_young(request, reasons.TOO_YOUNG_TO_POST)
    form = BornForm(request.POST if request.method == "POST" else None)
    if who.of_age_on or not form.is_valid():
        return render(request, "people/age.html", {"form": form, "account": who, "next": onward})
    try:
        say_age(account=who, born=form.cleaned_data["born"], now=now())
    except Refusal as refusal:
        return too_young(request, *refusal.reasons)
    return HttpResponseRedirect(onward or reverse("people:account"))


def too_young(request: HttpRequest, *why: Reason) -> HttpResponse:
    """Says it kindly, and asks nothing more."""
    return render(request, "people/too_young.html", {"reasons": why}, status=403)


def remember_answer(answer: HttpResponse) -> HttpResponse:
    """Have this browser remember for a day that it answered: nothing about anybody, only that it is not asked again."""
    answer.set_signed_cookie(
        ANSWERED,
        "1",
        max_age=ANSWERED_SECONDS,
        path=reverse("people:sign-up"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return answer


def has_answered(request: HttpRequest) -> bool:
    """Whether this browser answered within the last day."""
    return request.get_signed_cookie(ANSWERED, default="", max_age=ANSWERED_SECONDS) == "1"
