"""The reviews of an edition's work on the edition's page, and who recommended the edition elsewhere."""

from datetime import datetime

from bookrow.reviews.panels import questions, reading
from bookrow.reviews.panels.shapes import ReviewsPanel

_MOST_RECOMMENDATIONS = 6


def reviews_panel(edition: int, *, now: datetime) -> tuple[ReviewsPanel, datetime | None]:
    """For the edition of that number, and until when the clock leaves it true. One statement."""
    clock = reading.Clock(now)
    spread, first, recommending = questions.of_book(edition)
    panel = ReviewsPanel(
        spread=reading.spread(spread),
        first=[reading.review(row, clock) for row in first],
        recommended=reading.recommendations(recommending, clock, most=_MOST_RECOMMENDATIONS),
    )
    return panel, clock.next
