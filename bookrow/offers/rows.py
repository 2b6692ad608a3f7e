"""Rows of stock beside the offers that they are about."""

from collections.abc import Sequence

from bookrow.catalogue.models import Edition
from bookrow.offers.models import Offer
from bookrow.trade.grouping import folded
from bookrow.trade.stock import Copy, Grade, StockRow, answered


def as_answered(row: StockRow, offer: Offer | None) -> StockRow:
    """A word for the condition that was asked about before, and answered for this very copy, is not asked about again."""
    copy = row.copy
    if not row.asked or offer is None or copy is None or not copy.condition or copy.condition[:60] != offer.condition:
        return row
    return answered(row, grade=Grade(offer.grade))


def jacket(copy: Copy) -> str:
    if copy.has_jacket is False:
        return "none"
    return str(int(copy.jacket)) if copy.jacket else "there" if copy.has_jacket else ""


def same_book(copy: Copy, offer: Offer) -> bool:
    """Whether a row can be about the book that its number stands for. A number is never given to another book."""
    edition: Edition = offer.edition
    if copy.isbn and edition.isbn:
        return copy.isbn == edition.isbn
    if not copy.title:
        return True
    known, told = set(folded(edition.title).split()), set(folded(copy.title).split())
    return not known or not told or len(known & told) * 2 >= min(len(known), len(told))


def without_twins(rows: Sequence[StockRow]) -> list[list[StockRow]]:
    """Parts in which no number comes twice, so that the later row meets what the earlier one left."""
    parts: list[list[StockRow]] = [[]]
    seen: set[str] = set()
    for row in rows:
        if row.sku and row.sku in seen:
            parts.append([])
            seen = set()
        seen.add(row.sku)
        parts[-1].append(row)
    return parts
