"""The sellers of the demonstration come in, each with a file of stock."""

from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify

from bookrow.offers.actions import (
    apply_stock,
    go_away,
    open_seller,
    open_stock_run,
    remember_mapping,
    reprice,
    set_rates,
)
from bookrow.offers.demo.sellers import SELLERS, DemoSeller
from bookrow.offers.models import Offer, Seller, StockRun
from bookrow.plumbing.markets import all_markets
from bookrow.trade.stock import open_stock

STOCK = Path(__file__).parent / "stock"
_WEEKS = 42  # days


def open_the_doors(*, shop: str, now: datetime) -> list[StockRun]:
    """Open every seller of the demonstration and put its stock on sale; the runs of the files that were new. shop: the
    name under which the shop itself sells.

    Called again it opens who is missing, and leaves all others as they are now. A shop that sells for itself already
    keeps its own seller; a market that is not there has no sellers.
    """
    markets = {market.code for market in all_markets()}
    runs = []
    for one in SELLERS:
        seller = _seller(one, one.name or shop, now) if one.market in markets else None
        if seller is not None and not _is_stocked(seller, one.file):
            runs.append(_stock(one, seller, now))
    return runs


def _seller(one: DemoSeller, name: str, now: datetime) -> Seller | None:
    """The seller, opened where it is not there; None where somebody else has its place."""
    there = Seller.objects.filter(own=True) if one.own else Seller.objects.filter(key=slugify(name)[:60])
    known = there.first()
    if known is not None:
        return known if known.demo else None
    with transaction.atomic():
        seller = open_seller(account=None, name=name, market=one.market, own=one.own, demo=True, now=now, **one.profile)
        set_rates(seller, one.rates, now=now)
        if one.mapping:
            with open_stock(STOCK / one.file) as stock:
                remember_mapping(seller, stock=stock, mapping=one.mapping)
        if one.away:
            go_away(seller, first=now.date(), last=None, note=one.away, now=now)
    return seller


def _stock(one: DemoSeller, seller: Seller, now: datetime) -> StockRun:
    came = now - timedelta(days=max((days for _sku, days, _amount in one.prices), default=-_WEEKS) + _WEEKS)
    run = apply_stock(open_stock_run(seller, STOCK / one.file, now=came), clock=lambda: came)
    for sku, days, amount in one.prices:
        reprice(Offer.objects.get(seller=seller, sku=sku), amount=amount, now=now - timedelta(days=days))
    return run


def _is_stocked(seller: Seller, file: str) -> bool:
    return StockRun.objects.filter(seller=seller, file=file, state=StockRun.DONE).exists()
