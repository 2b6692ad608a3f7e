"""Where allauth asks us: our words, our mail, our addresses, our limits."""

import base64
import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.messages import add_message
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bookrow.people import letters, reasons
from bookrow.people.addresses import address_of
from bookrow.people.homes import home_of
from bookrow.people.hours import begin
from bookrow.people.saying import later

# What allauth does, by the last part of the name of the template that it would draw: said on the next page, and by mail.
DONE = {
    "totp_activated": _("Your authenticator app is set up."),
    "totp_deactivated": _("The authenticator app was taken off your account."),
    "webauthn_added": _("The passkey is on your account."),
    "webauthn_removed": _("The passkey was taken off your account."),
    "recovery_codes_generated": _("New recovery codes were made; the earlier ones no longer work."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Signing in."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": later(reasons.TOO_OFTEN.saying(wait="…")),
        "rate_limited": later(reasons.TOO_OFTEN.saying(wait="…")),
    }

    def get_login_stages(self) -> list[str]:
        return ["allauth.mfa.stages.AuthenticateStage"]

    def login(self, request: HttpRequest, user: Any) -> None:
        user.backend = "django.contrib.auth.backends.ModelBackend"
        super().login(request, user)
        begin(request.session, at=now())

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return home_of(request.user)

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return home_of(request.user)

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        return HttpResponseRedirect(reverse("people:sign-in"))

    def is_safe_url(self, url: str) -> bool:
        return is_ours(context.request, url)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        return [{"id": "reauthenticate", "description": "", "url": reverse("people:confirm")}]

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        what = _last_part(message_template or "")
        # The codes stand on the very page that would say so.
        if what != "recovery_codes_generated" and (done := message or DONE.get(what)):
            add_message(request, level, str(done), extra_tags=extra_tags)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        if what := DONE.get(_last_part(template_prefix)):
            letters.tell("notice", to=email, request=self.request, what=what, at=now())


class FactorAdapter(DefaultMFAAdapter):
    """Second steps and passkeys."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": later(reasons.WRONG_APP_CODE),
        "cannot_generate_recovery_codes": later(reasons.NO_SECOND_STEP),
    }

    def get_totp_issuer(self) -> str:
        return letters.name_of_shop(context.request)

    def _get_site_name(self) -> str:
        return letters.name_of_shop(context.request)

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Passkey") if number == 1 else gettext("Passkey %(number)s") % {"number": number}

    def encrypt(self, text: str) -> str:
        return _locks().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Where the shop's secret key is another than it was, a secret that no code fits."""
        try:
            return _locks().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return base64.b32encode(secrets.token_bytes(20)).decode()


def is_ours(request: HttpRequest, url: str) -> bool:
    """Whether an address lies within this shop."""
    return url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure())


def _last_part(template: str) -> str:
    return template.rpartition("/")[2].removesuffix(".txt")


def _locks() -> MultiFernet:
    """Made from the shop's secret key, and from those it had before."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    made = (salted_hmac("bookrow.people.second-step", "", secret=key, algorithm="sha256").digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in made])
