"""An ONIX message as a feed: its head, then its records one by one."""

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from bookrow.kit.refusals import Reason, Refusal
from bookrow.kit.remarks import remark
from bookrow.kit.words import marked as _
from bookrow.trade.feed import Limits
from bookrow.trade.onix.encoding import Encoding, Transcoded, encoding_of
from bookrow.trade.onix.head import read_head
from bookrow.trade.onix.mending import Mender
from bookrow.trade.onix.nodes import NOTHING, Node, read_nodes
from bookrow.trade.onix.opening import Opening, read_opening
from bookrow.trade.onix.shape import family, style
from bookrow.trade.onix.splitting import Piece, Splitter, Window
from bookrow.trade.packing import Member, Unpacked
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Repair

_BEGINS = 1 << 12
_LOOKED_AT = 1 << 16
_KEPT_BYTES = 1 << 18
_REFERENCE = re.compile(
    rb"<(?:[\w.-]{1,40}:)?(?:RecordReference|a001)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?\s*([^<\]]{1,200})"
)
_HEADER = re.compile(rb"<(?:[\w.-]{1,40}:)?[Hh]eader(?=[\s>])")
_HEADER_END = re.compile(rb"</(?:[\w.-]{1,40}:)?[Hh]eader\s*>")
_TAGS = re.compile(
    rb"<!--.{0,2000}?-->|<!\[CDATA\[.{0,2000}?\]\]>|<(/?)(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]*)[^<>]*?(/?)>", re.DOTALL
)
_NAMESPACE = re.compile(rb"onix/(\d\.\d)/(reference|short)")
_RELEASE = re.compile(rb"""\srelease\s*=\s*["']\s*(\d\.\d)""")
_DOCTYPE = re.compile(rb"onix/(\d\.\d)/(?:\d+/)?(reference|short)?|DTD(\d\.\d)", re.IGNORECASE)
# By kind of repair, where the head itself had to be mended.
_MENDED = {
    "encoding": _("In the head of this message letters were read in another encoding than it said."),
    "entity": _("In the head of this message names of signs (such as &ndash;) were replaced by the signs."),
    "control": _("In the head of this message control characters were left out."),
    "markup": _("In the head of this message the markup was put right."),
    "structure": _("In the head of this message numbers were put right."),
}
_SAYS_ANOTHER = {
    "namespace": _("The namespace says ONIX {said}, and the records are written in ONIX {release}, which counts."),
    "release attribute": _(
        "The release attribute says ONIX {said}, and the records are written in ONIX {release}, which counts."
    ),
    "DOCTYPE": _("The DOCTYPE says ONIX {said}, and the records are written in ONIX {release}, which counts."),
}

Mend = Callable[[Mender, bytes, int], tuple[bytes, tuple[Repair, ...]]]


class OnixFeed:
    """One message. See bookrow.trade.feed.Feed for what each field says."""

    def __init__(self, member: Member, limits: Limits) -> None:
        self.name = member.name
        self.size = member.size
        self.done = 0
        self.stopped: Reason | None = None
        self.remarks: list[str] = []
        self.proved_later = False
        self.head = MessageHead()
        self._member = member
        self._limits = limits
        self._encoding = Encoding()
        self._opening = Opening()
        try:
            self._open()
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]
        self._refused = self.stopped

    def _open(self) -> None:
        with self._member.open(self._limits) as source:
            begins = source.read(_BEGINS)
        self._encoding = encoding_of(begins)
        if self._encoding.remark:
            self.remarks.append(self._encoding.remark)
        with self._stream(0) as (window, _source):
            self._opening = read_opening(window, self._limits)
            self.stopped = self._opening.stopped
            names = _first_names(window, self._opening)
        self._read_head(names)

    @contextmanager
    def _stream(self, offset: int, line: int = 1) -> Iterator[tuple[Window, Unpacked]]:
        with self._member.open(self._limits) as source:
            stream = Transcoded(source, self._encoding.stream) if self._encoding.stream else source
            if offset:
                stream.skip(offset)
            yield Window(stream, offset=offset, line=line), source

    def _read_head(self, names: list[str]) -> None:
        release, tags, doubts = signs(self._opening, names)
        header = self._header(release)
        self.head, remarks = read_head(header, release=release, tags=tags)
        self.remarks += doubts + remarks

    def _header(self, release: str) -> Node:
        opening = self._opening
        mender = Mender(self._encoding, opening.root, opening.root_end, self._limits)
        if b"eader" not in opening.before:
            return NOTHING
        try:
            raw, repairs = mender.mend(_only_header(opening.before), 1)
            node, _foreign = read_nodes(raw, "2.1" if release == "2.1" else "3")
        except Refusal:
            self.remarks.append(remark(_("The head of this message could not be read; it counts as having none.")))
            return NOTHING
        self.remarks += [remark(_MENDED[repair.kind]) for repair in repairs]
        return node if node.name == "Header" else node.one("Header")

    def skim(self) -> Iterator[RawRecord | BrokenRecord]:
        """Every record for counting only, which is much cheaper: whether its XML is sound has not been looked at."""
        return self._entries(0, 1, 1, Mender.skim)

    def entries(self, *, offset: int = 0, position: int = 0, line: int = 1) -> Iterator[RawRecord | BrokenRecord]:
        """Every record in order, positions from 1; or from a known record on, given its offset, position and line."""
        return self._entries(offset, position, line, Mender.skim if self.proved_later else Mender.mend)

    def proved(self, entry: RawRecord) -> RawRecord | BrokenRecord:
        """A record that was handed out before its XML was looked at, as it would have been handed out after."""
        if entry.repairs:
            return entry
        try:
            raw, repairs = self._mender.prove(entry.raw, entry.line)
        except Refusal as refusal:
            data = self._mender.inside(entry.raw)
            return _broken(entry.position, entry.line, entry.offset, data, refusal.reasons[0])
        return replace(entry, raw=raw, repairs=repairs) if repairs else entry

    def _entries(self, offset: int, position: int, line: int, mend: Mend) -> Iterator[RawRecord | BrokenRecord]:
        self.stopped = self._refused
        if self._refused:
            return
        if not offset:
            offset, position, line = self._opening.offset, 1, self._opening.line
        self._mender = Mender(self._encoding, self._opening.root, self._opening.root_end, self._limits)
        self._seed = self._presets()
        try:
            with self._stream(offset, line) as (window, source):
                splitter = Splitter(window, self._opening.name, self._limits)
                for piece in splitter.pieces():
                    self.done = source.packed
                    yield self._entry(piece, position, mend)
                    position += 1
                self.done = source.packed
                self.stopped = splitter.stopped
                self._tell_strays(splitter.strays)
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]

    def _tell_strays(self, lines: list[int]) -> None:
        if lines:
            places = ", ".join(str(line) for line in lines)
            self.remarks.append(
                remark(_("End tags of records that close nothing stand in line {lines}."), lines=places)
            )

    def _entry(self, piece: Piece, position: int, mend: Mend) -> RawRecord | BrokenRecord:
        reason = piece.reason
        if reason is None:
            try:
                raw, repairs = mend(self._mender, piece.data, piece.line)
                return RawRecord(
                    position=position,
                    line=piece.line,
                    offset=piece.offset,
                    raw=raw,
                    digest=self._digest(piece.data),
                    repairs=repairs,
                )
            except Refusal as refusal:
                reason = refusal.reasons[0]
        return _broken(position, piece.line, piece.offset, piece.data, reason)

    def _presets(self) -> "hashlib.blake2b":
        """The beginning of every record's digest: what the head presets for it."""
        head = self.head
        presets = (
            head.release,
            head.language,
            head.currency,
            head.price_type,
            head.linear_unit,
            head.weight_unit,
            self._encoding.codec,
        )
        return hashlib.blake2b("\n".join(presets).encode(), digest_size=32)

    def _digest(self, data: bytes) -> bytes:
        """Of the bytes as sent and of what the head presets for them."""
        digest = self._seed.copy()
        digest.update(data)
        return digest.digest()


def _broken(position: int, line: int, offset: int, data: bytes, reason: Reason) -> BrokenRecord:
    raw, reference = data[:_KEPT_BYTES], reference_in(data)
    return BrokenRecord(position=position, line=line, offset=offset, raw=raw, reference=reference, reason=reason)


def reference_in(data: bytes) -> str:
    """The RecordReference of a record that cannot be read, as far as it can be made out."""
    match = _REFERENCE.search(data[:_KEPT_BYTES])
    return match.group(1).decode("utf-8", "replace").strip() if match else ""


def _only_header(before: bytes) -> bytes:
    """The Header element out of what stands before the first record."""
    begin = _HEADER.search(before)
    end = _HEADER_END.search(before, begin.end()) if begin else None
    return before[begin.start() : end.end()] if begin and end else before


def _first_names(window: Window, opening: Opening) -> list[str]:
    """The names of the tags straight below the first record, as far as the window shows them."""
    begin = opening.offset - window.base
    names: list[str] = []
    depth = 0
    for match in _TAGS.finditer(window.data, begin, begin + _LOOKED_AT) if opening.name else ():
        closes, name, empty = match.groups()
        if name and not closes and depth == 1:
            names.append(name.decode())
        if name and not empty:
            depth += -1 if closes else 1
        if depth <= 0 and names:
            break
    return names


def signs(opening: Opening, names: list[str]) -> tuple[str, str, list[str]]:
    """Release and tag style by namespace, release attribute, DOCTYPE and the tags inside the first record, which win;
    and a remark for each sign that says something else."""
    outside = _outside(opening)
    claimed = next((release for release, _tags in outside.values() if release), "")
    inside = family(names, claimed) if names else ""
    release = claimed if not inside or claimed[:1] == inside[:1] else "2.1" if inside == "2.1" else "3.0"
    tags = style(names) or next((tags for _release, tags in outside.values() if tags), "reference")
    doubts: list[str] = [
        remark(_SAYS_ANOTHER[sign], said=said[0], release=release)
        for sign, said in outside.items()
        if said[0] and said[0][:1] != release[:1]
    ]
    return release, tags, doubts


def _outside(opening: Opening) -> dict[str, tuple[str, str]]:
    space = _NAMESPACE.search(opening.root)
    attribute = _RELEASE.search(opening.root)
    doctype = _DOCTYPE.search(opening.doctype)
    return {
        "namespace": (space.group(1).decode(), space.group(2).decode()) if space else ("", ""),
        "release attribute": (attribute.group(1).decode(), "") if attribute else ("", ""),
        "DOCTYPE": (
            ((doctype.group(1) or doctype.group(3)).decode(), (doctype.group(2) or b"").decode().lower())
            if doctype
            else ("", "")
        ),
    }
