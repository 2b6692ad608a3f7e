"""My shops, a new one, and the first page of each."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons
from bookrow.offers.actions import open_seller
from bookrow.offers.forms.shop import OpenForm, usual_grams
from bookrow.offers.labels_workspace import ROLE_NAMES
from bookrow.offers.models import SellerStaff
from bookrow.offers.panels.arrivals import source_lines
from bookrow.offers.panels.desk import desk_panel
from bookrow.offers.panels.stockrun import sentence
from bookrow.offers.staff import ANYONE, Desk, seller_required
from bookrow.offers.views.shared import draw, form_page, say, to, utc_now
from bookrow.offers.views.words import run_row
from bookrow.people.guards import account_of, account_required, member
from bookrow.plumbing.markets import market_of

FIELDS = {
    reasons.NAME_EMPTY.code: "name",
    reasons.NAME_TAKEN.code: "name",
    reasons.NO_MARKET.code: "market",
    reasons.DISPATCH_DAYS.code: "dispatch_max",
    reasons.USUAL_WEIGHT.code: "usual_grams",
}


@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    """The sellers that somebody works for; to whoever is not signed in, what selling here means."""
    account = account_of(request)
    if account is None:
        return draw(request, "sell/welcome.html")
    staff = SellerStaff.objects.filter(account=account).select_related("seller").order_by("seller__name")
    rows = [{"seller": one.seller, "role": str(ROLE_NAMES[one.role])} for one in staff]
    return draw(request, "sell/mine.html", shops=rows)


@account_required
def open_shop(request: HttpRequest) -> HttpResponse:
    """A new seller: who it is, as the law asks; the shipping table is next."""
    market = market_of(request)
    account = member(request)
    initial = {
        "country": market.country, "market": market.code, "email": account.email, "trader": "yes",
        "dispatch_min": 1, "dispatch_max": 2, "usual_grams": usual_grams(market),
    }  # fmt: skip
    form = OpenForm(request.POST if request.method == "POST" else None, market=market, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            seller = open_seller(
                account=account.pk, market=form.cleaned_data["market"], now=utc_now(), **form.profile()
            )
        except Refusal as refusal:
            say(form, refusal, FIELDS)
        else:
            messages.success(request, _("%(name)s is open. Next: what you take for delivery.") % {"name": seller.name})
            return to("delivery", Desk(seller, account, SellerStaff.Role.OWNER, market))
    return form_page(request, "sell/open.html", form, None, "")


@seller_required(*ANYONE)
def overview(request: HttpRequest, desk: Desk) -> HttpResponse:
    """What is on sale, what waits for an answer, what came in last."""
    panel = desk_panel(desk.seller)
    locale = desk.market.locale
    context: dict[str, Any] = {
        "panel": panel,
        "runs": [run_row(run, locale) for run in panel.runs],
        "unanswered": [(run_row(run, locale), sentence(run, locale)) for run in panel.unanswered],
        "is_away": desk.seller.is_away(utc_now().date()),
        "troubles": [one for one in source_lines(desk.seller, locale) if one.is_trouble or one.lines],
    }
    return draw(request, "sell/overview.html", desk, "overview", **context)
