"""Every price an offer ever had, only ever added to; and the reference of a reduction, frozen when it begins."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from bookrow.offers.models import Offer, PriceEvent, Seller
from bookrow.offers.pricing.history import PriceEvent as Event
from bookrow.offers.pricing.reductions import standing
from bookrow.offers.pricing.sayings import day_of
from bookrow.plumbing.bulk import insert_rows

_GROUP = 500


class Change(NamedTuple):
    """An offer with its new price. before: the former one, None where it was not on offer; gone: not on offer any more."""

    offer: Offer
    before: int | None
    gone: bool = False


def write_prices(changes: Sequence[Change], *, seller: Seller, now: datetime) -> None:
    """Add the events, and freeze or end the reductions that follow; while its seller is away nothing is on offer. Three
    statements at most, in the caller's transaction."""
    at = connection.ops.adapt_datetimefield_value(now)
    rows = [
        (one.offer.pk, at, None if one.gone or not seller.shown else one.offer.amount, one.offer.currency)
        for one in changes
    ]
    insert_rows(PriceEvent, ("offer_id", "at", "amount", "currency"), rows)
    moved = [one.offer for one in changes if one.before is not None and not one.gone]
    if moved:
        _freeze(moved)


def write_coming_or_going(seller: Seller, *, now: datetime) -> None:
    """A seller comes or goes, and everything on sale with it: an event for each copy, in one statement; and where it comes
    back, the reductions that its absence ended. In the caller's transaction."""
    at = connection.ops.adapt_datetimefield_value(now)
    amount = "amount" if seller.shown else "NULL"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO offers_priceevent (offer_id, at, amount, currency) SELECT id, %s, {amount}, currency "  # noqa: S608
            "FROM offers_offer WHERE seller_id = %s AND state = %s",
            [at, seller.pk, Offer.LIVE],
        )
    reduced = Offer.objects.on_sale().of_seller(seller.pk).exclude(was=None).order_by("pk")
    last = 0
    while seller.shown and (group := list(reduced.filter(pk__gt=last)[:_GROUP])):
        last = group[-1].pk
        _freeze(group)


def _freeze(offers: Sequence[Offer]) -> None:
    histories: dict[int, list[Event]] = {offer.pk: [] for offer in offers}
    events = PriceEvent.objects.filter(offer_id__in=list(histories)).order_by("at", "pk")
    for offer, at, amount in events.values_list("offer_id", "at", "amount"):
        histories[offer].append(Event(at, amount))
    changed = []
    for one in offers:
        reference = standing(histories[one.pk], one.currency).reference
        was = [reference.amount, day_of(reference.since).iso] if reference else None
        if was != one.was:
            one.was = was
            changed.append(one)
    if changed:
        Offer.objects.bulk_update(changed, ["was"], batch_size=200)
