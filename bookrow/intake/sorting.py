"""What becomes of each record: decided from the record and from what its sender said before, without writing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any
from zlib import decompress

from bookrow.catalogue.actions import Incoming
from bookrow.catalogue.composing.facts import isbn as isbn_of
from bookrow.catalogue.composing.facts import title as title_of
from bookrow.catalogue.models import Description, Sender
from bookrow.intake import reasons
from bookrow.intake.peeking import Glance
from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.feeds import merge_blocks, read_record
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Record

_COMPLETE = ("01", "02", "03", "08", "09", "")
_TESTS = ("88", "89")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one record. incoming: to be described where new or changed; reason: where refused."""

    entry: RawRecord | BrokenRecord
    outcome: str
    reference: str = ""
    incoming: Incoming | None = None
    reason: Reason | None = None
    isbn: str = ""
    remarks: tuple[str, ...] = ()


class Sorter:
    """Sorts the records of one message. Two records of one reference must come in two calls."""

    def __init__(self, sender: Sender | None, head: MessageHead, *, now: datetime) -> None:
        self.sender = sender
        self.head = head
        arrival = now.strftime("%Y%m%dT%H%M%S")
        # A time in the future would make every honest message after it look stale.
        late = (now + timedelta(days=1)).strftime("%Y%m%dT%H%M%S")
        self.sent = head.sent_key if head.sent_key and head.sent_key <= late else arrival
        self.number = head.number

    def known(self, references: Sequence[str]) -> dict[str, Description]:
        """What the sender said before under these references. One statement."""
        if self.sender is None or self.sender.pk is None:
            return {}
        said = Description.objects.filter(sender=self.sender, reference__in=references)
        return {one.reference: one for one in said.defer("raw", "head", "repairs", "arrived_at", "release", "run")}

    def sort(self, entry: RawRecord | BrokenRecord, seen: Glance, known: Description | None) -> Verdict:
        """Decide about one record."""
        if isinstance(entry, BrokenRecord):
            return Verdict(entry, "refused", entry.reference, reason=entry.reason)
        try:
            return self._sort(entry, seen, known)
        except Refusal as refusal:
            return Verdict(
                entry, "refused", seen.reference, reason=refusal.reasons[0], isbn=_isbn_said(entry, self.head)
            )

    def _sort(self, entry: RawRecord, seen: Glance, known: Description | None) -> Verdict:
        if known and self._is_older(known):
            return Verdict(entry, "stale", seen.reference)
        if seen.notification == "05":
            return self._withdraw(entry, seen, known)
        if seen.notification == "04":
            return self._update(entry, seen, known)
        same = known and bytes(known.digest) == entry.digest and known.withdrawn_at is None
        if same and seen.notification in _COMPLETE:
            return Verdict(entry, "unchanged", seen.reference)
        record = read_record(entry.raw, self.head)
        if record.notification in _TESTS:
            return Verdict(entry, "test", record.reference, remarks=record.remarks)
        if record.notification not in _COMPLETE:
            raise Refusal(reasons.UNKNOWN_NOTIFICATION.saying(code=record.notification))
        if record.notification in ("08", "09") and not (record.titles and record.form):
            raise Refusal(reasons.INCOMPLETE_SALE)
        return self._take(entry, record, entry.raw, entry.digest, known)

    def _is_older(self, known: Description) -> bool:
        return (self.sent, self.number) < (known.sent, known.number)

    def _withdraw(self, entry: RawRecord, seen: Glance, known: Description | None) -> Verdict:
        if known is None:
            raise Refusal(reasons.DELETE_UNKNOWN.saying(reference=seen.reference, sender=self._name))
        return Verdict(entry, "unchanged" if known.withdrawn_at else "withdrawn", seen.reference)

    def _update(self, entry: RawRecord, seen: Glance, known: Description | None) -> Verdict:
        if known is None or known.withdrawn_at:
            raise Refusal(reasons.UPDATE_UNKNOWN.saying(reference=seen.reference, sender=self._name))
        before = decompress(known.raw)
        merged = merge_blocks(before, entry.raw)
        if merged == before:
            return Verdict(entry, "unchanged", seen.reference)
        digest = blake2b(merged, digest_size=len(bytes(known.digest)) or 16).digest()
        return self._take(entry, read_record(merged, self.head), merged, digest, known)

    def _take(self, entry: RawRecord, record: Record, raw: bytes, digest: bytes, known: Description | None) -> Verdict:
        isbn = isbn_of(record)
        if record.form.startswith("X"):
            raise Refusal(reasons.TRADE_MATERIAL.saying(form=record.form))
        if not isbn and not title_of(record)[0]:
            raise Refusal(reasons.NOTHING_TO_SHOW)
        incoming = Incoming(
            reference=record.reference[:200],
            record=record,
            raw=raw,
            digest=digest,
            sent=self.sent,
            number=self.number,
            head=self.head,
            repairs=[[repair.kind, repair.line, repair.detail] for repair in entry.repairs],
            known=known,
        )
        outcome = "changed" if known else "new"
        return Verdict(entry, outcome, incoming.reference, incoming, isbn=isbn or "", remarks=record.remarks)

    @property
    def _name(self) -> str:
        return self.sender.name if self.sender else ""


def _isbn_said(entry: RawRecord, head: MessageHead) -> str:
    """The number a refused record calls its ISBN, where it can be read at all."""
    try:
        return read_record(entry.raw, head).isbn_sent[:40]
    except Refusal:
        return ""


def values(reason: Reason) -> dict[str, Any]:
    """A reason as a note keeps it."""
    about = {"why": reason.why, "mend": reason.mend, "places": reason.about}
    return {"code": reason.code, "why": str(reason)[:1000], "mend": reason.help[:1000], "about": about}
