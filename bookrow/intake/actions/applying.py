"""Groups of records into the catalogue: all of a group or none, and then one by one where one of them clashes."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import DatabaseError, connection, transaction

from bookrow.catalogue.actions import NameBook, describe, withdraw
from bookrow.catalogue.models import Description, Sender
from bookrow.intake import reasons
from bookrow.intake.models import Note, Run
from bookrow.intake.peeking import Glance, glance
from bookrow.intake.sorting import Sorter, Verdict, values
from bookrow.trade.feed import Feed
from bookrow.trade.record import BrokenRecord, RawRecord

_RAW_BOUND = 512 * 1024
_REMARKS_A_RUN = 5000
# One writer of the catalogue at a time: two feeds that name the same new contributor would otherwise clash.
_CATALOGUE_LOCK = 7_205_991

Entry = RawRecord | BrokenRecord


class Applier:
    """Applies the records of one message. Counts, notes and the place reached are written with the records."""

    def __init__(self, run: Run, feed: Feed, sender: Sender, sorter: Sorter, names: NameBook) -> None:
        self.run, self.feed, self.sender, self.sorter, self.names = run, feed, sender, sorter, names
        self.seen: set[int] = set()
        self.remarks = 0

    def apply(self, group: Sequence[Entry], *, now: datetime) -> None:
        """Apply a group; a reference that comes twice parts it, so that the later one wins."""
        for part, seen in _without_twins(group, self.feed):
            self._apply(part, seen, now=now)

    def _apply(self, part: Sequence[Entry], seen: Sequence[Glance], *, now: datetime) -> None:
        known = self.sorter.known([one.reference for one in seen if one.reference])
        _add_raw(known, seen)
        verdicts = [
            self.sorter.sort(entry, one, known.get(one.reference)) for entry, one in zip(part, seen, strict=True)
        ]
        if self.run.dry:
            self._count([self._as_if(verdict) for verdict in verdicts])
            return
        try:
            self._write(verdicts, now=now)
        except DatabaseError:
            self.names.forget()
            self._write_one_by_one(verdicts, now=now)

    def _write(self, verdicts: Sequence[Verdict], *, now: datetime) -> None:
        before = dict(self.run.counts), self.run.position, self.run.offset, self.run.line
        try:
            with transaction.atomic():
                _one_writer()
                self._change(verdicts, now=now)
                self._count(verdicts)
                self.run.save()
        except DatabaseError:
            self.run.counts, self.run.position, self.run.offset, self.run.line = before
            raise

    def _write_one_by_one(self, verdicts: Sequence[Verdict], *, now: datetime) -> None:
        for verdict in verdicts:
            try:
                self._write([verdict], now=now)
            except DatabaseError as clash:
                self.names.forget()
                reason = reasons.NOT_STORED.saying(problem=str(clash).splitlines()[0][:300])
                refused = Verdict(verdict.entry, "refused", verdict.reference, reason=reason, isbn=verdict.isbn)
                self._write([refused], now=now)

    def _change(self, verdicts: Sequence[Verdict], *, now: datetime) -> None:
        incoming = [verdict.incoming for verdict in verdicts if verdict.incoming]
        if incoming:
            describe(incoming, sender=self.sender, names=self.names, run=self.run.pk, now=now)
        gone = [verdict.reference for verdict in verdicts if verdict.outcome == "withdrawn"]
        if gone:
            withdraw(sender=self.sender, references=gone, now=now)
        heard = [verdict.reference for verdict in verdicts if verdict.outcome in ("unchanged", "withdrawn")]
        if heard:
            older = Description.objects.filter(sender=self.sender, reference__in=heard, sent__lt=self.sorter.sent)
            older.update(sent=self.sorter.sent, number=self.sorter.number)

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
            yield self._note(verdict, "refused", raw=entry.raw[:_RAW_BOUND], **values(verdict.reason))
        mark = hash(verdict.reference)
        if verdict.reference and mark in self.seen:
            yield self._note(verdict, "twice", why=verdict.reference, about={})
        self.seen.add(mark)
        if isinstance(entry, RawRecord):
            for repair in entry.repairs[:20]:
                yield from self._remark(verdict, "repaired", repair.kind, repair.detail, repair.line)
        for remark in verdict.remarks[:20]:
            yield from self._remark(verdict, "remark", "", remark, entry.line)

    def _remark(self, verdict: Verdict, kind: str, code: str, why: str, line: int) -> Iterator[Note]:
        self.remarks += 1
        if self.remarks <= _REMARKS_A_RUN:
            note = self._note(verdict, kind, code=code[:60], why=why[:1000], about={})
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

    def _as_if(self, verdict: Verdict) -> Verdict:
        """In a dry run nothing is written, so a reference that came before in the file counts as known."""
        if verdict.outcome == "new" and hash(verdict.reference) in self.seen:
            return Verdict(verdict.entry, "changed", verdict.reference, verdict.incoming, remarks=verdict.remarks)
        return verdict


def _without_twins(group: Sequence[Entry], feed: Feed) -> Iterator[tuple[list[Entry], list[Glance]]]:
    part: list[Entry] = []
    seen: list[Glance] = []
    references: set[str] = set()
    for entry in group:
        one = glance(entry, feed.head) if isinstance(entry, RawRecord) else Glance("", "")
        if one.reference and one.reference in references:
            yield part, seen
            part, seen, references = [], [], set()
        references.add(one.reference)
        part.append(entry)
        seen.append(one)
    if part:
        yield part, seen


def _add_raw(known: dict[str, Description], seen: Sequence[Glance]) -> None:
    """Block updates need the raw record that they change: read in one statement, not one each."""
    updated = {
        known[one.reference].pk: one.reference for one in seen if one.notification == "04" and one.reference in known
    }
    for pk, raw in Description.objects.filter(pk__in=list(updated)).values_list("pk", "raw") if updated else ():
        known[updated[pk]].raw = raw


def _one_writer() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CATALOGUE_LOCK])
