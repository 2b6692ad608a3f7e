"""A row as it stands in a stock file, whatever the file is, and the source that gives one after the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bookrow.kit.refusals import Reason
from bookrow.trade.packing import Readable, Unpacked
from bookrow.trade.table.mapping import Mapping
from bookrow.trade.table.splitting import Encoding

ROW_BYTES = 1 << 20
_ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
# What a byte of 80 to 9F means where a file was once taken for ISO 8859-1 and is Windows-1252.
_C1 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
_DROPPED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0x7F, 0xFEFF), "")


@dataclass(slots=True)
class Sent:
    """line: where it begins, from 1; raw: the row as text; cells: as many as the header has, unless a reason says why
    not. mended: whether letters of another encoding were found in it. joined: line and field of each line taken as the
    rest of the one above it."""

    line: int
    raw: str
    cells: list[str]
    reason: Reason | None = None
    mended: bool = False
    joined: tuple[tuple[int, str], ...] = ()


class Source(Protocol):
    """A file whose rows can be read from the beginning as often as one likes.

    kind: abebooks, uiee, homebase, biblio, bookrouter, bookhound, amazon or table. headless: whether the header is ours,
    since the file has none. delimiter: "" where nothing of one sign stands between the fields.
    """

    kind: str
    header: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    mapping: Mapping
    delimiter: str
    encoding: str
    headless: bool

    def rows(self, stream: Unpacked) -> Iterator[Sent]:
        """The rows of an unpacked stream that stands at its beginning."""
        ...


def cleaned(text: str) -> tuple[str, bool]:
    """Without signs that no text has, and with those of Windows-1252 in the places of ISO 8859-1 read as such."""
    if text.isprintable() or not _ODD.search(text):
        return text, False
    mended = text.translate(_C1)
    return mended.translate(_DROPPED), mended != text


def as_line(cells: Sequence[str], delimiter: str) -> str:
    """The cells as one row of a delimited file, in quotes where they need them, without a line end."""
    return delimiter.join(quoted(cell, delimiter) for cell in cells)


def quoted(cell: str, delimiter: str) -> str:
    """A cell as RFC 4180 wants it."""
    if '"' in cell or delimiter in cell or "\n" in cell or "\r" in cell or cell[:1] == " ":
        return '"' + cell.replace('"', '""') + '"'
    return cell


def is_windows(head: bytes, how: Encoding) -> bool:
    """Whether a file without a byte order mark is Windows-1252: no line of its beginning with an accent is UTF-8."""
    if how.mark or how.name != "utf-8" or head.isascii():
        return False
    spoilt = False
    for line in head.splitlines()[:-1] or [head]:
        if not line.isascii():
            try:
                line.decode()
                return False
            except UnicodeDecodeError:
                spoilt = True
    return spoilt


def skipped(stream: Readable, size: int) -> Readable:
    """The stream without its first bytes."""
    while size > 0 and (piece := stream.read(size)):
        size -= len(piece)
    return stream
