"""The operator's pages of what prices obey in each market."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from bookrow.kit.refusals import Refusal
from bookrow.offers.actions.rules import set_rules
from bookrow.offers.forms.rules import RulesForm
from bookrow.offers.models import MarketRules
from bookrow.offers.pricing.presets import preset
from bookrow.offers.rules import law_of
from bookrow.offers.views.shared import draw, say, utc_now
from bookrow.people.operators import operator_required
from bookrow.plumbing.markets import MarketInfo, all_markets
from bookrow.plumbing.models import Market


@operator_required
def markets(request: HttpRequest) -> HttpResponse:
    """Every market, with what its rules come to."""
    own = set(MarketRules.objects.values_list("market_id", flat=True))
    rows = [{"market": one, "law": law_of(one), "own": one.code in own} for one in all_markets()]
    return draw(request, "operator/markets.html", rows=rows)


@operator_required
def market(request: HttpRequest, code: str) -> HttpResponse:
    """One market's rules, their sources, and a form to change them."""
    info = _market(code)
    row = get_object_or_404(Market, code=code)
    form = RulesForm(request.POST or None, market=info, law=law_of(info))
    if request.method == "POST":
        if "presets" in request.POST:
            set_rules(row, None, now=utc_now())
            messages.success(request, _("The rules are those we know of this country again."))
            return HttpResponseRedirect(reverse("sellers:market", args=[code]))
        if form.is_valid() and _kept(row, form):
            messages.success(request, _("Kept. Postage and lists follow these rules now."))
            return HttpResponseRedirect(reverse("sellers:market", args=[code]))
    context: dict[str, Any] = {
        "market": info,
        "form": form,
        "sources": preset(info.country, info.currency).sources,
        "own": MarketRules.objects.filter(market=row).first(),
    }
    return draw(request, "operator/market.html", status=422 if form.errors else 200, **context)


def _kept(row: Market, form: RulesForm) -> bool:
    try:
        set_rules(row, form.law, now=utc_now())
    except Refusal as refusal:
        say(form, refusal, {})
        return False
    return True


def _market(code: str) -> MarketInfo:
    found = next((one for one in all_markets() if one.code == code), None)
    if found is None:
        raise Http404
    return found
