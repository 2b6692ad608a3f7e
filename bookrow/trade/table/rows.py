"""Rows over as many lines as their quotation marks ask for, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from bookrow.kit.refusals import Reason
from bookrow.trade.table import reasons
from bookrow.trade.table.splitting import ROW_BYTES, Encoding, Line, decoded, split

# A quotation mark that is not closed within so many lines was none; the row is given up and the next line read.
_LINES_A_ROW = 400


@dataclass(slots=True)
class Row:
    """A row as it stands: place, bytes, fields, how many lines it takes, and why it cannot be read."""

    offset: int
    line: int
    height: int
    raw: bytes
    fields: list[str]
    mended: bool = False
    reason: Reason | None = None

    @property
    def end(self) -> int:
        return self.offset + len(self.raw)


def rows(
    source: Iterator[Line], how: Encoding, delimiter: str, *, limit: int = ROW_BYTES, line: int = 1
) -> Iterator[Row]:
    """Rows over as many lines as their quotation marks ask for."""
    waiting: list[Line] = []
    while True:
        first = waiting.pop(0) if waiting else next(source, None)
        if first is None:
            return
        row = Row(first.offset, line, 1, first.raw, [])
        if not first.whole:
            row.reason = reasons.TOO_LONG.saying(limit=limit)
        else:
            taken = _complete(row, first, source, waiting, how, delimiter, limit)
            waiting = waiting[taken:]
        line += row.height
        yield row


def _complete(
    row: Row, first: Line, source: Iterator[Line], waiting: list[Line], how: Encoding, delimiter: str, limit: int
) -> int:
    """Fill the row from its first line and those that follow, and return how many of the waiting lines it took."""
    text, row.mended = decoded(first.raw, how.name)
    row.fields, open_still = split(text, delimiter)
    raw, taken = first.raw, 0
    while open_still:
        if taken == len(waiting) and (following := next(source, None)):
            waiting.append(following)
        if taken == len(waiting) or taken >= _LINES_A_ROW or len(raw) > limit or not waiting[taken].whole:
            row.reason = reasons.OPEN_QUOTE
            return 0
        raw += waiting[taken].raw
        more, mended = decoded(waiting[taken].raw, how.name)
        text, taken, row.mended = text + more, taken + 1, row.mended or mended
        row.fields, open_still = split(text, delimiter) if '"' in more else ([], True)
    row.raw, row.height = raw, taken + 1
    return taken
