"""A stock file comes in by the seller's page: kept, checked by the worker, applied at the seller's word.

Pages record what is wanted in the journal; the worker's jobs do it and may run twice.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

from django.db import transaction
from django.utils import timezone

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons as stock_reasons
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.asking import supersede
from bookrow.offers.actions.stock import Progress, apply, check, open_run, remember_mapping
from bookrow.offers.models import Offer, Seller, StockRun
from bookrow.offers.stockfolder import is_ours, place_for
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.files import written
from bookrow.trade.stock import StockFile
from bookrow.trade.table.mapping import Mapping

CAME, CONFIRMED = "offers.stock_came", "offers.stock_confirmed"
KEPT_DAYS = 60
_SLICE_SECONDS = 300  # a job is taken for fifteen minutes; a longer file goes on in the next job
_TOLD_SECONDS = 0.5
_TENTH = 10


class _Enough(Exception):
    """This job has worked long enough; the file goes on in another."""


def receive_stock(seller: Seller, *, name: str, chunks: Iterable[bytes], now: datetime) -> StockRun:
    """Keep a file and have it checked. The same bytes once more, while they wait for the go-ahead, are checked anew."""
    path = place_for(seller.key, name, now=now, token=secrets.token_hex(3))
    size = written(path, chunks)
    if not size:
        path.unlink()
        raise Refusal(reasons.UPLOAD_NONE)
    run = open_run(seller, path, came="upload", name=name, now=now)
    waiting = StockRun.objects.filter(
        seller=seller, fingerprint=run.fingerprint, state__in=(StockRun.CHECKING, StockRun.CHECKED), came="upload"
    )
    waiting.exclude(pk=run.pk).update(state=StockRun.STOPPED, ended_at=now)
    if Path(run.path) != path:
        path.unlink()  # these bytes are being applied
        return run
    plumbing.record(CAME, now=now, run=run.pk)
    return run


def go_ahead(run: StockRun, *, replace: bool, sure: bool = False, all_prices: bool = False, now: datetime) -> None:
    """The seller's word: apply it. replace: what it does not name goes; sure: also where that is more than a tenth.

    Refuses with the numbers where that is so and the seller is not sure; and where the file has moved on.
    """
    live = Offer.objects.filter(seller=run.seller, state=Offer.LIVE).count()
    unnamed = (run.plan or {}).get("unnamed", 0)
    if replace and not sure and unnamed * _TENTH > live:
        raise Refusal(stock_reasons.REMOVES_MUCH.saying(removed=unnamed, live=live))
    # What the plan counted holds as long as nothing of the seller's changed since; else the file is looked through again.
    counted = not Offer.objects.filter(seller=run.seller, changed_at__gt=run.started_at).exists()
    with transaction.atomic():
        told = {"replace": replace, "confirmed": sure or counted, "all_prices": all_prices, "state": StockRun.APPLYING}
        if not StockRun.objects.filter(pk=run.pk, state=StockRun.CHECKED).update(**told):
            raise Refusal(reasons.NOT_NOW)
        plumbing.record(CONFIRMED, now=now, run=run.pk)


def answer_removal(run: StockRun, *, remove: bool, now: datetime) -> None:
    """The answer to a file that stopped to ask whether so much is to go; without removing, its rows are applied alone."""
    with transaction.atomic():
        told = {"confirmed": remove, "replace": remove, "state": StockRun.APPLYING}
        if not StockRun.objects.filter(pk=run.pk, state=StockRun.ASKS).update(**told):
            raise Refusal(reasons.NOT_NOW)
        run.notes.filter(kind="asks").delete()
        plumbing.record(CONFIRMED, now=now, run=run.pk)


def discard(run: StockRun, *, now: datetime) -> None:
    """The file is not to be applied."""
    waits = (StockRun.CHECKED, StockRun.ASKS)
    if not StockRun.objects.filter(pk=run.pk, state__in=waits).update(state=StockRun.STOPPED, ended_at=now):
        raise Refusal(reasons.NOT_NOW)


def read_columns_so(run: StockRun, *, stock: StockFile, mapping: Mapping, now: datetime) -> None:
    """Remember how this table is read, and check the file anew. Refuses where it is being applied, or was."""
    with transaction.atomic():
        waits = StockRun.objects.filter(pk=run.pk, state__in=(StockRun.CHECKED, StockRun.STOPPED), position=0)
        if not waits.update(state=StockRun.CHECKING, ended_at=None, expected=0, plan=None, started_at=now):
            raise Refusal(reasons.NOT_NOW)
        run.notes.all().delete()  # what was asked and answered was about another reading
        remember_mapping(run.seller, stock=stock, mapping=mapping)
        plumbing.record(CAME, now=now, run=run.pk)


def check_job(*, job: int, now: datetime, run: int) -> None:
    """Says what a file would change. Run twice it says it twice."""
    found = StockRun.objects.select_related("seller").filter(pk=run, state=StockRun.CHECKING).first()
    if found is not None:
        check(found, progress=_telling(run), now=now)


def _telling(run: int) -> Progress:
    """How many rows were read, for who waits: twice a second, so that saying it costs nothing."""
    told = monotonic()

    def progress(done: int, expected: int) -> None:
        nonlocal told
        if monotonic() - told >= _TOLD_SECONDS:
            told = monotonic()
            StockRun.objects.filter(pk=run, state=StockRun.CHECKING).update(expected=done)

    return progress


def apply_job(*, job: int, now: datetime, run: int) -> None:
    """Applies a file, or the next part of it. Broken off anywhere and run again it ends the same."""
    found = StockRun.objects.select_related("seller").filter(pk=run, state=StockRun.APPLYING).first()
    if found is None:
        return
    try:
        done = apply(found, progress=_for_a_while(monotonic() + _SLICE_SECONDS))
    except _Enough:
        plumbing.record(CONFIRMED, now=timezone.now(), run=run)
        return
    if done.state == StockRun.DONE:
        supersede(done)


def _for_a_while(ends: float) -> Progress:
    def progress(done: int, expected: int) -> None:
        if monotonic() > ends:
            raise _Enough

    return progress


def drop_old_files(*, now: datetime) -> int:
    """Files that were applied or discarded long ago are kept no longer; what was said of their rows stays. How many."""
    dropped = 0
    before = now - timedelta(days=KEPT_DAYS)
    over = StockRun.objects.filter(ended_at__lt=before, state__in=(StockRun.DONE, StockRun.STOPPED)).exclude(path="")
    for pk, path in over.values_list("pk", "path")[:1000]:
        if is_ours(Path(path)):
            Path(path).unlink(missing_ok=True)
            dropped += 1
        StockRun.objects.filter(pk=pk).update(path="")
    return dropped
