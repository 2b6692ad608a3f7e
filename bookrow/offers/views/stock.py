"""Stock files: sent, checked, shown, applied."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons as stock_reasons
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.uploads import answer_removal, discard, go_ahead, receive_stock
from bookrow.offers.forms.uploading import STOCK_BYTES, Bounded, bound, one_file
from bookrow.offers.models import Offer, StockRun
from bookrow.offers.open_questions import KINDS, PLANNED, WAYS
from bookrow.offers.panels.arrivals import source_lines
from bookrow.offers.panels.stockrun import Line, lines, note_counts, reason_of, sentence
from bookrow.offers.staff import KEEPERS, Desk, seller_required
from bookrow.offers.views.asked import choices
from bookrow.offers.views.shared import address, draw, leafed, say_once, to, utc_now
from bookrow.offers.views.words import WORKING, run_row
from bookrow.people.saying import said
from bookrow.trade.stock import reasons as stock_trade
from bookrow.trade.stock.writing import KINDS as FORMATS_OUT

_PAGE = 50
_FIRST = 10  # rows of each kind on the run's own page
_LOOK_AGAIN = 2  # seconds
_LISTED = (*PLANNED, "refused", "repaired", "twice", "barred")


@csrf_exempt  # the token is looked at below, once the bound of the file is set
@seller_required(*KEEPERS)
def stock(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """The files that came, and a new one."""
    answer: HttpResponseBase = _stock(request, desk, bound(request, STOCK_BYTES))
    return answer


@csrf_protect
def _stock(request: HttpRequest, desk: Desk, handler: Bounded) -> HttpResponseBase:
    problem = ""
    if request.method == "POST":
        file = one_file(request, "file")
        try:
            if handler.too_large:
                raise Refusal(reasons.UPLOAD_SIZE.saying(limit=STOCK_BYTES >> 20))
            if file is None:
                raise Refusal(reasons.UPLOAD_NONE)
            run = receive_stock(desk.seller, name=file.name or "", chunks=file.chunks(), now=utc_now())
            return to("run", desk, run.pk)
        except Refusal as refusal:
            problem = said(refusal.reasons[0])
    every = StockRun.objects.filter(seller=desk.seller, dry=False).order_by("-pk")
    page, leaves = leafed(request, every, _PAGE, address("stock", desk))
    rows = [run_row(one, desk.market.locale) for one in page]
    context = {"runs": rows, "problem": problem, "limit": STOCK_BYTES >> 20, "formats": FORMATS_OUT,
               "sources": source_lines(desk.seller, desk.market.locale), **leaves}  # fmt: skip
    return draw(request, "sell/stock.html", desk, "stock", status=422 if problem else 200, **context)


def run_of(desk: Desk, pk: int) -> StockRun:
    """A file of this seller's; of others' there is none."""
    found = StockRun.objects.filter(seller=desk.seller, pk=pk).first()
    if found is None:
        raise Http404
    found.seller = desk.seller
    return found


@seller_required(*KEEPERS)
def run(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse:
    """One file: how far it is while it is read or applied, then what it changes, then what it leaves open."""
    found = run_of(desk, pk)
    answer = draw(request, "sell/run.html", desk, "stock", **_shown(found, desk))
    if found.state in WORKING and "still" not in request.GET:
        answer["Refresh"] = str(_LOOK_AGAIN)
    return answer


def _shown(found: StockRun, desk: Desk, question: str = "", replace: bool = False) -> dict[str, Any]:
    """What the page of a file needs. question: the tenth-question, where it is to be asked before anything is done."""
    counts, locale = note_counts(found), desk.market.locale
    stopped = found.notes.filter(kind="stopped").order_by("pk")[:20]
    asks = found.notes.filter(kind="asks").first() if found.state == StockRun.ASKS else None
    open_ = {kind: _some(found, kind, locale) for kind in KINDS if counts.get(kind)}
    return {
        "run": run_row(found, locale),
        "sentence": sentence(found, locale),
        "counts": dict(found.plan or {}) if found.state == StockRun.CHECKED else found.counts,
        "notes": counts,
        "many": _many(found, counts),
        "listed": {kind: _some(found, kind, locale) for kind in _told(found) if counts.get(kind)},
        "open": open_,
        "asked": choices(found, [line for rows in open_.values() for line in rows]),
        "stopped": [said(reason_of(note)) for note in stopped],
        "asks": said(reason_of(asks)) if asks else "",
        "question": question,
        "replace": replace,
        "unnamed": (found.plan or {}).get("unnamed", 0),
        "live": Offer.objects.filter(seller=found.seller, state=Offer.LIVE).count() if found.plan else 0,
        "prices_asked": found.notes.filter(kind="asked", answer="").exclude(code__in=list(WAYS)).exists(),
        "has_columns": bool(found.path) and (found.state == StockRun.CHECKED or _columns_would_help(found)),
    }


def _columns_would_help(found: StockRun) -> bool:
    """Whether it was not read only for want of knowing which column is which."""
    codes = [stock_trade.NO_SKU_COLUMN.code, stock_trade.NOTHING_TOLD.code]
    return found.state == StockRun.STOPPED and found.notes.filter(kind="stopped", code__in=codes).exists()


def _told(found: StockRun) -> tuple[str, ...]:
    """The kinds of rows that a file's page lists: what is planned only until the go-ahead is given."""
    return _LISTED if found.state == StockRun.CHECKED else _LISTED[len(PLANNED) :]


def _many(found: StockRun, notes: dict[str, int]) -> dict[str, int]:
    """How many rows there are of each kind, listed or not."""
    plan = dict(found.plan or {}) if found.state == StockRun.CHECKED else {}
    if not plan:
        return notes
    other = plan["changed"] - plan["prices"]
    told = {"new": plan["new"], "price": plan["prices"], "changed": other, "gone": plan["withdrawn"]}
    return {**notes, **told, "removed": plan.get("unnamed", plan["removed"]), "refused": plan["refused"]}


def _some(found: StockRun, kind: str, locale: str) -> list[Line]:
    return lines(found.notes.filter(kind=kind, answer="").order_by("line", "pk")[: _FIRST * 2], locale)[:_FIRST]


@seller_required(*KEEPERS)
def rows(request: HttpRequest, desk: Desk, pk: int, kind: str) -> HttpResponse:
    """Every row of one kind that a file's page lists the first of."""
    if kind not in _LISTED:
        raise Http404
    found = run_of(desk, pk)
    page, leaves = leafed(request, found.notes.filter(kind=kind, answer="").order_by("line", "pk"), _PAGE,
                          address("rows", desk, pk, kind))  # fmt: skip
    context = {
        "run": run_row(found, desk.market.locale),
        "kind": kind,
        "lines": lines(page, desk.market.locale),
        **leaves,
    }
    return draw(request, "sell/rows.html", desk, "stock", **context)


@require_POST
@seller_required(*KEEPERS)
def apply(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse:
    """The go-ahead, the answer to whether so much is to go, or that nothing of it is to be done."""
    found = run_of(desk, pk)
    told = request.POST
    replace = "replace" in told
    try:
        if "discard" in told:
            discard(found, now=utc_now())
            messages.success(request, _("Discarded: nothing of this file was applied."))
        elif "remove" in told:
            answer_removal(found, remove=told["remove"] == "yes", now=utc_now())
        else:
            go_ahead(found, replace=replace, sure="sure" in told, all_prices="all_prices" in told, now=utc_now())
    except Refusal as refusal:
        if refusal.reasons[0].code == stock_reasons.REMOVES_MUCH.code:
            context = _shown(found, desk, said(refusal.reasons[0]), replace)
            return draw(request, "sell/run.html", desk, "stock", status=409, **context)
        say_once(request, refusal)
    return to("run", desk, pk)
