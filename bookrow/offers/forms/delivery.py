"""The shipping table as a form: some lines more than are filled, so that nothing needs a script."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Refusal
from bookrow.offers.actions import Rate
from bookrow.offers.amounts import amount_text, read_amount
from bookrow.offers.forms.countries import countries
from bookrow.offers.forms.weights import WeightField
from bookrow.offers.models import ShippingRate
from bookrow.offers.rates import in_order
from bookrow.people.saying import said
from bookrow.plumbing.markets import MarketInfo

ELSEWHERE = "*"
MOST = 60
_EMPTY = 2  # lines offered beyond those that are filled
# Words for nothing, as sellers type them into a field for a price.
_FREE = frozenset(["free", "gratis", "kostenlos", "kostenfrei", "frei", "gratuit", "offert"])
_DAYS = {"invalid": _("This is no whole number of business days. Write one in digits, such as 3.")}
_NUMBER = {"inputmode": "numeric", "autocomplete": "off"}


class RateForm(forms.Form):
    """One line. A line without a destination is not kept."""

    destination = forms.ChoiceField(label=_("To"), required=False)
    up_to = WeightField(required=False)
    amount = forms.CharField(label=_("Price"), required=False, max_length=30, widget=forms.TextInput(attrs={
        "inputmode": "decimal", "autocomplete": "off"}))  # fmt: skip
    days_min = forms.IntegerField(
        label=_("Days, at least"), required=False, min_value=0, max_value=120,
        widget=forms.TextInput(attrs=_NUMBER), error_messages=_DAYS,
    )  # fmt: skip
    days_max = forms.IntegerField(
        label=_("Days, at most"), required=False, min_value=0, max_value=120,
        widget=forms.TextInput(attrs=_NUMBER), error_messages=_DAYS,
    )  # fmt: skip

    def __init__(self, *args: Any, currency: str, market: MarketInfo, **more: Any) -> None:
        super().__init__(*args, **more)
        self._currency, self._market = currency, market
        weight: WeightField = self.fields["up_to"]  # type: ignore[assignment]
        weight.of(market, gettext("Up to (lb, oz)"), gettext("Up to (grams)"))
        choices = [("", _("no line")), (ELSEWHERE, _("every other country")), *countries(market.locale)]
        self.fields["destination"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """What is missing in a line that is meant to be one, and its amount in minor units."""
        told = super().clean() or {}
        if not told.get("destination"):
            if any(told.get(name) not in (None, "") for name in ("amount", "up_to", "days_min", "days_max")):
                self.add_error("destination", _("Say where this line sends to, or empty the line."))
            return told
        if self._is_bare(told):
            told["destination"] = ""
            return told
        for name in ("amount", "days_min", "days_max"):
            if told.get(name) in (None, "") and name not in self.errors:
                self.add_error(name, _("This is missing; 0 is an answer too."))
        if told.get("amount"):
            try:
                free = told["amount"].strip().casefold() in _FREE
                told["minor"] = 0 if free else read_amount(told["amount"], self._currency, self._market.locale)
            except Refusal as refusal:
                self.add_error("amount", said(refusal.reasons[0]))
        if (
            told.get("days_min") is not None
            and told.get("days_max") is not None
            and told["days_min"] > told["days_max"]
        ):
            self.add_error("days_max", _("This is less than the days at least."))
        return told

    def _is_bare(self, told: dict[str, Any]) -> bool:
        """A destination that was proposed and left alone is no line."""
        typed = any(told.get(name) not in (None, "") for name in ("amount", "up_to", "days_min", "days_max"))
        return not typed and not any(name in self.errors for name in self.fields)

    @property
    def rate(self) -> Rate | None:
        """The line as the table takes it."""
        told = self.cleaned_data
        if not told.get("destination"):
            return None
        where = "" if told["destination"] == ELSEWHERE else told["destination"]
        return Rate(where, told["up_to"], told["minor"], told["days_min"], told["days_max"])


RateForms = forms.formset_factory(RateForm, extra=0, max_num=MOST, absolute_max=MOST)


def rate_forms(rates: Sequence[ShippingRate], *, currency: str, market: MarketInfo, data: Any = None) -> Any:
    """The table as it stands, with empty lines behind; or as it was typed. A seller's first table begins with a proposal."""
    given: dict[str, Any] = {"form_kwargs": {"currency": currency, "market": market}, "prefix": "line"}
    if data is not None:
        return RateForms(data, **given)
    lines = [_line(rate, currency, market.locale) for rate in in_order(rates, market)]
    lines = lines or [{"destination": market.country}, {"destination": ELSEWHERE}]
    return RateForms(initial=[*lines, *({} for _n in range(_EMPTY))], **given)


def with_more(data: Any) -> Any:
    """What was typed, with three lines more."""
    more = data.copy()
    total = more.get("line-TOTAL_FORMS", "0")
    many = int(total) if total.isascii() and total.isdecimal() and len(total) < 4 else 0
    more["line-TOTAL_FORMS"] = str(min(many + 3, MOST))
    return more


def _line(rate: ShippingRate, currency: str, locale: str) -> dict[str, Any]:
    return {
        "destination": rate.destination or ELSEWHERE,
        "up_to": rate.up_to,
        "amount": amount_text(rate.amount, currency, locale),
        "days_min": rate.days_min,
        "days_max": rate.days_max,
    }
