"""How a table is written, found by looking: its letters, its delimiter, its headings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bookrow.trade.table.mapping import propose
from bookrow.trade.table.rows import fits, rows
from bookrow.trade.table.splitting import DELIMITERS, Encoding, Line, decoded, encoding
from bookrow.trade.table.words import folded

HEAD_BYTES = 1 << 16
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is written: its letters, its delimiter, its headings, and where the first row begins."""

    encoding: Encoding
    delimiter: str
    header: tuple[str, ...]
    offset: int
    line: int
    sample: tuple[tuple[str, ...], ...]


def sniff(head: bytes) -> bool:
    """Whether a file that begins so is a delimited table with a row of headings: two columns or more, named by words
    that differ, over rows of as many fields."""
    return shape(head) is not None


def _known(header: Sequence[str]) -> int:
    return len(propose(header).columns)


def shape(head: bytes, known: Callable[[Sequence[str]], int] = _known) -> Shape | None:
    """How the table that begins so is written; None if it is none. known: how many of some headings are understood."""
    how = encoding(head)
    if b"\x00" in head[:512] and not how.name.startswith("utf-16"):
        return None
    first = decoded(head[how.mark : how.mark + 400], how.name)[0].lstrip()
    if first.startswith(("<", "{", "[", "%PDF", "PK\x03")):
        return None
    candidates = [found for sign in DELIMITERS if (found := _shape_by(head, how, sign, known))]
    return max(candidates, key=lambda one: _likelihood(one, known), default=None)


def _likelihood(one: Shape, known: Callable[[Sequence[str]], int]) -> tuple[int, float, int]:
    same = sum(len(row) == len(one.header) for row in one.sample) / max(len(one.sample), 1)
    return known(one.header), same, len(one.header)


def _shape_by(head: bytes, how: Encoding, delimiter: str, known: Callable[[Sequence[str]], int]) -> Shape | None:
    found = rows(memory_lines(head, how), how, delimiter)
    sampled = [row for row in islice(found, _SAMPLE) if row.fields or row.reason]
    for place, row in enumerate(sampled[:10]):
        header = [" ".join(name.split()) for name in row.fields]
        while header and not header[-1]:
            header.pop()
        if len(header) < 2:
            continue
        if not _is_header(header):
            return None
        rest = [tuple(one.fields) for one in sampled[place + 1 :] if not one.reason]
        alike = sum(fits(one, len(header)) for one in rest)
        # Prose has commas too: words nobody knows are headings only above rows that all agree with them.
        if rest and alike < len(rest) / 2 or not known(header) and (len(rest) < 2 or alike < len(rest)):
            return None
        return Shape(how, delimiter, distinct(header), row.end, row.line + row.height, tuple(rest))
    return None


def memory_lines(head: bytes, how: Encoding) -> Iterator[Line]:
    """The lines of the head; the last is left out where the head was cut within it."""
    offset = how.mark
    pieces = head[how.mark :].split(how.newline) if len(how.newline) == 1 else _wide(head[how.mark :], how.newline)
    cut = len(head) >= HEAD_BYTES
    for piece in pieces[: -1 if cut else None]:
        if piece or offset < len(head):
            yield Line(offset, piece + how.newline)
        offset += len(piece) + len(how.newline)


def _wide(head: bytes, newline: bytes) -> list[bytes]:
    pieces, place = [], 0
    for end in range(0, len(head) - 1, 2):
        if head[end : end + 2] == newline:
            pieces.append(head[place:end])
            place = end + 2
    return [*pieces, head[place:]]


def _is_header(header: list[str]) -> bool:
    named = [name for name in header if name]
    words = [folded(name) for name in named]
    letters = all(any(letter.isalpha() for letter in name) for name in named)
    return letters and len(named) >= 2 and len(set(words)) > len(words) / 2 and max(map(len, named)) <= 80


def distinct(header: list[str]) -> tuple[str, ...]:
    """Headings that come twice are told apart by a number, empty ones by their place."""
    seen: dict[str, int] = {}
    names = []
    for place, name in enumerate(header, start=1):
        name = name or f"column {place}"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return tuple(names)
