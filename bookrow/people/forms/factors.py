"""The forms of second steps: an app's code or a recovery code, setting up an app, passkeys."""

from typing import Any

from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
)
from django import forms
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.actions import allow, allow_second_step, once, was_used
from bookrow.people.actions.limits import PASSKEYS_FROM_PLACE, each, place_of
from bookrow.people.addresses import address_of
from bookrow.people.forms.door import code_field
from bookrow.people.saying import fault, said


class SecondStepForm(AuthenticateForm):
    """The code that an app shows now, or a recovery code."""

    code = code_field(_("Code"))

    def clean_code(self) -> str:
        typed, moment = "".join(self.cleaned_data["code"].split()), now()
        try:
            spent = allow_second_step(account=self.user, now=moment)
            if was_used(code=typed, account=self.user.pk, now=moment):
                raise Refusal(reasons.APP_CODE_USED)
            code: str = super().clean_code()
            of_app = self.authenticator.type == Authenticator.Type.TOTP
            if of_app and not once(code=typed, account=self.user.pk, now=moment):
                raise Refusal(reasons.APP_CODE_USED)
        except Refusal as refusal:
            raise fault(refusal) from refusal
        spent.give_back()
        return code


class AppForm(ActivateTOTPForm):
    """The first code of an app that was just given its key."""

    code = code_field(_("Code that the app shows"))

    def clean_code(self) -> str:
        try:
            spent = allow_second_step(account=self.user, now=now())
        except Refusal as refusal:
            raise fault(refusal) from refusal
        code: str = super().clean_code()
        spent.give_back()
        return code


LONGEST_ATTESTATION = 20_000  # signs
# What a browser sends is read by several parsers that each complain in their own way of what no browser would send.
STRANGE = (TypeError, ValueError, KeyError, AttributeError, IndexError)


class _Passkeys:
    """Without script no passkey arrives: says so instead of "this field is required"."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = self.fields["credential"].error_messages  # type: ignore[attr-defined]
        words["required"] = said(reasons.PASSKEY_NEEDS_SCRIPT)
        words["invalid"] = said(reasons.PASSKEY_UNKNOWN)

    def full_clean(self) -> None:
        try:
            super().full_clean()  # type: ignore[misc]
        except STRANGE:
            self.add_error("credential", said(reasons.PASSKEY_UNKNOWN))  # type: ignore[attr-defined]


class PasskeyForm(_Passkeys, AddWebAuthnForm):
    """A new passkey and what to call it."""

    name = forms.CharField(
        label=_("Name"),
        max_length=60,
        required=False,
        help_text=_("Something by which you know the device again, such as “phone”."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # allauth leaves the choice to the person; here every passkey can be used to sign in.
        del self.fields["passwordless"]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean()
        if credential := given.get("credential"):
            given["credential"] = _plain(credential)
        return given


class PasskeySecondStepForm(_Passkeys, AuthenticateWebAuthnForm):
    """A passkey as the second step, or to show once more who one is."""


class PasskeySignInForm(_Passkeys, LoginWebAuthnForm):
    """A passkey instead of a password."""

    def clean_credential(self) -> Any:
        try:
            allow(*each(PASSKEYS_FROM_PLACE, place_of(address_of(context.request))), now=now())
        except Refusal as refusal:
            raise fault(refusal) from refusal
        return super().clean_credential()


def _plain(credential: dict[str, Any]) -> dict[str, Any]:
    """Of what a browser says about a new passkey, what is needed later; it was read before, so these are there."""
    told, extras = credential["response"], credential.get("clientExtensionResults") or {}
    kept = {name: credential[name] for name in ("id", "rawId", "type")}
    response = {name: told[name] for name in ("clientDataJSON", "attestationObject")}
    if len(response["attestationObject"]) > LONGEST_ATTESTATION:
        raise ValueError("No authenticator says so much.")
    found = bool((extras.get("credProps") or {}).get("rk"))
    return {**kept, "response": response, "clientExtensionResults": {"credProps": {"rk": found}}}


class PasskeyNameForm(EditWebAuthnForm):
    """Another name for a passkey."""

    name = forms.CharField(label=_("Name"), max_length=60)
