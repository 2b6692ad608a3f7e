"""A file of MARCXML as a feed: split in its bytes as ONIX is, so that one broken record harms no other."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade import reasons
from bookrow.trade.feed import Limits
from bookrow.trade.marc.glancing import glance
from bookrow.trade.marc.recognising import record_tag
from bookrow.trade.onix.encoding import Encoding, Transcoded, encoding_of
from bookrow.trade.onix.mending import Mender
from bookrow.trade.onix.splitting import Piece, Splitter, Window
from bookrow.trade.packing import Member, Unpacked
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord

_BEGINS = 1 << 16
_KEPT_BYTES = 1 << 16
_NAMESPACE = b"http://www.loc.gov/MARC21/slim"
_ROOT = re.compile(rb"""<([A-Za-z_][\w.-]*(?::[\w.-]+)?)(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*+)?>""")
_SECTIONS = ((b"<!--", b"-->"), (b"<?", b"?>"), (b"<!DOCTYPE", b">"))


class RecordSplitter(Splitter):
    """The splitter of ONIX, told another element."""

    def __init__(self, window: Window, name: bytes, bears_namespace: bool, limits: Limits) -> None:
        super().__init__(window, name, limits)
        exact = re.escape(name)
        # Where a harvest wraps each record in an element of the same name, only the inner one bears the namespace.
        begins = rb"(?=\s[^<>]{0,60}MARC21/slim)" if bears_namespace else rb"(?=[\s/>])"
        self._tokens = re.compile(rb"<(?:(!--|!\[CDATA\[|\?)|(/)" + exact + rb"(?=[\s>])|" + exact + begins + rb")")


class MarcXmlFeed:
    """The records of one file; raw is each record's XML inside a collection, in UTF-8."""

    def __init__(self, member: Member, limits: Limits) -> None:
        self.name = member.name
        self.size = member.size
        self.done = 0
        self.stopped: Reason | None = None
        self.remarks: list[str] = []
        self.head = MessageHead(release="marc")
        self._member = member
        self._limits = limits
        self._encoding = Encoding()
        self._tag, self._bears_namespace, self._root = b"record", False, b""
        try:
            self._open()
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]
        self._refused = self.stopped

    def _open(self) -> None:
        with self._member.open(self._limits) as source:
            self._encoding = encoding_of(source.read(1 << 12))
        if self._encoding.remark:
            self.remarks.append(self._encoding.remark)
        with self._stream(0) as (stream, _source):
            begins = stream.read(_BEGINS)
        self._tag, self._bears_namespace = record_tag(begins)
        before = begins.partition(b"<" + self._tag)[0]
        if b"<!ENTITY" in before.upper():
            line = before.upper().partition(b"<!ENTITY")[0].count(b"\n") + 1
            raise Refusal(reasons.ENTITIES.saying(line=line))
        self._root = _root(before, self._tag)

    @contextmanager
    def _stream(self, offset: int) -> Iterator[tuple[Transcoded | Unpacked, Unpacked]]:
        with self._member.open(self._limits) as source:
            stream = Transcoded(source, self._encoding.stream) if self._encoding.stream else source
            if offset:
                stream.skip(offset)
            yield stream, source

    def entries(self, *, offset: int = 0, position: int = 0, line: int = 1) -> Iterator[RawRecord | BrokenRecord]:
        """Every record in order, positions from 1; or from a known record on, given its offset, position and line."""
        self.stopped = self._refused
        if self._refused:
            return
        first, seen = position if offset else 1, 0
        match = _ROOT.match(self._root)
        mender = Mender(self._encoding, self._root, b"</" + match.group(1) + b">" if match else b"", self._limits)
        try:
            with self._stream(offset) as (stream, source):
                window = Window(stream, offset=offset, line=line if offset else 1)
                splitter = RecordSplitter(window, self._tag, self._bears_namespace, self._limits)
                for seen, piece in enumerate(splitter.pieces(), start=1):
                    self.done = source.packed
                    yield self._entry(piece, first + seen - 1, mender)
                self.done = source.packed
                self.stopped = splitter.stopped or (None if seen else reasons.NO_RECORDS)
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]

    def _entry(self, piece: Piece, position: int, mender: Mender) -> RawRecord | BrokenRecord:
        reason = piece.reason
        if reason is None:
            try:
                raw, repairs = mender.mend(piece.data, piece.line)
                digest = hashlib.blake2b(f"marc\n{self._encoding.codec}\n".encode() + piece.data, digest_size=32)
                return RawRecord(
                    position=position,
                    line=piece.line,
                    offset=piece.offset,
                    raw=raw,
                    digest=digest.digest(),
                    repairs=repairs,
                )
            except Refusal as refusal:
                reason = refusal.reasons[0]
        return BrokenRecord(
            position=position,
            line=piece.line,
            offset=piece.offset,
            raw=piece.data[:_KEPT_BYTES],
            reference=glance(piece.data[:_KEPT_BYTES])[0],
            reason=reason,
        )


def _root(before: bytes, tag: bytes) -> bytes:
    """The file's own first tag, if it can stand around each record alone; else one that declares what records need."""
    match = _ROOT.search(_bare(before))
    found = b" ".join(match.group().split()) if match else b""
    prefix = tag.rpartition(b":")[0]
    made = b"<" + (prefix + b":" if prefix else b"") + b"collection xmlns" + (b":" + prefix if prefix else b"")
    made += b'="' + _NAMESPACE + b'">'
    for root in (found, made):
        name = _ROOT.match(root)
        inside = b"<" + tag + b"/>"
        if name and _stands(root + inside + b"</" + name.group(1) + b">"):
            return root
    return b""


def _bare(before: bytes) -> bytes:
    """Without comments, instructions and DOCTYPE; one left open stays."""
    for opener, closer in _SECTIONS:
        kept, at = [], 0
        while (begin := before.find(opener, at)) >= 0 and (end := before.find(closer, begin)) >= 0:
            kept.append(before[at:begin])
            at = end + len(closer)
        before = b"".join((*kept, before[at:]))
    return before


def _stands(xml: bytes) -> bool:
    try:
        etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return False
    return True
