"""Stock files of tags: UIEE ("TI|Jane Eyre") and HomeBase 2.x ("TNAM|Jane Eyre"), a blank line between records.

Both after the public pages of uiee.com, BookTrakker, FillZ and Amazon. UIEE may begin with lines that say whose file it is.
"""

import re
from collections.abc import Iterator

from bookrow.trade.packing import Unpacked
from bookrow.trade.stock import reasons
from bookrow.trade.stock.columns import order_of
from bookrow.trade.stock.prices import decimal_sign
from bookrow.trade.stock.sent import ROW_BYTES, Sent, cleaned, is_windows, skipped
from bookrow.trade.stock.words import MANY, TAGS
from bookrow.trade.table.mapping import Column, Mapping
from bookrow.trade.table.splitting import Encoding, decoded, encoding, lines

_PATTERN = {
    "uiee": re.compile(r"([A-Z][A-Z0-9])\|(.*)", re.DOTALL),
    "homebase": re.compile(r"([A-Z]{4})\|(.*)", re.DOTALL),
}
_FIRST = {"uiee": "UR", "homebase": "BOOK"}
_JOINTS = {"note": "\n", "category": ";", "keywords": ";", "image": " ", "author": "; ", "editor": "; "}
_LINES_A_RECORD = 500
_SHORT = 80
_BLANK = b"\r\n\t \x00"


class TaggedSource:
    """A file of tagged records. See Source for what each field says."""

    delimiter = ""
    headless = False

    def __init__(self, kind: str, how: Encoding, head: bytes, mapping: Mapping | None) -> None:
        self.kind = kind
        self.header = tuple(TAGS[kind])
        self._windows = is_windows(head, how)
        self.encoding = "cp1252" if self._windows else how.name
        self._how = how
        self._places = {tag: place for place, tag in enumerate(self.header)}
        self._fields = dict(TAGS[kind])
        self._pattern = _PATTERN[kind]
        self.sample: tuple[tuple[str, ...], ...] = ()
        self.mapping = mapping or self._proposed(head)

    def _proposed(self, head: bytes) -> Mapping:
        text = decoded(head[self._how.mark :], self._how.name)[0]
        cells: dict[str, list[str]] = {}
        for found in re.finditer(r"(?m)^([A-Z0-9]{2,4})\|([^\r\n]*)", text):
            cells.setdefault(found[1], []).append(found[2])
        columns = []
        for tag, field in self._fields.items():
            told = cells.get(tag, [])[:200]
            detail = order_of(told) if field in ("author", "editor", "translator", "illustrator") else ""
            columns.append(Column(tag, field, decimal_sign(told) if field == "price" else detail))
        return Mapping(tuple(columns))

    def rows(self, stream: Unpacked) -> Iterator[Sent]:
        """The records of an unpacked stream that stands at its beginning."""
        skipped(stream, self._how.mark)
        first = f"{_FIRST[self.kind]}|".encode(self._how.name)
        held: list[bytes] = []
        begins, number, size, whole, named = 1, 0, 0, True, False
        for line in lines(stream, self._how, offset=self._how.mark, limit=ROW_BYTES):
            raw = line.raw
            number += 1
            blank = len(raw) < _SHORT and not raw.strip(_BLANK)
            naming = raw.startswith(first)
            if held and (blank or (naming and named)):
                yield from self._record(begins, held, whole=whole)
                held, size, whole, named = [], 0, True, False
            if blank:
                continue
            if not held:
                begins = number
            named = named or naming
            size += len(raw)
            if size > ROW_BYTES or len(held) >= _LINES_A_RECORD or not line.whole:
                whole = False
            if whole or not held:
                held.append(raw)
        if held:
            yield from self._record(begins, held, whole=whole)

    def _record(self, begins: int, held: list[bytes], *, whole: bool) -> Iterator[Sent]:
        """The record of some lines; none where they come before any tag, as the lines of UIEE's head do."""
        text, spoilt = decoded(b"".join(held), self._how.name)
        text, odd = cleaned(text)
        told = text.splitlines() if "\x0b" not in text else text.split("\n")
        while told and not self._pattern.match(told[0]):
            del told[0]
            begins += 1
        if not told:
            return
        sent = Sent(begins, "\n".join(told), [""] * len(self.header), mended=odd or (spoilt and not self._windows))
        if whole:
            self._fill(sent, told)
        else:
            sent.raw = sent.raw[:1000]
            sent.reason = reasons.ROW_TOO_LONG.saying(line=begins, limit=ROW_BYTES)
        yield sent

    def _fill(self, sent: Sent, told: list[str]) -> None:
        """Each line to its cell; a line without a tag goes on with the one above it."""
        last, cells, places, fields = "", sent.cells, self._places, self._fields
        for number, line in enumerate(told):
            tag, bar, value = line.partition("|")
            place = places.get(tag)
            goes_on = place is None and not (bar and self._pattern.match(line))
            if goes_on:
                sent.joined = (*sent.joined, (sent.line + number, last))
                tag, value, place = last, line, places.get(last)
            last = tag
            if place is None or not (value := value.strip()):
                continue
            if cells[place] and (goes_on or fields[tag] in MANY):
                cells[place] += _JOINTS.get(fields[tag], "\n") + value
            else:
                cells[place] = value


def tagged_source(head: bytes, mapping: Mapping | None) -> TaggedSource | None:
    """The file of tags that begins so; None if it is none. Most lines have to begin with a tag, a record with its own."""
    how = encoding(head)
    text = decoded(head[how.mark :], how.name)[0]
    told = [line.rstrip("\r") for line in text.split("\n" if "\n" in text else "\r")[:400] if line.strip()]
    for kind, pattern in _PATTERN.items():
        tags = [found[1] for line in told if (found := pattern.fullmatch(line))]
        known = sum(tag in TAGS[kind] for tag in tags)
        if _FIRST[kind] in tags and len(tags) * 2 > len(told) - 5 and known * 3 > len(tags) and known >= 2:
            return TaggedSource(kind, how, head, mapping)
    return None
