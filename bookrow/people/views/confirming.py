"""Showing once more who one is, before something is changed by which one signs in."""

from typing import Any

from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from bookrow.kit.refusals import Refusal
from bookrow.people import codes
from bookrow.people.coming_in import STEPS, prove
from bookrow.people.forms.account import ConfirmPasswordForm
from bookrow.people.forms.factors import PasskeySecondStepForm, SecondStepForm
from bookrow.people.guards import account_required, member
from bookrow.people.models import Account
from bookrow.people.posting import post_code
from bookrow.people.views.shared import next_of, patient, waiting


class Ways:
    """The ways in which somebody can show who they are: those forms of the page that are theirs to fill in."""

    def __init__(self, request: HttpRequest, *, second_step: bool) -> None:
        self.request, self.account = request, member(request)
        self.kinds = set(Authenticator.objects.filter(user=self.account).values_list("type", flat=True))
        has_step = bool(self.kinds & set(STEPS))
        self.by_password = self.account.has_usable_password() and not second_step
        self.by_app, self.by_passkey = has_step, Authenticator.Type.WEBAUTHN in self.kinds
        # A mailbox alone may not open what a password or a second step protects.
        self.by_mail = not (self.account.has_usable_password() or has_step)
        self.password = ConfirmPasswordForm(self._sent("password"), request=request, account=self.account)
        self.app = SecondStepForm(self._sent("code"), user=self.account)
        self.passkey = PasskeySecondStepForm(self._sent("credential"), user=self.account)

    def _sent(self, field: str) -> Any:
        return self.request.POST if field in self.request.POST else None

    def shown(self) -> bool:
        """Whether what was sent shows it."""
        if self.by_password and self.password.is_bound:
            return self._password()
        for offered, form in ((self.by_app, self.app), (self.by_passkey, self.passkey)):
            if offered and form.is_bound:
                return self._step(form)
        return False

    def _password(self) -> bool:
        if not self.password.is_valid():
            return False
        prove(self.request, self.account, method="password", email=self.account.email)
        return True

    def _step(self, form: Any) -> bool:
        if not form.is_valid():
            return False
        used = form.authenticator if form is self.app else form.cleaned_data["credential"]
        post_authentication(self.request, used, reauthenticated=True)
        return True

    def sent(self) -> Any:
        """The form that was sent, or any that was not."""
        return next((form for form in (self.password, self.app, self.passkey) if form.is_bound), self.password)


def _confirm(request: HttpRequest, *, second_step: bool) -> HttpResponseBase:
    ways, onward = Ways(request, second_step=second_step), next_of(request)
    if "by_mail" in request.POST and ways.by_mail:
        return _by_mail(request, ways.account, onward)
    if request.method == "POST" and ways.shown():
        request.session.cycle_key()
        return HttpResponseRedirect(onward or reverse("people:account"))
    return patient(_page(request, ways, onward, second_step=second_step), ways.sent())


def _page(request: HttpRequest, ways: Ways, onward: str, **more: Any) -> HttpResponse:
    options = auth.begin_authentication(ways.account) if ways.by_passkey else None
    return render(request, "people/confirm.html", {"ways": ways, "next": onward, "options": options, **more})


def _by_mail(request: HttpRequest, account: Account, onward: str) -> HttpResponse:
    try:
        post_code(request, codes.Asked("confirm", account.email, next=onward), now=now())
    except Refusal as refusal:
        page = _page(request, Ways(request, second_step=False), onward, refused=refusal.reasons)
        return waiting(page, refusal.reasons[0].about.get("seconds", 0))
    return HttpResponseRedirect(reverse("people:enter-account-code"))


@account_required
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_protect
def confirm(request: HttpRequest) -> HttpResponseBase:
    """By password, or whatever stands in for one."""
    return _confirm(request, second_step=False)


@account_required
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_protect
def confirm_second_step(request: HttpRequest) -> HttpResponseBase:
    """By the second step only."""
    return _confirm(request, second_step=True)
