"""What was sold, in the order of the journal: read on from a place, so that nothing is told twice and nothing is missed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.core import signing
from django.db import connection

from bookrow.offers.models import Offer, Seller, TillSale
from bookrow.plumbing import places
from bookrow.plumbing.models import Journal

_EVENT, _TABLE, _SALT = "offers.sold", "plumbing_journal", "offers.api.sold"
_SLACK = timedelta(hours=1)  # an entry may be written a while after the time it tells


@dataclass(frozen=True, slots=True)
class Place:
    """How far somebody has read. start, end: places of the journal, end "" for now; after: the last entry that was told
    between them; since: ISO time, what was sold before it is left out."""

    start: str = ""
    end: str = ""
    after: int = 0
    since: str = ""

    def packed(self) -> str:
        """As a cursor that cannot be made up."""
        return signing.dumps([connection.vendor, self.start, self.end, self.after, self.since], salt=_SALT)

    @classmethod
    def unpacked(cls, cursor: str) -> "Place | None":
        """The place of a cursor; None if it is none of this shop's."""
        try:
            vendor, *parts = signing.loads(cursor, salt=_SALT)
        except signing.BadSignature:
            return None
        return cls(*parts) if vendor == connection.vendor else None


def beginning(since: datetime | None) -> Place:
    """Where reading begins: at the first entry, or near a time."""
    if since is None:
        return Place()
    return Place(after=_before(since - _SLACK), since=since.isoformat())


def sales_after(seller: Seller, place: Place, *, limit: int) -> tuple[list[dict[str, Any]], Place, bool]:
    """The seller's sales from a place on, oldest first; the place after them; whether more is there already."""
    place = place if place.end else replace(place, end=places.here(_TABLE))
    condition, values = places.between(place.start, place.end)
    rows = Journal.objects.filter(event=_EVENT, seq__gt=place.after).order_by("seq")
    # The pattern spares reading other sellers' entries; whose one is, its facts decide.
    mine = rows.extra(where=["facts LIKE %s", condition], params=[f'%"seller":{seller.pk}%', *values])
    found = list(mine[: limit + 1])
    more = len(found) > limit
    told = [entry for entry in found[:limit] if entry.facts["seller"] == seller.pk and _counts(entry.at, place)]
    onward = replace(place, after=found[limit - 1].seq) if more else Place(start=place.end, since=place.since)
    return _sales(seller, told), onward, more


def _counts(at: datetime, place: Place) -> bool:
    return not place.since or at >= datetime.fromisoformat(place.since)


def _sales(seller: Seller, entries: list[Journal]) -> list[dict[str, Any]]:
    offers = {entry.facts["offer"] for entry in entries}
    skus = dict(Offer.objects.filter(seller=seller, pk__in=offers).values_list("pk", "sku"))
    tills = TillSale.objects.filter(seller=seller, offer__in=offers, at__in={entry.at for entry in entries})
    by_till = set(tills.values_list("offer", "at"))
    return [
        {
            "sku": skus[entry.facts["offer"]],
            "quantity": entry.facts["quantity"],
            "at": entry.at,
            "where": "till" if (entry.facts["offer"], entry.at) in by_till else "here",
        }
        for entry in entries
        if entry.facts["offer"] in skus
    ]


def _before(time: datetime) -> int:
    """The number of an entry such that all after that time come later: found by halving, for entries have no index by
    time."""
    low, high = 0, Journal.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
    while low < high:
        middle = (low + high + 1) // 2
        at = Journal.objects.filter(seq__gte=middle).order_by("seq").values_list("at", flat=True).first()
        low, high = (middle, high) if at is not None and at < time else (low, middle - 1)
    return max(low - 1, 0)
