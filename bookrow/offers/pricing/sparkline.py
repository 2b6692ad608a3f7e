"""A price history as a small drawn line, and the table behind it.

A price holds until the next one, so the line goes in steps; while nothing was offered there is a gap. However long the
history, the line has a bounded number of points: of a strip of time with many changes it keeps where the price came in,
its lowest, its highest, and where it left.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from bookrow.offers.pricing.history import History, Span, spans

MOST_POINTS = 120
MOST_ROWS = 100
_KEPT_OF_A_STRIP = 4
_A_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: from `begins` until `ends` (None: still) at `amount` minor units (None: not offered)."""

    begins: datetime
    ends: datetime | None
    amount: int | None


@dataclass(frozen=True, slots=True)
class Sparkline:
    """path: the `d` of an SVG path within width x height, "" where there is nothing to draw. low, high: the prices at its
    lower and upper edge. rows: newest first, at most `MOST_ROWS`; left_out: how many older ones there are."""

    path: str
    width: int
    height: int
    low: int | None
    high: int | None
    rows: tuple[Row, ...]
    left_out: int


def sparkline(
    history: History, *, now: datetime, width: int = 120, height: int = 24, begins: datetime | None = None,
    points: int = MOST_POINTS,
) -> Sparkline:  # fmt: skip
    """The line from `begins` (else the first event) until `now`, with at most so many `points` (8 or more), and its table.

    One price that never changed, if only since this moment, is a level line in the middle; an empty history has no line
    and no rows.
    """
    told = [span for span in spans(history) if span.begins <= now]
    start = begins or (told[0].begins if told else now)
    drawn = list(_thinned(list(_within(told, start, now)), start, now, points))
    if told and told[0].begins == now:
        drawn = [Span(now - _A_MOMENT, now, told[0].amount)]
        start = now - _A_MOMENT
    amounts = [span.amount for span in drawn if span.amount is not None]
    low, high = min(amounts, default=None), max(amounts, default=None)
    scale = _Scale(start, now, low or 0, high or 0, width, height)
    rows = [Row(span.begins, span.ends, span.amount) for span in reversed(told)]
    return Sparkline(_path(drawn, scale), width, height, low, high, tuple(rows[:MOST_ROWS]), len(rows[MOST_ROWS:]))


@dataclass(frozen=True, slots=True)
class _Scale:
    begins: datetime
    ends: datetime
    low: int
    high: int
    width: int
    height: int

    def x(self, moment: datetime) -> str:
        """From the left edge, to a tenth."""
        whole = (self.ends - self.begins).total_seconds()
        return _short(self.width * (moment - self.begins).total_seconds() / whole if whole else 0.0)

    def y(self, amount: int) -> str:
        """From the upper edge; half a stroke is left free on both sides."""
        inner = self.height - 1
        if self.high == self.low:
            return _short(self.height / 2)
        return _short(0.5 + inner * (self.high - amount) / (self.high - self.low))


def _within(told: Sequence[Span], start: datetime, now: datetime) -> Iterator[Span]:
    """The stretches cut to the time that is drawn."""
    for span in told:
        ends = min(span.ends or now, now)
        if ends > start:
            yield Span(max(span.begins, start), ends, span.amount)


def _thinned(drawn: list[Span], start: datetime, now: datetime, points: int) -> Iterator[Span]:
    """At most half as many stretches as points: each stretch has two ends."""
    most = max(points // 2, _KEPT_OF_A_STRIP)
    if len(drawn) <= most:
        yield from drawn
        return
    strips = most // _KEPT_OF_A_STRIP
    width = (now - start) / strips
    kept = [
        one
        for _strip, group in groupby(drawn, lambda span: min(int((span.begins - start) / width), strips - 1))
        for one in _telling(list(group))
    ]
    for place, one in enumerate(kept):
        after = kept[place + 1].begins if place + 1 < len(kept) else now
        yield Span(one.begins, after, one.amount)


def _telling(group: list[Span]) -> list[Span]:
    """First, lowest, highest and last of a strip, in the order of time; a gap is kept where it comes first or last."""
    priced = [place for place, span in enumerate(group) if span.amount is not None]
    places = {0, len(group) - 1}
    if priced:
        places.add(min(priced, key=lambda place: group[place].amount or 0))
        places.add(max(priced, key=lambda place: group[place].amount or 0))
    return [group[place] for place in sorted(places)]


def _path(drawn: Sequence[Span], scale: _Scale) -> str:
    steps: list[str] = []
    joined = False
    for span in drawn:
        if span.amount is not None:
            y = scale.y(span.amount)
            steps.append(f"V{y}" if joined else f"M{scale.x(span.begins)} {y}")
            steps.append(f"H{scale.x(span.ends or scale.ends)}")
        joined = span.amount is not None
    return "".join(steps)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
