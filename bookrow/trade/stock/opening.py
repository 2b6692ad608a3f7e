"""The door to sellers' files: a path, bytes or a stream in, a StockFile out. Content decides what it is, never its name."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade import reasons as trade_reasons
from bookrow.trade.feed import MIB, Limits
from bookrow.trade.packing import Member, Unpacked, members, shown
from bookrow.trade.stock import reasons
from bookrow.trade.stock.copies import Defaults, StockRow
from bookrow.trade.stock.reading import Reader
from bookrow.trade.stock.sent import Sent, Source
from bookrow.trade.stock.spreadsheets import SheetSource
from bookrow.trade.stock.tables import column_source, remembered_key, table_source
from bookrow.trade.stock.tagged import tagged_source
from bookrow.trade.table.mapping import Mapping, header_key
from bookrow.trade.table.shape import HEAD_BYTES
from bookrow.trade.table.sheets import is_sheet

LIMITS = Limits(unpacked_bytes=4096 * MIB, members=200)
_OLD_SPREADSHEET = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SPOOLED = 4 * MIB
_NO_TEXT = (b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"\x7fELF", b"MZ", b"SQLite format")


class StockFile:
    """A stock file that can be read from its beginning as often as one likes. Close it, or use it in a `with`.

    kind: abebooks, uiee, homebase, biblio, bookrouter, bookhound, amazon or table; "" if it is none.
    packing: "", gzip, zip or xlsx. encoding: a codec, or xlsx. delimiter: "" where the file has tags.
    header, sample: headings and up to 200 first rows, for asking which column is which; headless: whether the headings
    are ours. mapping: what is read, and as what; unread: headings that are not. key: for remembering a mapping.
    stopped: why nothing can be read, or why reading ended early (look again after the rows). fields: what the file tells
    of its copies; a field that it does not tell is not to be changed by it. size, done: packed bytes to read and read.
    """

    def __init__(self, name: str, path: Path, mapping: Mapping | None, defaults: Defaults, limits: Limits) -> None:
        self.name = name
        self.kind = self.packing = self.encoding = self.delimiter = ""
        self.header: tuple[str, ...] = ()
        self.sample: tuple[tuple[str, ...], ...] = ()
        self.mapping = mapping or Mapping(())
        self.headless = False
        self.stopped: Reason | None = None
        self.size, self.done = path.stat().st_size, 0
        self.defaults = defaults
        self._limits = limits
        self._path = path
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._member: Member | None = None
        self._source: Source | SheetSource | None = None
        try:
            self._source = self._found(mapping)
            self._look()
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]
        self._refused = self.stopped

    def _found(self, mapping: Mapping | None) -> Source | SheetSource:
        if is_sheet(self._path):
            self.packing = "xlsx"
            return SheetSource(self._path, self._limits, mapping)
        self._member = _only_member(self._path, self._limits)
        self.packing = self._member.packing
        with self._member.open(self._limits) as stream:
            head = _head(stream)
        if not head.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
            raise Refusal(trade_reasons.EMPTY)
        if head.startswith(_OLD_SPREADSHEET):
            raise Refusal(reasons.OLD_SPREADSHEET)
        if source := tagged_source(head, mapping) or table_source(head, mapping) or column_source(head, mapping):
            return source
        if head.startswith(_NO_TEXT) or _binary(head):
            raise Refusal(reasons.NO_TEXT)
        raise Refusal(reasons.NOT_STOCK.saying(begins=shown(head)))

    def _look(self) -> None:
        source = self._source
        assert source
        self.kind, self.header, self.sample, self.headless = source.kind, source.header, source.sample, source.headless
        self.mapping, self.delimiter, self.encoding = source.mapping, source.delimiter, source.encoding
        headings = ", ".join(self.header)[:500]
        if not self.mapping.of("sku"):
            raise Refusal(reasons.NO_SKU_COLUMN.saying(headings=headings))
        if len({one.field for one in self.mapping.columns}) < 2:
            raise Refusal(reasons.NOTHING_TOLD.saying(headings=headings))

    def use(self, mapping: Mapping) -> None:
        """Read the columns this way from now on."""
        if self._source is None:
            return
        self._source.mapping, self.stopped = mapping, None
        try:
            self._look()
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]
        self._refused = self.stopped

    @property
    def unread(self) -> list[str]:
        """The headings that are not read."""
        tagged = self.kind in ("uiee", "homebase") and not self.delimiter
        return [] if tagged else self.mapping.without(remembered_key(self.header))

    @property
    def key(self) -> str:
        """A short name of the headings, to find a remembered mapping by. A file of refused rows has that of the file
        they came from."""
        headless = ("headless", self.kind, str(len(self.header))) if self.headless else ()
        return header_key((*headless, *remembered_key(self.header)))

    @property
    def fields(self) -> frozenset[str]:
        """What the file tells of its copies."""
        return frozenset(one.field for one in self.mapping.columns)

    def rows(self) -> Iterator[StockRow]:
        """Every row from the beginning; each in the file comes once, as a copy or refused. Empty rows do not count."""
        self.stopped = self._refused
        if self._refused or self._source is None:
            return
        reader = Reader(self.header, self.mapping, self.defaults, sheets=bool(self.delimiter))
        seen = _Seen()
        for sent in self.sent():
            yield seen.checked(reader.row(sent))

    def sent(self) -> Iterator[Sent]:
        """Every row from the beginning as it stands, for who wants other things of it than copies."""
        self.stopped = None
        try:
            yield from self._sent()
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]
        self.done = self.size if not self.stopped else self.done

    def _sent(self) -> Iterator[Sent]:
        if isinstance(self._source, SheetSource):
            for sent in self._source.rows():
                self.done = self._source.done
                yield sent
            return
        assert self._source and self._member
        with self._member.open(self._limits) as stream:
            for sent in self._source.rows(stream):
                self.done = stream.packed
                yield sent

    def close(self) -> None:
        """Give up what was kept of the file."""
        if self._temporary:
            self._temporary.cleanup()

    def __enter__(self) -> "StockFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_stock(
    source: "Path | str | bytes | BinaryIO",
    name: str = "",
    *,
    mapping: Mapping | None = None,
    defaults: Defaults = Defaults(),  # noqa: B008
    limits: Limits = LIMITS,
) -> StockFile:
    """Open a stock file: AbeBooks' tab-delimited, UIEE, HomeBase, Biblio, BookRouter, or any table or XLSX, plain or
    packed by gzip or zip (one list in it). What cannot be read has its reason in `stopped`; nothing is raised but
    OSError of the disk. A stream is read once, from where it stands; name is for people.
    """
    if isinstance(source, (str, Path)):
        path = Path(source)
        return StockFile(name or path.name, path, mapping, defaults, limits)
    kept = tempfile.TemporaryDirectory(prefix="stock-")
    path = Path(kept.name) / "sent"
    with path.open("wb") as file:
        if isinstance(source, (bytes, bytearray, memoryview)):
            file.write(source)
        else:
            shutil.copyfileobj(source, file, _SPOOLED)
    found = StockFile(name, path, mapping, defaults, limits)
    found._temporary = kept
    return found


def _binary(head: bytes) -> bool:
    """Control characters that no table has; two-byte text has its zeros between letters."""
    odd = sum(byte < 9 or 13 < byte < 32 for byte in head[:2048])
    return odd * 10 > len(head[:2048]) and not head.startswith((b"\xff\xfe", b"\xfe\xff"))


def _head(stream: Unpacked) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while size < HEAD_BYTES and (piece := stream.read(HEAD_BYTES - size)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _only_member(path: Path, limits: Limits) -> Member:
    found = list(members(path, limits))
    if len(found) > 1:
        names = ", ".join(one.inside for one in found[:5])
        raise Refusal(reasons.SEVERAL_FILES.saying(count=len(found), names=names))
    if found[0].stopped:
        raise Refusal(found[0].stopped)
    return found[0]


class _Seen:
    """The SKUs of a file as they come, so that a second row with one is found: about 150 bytes each."""

    def __init__(self) -> None:
        self._rows: dict[int, int] = {}

    def checked(self, row: StockRow) -> StockRow:
        """The row, with the earlier line where it repeats a copy; refused where its number stood for another book."""
        if row.copy is None:
            return row
        copy = row.copy
        number = hash(row.sku)
        book = hash(copy.isbn or copy.title.casefold()) & 0xFFFFFFFF if copy.isbn or copy.title else 0
        before = self._rows.setdefault(number, row.line << 32 | book)
        first, its_book = before >> 32, before & 0xFFFFFFFF
        if first == row.line:
            return row
        told = {"line": row.line, "text": row.sku, "first": first}
        if book and its_book and book != its_book:
            return StockRow(row.line, row.raw, row.sku, None, (reasons.SKU_TWICE.saying(**told),), (), row.repairs)
        again = reasons.SKU_AGAIN.saying(**told)
        return StockRow(row.line, row.raw, row.sku, copy, (), row.asked, (*row.repairs, again), first)
