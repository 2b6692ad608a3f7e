"""The operator's forms of the shop."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bookrow.storefront.models import Shop


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
            "about": _("A blank line begins a new paragraph."),
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
    body = forms.CharField(
        label=_("Words"),
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text=_("A blank line begins a new paragraph. Earlier versions stay readable."),
    )


class PickForm(forms.Form):
    """A book that the shop recommends."""

    isbn = forms.CharField(label=_("ISBN, or address of the book's page"), max_length=200)
    words = forms.CharField(label=_("Why"), max_length=300, required=False)
    by = forms.CharField(label=_("Who says so"), max_length=80, required=False)


class MergeForm(forms.Form):
    """Two works that are one."""

    keep = forms.CharField(label=_("ISBN or address of a book of the work to keep"), max_length=200)
    gone = forms.CharField(label=_("ISBN or address of a book of the work to bring into it"), max_length=200)
    reason = forms.CharField(label=_("Why"), max_length=200)
