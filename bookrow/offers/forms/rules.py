"""A market's rules of prices as a form. Amounts are typed as the market writes them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bookrow.kit.refusals import Refusal
from bookrow.offers.amounts import amount_text, read_amount
from bookrow.offers.pricing.law import FixedPrice, MarketLaw, MinPostage, Window
from bookrow.people.saying import said
from bookrow.plumbing.markets import MarketInfo

_NUMBER = {"inputmode": "numeric", "autocomplete": "off"}
_DAY = {"autocomplete": "off", "placeholder": _("MM-DD")}
_WINDOWS = 3


def _whole(label: Any, *, most: int = 10_000, least: int = 0, help_text: Any = "", required: bool = False) -> Any:
    return forms.IntegerField(
        label=label, required=required, min_value=least, max_value=most, help_text=help_text,
        widget=forms.TextInput(attrs=_NUMBER),
    )  # fmt: skip


def _money(label: Any, help_text: Any = "") -> Any:
    attrs = {"inputmode": "decimal", "autocomplete": "off"}
    return forms.CharField(
        label=label, required=False, max_length=30, help_text=help_text, widget=forms.TextInput(attrs=attrs)
    )


class RulesForm(forms.Form):
    """What `pricing.law.MarketLaw` has, field by field."""

    reference_days = _whole(
        _("Days whose lowest price a reduction is measured against"), least=1, required=True,
        help_text=_("In the European Union not under 30."),
    )  # fmt: skip
    longest_days = _whole(_("Days a reduction may be called one"), least=1, help_text=_("Empty: without end."))
    fixed = forms.BooleanField(label=_("New books have their publisher's price"), required=False)
    discount_percent = _whole(_("Percent under it that are allowed"), most=100)
    delivered_percent = _whole(_("Percent, where the book is sent"), most=100, help_text=_("Empty: the same."))
    free_after_months = _whole(
        _("Months after publication when it ends"), help_text=_("Empty: the clock never ends it.")
    )
    supplied_months = _whole(_("Months since the seller was last supplied"), help_text=_("Empty: no matter."))
    least = _money(_("Least postage of new books"), _("Empty: no such rule."))
    below = _money(_("While they are worth less than"))
    otherwise = _money(_("Least postage of dearer ones"))
    lists_apart = forms.BooleanField(label=_("New and used copies never stand in one list"), required=False)

    def __init__(self, *args: Any, market: MarketInfo, law: MarketLaw, **more: Any) -> None:
        self._market, self._law = market, law
        more["initial"] = _initial(law, market.locale)
        super().__init__(*args, **more)
        self.windows = range(min(len(law.windows) + 1, _WINDOWS))  # one more than there are
        for place in self.windows:
            self.fields[f"opens_{place}"] = forms.RegexField(
                r"^\d\d-\d\d$", label=_("First day"), required=False,
                widget=forms.TextInput(attrs=_DAY), help_text=_("Month and day, each year: 11-15."),
            )  # fmt: skip
            self.fields[f"shuts_{place}"] = forms.RegexField(
                r"^\d\d-\d\d$", label=_("Last day"), required=False, widget=forms.TextInput(attrs=_DAY)
            )
            self.fields[f"percent_{place}"] = _whole(
                _("Percent under the list price that new books may go"), most=100, help_text=_("Empty: no such bound.")
            )
            self.fields[f"announce_{place}"] = forms.BooleanField(label=_("Savings may be shown"), required=False)

    def clean(self) -> dict[str, Any]:
        """Amounts in minor units; a time needs both its days."""
        told = super().clean() or {}
        for name in ("least", "below", "otherwise"):
            try:
                told[name] = (
                    read_amount(told[name], self._law.currency, self._market.locale) if told.get(name) else None
                )
            except Refusal as refusal:
                self.add_error(name, said(refusal.reasons[0]))
        if told.get("least") is not None and told.get("below") is None and "below" not in self.errors:
            self.add_error("below", _("Say up to which worth; dearer books have the next line."))
        for place in self.windows:
            if bool(told.get(f"opens_{place}")) != bool(told.get(f"shuts_{place}")):
                self.add_error(f"shuts_{place}", _("A closed time has a first and a last day."))
        return told

    @property
    def law(self) -> dict[str, Any]:
        """As `actions.rules.set_rules` takes it; what the form does not show stays as it was."""
        told = self.cleaned_data
        law = {name: value for name, value in self._law.to_json().items() if name not in ("sources", "windows")}
        law |= {name: told[name] for name in ("reference_days", "longest_days", "lists_apart")}
        law["fixed_price"] = self._fixed_price() if told["fixed"] else None
        least = {"amount": told["least"], "below": told["below"], "otherwise": told["otherwise"] or 0}
        law["min_postage"] = least if told["least"] is not None else None
        law["windows"] = [
            {
                "opens": told[f"opens_{n}"],
                "shuts": told[f"shuts_{n}"],
                "discount_percent": told[f"percent_{n}"],
                "announce": told[f"announce_{n}"],
            }
            for n in self.windows
            if told[f"opens_{n}"]
        ]
        return law

    def _fixed_price(self) -> dict[str, Any]:
        told, before = self.cleaned_data, self._law.fixed_price or FixedPrice()
        return {
            "discount_percent": told["discount_percent"] or 0,
            "delivered_percent": told["delivered_percent"],
            "free_after_months": told["free_after_months"],
            "supplied_months": told["supplied_months"],
            "exceptions": list(before.exceptions),
        }


def _initial(law: MarketLaw, locale: str) -> dict[str, Any]:
    fixed, least = law.fixed_price or FixedPrice(), law.min_postage or MinPostage(0, 0)
    windows: list[Window] = list(law.windows[:_WINDOWS])
    told: dict[str, Any] = {
        "reference_days": law.reference_days,
        "longest_days": law.longest_days,
        "fixed": law.fixed_price is not None,
        "discount_percent": fixed.discount_percent if law.fixed_price else None,
        "delivered_percent": fixed.delivered_percent,
        "free_after_months": fixed.free_after_months,
        "supplied_months": fixed.supplied_months,
        "lists_apart": law.lists_apart,
    }
    if law.min_postage:
        amounts = {"least": least.amount, "below": least.below, "otherwise": least.otherwise}
        told |= {name: amount_text(amount, law.currency, locale) for name, amount in amounts.items()}
    for place, window in enumerate(windows):
        told |= {
            f"opens_{place}": window.opens,
            f"shuts_{place}": window.shuts,
            f"percent_{place}": window.discount_percent,
            f"announce_{place}": window.announce,
        }
    return told | {f"announce_{n}": True for n in range(len(windows), _WINDOWS)}
