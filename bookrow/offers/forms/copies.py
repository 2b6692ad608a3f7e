"""Forms of single copies."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bookrow.kit import isbn as isbns
from bookrow.kit.money import Money
from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.amounts import amount_text, read_amount
from bookrow.offers.forms.weights import WeightField
from bookrow.offers.labels import GRADES, MARKS
from bookrow.offers.marks import unpacked
from bookrow.offers.models import Offer
from bookrow.people.saying import said
from bookrow.plumbing.markets import MarketInfo
from bookrow.trade.stock import Copy, Grade
from bookrow.trade.stock.copies import Person

_GRADES = [(str(grade), words) for grade, words in GRADES.items()]
_JACKET = [("", _("not told")), ("none", _("no jacket")), ("there", _("with jacket")), *_GRADES]
# What a form may tick; that the note names defects is ticked beside the note.
_MARKS = ("signed", "inscribed", "first", "library", "remainder", "on_demand")


class CopyForm(forms.Form):
    """What makes this copy this copy."""

    price = forms.CharField(
        label=_("Price"), max_length=30, widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    )
    quantity = forms.IntegerField(
        label=_("Copies alike"), min_value=1, max_value=100_000, initial=1,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    grade = forms.ChoiceField(label=_("Condition"), choices=_GRADES)
    condition = forms.CharField(label=_("In your own words"), max_length=60, required=False)
    jacket = forms.ChoiceField(label=_("Dust jacket"), choices=_JACKET, required=False)
    marks = forms.MultipleChoiceField(
        label=_("What distinguishes it"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(mark, MARKS[mark]) for mark in _MARKS],
    )  # fmt: skip
    note = forms.CharField(
        label=_("What a reader should know of this copy"), required=False, max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("A note about just this copy puts it before one that only says what may be wrong."),
    )  # fmt: skip
    defects = forms.BooleanField(label=_("The note names defects"), required=False)
    weight = WeightField(required=False)
    dispatch = forms.IntegerField(
        label=_("Business days to dispatch, at most"), required=False, min_value=0, max_value=60,
        help_text=_("Where this copy takes longer than your others."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    sure = forms.BooleanField(label=_("The price is right"), required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, currency: str, market: MarketInfo, **more: Any) -> None:
        super().__init__(*args, **more)
        self._currency, self._market = currency, market
        weight: WeightField = self.fields["weight"]  # type: ignore[assignment]
        weight.of(market, gettext("Weight, packed, in lb and oz"), gettext("Weight, packed, in grams"))
        self.fields["price"].label = _("Price in %(currency)s") % {"currency": currency}

    def clean_price(self) -> Money:
        """In minor units, as the seller's locale writes amounts."""
        try:
            amount = read_amount(self.cleaned_data["price"], self._currency, self._market.locale)
        except Refusal as refusal:
            raise forms.ValidationError(said(refusal.reasons[0])) from None
        if not amount:
            raise forms.ValidationError(_("Write what one copy costs. To take it from sale, there is a button below."))
        return Money(amount, self._currency)

    def ask_whether_sure(self) -> None:
        """Show the tick by which an unusual price is confirmed."""
        self.fields["sure"].widget = forms.CheckboxInput()

    def copy(self, sku: str) -> Copy:
        """The copy as a row of stock."""
        told = self.cleaned_data
        jacket = told["jacket"]
        return Copy(
            sku=sku,
            price=told["price"],
            quantity=told["quantity"],
            grade=Grade(int(told["grade"])),
            condition=told["condition"],
            jacket=Grade(int(jacket)) if jacket.isdigit() else None,
            has_jacket=None if not jacket else jacket != "none",
            note="" if told["defects"] else told["note"].strip(),
            defects=told["note"].strip() if told["defects"] else "",
            weight=told["weight"],
            dispatch_days=told["dispatch"],
            signed="signed" in told["marks"],
            inscribed="inscribed" in told["marks"],
            first_edition="first" in told["marks"],
            ex_library="library" in told["marks"],
            remainder="remainder" in told["marks"],
            print_on_demand="on_demand" in told["marks"],
        )


class NewCopyForm(CopyForm):
    """A copy and the book it is one of."""

    isbn = forms.CharField(label="ISBN", max_length=40, required=False, help_text=_("The number beside the barcode."))
    title = forms.CharField(label=_("Title"), max_length=500, required=False)
    author = forms.CharField(
        label=_("Author"), max_length=300, required=False, help_text=_("Family name first: Marram, Ada; several with ;")
    )
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    year = forms.IntegerField(
        label=_("Year"), min_value=1400, max_value=2200, required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    grade = forms.ChoiceField(label=_("Condition"), choices=[("", _("choose one")), *_GRADES])
    sku = forms.CharField(
        label=_("Your own number"), max_length=100, required=False, help_text=_("Leave it empty, and we make one.")
    )

    def clean_isbn(self) -> str:
        """Thirteen digits."""
        typed = self.cleaned_data["isbn"].strip()
        if not typed:
            return ""
        try:
            return isbns.parse(typed)
        except Refusal as refusal:
            problem = said(refusal.reasons[0])
            raise forms.ValidationError(said(reasons.NO_ISBN.saying(isbn=typed, problem=problem))) from None

    def whole(self) -> Copy:
        """The copy with its book."""
        told = self.cleaned_data
        copy = self.copy(" ".join(told["sku"].split()))
        book = {name: told[name].strip() for name in ("isbn", "title", "publisher", "place")}
        people = (Person("author", told["author"].strip()),) if told["author"].strip() else ()
        return Copy(
            **{
                **{name: getattr(copy, name) for name in Copy.__dataclass_fields__},
                **book,
                "people": people,
                "year": told["year"],
            }
        )


def copy_as_it_is(offer: Offer, market: MarketInfo) -> dict[str, Any]:
    """The fields of CopyForm as things stand."""
    marks = unpacked(offer.marks)
    return {
        "price": amount_text(offer.amount, offer.currency, market.locale),
        "quantity": max(offer.quantity, 1),
        "grade": str(offer.grade),
        "condition": offer.condition,
        "jacket": offer.jacket,
        "marks": [mark for mark in marks if mark in _MARKS],
        "note": offer.note,
        "defects": "defects" in marks,
        "weight": offer.grams,
        "dispatch": offer.dispatch_max,
    }
