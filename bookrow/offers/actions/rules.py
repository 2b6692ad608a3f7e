"""A market's rules of prices change, or their clock moves: postage, and where new copies may be shown, follow."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from bookrow.offers import rules
from bookrow.offers.actions.listing import relist
from bookrow.offers.actions.sellers import post_anew
from bookrow.offers.models import MarketRules, Offer, Seller
from bookrow.offers.pricing.law import MarketLaw
from bookrow.offers.rules import Asked, PriceRules, packed
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.markets import TAG
from bookrow.plumbing.models import Market

CHANGED = "offers.rules_changed"
_GROUP = 500


def set_rules(market: Market, given: Mapping[str, Any] | None, *, now: datetime) -> None:
    """Put a market's rules in force; None: what the presets know of its country. Refuses fields that cannot be, by name.

    New prices are measured by them from now on; the worker brings postage and lists after them.
    """
    law = MarketLaw.from_json({**given, "country": market.country, "currency": market.currency}) if given else None
    with transaction.atomic():
        if law:
            told = {"law": law.to_json(), "changed_at": now}
            MarketRules.objects.update_or_create(market=market, defaults=told)
        else:
            MarketRules.objects.filter(market=market).delete()
        rules.heard([TAG])
        plumbing.record(CHANGED, now=now, market=market.code)
        plumbing.touch(tags=[TAG])


def rules_job(*, job: int, now: datetime, market: str) -> None:
    """Postage and lists after a change, seller by seller. Run twice it does it twice."""
    rules.heard([TAG])
    for seller in Seller.objects.order_by("pk"):
        with transaction.atomic():
            post_anew(seller)
    look_again(now=now)


def look_again(*, now: datetime) -> int:
    """Measure every new copy by today's rules: list prices change, windows open and shut, fixed prices run out. Returns
    how many copies came or went somewhere."""
    moved, last = 0, 0
    measured = Offer.objects.filter(Q(grade=1) | ~Q(barred=""), state=Offer.LIVE).order_by("pk")
    while group := list(measured.filter(pk__gt=last)[:_GROUP]):
        last = group[-1].pk
        moved += _settle(group, now)
    return moved


def _settle(offers: Sequence[Offer], now: datetime) -> int:
    known = PriceRules((one.edition_id for one in offers), today=now.date())
    changed = []
    for one in offers:
        barred = packed(list(known.problems(Asked.of(one))))
        if barred != one.barred:
            one.barred = barred
            changed.append(one)
    if changed:
        with transaction.atomic():
            Offer.objects.bulk_update(changed, ["barred"], batch_size=100)
            relist([one.pk for one in changed])
    return len(changed)
