"""What every reader of a message offers, whatever the message is written in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from bookrow.kit.refusals import Reason
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord

MIB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """How much a reader takes before it refuses; all in bytes but ratio (unpacked to packed) and the two counts.

    ratio is judged after the first `ratio_from` unpacked bytes: short texts pack well. parts bounds the tags and
    attributes of one record, tag_bytes a single tag with its attributes.
    """

    record_bytes: int = 8 * MIB
    header_bytes: int = MIB
    ratio: int = 200
    ratio_from: int = 16 * MIB
    members: int = 1000
    unpacked_bytes: int = 64 << 30
    parts: int = 200_000
    tag_bytes: int = 1 << 16


class Feed(Protocol):
    """One message: a file, or a member of a container.

    name: file, or file!member; head: known as soon as the feed is handed out; stopped: why the message is refused as a
    whole or reading ended early (look again after reading); remarks: what a sender should know; size and done: packed
    bytes to read and read so far.
    """

    name: str
    head: MessageHead
    stopped: Reason | None
    remarks: list[str]
    size: int
    done: int

    def entries(self, *, offset: int = 0, position: int = 0, line: int = 1) -> Iterator[RawRecord | BrokenRecord]:
        """Every record in order; starts again at the place (offset, line) of a record known from an earlier run, whose
        position (from 0) is given too."""
        ...
