"""A spreadsheet of books as a feed: its rows as a table between tabs, so that it is read as every other table is."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bookrow.trade.feed import Limits
from bookrow.trade.record import BrokenRecord, RawRecord
from bookrow.trade.table import Mapping
from bookrow.trade.table.sheets import Cells, sheet_rows
from bookrow.trade.tables import TableMember

# Line ends within a cell, so that a row stays one line and lines count as the sheet's rows do (Unicode: LINE SEPARATOR).
_WITHIN = "\u2028"
_CONTROLS = {ord("\t"): " ", ord("\r"): None, ord("\n"): _WITHIN}
_GAP = 1000  # rows left empty between two; more are not counted, so that no sheet grows by claiming to be long
_GAP_ABOVE = 5  # above the headings, which are looked for in the first lines only


class SheetMember(TableMember):
    """The first sheet that has rows. See bookrow.trade.feed.Feed for what each field says."""

    def __init__(self, path: Path, limits: Limits, mapping: Mapping | None) -> None:
        super().__init__(_Sheet(path), limits, mapping)

    def entries(self, *, offset: int = 0, position: int = 0, line: int = 1) -> Iterator[RawRecord | BrokenRecord]:
        """The rows, with the line ends that stood within their cells."""
        for entry in super().entries(offset=offset, position=position, line=line):
            if isinstance(entry, RawRecord) and (raw := entry.raw.replace(_WITHIN.encode(), b"\\n")) != entry.raw:
                yield replace(entry, raw=raw)
            else:
                yield entry


class _Sheet:
    """A workbook, to be opened as often as it is read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = path.name
        self.size = path.stat().st_size

    @contextmanager
    def open(self, limits: Limits) -> Iterator["_Lines"]:
        """Its rows as bytes."""
        yield _Lines(sheet_rows(self._path, limits))


class _Lines:
    """Rows as UTF-8 with tabs between the cells; packed: bytes of the file read so far."""

    def __init__(self, rows: Iterator[Cells]) -> None:
        self._rows = rows
        self._rest = b""
        self._line = 1
        self._wide = 0
        self.packed = 0

    def read(self, size: int, /) -> bytes:
        """The next bytes; none at the end."""
        while len(self._rest) < size and (row := next(self._rows, None)):
            self.packed = row.done
            self._rest += self._written(row)
        data, self._rest = self._rest[:size], self._rest[size:]
        return data

    def _written(self, row: Cells) -> bytes:
        empty = min(max(row.line - self._line, 0), _GAP if self._wide else _GAP_ABOVE)
        self._line += empty + 1
        empty_rows = (b"\t" * max(self._wide - 1, 0) + b"\n") * empty
        # A row that is too wide is given one cell more than any heading, so that it is refused by itself.
        cells = [cell.translate(_CONTROLS) for cell in row.cells] + (["…"] if row.reason else [])
        cells += [""] * (self._wide - len(cells))  # a sheet leaves out the empty cells at the end of a row
        self._wide = len(cells) if not row.reason else self._wide
        out = io.StringIO(newline="")
        csv.writer(out, delimiter="\t", lineterminator="\n").writerow(cells)
        return empty_rows + out.getvalue().encode("utf-8", "replace")
