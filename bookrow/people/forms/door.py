"""The forms at the door: signing in, asking for a code, signing up, typing a code."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Refusal
from bookrow.people import codes
from bookrow.people.actions import admit, checked
from bookrow.people.addresses import address_of
from bookrow.people.forms.ages import BornForm
from bookrow.people.saying import fault

LONGEST_PASSWORD = 1_000


def address_field(**more: Any) -> forms.EmailField:
    """An e-mail address, as phones and password managers like it."""
    attrs = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
    return forms.EmailField(label=_("E-mail address"), max_length=254, widget=forms.EmailInput(attrs=attrs), **more)


def new_password_field(**more: Any) -> forms.CharField:
    """A password that somebody thinks of now."""
    widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
    return forms.CharField(strip=False, max_length=LONGEST_PASSWORD, widget=widget, **more)


def code_field(label: Any) -> forms.CharField:
    """Digits that were sent or are shown by an app."""
    attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "class": "code", "size": "10"}
    return forms.CharField(label=label, max_length=30, widget=forms.TextInput(attrs=attrs))


class SignInForm(AuthenticationForm):
    """Asks for address and password; says no with reasons, the same for a wrong password and an unknown address."""

    username = address_field()
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=LONGEST_PASSWORD,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if self.request is not None and given.get("username") and given.get("password"):
            try:
                self.user_cache = admit(
                    email=given["username"], password=given["password"], address=address_of(self.request), now=now()
                )
            except Refusal as refusal:
                raise fault(refusal) from refusal
        return given


class AskForCodeForm(forms.Form):
    """Where to send a code."""

    email = address_field()


class SignUpForm(BornForm):
    """A new account. The page judges the date of birth before it looks at anything else. Whether the address is known here
    is told to its owner only, by mail."""

    email = address_field()
    password = new_password_field(
        label=_("Password"),
        required=False,
        help_text=_("At least twelve letters, or none: then we mail you a code each time, and you may add a passkey."),
    )

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        try:
            return checked(password, email=self.cleaned_data.get("email", "")) if password else ""
        except Refusal as refusal:
            raise fault(refusal) from refusal


class CodeForm(forms.Form):
    """The code that was sent."""

    code = code_field(_("Code"))

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_code(self) -> codes.Asked:
        try:
            return codes.take(self.request.session, typed=self.cleaned_data["code"], now=now())
        except Refusal as refusal:
            raise fault(refusal) from refusal
