"""Records in a message: who sent it, what was mended, what could not be read."""

from dataclasses import dataclass

from bookrow.kit.refusals import Reason
from bookrow.trade.record.making import made_quickly


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class MessageHead:
    """Who sent the message, when, and how it is written. sent: as sent; sent_key: sortable UTC "20261123T215000" or "" ;
    release: 2.1, 3.0, 3.1, csv or marc; tags: reference or short; defaults: DefaultLanguageOfText and the like."""

    sender: str = ""
    sent: str = ""
    sent_key: str = ""
    number: int = 0
    release: str = ""
    tags: str = ""
    language: str = ""
    currency: str = ""
    price_type: str = ""
    linear_unit: str = ""
    weight_unit: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """Something mended on the way in. kind: encoding, entity, control, markup, structure."""

    kind: str
    line: int
    detail: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """One record as it stands in the file, before it is understood.

    raw: UTF-8 bytes after repairs, complete in themselves (a tiny message of one record, so that they can be read again
    years later, given the head); line: where it begins, from 1; offset: its place in the unpacked member, for going on
    after a kill; digest: of the bytes as sent and of what the head presets for them.
    """

    position: int
    line: int
    offset: int
    raw: bytes
    digest: bytes
    repairs: tuple[Repair, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenRecord:
    """One record that cannot be read, with the reason, and the bytes as they were sent (cut at a bound)."""

    position: int
    line: int
    offset: int
    raw: bytes
    reference: str
    reason: Reason
