"""What a seller says of itself: profile, delivery, holiday."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from bookrow.kit.refusals import Refusal
from bookrow.offers.actions import change_profile, go_away, set_rates
from bookrow.offers.forms.delivery import rate_forms, with_more
from bookrow.offers.forms.shop import HolidayForm, ProfileForm, profile_of
from bookrow.offers.models import ShippingRate
from bookrow.offers.spoken import spoken
from bookrow.offers.staff import OWNER, Desk, seller_required
from bookrow.offers.views.desk import FIELDS
from bookrow.offers.views.shared import draw, form_page, say, to, utc_now
from bookrow.people.saying import said


@seller_required(OWNER)
def profile(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Who sells, and how soon copies are sent."""
    data = request.POST if request.method == "POST" else None
    form = ProfileForm(data, market=desk.market, initial=profile_of(desk.seller))
    if request.method == "POST" and form.is_valid():
        try:
            change_profile(desk.seller, now=utc_now(), **form.profile())
        except Refusal as refusal:
            say(form, refusal, FIELDS)
        else:
            messages.success(request, _("Saved: who you are, and how soon you send."))
            return to("profile", desk)
    return form_page(request, "sell/profile.html", form, desk, "profile")


@seller_required(OWNER)
def delivery(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The shipping table, kept as a whole."""
    given: dict[str, Any] = {"currency": desk.seller.currency, "market": desk.market}
    rates = list(ShippingRate.objects.filter(seller=desk.seller))
    problems: list[str] = []
    if request.method != "POST":
        forms = rate_forms(rates, **given)
    elif "more" in request.POST:
        forms = rate_forms(rates, data=with_more(request.POST), **given)
        return draw(request, "sell/delivery.html", desk, "delivery", forms=forms, problems=problems)
    else:
        forms = rate_forms(rates, data=request.POST, **given)
        if forms.is_valid():
            try:
                set_rates(desk.seller, [one.rate for one in forms if one.rate], now=utc_now())
            except Refusal as refusal:
                problems = [said(reason) for reason in refusal.reasons]
            else:
                messages.success(request, _("Saved: what you take for delivery."))
                return to("delivery" if rates else "overview", desk)
    failed = bool(problems) or (forms.is_bound and not forms.is_valid())
    context = {"forms": forms, "problems": problems, "has_rates": bool(rates)}
    return draw(request, "sell/delivery.html", desk, "delivery", status=422 if failed else 200, **context)


@seller_required(OWNER)
def holiday(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Away from one day to another, or back again."""
    seller = desk.seller
    if request.method == "POST" and "back" in request.POST:
        go_away(seller, first=None, last=None, now=utc_now())
        messages.success(request, _("Welcome back: your copies are on sale."))
        return to("holiday", desk)
    initial = {"first": seller.away_from, "last": seller.away_until, "note": seller.away_note}
    form = HolidayForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            go_away(seller, now=utc_now(), **form.cleaned_data)
        except Refusal as refusal:
            for reason in refusal.reasons:
                form.add_error("last", spoken(reason, desk.market.locale))
        else:
            messages.success(request, _("Saved: when you are away."))
            return to("holiday", desk)
    today = utc_now().date()
    return form_page(request, "sell/holiday.html", form, desk, "holiday", is_away=seller.is_away(today))
