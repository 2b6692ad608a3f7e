"""Spreadsheets in XLSX (ECMA-376, Office Open XML): the rows of a sheet as text, one by one, and a plain sheet written.

Only what a list needs is read: texts, numbers, dates, yes and no. Nothing is computed, no link is followed. A sheet is
read as a stream, so a small file that claims a million empty columns costs nothing; the texts that all cells share stand
in memory, within a bound.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import escape

from lxml import etree

from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.feed import Limits
from bookrow.trade.packing import ZIP, Member, Unpacked
from bookrow.trade.table import reasons

SHARED_BYTES = 48 << 20
MOST_COLUMNS = 500
_CHUNK = 1 << 16
# A row that is not ended within so many bytes is no row.
_ROW_BYTES = 8 << 20
_HEAD_BYTES = 4 << 20
_FIRST_DAY = datetime(1899, 12, 30)
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Cells:
    """A row. line: its number in the sheet, from 1; done: bytes of the file read so far."""

    line: int
    cells: list[str]
    done: int
    reason: Reason | None = None


def is_sheet(path: Path) -> bool:
    """Whether a file is an XLSX, by what it holds."""
    with path.open("rb") as file:
        if not file.read(4).startswith(ZIP):
            return False
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def sheet_rows(path: Path, limits: Limits) -> Iterator[Cells]:
    """The rows of the first sheet in the order of the tabs that has any; refuses what is broken, locked or too large."""
    book = _Book(path, limits)
    shared = book.shared()
    dates = book.dates()
    for name in book.sheets():
        began = False
        for row in book.rows(name, shared, dates):
            began = True
            yield row
        if began:
            return


class _Book:
    """The parts of one workbook."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        with zipfile.ZipFile(path) as archive:
            self._parts = {info.filename: info for info in archive.infolist()}

    def _pieces(self, name: str) -> Iterator[tuple[bytes, Unpacked]]:
        info = self._parts[name]
        with Member(self._path, name, name, "zip", info.compress_size).open(self._limits) as stream:
            while piece := stream.read(_CHUNK):
                yield piece, stream

    def _small(self, name: str) -> "etree._Element | None":
        if name not in self._parts:
            return None
        whole, size = [], 0
        for piece, _stream in self._pieces(name):
            whole.append(piece)
            size += len(piece)
            if size > _HEAD_BYTES:
                raise Refusal(reasons.BROKEN_SHEET.saying(part=name, problem="too long"))
        try:
            return etree.fromstring(b"".join(whole), _parser())
        except etree.XMLSyntaxError as error:
            raise Refusal(reasons.BROKEN_SHEET.saying(part=name, problem=str(error))) from error

    def sheets(self) -> list[str]:
        """The parts of the sheets, as the tabs stand; hidden ones last."""
        relations, book = self._small("xl/_rels/workbook.xml.rels"), self._small("xl/workbook.xml")
        targets = {} if relations is None else {one.get("Id", ""): one.get("Target", "") for one in relations}
        found: list[tuple[bool, str]] = []
        for one in () if book is None else book.iter("{*}sheet"):
            relation = next((value for name, value in one.attrib.items() if str(name).endswith("}id")), "")
            target = str(targets.get(str(relation), ""))
            part = target.lstrip("/") if target.startswith("/") else "xl/" + target.removeprefix("./")
            if part in self._parts:
                found.append((one.get("state", "visible") != "visible", part))
        if not found:
            found = [(False, name) for name in sorted(self._parts) if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)]
        return [name for _hidden, name in sorted(found, key=lambda one: one[0])]

    def shared(self) -> list[str]:
        """The texts that cells name by number."""
        texts: list[str] = []
        size = 0
        if "xl/sharedStrings.xml" not in self._parts:
            return texts
        for element, _stream in self._elements("xl/sharedStrings.xml", "si"):
            text = _text(element)
            texts.append(text)
            size += len(text) + 60
            if size > SHARED_BYTES:
                raise Refusal(reasons.SHEET_TOO_LARGE.saying(limit=SHARED_BYTES))
        return texts

    def dates(self) -> frozenset[str]:
        """The numbers of the cell styles that show a date."""
        styles = self._small("xl/styles.xml")
        if styles is None:
            return frozenset()
        own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iter("{*}numFmt")}
        shown = next(styles.iter("{*}cellXfs"), None)
        return frozenset(
            str(place)
            for place, one in enumerate(() if shown is None else shown.findall("{*}xf"))
            if _is_date(str(one.get("numFmtId", "0")), {str(k): str(v) for k, v in own.items()})
        )

    def rows(self, name: str, shared: list[str], dates: frozenset[str]) -> Iterator[Cells]:
        """The rows of one sheet that hold anything."""
        line = 0
        for element, stream in self._elements(name, "row"):
            told = element.get("r", "")
            line = int(told) if told.isdecimal() and len(told) < 9 else line + 1
            cells, reason = _cells(element, shared, dates)
            if reason or any(cells):
                yield Cells(line, cells, stream.packed, reason)

    def _elements(self, name: str, tag: str) -> Iterator[tuple["etree._Element", Unpacked]]:
        """The elements of one tag, each given up when it has been looked at."""
        parser = etree.XMLPullParser(
            ("end",), tag="{*}" + tag, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        waited = 0
        for piece, stream in self._pieces(name):
            try:
                parser.feed(piece)
            except etree.XMLSyntaxError as error:
                raise Refusal(reasons.BROKEN_SHEET.saying(part=name, problem=str(error))) from error
            waited += len(piece)
            for _event, element in parser.read_events():
                waited = 0
                assert isinstance(element, etree._Element)
                yield element, stream
                _forget(element)
            if waited > _ROW_BYTES:
                raise Refusal(reasons.BROKEN_SHEET.saying(part=name, problem=f"<{tag}>"))
        try:
            parser.close()
        except etree.XMLSyntaxError as error:
            raise Refusal(reasons.BROKEN_SHEET.saying(part=name, problem=str(error))) from error


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _forget(element: "etree._Element") -> None:
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while (before := element.getprevious()) is not None:
            parent.remove(before)


def _cells(row: "etree._Element", shared: list[str], dates: frozenset[str]) -> tuple[list[str], Reason | None]:
    cells: list[str] = []
    for cell in row:
        place = _column(cell.get("r", "")) if cell.get("r") else len(cells)
        if place >= MOST_COLUMNS:
            if len(cell) and _value(cell, shared, dates):
                return cells, reasons.TOO_MANY_FIELDS.saying(found=place + 1, wanted=MOST_COLUMNS)
            continue
        if place > len(cells):
            cells.extend([""] * (place - len(cells)))
        text = _value(cell, shared, dates)
        if place < len(cells):
            cells[place] = text
        else:
            cells.append(text)
    while cells and not cells[-1]:
        cells.pop()
    return cells, None


_PLACES: dict[str, int] = {}


def _column(reference: str) -> int:
    """ "C7" is 2."""
    letters = reference.rstrip("0123456789")
    if (known := _PLACES.get(letters)) is not None:
        return known
    place = 0
    for letter in letters[:4]:
        place = place * 26 + (ord(letter) & 31)
    if len(_PLACES) < MOST_COLUMNS:
        _PLACES[letters] = place - 1
    return place - 1


def _value(cell: "etree._Element", shared: list[str], dates: frozenset[str]) -> str:
    kind = cell.get("t")
    if kind == "inlineStr":
        return _text(cell)
    value = next((one.text or "" for one in cell if one.tag.endswith("}v") or one.tag == "v"), "")  # type: ignore[union-attr,arg-type]
    if kind == "s":
        return shared[int(value)] if value.isdecimal() and int(value) < len(shared) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    if kind in ("str", "e", "d") or not value:
        return value
    return _number(value, cell.get("s", "0") in dates)


def _number(value: str, is_date: bool) -> str:
    """A number as a person would write it: no exponent, no .0 of whole ones, none of a float's last odd digits."""
    if value.isdecimal() and not is_date:
        return value
    try:
        number = float(value)
        if is_date and 1 <= number < 2_958_466:
            day = _FIRST_DAY + timedelta(days=number)
            return day.strftime("%Y-%m-%d") if number == int(number) else day.strftime("%Y-%m-%d %H:%M:%S")
        if number == int(number) and abs(number) < 1e15:
            return str(int(number))
    except (ValueError, OverflowError):
        return value
    return f"{number:.15g}"


def _text(element: "etree._Element") -> str:
    """The words of <t>, without the readings that Japanese sheets put beside them (<rPh>)."""
    while len(element) == 1:
        element = element[0]
    if not len(element):
        return element.text or ""
    return "".join(
        one.text or ""
        for one in element.iter("{*}t")
        if not any(etree.QName(above).localname == "rPh" for above in one.iterancestors())
    )


def _is_date(number: str, own: dict[str, str]) -> bool:
    if number in own:
        code = _LITERAL.sub("", own[number].split(";")[0]).casefold()
        return any(sign in code for sign in ("y", "d")) and "general" not in code
    return number.isdecimal() and int(number) in _DATE_FORMATS


_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>'
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}">'
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


class SheetWriter:
    """Writes one sheet row by row. All cells are texts, so no spreadsheet takes one for a formula or eats its zeros."""

    def __init__(self, out: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
        self._zip.writestr("[Content_Types].xml", _TYPES)
        self._zip.writestr(
            "_rels/.rels", _RELATIONS.format(kind=f"{_RELATION}/officeDocument", target="xl/workbook.xml")
        )
        self._zip.writestr("xl/workbook.xml", _BOOK)
        sheet = _RELATIONS.format(kind=f"{_RELATION}/worksheet", target="worksheets/sheet1.xml")
        self._zip.writestr("xl/_rels/workbook.xml.rels", sheet)
        self._sheet = self._zip.open("xl/worksheets/sheet1.xml", "w", force_zip64=True)
        self._sheet.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{_MAIN}"><sheetData>'.encode())

    def write(self, cells: Iterable[str]) -> None:
        """One more row."""
        told = "".join(
            f'<c t="inlineStr"><is><t xml:space="preserve">{escape(_CONTROL.sub("", one))}</t></is></c>'
            for one in cells
        )
        self._sheet.write(f"<row>{told}</row>".encode())

    def close(self) -> None:
        """End the sheet and the file; the stream below stays open."""
        self._sheet.write(b"</sheetData></worksheet>")
        self._sheet.close()
        self._zip.close()
