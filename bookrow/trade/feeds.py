"""The door to the trade's messages: a file in, one feed for each message out; a record's bytes in, a Record out."""

import re
from collections.abc import Iterator
from pathlib import Path

from bookrow.kit.isbn import parse
from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade import reasons
from bookrow.trade.feed import Feed, Limits
from bookrow.trade.marc import MarcFeed, MarcXmlFeed, is_iso2709, is_marcxml, read_marc
from bookrow.trade.onix.blocks import merge_blocks
from bookrow.trade.onix.encoding import encoding_of
from bookrow.trade.onix.message import OnixFeed
from bookrow.trade.onix.reading import read_onix
from bookrow.trade.packing import Member, members, picture_members, shown
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Record
from bookrow.trade.sheets import SheetMember
from bookrow.trade.table import Mapping, read_row, sniff
from bookrow.trade.table.sheets import is_sheet
from bookrow.trade.tables import TableMember

__all__ = ["Feed", "Limits", "feeds", "merge_blocks", "pictures", "prove_later", "proved", "read_record", "skim"]

_BEGINS = 1 << 16
_ONIX = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:ONIXmessage|Product|Header)\b", re.IGNORECASE)
_PICTURE = re.compile(r"([0-9Xx-]{10,17})\.(?:jpe?g|png)", re.IGNORECASE)


class Unread:
    """What cannot be read at all: a feed without entries, and the reason."""

    def __init__(self, member: Member, reason: Reason) -> None:
        self.name = member.name
        self.head = MessageHead()
        self.stopped: Reason | None = reason
        self.remarks: list[str] = []
        self.size = self.done = member.size

    def entries(self, *, offset: int = 0, position: int = 0, line: int = 1) -> Iterator[RawRecord | BrokenRecord]:
        """None."""
        yield from ()


def feeds(path: Path, *, limits: Limits = Limits(), mapping: Mapping | None = None) -> Iterator[Feed]:  # noqa: B008
    """One feed for each message in a file; a container gives one for each member that is no picture. What cannot be
    read is a feed too, with the reason in `stopped`. mapping: what a table's columns mean, where that is known."""
    if is_sheet(path):
        yield SheetMember(path, limits, mapping)
        return
    for member in members(path, limits):
        yield _feed(member, limits, mapping)


def _feed(member: Member, limits: Limits, mapping: Mapping | None) -> Feed:
    if member.stopped:
        return Unread(member, member.stopped)
    begins, stopped = _begins(member, limits)
    stripped = begins.lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if stopped is None and not stripped:
        stopped = reasons.EMPTY
    if stopped:
        return Unread(member, stopped)
    if is_iso2709(stripped):
        return MarcFeed(member, limits)
    if is_marcxml(_narrow(stripped, begins)):
        return MarcXmlFeed(member, limits)
    if stripped.startswith(b"<") or _is_wide_xml(begins) or _ONIX.search(begins):
        return OnixFeed(member, limits)
    if sniff(begins):
        return TableMember(member, limits, mapping)
    return Unread(member, reasons.NOT_A_FEED.saying(begins=shown(begins)))


def _is_wide_xml(begins: bytes) -> bool:
    """Whether it is XML in UTF-16 or UTF-32."""
    codec = encoding_of(begins).stream
    return bool(codec) and begins.decode(codec, "ignore").lstrip("\ufeff \t\r\n").startswith("<")


def _narrow(stripped: bytes, begins: bytes) -> bytes:
    """The first bytes, in UTF-8 where they came as UTF-16 or UTF-32."""
    codec = encoding_of(begins).stream
    return begins.decode(codec, "ignore").lstrip("\ufeff \t\r\n").encode() if codec else stripped


def _begins(member: Member, limits: Limits) -> "tuple[bytes, Reason | None]":
    try:
        with member.open(limits) as source:
            return source.read(_BEGINS), None
    except Refusal as refusal:
        return b"", refusal.reasons[0]


def skim(feed: Feed) -> Iterator[RawRecord | BrokenRecord]:
    """The records of a feed for counting only; some that seem sound may turn out broken when they are read."""
    return feed.skim() if isinstance(feed, OnixFeed) else feed.entries()


def prove_later(feed: Feed) -> None:
    """Hand records out from now on before their XML has been looked at: `proved` does that for those where it matters,
    and whoever knows a record by its digest knows that it is sound."""
    if isinstance(feed, OnixFeed):
        feed.proved_later = True


def proved(feed: Feed, entry: RawRecord | BrokenRecord) -> RawRecord | BrokenRecord:
    """The record mended as far as it needs it, or broken."""
    return feed.proved(entry) if isinstance(feed, OnixFeed) and isinstance(entry, RawRecord) else entry


def pictures(path: Path) -> Iterator[tuple[str, str]]:
    """ISBN (13 digits) and member name of each picture in a zip that is named by its edition."""
    for name in picture_members(path):
        match = _PICTURE.fullmatch(name.rpartition("/")[2])
        if match:
            try:
                yield parse(match.group(1)), name
            except Refusal:
                continue


def read_record(raw: bytes, head: MessageHead) -> Record:
    """The Record of a RawRecord's bytes under its message's head; refuses what has no reference or is no record."""
    if head.release == "csv":
        return read_row(raw, head)
    if head.release == "marc":
        return read_marc(raw, head)
    return read_onix(raw, head)
