"""A field for a weight in the units of the seller's market."""

from typing import Any

from django import forms

from bookrow.kit.refusals import Refusal
from bookrow.offers.weights import read_weight, weight_text
from bookrow.people.saying import said
from bookrow.plumbing.markets import MarketInfo


class WeightField(forms.CharField):
    """Grams within, lb and oz or grams without. Its form says in which market it is."""

    market: MarketInfo

    def __init__(self, **more: Any) -> None:
        more.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(max_length=40, **more)

    def of(self, market: MarketInfo, pounds: str, grams: str) -> None:
        """From now on in this market. pounds, grams: what the field is called in either unit."""
        self.market = market
        self.label = pounds if market.units == "imperial" else grams

    def prepare_value(self, value: Any) -> Any:
        """What stands in the field: a weight that is kept as one types it, what was typed as it was."""
        return weight_text(value, self.market.units, self.market.locale) if isinstance(value, int) else value

    def clean(self, value: Any) -> int | None:
        """Whole grams; None where it may stay empty."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_weight(text, self.market.units, self.market.locale)
        except Refusal as refusal:
            raise forms.ValidationError(said(refusal.reasons[0])) from None
