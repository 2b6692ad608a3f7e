"""What copies of an edition cost at other sellers: the least and the most, by which a slip in a price is noticed."""

from collections.abc import Iterable

from django.db.models import Max, Min

from bookrow.offers.models import Listing, Seller


def price_spans(editions: Iterable[int], *, seller: Seller) -> dict[tuple[int, bool], tuple[int, int]]:
    """(edition, new) -> least and most of other sellers' prices in this seller's currency and market. One statement."""
    ids = sorted(set(editions))
    if not ids:
        return {}
    others = Listing.objects.filter(edition_id__in=ids, market=seller.market_id, currency=seller.currency)
    grouped = others.exclude(seller=seller).exclude(kind=Listing.TO_ORDER).values_list("edition_id", "kind")
    return {
        (edition, kind == Listing.NEW): (least, most)
        for edition, kind, least, most in grouped.annotate(least=Min("amount"), most=Max("amount"))
    }
