"""Rows over as many lines as their quotation marks ask for, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from bookrow.kit.refusals import Reason
from bookrow.trade.table import reasons
from bookrow.trade.table.splitting import ROW_BYTES, Encoding, Line, decoded, resumed, split

# A quotation mark that is not closed within so many lines was none; the row is given up and the next line read.
_LINES_A_ROW = 400
# Lines that close one field and open the next could go on for ever; no table is so wide.
_FIELDS_A_ROW = 500
_EMPTY_FIELDS = 20


@dataclass(slots=True)
class Row:
    """A row as it stands: place, bytes, words, fields, how many lines it takes, and why it cannot be read."""

    offset: int
    line: int
    height: int
    raw: bytes
    fields: list[str]
    mended: bool = False
    reason: Reason | None = None
    text: str = ""

    @property
    def end(self) -> int:
        return self.offset + len(self.raw)


def rows(
    source: Iterator[Line], how: Encoding, delimiter: str, *, limit: int = ROW_BYTES, line: int = 1, wanted: int = 0
) -> Iterator[Row]:
    """Rows over as many lines as their quotation marks ask for.

    wanted: how many fields a row has, where that is known. Then a quotation mark that is never meant to close cannot
    draw in the rows behind it: a line that is a whole row by itself ends the search, and what was joined has to fit.
    """
    waiting: list[Line] = []
    while True:
        first = waiting.pop(0) if waiting else next(source, None)
        if first is None:
            return
        row = Row(first.offset, line, 1, first.raw, [])
        if not first.whole:
            row.reason = reasons.TOO_LONG.saying(limit=limit)
        else:
            taken = _complete(row, first, source, waiting, how, delimiter, limit, wanted)
            waiting = waiting[taken:]
        line += row.height
        yield row


def _complete(
    row: Row,
    first: Line,
    source: Iterator[Line],
    waiting: list[Line],
    how: Encoding,
    delimiter: str,
    limit: int,
    wanted: int,
) -> int:
    """Fill the row from its first line and those that follow, and return how many of the waiting lines it took. Each
    line is looked at once for each row that reaches it, so no file can make this slow."""
    row.text, row.mended = decoded(first.raw, how.name)
    row.fields, open_still = split(row.text, delimiter)
    if not open_still:
        return 0
    texts, fields, field, size, mended = [row.text], row.fields[:-1], [row.fields[-1]], len(first.raw), row.mended
    while open_still:
        taken = len(texts) - 1
        if taken == len(waiting) and (following := next(source, None)):
            waiting.append(following)
        if taken == len(waiting) or taken >= _LINES_A_ROW or size > limit or not waiting[taken].whole:
            return _given_up(row)
        more, spoilt = decoded(waiting[taken].raw, how.name)
        rest, open_still, clean = resumed(more, delimiter)
        too_many = len(fields) + len(rest) > (wanted + _EMPTY_FIELDS if wanted else _FIELDS_A_ROW)
        if too_many or (wanted and (not clean or _whole(more, delimiter, wanted))):
            return _given_up(row)
        texts.append(more)
        field.append(rest[0])
        size, mended = size + len(waiting[taken].raw), mended or spoilt
        if len(rest) > 1 or not open_still:
            fields += ["".join(field), *rest[1:]]
            field = [fields.pop()] if open_still else []
    if wanted and not fits(fields, wanted):
        return _given_up(row)
    row.fields, row.text, row.mended, row.height = fields, "".join(texts), mended, len(texts)
    row.raw = first.raw + b"".join(line.raw for line in waiting[: len(texts) - 1])
    return len(texts) - 1


def _given_up(row: Row) -> int:
    row.reason = reasons.OPEN_QUOTE
    return 0


def _whole(line: str, delimiter: str, wanted: int) -> bool:
    """Whether a line is a row by itself."""
    if line.count(delimiter) < wanted - 1:
        return False
    fields, open_still = split(line, delimiter)
    return not open_still and len(fields) == wanted


def fits(fields: tuple[str, ...] | list[str], wanted: int) -> bool:
    """Whether a row has the fields it should have; empty ones too many do no harm."""
    return len(fields) == wanted or (len(fields) > wanted and not any(field.strip() for field in fields[wanted:]))
