"""What stands before the first record: declarations, the root's start tag, the head."""

import re
from dataclasses import dataclass

from lxml import etree

from bookrow.kit.refusals import Reason
from bookrow.trade import reasons
from bookrow.trade.feed import Limits
from bookrow.trade.onix.splitting import Window, tokens
from bookrow.trade.packing import shown

_DOCTYPE = re.compile(rb"""<!DOCTYPE(?:[^\["'>]|"[^"]*"|'[^']*')*+""", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_SUBSET_END = re.compile(rb"\]\s*>")
_TAG = re.compile(rb"""<([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""")
# A root's start tag is repeated around each record; one as long as this says nothing that a record needs.
_ROOT_BYTES = 1 << 14
_HEAD_ONLY = frozenset(("onixmessage", "header", "collection", "product"))


@dataclass(frozen=True)
class Opening:
    """name: the first record's tag, b"" where there is none; root: the message's start tag on one line, b"" where
    records stand alone; doctype, before: as sent (before: what stands between root and first record); offset, line: of
    the first record; stopped: why the message is refused."""

    name: bytes = b""
    root: bytes = b""
    doctype: bytes = b""
    before: bytes = b""
    offset: int = 0
    line: int = 1
    stopped: Reason | None = None

    @property
    def root_end(self) -> bytes:
        """The end tag that belongs to root."""
        match = _TAG.match(self.root)
        return b"</" + match.group(1) + b">" if match else b""


def read_opening(window: Window, limits: Limits) -> Opening:
    """Read up to the first record, within limits.header_bytes; own entity declarations are refused as soon as seen."""
    search = tokens()
    at = 0
    while True:
        if stopped := _declares_entities(window):
            return Opening(stopped=stopped)
        first, at = _first_record(window, search, at)
        if first:
            return _opened(window, first)
        if window.ended:
            return _without_records(window)
        if len(window.data) > limits.header_bytes:
            return Opening(stopped=reasons.HEADER_TOO_LONG.saying(limit=limits.header_bytes))
        window.more(0)


def _first_record(window: Window, search: "re.Pattern[bytes]", at: int) -> "tuple[re.Match[bytes] | None, int]":
    """The first record's start tag outside comments and the like, and where to search on."""
    data = window.data
    while match := search.search(data, at):
        if match.group(3) and not match.group(2):
            return match, at
        closer = {b"!--": b"-->", b"![CDATA[": b"]]>", b"?": b"?>"}.get(match.group(1) or b"", b">")
        end = data.find(closer, match.end())
        if end < 0:
            return None, match.start()
        at = end + len(closer)
    return None, max(at, len(data) - 96)


def _declares_entities(window: Window) -> Reason | None:
    """An internal DTD subset that declares entities. No DTD is ever read, so nothing else in it does harm."""
    match = _DOCTYPE.search(window.data)
    if not match or window.data[match.end() : match.end() + 1] != b"[":
        return None
    found = _ENTITY.search(window.data, match.end())
    if not found:
        return None
    return reasons.ENTITIES.saying(line=window.data.count(b"\n", 0, found.start()) + 1)


def _without(data: bytes, opener: bytes, closer: bytes) -> bytes:
    """Without the sections between opener and closer; one left open stays."""
    parts: list[bytes] = []
    at = 0
    while (begin := data.find(opener, at)) >= 0:
        end = data.find(closer, begin + len(opener))
        if end < 0:
            break
        parts.append(data[at:begin])
        at = end + len(closer)
    return b"".join((*parts, data[at:]))


def _bare(prologue: bytes) -> tuple[bytes, bytes]:
    """The prologue without comments, instructions and DOCTYPE; and the DOCTYPE."""
    kept = _without(_without(prologue, b"<!--", b"-->"), b"<?", b"?>")
    match = _DOCTYPE.search(kept)
    if not match:
        return kept, b""
    end = match.end()
    if kept[end : end + 1] == b"[":
        close = _SUBSET_END.search(kept, end)
        end = close.end() if close else end
    else:
        end += 1
    return kept[end:], match.group(0)


def _opened(window: Window, first: "re.Match[bytes]") -> Opening:
    kept, doctype = _bare(window.data[: first.start()])
    tag = _TAG.search(kept)
    root = b" ".join(tag.group(0).split()) if tag else b""
    whole = Opening(
        name=first.group(3),
        root=root,
        doctype=doctype,
        before=kept[tag.end() :] if tag else b"",
        offset=window.base + first.start(),
        line=window.data.count(b"\n", 0, first.start()) + 1,
    )
    return whole if len(root) <= _ROOT_BYTES and _stands(whole) else Opening(**{**whole.__dict__, "root": b""})


def _stands(opening: Opening) -> bool:
    """Whether the root's own tags are well-formed, so that a record can be put between them."""
    if not opening.root:
        return True
    try:
        etree.fromstring(opening.root + opening.root_end, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return False
    return True


def _without_records(window: Window) -> Opening:
    """A message that ends before any record: a head alone, or something else altogether."""
    kept, doctype = _bare(window.data)
    tag = _TAG.search(kept)
    local = tag.group(1).rpartition(b":")[2].decode("utf-8", "replace").lower() if tag else ""
    if local not in _HEAD_ONLY:
        return Opening(stopped=reasons.NOT_A_FEED.saying(begins=shown(window.data)))
    alone = local == "header"
    root = b"" if alone else b" ".join(tag.group(0).split()) if tag else b""
    before = kept if alone else kept[tag.end() :] if tag else b""
    return Opening(root=root, doctype=doctype, before=before, stopped=reasons.NO_RECORDS)
