"""Questions of a file that has been checked and waits for the go-ahead: answered now, and kept for when it is applied."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import transaction

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.asking import Said, by_row, fields_of, is_answered, open_rows
from bookrow.offers.actions.placing import Placer
from bookrow.offers.actions.stock import answers_of, notes_of
from bookrow.offers.describing import restored
from bookrow.offers.models import StockNote, StockRun
from bookrow.offers.open_questions import NO, PLANNED, WAITS, WAYS, way
from bookrow.offers.reasons import PRICE_UNLIKE_LAST
from bookrow.offers.told import Answers
from bookrow.trade.stock import StockRow


def keep_answers(run: StockRun, said: Said) -> int:
    """Keep what was said of rows that ask, and count the plan anew. Returns how many rows were answered. A row that was
    answered stays so; refuses where the file has moved on."""
    with _waiting(run) as held:
        given = said.yes | said.no | set(said.grades) | set(said.states)
        rows = by_row(list(open_rows(held).filter(line__in=given)))
        left = {line: notes for line, notes in rows.items() if line in said.no}
        told = {line: notes for line, notes in rows.items() if is_answered(notes, said)}
        for line, notes in told.items():
            for note in notes:
                note.answer, note.about = WAITS, {**note.about, "said": _chosen(note, line, said)}
        for notes in left.values():
            for note in notes:
                note.answer = NO
        changed = [note for notes in (*told.values(), *left.values()) for note in notes]
        StockNote.objects.bulk_update(changed, ["answer", "about"], batch_size=100)
        _move(held, "asked", Counter(unchanged=len(left)))
        _plan_anew(held, list(told.values()), "asked", answers_of(held).looked_at())
    return len(left) + len(told)


def _chosen(note: StockNote, line: int, said: Said) -> int | str | None:
    return {"grade": said.grades.get(line), "status": said.states.get(line)}.get(way(note.code))


def keep_answer_to_all(run: StockRun, *, yes: bool) -> int:
    """One answer to every price that is still asked about. Returns how many rows were answered."""
    with _waiting(run) as held:
        pending = open_rows(held).exclude(code__in=list(WAYS))
        lines = dict(pending.order_by().values_list("line", "code"))
        changed = sum(code == PRICE_UNLIKE_LAST.code for code in lines.values()) if yes else 0
        ended = (
            Counter(changed=changed, prices=changed, new=len(lines) - changed) if yes else Counter(unchanged=len(lines))
        )
        pending.update(answer=WAITS if yes else NO)
        _move(held, "asked", ended)
    return len(lines)


def keep_answer(note: StockNote, *, yes: bool) -> None:
    """Whether a copy is one of a book that is here, or whether there is another copy of what was sold here."""
    with _waiting(note.run) as held:
        fresh = StockNote.objects.filter(pk=note.pk, answer="")
        if fresh.update(answer=WAITS if yes else NO) and yes:
            before = "new" if note.kind == "doubtful" else "unchanged"
            _plan_anew(held, [[note]], before, answers_of(held))


@contextmanager
def _waiting(run: StockRun) -> Iterator[StockRun]:
    """The run, held while it waits for the go-ahead; refuses where it does no more."""
    with transaction.atomic():
        waits = StockRun.objects.select_for_update(of=("self",)).select_related("seller")
        held = waits.filter(pk=run.pk, state=StockRun.CHECKED).first()
        if held is None:
            raise Refusal(reasons.NOT_NOW)
        yield held


def _plan_anew(run: StockRun, rows: Sequence[Sequence[StockNote]], before: str, answers: Answers) -> None:
    """Say what answered rows would bring. before: as what they stand in the plan."""
    rows = [notes for notes in rows if notes[0].about.get("copy")]  # kept since answers may come first
    if not rows:
        return
    placer = Placer(run.seller, answers=answers)
    placer.fields = fields_of(run)
    verdicts = placer.sort([_row(notes[0]) for notes in rows])
    listed = run.notes.filter(kind__in=PLANNED)
    listed.filter(line__in=[notes[0].line for notes in rows]).delete()
    told = Counter(listed.values_list("kind", flat=True))
    fresh = [note for one in verdicts for note in notes_of(run, one, told, dry=True)]
    StockNote.objects.bulk_create(fresh, batch_size=500)
    ended = Counter(one.outcome for one in verdicts)
    ended["prices"] = sum(one.outcome == "changed" and one.price_changed for one in verdicts)
    ended["sold"] = sum(one.sold for one in verdicts)
    _move(run, before, ended)


def _row(note: StockNote) -> StockRow:
    return StockRow(line=note.line, raw=note.raw or "", sku=note.sku, copy=restored(note.about["copy"]))


def _move(run: StockRun, before: str, ended: Counter[str]) -> None:
    """Move rows of the plan from what they were to what they would become."""
    plan = Counter(run.plan or {})
    plan[before] -= sum(many for name, many in ended.items() if name not in ("prices", "sold"))
    plan.update(ended)
    run.plan = dict(plan)
    run.save(update_fields=["plan"])
