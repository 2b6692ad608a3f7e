"""Whether a file holds library records, by how it begins."""

import re

# ISO 2709: length, four codes, indicator and code lengths with the base address; a directory entry or a field's end.
LEADER = re.compile(rb"[\d ]{5}[a-z ][a-z ][a-z ].{2}[\d ]{7}.{7}", re.DOTALL)
# The record's element: the last one opened before the first leader or field.
_FIELD = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:leader|controlfield|datafield)[\s/>]")
_SLIM = re.compile(rb"MARC21/slim")
_RECORD = re.compile(rb"<((?:[\w.-]{1,40}:)?record)(?=[\s/>])[^<>]{0,4000}>?")


def is_iso2709(begins: bytes) -> bool:
    """Whether these first bytes, without leading space, are those of ISO 2709."""
    return LEADER.match(begins) is not None and (b"\x1e" in begins or b"\x1f" in begins)


def is_marcxml(begins: bytes) -> bool:
    """Whether these first bytes are those of MARCXML, whatever wraps it."""
    return begins.startswith(b"<") and bool(_SLIM.search(begins) or _FIELD.search(begins))


def record_tag(begins: bytes) -> tuple[bytes, bool]:
    """The name of the record's element, with its prefix, and whether records carry the namespace themselves, as they do
    where a harvest wraps each one in an element of the same name."""
    field = _FIELD.search(begins)
    before = begins[: field.start()] if field else begins
    found = list(_RECORD.finditer(before))
    if not found:
        return b"record", False
    last = found[-1]
    return last.group(1), len(found) > 1 and b"MARC21/slim" in last.group(0)
