"""From bytes to fields: encodings, the sign between the fields, quotes, and lines with their exact places."""

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

DELIMITERS = (",", ";", "\t", "|")
ROW_BYTES = 1 << 20
_CHUNK = 1 << 16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Source(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the letters are written. name: a codec; mark: bytes of the byte order mark in front; newline: as bytes."""

    name: str
    mark: int
    newline: bytes


@dataclass(slots=True)
class Line:
    """A line as it stands in the file: where it begins, its bytes, and whether it was too long to be held whole."""

    offset: int
    raw: bytes
    whole: bool = True


def encoding(head: bytes) -> Encoding:
    """By the byte order mark, else UTF-16 where every other byte is zero, else UTF-8 (what is none is cp1252)."""
    name, mark = next(((name, len(sign)) for sign, name in _MARKS if head.startswith(sign)), ("", 0))
    if not name:
        name = _unmarked(head[:2048])
    newline = "\n".encode(name)
    return Encoding(name, mark, newline if newline in head else "\r".encode(name))


def _unmarked(head: bytes) -> str:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(len(head) // 2, 1)
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.1:
        return "utf-16-be"
    return "utf-8"


def decoded(raw: bytes, name: str) -> tuple[str, bool]:
    """The words, and whether they had to be read as cp1252 because they are not what the file is."""
    try:
        return raw.decode(name), False
    except UnicodeDecodeError:
        if name == "utf-8":
            return raw.decode("cp1252", errors="replace"), True
        return raw.decode(name, errors="replace"), True


def lines(stream: Source, how: Encoding, *, offset: int, limit: int = ROW_BYTES) -> Iterator[Line]:
    """Lines with their ends from a stream that stands at offset; a line over the limit comes cut, and not whole."""
    width = len(how.newline)
    rest = b""
    skipping = False
    while True:
        chunk = stream.read(_CHUNK)
        rest += chunk
        pieces, rest = _parted(rest, how.newline, width)
        for piece in pieces:
            if not skipping:
                yield Line(offset, piece)
            skipping = False
            offset += len(piece)
        if not chunk:
            break
        if len(rest) > limit:
            if not skipping:
                yield Line(offset, rest, whole=False)
            kept = len(rest) % width
            offset += len(rest) - kept
            rest, skipping = rest[len(rest) - kept :], True
    if rest and not skipping:
        yield Line(offset, rest)


def _parted(rest: bytes, newline: bytes, width: int) -> tuple[list[bytes], bytes]:
    """The whole lines, with their ends, and what is left behind the last."""
    if width == 1:
        pieces = rest.split(newline)
        left = pieces.pop()
        return [piece + newline for piece in pieces], left
    pieces, place = [], 0
    while (end := _aligned(rest, newline, place, width)) >= 0:
        pieces.append(rest[place : end + width])
        place = end + width
    return pieces, rest[place:]


def _aligned(rest: bytes, newline: bytes, place: int, width: int) -> int:
    """Where the next line end begins; in UTF-16 it must not straddle two characters."""
    end = rest.find(newline, place)
    while end >= 0 and (end - place) % width:
        end = rest.find(newline, end + 1)
    return end


def split(text: str, delimiter: str) -> tuple[list[str], bool]:
    """The fields, and whether a quotation mark is still open at the end. RFC 4180; words after a closing mark stay."""
    if '"' not in text:
        return text.rstrip("\r\n").split(delimiter), False
    if fields := _strictly(text, delimiter):
        return fields, False
    return _fields(text, 0, delimiter)


def resumed(text: str, delimiter: str) -> tuple[list[str], bool, bool]:
    """The same for a line that begins within quotation marks: its first field is the rest of the one that stands open.
    The third says whether that field goes on, or ends as it should: at a sign between fields or the line's end."""
    words, place, open_still, after = _quoted(text, 0, delimiter)
    if open_still or place > len(text):
        return [words + after], open_still, open_still or not after
    more, open_still = _fields(text, place, delimiter)
    return [words + after, *more], open_still, not after


def _strictly(text: str, delimiter: str) -> list[str]:
    """The fields of a row without a fault, the quick way; none where anything is odd about it."""
    if text.startswith(" ") or (delimiter + " " in text and re.search(re.escape(delimiter) + ' +"', text)):
        return []
    try:
        found = list(csv.reader((text,), delimiter=delimiter, strict=True))
    except csv.Error:
        return []
    return found[0] if len(found) == 1 else []


def _fields(text: str, place: int, delimiter: str) -> tuple[list[str], bool]:
    fields: list[str] = []
    while True:
        start = place
        while text[start : start + 1] == " ":
            start += 1
        if text[start : start + 1] == '"':
            words, place, open_still, after = _quoted(text, start + 1, delimiter)
            fields.append(words + after)
        else:
            (field, place), open_still = _plain(text, place, delimiter), False
            fields.append(field)
        if open_still or place > len(text):
            return fields, open_still


def _quoted(text: str, place: int, delimiter: str) -> tuple[str, int, bool, str]:
    """The rest of a field within quotation marks: its words, where the next field begins (past the end if none does),
    whether it is still open, and what stands between the closing mark and the next sign."""
    words: list[str] = []
    while (end := text.find('"', place)) >= 0:
        words.append(text[place:end])
        if text[end + 1 : end + 2] != '"':
            after, following = _plain(text, end + 1, delimiter)
            return "".join(words), following, False, after
        words.append('"')
        place = end + 2
    return "".join(words) + text[place:], len(text) + 1, True, ""


def _plain(text: str, place: int, delimiter: str) -> tuple[str, int]:
    end = text.find(delimiter, place)
    return (text[place:].rstrip("\r\n"), len(text) + 1) if end < 0 else (text[place:end], end + 1)
