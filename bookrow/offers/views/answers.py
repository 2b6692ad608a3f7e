"""What a file leaves open, answered row by row or all at once; and the rows that were refused, to be mended."""

import tempfile
from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.asking import Said, answer_all, answer_rows, settle_doubt, settle_sold
from bookrow.offers.actions.beforehand import keep_answer, keep_answer_to_all, keep_answers
from bookrow.offers.actions.stock import opened
from bookrow.offers.actions.uploads import read_columns_so
from bookrow.offers.forms.stock import ColumnsForm
from bookrow.offers.models import StockNote, StockRun
from bookrow.offers.open_questions import KINDS, WAITS, WAYS
from bookrow.offers.panels.stockrun import lines, reason_of
from bookrow.offers.staff import KEEPERS, Desk, seller_required
from bookrow.offers.views.asked import choices
from bookrow.offers.views.shared import address, draw, form_page, leafed, say_once, to, utc_now, whole_number
from bookrow.offers.views.stock import run_of
from bookrow.offers.views.words import run_row
from bookrow.people.saying import said
from bookrow.trade.stock import Status, StockRow
from bookrow.trade.stock.refusing import RefusedWriter

_PAGE = 50
Way = Callable[[HttpRequest, StockRun], str]


@seller_required(*KEEPERS)
def questions(request: HttpRequest, desk: Desk, pk: int, kind: str) -> HttpResponse:
    """The rows of one kind that wait for an answer, or the answers to them."""
    if kind not in KINDS:
        raise Http404
    found = run_of(desk, pk)
    if request.method == "POST":
        return _answered(request, desk, found, kind)
    notes = found.notes.filter(kind=kind, answer="").order_by("line", "pk")
    page, leaves = leafed(request, notes, _PAGE, address("questions", desk, pk, kind))
    rows = lines(page, desk.market.locale)
    context = {
        "run": run_row(found, desk.market.locale),
        "kind": kind,
        "lines": rows,
        "asked": choices(found, rows),
        "waiting": found.state == StockRun.DONE and found.notes.filter(kind=kind, answer=WAITS).exists(),
        "before": found.state == StockRun.CHECKED,
        "asks_prices": notes.exclude(code__in=list(WAYS)).exists(),
        **leaves,
    }
    return draw(request, "sell/questions.html", desk, "stock", **context)


def _answered(request: HttpRequest, desk: Desk, found: StockRun, kind: str) -> HttpResponse:
    if found.state not in (StockRun.CHECKED, StockRun.DONE):
        say_once(request, Refusal(reasons.NOT_NOW))
        return to("run", desk, found.pk)
    ways = _KEPT if found.state == StockRun.CHECKED else _DONE_AT_ONCE
    try:
        told = ways[kind](request, found)
        messages.success(request, told)
    except Refusal as refusal:
        say_once(request, refusal)
    left = found.notes.filter(kind=kind, answer="").exists()
    if left and "beside" not in request.POST:
        return to("questions", desk, found.pk, kind)
    return to("run", desk, found.pk, part=f"ask-{kind}" if left else "")


def _rows_kept(request: HttpRequest, found: StockRun) -> str:
    all_of_them = request.POST.get("all")
    if all_of_them:
        many = keep_answer_to_all(found, yes=all_of_them == "yes")
    else:
        many = keep_answers(found, _said(request))
    words = ngettext("Kept: %(num)s answer. It is done when you apply the file.",
                     "Kept: %(num)s answers. They are done when you apply the file.", many)  # fmt: skip
    return words % {"num": many}


def _one_kept(kind: str, request: HttpRequest, found: StockRun) -> str:
    yes = request.POST.get("yes")
    keep_answer(_note(found, kind, yes or request.POST.get("no")), yes=bool(yes))
    return _("Kept: your answer. It is done when you apply the file.")


def _rows_answered(request: HttpRequest, found: StockRun) -> str:
    now = utc_now()
    if all_of_them := request.POST.get("all"):
        many = answer_all(found, yes=all_of_them == "yes", now=now)
        if all_of_them == "yes":
            return ngettext("%(num)s price is being applied.", "%(num)s prices are being applied.", many) % {
                "num": many
            }
        return ngettext("%(num)s row is left as it was.", "%(num)s rows are left as they were.", many) % {"num": many}
    ended = answer_rows(found, _said(request), now=now)
    applied = sum(many for outcome, many in ended.items() if outcome in ("new", "changed", "withdrawn"))
    words = ngettext("%(num)s row applied.", "%(num)s rows applied.", applied) % {"num": applied}
    if ended["late"]:
        words += " " + _("Some copies were changed meanwhile by another file or by hand; those stay as they are now.")
    return words


def _said(request: HttpRequest) -> Said:
    """Answers by the line of the file: row-7=yes, grade-7=4, status-7=sold. "no" to a row outweighs the rest."""
    given: dict[str, dict[int, str]] = {"row": {}, "grade": {}, "status": {}}
    for name, value in request.POST.items():
        kind, _dash, line = name.partition("-")
        if kind in given and line.isdecimal() and value:
            given[kind][whole_number(line)] = str(value)
    grades = {line: whole_number(value) for line, value in given["grade"].items()}
    return Said(
        yes=frozenset(line for line, value in given["row"].items() if value == "yes"),
        no=frozenset(line for line, value in given["row"].items() if value == "no"),
        grades={line: grade for line, grade in grades.items() if 1 <= grade <= 7},
        states={line: value for line, value in given["status"].items() if value in list(Status)},
    )


def _doubts_answered(request: HttpRequest, found: StockRun) -> str:
    is_it = request.POST.get("yes")
    settle_doubt(_note(found, "doubtful", is_it or request.POST.get("no")), is_it=bool(is_it), now=utc_now())
    return _("Saved: the copy stands with that book now.") if is_it else _("Saved: it stays a book of its own.")


def _sold_answered(request: HttpRequest, found: StockRun) -> str:
    another = request.POST.get("yes")
    settle_sold(_note(found, "sold", another or request.POST.get("no")), another=bool(another), now=utc_now())
    return _("Saved: the other copy is on sale.") if another else _("Saved: it stays sold.")


_DONE_AT_ONCE: dict[str, Way] = {"asked": _rows_answered, "doubtful": _doubts_answered, "sold": _sold_answered}
_KEPT: dict[str, Way] = {
    "asked": _rows_kept,
    "doubtful": partial(_one_kept, "doubtful"),
    "sold": partial(_one_kept, "sold"),
}


def _note(found: StockRun, kind: str, pk: str | None) -> StockNote:
    return get_object_or_404(found.notes.select_related("run"), kind=kind, pk=whole_number(pk))


@seller_required(*KEEPERS)
def columns(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse:
    """Which column of the seller's table is what; remembered for every table with these headings."""
    found = run_of(desk, pk)
    try:
        stock = opened(found)
    except OSError:
        say_once(request, Refusal(reasons.FILE_GONE.saying(file=found.file)))
        return to("run", desk, pk)
    if not stock.header or not stock.delimiter and stock.packing != "xlsx":
        raise Http404
    form = ColumnsForm(stock, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            read_columns_so(found, stock=stock, mapping=form.mapping(), now=utc_now())
        except Refusal as refusal:
            say_once(request, refusal)
        else:
            messages.success(request, _("Saved: how your columns are read. The file is being read anew."))
        return to("run", desk, pk)
    return form_page(request, "sell/columns.html", form, desk, "stock", run=run_row(found, desk.market.locale))


@seller_required(*KEEPERS)
def refused(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse | FileResponse:
    """The refused rows as they came, each with its reason, in the same kind of file."""
    found = run_of(desk, pk)
    try:
        stock = opened(found)
    except OSError:
        say_once(request, Refusal(reasons.FILE_GONE.saying(file=found.file)))
        return to("run", desk, pk)
    out = tempfile.TemporaryFile()  # noqa: SIM115 (the answer closes it)
    writer = RefusedWriter(out, stock, say=said)
    for row in _refused_rows(found):
        writer.write(row)
    writer.close()
    out.seek(0)
    return FileResponse(out, as_attachment=True, filename=writer.name)


def _refused_rows(found: StockRun) -> Any:
    """Rows in the order of the file, each with all its reasons."""
    notes: list[StockNote] = []
    for note in found.notes.filter(kind="refused").order_by("line", "pk").iterator(chunk_size=1000):
        if notes and (note.line, note.sku) != (notes[0].line, notes[0].sku):
            yield _row(notes)
            notes = []
        notes.append(note)
    if notes:
        yield _row(notes)


def _row(notes: list[StockNote]) -> StockRow:
    first = notes[0]
    return StockRow(first.line, first.raw or "", first.sku, None, tuple(reason_of(note) for note in notes))
