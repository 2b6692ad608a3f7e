"""Sellers come, change what they say of themselves and take for postage, go on holiday, are suspended and return."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons
from bookrow.offers.actions.listing import relist_seller
from bookrow.offers.actions.prices import write_coming_or_going
from bookrow.offers.models import HEAVIEST, Postage, Seller, SellerStaff, ShippingRate
from bookrow.offers.pricing.law import MarketLaw
from bookrow.offers.rules import law_of
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.markets import all_markets, default_market

PROFILE = (
    "name", "trader", "legal_name", "street", "postcode", "city", "country", "registration", "tax_number", "email",
    "phone", "about", "dispatch_min", "dispatch_max", "usual_grams",
)  # fmt: skip
_OWED_BY_TRADERS = ("legal_name", "street", "city", "email")


@dataclass(frozen=True, slots=True)
class Rate:
    """A line of a shipping table, as typed. destination: a country, "" for all others; up_to: grams, None: any weight."""

    destination: str
    up_to: int | None
    amount: int
    days_min: int
    days_max: int


def open_seller(*, account: int | None, name: str, market: str, now: datetime, **profile: Any) -> Seller:
    """A new seller, with its owner; nothing is listed before its shipping table says where it sends.

    Refuses a name that is taken, and a trader who leaves out what the law asks.
    """
    name = " ".join(name.split())
    key = slugify(name)[:60]
    if not key:
        raise Refusal(reasons.NAME_EMPTY)
    info = next((one for one in all_markets() if one.code == market), None)
    if info is None:
        raise Refusal(reasons.NO_MARKET.saying(market=market))
    profile = {"country": info.country, "currency": info.currency, **profile}
    seller = Seller(key=key, name=name, market_id=market, joined_at=now, **profile)
    _check(seller)
    try:
        with transaction.atomic():
            seller.save(force_insert=True)
            if account is not None:
                SellerStaff.objects.create(seller=seller, account_id=account, since=now)
            plumbing.record("offers.seller_opened", now=now, seller=seller.pk)
    except IntegrityError:
        raise Refusal(reasons.NAME_TAKEN.saying(name=name)) from None
    return seller


def seller_called(name: str, *, now: datetime) -> tuple[Seller, bool]:
    """The seller of that name or key, or a new one, and whether it is new. Refuses a name that is nearly another's: a
    slip must not open a second seller. A new one is a private person of the shop's first market, who delivers there at no
    charge until a shipping table says otherwise."""
    seller = Seller.objects.filter(key=name).first() or Seller.objects.filter(name=name).first()
    if seller:
        return seller, False
    names = list(Seller.objects.values_list("name", flat=True)) + list(Seller.objects.values_list("key", flat=True))
    near = get_close_matches(name, names, n=1, cutoff=0.8)
    if near:
        raise Refusal(reasons.NO_SELLER.saying(name=name, near=near[0]))
    market = default_market()
    with transaction.atomic():
        seller = open_seller(account=None, name=name, market=market.code, trader=False, now=now)
        set_rates(seller, [Rate(market.country, None, 0, 3, 8)], now=now)
    return seller, True


def change_profile(seller: Seller, *, now: datetime, **profile: Any) -> Seller:
    """What a seller says of itself. Listings follow where dispatch or the usual weight changed."""
    before = {name: getattr(seller, name) for name in PROFILE}
    for name in PROFILE:
        if name in profile:
            setattr(seller, name, profile[name])
    _check(seller)
    changed = [name for name in PROFILE if getattr(seller, name) != before[name]]
    if changed:
        with transaction.atomic():
            seller.save(update_fields=changed)
            plumbing.record("offers.seller_changed", now=now, seller=seller.pk, fields=changed)
            plumbing.touch(tags=[f"seller-{seller.pk}", f"/seller/{seller.key}", "sellers"])
            if {"name", "dispatch_min", "dispatch_max", "usual_grams", "country"} & set(changed):
                relist_seller(seller.pk)
    return seller


def _check(seller: Seller) -> None:
    missing = [name for name in _OWED_BY_TRADERS if seller.trader and not getattr(seller, name).strip()]
    found = [reasons.TRADER_OWES.saying(field=name) for name in missing]
    if not 0 <= seller.dispatch_min <= seller.dispatch_max <= 60:
        found.append(reasons.DISPATCH_DAYS.saying(days=f"{seller.dispatch_min}-{seller.dispatch_max}"))
    if not 1 <= seller.usual_grams <= HEAVIEST:
        found.append(reasons.USUAL_WEIGHT.saying(grams=seller.usual_grams))
    if found:
        raise Refusal(*found)


def set_rates(seller: Seller, rates: Sequence[Rate], *, now: datetime) -> None:
    """The whole shipping table, in place of the former one. Refuses negative amounts and lines that say the same twice."""
    places = [(rate.destination, rate.up_to) for rate in rates]
    if len(set(places)) < len(places):
        raise Refusal(reasons.RATE_TWICE)
    for rate in rates:
        if rate.amount < 0 or not 0 <= rate.days_min <= rate.days_max <= 120 or (rate.up_to or 1) < 1:
            raise Refusal(reasons.RATE_WRONG.saying(destination=rate.destination or "*"))
    with transaction.atomic():
        ShippingRate.objects.filter(seller=seller).delete()
        ShippingRate.objects.bulk_create(
            ShippingRate(
                seller=seller,
                destination=rate.destination,
                up_to=rate.up_to,
                amount=rate.amount,
                days_min=rate.days_min,
                days_max=rate.days_max,
            )
            for rate in rates
        )
        post_anew(seller)
        plumbing.record("offers.rates_changed", now=now, seller=seller.pk)


def post_anew(seller: Seller) -> None:
    """What the table comes to for each market's home country, and the listings that follow from it; in the caller's
    transaction."""
    # A file that is being applied ends its group first: its copies are listed by the new table, and counted once.
    Seller.objects.select_for_update(no_key=True).get(pk=seller.pk)
    rates = list(ShippingRate.objects.filter(seller=seller))
    Postage.objects.filter(seller=seller).delete()
    for market in all_markets():
        lines = [rate for rate in rates if rate.destination == market.country]
        lines = lines or [rate for rate in rates if not rate.destination]
        over = 0
        for rate in sorted(lines, key=lambda rate: rate.up_to or HEAVIEST):
            up_to = rate.up_to or HEAVIEST
            if up_to > over:
                Postage.objects.create(
                    seller=seller,
                    market=market.code,
                    over=over,
                    up_to=up_to,
                    **_postage(rate.amount, law_of(market), seller.currency),
                    days_min=rate.days_min,
                    days_max=rate.days_max,
                )
                over = up_to
    relist_seller(seller.pk)


def _postage(amount: int, law: MarketLaw, currency: str) -> dict[str, int]:
    """For used books what the seller takes; for new ones no less than the market's rules ask, in the market's own money:
    we make up no rate of exchange."""
    least = law.min_postage
    if least is None or currency != law.currency:
        return {"amount": amount, "new_under": amount, "new_below": 0, "new_over": amount}
    return {
        "amount": amount,
        "new_under": max(amount, least.amount),
        "new_below": least.below,
        "new_over": max(amount, least.otherwise),
    }


def go_away(seller: Seller, *, first: date | None, last: date | None, note: str = "", now: datetime) -> Seller:
    """Holiday from the first to the last day; None as first ends it, None as last leaves it open. Copies vanish from lists
    and counts in this transaction where it has begun."""
    if first and last and last < first:
        raise Refusal(reasons.HOLIDAY_ENDS_FIRST.saying(first=first.isoformat(), last=last.isoformat()))
    seller.away_from = first.isoformat() if first else ""
    seller.away_until = last.isoformat() if first and last else ""
    seller.away_note = note.strip()[:300]
    with transaction.atomic():
        seller.save(update_fields=["away_from", "away_until", "away_note"])
        plumbing.record("offers.holiday", now=now, seller=seller.pk, first=seller.away_from, last=seller.away_until)
        _settle(seller, now=now)
    return seller


def suspend(seller: Seller, *, why: str, now: datetime) -> None:
    """The operator takes a seller's copies off the shelves; why is told to the seller."""
    if not why.strip():
        raise Refusal(reasons.SUSPENSION_NEEDS_WHY)
    seller.suspended_at, seller.suspended_why = now, why.strip()[:300]
    with transaction.atomic():
        seller.save(update_fields=["suspended_at", "suspended_why"])
        plumbing.record("offers.seller_suspended", now=now, seller=seller.pk, why=seller.suspended_why)
        _settle(seller, now=now)


def readmit(seller: Seller, *, now: datetime) -> None:
    """The seller's copies come back."""
    seller.suspended_at, seller.suspended_why = None, ""
    with transaction.atomic():
        seller.save(update_fields=["suspended_at", "suspended_why"])
        plumbing.record("offers.seller_readmitted", now=now, seller=seller.pk)
        _settle(seller, now=now)


def settle_holidays(*, now: datetime) -> int:
    """Sellers whose holiday begins or ends today come and go; returns how many."""
    moved = 0
    for seller in Seller.objects.coming_or_going(now.date().isoformat()):
        with transaction.atomic():
            moved += _settle(seller, now=now)
    return moved


def _settle(seller: Seller, *, now: datetime) -> bool:
    """In the caller's transaction, by what stands there now: another hand may have suspended it since it was read."""
    there = Seller.objects.select_for_update(no_key=True).get(pk=seller.pk)
    shown = there.suspended_at is None and not there.is_away(now.date())
    seller.shown = there.shown
    if shown == there.shown:
        return False
    seller.shown = shown
    seller.save(update_fields=["shown"])
    write_coming_or_going(seller, now=now)
    relist_seller(seller.pk)
    plumbing.touch(tags=[f"/seller/{seller.key}", "sellers"])
    return True
