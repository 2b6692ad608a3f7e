"""The operator's forms of the shop."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bookrow.catalogue.models import Edition
from bookrow.catalogue.named import edition_named, editions_titled, name_of, said_of
from bookrow.storefront.models import Shop

_MARKS = _(
    "A blank line begins a new paragraph, “# ” a heading, “- ” a point of a list; [words](https://example.org) is a link."
)


class ShopForm(forms.ModelForm):  # type: ignore[type-arg]
    """What the shop is called, how it looks, what it says of itself."""

    accent = forms.CharField(
        label=_("Colour"),
        required=False,
        widget=forms.TextInput(attrs={"type": "color"}),
        help_text=_("Of links and marks. Where it would be hard to read, pages take the nearest tone that is not."),
    )

    class Meta:
        model = Shop
        fields = [
            "name",
            "tagline",
            "accent",
            "hours",
            "about",
            "contact",
            "contact_email",
            "marketplace_on",
            "reviews_on",
        ]
        labels = {
            "name": _("Name of the shop"),
            "tagline": _("A line below it"),
            "hours": _("Opening hours"),
            "about": _("About us"),
            "contact": _("How to reach us"),
            "contact_email": _("E-mail address"),
            "marketplace_on": _("Sell copies of several sellers"),
            "reviews_on": _("Let readers write reviews"),
        }
        help_texts = {
            "about": _MARKS,
            "contact": _MARKS,
        }
        widgets = {
            "hours": forms.Textarea(attrs={"rows": 3}),
            "about": forms.Textarea(attrs={"rows": 6}),
            "contact": forms.Textarea(attrs={"rows": 4}),
        }


class LogoForm(forms.Form):
    """The shop's sign."""

    logo = forms.FileField(label=_("Logo"), help_text=_("PNG, JPEG or WebP, at most 512 kilobytes."))


class PolicyForm(forms.Form):
    """One policy: its title and its words. Keeping it makes a new version."""

    title = forms.CharField(label=_("Title"), max_length=120)
    body = forms.CharField(label=_("Words"), widget=forms.Textarea(attrs={"rows": 16}), help_text=_MARKS)


class BookForm(forms.Form):
    """A form with fields in which somebody names a book. Where a title was typed, the field becomes a choice between the
    books whose titles begin so."""

    books: tuple[str, ...] = ()

    def __init__(self, data: Any = None, **more: Any) -> None:
        super().__init__(data, **more)
        for name in self.books if data is not None else ():
            typed = str(data.get(name, "")).strip()
            if typed and edition_named(typed) is None and (found := editions_titled(typed)):
                self.fields[name] = _choice(self.fields[name], found)


def _choice(asked: forms.Field, found: list[Edition]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=asked.label,
        choices=[(name_of(edition), said_of(edition)) for edition in found],
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("The titles of these begin with “%(value)s”. Which of them is it?")},
        help_text=_("None of them? Then begin again, with the number on the book."),
    )


class PickForm(BookForm):
    """A book that the shop recommends."""

    books = ("isbn",)
    isbn = forms.CharField(label=_("ISBN, title, or address of the book's page"), max_length=200)
    words = forms.CharField(label=_("Why"), max_length=300, required=False)
    by = forms.CharField(label=_("Who says so"), max_length=80, required=False)


class PairForm(BookForm):
    """Two works that are one, each named by one of its books."""

    books = ("keep", "gone")
    keep = forms.CharField(label=_("A book of the work to keep: ISBN, title or address"), max_length=200)
    gone = forms.CharField(label=_("A book of the work to bring into it: ISBN, title or address"), max_length=200)


class MergeForm(PairForm):
    """The same, with the reason that the log keeps."""

    reason = forms.CharField(label=_("Why"), max_length=200)
