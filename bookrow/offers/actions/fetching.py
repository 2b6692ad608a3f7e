"""What the worker does with places that files come from by themselves: looks there when it is time, and hands on what came.

A look is a job of its own, claimed by moving the source's next time, so that several workers look once and one slow server
keeps no other waiting for longer than its bound. Broken off anywhere it is begun anew when the source is next due.
"""

import os
import secrets
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from time import monotonic
from typing import Any

from django.db import transaction
from django.utils import timezone

from bookrow.kit.refusals import Reason, Refusal
from bookrow.offers import reasons as stock_reasons
from bookrow.offers import reasons_arrivals as reasons
from bookrow.offers import stockfolder
from bookrow.offers.actions.arrivals import DUE
from bookrow.offers.actions.stock import open_run
from bookrow.offers.actions.till import MISSED, REFUSED, SaleAnswer, take_list
from bookrow.offers.actions.uploads import CONFIRMED
from bookrow.offers.arrivals import folder, going, https, sftp
from bookrow.offers.arrivals.going import Bounds, Found
from bookrow.offers.models import StockRun, StockSource
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.files import fingerprint
from bookrow.plumbing.locks import only_one
from bookrow.plumbing.pauses import after

SAME, APPLIED, ASKS, FAILED = "same", "applied", "asks", "failed"
_AT_ONCE = 50  # sources or files that one look begins with
_RESTS = 9  # times as long as it took
_TOLD = 20  # lines of a till's list that are told one by one
_FETCHERS: dict[str, Callable[[StockSource, Path, Bounds], Found | None]] = {
    StockSource.Kind.HTTPS: https.fetch,
    StockSource.Kind.SFTP: sftp.fetch,
}


def look_at_sources(*, now: datetime) -> int:
    """Begin a look at every source whose time has come; at a watched folder only where something lies there. How many."""
    due = StockSource.objects.due(now=now).filter(seller__suspended_at=None)
    watched = due.filter(kind=StockSource.Kind.FOLDER)
    begun = sum(_claim(source, now) for source in list(watched) if folder.waiting(source))
    return begun + sum(_claim(source, now) for source in due.exclude(kind=StockSource.Kind.FOLDER)[:_AT_ONCE])


def _claim(source: StockSource, now: datetime) -> bool:
    """Whoever moves the source's time looks there; of two workers one finds it moved."""
    later = now + timedelta(minutes=1 if source.kind == StockSource.Kind.FOLDER else source.minutes)
    with transaction.atomic():
        if not StockSource.objects.filter(pk=source.pk, paused=False, next_at=source.next_at).update(next_at=later):
            return False
        plumbing.record(DUE, now=now, source=source.pk)
    return True


def look_job(*, job: int, now: datetime, source: int) -> None:
    """One look at one source. Run twice it finds the same file, and does nothing."""
    found = StockSource.objects.select_related("seller").filter(pk=source, paused=False).first()
    if found is None:
        return
    lock = blake2b(f"stock source {source}".encode(), digest_size=32).hexdigest()
    with suppress(Refusal), only_one(lock, reasons.BEING_FETCHED):
        if found.kind == StockSource.Kind.FOLDER:
            _look_into_folder(found)
        else:
            begun = monotonic()
            _look_away(found)
            _rest(found, monotonic() - begun)


def _look_into_folder(source: StockSource) -> None:
    """One file after the other, oldest first; each goes into done/, whatever comes of it."""
    for path in folder.waiting(source)[:_AT_ONCE]:
        part = _part(source)
        try:
            _hand_on(source, folder.taken(path, part), came="folder")
        except Refusal as refusal:
            _failed(source, refusal.reasons[0])
        except OSError as error:
            _unreadable(source, path, error)
            return
        finally:
            part.unlink(missing_ok=True)
        try:
            folder.put_away(source, path)
        except OSError as error:
            _unreadable(source, path, error)
            return
    # A folder waits for nothing but files.
    StockSource.objects.filter(pk=source.pk).update(next_at=timezone.now())


def _unreadable(source: StockSource, path: Path, error: OSError) -> None:
    """What is wrong is not in the file: it stays where it is, and is tried again later, if it is still there."""
    if path.exists():
        _failed(source, reasons.NOT_READ.saying(problem=error.strerror))


def _look_away(source: StockSource) -> None:
    part = _part(source)
    bounds = going.SOLD if source.meaning == StockSource.Meaning.SOLD else going.STOCK
    try:
        found = _FETCHERS[source.kind](source, part, bounds)
        if found is None:
            _same(source)
        else:
            _hand_on(source, found, came="address")
    except sftp.UnknownKey as unknown:
        _unconfirmed(source, unknown)
    except Refusal as refusal:
        _failed(source, refusal.reasons[0])
    except OSError as error:
        _failed(source, reasons.NOT_READ.saying(problem=error.strerror))
    finally:
        part.unlink(missing_ok=True)


def _rest(source: StockSource, seconds: float) -> None:
    """A server that takes long is looked at less often: no source has more than a tenth of the worker's time."""
    earliest = timezone.now() + timedelta(seconds=seconds * _RESTS)
    StockSource.objects.filter(pk=source.pk, next_at__lt=earliest).update(next_at=earliest)


def _part(source: StockSource) -> Path:
    """Where a file is written while it comes: of a look that was killed the next one takes the place."""
    place = stockfolder.folder() / source.seller.key
    place.mkdir(parents=True, exist_ok=True)
    return place / f".source-{source.pk}.part"


def _hand_on(source: StockSource, found: Found, *, came: str) -> None:
    """To what reads such files; not what was handed on last time."""
    marks = fingerprint(found.path, stock_reasons.NO_FILE.saying(path=found.name))
    known = {"etag": found.etag, "modified": found.modified, "fingerprint": marks}
    if marks == source.fingerprint:
        _same(source, **known)
    elif source.meaning == StockSource.Meaning.SOLD:
        answers = take_list(source.seller, found.path, name=found.name, now=timezone.now())
        _tell(source, APPLIED, _summed(answers), last_run=None, **known)
    else:
        _apply(source, found, came, known)


def _apply(source: StockSource, found: Found, came: str, known: dict[str, str]) -> None:
    """Have it applied without anybody's go-ahead; what is asked of people is asked as ever."""
    now = timezone.now()
    path = stockfolder.place_for(source.seller.key, found.name, now=now, token=secrets.token_hex(3))
    found.path.rename(path)
    _kept_for_good(path)
    try:
        with transaction.atomic():
            run = open_run(source.seller, path, came=came, name=found.name, replace=source.replace, now=now)
            if StockRun.objects.filter(pk=run.pk, state=StockRun.CHECKING).update(state=StockRun.APPLYING):
                plumbing.record(CONFIRMED, now=now, run=run.pk)
            _tell(source, APPLIED, None, last_run=run, **known)
    except Exception:
        path.unlink()  # nobody would know of it
        raise
    if Path(run.path) != path:
        path.unlink()  # these bytes are being applied, or wait for an answer


def _kept_for_good(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _summed(answers: Sequence[SaleAnswer]) -> dict[str, Any]:
    """How many lines of each kind, and the first of those that a person should see."""
    counts = Counter(answer.state for answer in answers)
    wrong = [one for one in answers if one.state in (MISSED, REFUSED) and one.reason]
    lines = [{"line": one.line, **_packed(one.reason)} for one in wrong[:_TOLD] if one.reason]
    return {"counts": {"lines": len(answers), **counts}, "lines": lines}


def _packed(reason: Reason) -> dict[str, Any]:
    places = {name: value if isinstance(value, str | int) else str(value) for name, value in reason.about.items()}
    return {"code": reason.code, "why": reason.why, "mend": reason.mend, "places": places}


def _same(source: StockSource, **known: str) -> None:
    """Nothing new: what was said of the last file stands."""
    said = None if source.last_state in (FAILED, ASKS) else source.last_said
    _tell(source, SAME, said, **known)


def _failed(source: StockSource, reason: Reason, **more: str) -> None:
    """Say why, and wait longer each time."""
    source.failures += 1
    wait = max(after(source.failures), timedelta(minutes=source.minutes))
    told = {"reason": _packed(reason), **more}
    _tell(source, FAILED, told, failures=source.failures, next_at=timezone.now() + wait)


def _unconfirmed(source: StockSource, unknown: sftp.UnknownKey) -> None:
    """The first key waits for the seller's word; another one in its place is a failure as well."""
    if source.host_key:
        _failed(source, unknown.reasons[0], key=unknown.key)
    else:
        _tell(source, ASKS, {"reason": _packed(unknown.reasons[0]), "key": unknown.key})


def _tell(source: StockSource, state: str, said: dict[str, Any] | None, **more: Any) -> None:
    """What came of this look, in the source itself."""
    told = {"last_at": timezone.now(), "last_state": state, "last_said": said, "failures": 0, **more}
    StockSource.objects.filter(pk=source.pk).update(**told)
    for name, value in told.items():
        setattr(source, name, value)
