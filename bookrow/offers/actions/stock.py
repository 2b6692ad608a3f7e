"""A stock file from its first byte to its last row: checked first, then applied in groups, each group one transaction."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from bookrow.kit.refusals import Reason, Refusal
from bookrow.offers import reasons
from bookrow.offers.actions.placing import Placer, Verdict
from bookrow.offers.describing import digest_of, kept
from bookrow.offers.models import Offer, Seller, StockMapping, StockNote, StockRun
from bookrow.offers.models.stock import OUTCOMES
from bookrow.offers.open_questions import DONE, KINDS, NO, WAITS, way
from bookrow.offers.told import Answers
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.files import fingerprint
from bookrow.plumbing.locks import only_one
from bookrow.trade.stock import Copy, Defaults, Status, StockFile, StockRow, open_stock
from bookrow.trade.table.mapping import Mapping

_GROUP = 500
_FIRST_GROUP = 50  # the first copies of a large file are there at once
_TOLD = 500  # rows of each kind that a dry run lists
_TENTH = 10  # a file that would remove more than a tenth of the stock asks first

Progress = Callable[[int, int], None]


def open_run(
    seller: Seller,
    path: Path,
    *,
    came: str = "command",
    name: str = "",
    replace: bool = False,
    dry: bool = False,
    now: datetime,
) -> StockRun:
    """A run for a file; one of the same bytes that was killed on its way is found again and goes on."""
    marks = fingerprint(path, reasons.NO_FILE.saying(path=path.name))
    begun = StockRun.objects.unfinished(seller=seller.pk, fingerprint=marks, replace=replace).first()
    if begun and not dry:
        return begun
    return StockRun.objects.create(
        seller=seller,
        file=(name or path.name)[:300],
        path=str(path)[:1000],
        came=came,
        fingerprint=marks,
        replace=replace,
        dry=dry,
        started_at=now,
        counts=_zeros(),
    )


def check(run: StockRun, *, progress: Progress = lambda done, expected: None, now: datetime) -> StockRun:
    """Say what the file would change, and change nothing: the plan stands in the run and its notes."""
    placer = Placer(run.seller, answers=answers_of(run))
    plan, told = Counter(_zeros()), Counter[str]()
    skus: set[str] = set()
    fresh: dict[str, bytes] = {}
    notes: list[StockNote] = []
    try:
        stock = opened(run)
        placer.fields = stock.fields
        for rows in _groups(_read(stock)):
            for verdict in placer.sort(rows):
                _as_written(verdict, fresh)
                _count(plan, verdict)
                skus.add(verdict.row.sku)
                notes += notes_of(run, verdict, told, dry=True)
            progress(plan["rows"], 0)
    except Refusal as refusal:
        return _stop(run, refusal.reasons, now)
    removed = _missing(run, skus)
    plan["unnamed"] = len(removed)  # what replacing would take away, whether it is asked for yet or not
    plan["removed"] = len(removed) if run.replace else 0
    with transaction.atomic():
        run.notes.all().delete()
        notes += _removed_notes(run, removed)
        StockNote.objects.bulk_create(notes, batch_size=500)
        found = {"form": stock.kind, "plan": dict(plan), "expected": plan["rows"], "state": StockRun.CHECKED}
        StockRun.objects.filter(pk=run.pk).exclude(state=StockRun.STOPPED).update(**found)
    run.refresh_from_db()
    return run


def apply(
    run: StockRun, *, progress: Progress = lambda done, expected: None, clock: Callable[[], datetime] = timezone.now
) -> StockRun:
    """Write what the file says. Rows go live group by group; broken off and called again it goes on where it was.

    A file that would remove more than a tenth of the seller's stock asks first (state asks), and nothing is written.
    """
    with only_one(lock_of(run.seller_id), reasons.BEING_READ) if not run.dry else nullcontext():
        try:
            if run.replace and not run.confirmed and (reason := _removes_much(run)):
                return _ask(run, reason, clock())
            if run.position == 0:
                run.notes.exclude(kind__in=KINDS, answer__in=(WAITS, NO)).delete()  # answers given before it began
                _overtake(run, clock())
            run.state = StockRun.APPLYING
            run.save(update_fields=["state"])
            skus = _apply(run, progress, clock)
            if run.replace:
                _remove(run, _missing(run, skus), clock)
        except Refusal as refusal:
            return _stop(run, refusal.reasons, clock())
        with transaction.atomic():
            run.state, run.ended_at = StockRun.DONE, clock()
            run.save()
            run.notes.filter(kind__in=KINDS, answer=WAITS).update(answer=DONE)
            plumbing.record("offers.stock_done", now=clock(), run=run.pk, seller=run.seller_id)
    return run


def _apply(run: StockRun, progress: Progress, clock: Callable[[], datetime]) -> set[str]:
    placer = Placer(run.seller, answers=answers_of(run), run=run.pk)
    stock = opened(run)
    run.form, placer.fields = stock.kind, stock.fields
    skus: set[str] = set()
    place = 0
    for rows in _groups(_read(stock)):
        skus.update(row.sku for row in rows)
        place += len(rows)
        if place <= run.position:
            continue
        with transaction.atomic():
            verdicts = placer.place(rows, now=clock())
            told: Counter[str] = Counter()
            counts: Counter[str] = Counter(run.counts)
            for verdict in verdicts:
                _count(counts, verdict)
            StockNote.objects.bulk_create(note for v in verdicts for note in notes_of(run, v, told, dry=False))
            run.counts, run.position = dict(counts), place
            run.save()
        progress(place, run.expected)
    return skus


def _remove(run: StockRun, missing: Sequence[tuple[int, str, str]], clock: Callable[[], datetime]) -> None:
    """Purge and replace: what the file does not name goes, in groups. Called again it finds what is left."""
    for start in range(0, len(missing), _GROUP):
        group = missing[start : start + _GROUP]
        with transaction.atomic():
            rows = [_ending(sku) for _pk, sku, _title in group]
            gone = sum(v.outcome == "withdrawn" for v in Placer(run.seller, run=run.pk).place(rows, now=clock()))
            run.counts = {**run.counts, "removed": run.counts["removed"] + gone}
            run.save()


def _ending(sku: str) -> StockRow:
    return StockRow(line=0, raw="", sku=sku, copy=Copy(sku=sku, quantity=0, status=Status.WITHDRAWN))


def _missing(run: StockRun, skus: set[str]) -> list[tuple[int, str, str]]:
    """What the seller has on sale and the file does not name."""
    live = Offer.objects.filter(seller=run.seller, state=Offer.LIVE).order_by("pk")
    rows = live.values_list("pk", "sku", "edition__title").iterator(chunk_size=2000)
    return [(pk, sku, title) for pk, sku, title in rows if sku not in skus]


def _removes_much(run: StockRun) -> Reason | None:
    skus = {row.sku for row in _read(opened(run))}
    removed, live = len(_missing(run, skus)), Offer.objects.filter(seller=run.seller, state=Offer.LIVE).count()
    if removed * _TENTH > live:
        return reasons.REMOVES_MUCH.saying(removed=removed, live=live)
    return None


def _ask(run: StockRun, reason: Reason, now: datetime) -> StockRun:
    with transaction.atomic():
        run.notes.filter(kind="asks").delete()
        _note(run, "asks", reason).save()
        run.state = StockRun.ASKS
        run.save()
        _overtake(run, now)
    return run


def _overtake(run: StockRun, now: datetime) -> None:
    """Older files of the seller that still ask are answered by the newer one: theirs is an older shelf."""
    older = StockRun.objects.filter(seller=run.seller_id, pk__lt=run.pk, state=StockRun.ASKS)
    older.update(state=StockRun.STOPPED, ended_at=now)


def _stop(run: StockRun, why: Iterable[Reason], now: datetime) -> StockRun:
    with transaction.atomic():
        run.notes.filter(kind="stopped").delete()
        StockNote.objects.bulk_create(_note(run, "stopped", reason) for reason in why)
        run.state, run.ended_at = StockRun.STOPPED, now
        run.save()
    return run


def opened(run: StockRun) -> StockFile:
    """The file of a run, its columns read as this seller's were before."""
    stock = open_stock(Path(run.path), name=run.file, defaults=Defaults(currency=run.seller.currency, ask=True))
    known = StockMapping.objects.filter(seller=run.seller, columns=stock.key).first()
    if known:
        stock.use(Mapping.from_dict(known.mapping))
    return stock


def _read(stock: StockFile) -> Iterator[StockRow]:
    """The rows; refuses where the file cannot be read, or not to its end."""
    with stock:
        yield from stock.rows()
    if stock.stopped:
        raise Refusal(stock.stopped)


def remember_mapping(seller: Seller, *, stock: StockFile, mapping: Mapping) -> None:
    """How this seller's table with these columns is read from now on."""
    told = {"header": list(stock.header), "mapping": mapping.as_dict()}
    StockMapping.objects.update_or_create(seller=seller, columns=stock.key, defaults=told)


def answers_of(run: StockRun) -> Answers:
    """What the seller answered to this run's questions, before it was applied or since."""
    notes = list(run.notes.filter(kind__in=("asked", "sold"), answer__in=(WAITS, NO)))
    waits = [note for note in notes if note.answer == WAITS]
    asked = [note for note in waits if note.kind == "asked"]
    given = {how: {n.line: n.about["said"] for n in asked if way(n.code) == how} for how in ("grade", "status")}
    return Answers(
        again=frozenset(note.sku for note in waits if note.kind == "sold"),
        all_prices=run.all_prices,
        right={note.line: _amount(note) for note in asked},
        left=frozenset(note.line for note in notes if note.kind == "asked" and note.answer == NO),
        grades=given["grade"],
        states=given["status"],
        books=books_of(run),
    )


def books_of(run: StockRun) -> dict[str, int | None]:
    """SKU -> the edition that a copy in doubt is one of, None for none, as its seller said."""
    doubts = run.notes.filter(kind="doubtful", answer__in=(WAITS, DONE, NO))
    return {one.sku: None if one.answer == NO else one.about["places"].get("edition") for one in doubts}


def _amount(note: StockNote) -> int | None:
    """The price that was asked about, minor units."""
    price = (note.about.get("copy") or {}).get("price")
    return price["amount"] if price else None


def _as_written(verdict: Verdict, fresh: dict[str, bytes]) -> None:
    """A new number that comes twice would be new once: the later row meets what the earlier one left."""
    copy = verdict.row.copy
    if verdict.outcome != "new" or copy is None:
        return
    digest = digest_of(copy)
    if before := fresh.get(copy.sku):
        verdict.outcome = "unchanged" if before == digest else "changed"
    fresh[copy.sku] = digest


def _groups(rows: Iterator[StockRow]) -> Iterator[list[StockRow]]:
    size = _FIRST_GROUP
    while group := list(itertools.islice(rows, size)):
        yield group
        size = _GROUP


def _zeros() -> dict[str, int]:
    return dict.fromkeys(("rows", *OUTCOMES, "prices", "sold", "removed", "repaired"), 0)


def _count(counts: Counter[str], verdict: Verdict) -> None:
    counts["rows"] += 1
    counts[verdict.outcome] += 1
    counts["prices"] += verdict.outcome == "changed" and verdict.price_changed
    counts["sold"] += verdict.sold
    counts["repaired"] += bool(verdict.row.repairs)


def notes_of(run: StockRun, verdict: Verdict, told: Counter[str], *, dry: bool) -> Iterator[StockNote]:
    """What is to be said of a row. told: kind -> how many are listed already."""
    row = verdict.row
    if verdict.outcome in ("refused", "asked"):
        for place, reason in enumerate(verdict.reasons):
            yield _note(run, verdict.outcome, reason, row, raw=row.raw if place == 0 else None)
    elif dry and verdict.outcome in ("new", "changed", "withdrawn"):
        kind = "price" if verdict.price_changed else "gone" if verdict.outcome == "withdrawn" else verdict.outcome
        told[kind] += 1
        if told[kind] <= _TOLD:
            yield _planned(run, kind, verdict)
    for kind, reason in verdict.said:
        yield _note(run, kind, reason, row, raw=row.raw)
    for repair in row.repairs[:5]:
        yield _note(run, "twice" if row.repeats and repair is row.repairs[-1] else "repaired", repair, row)


def _planned(run: StockRun, kind: str, verdict: Verdict) -> StockNote:
    copy, offer = verdict.row.copy, verdict.offer
    about = {
        "before": offer.amount if offer else None,
        "after": copy.price.amount if copy and copy.price else None,
        "currency": run.seller.currency,
        "changes": {name: [_brief(one) for one in pair] for name, pair in verdict.changes.items() if name != "amount"},
    }
    title = (copy.title or copy.isbn if copy else "") or (offer.edition.title if offer else "")
    return StockNote(
        run=run, kind=kind, line=verdict.row.line, sku=verdict.row.sku[:100], title=title[:200], about=about
    )


def _brief(value: Any) -> Any:
    return value[:80] if isinstance(value, str) else value


def _removed_notes(run: StockRun, removed: Sequence[tuple[int, str, str]]) -> Iterator[StockNote]:
    for _pk, sku, title in removed[:_TOLD]:
        yield StockNote(run=run, kind="removed", sku=sku, title=title[:200], about={})


def _note(run: StockRun, kind: str, reason: Reason, row: StockRow | None = None, raw: str | None = None) -> StockNote:
    about = {name: value if isinstance(value, str | int) else str(value) for name, value in reason.about.items()}
    copy = row.copy if row else None
    return StockNote(
        run=run,
        kind=kind,
        line=row.line if row else 0,
        sku=row.sku[:100] if row else "",
        title=((copy.title or copy.isbn) if copy else row.title if row else "")[:200],
        code=reason.code,
        why=str(reason)[:1000],
        mend=reason.help[:1000],
        about={
            "why": reason.why,
            "mend": reason.mend,
            "places": about,
            "copy": kept(copy) if copy and kind in KINDS else None,
        },
        raw=raw,
    )


def lock_of(seller: int) -> str:
    """By what the hand on a seller's stock is known (`plumbing.locks.only_one`)."""
    return blake2b(f"stock of {seller}".encode(), digest_size=32).hexdigest()
