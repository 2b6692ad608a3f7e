"""What readers and keepers fill in at the desk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bookrow.desk.lists import DEEDS, EDITION_REASONS, FIELDS, REVIEW_REASONS
from bookrow.desk.published import all_rules

MOST_WORDS = 4000
NEEDS_A_RULE = _("What is withheld rests on a published rule: choose the one.")


class Answered(forms.Form):
    """A form whose sender is told what came of it: whoever is signed in at their own address."""

    email = forms.EmailField(
        label=_("E-mail address for our answer"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("We use it for this alone. Without it, the number of your receipt shows you what came of it."),
    )

    def __init__(self, data: Any = None, *, known: bool, **more: Any) -> None:
        super().__init__(data, **more)
        if known:
            del self.fields["email"]


def _words(label: Any, *, rows: int = 5, required: bool = True, help_text: Any = "") -> forms.CharField:
    """A field for a few sentences."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=MOST_WORDS, required=required, widget=area, help_text=help_text)


class ReviewReportForm(Answered):
    """Why a review should not be there."""

    reason = forms.ChoiceField(
        label=_("What is wrong with it?"), choices=list(REVIEW_REASONS.items()), widget=forms.RadioSelect
    )
    words = _words(_("What else we should know"), required=False)
    field_order = ("reason", "words", "email")


class EditionReportForm(Answered):
    """Why a book, or a part of its page, should not be there."""

    reason = forms.ChoiceField(
        label=_("Why is this product inappropriate?"), choices=list(EDITION_REASONS.items()), widget=forms.RadioSelect
    )
    words = _words(_("Comments"), required=False)
    field_order = ("reason", "words", "email")


class CorrectionForm(Answered):
    """What the page says wrongly of a book."""

    field = forms.ChoiceField(label=_("What is wrong?"), choices=list(FIELDS.items()))
    words = _words(
        _("What should it say?"), help_text=_("If you can, say where you know it from: the book itself, its publisher.")
    )
    field_order = ("field", "words", "email")


class SayForm(forms.Form):
    """A word in the thread."""

    words = _words(_("What you would like to say"), rows=4)


class ContestForm(forms.Form):
    """Asking for a second look."""

    words = _words(_("Why it should be shown"), rows=4)


class CodeForm(forms.Form):
    """The code of a letter."""

    code = forms.CharField(
        label=_("Code from our letter"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "code"}),
    )


class FindForm(forms.Form):
    """The number of a receipt."""

    number = forms.CharField(
        label=_("Number of your receipt"), max_length=20, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )


class DeedForm(forms.Form):
    """What a keeper is about to do, and by which rule; the answers are offered then."""

    did = forms.ChoiceField(label=_("What is to be done?"), widget=forms.RadioSelect)
    rule = forms.ChoiceField(label=_("By which rule?"), required=False)

    def __init__(self, data: Any = None, *, deeds: tuple[str, ...], **more: Any) -> None:
        super().__init__(data, **more)
        rules = [("", _("none")), *((rule.id, rule.title) for rule in all_rules())]
        self.fields["did"].choices = [(deed, DEEDS[deed]) for deed in deeds]  # type: ignore[attr-defined]
        self.fields["rule"].choices = rules  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if told.get("did") == "withhold" and not told.get("rule"):
            self.add_error("rule", NEEDS_A_RULE)
        return told


class VerdictForm(forms.Form):
    """The decision with its reasons. Only the sides that read one are asked for."""

    did = forms.ChoiceField(choices=list(DEEDS.items()), widget=forms.HiddenInput)
    rule = forms.ChoiceField(
        choices=[("", ""), *((rule.id, rule.title) for rule in all_rules())], widget=forms.HiddenInput, required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    quoted = forms.CharField(
        label=_("Which words?"),
        max_length=MOST_WORDS,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Copied from the review, so that its writer sees them marked. What is marked above stays marked."),
    )
    to_writer = _words(_("What its writer reads"), rows=6, required=False)
    to_reporter = _words(_("What the reporter reads"), rows=6, required=False)

    def __init__(self, data: Any = None, *, readers: tuple[str, ...], quotes: bool, **more: Any) -> None:
        super().__init__(data, **more)
        for side in ("writer", "reporter"):
            if side not in readers:
                del self.fields[f"to_{side}"]
        if not quotes:
            del self.fields["quoted"]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if told.get("did") == "withhold" and not told.get("rule"):
            self.add_error(None, NEEDS_A_RULE)
        return told
