"""What the bytes of a library record mean. The leader's word (place 9) is heard, not trusted.

MARC-8 is read by pymarc, whose tables are those of the Library of Congress.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from pymarc.marc8 import marc8_to_unicode
from pymarc.marc8_mapping import CODESETS, ODD_MAP

from bookrow.kit.refusals import Refusal
from bookrow.trade.marc import reasons

_ESCAPE = b"\x1b"
_ANSEL = CODESETS[0x45]
# Bytes above 127 that mean something where no other set was called in.
_MARC8 = frozenset(byte for byte in range(0x80, 0x100) if byte in _ANSEL or byte in ODD_MAP) | {0x88, 0x89, 0x8D, 0x8E}
_COMBINING = frozenset(byte for byte in range(0xE0, 0xFF) if byte in _ANSEL)
_HIGH = re.compile(rb"[\x80-\xff]")
# Latin letters beyond ASCII stand alone or in pairs; longer runs are another alphabet.
_LONG_RUN = re.compile(rb"[\x80-\xff]{3}")
_UTF_8_SIGN = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}")


@dataclass(frozen=True, slots=True)
class Reading:
    """decode: bytes of a subfield to words; doubt: what was mended, "" where the leader told the truth."""

    decode: Callable[[bytes], str]
    doubt: str = ""


def reading_of(data: bytes, flag: str, position: int) -> Reading:
    """How to read the words of a record (flag: place 9 of its leader, "a" for UTF-8). Refuses what fits nothing."""
    escaped = _ESCAPE in data
    if data.isascii():
        return Reading(_marc8 if escaped and flag != "a" else _utf8)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _otherwise(data, flag, error.start, position)
    return Reading(_utf8, "" if flag == "a" else "UTF-8, though the leader says MARC-8")


def _otherwise(data: bytes, flag: str, at: int, position: int) -> Reading:
    """Bytes that are not UTF-8 throughout."""
    if flag == "a" and len(_UTF_8_SIGN.findall(data)) > _strays(data):
        return Reading(_utf8, "UTF-8 with bytes that mean nothing, shown as �")
    if _ESCAPE in data or _is_marc8(data):
        return Reading(_marc8, "MARC-8, though the leader says UTF-8" if flag == "a" else "")
    if _LONG_RUN.search(data):
        raise Refusal(reasons.UNREADABLE.saying(position=position, byte=at + 1))
    return Reading(_latin, f"Windows-1252, though the leader says {'UTF-8' if flag == 'a' else 'MARC-8'}")


def _strays(data: bytes) -> int:
    return data.decode("utf-8", "replace").count("\ufffd")


def _is_marc8(data: bytes) -> bool:
    """Every byte above 127 has a meaning, and accents stand before letters."""
    for match in _HIGH.finditer(data):
        byte = data[match.start()]
        if byte not in _MARC8:
            return False
        follows = data[match.end() : match.end() + 1]
        if byte in _COMBINING and not (follows.isalpha() or follows >= b"\x80" or follows == b" "):
            return False
    return True


def _utf8(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("utf-8", "replace"))


def _latin(data: bytes) -> str:
    return data.decode("cp1252", "replace")


def _marc8(data: bytes) -> str:
    try:
        return str(marc8_to_unicode(data, hide_utf8_warnings=True))
    except (UnicodeDecodeError, KeyError, ValueError):
        return data.decode("ascii", "replace")
