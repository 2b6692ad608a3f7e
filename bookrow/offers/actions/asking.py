"""What a stock file leaves open, and its seller answers: prices and grades to be confirmed, books in doubt, sold copies."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from bookrow.catalogue.models import Edition
from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.placing import Placer, Verdict
from bookrow.offers.actions.selling import move, put_back
from bookrow.offers.actions.stock import books_of, opened
from bookrow.offers.describing import kept, restored
from bookrow.offers.models import Offer, StockNote, StockRun
from bookrow.offers.open_questions import DONE, KINDS, LATE, NO, WAITS, WAYS, way
from bookrow.offers.told import Answers
from bookrow.plumbing import actions as plumbing
from bookrow.trade.stock import Grade, Status, StockRow, answered

ANSWERED = "offers.stock_answered"
_GROUP = 200


@dataclass(frozen=True, slots=True)
class Said:
    """Answers to rows that were asked about. yes, no: lines of the file; grades, states: line -> what the seller chose."""

    yes: frozenset[int] = frozenset()
    no: frozenset[int] = frozenset()
    grades: Mapping[int, int] = field(default_factory=dict)
    states: Mapping[int, str] = field(default_factory=dict)


def answer_rows(run: StockRun, said: Said, *, now: datetime) -> Counter[str]:
    """Apply the rows that are right as they stand, leave the others. Returns outcome -> rows, with "no" and "late" (the
    copy changed after the file had been read, so the file's word is overtaken). Answered twice nothing happens twice."""
    given = said.yes | said.no | set(said.grades) | set(said.states)
    with transaction.atomic():
        notes = open_rows(run).filter(line__in=given)
        rows = by_row(list(notes.select_for_update()))
        ended = Counter[str]()
        for part in _parts([row for row in rows.values() if is_answered(row, said)]):
            ended += _apply(run, part, said, now)
        left = [note.pk for line, row in rows.items() if line in said.no for note in row]
        ended["no"] += len({line for line in rows if line in said.no})
        StockNote.objects.filter(pk__in=left).update(answer=NO)
        _count(run, ended)
    return +ended


def answer_all(run: StockRun, *, yes: bool, now: datetime) -> int:
    """One answer to every price that is still asked about: no at once, yes by the worker, however many there are."""
    with transaction.atomic():
        pending = open_rows(run).exclude(code__in=list(WAYS))
        many = pending.values("line").distinct().count()
        if yes and pending.update(answer=WAITS):
            plumbing.record(ANSWERED, now=now, run=run.pk)
        elif not yes and pending.update(answer=NO):
            _count(run, Counter(no=many))
    return int(many)


def answer_job(*, job: int, now: datetime, run: int) -> None:
    """Applies what was answered with one yes, group by group. Run twice it goes on where it was."""
    found = StockRun.objects.select_related("seller").filter(pk=run).first()
    while found is not None:
        with transaction.atomic():
            waiting = found.notes.filter(kind="asked", answer=WAITS).order_by("line", "pk")
            rows = list(by_row(list(waiting[:_GROUP])).values())
            if not rows:
                return
            found.refresh_from_db()
            _count(found, _apply(found, rows, Said(), now))


def is_answered(notes: Sequence[StockNote], said: Said) -> bool:
    """Whether nothing of what a row asks is left open."""
    line = notes[0].line
    given = {"grade": said.grades, "status": said.states, "price": said.yes}
    return line not in said.no and all(line in given[way(note.code)] for note in notes)


def open_rows(run: StockRun) -> Any:
    """What its rows still ask."""
    return run.notes.filter(kind="asked", answer="").order_by("line", "pk")


def by_row(notes: Sequence[StockNote]) -> dict[int, list[StockNote]]:
    """Line of the file -> what it asks."""
    rows: dict[int, list[StockNote]] = {}
    for note in notes:
        rows.setdefault(note.line, []).append(note)
    return rows


def _parts(rows: list[list[StockNote]]) -> Iterable[list[list[StockNote]]]:
    for start in range(0, len(rows), _GROUP):
        yield rows[start : start + _GROUP]


def _apply(run: StockRun, rows: Sequence[list[StockNote]], said: Said, now: datetime) -> Counter[str]:
    """Place these rows; the seller has looked at each, so that its price is not asked about once more."""
    placer = Placer(run.seller, answers=Answers(all_prices=True, books=books_of(run)), run=run.pk)
    placer.fields = fields_of(run)
    overtaken = _overtaken(run, [row[0].sku for row in rows])
    late = [note.pk for row in rows if row[0].sku in overtaken for note in row]
    fresh = [_row(row, said) for row in rows if row[0].sku not in overtaken]
    verdicts = placer.place(fresh, now=now)
    ended = Counter(verdict.outcome for verdict in verdicts)
    done = [note.pk for row in rows if row[0].sku not in overtaken for note in row]
    StockNote.objects.filter(pk__in=done).update(answer=DONE)
    StockNote.objects.filter(pk__in=late).update(answer=LATE)
    StockNote.objects.bulk_create(_told(run, verdict) for verdict in verdicts if verdict.said or verdict.reasons)
    ended["prices"] += sum(verdict.outcome == "changed" and verdict.price_changed for verdict in verdicts)
    ended["late"] += len({row[0].line for row in rows if row[0].sku in overtaken})
    return ended


def fields_of(run: StockRun) -> frozenset[str]:
    """What the file tells of its copies. Refuses where the file is gone."""
    try:
        return opened(run).fields
    except OSError:
        raise Refusal(reasons.FILE_GONE.saying(file=run.file)) from None


def _overtaken(run: StockRun, skus: Iterable[str]) -> set[str]:
    """Copies that a later file or a hand changed after this file had begun to be applied."""
    later = Offer.objects.filter(seller=run.seller, sku__in=list(skus), changed_at__gt=run.started_at)
    return set(later.values_list("sku", flat=True))


def _row(notes: Sequence[StockNote], said: Said) -> StockRow:
    """The row with its questions answered."""
    first = notes[0]
    row = StockRow(line=first.line, raw=first.raw or "", sku=first.sku, copy=restored(first.about["copy"]))
    grade, state = said.grades.get(first.line), said.states.get(first.line)
    return answered(row, grade=Grade(grade) if grade else None, status=Status(state) if state else None)


def _told(run: StockRun, verdict: Verdict) -> StockNote:
    """What is to be said of a row after its question was answered: why it was refused, or which book it may be."""
    kind, reason = ("refused", verdict.reasons[0]) if verdict.reasons else verdict.said[0]
    about = {name: value if isinstance(value, str | int) else str(value) for name, value in reason.about.items()}
    row = verdict.row
    return StockNote(
        run=run,
        kind=kind,
        line=row.line,
        sku=row.sku,
        title=(row.copy.title or row.copy.isbn)[:200] if row.copy else "",
        code=reason.code,
        why=str(reason)[:1000],
        mend=reason.help[:1000],
        about={"why": reason.why, "mend": reason.mend, "places": about, "copy": kept(row.copy) if row.copy else None},
        raw=row.raw,
    )


def _count(run: StockRun, ended: Counter[str]) -> None:
    """Move rows from asked to what became of them; those left as they were count as unchanged."""
    counts: Counter[str] = Counter(run.counts)
    counts["prices"] += ended["prices"]
    for outcome, many in ended.items():
        if outcome == "prices":
            continue
        counts["asked"] -= many
        counts[outcome if outcome in ("new", "changed", "unchanged", "withdrawn", "refused") else "unchanged"] += many
    run.counts = dict(counts)
    run.save(update_fields=["counts"])


def settle_doubt(note: StockNote, *, is_it: bool, now: datetime) -> None:
    """Whether a copy is one of the edition that it may be one of. Yes moves it there; no leaves it on its own page."""
    with transaction.atomic():
        if not _answered(note, DONE if is_it else NO) or not is_it:
            return
        offer = Offer.objects.filter(seller=note.run.seller_id, sku=note.sku).first()
        edition = Edition.objects.filter(pk=note.about["places"].get("edition")).first()
        if offer and edition:
            move(offer, edition=edition, now=now)


def settle_sold(note: StockNote, *, another: bool, now: datetime) -> None:
    """Whether there is another copy like the one that was sold, as the file seems to say."""
    with transaction.atomic():
        if not _answered(note, DONE if another else NO) or not another:
            return
        offer = Offer.objects.filter(seller=note.run.seller_id, sku=note.sku, state=Offer.SOLD).first()
        if offer:
            put_back(offer, quantity=1, now=now)


def _answered(note: StockNote, answer: str) -> bool:
    """The same question in other runs is answered with it."""
    if not StockNote.objects.filter(pk=note.pk, answer="").update(answer=answer):
        return False
    same = StockNote.objects.filter(run__seller=note.run.seller_id, kind=note.kind, sku=note.sku, answer="")
    same.update(answer=LATE)
    return True


def supersede(run: StockRun) -> None:
    """What earlier files of this seller asked about the same copies is overtaken by what this one asks, or asked before it was
    applied."""
    skus = list(run.notes.filter(kind__in=KINDS).exclude(answer=LATE).values_list("sku", flat=True).distinct())
    for start in range(0, len(skus), 500):
        older = StockNote.objects.filter(run__seller=run.seller_id, run__lt=run.pk, kind__in=KINDS, answer="")
        older.filter(sku__in=skus[start : start + 500]).update(answer=LATE)
