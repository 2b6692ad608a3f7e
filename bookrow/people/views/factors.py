"""The second step: asked for at the door, an app set up or taken off, recovery codes."""

from typing import Any

from allauth.account.internal.decorators import login_stage_required
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.recovery_codes.internal.flows import generate_recovery_codes
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.totp.internal.flows import activate_totp, deactivate_totp
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.coming_in import has_second_step, prove
from bookrow.people.forms.factors import AppForm, PasskeySecondStepForm, SecondStepForm
from bookrow.people.guards import account_required, member, shown_lately
from bookrow.people.views.shared import Onward, next_of, patient


@method_decorator(csrf_protect, name="dispatch")
class SecondStep(AuthenticateView):
    """After password or code: an app's code, a recovery code, or a passkey."""

    form_class = SecondStepForm
    webauthn_form_class = PasskeySecondStepForm
    template_name = "people/second_step.html"

    def form_invalid(self, form: Any) -> HttpResponse:
        return patient(super().form_invalid(form), form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        who = self.stage.login.user
        kinds = set(Authenticator.objects.filter(user=who).values_list("type", flat=True))
        return {**super().get_context_data(**kwargs), "kinds": kinds}


@account_required
@require_http_methods(["GET", "HEAD"])
def second_step_setup(request: HttpRequest) -> HttpResponse:
    """Why a second step is wanted, and the choice between an app and a passkey."""
    onward = next_of(request)
    if has_second_step(member(request)):
        return HttpResponseRedirect(onward or reverse("people:account"))
    return render(request, "people/second_step_setup.html", {"next": onward})


class SetUpApp(Onward, ActivateTOTPView):
    """An authenticator app: its key as a picture and in letters, then its first code."""

    form_class = AppForm
    template_name = "people/app.html"

    def form_valid(self, form: Any) -> HttpResponse:
        made, codes = activate_totp(self.request, form)
        prove(self.request, member(self.request), method="mfa", id=made.pk, type=made.type)
        self.request.session.cycle_key()
        return codes_page(self.request, codes) if codes else HttpResponseRedirect(self.next_address() or _account())

    def form_invalid(self, form: Any) -> HttpResponse:
        return patient(super().form_invalid(form), form)


class TakeOffApp(DeactivateTOTPView):
    """Asks whether the app shall go."""

    template_name = "people/app_off.html"

    def form_valid(self, form: Any) -> HttpResponse:
        deactivate_totp(self.request, self.authenticator)
        return HttpResponseRedirect(_account())


@shown_lately
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_protect
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """New recovery codes, shown once: in the answer to the form that asks for them."""
    if request.method == "POST" and has_second_step(member(request)):
        return codes_page(request, generate_recovery_codes(request))
    kept = Authenticator.objects.filter(user=member(request), type=Authenticator.Type.RECOVERY_CODES).first()
    context = {
        "left": len(RecoveryCodes(kept).get_unused_codes()) if kept else 0,
        "refused": () if has_second_step(member(request)) else Refusal(reasons.NO_SECOND_STEP).reasons,
    }
    return render(request, "people/recovery_codes.html", context)


def codes_page(request: HttpRequest, kept: Authenticator) -> HttpResponse:
    """The one page on which recovery codes can be read."""
    codes = [f"{code[:4]} {code[4:]}" for code in RecoveryCodes(kept).get_unused_codes()]
    return render(request, "people/recovery_codes_new.html", {"codes": codes, "next": next_of(request)})


def _account() -> str:
    return reverse("people:account")


second_step = login_stage_required(stage=AuthenticateStage.key, redirect_urlname="people:sign-in")(SecondStep.as_view())
set_up_app = shown_lately(csrf_protect(SetUpApp.as_view()))
take_off_app = shown_lately(csrf_protect(TakeOffApp.as_view()))
