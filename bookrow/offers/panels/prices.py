"""What a copy cost over time: a small line, and the table behind it."""

from collections.abc import Sequence
from datetime import datetime

from bookrow.offers.panels import shapes
from bookrow.offers.pricing.history import PriceEvent
from bookrow.offers.pricing.sayings import day_of
from bookrow.offers.pricing.sparkline import sparkline

POINTS = 24
ROWS = 12


def prices(events: Sequence[PriceEvent], *, now: datetime) -> shapes.Prices | None:
    """The line until now, in at most `POINTS` points, and the `ROWS` latest prices; None for a price that never moved."""
    drawn = sparkline(events, now=now, points=POINTS)
    if len(drawn.rows) < 2 or drawn.low is None or drawn.high is None:
        return None
    first = min(event.at for event in events)
    rows = [shapes.PriceRow(day=day_of(row.begins).iso, amount=row.amount) for row in drawn.rows]
    return shapes.Prices(
        since=day_of(first).iso,
        path=drawn.path,
        width=drawn.width,
        height=drawn.height,
        low=drawn.low,
        high=drawn.high,
        rows=rows[:ROWS],
        more=len(rows[ROWS:]) + drawn.left_out,
    )
