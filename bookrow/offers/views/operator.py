"""The operator's pages of sellers: who they are, what they have, and taking them off the shelves."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bookrow.kit.refusals import Refusal
from bookrow.offers.actions import readmit, set_supplier, suspend
from bookrow.offers.home import market_of_seller
from bookrow.offers.labels_workspace import ROLE_NAMES
from bookrow.offers.models import Offer, Seller, SellerStaff, StockRun
from bookrow.offers.views.shared import draw, leafed, say, utc_now
from bookrow.offers.views.words import run_row
from bookrow.people.operators import operator_required

_PAGE = 50
STATES = {
    "open": gettext_lazy("Selling"),
    "away": gettext_lazy("On holiday"),
    "suspended": gettext_lazy("Suspended"),
}

SUPPLIES = {
    True: gettext_lazy("Saved: what %(name)s has can be ordered from the shop."),
    False: gettext_lazy("Saved: the copies of %(name)s stand among those of other sellers."),
}


class SuspendForm(forms.Form):
    """Why a seller's copies are taken off the shelves."""

    why = forms.CharField(
        label=gettext_lazy("Why"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("The seller reads these words on their own page, together with how to answer."),
    )  # fmt: skip


@operator_required
def sellers(request: HttpRequest) -> HttpResponse:
    """Every seller, by name; those in which words occur, or in one state."""
    words = " ".join(request.GET.get("q", "").split())[:200]
    state = request.GET.get("state", "")
    asked = {name: value for name, value in (("q", words), ("state", state)) if value}
    found = _in_state(_named(words), state)
    page, leaves = leafed(request, _counted(found).order_by("name"), _PAGE, reverse("sellers:all"), urlencode(asked))
    rows = [{"seller": one, "live": getattr(one, "live"), "state": str(STATES[_state(one)])} for one in page]  # noqa: B009
    context: dict[str, Any] = {
        "sellers": rows, "asked": words, "state": state, "states": [(key, str(label)) for key, label in STATES.items()],
        "many": page.paginator.count, **leaves,
    }  # fmt: skip
    return draw(request, "operator/sellers.html", **context)


def _named(words: str) -> QuerySet[Seller]:
    if not words:
        return Seller.objects.all()
    staff = SellerStaff.objects.filter(account__email__icontains=words).values("seller")
    named = Q(name__icontains=words) | Q(key__icontains=words) | Q(legal_name__icontains=words)
    return Seller.objects.filter(named | Q(email__icontains=words) | Q(pk__in=staff))


def _in_state(found: QuerySet[Seller], state: str) -> QuerySet[Seller]:
    if state == "suspended":
        return found.exclude(suspended_at=None)
    if state in ("open", "away"):
        return found.filter(suspended_at=None, shown=state == "open")
    return found


def _counted(found: QuerySet[Seller]) -> QuerySet[Seller]:
    live = Offer.objects.filter(seller=OuterRef("pk"), state=Offer.LIVE).order_by().values("seller")
    return found.annotate(live=Coalesce(Subquery(live.annotate(many=Count("pk")).values("many")), 0))


def _state(seller: Seller) -> str:
    return "suspended" if seller.suspended_at else "open" if seller.shown else "away"


@operator_required
def seller(request: HttpRequest, key: str) -> HttpResponse:
    """One seller: identity, people, files; a wholesaler or not; suspended with a reason, or readmitted."""
    found = get_object_or_404(Seller, key=key)
    form = SuspendForm(request.POST if request.method == "POST" and "why" in request.POST else None)
    here = HttpResponseRedirect(reverse("sellers:one", args=[key]))
    if request.method == "POST" and "readmit" in request.POST:
        readmit(found, now=utc_now())
        messages.success(request, _("Saved: the copies of %(name)s are back.") % {"name": found.name})
        return here
    if request.method == "POST" and request.POST.get("supplies") in ("yes", "no") and not found.own:
        set_supplier(found, supplies=request.POST["supplies"] == "yes", now=utc_now())
        messages.success(request, str(SUPPLIES[found.supplier]) % {"name": found.name})
        return here
    if form.is_bound and form.is_valid():
        try:
            suspend(found, why=form.cleaned_data["why"], now=utc_now())
        except Refusal as refusal:
            say(form, refusal, dict.fromkeys((reason.code for reason in refusal.reasons), "why"))
        else:
            messages.success(request, _("Saved: %(name)s is suspended.") % {"name": found.name})
            return here
    locale = market_of_seller(found).locale
    people = SellerStaff.objects.filter(seller=found).select_related("account").order_by("since")
    context: dict[str, Any] = {
        "seller": found,
        "state": str(STATES[_state(found)]),
        "counts": dict(Offer.objects.filter(seller=found).values_list("state").annotate(many=Count("pk")).order_by()),
        "staff": [{"email": one.account.email, "role": ROLE_NAMES[one.role], "since": one.since} for one in people],
        "runs": [run_row(run, locale) for run in StockRun.objects.filter(seller=found).order_by("-pk")[:10]],
        "form": form,
    }
    return draw(request, "operator/seller.html", status=422 if form.errors else 200, **context)
