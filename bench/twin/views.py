"""The product page from the tables, at each request; asked for by the ORM, which writes every statement anew."""

from collections.abc import Sequence
from typing import Any

import orjson
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from bookrow.catalogue.panels import edition_panel
from bookrow.frame.formats import reader_of
from bookrow.offers.panels import copies_panel
from bookrow.plumbing.kept import Kept
from bookrow.plumbing.models import Market
from bookrow.reviews.panels import reviews_panel
from bookrow.storefront.models import Policy, Shop
from bookrow.storefront.structured import json_ld, written, written_copies, written_reviews


def _by_the_orm(question: Kept, *values: int | str) -> list[Sequence[Any]]:
    return list(question._build(*values))


Kept.rows = _by_the_orm  # type: ignore[method-assign]


def product(request: HttpRequest, isbn: str) -> HttpResponse:
    """Everything is asked for and composed anew."""
    now = timezone.now()
    page, _ = edition_panel(f"/isbn/{isbn}", now=now)
    if page is None:
        raise Http404
    shop = Shop.objects.filter(pk=1).first() or Shop(pk=1)
    plain = orjson.loads(orjson.dumps(page))
    plain["copies"] = orjson.loads(orjson.dumps(copies_panel(page.number, now=now)[0]))
    plain["reviews"] = orjson.loads(orjson.dumps(reviews_panel(page.number, now=now)[0]))
    plain["structured"], plain["structured_copies"] = written(plain), written_copies(plain)
    plain["structured_reviews"] = written_reviews(plain)
    context = {
        "page": page,
        "name": page.address.rpartition("/")[2],
        "shop": shop,
        "policies": list(Policy.objects.in_force()),
        "markets": list(Market.objects.all()),
        "reader": reader_of(request, None),
        "origin": f"{request.scheme}://{request.get_host()}",
        "structured": json_ld(plain, request, reviews=shop.reviews_on),
    }
    return render(request, "twin/product.html", context)
