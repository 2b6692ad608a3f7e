"""The forms for a pen name: choosing one, and typing it to have it erased."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Reason, Refusal
from bookrow.people import reasons
from bookrow.people.models import PenName
from bookrow.people.pennames import folded_name, look_over
from bookrow.people.saying import fault, later
from bookrow.rules.reasons import NAME_EMPTY


def name_field(**more: Any) -> forms.CharField:
    """A pen name. It may be typed longer than it can be: to be cut silently would be worse."""
    attrs = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
    return forms.CharField(label=_("Pen name"), max_length=200, widget=forms.TextInput(attrs=attrs), **more)


class PenNameForm(forms.Form):
    """A name that somebody thinks of taking. `questions`: what they are asked about it first."""

    questions: list[Reason]
    name = name_field(
        help_text=_("Two to thirty of the letters a to z, digits, “-” and “_”. Reader and READER are the same name."),
        error_messages={"required": later(NAME_EMPTY)},
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        try:
            self.questions = look_over(name)
        except Refusal as refusal:
            raise fault(refusal) from refusal
        return name


class ErasePenNameForm(forms.Form):
    """One's own pen name, typed, so that nobody erases it by a slip."""

    name = name_field()

    def __init__(self, *args: Any, pen_name: PenName, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pen_name = pen_name

    def clean_name(self) -> str:
        typed: str = self.cleaned_data["name"]
        if folded_name(typed) != self.pen_name.folded:
            raise fault(Refusal(reasons.PEN_NAME_OTHER.saying(typed=typed, name=self.pen_name.name)))
        return typed
