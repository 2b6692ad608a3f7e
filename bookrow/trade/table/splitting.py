"""From bytes to fields: encodings, the sign between the fields, quotes, and lines with their exact places."""

import codecs
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


@dataclass(frozen=True, slots=True)
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
        place = 0
        while (end := _aligned(rest, how.newline, place, width)) >= 0:
            piece = rest[place : end + width]
            if not skipping:
                yield Line(offset, piece)
            skipping = False
            offset += len(piece)
            place = end + width
        rest = rest[place:]
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


def _aligned(rest: bytes, newline: bytes, place: int, width: int) -> int:
    """Where the next line end begins; in UTF-16 it must not straddle two characters."""
    end = rest.find(newline, place)
    while end >= 0 and (end - place) % width:
        end = rest.find(newline, end + 1)
    return end


def split(text: str, delimiter: str) -> tuple[list[str], bool]:
    """The fields, and whether a quotation mark is still open at the end. RFC 4180; words after a closing mark stay."""
    text = text.rstrip("\r\n") if not _ends_open(text, delimiter) else text
    if '"' not in text:
        return text.split(delimiter), False
    fields: list[str] = []
    place = 0
    while True:
        field, place, open_still = _field(text, place, delimiter)
        fields.append(field)
        if open_still or place > len(text):
            return fields, open_still


def _ends_open(text: str, delimiter: str) -> bool:
    if '"' not in text:
        return False
    place, open_still = 0, False
    while place <= len(text) and not open_still:
        _, place, open_still = _field(text, place, delimiter)
    return open_still


def _field(text: str, place: int, delimiter: str) -> tuple[str, int, bool]:
    """One field from here: its words, where the next begins (past the end if none does), whether it is still open."""
    start = place
    while text[start : start + 1] == " ":
        start += 1
    if text[start : start + 1] != '"':
        return (*_plain(text, place, delimiter), False)
    words: list[str] = []
    place = start + 1
    while (end := text.find('"', place)) >= 0:
        words.append(text[place:end])
        if text[end + 1 : end + 2] != '"':
            after, following = _plain(text, end + 1, delimiter)
            return "".join(words) + after.rstrip("\r\n"), following, False
        words.append('"')
        place = end + 2
    return "".join(words) + text[place:], len(text) + 1, True


def _plain(text: str, place: int, delimiter: str) -> tuple[str, int]:
    end = text.find(delimiter, place)
    return (text[place:], len(text) + 1) if end < 0 else (text[place:end], end + 1)
