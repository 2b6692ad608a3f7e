"""What this room offers to every template."""

from typing import Any

from bookrow.storefront.shop import FaceNow, MarketsNow


def for_pages(language: str) -> dict[str, Any]:
    """The shop's face and its markets, whatever the language."""
    return {"shop": FaceNow(), "markets": MarketsNow()}
