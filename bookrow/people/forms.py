"""The form at the door."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Reason, Refusal
from bookrow.people.actions import admit
from bookrow.people.addresses import address_of


class SignInForm(AuthenticationForm):
    """Asks for address and password; says no with reasons, the same for a wrong password and an unknown address."""

    username = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if self.request is not None and given.get("username") and given.get("password"):
            try:
                account = admit(
                    email=given["username"], password=given["password"], address=address_of(self.request), now=now()
                )
            except Refusal as refusal:
                raise forms.ValidationError([_said(reason) for reason in refusal.reasons]) from refusal
            account.backend = "django.contrib.auth.backends.ModelBackend"
            self.user_cache = account
        return given


def _said(reason: Reason) -> str:
    return f"{gettext(reason.why).format(**reason.about)} {gettext(reason.mend).format(**reason.about)}"
