"""Copies written as a stock file again, in the formats of the trade, so that they can be taken anywhere."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Protocol

from bookrow.trade.stock import marks
from bookrow.trade.stock import rendering as as_text
from bookrow.trade.stock.copies import Copy, Status
from bookrow.trade.stock.sent import as_line
from bookrow.trade.table.sheets import SheetWriter

Column = tuple[str, Callable[[Copy], str]]
KINDS = ("abebooks", "uiee", "homebase", "biblio", "bookrouter", "table", "xlsx")
# What would be run as a formula, and what the guard in front of one looks like already.
_FORMULA = re.compile(r"'*[=+\-@]")
_FLAT_TELLING = as_text.telling_note(marks.SIGNED, marks.FIRST)


def _flat(render: Callable[[Copy], str]) -> Callable[[Copy], str]:
    return lambda copy: " ".join(render(copy).split())


ABEBOOKS: tuple[Column, ...] = (
    ("listingid", as_text.text("sku")),
    ("title", as_text.text("title")),
    ("author", as_text.people("author")),
    ("illustrator", as_text.people("illustrator")),
    ("price", as_text.price),
    ("quantity", as_text.quantity),
    ("booktype", lambda copy: "print-on-demand item" if copy.print_on_demand else "book"),
    ("description", _flat(as_text.telling_note(marks.SIGNED, marks.FIRST, marks.ON_DEMAND))),
    ("bindingtext", as_text.text("binding")),
    ("bookcondition", as_text.grade),
    ("publishername", as_text.text("publisher")),
    ("placepublished", as_text.text("place")),
    ("yearpublished", as_text.number("year")),
    ("isbn", as_text.text("isbn")),
    ("jacket", as_text.jacket),
    ("signed", as_text.yes("signed", "Signed")),
    ("first edition", as_text.yes("first_edition", "First Edition")),
    ("edition", as_text.text("edition")),
    ("keywords", as_text.listed("keywords")),
    ("language", as_text.text("language")),
    ("weight", as_text.weight),
)
_ROUTER: tuple[Column, ...] = (
    ("sku", as_text.text("sku")),
    ("author", as_text.people("author")),
    ("title", as_text.text("title")),
    ("subtitle", as_text.text("subtitle")),
    ("place_pub", as_text.text("place")),
    ("publisher", as_text.text("publisher")),
    ("date_pub", as_text.number("year")),
    ("edition", as_text.text("edition")),
    ("isbn", as_text.text("isbn")),
    ("description", lambda copy: ""),
    ("binding", as_text.text("binding")),
    ("condition", as_text.condition),
    ("jacket_cond", as_text.jacket),
    ("comments", as_text.telling_note(marks.SIGNED, marks.FIRST)),
    ("dj", as_text.has_jacket),
    ("signed", as_text.yes("signed")),
    ("first_ed", as_text.yes("first_edition")),
    ("illustrator", as_text.people("illustrator")),
    ("keywords", as_text.listed("keywords")),
)
_TAIL: tuple[Column, ...] = (
    ("image_url", as_text.listed("images", ",")),
    ("price", as_text.price),
    ("quantity", as_text.quantity),
)


def _empty(*names: str) -> tuple[Column, ...]:
    return tuple((name, lambda copy: "") for name in names)


def _topics(name: str) -> tuple[Column, ...]:
    return tuple((f"{name}{place + 1}", as_text.one_of("categories", place, 4)) for place in range(5))


BOOKROUTER = (*_ROUTER, *_topics("subject "), *_empty("alt_1", "alt_2", "type"), *_TAIL)
BIBLIO = (*_ROUTER, *_topics("catalog"), *_empty("alt_1", "alt_2", "alt_3"), *_TAIL)
TABLE: tuple[Column, ...] = (
    ("sku", as_text.text("sku")),
    ("status", as_text.state),
    ("quantity", as_text.quantity),
    ("price", as_text.price),
    ("currency", as_text.currency),
    ("isbn", as_text.text("isbn")),
    ("title", as_text.text("title")),
    ("subtitle", as_text.text("subtitle")),
    ("volume", as_text.text("volume")),
    ("series", as_text.text("series")),
    ("author", as_text.people("author")),
    ("editor", as_text.people("editor")),
    ("translator", as_text.people("translator")),
    ("illustrator", as_text.people("illustrator")),
    ("publisher", as_text.text("publisher")),
    ("place", as_text.text("place")),
    ("year", as_text.number("year")),
    ("edition", as_text.text("edition")),
    ("binding", as_text.text("binding")),
    ("language", as_text.text("language")),
    ("pages", as_text.number("pages")),
    ("condition", as_text.condition),
    ("jacket", as_text.jacket),
    ("signed", as_text.yes("signed")),
    ("inscribed", as_text.yes("inscribed")),
    ("first edition", as_text.yes("first_edition")),
    ("ex-library", as_text.yes("ex_library")),
    ("remainder", as_text.yes("remainder")),
    ("print on demand", as_text.yes("print_on_demand")),
    ("defects", as_text.text("defects")),
    ("description", as_text.note),
    ("keywords", as_text.listed("keywords")),
    ("category", as_text.listed("categories")),
    ("weight", as_text.weight),
    ("dispatch days", as_text.number("dispatch_days")),
    ("images", as_text.listed("images", " ")),
)
_UIEE_STATES = {Status.FOR_SALE: "1", Status.WITHDRAWN: "1", Status.SOLD: "5", Status.DELETED: "2"}
UIEE: tuple[Column, ...] = (
    ("UR", as_text.text("sku")),
    ("AA", as_text.people("author")),
    ("AE", as_text.people("editor")),
    ("AT", as_text.people("translator")),
    ("AI", as_text.people("illustrator")),
    ("TI", as_text.text("title")),
    ("PU", as_text.text("publisher")),
    ("PP", as_text.text("place")),
    ("DP", as_text.number("year")),
    ("BN", as_text.text("isbn")),
    ("BD", as_text.text("binding")),
    ("CN", as_text.condition),
    ("JK", as_text.jacket),
    ("ED", as_text.text("edition")),
    ("SE", as_text.text("volume")),
    ("NT", as_text.telling_note()),
    ("KE", as_text.listed("keywords")),
    ("CA", as_text.listed("categories", "\n")),
    ("LG", as_text.text("language")),
    ("WT", lambda copy: f"{copy.weight / 1000:.3f} kg" if copy.weight else ""),
    ("IM", as_text.listed("images", "\n")),
    ("PR", as_text.price),
    ("CO", as_text.quantity),
    ("XA", lambda copy: "4"),
    ("XB", lambda copy: _UIEE_STATES[copy.status]),
    ("XC", lambda copy: "BO"),
    ("XD", lambda copy: "S"),
)
HOMEBASE: tuple[Column, ...] = (
    ("BOOK", as_text.text("sku")),
    ("TRAN", lambda copy: "D" if copy.status is Status.DELETED else "A"),
    ("ANAM", as_text.people("author")),
    ("TNAM", as_text.text("title")),
    ("PBLS", as_text.text("publisher")),
    ("DESC", as_text.telling_note()),
    ("PRIC", as_text.price),
    ("BIND", as_text.text("binding")),
    ("STAT", lambda copy: {Status.SOLD: "Sold", Status.WITHDRAWN: "On Hold"}.get(copy.status, "For Sale")),
    ("BOOC", as_text.condition),
    ("ISBN", as_text.text("isbn")),
    ("BCAT", as_text.listed("categories", "\n")),
    ("PBYR", as_text.number("year")),
)
COLUMNS = {
    "abebooks": ABEBOOKS,
    "bookrouter": BOOKROUTER,
    "biblio": BIBLIO,
    "table": TABLE,
    "xlsx": TABLE,
    "uiee": UIEE,
    "homebase": HOMEBASE,
}
_DELIMITERS = {"abebooks": "\t", "bookrouter": "\t", "biblio": ",", "table": ","}


@dataclass(slots=True)
class Written:
    """How many copies were written, and the SKUs of those that the format cannot hold: prices in another currency than
    the file's, where it has no place for one."""

    copies: int = 0
    left_out: tuple[str, ...] = ()


class RowWriter(Protocol):
    """Writes rows of cells into some format."""

    def write(self, cells: Sequence[str]) -> None:
        """One more row."""
        ...

    def close(self) -> None:
        """The end; the stream stays open."""
        ...


class LineWriter:
    """A delimited file in UTF-8, with cells that no spreadsheet runs as formulas. It is read back as it was."""

    def __init__(self, out: BinaryIO, delimiter: str, *, mark: bool = True) -> None:
        self._out = out
        self._delimiter = delimiter
        if mark:
            # Without it spreadsheets take the letters for Windows-1252.
            out.write(b"\xef\xbb\xbf")

    def write(self, cells: Sequence[str]) -> None:
        """One more row."""
        self._out.write((as_line([guarded(cell) for cell in cells], self._delimiter) + "\r\n").encode())

    def close(self) -> None:
        """Nothing more is to be written."""


class SheetRows(SheetWriter):
    """A sheet of texts, which need no guard; but what reading would take for one, or for a formula, gets its own."""

    def write(self, cells: Iterable[str]) -> None:
        """One more row."""
        super().write([guarded(cell) if cell[:1] in ("'", "=") else cell for cell in cells])


class TagWriter:
    """Records of tags in UTF-8, a blank line between them. A text of several lines has the tag before each."""

    def __init__(self, out: BinaryIO, tags: list[str]) -> None:
        self._out = out
        self._tags = tags

    def write(self, cells: Sequence[str]) -> None:
        """One more record."""
        lines = [
            f"{tag}|{line}\r\n"
            for tag, cell in zip(self._tags, cells, strict=True)
            for line in cell.splitlines()
            if line
        ]
        self._out.write(("".join(lines) + "\r\n").encode())

    def close(self) -> None:
        """Nothing more is to be written."""


def guarded(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would run it; reading takes just that one away."""
    return "'" + cell if cell and _FORMULA.match(cell) else cell


def write_stock(
    copies: Iterable[Copy],
    out: BinaryIO,
    kind: str,
    *,
    currency: str = "",
    seller: str = "",
    now: datetime | None = None,
) -> Written:
    """Write copies as one of KINDS, one after the other, and say how many.

    currency: what prices without a code are in; needed for all kinds but table and xlsx. seller, now: for UIEE's head,
    which is left away without them. HomeBase has no place for quantities: each record stands for at least one copy.
    """
    columns = COLUMNS[kind]
    writer = _writer(out, kind, [name for name, _render in columns], seller, now)
    written, left_out = 0, []
    for copy in copies:
        if kind not in ("table", "xlsx") and copy.price and copy.price.currency != currency:
            left_out.append(copy.sku)
            continue
        writer.write([render(copy) for _name, render in columns])
        written += 1
    writer.close()
    return Written(written, tuple(left_out))


def _writer(out: BinaryIO, kind: str, names: list[str], seller: str, now: datetime | None) -> RowWriter:
    if kind in ("uiee", "homebase"):
        if kind == "uiee" and seller and now:
            out.write(f"{seller}\r\nBOOKS\r\n{now:%Y-%m-%d}\r\n{now:%H:%M:%S}\r\n\r\n".encode())
        return TagWriter(out, names)
    writer: RowWriter = SheetRows(out) if kind == "xlsx" else LineWriter(out, _DELIMITERS[kind])
    writer.write(names)
    return writer
