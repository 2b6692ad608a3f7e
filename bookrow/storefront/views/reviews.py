"""Readers' reviews: the list of a book's, and each at its own address."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404

from bookrow.catalogue.models import Edition
from bookrow.catalogue.panels import Card, cards_of
from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.plumbing.markets import at
from bookrow.reviews.models import Review
from bookrow.reviews.panels import Asked, review_panel, reviews_list
from bookrow.storefront.drawing import draw, draw_public, page_number, utc_now
from bookrow.storefront.shop import checking_address, face
from bookrow.storefront.structured import review_json_ld

_COLUMNS = ("isbn", "key", "title", "work_id", "public_from")
_PARAMS = ("stars", "language", "sort", "page")
_SIZE, _DEEPEST = 20, 500  # a reader who leafs further is none


def by_isbn(request: HttpRequest, isbn: str) -> HttpResponse:
    """/isbn/<isbn>/reviews: what readers say of this edition's work."""
    try:
        number = isbns.parse(isbn)
    except Refusal:
        raise Http404 from None
    if number != isbn:
        return HttpResponsePermanentRedirect(at(request, f"/isbn/{number}/reviews"))
    return _reviews(request, get_object_or_404(Edition.objects.only(*_COLUMNS), isbn=number))


def by_key(request: HttpRequest, key: str) -> HttpResponse:
    """/edition/<key>/reviews: the same for an edition without ISBN."""
    edition = get_object_or_404(Edition.objects.only(*_COLUMNS), key=key)
    if edition.isbn:
        return HttpResponsePermanentRedirect(at(request, f"{edition.address}/reviews"))
    return _reviews(request, edition)


def _reviews(request: HttpRequest, edition: Edition) -> HttpResponse:
    now, asked, number = utc_now(), Asked.read(request.GET), min(page_number(request), _DEEPEST)
    _only_where_shown(edition, now)
    shown = reviews_list(edition.work_id, asked, page=number, size=_SIZE, now=now)
    base = f"{edition.address}/reviews"
    # What is narrowed or sorted says nothing that the whole list does not: it is not for robots.
    canonical = "" if asked.query else base if number == 1 else f"{base}?page={number}"
    return draw_public(
        request,
        "storefront/reviews.html",
        tags=[edition.address, *(book.address for review in shown.reviews for book in review.recommended)],
        good_until=shown.good_until,
        params=_PARAMS,
        address=canonical,
        book=_card(edition, now),
        title=edition.title,
        back=edition.address,
        name=edition.isbn or edition.key,
        checked=checking_address(),
        shown=shown,
        asked=asked,
        number=number,
    )


def one(request: HttpRequest, key: str) -> HttpResponse:
    """/review/<key>: its permanent address; 410 once nobody reads it any longer, without a word of why."""
    review = get_object_or_404(Review.objects.select_related("edition"), key=key)
    now = utc_now()
    _only_where_shown(review.edition, now)
    if review.state in (Review.WITHHELD, Review.TAKEN_BACK):
        context: dict[str, Any] = {"back": review.edition.address, "withheld": review.state == Review.WITHHELD}
        return draw(request, "storefront/review_gone.html", status=410, title=review.edition.title, **context)
    shown, good_until = review_panel(review.pk, now=now)
    if review.state != Review.PUBLISHED or shown is None:
        raise Http404
    return draw_public(
        request,
        "storefront/review.html",
        tags=[review.address, review.edition.address, *(book.address for book in shown.recommended)],
        good_until=good_until,
        address=review.address,
        book=_card(review.edition, now),
        title=review.edition.title,
        back=review.edition.address,
        review=shown,
        json_ld=review_json_ld(shown, review.edition.title, request),
    )


def _only_where_shown(edition: Edition, now: datetime) -> None:
    """Http404 where the shop shows no reviews, or must not speak of the book yet."""
    if not face().reviews or (edition.public_from and edition.public_from > now):
        raise Http404


def _card(edition: Edition, now: datetime) -> Card | None:
    """The book above the list; one that its publisher took back has no card, and keeps its reviews."""
    return next(iter(cards_of([edition.pk], now=now)), None)
