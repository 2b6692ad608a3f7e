"""The forms by which somebody changes their account."""

from typing import Any

from allauth.account.models import EmailAddress
from django import forms
from django.http import HttpRequest
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.actions import ADDRESSES_AT_MOST, checked, confirm_password
from bookrow.people.addresses import address_of
from bookrow.people.forms.door import LONGEST_PASSWORD, address_field, new_password_field
from bookrow.people.models import Account, folded
from bookrow.people.saying import fault


class NameForm(forms.Form):
    """What the shop calls somebody."""

    name = forms.CharField(
        label=_("Name"),
        max_length=100,
        required=False,
        help_text=_("How we address you. Nobody else sees it."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class AddressForm(forms.Form):
    """A further address for an account."""

    email = address_field()

    def __init__(self, *args: Any, account: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    def clean_email(self) -> str:
        email = folded(self.cleaned_data["email"])
        own = set(EmailAddress.objects.filter(user=self.account).values_list("email", flat=True))
        if email in own:
            raise fault(Refusal(reasons.ADDRESS_KNOWN.saying(email=email)))
        if len(own) >= ADDRESSES_AT_MOST:
            raise fault(Refusal(reasons.ADDRESSES_FULL.saying(most=ADDRESSES_AT_MOST)))
        return email


class _Own(forms.Form):
    """A form of somebody who is signed in."""

    def __init__(self, *args: Any, request: HttpRequest, account: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request, self.account = request, account


class ConfirmPasswordForm(_Own):
    """The password of whoever is signed in, once more."""

    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=LONGEST_PASSWORD,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        try:
            confirm_password(account=self.account, password=password, address=address_of(self.request), now=now())
        except Refusal as refusal:
            raise fault(refusal) from refusal
        return password


class NewPasswordForm(_Own):
    """A new password, for somebody who has none or has just shown by a code that the mailbox is theirs."""

    new_password = new_password_field(
        label=_("New password"),
        help_text=_("At least twelve letters; several unrelated words make a good one."),
    )

    def clean_new_password(self) -> str:
        try:
            given: str = self.cleaned_data["new_password"]
            return checked(given, email=self.account.email, name=self.account.display_name)
        except Refusal as refusal:
            raise fault(refusal) from refusal


class ChangePasswordForm(ConfirmPasswordForm, NewPasswordForm):
    """The same for somebody who has a password."""

    field_order = ["password", "new_password"]
