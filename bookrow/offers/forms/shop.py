"""Forms about the seller as a whole: who sells, holiday, people, payout."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bookrow.offers.forms.countries import countries
from bookrow.offers.forms.weights import WeightField
from bookrow.offers.labels_workspace import ROLES
from bookrow.offers.models import Seller
from bookrow.offers.weights import IMPERIAL, weight_shown
from bookrow.plumbing.markets import MarketInfo, all_markets

_DAY = {"type": "date"}


def usual_grams(market: MarketInfo) -> int:
    """What a packed paperback weighs, in a round number of the market's units."""
    return 510 if market.units == IMPERIAL else 500  # 1 lb 2 oz


class ProfileForm(forms.Form):
    """Who sells, as the law wants it known, and how soon copies are sent."""

    name = forms.CharField(
        label=_("Name of the shop"),
        max_length=120,
        help_text=_("Under which readers know you, such as Tideline Books."),
    )
    trader = forms.ChoiceField(
        label=_("You sell as"),
        choices=[("yes", _("a trader: selling books is your trade, in part at least")), ("no", _("a private person"))],
        widget=forms.RadioSelect,
        help_text=_("Readers are told which, because they have more rights against traders."),
    )
    country = forms.ChoiceField(label=_("Country you send from"))
    legal_name = forms.CharField(
        label=_("Full name of the firm or its owner"), max_length=200, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )  # fmt: skip
    street = forms.CharField(
        label=_("Street and number"), max_length=200, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-line1"}),
    )  # fmt: skip
    postcode = forms.CharField(
        label=_("Postcode"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )
    city = forms.CharField(
        label=_("Town"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
    )
    email = forms.EmailField(
        label=_("E-mail address for readers"), required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    phone = forms.CharField(
        label=_("Telephone"), max_length=40, required=False, widget=forms.TextInput(attrs={"autocomplete": "tel"})
    )
    registration = forms.CharField(
        label=_("Registration"), max_length=120, required=False, help_text=_("Register and number, if you are in one.")
    )
    tax_number = forms.CharField(label=_("VAT or tax number"), max_length=60, required=False)
    dispatch_min = forms.IntegerField(label=_("Business days from order to post: at least"), min_value=0, max_value=60)
    dispatch_max = forms.IntegerField(label=_("and at most"), min_value=0, max_value=60)
    usual_grams = WeightField(required=False)
    about = forms.CharField(
        label=_("About the shop"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("What you specialise in, where one finds you; readers see it on your page."),
    )  # fmt: skip

    def __init__(self, data: Any = None, *, market: MarketInfo, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["country"].choices = countries(market.locale)  # type: ignore[attr-defined]
        weight: WeightField = self.fields["usual_grams"]  # type: ignore[assignment]
        weight.of(market, gettext("Usual weight of a packed book, in lb and oz"),
                  gettext("Usual weight of a packed book, in grams"))  # fmt: skip
        usual = weight_shown(usual_grams(market), market.units, market.locale)
        weight.help_text = gettext("For copies whose weight you do not tell; %(weight)s suits most paperbacks.") % {
            "weight": usual
        }

    def profile(self) -> dict[str, Any]:
        """What was typed, as `change_profile` takes it."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "market"}
        return {**told, "trader": told["trader"] == "yes", "usual_grams": told.get("usual_grams") or 500}


class OpenForm(ProfileForm):
    """A new shop: the same, in one of the markets."""

    market = forms.ChoiceField(
        label=_("Home market"), help_text=_("Your prices are in its currency. It cannot be changed later.")
    )

    def __init__(self, data: Any = None, *, market: MarketInfo, **more: Any) -> None:
        super().__init__(data, market=market, **more)
        markets = [(one.code, f"{one.name} ({one.currency})") for one in all_markets()]
        self.fields["market"].choices = markets  # type: ignore[attr-defined]
        if len(markets) == 1:
            self.fields["market"].widget = forms.HiddenInput()
            self.fields["market"].initial = markets[0][0]
        del self.fields["about"]


def profile_of(seller: Seller) -> dict[str, Any]:
    """The form's fields as things stand."""
    names = [name for name in ProfileForm.base_fields if name not in ("trader", "market")]
    return {**{name: getattr(seller, name) for name in names}, "trader": "yes" if seller.trader else "no"}


class HolidayForm(forms.Form):
    """From when to when a seller is away."""

    first = forms.DateField(label=_("First day away"), widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"))
    last = forms.DateField(
        label=_("Last day away"), required=False, widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"),
        help_text=_("Leave it empty, and you are away until you say that you are back."),
    )  # fmt: skip
    note = forms.CharField(
        label=_("A word to readers"),
        required=False,
        max_length=300,
        help_text=_("It stands on your page while you are away."),
    )


class AddStaffForm(forms.Form):
    """Somebody who may work for the seller."""

    email = forms.EmailField(label=_("E-mail address of their account"), max_length=254)
    role = forms.ChoiceField(label=_("They may"), choices=list(ROLES.items()), widget=forms.RadioSelect)


class PayoutForm(forms.Form):
    """Where the money goes."""

    holder = forms.CharField(label=_("Whose account it is"), max_length=140)
    iban = forms.CharField(
        label=_("IBAN"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    )
