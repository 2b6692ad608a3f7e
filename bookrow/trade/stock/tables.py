"""Stock files with one sign between the fields: with headings, or without where a format has a fixed order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from bookrow.trade.packing import Unpacked
from bookrow.trade.stock import reasons
from bookrow.trade.stock.columns import format_of, guess, is_header, layout_of, propose, without_ours
from bookrow.trade.stock.sent import ROW_BYTES, Sent, cleaned, is_windows, skipped
from bookrow.trade.stock.words import ADDED_COLUMNS
from bookrow.trade.table import reasons as table_reasons
from bookrow.trade.table.mapping import Mapping
from bookrow.trade.table.rows import Row, rows
from bookrow.trade.table.shape import Shape, distinct, memory_lines, shape
from bookrow.trade.table.splitting import DELIMITERS, encoding, lines

_SAMPLE = 200


class TableSource:
    """A delimited file. See Source for what each field says."""

    def __init__(
        self, found: Shape, kind: str, mapping: Mapping | None, *, windows: bool, headless: bool = False
    ) -> None:
        self._shape = found
        self._windows = windows
        self.kind = kind
        self.header = found.header
        self.sample = found.sample
        self.mapping = mapping or propose(found.header, found.sample)
        self.delimiter = found.delimiter
        self.encoding = "cp1252" if windows else found.encoding.name
        self.headless = headless
        self._width = _width(self.header, self.sample)

    def rows(self, stream: Unpacked) -> Iterator[Sent]:
        """The rows of an unpacked stream that stands at its beginning."""
        how = self._shape
        skipped(stream, how.offset)
        source = lines(stream, how.encoding, offset=how.offset, limit=ROW_BYTES)
        for row in rows(source, how.encoding, how.delimiter, limit=ROW_BYTES, line=how.line, wanted=self._width):
            if row.reason is None and not any(map(str.strip, row.fields)):
                continue
            yield self._sent(row)

    def _sent(self, row: Row) -> Sent:
        raw = row.text.rstrip("\r\n")
        clean, odd = cleaned(raw)
        sent = Sent(row.line, clean, row.fields, mended=odd or (row.mended and not self._windows))
        if clean is not raw:
            sent.cells = [cleaned(cell)[0] for cell in row.fields]
        if row.reason or len(sent.cells) != len(self.header):
            self._misfit(sent, row, len(self.header))
        return sent

    def _misfit(self, sent: Sent, row: Row, wanted: int) -> None:
        """Between tabs and bars a quotation mark that spoils the count was only a word's; else the row is refused."""
        plain = sent.raw.split(self.delimiter)
        if row.reason and row.reason.code == table_reasons.TOO_LONG.code:
            sent.reason = reasons.ROW_TOO_LONG.saying(line=row.line, limit=ROW_BYTES)
        elif self.delimiter in "\t|" and row.height == 1 and self._fits(plain):
            sent.cells = plain
        elif row.reason:
            sent.reason = reasons.OPEN_QUOTE.saying(line=row.line, text=_around_quote(sent.raw))
        elif len(sent.cells) < wanted:
            sent.reason = reasons.TOO_FEW.saying(line=row.line, found=len(sent.cells), wanted=wanted)
        elif not self._fits(sent.cells):
            sent.reason = reasons.TOO_MANY.saying(line=row.line, found=len(sent.cells), wanted=wanted)
        del sent.cells[wanted:]

    def _fits(self, cells: list[str]) -> bool:
        """Empty fields too many are no fault where the file has them in most rows; else a sign within a field may have
        pushed the others along."""
        wanted = len(self.header)
        return len(cells) == wanted or (len(cells) == self._width and not any(map(str.strip, cells[wanted:])))


def _width(header: Sequence[str], sample: Sequence[Sequence[str]]) -> int:
    """How many fields most rows have, where those that the headings do not name are empty."""
    counted = Counter(len(row) for row in sample if not any(map(str.strip, row[len(header) :])))
    width, often = counted.most_common(1)[0] if counted else (0, 0)
    return width if width > len(header) and often * 2 > len(sample) else len(header)


def _around_quote(raw: str) -> str:
    at = max(raw.rfind('"'), 0)
    return f"… {raw[max(at - 20, 0) : at + 40]} …"


def table_source(head: bytes, mapping: Mapping | None) -> TableSource | None:
    """The delimited file that begins so; None if it is none."""
    candidates = [one for one in (shape(head, _known), _headed(head)) if one]
    if found := max(candidates, key=lambda one: _known(one.header), default=None):
        return TableSource(
            found, format_of(without_ours(found.header)), mapping, windows=is_windows(head, found.encoding)
        )
    return _headless(head, mapping)


def column_source(head: bytes, mapping: Mapping | None) -> TableSource | None:
    """A single column of the seller's numbers below its heading, as a till may list them; None if it is none."""
    how = encoding(head)
    first = next(rows(memory_lines(head, how), how, "\t"), None)
    if first is None or first.reason or len(first.fields) != 1 or guess(first.fields[0])[0] != "sku":
        return None
    found = Shape(how, "\t", (first.fields[0].strip(),), first.end, 1 + first.height, ())
    return TableSource(found, "table", mapping, windows=is_windows(head, how))


def _headed(head: bytes) -> Shape | None:
    """A table whose headings are known beyond doubt, though most of its rows are broken: each is refused by itself."""
    how = encoding(head)
    if b"\x00" in head[:512] and not how.name.startswith("utf-16"):
        return None
    found: list[Shape] = []
    for sign in DELIMITERS:
        first = next(rows(memory_lines(head, how), how, sign), None)
        if first and not first.reason and is_header(first.fields):
            header = distinct([" ".join(name.split()) for name in first.fields])
            found.append(Shape(how, sign, header, first.end, 1 + first.height, ()))
    return max(found, key=lambda one: _known(one.header), default=None)


def _known(header: Sequence[str]) -> int:
    return len(propose(header).columns)


def _headless(head: bytes, mapping: Mapping | None) -> TableSource | None:
    how = encoding(head)
    if b"\x00" in head[:512] and not how.name.startswith("utf-16"):
        return None
    for sign in DELIMITERS:
        sample = [
            tuple(row.fields) for row in islice(rows(memory_lines(head, how), how, sign), _SAMPLE) if not row.reason
        ]
        if layout := layout_of(sample):
            kind, order = layout
            fitting = tuple(row for row in sample if len(row) == len(order))
            found = Shape(how, sign, order, how.mark, 1, fitting)
            return TableSource(found, kind, mapping, windows=is_windows(head, how), headless=True)
    return None


def remembered_key(header: Sequence[str]) -> tuple[str, ...]:
    """The headings by which a mapping is remembered: refused rows that come back count as the file they came from."""
    own = without_ours(header)
    return tuple(name for name in own if name not in ADDED_COLUMNS)
