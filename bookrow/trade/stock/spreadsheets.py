"""Stock files as XLSX."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bookrow.kit.refusals import Refusal
from bookrow.trade.feed import Limits
from bookrow.trade.stock import reasons
from bookrow.trade.stock.columns import format_of, is_header, layout_of, propose, without_ours
from bookrow.trade.stock.sent import Sent, as_line, cleaned
from bookrow.trade.table.mapping import Mapping
from bookrow.trade.table.shape import distinct
from bookrow.trade.table.sheets import Cells, sheet_rows

_SAMPLE = 200


class SheetSource:
    """The first sheet of a workbook that has rows. See Source for what each field says."""

    delimiter = "\t"
    encoding = "xlsx"

    def __init__(self, path: Path, limits: Limits, mapping: Mapping | None) -> None:
        self._path = path
        self._limits = limits
        begun = list(islice(sheet_rows(path, limits), _SAMPLE))
        place = next((place for place, row in enumerate(begun[:10]) if is_header(row.cells)), -1)
        self.headless = place < 0
        self._after = begun[place].line if begun and place >= 0 else 0
        self.sample = tuple(tuple(row.cells) for row in begun[place + 1 :])
        layout = layout_of(self.sample) if self.headless else None
        if self.headless and layout is None:
            raise Refusal(reasons.NO_SHEET.saying(problem="; ".join(begun[0].cells)[:80] if begun else "…"))
        self.kind, self.header = layout or ("", distinct([" ".join(one.split()) for one in begun[place].cells]))
        self.kind = self.kind or format_of(without_ours(self.header))
        self.mapping = mapping or propose(self.header, self.sample)
        self.done = 0

    def rows(self, stream: object = None) -> Iterator[Sent]:
        """The rows below the headings."""
        for row in sheet_rows(self._path, self._limits):
            self.done = row.done
            if row.line > self._after:
                yield self._sent(row)

    def _sent(self, row: Cells) -> Sent:
        wanted = len(self.header)
        cells = [cleaned(cell)[0] for cell in row.cells]
        sent = Sent(row.line, as_line(cells, self.delimiter), cells + [""] * (wanted - len(cells)))
        if row.reason or any(one.strip() for one in cells[wanted:]):
            sent.reason = reasons.TOO_MANY.saying(line=row.line, found=len(cells), wanted=wanted)
        del sent.cells[wanted:]
        return sent
