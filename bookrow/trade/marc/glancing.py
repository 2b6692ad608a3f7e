"""A look at a record's bytes: its control number and whether it takes itself back, without reading the rest."""

import re
from html import unescape

_XML_NUMBER = re.compile(rb"""<(?:[\w.-]{1,40}:)?controlfield\s[^<>]*?tag\s*=\s*["']001["'][^<>]*>([^<]*)<""")
_XML_STATUS = re.compile(rb"<(?:[\w.-]{1,40}:)?leader[^<>]*>[^<]{5}([^<])")
_DELETED = b"d"


def glance(raw: bytes) -> tuple[str, str]:
    """Control number ("" where only reading the record tells) and notification type (List 1: 05 or 03)."""
    if raw.lstrip().startswith(b"<"):
        number, status = _XML_NUMBER.search(raw), _XML_STATUS.search(raw)
        told = unescape(number.group(1).decode("utf-8", "replace")) if number else ""
        return " ".join(told.split()), "05" if status and status.group(1) == _DELETED else "03"
    return _number(raw), "05" if raw[5:6] == _DELETED else "03"


def _number(raw: bytes) -> str:
    """Field 001 by the directory, where its entry comes first and is right, as nearly always."""
    entry, ends = raw[24:36], raw.find(b"\x1e")
    if entry[:3] != b"001" or not entry[3:].isdigit() or ends < 0 or raw[12:17] != b"%05d" % (ends + 1):
        return ""
    start = ends + 1 + int(entry[7:])
    text = raw[start : start + int(entry[3:7])]
    if text[-1:] != b"\x1e" or b"\x1e" in text[:-1] or not text.isascii() or b"\x1b" in text:
        return ""
    return " ".join(text[:-1].decode().split())
