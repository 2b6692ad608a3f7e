"""What becomes of each record: decided from the record and from what its sender said before, without writing."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any
from zlib import compress, decompress

from bookrow.catalogue.actions import Incoming, presets_of
from bookrow.catalogue.composing.facts import isbn as isbn_of
from bookrow.catalogue.composing.facts import title as title_of
from bookrow.catalogue.models import Description, Sender
from bookrow.intake import reasons
from bookrow.intake.peeking import Glance, kept
from bookrow.intake.twins import Last, Twins
from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.feeds import merge_blocks, read_record
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Record

_COMPLETE = ("01", "02", "03", "08", "09")
_TESTS = ("88", "89")
_AS_IF = 20_000  # records that a dry run remembers of references that come again

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one record. incoming: to be described where new or changed; reason: where refused; later: the
    record of the same reference that comes after it in the file, and counts in the end."""

    entry: RawRecord | BrokenRecord
    outcome: str
    reference: str = ""
    incoming: Incoming | None = None
    reason: Reason | None = None
    isbn: str = ""
    remarks: tuple[str, ...] = ()
    later: Last | None = None


_SAID = ("reference", "pk", "edition_id", "digest", "sent", "number", "withdrawn_at", "run", "repairs")


@dataclass(slots=True)
class Before:
    """What its sender said before under a record's reference: the description's columns of these names, as far as sorting
    asks for them. mended: whether its raw record had to be; raw, head: read for block updates only. A model of each would
    cost as much as all else of an unchanged record."""

    pk: int | None
    edition_id: int | None
    digest: bytes
    sent: str
    number: int
    withdrawn_at: datetime | None = None
    run: int = 0
    mended: bool = False
    raw: bytes = b""
    head: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the file around a record. member: which of a container; same: runs that read these very bytes to
    their end; pretended: the run writes nothing."""

    twins: Twins = field(default_factory=Twins)
    member: int = 0
    same: Collection[int] = ()
    pretended: bool = False
    as_if: dict[tuple[str, str], Before] = field(default_factory=dict)


class Sorter:
    """Sorts the records of one message. Two records of one reference must come in two calls."""

    def __init__(self, sender: Sender, head: MessageHead, around: Surroundings, *, now: datetime) -> None:
        self.sender = sender
        self.head = head
        self.around = around
        self.now = now
        self.sent, self.number = sent_of(head, now=now), head.number
        self.says_when = self.sent == head.sent_key

    def known(self, references: Sequence[str]) -> dict[str, Before]:
        """What the sender said before under these references. One statement."""
        name = self.sender.name
        pretended = {ref: self.around.as_if[name, ref] for ref in references if (name, ref) in self.around.as_if}
        if self.sender.pk is None:
            return pretended
        said = Description.objects.filter(sender=self.sender, reference__in=references).values_list(*_SAID)
        found = {
            reference: Before(pk, edition, bytes(digest), sent, number, withdrawn, run, bool(repairs))
            for reference, pk, edition, digest, sent, number, withdrawn, run, repairs in said
        }
        return {**found, **pretended}

    def sort(self, entry: RawRecord | BrokenRecord, seen: Glance, known: Before | None) -> Verdict:
        """Decide about one record. Whatever is wrong with it stays with it."""
        if isinstance(entry, BrokenRecord):
            return Verdict(entry, "refused", kept(entry.reference), reason=entry.reason)
        later = self.around.twins.later(self.sender.name, seen.reference, (self.around.member, entry.position))
        try:
            verdict = self._sort(entry, seen, known, later)
        except Refusal as refusal:
            verdict = self._refused(entry, seen, refusal.reasons[0])
        except Exception as error:
            _log.exception("The record %r in line %d could not be understood.", seen.reference, entry.line)
            verdict = self._refused(entry, seen, reasons.NOT_UNDERSTOOD.saying(problem=type(error).__name__))
        if self.around.pretended and self.around.twins.has(self.sender.name, seen.reference):
            self._pretend(verdict, known)
        return replace(verdict, later=later) if later else verdict

    def _refused(self, entry: RawRecord, seen: Glance, reason: Reason) -> Verdict:
        return Verdict(entry, "refused", seen.reference, reason=reason, isbn=_isbn_said(entry, seen, self.head))

    def _sort(self, entry: RawRecord, seen: Glance, known: Before | None, later: Last | None) -> Verdict:
        if known and self._is_older(known):
            return Verdict(entry, "stale", seen.reference)
        if known and later and self._ends_as_it_stands(known, later):
            return Verdict(entry, "unchanged", seen.reference)
        if seen.notification == "05":
            return self._withdraw(entry, seen, known)
        if seen.notification == "04":
            return self._update(entry, seen, known)
        if is_same(entry, seen, known):
            return Verdict(entry, "unchanged", seen.reference)
        record = seen.record or read_record(entry.raw, self.head)
        if record.notification in _TESTS:
            return Verdict(entry, "test", seen.reference, remarks=record.remarks)
        if seen.notification not in _COMPLETE:
            raise Refusal(reasons.UNKNOWN_NOTIFICATION.saying(code=record.notification))
        if record.notification in ("08", "09") and not (record.titles and record.form):
            raise Refusal(reasons.INCOMPLETE_SALE)
        return self._take(entry, record, entry.raw, entry.digest, known, self.head)

    def _ends_as_it_stands(self, known: Before, later: Last) -> bool:
        """Whether this file was taken in before and ended where the sender's word stands now: then neither this record
        nor those after it change anything."""
        if self.head.release != "csv" and known.run in self.around.same:
            return True
        return known.digest == later.digest and known.withdrawn_at is None

    def _is_older(self, known: Before) -> bool:
        return (self.sent, self.number) < (known.sent, known.number)

    def _withdraw(self, entry: RawRecord, seen: Glance, known: Before | None) -> Verdict:
        if known is None:
            raise Refusal(reasons.DELETE_UNKNOWN.saying(reference=seen.reference, sender=self.sender.name))
        return Verdict(entry, "unchanged" if known.withdrawn_at else "withdrawn", seen.reference)

    def _update(self, entry: RawRecord, seen: Glance, known: Before | None) -> Verdict:
        if known is None or known.withdrawn_at:
            raise Refusal(reasons.UPDATE_UNKNOWN.saying(reference=seen.reference, sender=self.sender.name))
        before = decompress(known.raw)
        merged = merge_blocks(before, entry.raw)
        if merged == before:
            return Verdict(entry, "unchanged", seen.reference)
        head = _head_of_both(MessageHead(**known.head), self.head, read_record(entry.raw, self.head).blocks)
        digest = blake2b(merged, digest_size=32).digest()
        return self._take(entry, read_record(merged, head), merged, digest, known, head)

    def _take(
        self,
        entry: RawRecord,
        record: Record,
        raw: bytes,
        digest: bytes,
        known: Before | None,
        head: MessageHead,
    ) -> Verdict:
        isbn = isbn_of(record)
        if record.form.startswith("X"):
            raise Refusal(reasons.TRADE_MATERIAL.saying(form=record.form))
        if not isbn and not title_of(record)[0]:
            raise Refusal(reasons.NOTHING_TO_SHOW)
        incoming = Incoming(
            reference=kept(record.reference),
            record=record,
            raw=raw,
            digest=digest,
            sent=self.sent,
            number=self.number,
            head=head,
            repairs=[[repair.kind, repair.line, repair.detail] for repair in entry.repairs],
            known=known,
        )
        outcome = "changed" if known else "new"
        return Verdict(entry, outcome, incoming.reference, incoming, isbn=isbn or "", remarks=record.remarks)

    def _pretend(self, verdict: Verdict, known: Before | None) -> None:
        """In a dry run nothing is written: what this record would have left is remembered for the next one."""
        kept_before = self.around.as_if
        if verdict.incoming:
            one = verdict.incoming
            left = Before(None, None, one.digest, one.sent, one.number, mended=bool(one.repairs))
            left.raw, left.head = compress(one.raw, 1), presets_of(one.head)
        elif known and verdict.outcome == "withdrawn":
            left = Before(None, None, known.digest, self.sent, self.number, self.now)
        else:
            return
        if len(kept_before) < _AS_IF:
            kept_before[self.sender.name, verdict.reference] = left


def is_same(entry: RawRecord, seen: Glance, known: Before | None) -> bool:
    """Whether the sender said just this before, and has not taken it back: known by its digest, without reading it."""
    same = known is not None and known.digest == entry.digest and known.withdrawn_at is None
    return same and seen.notification in _COMPLETE


def _head_of_both(before: MessageHead, update: MessageHead, blocks: Collection[int]) -> MessageHead:
    """What was preset for a record that a block update changed: for prices and languages by whoever sent their block."""
    priced, described = update if 6 in blocks else before, update if 1 in blocks else before
    return replace(
        update,
        language=described.language,
        linear_unit=described.linear_unit,
        weight_unit=described.weight_unit,
        currency=priced.currency,
        price_type=priced.price_type,
    )


def sent_of(head: MessageHead, *, now: datetime) -> str:
    """When a message was sent, sortable; its arrival, to the microsecond, where it does not say or names a time to come."""
    # A time in the future would make every honest message after it look stale.
    late = (now + timedelta(days=1)).strftime("%Y%m%dT%H%M%S")
    return head.sent_key if head.sent_key and head.sent_key <= late else now.strftime("%Y%m%dT%H%M%S%f")


def _isbn_said(entry: RawRecord, seen: Glance, head: MessageHead) -> str:
    """The number a refused record calls its ISBN, where it can be read at all."""
    try:
        return (seen.record or read_record(entry.raw, head)).isbn_sent[:40]
    except Exception:
        return ""


def values(reason: Reason) -> dict[str, Any]:
    """A reason as a note keeps it."""
    about = {"why": reason.why, "mend": reason.mend, "places": reason.about}
    return {"code": reason.code, "why": str(reason)[:1000], "mend": reason.help[:1000], "about": about}
