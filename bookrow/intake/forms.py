"""The operator's forms of the intake."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bookrow.catalogue.models import Sender


class UploadForm(forms.Form):
    """A feed from the operator's own machine."""

    file = forms.FileField(
        label=_("File"), help_text=_("ONIX, a catalogue as CSV or XLSX, or MARC 21; plain, gzip or zip.")
    )
    sender = forms.CharField(
        label=_("Sender"),
        required=False,
        max_length=120,
        help_text=_("Only where the file does not name its sender, as a table does not."),
    )


class SenderForm(forms.Form):
    """What a sender is called, how far it is trusted, and where its covers may be fetched."""

    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        help_text=_(
            "Feeds that name it as before still belong to it. A name that another has brings the two together."
        ),
    )
    trust = forms.IntegerField(
        label=_("Trust"),
        min_value=0,
        max_value=1000,
        help_text=_("From 0 to 1000. The higher counts first; among equals, who was here first."),
    )
    cover_hosts = forms.CharField(
        label=_("Hosts of covers"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One name a line, such as images.example.com. Covers are fetched from nowhere else."),
    )

    def clean_cover_hosts(self) -> list[str]:
        """Bare host names, in small letters."""
        hosts = str(self.cleaned_data["cover_hosts"]).lower().split()
        wrong = [host for host in hosts if not _is_host(host)]
        if wrong:
            raise forms.ValidationError(
                _("“%(host)s” is no host name. Leave out https:// and what follows the name."),
                params={"host": wrong[0]},
            )
        return hosts


def _is_host(host: str) -> bool:
    labels = host.split(".")
    return len(labels) > 1 and all(part and part.replace("-", "").isalnum() and part.isascii() for part in labels)


class MappingForm(forms.Form):
    """One choice a column of a sender's table."""

    def __init__(
        self, columns: list[tuple[str, str]], fields: Sequence[tuple[str, Any]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for place, (name, chosen) in enumerate(columns):
            self.fields[f"column-{place}"] = forms.ChoiceField(
                label=name, choices=[("", _("not read")), *fields], required=False, initial=chosen
            )


def sender_form(sender: Sender, data: Any = None) -> SenderForm:
    """The form of one sender, as things stand."""
    initial = {"name": sender.name, "trust": sender.trust, "cover_hosts": sender.cover_hosts}
    return SenderForm(data, initial=initial, auto_id=f"sender-{sender.pk}-%s")
