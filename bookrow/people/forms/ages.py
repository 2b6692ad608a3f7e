"""The question how old somebody is, the same for everybody: a date in three fields, with nothing in them."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.ages import may_be_meant
from bookrow.people.saying import fault


def part(label: Any, name: str, digits: int) -> forms.CharField:
    """One part of a date of birth. name: as browsers know it."""
    attrs = {"inputmode": "numeric", "autocomplete": f"bday-{name}", "size": str(digits), "required": True}
    # A part that is missing is said once for the whole date, below.
    return forms.CharField(label=label, required=False, max_length=20, widget=forms.TextInput(attrs=attrs))


class BornForm(forms.Form):
    """A date of birth. cleaned_data["born"] is the date; it goes nowhere else."""

    day = part(_("Day"), "day", 2)
    month = part(_("Month"), "month", 2)
    year = part(_("Year"), "year", 4)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        typed = [given.get(name, "") for name in ("day", "month", "year")]
        born = _date(*typed)
        if born is None or not may_be_meant(born, today=now().date()):
            shown = "“{}”".format(" ".join(word for word in typed if word) or "…")
            self.add_error("day", fault(Refusal(reasons.NO_BIRTH_DATE.saying(typed=shown))))
        else:
            given["born"] = born
        return given


def _date(day: str, month: str, year: str) -> date | None:
    """Digits of any script. Two digits of a year may be of two centuries."""
    if not all(part.isdecimal() for part in (day, month, year)) or len(year) != 4:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
