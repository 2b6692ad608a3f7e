"""One more place that files come from by themselves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bookrow.offers.actions.arrivals import MINUTES
from bookrow.offers.labels_arrivals import EVERY, KINDS, MEANINGS
from bookrow.offers.models import StockSource

_PLAIN = {"autocomplete": "off", "spellcheck": "false"}


class SourceForm(forms.Form):
    """From where, what it means, and how often. Left empty, a till's list is fetched each minute, stock each hour."""

    meaning = forms.ChoiceField(
        label=_("The files are"), choices=list(MEANINGS.items()), widget=forms.RadioSelect,
        initial=StockSource.Meaning.STOCK,
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=_("They come from"), choices=list(KINDS.items()), widget=forms.RadioSelect,
        initial=StockSource.Kind.HTTPS,
    )  # fmt: skip
    address = forms.CharField(
        label=_("Address"), max_length=500, required=False, widget=forms.TextInput(attrs={**_PLAIN, "inputmode": "url"}),
        help_text=_("Such as https://files.example.org/stock.csv, or sftp://files.example.org/export/ for the newest file"
                    " in that folder. A folder on the shop's machine needs none."),
    )  # fmt: skip
    user = forms.CharField(label=_("Name there"), max_length=120, required=False, widget=forms.TextInput(attrs=_PLAIN))
    password = forms.CharField(
        label=_("Password there"), max_length=300, required=False, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Kept encrypted, and shown to nobody again."),
    )  # fmt: skip
    minutes = forms.TypedChoiceField(
        label=_("How often"), coerce=int, required=False, empty_value="",
        choices=[("", _("till 1 minute, stock 1 hour")), *((one, EVERY[one]) for one in MINUTES)],
    )  # fmt: skip
    replace = forms.BooleanField(
        label=_("A stock file is always the whole stock"), required=False,
        help_text=_("What it does not name is taken off sale; if that is more than a tenth, you are asked first."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """An address where there has to be one, and how often where nothing was chosen."""
        told = super().clean() or {}
        if told.get("kind") in (StockSource.Kind.HTTPS, StockSource.Kind.SFTP) and not told.get("address"):
            self.add_error("address", _("Write the address that the files are fetched from."))
        if not told.get("minutes"):
            told["minutes"] = 1 if told.get("meaning") == StockSource.Meaning.SOLD else 60
        return told
