"""What a saving counts from: named, dated, and frozen when the reduction begins.

A reduction begins with a price below every price applied in the window before it (Directive 98/6/EC Art 6a(1), (2)). A
fall to a price that was applied within the window begins none: measured by the prior price nothing was reduced (CJEU
C-330/23, Aldi Süd). It goes on while the price stays or falls further, and its reference stays the one from before its
first step (Art 6a(5)), where the market's law says so. It ends

* with a rise, even to a price that is still below the reference: what is lowered after it is lowered anew;
* with a pause of more than `pause_days`. A day lets a stock file take a copy out and put it back; a longer absence is no
  reduction without interruption. Ending it never shows a reader a higher reference: after a short pause the reduced price
  itself is in the window, after one as long as the window nothing is;
* by the clock, `longest_days` after it began, where the market says so: what has cost this much for so long costs this
  much (against UCPD Art 6(1)(d); the number of days is ours, no law names one).
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bookrow.kit.dates import PartialDate
from bookrow.offers.pricing.history import WINDOW_DAYS, History, PriceEvent, lowest_before, settled


class Kind(StrEnum):
    """What a reference is."""

    LIST = "list"
    LOWEST = "lowest30"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a saving counts from, in minor units.

    since: the day a list price is in force from (as precise as its sender says), or the moment a reduction began.
    source: who sent the list price. days: the window of the lowest price. ends: when the clock ends it (None: never).
    """

    kind: Kind
    amount: int
    currency: str
    since: date | datetime | PartialDate
    source: str = ""
    days: int = WINDOW_DAYS
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """How reductions are measured in a market; see `law.MarketLaw` for where each figure comes from.

    days: the window. measure_young: whether an offer on the market for less than the window is measured by the time it has
    been (Art 6a(4)); without, it has no reference. progressive: Art 6a(5). pause_days, longest_days: see the module.
    """

    days: int = WINDOW_DAYS
    measure_young: bool = False
    progressive: bool = True
    pause_days: int = 1
    longest_days: int | None = None


STANDARD = Terms()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an offer stands after its last event.

    amount: its price, None while it is not offered. reference: of the reduction that runs, or waits for the end of a
    pause. last: the price last applied. at: of the last event. away: since when it has not been offered. came: since when
    it has been on this market (see `history.came`).
    """

    amount: int | None = None
    reference: Reference | None = None
    last: int | None = None
    at: datetime | None = None
    away: datetime | None = None
    came: datetime | None = None

    def reference_at(self, now: datetime) -> Reference | None:
        """What a reader may be told at that moment; None while nothing is offered and where the clock ended it."""
        running = self.reference
        if running is None or self.amount is None or (running.ends is not None and now >= running.ends):
            return None
        return running


def standing(history: History, currency: str, terms: Terms = STANDARD) -> Standing:
    """Where an offer stands after its whole history: one pass, whatever the window."""
    now, window = Standing(), _Window(terms.days)
    for event in settled(history):
        now = _after(now, event, currency, terms, window.lowest)
        window.take(event)
    return now


def advance(before: Standing, event: PriceEvent, recent: History, currency: str, terms: Terms = STANDARD) -> Standing:
    """Where it stands after one event more; `recent` holds at least its events of the window and the last one before.

    Raises ValueError where the event is not later than the last: a history corrected in place is run through anew.
    """
    if before.at is not None and event.at <= before.at:
        raise ValueError(f"{event} is not later than {before.at}; use `standing` on the whole history.")
    return _after(before, event, currency, terms, lambda moment: lowest_before(recent, moment, terms.days))


def list_reference(
    amount: int, currency: str, since: date | PartialDate, source: str, *, now: datetime | None = None
) -> Reference | None:
    """The publisher's list price as a reference; None where it is nothing, nobody's, or not surely in force yet."""
    first = since.last_day if isinstance(since, PartialDate) else since
    if amount <= 0 or not source.strip() or (now is not None and first > now.date()):
        return None
    return Reference(Kind.LIST, amount, currency, since, source)


def _after(
    before: Standing, event: PriceEvent, currency: str, terms: Terms, lowest: Callable[[datetime], int | None]
) -> Standing:
    if event.amount is None:
        return replace(before, amount=None, at=event.at, away=before.away or event.at)
    away = event.at - before.away if before.away else timedelta(0)
    stays = before.came is not None and away < timedelta(days=terms.days)
    arrived = before.came if stays else event.at
    reference = before.reference if _goes_on(before, event, away, terms) else None
    young = arrived is None or arrived > event.at - timedelta(days=terms.days)
    if reference is None and (terms.measure_young or not young):
        reference = _begun(event, lowest(event.at), currency, terms)
    return Standing(event.amount, reference, event.amount, event.at, None, arrived)


def _goes_on(before: Standing, event: PriceEvent, away: timedelta, terms: Terms) -> bool:
    """Whether the reduction that runs is still the same one after this event."""
    running = before.reference
    if running is None or event.amount is None or before.last is None or away > timedelta(days=terms.pause_days):
        return False
    if running.ends is not None and event.at >= running.ends:
        return False
    return event.amount == before.last or (terms.progressive and event.amount < before.last)


def _begun(event: PriceEvent, lowest: int | None, currency: str, terms: Terms) -> Reference | None:
    if lowest is None or event.amount is None or lowest <= event.amount:
        return None
    ends = None if terms.longest_days is None else event.at + timedelta(days=terms.longest_days)
    return Reference(Kind.LOWEST, lowest, currency, event.at, days=terms.days, ends=ends)


class _Window:
    """The lowest price of a window that moves with the events: each price goes in once and out once."""

    def __init__(self, days: int) -> None:
        self._length = timedelta(days=days)
        # Stretches that may still be the lowest, in the order of time and of price: (end, amount).
        self._ended: deque[tuple[datetime, int]] = deque()
        self._held: int | None = None

    def lowest(self, moment: datetime) -> int | None:
        """Of the window that ends then; moments may only grow."""
        while self._ended and self._ended[0][0] <= moment - self._length:
            self._ended.popleft()
        lows = [self._ended[0][1]] if self._ended else []
        return min(lows if self._held is None else [*lows, self._held], default=None)

    def take(self, event: PriceEvent) -> None:
        """A new price; the one in force has ended."""
        if self._held is not None:
            while self._ended and self._ended[-1][1] >= self._held:
                self._ended.pop()
            self._ended.append((event.at, self._held))
        self._held = event.amount
