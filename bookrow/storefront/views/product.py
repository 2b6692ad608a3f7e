"""The product page: one document, one template."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect

from bookrow.catalogue.models import Edition, FormerAddress
from bookrow.catalogue.panels import Card, cards
from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.plumbing import documents
from bookrow.plumbing.markets import at
from bookrow.storefront.drawing import draw, draw_public, utc_now
from bookrow.storefront.shop import checking_address, face
from bookrow.storefront.structured import json_ld

_NEAR = 6


def by_isbn(request: HttpRequest, isbn: str) -> HttpResponse:
    """/isbn/<isbn>: thirteen bare digits show the page, every other form of a valid number leads there."""
    try:
        number = isbns.parse(isbn)
    except Refusal as refusal:
        return _not_an_isbn(request, isbn, refusal)
    if number != isbn:
        return HttpResponsePermanentRedirect(at(request, f"/isbn/{number}"))
    return _product(request, f"/isbn/{number}") or _unknown(request, number)


def by_key(request: HttpRequest, key: str) -> HttpResponse:
    """/edition/<key>: the page of an edition without ISBN; one that has an ISBN lives at that."""
    edition = Edition.objects.filter(key=key).only("isbn", "key").first()
    if edition is not None and edition.isbn:
        return HttpResponsePermanentRedirect(at(request, edition.address))
    return _product(request, f"/edition/{key}") or draw(request, "404.html", status=404)


def go_to_isbn(request: HttpRequest) -> HttpResponse:
    """The field in the header: whatever was typed, on to its page."""
    typed = request.GET.get("isbn", "").strip()[:80]
    try:
        return HttpResponseRedirect(at(request, f"/isbn/{isbns.parse(typed)}"))
    except Refusal as refusal:
        return _not_an_isbn(request, typed, refusal)


def _product(request: HttpRequest, address: str) -> HttpResponse | None:
    shown = documents.look(address, now=utc_now())
    if shown.body is None:
        return None
    page: dict[str, Any] = shown.body
    return draw_public(
        request,
        "storefront/product.html",
        tags=[address, *page["copies"]["sellers"]],
        good_until=shown.good_until,
        page=page,
        json_ld=json_ld(page, request, reviews=face().reviews),
        address=address,
        checked=checking_address(),
    )


def _unknown(request: HttpRequest, number: str) -> HttpResponse:
    former = FormerAddress.objects.filter(isbn=number).select_related("edition").first()
    if former is not None:
        return HttpResponsePermanentRedirect(at(request, former.edition.address))
    now = utc_now()
    newest = cards(Edition.objects.exclude(published="").newest(), now=now, page=1, size=6).cards
    context = {"isbn": number, "isbn_shown": isbns.shown(number), "near": _near(number), "newest": newest}
    return draw(request, "storefront/isbn_unknown.html", status=404, **context)


def _not_an_isbn(request: HttpRequest, typed: str, refusal: Refusal) -> HttpResponse:
    context = {
        "asked": typed,
        "marked": _marked(typed, refusal.reasons[0].code),
        "reasons": refusal.reasons,
        "near": _near(typed),
    }
    return draw(request, "storefront/isbn_problem.html", status=404, **context)


def _near(typed: str) -> list[Card]:
    """Books of ours whose number is one slip away."""
    known = Edition.objects.filter(isbn__in=list(isbns.near(typed))).order_by("isbn")
    return cards(known, now=utc_now(), page=1, size=_NEAR).cards


def _marked(typed: str, code: str) -> list[tuple[str, bool]]:
    """The number in pieces, the faulty ones marked: letters that are none of an ISBN's, or the digit that does not fit."""
    if code == isbns.CHECK_DIGIT.code:
        return [(typed[:-1], False), (typed[-1], True)]
    if code == isbns.LETTERS.code:
        return [(sign, sign.isalpha() and not (sign in "xX" and at == len(typed) - 1)) for at, sign in enumerate(typed)]
    return []
