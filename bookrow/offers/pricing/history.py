"""What one offer cost and when, and the lowest it cost before a reduction began.

Directive 98/6/EC Art 6a(2) calls the lowest price applied in the thirty or more days before a reduction the prior
price. So the window ends where the reduction begins, never today; a price that was set long before and is still in force
when the window opens was applied in it; the reduced price itself was not; and while nothing was on offer no price was
applied.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

WINDOW_DAYS = 30

_at = attrgetter("at")


@dataclass(frozen=True, slots=True)
class PriceEvent:
    """From `at` (UTC) on the offer costs `amount` minor units; None: from then on it is not offered."""

    at: datetime
    amount: int | None


# In the order of time, only ever added to; of events of one moment the last one holds, the others were never applied.
History = Sequence[PriceEvent]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time at one price, from `begins` until `ends` (not included; None: still)."""

    begins: datetime
    ends: datetime | None
    amount: int | None


def price_at(history: History, moment: datetime) -> int | None:
    """The price in force at that moment; None where nothing was on offer. Two looks into the middle, no more."""
    last = bisect_right(history, moment, key=_at) - 1
    return history[last].amount if last >= 0 else None


def spans(history: History) -> Iterator[Span]:
    """The history as stretches; events of no duration and events that change nothing are passed over."""
    held: PriceEvent | None = None
    for event in settled(history):
        if held is None:
            held = event
        elif event.amount != held.amount:
            yield Span(held.at, event.at, held.amount)
            held = event
    if held is not None:
        yield Span(held.at, None, held.amount)


def settled(history: History) -> Iterator[PriceEvent]:
    """Of the events of one moment only the last."""
    for place, event in enumerate(history):
        if not _overtaken(history, place):
            yield event


def lowest_before(
    history: History, begins: datetime, days: int = WINDOW_DAYS, *, measure_young: bool = True
) -> int | None:
    """The lowest price applied in the `days` before a reduction that begins then; None where there was none.

    The window is `days` times 24 hours, ends before `begins`, and takes in the price in force as it opens. With
    `measure_young` false there is no answer for an offer that came to the market within the window (see `came`): Art
    6a(4) lets a member state shorten the window for such goods, and without that choice nothing can be announced.
    Costs two looks into the middle of the history and one at each event of the window.
    """
    opens = begins - timedelta(days=days)
    end = bisect_left(history, begins, key=_at)
    first = max(bisect_right(history, opens, 0, end, key=_at) - 1, 0)
    applied = [
        amount
        for place in range(first, end)
        if (amount := history[place].amount) is not None and not _overtaken(history, place)
    ]
    if not measure_young and (arrived := came(history, begins, days)) and arrived > opens:
        return None
    return min(applied, default=None)


def came(history: History, moment: datetime, days: int = WINDOW_DAYS) -> datetime | None:
    """When the offer came to the market on which it was just before `moment`: its first price after a time of `days` or
    more off the market, or its first at all. A shorter pause keeps its prices within any window, so they go on counting.
    None where it was never on offer. One look at each event before `moment`."""
    arrived: datetime | None = None
    away: datetime | None = None
    for event in settled(history[: bisect_left(history, moment, key=_at)]):
        if event.amount is None:
            away = away or event.at
            continue
        if arrived is None or (away and event.at - away >= timedelta(days=days)):
            arrived = event.at
        away = None
    return arrived


def together(*histories: History) -> list[PriceEvent]:
    """The history of like copies as one: at each moment the lowest price among them.

    A seller who takes a new book off under one number and puts it back under another has not begun a new history.
    """
    events = sorted(
        ((event.at, which, event.amount) for which, history in enumerate(histories) for event in settled(history)),
        key=lambda entry: entry[0],
    )
    standing: dict[int, int] = {}
    joined: list[PriceEvent] = []
    for at, which, amount in events:
        standing.pop(which, None)
        if amount is not None:
            standing[which] = amount
        joined.append(PriceEvent(at, min(standing.values(), default=None)))
    return [PriceEvent(span.begins, span.amount) for span in spans(joined)]


def _overtaken(history: History, place: int) -> bool:
    """Whether a later event has the same moment."""
    return place + 1 < len(history) and history[place + 1].at == history[place].at
