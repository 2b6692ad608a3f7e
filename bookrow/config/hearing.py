"""Who in this process reads anew what it keeps in memory, as soon as a tag says that it changed."""

from collections.abc import Sequence

from bookrow.offers import rules
from bookrow.plumbing import markets
from bookrow.storefront import shop


def heard(tags: Sequence[str]) -> None:
    """Called by the page cache with every tag it reads from the log, before the next answer."""
    markets.heard(tags)
    rules.heard(tags)
    shop.heard(tags)
