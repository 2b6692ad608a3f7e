"""The copies of an edition, in every market: who stands first among new and used ones, and how many others there are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import orjson

from bookrow.offers.marks import BITS, unpacked
from bookrow.offers.models import Listing
from bookrow.offers.panels import questions, shapes
from bookrow.offers.panels.prices import prices
from bookrow.offers.panels.questions import GENERAL_FROM, Row, TallyRow
from bookrow.offers.pricing import trust
from bookrow.offers.pricing.tie import Line, choose, reason
from bookrow.plumbing.markets import all_markets

_MOST_TAGS = 40  # sellers whose coming and going a page hears of one by one; with more of them it hears of any


def copies_panel(edition: int, *, now: datetime) -> tuple[shapes.CopiesPanel, datetime | None]:
    """The copies of an edition, and until when the shuffle of the day leaves the order true. Two statements."""
    tallies = questions.tallies(edition)
    if not tallies:
        return shapes.NO_COPIES, None
    rows = questions.best(edition, sorted({(row.market, row.kind, row.currency) for row in tallies}))
    monies = {market.code: market.currency for market in all_markets()}
    markets, tied = {}, False
    for market in sorted({row.market for row in tallies}):
        here = [row for row in rows if row.market == market]
        money = monies.get(market, "")
        new = _first([row for row in here if row.kind == Listing.NEW], money, now)
        used = _first([row for row in here if row.kind == Listing.USED], money, now)
        to_order = _first([row for row in here if row.kind == Listing.TO_ORDER], money, now)
        tied = tied or any(one and one.ties > 1 for one in (new, used, to_order))
        counted = [row for row in tallies if row.market == market and row.kind != Listing.TO_ORDER]
        shelf = _market(new or to_order, used, counted, money)
        markets[market] = replace(shelf, cheapest=_cheapest(here, counted, money), to_order=to_order)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return shapes.CopiesPanel(
        markets=markets, sellers=seller_tags(row.seller for row in rows)
    ), midnight if tied else None


def seller_tags(sellers: Iterable[int]) -> list[str]:
    """By which a page hears that one of these sellers comes, goes, or changes its name."""
    ids = sorted(set(sellers))
    return ["sellers", *(f"seller-{pk}" for pk in ids)] if len(ids) <= _MOST_TAGS else ["sellers"]


def _market(
    new: shapes.Copy | None, used: shapes.Copy | None, tallies: Sequence[TallyRow], wanted: str
) -> shapes.MarketCopies:
    others = [row for row in tallies if not row.own]
    return shapes.MarketCopies(
        new=new,
        used=used,
        others=_count(others, wanted),
        others_new=_count([row for row in others if row.kind == Listing.NEW], wanted),
        others_used=_count([row for row in others if row.kind == Listing.USED], wanted),
        own=_count([row for row in tallies if row.own], wanted),
    )


def _cheapest(rows: Sequence[Row], tallies: Sequence[TallyRow], wanted: str) -> shapes.Copy | None:
    """The copy of another seller that costs least, in the money in which the lowest price is told."""
    money = _count([row for row in tallies if not row.own], wanted).currency
    others = [row for row in rows if not row.own and row.currency == money and row.kind != Listing.TO_ORDER]
    return copy_of(min(others, key=lambda row: (row.amount, row.delivered))) if others else None


def _count(tallies: Sequence[TallyRow], wanted: str) -> shapes.Count:
    """Several currencies are counted together; the lowest price is in the market's own, else in that of most copies; it is
    never converted."""
    by_currency: dict[str, list[TallyRow]] = {}
    for row in tallies:
        by_currency.setdefault(row.currency, []).append(row)
    if not by_currency:
        return shapes.Count(many=0)
    currency, rows = max(
        by_currency.items(), key=lambda item: (item[0] == wanted, sum(row.many for row in item[1]), item[0])
    )
    lowest = min((row.lowest for row in rows if row.lowest is not None), default=None)
    return shapes.Count(many=sum(row.many for row in tallies), lowest=lowest, currency=currency)


def _first(rows: Sequence[Row], wanted: str, now: datetime) -> shapes.Copy | None:
    """Who stands first: the lowest delivered price; of used copies among those graded Good or better, if there are any."""
    fair = [row for row in rows if row.grade <= questions.FAIR_USED] or list(rows)
    monies = [row.currency for row in fair]
    one_money = wanted if wanted in monies else _most_common(monies)
    lines = {line.key: (line, row) for row in fair if row.currency == one_money for line in [line_of(row)]}
    if not lines:
        return None
    ordered = choose([line for line, _row in lines.values()], day=now.date())
    first = ordered[0]
    row = lines[first.key][1]
    alike = [line for line in ordered if line.grade == first.grade]
    ties = sum(line.delivered == first.delivered and line.grade == first.grade for line in ordered)
    words = reason(first, alike, day=now.date(), currency=row.currency).as_json()
    to_order = row.kind == Listing.TO_ORDER
    return copy_of(row, ties=ties, first=None if to_order else words, now=now)


def _most_common(currencies: Sequence[str]) -> str:
    return max(set(currencies), key=lambda one: (currencies.count(one), one), default="")


def line_of(row: Row) -> Line:
    """A listing as the ranking sees it."""
    return Line(
        key=str(row.offer),
        seller=row.seller_key,
        grade=row.grade,
        own=row.own,
        delivered=row.delivered,
        described=_described(row),
        score=trust.score(_answers(row)),
        dispatch_days=(row.ships_min, row.ships_max),
        pod=bool(row.marks & BITS["on_demand"]),
    )


def _answers(row: Row) -> trust.Answers:
    return trust.read(orjson.loads(row.grades) if isinstance(row.grades, str) else row.grades or {})


def _described(row: Row) -> bool:
    """Told and photographed for itself: a note of its own without "may have", and a picture."""
    return bool(row.note) and not row.hedged and row.alike < GENERAL_FROM and row.pictures > 0


def copy_of(
    row: Row, *, ties: int = 1, first: dict[str, Any] | None = None, now: datetime | None = None
) -> shapes.Copy:
    """A listing as the page shows it; with its prices until now, where that is told."""
    was = orjson.loads(row.was) if isinstance(row.was, str) else row.was
    return shapes.Copy(
        offer=row.offer,
        seller=_seller(row),
        grade=row.grade,
        condition=row.condition,
        jacket=row.jacket,
        marks=unpacked(row.marks),
        note=row.note,
        general=row.alike >= GENERAL_FROM,
        described=_described(row),
        pictures=[
            shapes.Picture(src=f"/photos/{photo.file}", width=photo.width, height=photo.height, alt=photo.alt)
            for photo in row.photographs
        ],
        amount=row.amount,
        postage=row.delivered - row.amount,
        delivered=row.delivered,
        currency=row.currency,
        ships=(row.ships_min, row.ships_max),
        travels=(row.travels_min, row.travels_max),
        quantity=row.quantity,
        was=(was[0], was[1]) if was else None,
        ties=ties,
        first=first,
        to_order=row.kind == Listing.TO_ORDER,
        sent=bool(row.sent),
        prices=prices(row.prices, now=now) if now else None,
        turned_out=trust.turned_out(_answers(row), row.grade),
    )


def _seller(row: Row) -> shapes.Seller:
    return shapes.Seller(
        key=row.seller_key,
        name=row.seller_name,
        own=bool(row.seller_own),
        trader=bool(row.trader),
        country=row.country,
        demo=bool(row.demo),
        supplier=bool(row.supplier),
    )
