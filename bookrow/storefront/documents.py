"""The product page's document: the panels of an edition, composed once after each change."""

from datetime import datetime
from typing import Any

import orjson

from bookrow.catalogue.panels import edition_panel
from bookrow.offers.panels import copies_panel
from bookrow.reviews.panels import reviews_panel
from bookrow.storefront.structured import written, written_copies, written_reviews


def compose(address: str, now: datetime) -> tuple[dict[str, Any] | None, datetime | None]:
    """The document of the edition at an address, and until when the clock leaves it true; None: nothing to show."""
    panel, good_until = edition_panel(address, now=now)
    if panel is None:
        return None, good_until
    copies, shuffled = copies_panel(panel.number, now=now)
    reviews, another_public = reviews_panel(panel.number, now=now)
    page: dict[str, Any] = orjson.loads(orjson.dumps(panel))
    del page["number"]
    page["copies"] = orjson.loads(orjson.dumps(copies))
    page["reviews"] = orjson.loads(orjson.dumps(reviews))
    page["structured"], page["structured_copies"] = written(page), written_copies(page)
    page["structured_reviews"] = written_reviews(page)
    return page, min((moment for moment in (good_until, shuffled, another_public) if moment), default=None)
