"""A stock file that a seller's software sends: kept, checked by the worker, and applied where that was asked for."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from bookrow.kit.refusals import Reason, Refusal
from bookrow.offers import reasons as stock_reasons
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.stock import check, open_run
from bookrow.offers.actions.uploads import answer_removal, go_ahead
from bookrow.offers.models import Seller, StockNote, StockRun
from bookrow.offers.stockfolder import place_for
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.files import written

SENT = "offers.stock_sent"


def keep_file(seller: Seller, *, name: str, chunks: Iterable[bytes], now: datetime) -> Path:
    """Write what comes to the seller's folder. Refuses an empty file."""
    path = place_for(seller.key, name, now=now, token=secrets.token_hex(3))
    if not written(path, chunks):
        path.unlink()
        raise Refusal(reasons.UPLOAD_NONE)
    return path


def take_file(seller: Seller, path: Path, *, name: str, replace: bool, apply: bool, now: datetime) -> StockRun:
    """Have a kept file checked by the worker, in the caller's transaction. apply: and applied, unless it would take away
    more than a tenth of the stock. The same bytes sent again stand in place of those that wait; bytes that are being
    applied are left to it, and the run's path is another."""
    run = open_run(seller, path, came="api", name=name, replace=replace, now=now)
    if run.path == str(path):
        waits = (StockRun.CHECKING, StockRun.CHECKED)
        same = StockRun.objects.filter(seller=seller, came="api", fingerprint=run.fingerprint, state__in=waits)
        same.exclude(pk=run.pk).update(state=StockRun.STOPPED, ended_at=now)
        plumbing.record(SENT, now=now, run=run.pk, apply=apply)
    return run


def sent_job(*, job: int, now: datetime, run: int, apply: bool) -> None:
    """Checks the file, and gives the go-ahead where nothing keeps it back. Run twice it goes on where it was."""
    waits = (StockRun.CHECKING, StockRun.CHECKED)
    found = StockRun.objects.select_related("seller").filter(pk=run, state__in=waits).first()
    if found is not None and found.state == StockRun.CHECKING:
        check(found, now=now)
    if found is None or not apply or found.state != StockRun.CHECKED:
        return
    try:
        go_ahead(found, replace=found.replace, now=timezone.now())
    except Refusal as refusal:
        _ask(found, refusal.reasons[0])


def go_on(run: StockRun, *, replace: bool | None, sure: bool, all_prices: bool, now: datetime) -> None:
    """The go-ahead from a seller's software, or its answer to whether so much is to go. replace None: as was said with
    the file. Refuses where more than a tenth would go and it is not sure, and where the file has moved on."""
    wanted = run.replace if replace is None else replace
    if run.state != StockRun.ASKS:
        go_ahead(run, replace=wanted, sure=sure, all_prices=all_prices, now=now)
    elif wanted and not sure:
        raise Refusal(*_asked(run))
    else:
        answer_removal(run, remove=wanted, now=now)


def _asked(run: StockRun) -> list[Reason]:
    notes = run.notes.filter(kind="asks")
    told = [Reason(note.code, note.about["why"], note.about["mend"], note.about["places"]) for note in notes]
    return told or [reasons.NOT_NOW]


def _ask(run: StockRun, reason: Reason) -> None:
    """What keeps the file back stands beside it, once."""
    if reason.code != stock_reasons.REMOVES_MUCH.code:
        return
    about = {"why": reason.why, "mend": reason.mend, "places": dict(reason.about)}
    with transaction.atomic():
        run.notes.filter(kind="asks").delete()
        StockNote.objects.create(
            run=run, kind="asks", code=reason.code, why=str(reason)[:1000], mend=reason.help[:1000], about=about
        )
