"""Copies leave the shelf one by one: sold here or elsewhere, put back on the seller's word, moved to another edition."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import F

from bookrow.catalogue.models import Edition
from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons
from bookrow.offers.actions.listing import relist
from bookrow.offers.actions.prices import Change, write_prices
from bookrow.offers.models import Offer
from bookrow.offers.rules import Asked, PriceRules, packed
from bookrow.plumbing import actions as plumbing
from bookrow.trade.stock.numbers import MOST_COPIES


def sell(offer: Offer, *, quantity: int, now: datetime) -> None:
    """Take so many copies off the shelf, in the caller's transaction or one of its own. Refuses where fewer are there:
    one conditional update decides between two buyers of the last copy."""
    with transaction.atomic():
        there = Offer.objects.filter(pk=offer.pk, state=Offer.LIVE, quantity__gte=quantity)
        if not there.update(quantity=F("quantity") - quantity, changed_at=now):
            raise Refusal(reasons.COPY_GONE.saying(sku=offer.sku))
        if Offer.objects.filter(pk=offer.pk, quantity=0).update(state=Offer.SOLD, sold_at=now):
            offer.refresh_from_db()
            write_prices([Change(offer, offer.amount, gone=True)], seller=offer.seller, now=now)
        relist([offer.pk])
        plumbing.record("offers.sold", now=now, offer=offer.pk, seller=offer.seller_id, quantity=quantity)


def put_back(offer: Offer, *, quantity: int, now: datetime) -> None:
    """The seller's word: there is another copy like the one that was sold or taken away."""
    if not 1 <= quantity <= MOST_COPIES:
        raise Refusal(reasons.QUANTITY.saying(quantity=quantity))
    with transaction.atomic():
        gone = Offer.objects.filter(pk=offer.pk).exclude(state=Offer.LIVE)
        if gone.update(state=Offer.LIVE, quantity=quantity, sold_at=None, kept_away=False, changed_at=now):
            offer.refresh_from_db()
            _measure(offer, now)
            write_prices([Change(offer, None)], seller=offer.seller, now=now)
            relist([offer.pk])
            plumbing.record("offers.put_back", now=now, offer=offer.pk, seller=offer.seller_id, quantity=quantity)


def take_away(offer: Offer, *, now: datetime) -> None:
    """The copy is not on offer any more."""
    with transaction.atomic():
        if Offer.objects.filter(pk=offer.pk, state=Offer.LIVE).update(state=Offer.GONE, kept_away=True, changed_at=now):
            offer.refresh_from_db()
            write_prices([Change(offer, offer.amount, gone=True)], seller=offer.seller, now=now)
            relist([offer.pk])
            plumbing.record("offers.taken_away", now=now, offer=offer.pk, seller=offer.seller_id)


def reprice(offer: Offer, *, amount: int, now: datetime) -> None:
    """A new price for one copy. Refuses nothing and less, and what the rules of the seller's market forbid; a market
    elsewhere whose rules forbid it does not show the copy."""
    if amount <= 0:
        raise Refusal(reasons.NO_AMOUNT.saying(sku=offer.sku))
    problems = PriceRules([offer.edition_id], today=now.date()).problems(replace(Asked.of(offer), amount=amount))
    if reason := problems.pop(offer.seller.market_id, None):
        raise Refusal(reason)
    with transaction.atomic():
        before = offer.amount
        if amount != before and Offer.objects.filter(pk=offer.pk, state=Offer.LIVE, amount=before).update(
            amount=amount, barred=packed(list(problems)), changed_at=now
        ):
            offer.refresh_from_db()
            write_prices([Change(offer, before)], seller=offer.seller, now=now)
            relist([offer.pk])
            plumbing.record("offers.repriced", now=now, offer=offer.pk, before=before, amount=amount)


def move(offer: Offer, *, edition: Edition, now: datetime) -> None:
    """The copy is one of another edition than it stands under: logged, and both pages follow."""
    before = offer.edition_id
    if before == edition.pk:
        return
    with transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(edition=edition, changed_at=now)
        offer.refresh_from_db()
        _measure(offer, now)
        relist([offer.pk], also=[before])
        plumbing.record("offers.moved", now=now, offer=offer.pk, before=before, edition=edition.pk)


def _measure(offer: Offer, now: datetime) -> None:
    """Where the rules of prices do not allow it, the copy is not shown."""
    problems = PriceRules([offer.edition_id], today=now.date()).problems(Asked.of(offer))
    Offer.objects.filter(pk=offer.pk).update(barred=packed(list(problems)))
