"""The same reference prices, computed slowly and so that anybody can see that they are right.

Time is cut into half days. For each the price in force is written down; a window is a slice of that list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bookrow.offers.pricing.history import PriceEvent
from bookrow.offers.pricing.reductions import Terms

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
CELL = timedelta(hours=12)
PER_DAY = 2

Cells = list[int | None]


@dataclass(frozen=True)
class Running:
    """The reference of a reduction and the cell in which it began."""

    amount: int
    began: int


def moment(cell: int) -> datetime:
    """When a cell begins."""
    return BEGIN + cell * CELL


def cells(history: Sequence[PriceEvent], many: int) -> Cells:
    """The price in force in each cell; events stand at the beginning of cells only."""
    prices: Cells = []
    for cell in range(many):
        before = [event for event in history if event.at <= moment(cell)]
        prices.append(before[-1].amount if before else None)
    return prices


def lowest(prices: Cells, cell: int, days: int) -> int | None:
    """The lowest price applied in the days before a cell."""
    applied = [price for price in prices[max(cell - days * PER_DAY, 0) : cell] if price is not None]
    return min(applied) if applied else None


def came(prices: Cells, cell: int, days: int) -> int | None:
    """The first cell of the time on the market that reaches up to this one; a gap of so many days ends such a time."""
    arrived, gap = None, 0
    for place, price in enumerate(prices[:cell]):
        if price is None:
            gap += 1
            continue
        if arrived is None or gap >= days * PER_DAY:
            arrived = place
        gap = 0
    # A time that has ended by now is over only once somebody comes back; what comes in this cell may be that.
    return None if gap >= days * PER_DAY else arrived


def references(prices: Cells, terms: Terms) -> list[Running | None]:
    """The reference that a page may name in each cell."""
    shown: list[Running | None] = []
    running: Running | None = None
    last: int | None = None
    gap = 0
    for cell, price in enumerate(prices):
        if price is None:
            gap += 1
            shown.append(None)
            continue
        rose = last is not None and price > last
        fell = last is not None and price < last
        if running and terms.longest_days is not None and cell - running.began >= terms.longest_days * PER_DAY:
            running = None
        if rose or gap > terms.pause_days * PER_DAY or (fell and not terms.progressive):
            running = None
        running = running or _begun(prices, cell, price, terms)
        shown.append(running)
        last, gap = price, 0
    return shown


def _begun(prices: Cells, cell: int, price: int, terms: Terms) -> Running | None:
    prior = lowest(prices, cell, terms.days)
    if prior is None or price >= prior:
        return None
    arrived = came(prices, cell, terms.days)
    young = arrived is None or arrived > cell - terms.days * PER_DAY
    return None if young and not terms.measure_young else Running(prior, cell)


def back_from_today(prices: Cells, cell: int, days: int) -> int | None:
    """What many shops show instead, as a control: the lowest of the days back from today, the reduced price with it."""
    return lowest(prices, cell + 1, days)
