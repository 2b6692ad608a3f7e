"""A record of ISO 2709 to its fields: leader, directory, fields ended by 1E, subfields begun by 1F."""

import re
import unicodedata
from dataclasses import dataclass

from bookrow.kit.refusals import Refusal
from bookrow.trade.marc import reasons
from bookrow.trade.marc.encoding import Reading, reading_of
from bookrow.trade.marc.fields import Field, Marc
from bookrow.trade.marc.recognising import LEADER

LEADER_BYTES = 24
_ENTRY_BYTES = 12
_FIELD_END = b"\x1e"
_RECORD_END = b"\x1d"
_SUBFIELD = b"\x1f"
_CODE = re.compile(rb"[!-~]")
_FIRST_SIGN = re.compile(rb"(?:\xef\xbf\xbd)?([0-9A-Za-z]|[\xc2-\xdf][\x80-\xbf])")
_TAG = re.compile(rb"[0-9A-Za-z]{3}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The fields; mended: kind (encoding, structure) and words of what was put right."""

    marc: Marc
    mended: tuple[tuple[str, str], ...] = ()


def parse(data: bytes, position: int = 1) -> Parsed:
    """Read one record from its leader on. position: its number in the file, for reasons. Refuses what leaves in doubt
    which field is which, and letters that cannot be read; slips that leave no doubt are mended and told."""
    if not LEADER.match(data):
        begins = data[:24].decode("ascii", "replace").replace("\ufffd", "·")
        raise Refusal(reasons.NO_LEADER.saying(position=position, begins="".join(map(_shown, begins))))
    leader = data[:LEADER_BYTES].decode("latin-1")
    mended: list[tuple[str, str]] = []
    if leader[:5].strip() and (not leader[:5].isdigit() or int(leader[:5]) != len(data)):
        mended.append(("structure", f"The leader says {leader[:5]} bytes; the record has {len(data)}"))
    named = _fields(data, leader, position, mended)
    reading = reading_of(b"".join(text for _tag, text in named), leader[9], position)
    if reading.doubt:
        mended.append(("encoding", reading.doubt))
    fields = [one for tag, text in named if (one := _field(tag, text, reading, mended))]
    if not fields:
        raise Refusal(reasons.NO_FIELDS.saying(position=position))
    return Parsed(Marc(leader, tuple(fields)), tuple(mended))


def _shown(sign: str) -> str:
    return sign if sign.isprintable() else "·"


def _fields(data: bytes, leader: str, position: int, mended: list[tuple[str, str]]) -> list[tuple[str, bytes]]:
    """Tags and bytes of all fields, without the signs that end them."""
    base = int(leader[12:17]) if leader[12:17].isdigit() else 0
    ends = data.find(_FIELD_END, LEADER_BYTES)
    if ends < 0:
        raise Refusal(reasons.NO_FIELDS.saying(position=position))
    if base != ends + 1:
        # The directory ends with the first 1E, so a wrong base address harms nothing but what is counted from it.
        if (ends - LEADER_BYTES) % _ENTRY_BYTES or not data[LEADER_BYTES:ends].isalnum():
            raise Refusal(reasons.BASE_ADDRESS.saying(position=position, address=leader[12:17]))
        mended.append(("structure", f"The leader says that fields begin at {leader[12:17]}; they begin at {ends + 1}"))
        base = ends + 1
    directory, body = data[LEADER_BYTES : base - 1], data[base:]
    entries = [directory[at : at + _ENTRY_BYTES] for at in range(0, len(directory), _ENTRY_BYTES)]
    return _by_places(entries, body) or _by_order(entries, body, position, mended)


def _by_places(entries: list[bytes], body: bytes) -> list[tuple[str, bytes]]:
    """As the directory says; nothing where one of its places is wrong."""
    found: list[tuple[str, bytes]] = []
    for entry in entries:
        if len(entry) != _ENTRY_BYTES or not entry[3:].isdigit():
            return []
        length, start = int(entry[3:7]), int(entry[7:])
        text = body[start : start + length]
        if text[-1:] != _FIELD_END or text.find(_FIELD_END) != len(text) - 1 or (start and body[start - 1] != 0x1E):
            return []
        found.append((_tag(entry), text[:-1]))
    return found


def _by_order(
    entries: list[bytes], body: bytes, position: int, mended: list[tuple[str, str]]
) -> list[tuple[str, bytes]]:
    """One field after the other, where there are as many as the directory names."""
    texts = body.rstrip(_RECORD_END).split(_FIELD_END)
    if texts and not texts[-1].strip():
        texts.pop()
    whole = all(_TAG.match(entry) for entry in entries)
    if not texts or not whole or len(texts) != len(entries):
        raise Refusal(reasons.DIRECTORY.saying(position=position, named=len(entries), held=len(texts)))
    mended.append(("structure", "The places in the directory are wrong; fields were read in their order"))
    return [(_tag(entry), text) for entry, text in zip(entries, texts, strict=True)]


def _tag(entry: bytes) -> str:
    return entry[:3].decode("ascii", "replace")


def _field(tag: str, data: bytes, reading: Reading, mended: list[tuple[str, str]]) -> Field | None:
    """One field; None where nothing is in it."""
    if _SUBFIELD not in data:
        if tag < "010" or not tag.isdigit():
            return Field(tag, text=reading.decode(data))
        if data.strip():
            mended.append(("structure", f"Field {tag} has no subfields and was left out"))
        return None
    before, *pieces = data.split(_SUBFIELD)
    marks = before.decode("ascii", "replace")
    if len(marks) != 2:
        mended.append(("structure", f"Field {tag} has {len(marks)} indicators in place of two"))
    parts = tuple(part for piece in pieces if piece and (part := _part(tag, piece, reading, mended)))
    return Field(tag, first=marks[:1] or " ", second=marks[1:2] or " ", parts=parts) if parts else None


def _part(tag: str, piece: bytes, reading: Reading, mended: list[tuple[str, str]]) -> tuple[str, str] | None:
    """Code and words; a code with an accent, which no code has, is read without it."""
    if _CODE.match(piece):
        return chr(piece[0]), reading.decode(piece[1:])
    sent = _FIRST_SIGN.match(piece)
    plain = unicodedata.normalize("NFKD", sent.group(1).decode("utf-8"))[:1] if sent else ""
    if sent and plain.isascii() and plain.isalnum():
        mended.append(
            ("structure", f"A subfield of field {tag} has the code “{sent.group(1).decode()}”, read as {plain}")
        )
        return plain, reading.decode(piece[sent.end() :])
    mended.append(("structure", f"A subfield of field {tag} has no code and was left out"))
    return None
