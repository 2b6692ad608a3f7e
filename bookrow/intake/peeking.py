"""A look at a raw record without reading it: enough to know what it is about and whether it came before."""

import re
from dataclasses import dataclass
from hashlib import blake2b

from bookrow.kit.refusals import Refusal
from bookrow.trade.feeds import read_record
from bookrow.trade.marc import glance as glance_marc
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Record

_REFERENCE = re.compile(rb"<(?:[\w.-]+:)?(?:RecordReference|a001)(?:\s[^<>]*)?>([^<&]+)</")
_NOTIFICATION = re.compile(rb"<(?:[\w.-]+:)?(?:NotificationType|a002)(?:\s[^<>]*)?>([^<&]*)</")
# List 1: those that do not describe the whole product. Whatever else is sent counts as complete (03).
_NOT_COMPLETE = frozenset(("04", "05", "08", "09", "12", "13", "14", "88", "89"))
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Glance:
    """What a raw record is about. record: where it had to be read to know that."""

    reference: str
    notification: str
    record: Record | None = None


def glance(entry: RawRecord | BrokenRecord, head: MessageHead) -> Glance:
    """The reference and the notification type; no reference where the record cannot be read."""
    if isinstance(entry, BrokenRecord):
        return Glance("", "")
    raw = entry.raw
    if head.release == "marc":
        return _glance_marc(entry, head)
    reference = _REFERENCE.search(raw) if head.release != "csv" else None
    # A comment or a section may hold something that only looks like the reference.
    if reference is None or b"<!" in raw[: reference.start()]:
        return _read(entry, head)
    notification = _NOTIFICATION.search(raw, reference.end())
    if notification is None or b"<!" in raw[reference.end() : notification.start()]:
        return _read(entry, head)
    return Glance(kept(_words(reference)), notification_kept(_words(notification)))


def _glance_marc(entry: RawRecord, head: MessageHead) -> Glance:
    number, notification = glance_marc(entry.raw)
    return Glance(kept(number), notification) if number else _read(entry, head)


def _read(entry: RawRecord, head: MessageHead) -> Glance:
    try:
        record = read_record(entry.raw, head)
    except (Refusal, ValueError, LookupError, TypeError, AttributeError):
        return Glance("", "")
    return Glance(kept(record.reference), notification_kept(record.notification), record)


def _words(match: re.Match[bytes]) -> str:
    return " ".join(match.group(1).decode("utf-8", "replace").split())


def kept(reference: str) -> str:
    """The reference as a column can hold it: a longer one than two hundred signs ends in a mark of all of it."""
    clean = reference.replace("\0", "")
    if len(clean) <= _LONGEST:
        return clean
    return clean[: _LONGEST - 17] + "#" + blake2b(clean.encode("utf-8", "replace"), digest_size=8).hexdigest()


def notification_kept(sent: str) -> str:
    """The code with two digits; 03 for every code that describes the whole product."""
    code = sent.zfill(2) if sent.isdigit() else sent
    return code if code in _NOT_COMPLETE else "03"
