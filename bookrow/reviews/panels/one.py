"""One review at its own address."""

from datetime import datetime

from bookrow.reviews.panels import questions, reading
from bookrow.reviews.panels.shapes import Review


def review_panel(review: int, *, now: datetime) -> tuple[Review | None, datetime | None]:
    """The review of that number, whatever its state, and until when the clock leaves it true. One statement."""
    clock = reading.Clock(now)
    rows = questions.reviews("SELECT id FROM reviews_review WHERE id = %s", [review])
    return (reading.review(rows[0], clock) if rows else None), clock.next
