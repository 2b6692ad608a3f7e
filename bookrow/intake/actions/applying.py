"""Groups of records into the catalogue: all of a group or none, and then one by one where one of them clashes."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Q

from bookrow.catalogue.actions import NameBook, describe, one_writer, withdraw
from bookrow.catalogue.models import Description, Sender
from bookrow.intake import reasons
from bookrow.intake.models import Note, Run
from bookrow.intake.peeking import Glance, glance
from bookrow.intake.refused import head_of
from bookrow.intake.remarks import about_remark
from bookrow.intake.sorting import Before, Sorter, Verdict, is_same, values
from bookrow.trade.feed import Feed
from bookrow.trade.feeds import prove_later, proved
from bookrow.trade.record import BrokenRecord, RawRecord

_RAW_BOUND = 512 * 1024
_REMARKS_A_RUN = 5000

Entry = RawRecord | BrokenRecord

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A record with what was known when it was sorted."""

    entry: Entry
    seen: Glance
    known: Before | None
    verdict: Verdict


class Applier:
    """Applies the records of one message. Counts, notes and the place reached are written with the records."""

    def __init__(self, run: Run, feed: Feed, sender: Sender, sorter: Sorter, names: NameBook) -> None:
        self.run, self.feed, self.sender, self.sorter, self.names = run, feed, sender, sorter, names
        self.remarks = 0
        prove_later(feed)

    def apply(self, group: Sequence[Entry], *, now: datetime) -> None:
        """Apply a group; a reference that comes twice parts it, so that the later one wins."""
        for part, seen in _without_twins(group, self.feed):
            self._apply(part, seen, now=now)

    def _apply(self, part: Sequence[Entry], seen: Sequence[Glance], *, now: datetime) -> None:
        part, seen, known = self._proved(part, seen)
        sorted_ = [
            _Sorted(entry, one, was := known.get(one.reference), self.sorter.sort(entry, one, was))
            for entry, one in zip(part, seen, strict=True)
        ]
        if self.run.dry:
            self._count([one.verdict for one in sorted_])
            return
        try:
            self._write(sorted_, now=now)
        except (OperationalError, InterfaceError):
            raise  # the database is away, full or locked: no record is to blame, and the run goes on another time
        except Exception:
            for one in sorted_:
                self._write_alone(one, now=now)

    def _proved(
        self, part: Sequence[Entry], seen: Sequence[Glance]
    ) -> tuple[Sequence[Entry], Sequence[Glance], dict[str, Before]]:
        """The records as they are after mending, with what is known of them. One that came before in the same words was
        found sound then: to parse it again would cost a third of all that an unchanged record costs."""
        before = self.sorter.known([one.reference for one in seen if one.reference])
        proven = [
            entry if _is_sound(entry, one, before.get(one.reference)) else proved(self.feed, entry)
            for entry, one in zip(part, seen, strict=True)
        ]
        moved = [new is not old for new, old in zip(proven, part, strict=True)]
        if any(moved):
            seen = [glance(e, self.feed.head) if m else s for e, s, m in zip(proven, seen, moved, strict=True)]
            return proven, seen, self._known(seen)
        _add_raw(before, seen)
        return proven, seen, before

    def _known(self, seen: Sequence[Glance]) -> dict[str, Before]:
        known = self.sorter.known([one.reference for one in seen if one.reference])
        _add_raw(known, seen)
        return known

    def _write(self, group: Sequence[_Sorted], *, now: datetime) -> None:
        before = dict(self.run.counts), self.run.position, self.run.offset, self.run.line
        try:
            with transaction.atomic():
                one_writer()
                verdicts = self._still_true(group)
                self._change(verdicts, now=now)
                self._count(verdicts)
                self.run.save()
        except Exception:
            self.names.forget()
            self.run.counts, self.run.position, self.run.offset, self.run.line = before
            raise

    def _still_true(self, group: Sequence[_Sorted]) -> list[Verdict]:
        """The verdicts, given anew where another hand took in a word on the same record in the meantime: an older
        message must not overwrite a newer one."""
        current = self.sorter.known([one.seen.reference for one in group if one.seen.reference])
        moved = [one for one in group if _mark(one.known) != _mark(current.get(one.seen.reference))]
        if not moved:
            return [one.verdict for one in group]
        known = self._known([one.seen for one in moved])
        again = {id(one): self.sorter.sort(one.entry, one.seen, known.get(one.seen.reference)) for one in moved}
        return [again.get(id(one), one.verdict) for one in group]

    def _write_alone(self, one: _Sorted, *, now: datetime) -> None:
        try:
            self._write([one], now=now)
        except (OperationalError, InterfaceError):
            raise
        except Exception as clash:
            _log.exception("The record %r in line %d was not stored.", one.seen.reference, one.entry.line)
            problem = (str(clash) or type(clash).__name__).splitlines()[0][:300]
            reason = reasons.NOT_STORED.saying(problem=problem)
            refused = replace(one.verdict, outcome="refused", reason=reason, incoming=None)
            with transaction.atomic():
                self._count([refused])
                self.run.save()

    def _change(self, verdicts: Sequence[Verdict], *, now: datetime) -> None:
        incoming = [verdict.incoming for verdict in verdicts if verdict.incoming]
        if incoming:
            describe(incoming, sender=self.sender, names=self.names, run=self.run.pk, now=now)
        gone = [verdict.reference for verdict in verdicts if verdict.outcome == "withdrawn"]
        if gone:
            withdraw(sender=self.sender, references=gone, run=self.run.pk, now=now)
        heard = [verdict.reference for verdict in verdicts if verdict.outcome in ("unchanged", "withdrawn")]
        if heard and self.sorter.says_when:
            sent, number = self.sorter.sent, self.sorter.number
            older = Q(sent__lt=sent) | Q(sent=sent, number__lt=number)
            Description.objects.filter(older, sender=self.sender, reference__in=heard).update(sent=sent, number=number)

    def _count(self, verdicts: Sequence[Verdict]) -> None:
        notes: list[Note] = []
        for verdict in verdicts:
            self.run.counts["records"] += 1
            self.run.counts[verdict.outcome] += 1
            self.run.counts["repaired"] += bool(getattr(verdict.entry, "repairs", ()))
            notes += self._notes(verdict)
        Note.objects.bulk_create(notes)
        last = verdicts[-1].entry
        self.run.position, self.run.offset, self.run.line = last.position, last.offset, last.line

    def _notes(self, verdict: Verdict) -> Iterator[Note]:
        entry = verdict.entry
        if verdict.reason is not None:
            told = values(verdict.reason)
            told["about"]["head"] = head_of(self.feed)
            yield self._note(verdict, "refused", raw=entry.raw[:_RAW_BOUND], **told)
        if verdict.later:
            # The line of the record that counts in the end stands in `about`, for words in any language.
            yield self._note(verdict, "twice", why=verdict.reference, about={"line": verdict.later.line})
        if isinstance(entry, RawRecord):
            for repair in entry.repairs[:20]:
                yield from self._remark(verdict, "repaired", repair.kind, repair.detail, repair.line)
        for remark in verdict.remarks[:20]:
            yield from self._remark(verdict, "remark", "", remark, entry.line)

    def _remark(self, verdict: Verdict, kind: str, code: str, why: str, line: int) -> Iterator[Note]:
        self.remarks += 1
        if self.remarks <= _REMARKS_A_RUN:
            note = self._note(verdict, kind, code=code[:60], why=why[:1000], about=about_remark(why))
            note.line = line
            yield note

    def _note(self, verdict: Verdict, kind: str, **columns: object) -> Note:
        return Note(
            run=self.run,
            kind=kind,
            member=self.feed.name[:300],
            position=verdict.entry.position,
            line=verdict.entry.line,
            reference=verdict.reference[:200],
            isbn=verdict.isbn,
            **columns,
        )


def _is_sound(entry: Entry, seen: Glance, known: Before | None) -> bool:
    return isinstance(entry, RawRecord) and known is not None and is_same(entry, seen, known) and not known.mended


def _without_twins(group: Sequence[Entry], feed: Feed) -> Iterator[tuple[list[Entry], list[Glance]]]:
    part: list[Entry] = []
    seen: list[Glance] = []
    references: set[str] = set()
    for entry in group:
        one = glance(entry, feed.head)
        if one.reference and one.reference in references:
            yield part, seen
            part, seen, references = [], [], set()
        references.add(one.reference)
        part.append(entry)
        seen.append(one)
    if part:
        yield part, seen


def _add_raw(known: dict[str, Before], seen: Sequence[Glance]) -> None:
    """Block updates need the raw record that they change: read in one statement, not one each."""
    updated = {
        known[one.reference].pk: one.reference for one in seen if one.notification == "04" and one.reference in known
    }
    kept = Description.objects.filter(pk__in=[pk for pk in updated if pk]) if updated else Description.objects.none()
    for pk, raw, head in kept.values_list("pk", "raw", "head"):
        known[updated[pk]].raw, known[updated[pk]].head = bytes(raw), head


def _mark(known: Before | None) -> tuple[object, ...]:
    """By which it shows whether what is known has changed."""
    return (known.pk, known.sent, known.number, known.digest, known.withdrawn_at) if known else ()
