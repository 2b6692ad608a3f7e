"""Refused rows given back as the same kind of file with the reason beside each, to mend and send again."""

from collections.abc import Callable
from typing import BinaryIO

from bookrow.kit.refusals import Reason
from bookrow.trade.stock import reasons
from bookrow.trade.stock.columns import without_ours
from bookrow.trade.stock.copies import StockRow
from bookrow.trade.stock.opening import StockFile
from bookrow.trade.stock.words import ADDED_COLUMNS
from bookrow.trade.stock.writing import LineWriter, RowWriter, SheetRows
from bookrow.trade.table.splitting import split

# UIEE's AN is the sender's own annotation (uiee.com); HomeBase has no such tag, and readers pass over unknown ones.
REMARK_TAGS = {"uiee": "AN", "homebase": "RMRK"}


def said(reason: Reason) -> str:
    """Why and what would help, in the source language."""
    return f"{reason} {reason.help}"


class RefusedWriter:
    """Writes the refused rows of a stock file. They come as they were sent: in the same columns with `reason` and `line`
    in front, or in the same tags with a remark at the end; in XLSX if they came so. Cells are safe to open in a
    spreadsheet, and the file is read as the one they came from, with its remembered mapping.
    """

    def __init__(self, out: BinaryIO, stock: StockFile, *, say: Callable[[Reason], str] = said) -> None:
        self.name = "refused" + (".xlsx" if stock.packing == "xlsx" else ".txt" if not stock.delimiter else ".csv")
        if stock.delimiter == "\t" and stock.packing != "xlsx":
            self.name = "refused.txt"
        self.count = 0
        self._out = out
        self._say = say
        self._delimiter = stock.delimiter
        self._remark = "" if stock.delimiter else REMARK_TAGS[stock.kind]
        self._ours = len(stock.header) - len(without_ours(stock.header))
        self._rows: RowWriter | None = None
        if stock.delimiter:
            self._rows = SheetRows(out) if stock.packing == "xlsx" else LineWriter(out, stock.delimiter)
            self._rows.write([*ADDED_COLUMNS, *without_ours(stock.header)])

    def write(self, row: StockRow) -> None:
        """One more row, refused or asked about."""
        self.count += 1
        why = " ".join(self._say(one) for one in (*row.reasons, *row.asked))
        if self._rows is None:
            self._out.write(self._record(row, " ".join(why.split())).encode())
            return
        self._rows.write([why, str(row.line), *self._cells(row)[self._ours :]])

    def _record(self, row: StockRow, why: str) -> str:
        kept = [line for line in row.raw.split("\n") if not line.startswith(f"{self._remark}|Row ")]
        return "\r\n".join([*kept, f"{self._remark}|{why}", "", ""])

    def _cells(self, row: StockRow) -> list[str]:
        """The cells as they were sent. Where quotation marks are in disorder they stay where they stood."""
        if any(one.code == reasons.OPEN_QUOTE.code for one in row.reasons):
            return row.raw.split(self._delimiter)
        return [_unguarded(cell) for cell in split(row.raw, self._delimiter)[0]]

    def close(self) -> None:
        """The end; the stream stays open."""
        if self._rows:
            self._rows.close()


def _unguarded(cell: str) -> str:
    """Without the apostrophe that an earlier file of ours had put in front."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in ("=", "+", "-", "@") else cell
