"""A file of ISO 2709 as a feed."""

import hashlib
from collections.abc import Iterator

from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.feed import Limits
from bookrow.trade.marc.glancing import glance
from bookrow.trade.marc.iso2709 import parse
from bookrow.trade.marc.splitting import RecordSplitter
from bookrow.trade.onix.splitting import Piece, Window
from bookrow.trade.packing import Member
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Repair

_KEPT_BYTES = 1 << 16
_MENDED_TOLD = 20


class MarcFeed:
    """The records of one file, as bytes, so that they can be read again with their own encoding. ISO 2709 knows no
    lines: line counts line ends before the record, and reasons name the record's number."""

    def __init__(self, member: Member, limits: Limits) -> None:
        self.name = member.name
        self.size = member.size
        self.done = 0
        self.stopped: Reason | None = None
        self.remarks: list[str] = []
        self.head = MessageHead(release="marc")
        self._member = member
        self._limits = limits

    def entries(self, *, offset: int = 0, position: int = 0, line: int = 1) -> Iterator[RawRecord | BrokenRecord]:
        """Every record in order, positions from 1; or from a known record on, given its offset, position and line."""
        self.stopped = None
        position = position if offset else 1
        try:
            with self._member.open(self._limits) as source:
                if offset:
                    source.skip(offset)
                window = Window(source, offset=offset, line=line if offset else 1)
                for place, piece in enumerate(
                    RecordSplitter(window, self._limits, position=position).pieces(), start=position
                ):
                    self.done = source.packed
                    yield _entry(piece, place)
                self.done = source.packed
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]


def _entry(piece: Piece, position: int) -> RawRecord | BrokenRecord:
    reason = piece.reason
    if reason is None:
        try:
            mended = parse(piece.data, position).mended
            return RawRecord(
                position=position,
                line=piece.line,
                offset=piece.offset,
                raw=piece.data,
                digest=hashlib.blake2b(b"marc\n" + piece.data, digest_size=32).digest(),
                repairs=tuple(
                    Repair(kind=kind, line=piece.line, detail=words) for kind, words in mended[:_MENDED_TOLD]
                ),
            )
        except Refusal as refusal:
            reason = refusal.reasons[0]
    return BrokenRecord(
        position=position,
        line=piece.line,
        offset=piece.offset,
        raw=piece.data[:_KEPT_BYTES],
        reference=glance(piece.data)[0],
        reason=reason,
    )
