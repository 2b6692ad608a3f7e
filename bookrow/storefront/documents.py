"""The product page's document: the panels of an edition, composed once after each change."""

from datetime import datetime
from typing import Any

import orjson

from bookrow.catalogue.panels import edition_panel
from bookrow.plumbing import documents
from bookrow.storefront.structured import written

# Raised when the shape of the document changes: rows of another form are composed anew.
FORM = 1


def compose(address: str, now: datetime) -> tuple[dict[str, Any] | None, datetime | None]:
    """The document of the edition at an address, and until when the clock leaves it true; None: nothing to show."""
    panel, good_until = edition_panel(address, now=now)
    if panel is None:
        return None, good_until
    page: dict[str, Any] = orjson.loads(orjson.dumps(panel))
    page["structured"] = written(page)
    return page, good_until


def register() -> None:
    """Tell the plumbing who composes product pages."""
    documents.register(compose, prefix="/isbn/", form=FORM)
    documents.register(compose, prefix="/edition/", form=FORM)
