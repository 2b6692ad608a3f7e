"""A token for a seller's software."""

from django import forms
from django.utils.translation import gettext_lazy as _


class TokenForm(forms.Form):
    """What will use it."""

    name = forms.CharField(
        label=_("What it is for"),
        max_length=80,
        help_text=_("Such as the name of the program, or the till at the door."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
