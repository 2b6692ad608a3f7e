"""The list of an edition's copies, how they are ranked, and what grades mean."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import get_object_or_404

from bookrow.catalogue.models import Edition
from bookrow.catalogue.panels import cards, cards_of
from bookrow.frame.formats import country_name
from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.offers.forms.countries import countries
from bookrow.offers.models import Offer, Seller
from bookrow.offers.panels import Asked, copies_abroad, copies_list, seller_panel
from bookrow.offers.pricing.law import may_mix
from bookrow.offers.rules import law_of
from bookrow.plumbing.markets import at, market_of
from bookrow.storefront.drawing import draw, draw_public, page_number, utc_now

_PARAMS = ("condition", "grade", "seller", "signed", "first", "country", "demand", "sort", "to", "page")
_SIZE, _OF_SELLER = 25, 24


def by_isbn(request: HttpRequest, isbn: str) -> HttpResponse:
    """/isbn/<isbn>/copies: every copy of this edition on sale in the market."""
    try:
        number = isbns.parse(isbn)
    except Refusal:
        raise Http404 from None
    if number != isbn:
        return HttpResponsePermanentRedirect(at(request, f"/isbn/{number}/copies"))
    return _copies(request, Edition.objects.filter(isbn=number))


def by_key(request: HttpRequest, key: str) -> HttpResponse:
    """/edition/<key>/copies: the same for an edition without ISBN."""
    return _copies(request, Edition.objects.filter(key=key, isbn=None))


def _copies(request: HttpRequest, found: QuerySet[Edition]) -> HttpResponse:
    now = utc_now()
    edition = found.only("pk", "isbn", "key").first()
    if edition is None:
        raise Http404
    card = cards(found, now=now, page=1, size=1).cards
    market, asked = market_of(request), Asked.read(request.GET)
    names = countries(market.locale)
    asked = replace(asked, to=asked.to if asked.to in dict(names) else "")
    if asked.to == market.country:
        query = replace(asked, to="").query
        return HttpResponseRedirect(at(request, f"{edition.address}/copies") + (f"?{query}" if query else ""))
    if not asked.condition and not may_mix(law_of(market)):
        query = replace(asked, condition="used").query
        return HttpResponseRedirect(at(request, f"{edition.address}/copies?{query}"))
    find = copies_abroad if asked.to else copies_list
    shown = find(edition.pk, market, asked, page=page_number(request), size=_SIZE, now=now)
    context: dict[str, Any] = {
        "book": card[0] if card else None,
        "back": edition.address,
        "shown": shown,
        "asked": asked,
        "countries": names,
        "to": country_name(asked.to or market.country, market.locale),
        "number": page_number(request),
    }
    if asked.to:
        return _for_one(draw(request, "storefront/copies.html", **context))
    return draw_public(
        request,
        "storefront/copies.html",
        tags=[edition.address, *shown.sellers],
        good_until=shown.good_until,
        params=_PARAMS,
        address=f"{edition.address}/copies",
        **context,
    )


def _for_one(response: HttpResponse) -> HttpResponse:
    """Asked for by too few to be kept anywhere."""
    response["Cache-Control"] = "private, no-store"
    return response


def seller(request: HttpRequest, key: str) -> HttpResponse:
    """/seller/<key>: who sells, as the law asks, what delivery costs, and the newest copies. Of a wholesaler there is none:
    readers buy from the shop."""
    found = get_object_or_404(Seller, key=key, suspended_at=None, supplier=False)
    now = utc_now()
    shown = seller_panel(found, market_of(request), now=now)
    number, on_sale = page_number(request), Offer.objects.on_sale() if found.shown else Offer.objects.none()
    latest = on_sale.of_seller(found.pk).order_by("-changed_at", "-pk").values_list("edition_id", flat=True)
    copies = list(latest[(number - 1) * _OF_SELLER : number * _OF_SELLER + 1])
    return draw_public(
        request,
        "offers/seller.html",
        tags=[f"/seller/{key}", f"seller-{found.pk}"],
        good_until=now + timedelta(minutes=5),
        address=f"/seller/{key}",
        seller=shown,
        params=("page",),
        cards=cards_of(copies[:_OF_SELLER], now=now),
        number=number,
        pages=number + (len(copies) > _OF_SELLER),
    )


def ranking(request: HttpRequest) -> HttpResponse:
    """/how-copies-are-ranked: the parameters, in their order."""
    return draw_public(request, "offers/ranking.html", tags=["words"], address="/how-copies-are-ranked")


def conditions(request: HttpRequest) -> HttpResponse:
    """/conditions: what each grade promises, and how the marketplaces' five names stand to them."""
    return draw_public(request, "offers/conditions.html", tags=["words"], address="/conditions")
