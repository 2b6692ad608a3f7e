"""A look at a raw record without reading it: enough to know what it is about and whether it came before."""

import re
from dataclasses import dataclass
from html import unescape

import orjson

from bookrow.kit.refusals import Refusal
from bookrow.trade.feeds import read_record
from bookrow.trade.record import MessageHead, RawRecord

_REFERENCE = re.compile(rb"<(?:[\w.-]+:)?(?:RecordReference|a001)\b[^>]*>([^<]*)<")
_NOTIFICATION = re.compile(rb"<(?:[\w.-]+:)?(?:NotificationType|a002)\b[^>]*>([^<]*)<")


@dataclass(frozen=True, slots=True)
class Glance:
    """What a raw record is about."""

    reference: str
    notification: str


def glance(entry: RawRecord, head: MessageHead) -> Glance:
    """The reference and the notification type; "" where only reading the record would tell."""
    if head.release == "csv":
        return Glance(_row_reference(entry, head), "03")
    reference, notification = _REFERENCE.search(entry.raw), _NOTIFICATION.search(entry.raw)
    return Glance(_words(reference), _words(notification))


def _words(match: re.Match[bytes] | None) -> str:
    return " ".join(unescape(match.group(1).decode("utf-8", "replace")).split()) if match else ""


def _row_reference(entry: RawRecord, head: MessageHead) -> str:
    try:
        return read_record(entry.raw, head).reference
    except (Refusal, orjson.JSONDecodeError):
        return ""
