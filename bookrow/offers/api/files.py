"""Stock files by calls: sent, looked at, applied."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_api as reasons
from bookrow.offers.actions.sending import go_on, keep_file, take_file
from bookrow.offers.api.answers import json, shown, written
from bookrow.offers.api.bodies import MOST_BYTES, chunks_of, flag, length_of, number
from bookrow.offers.api.door import Caller, key_of, once
from bookrow.offers.forms.uploading import STOCK_BYTES
from bookrow.offers.models import StockNote, StockRun
from bookrow.offers.panels.stockrun import reason_of

_PAGE, _MOST = 100, 500
_LATER = 202
_ANSWERS = ("asks", "stopped")  # what is said of the whole file


def send(request: HttpRequest, caller: Caller) -> HttpResponse:
    """POST /api/seller/files: keep the body as a stock file and have it checked; ?apply=1: and applied."""
    apply, replace = flag(request, "apply"), flag(request, "replace")
    name = _name(request)
    key_of(request)  # before anything is written
    length_of(request, most=STOCK_BYTES)
    digest = hashlib.sha256()
    path = keep_file(caller.seller, name=name, chunks=_digested(request, digest.update), now=caller.now)
    taken: list[str] = []

    def work() -> tuple[int, Mapping[str, Any]]:
        run = take_file(caller.seller, path, name=name, replace=replace, apply=apply, now=caller.now)
        taken.append(run.path)
        return _LATER, _accepted(run)

    answer = None
    try:
        answer = once(request, caller, digest.digest(), work)
    finally:
        if answer is None or str(path) not in taken:
            Path(path).unlink(missing_ok=True)
    return answer


def _name(request: HttpRequest) -> str:
    name = request.GET.get("name", "").strip()[:200] or "stock"
    return "".join(sign for sign in name if sign.isprintable())


def _digested(request: HttpRequest, update: Any) -> Iterator[bytes]:
    for chunk in chunks_of(request, most=STOCK_BYTES):
        update(chunk)
        yield chunk


def file(request: HttpRequest, caller: Caller, pk: int) -> HttpResponse:
    """GET /api/seller/files/<id>: how far it is, what it would change or has changed, and what is to be said of rows."""
    run = _run_of(caller, request, pk)
    after, limit = (
        number(request, "after", default=0, most=2**62, least=0),
        number(request, "limit", default=_PAGE, most=_MOST),
    )
    kind = request.GET.get("kind", "")
    notes = run.notes.filter(pk__gt=after).exclude(kind__in=_ANSWERS).order_by("pk")
    found = list((notes.filter(kind=kind) if kind else notes)[: limit + 1])
    query = (
        {"after": found[limit - 1].pk, "limit": limit, **({"kind": kind} if kind else {})} if len(found) > limit else {}
    )
    whole = run.notes.filter(kind__in=_ANSWERS)
    body = {
        **_accepted(run),
        "format": run.form,
        "replace": run.replace,
        "started_at": run.started_at,
        "ended_at": run.ended_at,
        "plan": run.plan,
        "counts": run.counts,
        "applied_rows": run.position,
        "asks": [shown(reason_of(note)) for note in whole if note.kind == "asks"],
        "stopped": [shown(reason_of(note)) for note in whole if note.kind == "stopped"],
        "notes": [_note(note) for note in found[:limit]],
        "next": f"{request.path}?{urlencode(query)}" if query else None,
    }
    return json(written(body))


def go(request: HttpRequest, caller: Caller, pk: int) -> HttpResponse:
    """POST /api/seller/files/<id>/apply: the go-ahead. ?replace=, ?sure=1, ?prices_are_right=1 as on the page."""
    run = _run_of(caller, request, pk)
    replace = flag(request, "replace") if "replace" in request.GET else None
    sure, prices = flag(request, "sure"), flag(request, "prices_are_right")
    body = b"".join(chunks_of(request, most=MOST_BYTES))

    def work() -> tuple[int, Mapping[str, Any]]:
        run.refresh_from_db()
        go_on(run, replace=replace, sure=sure, all_prices=prices, now=caller.now)
        return _LATER, {**_accepted(run), "state": StockRun.APPLYING}

    return once(request, caller, body, work)


def _run_of(caller: Caller, request: HttpRequest, pk: int) -> StockRun:
    """A file of this seller's; of others' there is none."""
    run = StockRun.objects.filter(seller=caller.seller, pk=pk).first() if pk < 2**62 else None
    if run is None:
        raise Refusal(reasons.NOT_HERE.saying(path=request.path))
    run.seller = caller.seller
    return run


def _accepted(run: StockRun) -> dict[str, Any]:
    return {"file": run.pk, "name": run.file, "state": run.state, "address": f"/api/seller/files/{run.pk}"}


def _note(note: StockNote) -> dict[str, Any]:
    reason = shown(reason_of(note)) if note.code else None
    return {
        "kind": note.kind,
        "row": note.line,
        "sku": note.sku,
        "title": note.title,
        "reason": reason,
        "answer": note.answer,
    }
