"""How editions were grouped into works, and how to put a wrong grouping right."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Max, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from bookrow.catalogue.actions import merge_works, undo_merge
from bookrow.catalogue.models import Work, WorkMove
from bookrow.catalogue.named import edition_named, plain, work_named
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required
from bookrow.storefront.beside import Side, beside, lines
from bookrow.storefront.drawing import draw, utc_now
from bookrow.storefront.forms import BookForm, MergeForm, PairForm

_PAGE = 20
_REASONS = {
    "link": gettext_lazy("A sender says that they belong together."),
    "words": gettext_lazy("Title and first author are the same."),
}


@operator_required
def moves(request: HttpRequest) -> HttpResponse:
    """Every merge, or those in which a title or a number occurs, the latest first; each can be undone."""
    return _moves(request, "")


def _moves(request: HttpRequest, problem: str) -> HttpResponse:
    asked = plain(request.GET.get("q", ""))[:200]
    keys = _asked_for(asked).values("merge").annotate(last=Max("pk")).order_by("-last")
    page = Paginator(keys, _PAGE).get_page(request.GET.get("page"))
    names = [row["merge"] for row in page]
    found = WorkMove.objects.filter(merge__in=names).select_related("edition", "to_work", "from_work").order_by("-pk")
    context = {
        "merges": _rows(list(found)),
        "asked": asked,
        "messages": [problem] if problem else [],
        "page_number": page.number,
        "pages": page.paginator.num_pages,
        "base_address": reverse("operator:merges"),
        "query": urlencode({"q": asked}) if asked else "",
    }
    return draw(request, "storefront/operator/merges.html", status=409 if problem else 200, **context)


def _asked_for(words: str) -> QuerySet[WorkMove]:
    if not words:
        return WorkMove.objects.all()
    named = edition_named(words)
    titled = Q(edition__title__icontains=words) | Q(to_work__title__icontains=words)
    return WorkMove.objects.filter(Q(edition=named) if named else titled | Q(from_work__title__icontains=words))


def _rows(found: list[WorkMove]) -> list[dict[str, Any]]:
    """A merge a row, with the editions that moved on one side and those that were there on the other."""
    there, moved = beside([move.to_work for move in found]), lines(move.edition_id for move in found)
    merges: dict[str, dict[str, Any]] = {}
    for move in found:
        row = merges.setdefault(move.merge, _merge_row(move))
        row["gone"].editions.append(moved[move.edition_id])
    for row in merges.values():
        row["kept"] = there[row["to_id"]].without({line.id for line in row["gone"].editions})
    return list(merges.values())


def _merge_row(move: WorkMove) -> dict[str, Any]:
    return {
        "id": move.merge,
        "title": move.to_work.title,
        "reason": str(_REASONS.get(move.reason, move.reason)),
        "moved_at": move.moved_at,
        "undone_at": move.undone_at,
        "to_id": move.to_work_id,
        "gone": Side("", move.from_work.title if move.from_work else move.edition.title, []),
    }


@operator_required
def merge(request: HttpRequest) -> HttpResponse:
    """Bring two works together by hand: first which two, then both side by side, then the deed."""
    if request.method == "POST":
        return _merge(request, MergeForm(request.POST))
    form = PairForm(request.GET if {"keep", "gone"} & set(request.GET) else None)
    pair = _pair(form)
    return _compared(request, form, *pair, MergeForm(auto_id=False)) if pair else _asking(request, form)


def _merge(request: HttpRequest, form: MergeForm) -> HttpResponse:
    pair = _pair(form)
    if pair:
        keep, gone = pair
        try:
            merge_works(keep=keep, gone=gone, reason=form.cleaned_data["reason"], now=utc_now())
        except Refusal as refusal:
            form.add_error(None, _(refusal.reasons[0].why))
            return _asking(request, form)
        told = _("Saved: %(gone)s and %(keep)s are one work.")
        messages.success(request, told % {"gone": gone.title, "keep": keep.title})
        return HttpResponseRedirect(reverse("operator:merges"))
    both = _pair(PairForm(form.data)) if "reason" in form.errors else None
    return _compared(request, form, *both, form) if both else _asking(request, form)


def _pair(form: BookForm) -> tuple[Work, Work] | None:
    """The two works, once both are known and differ."""
    if not form.is_bound or not form.is_valid():
        return None
    found = {name: work_named(form.cleaned_data[name]) for name in ("keep", "gone")}
    for name, work in found.items():
        if work is None:
            form.add_error(name, _("There is no book with this number, title or address in the shop."))
    keep, gone = found["keep"], found["gone"]
    if keep and gone and keep.pk == gone.pk:
        form.add_error("gone", _("These two are one work already. Choose another to bring together."))
    return (keep, gone) if keep and gone and not form.errors else None


def _asking(request: HttpRequest, form: BookForm) -> HttpResponse:
    context = {"form": form, "pair": None}
    return draw(request, "storefront/operator/merge.html", status=422 if form.errors else 200, **context)


def _compared(request: HttpRequest, form: BookForm, keep: Work, gone: Work, last: MergeForm) -> HttpResponse:
    sides = beside([keep, gone])
    named = {"keep": form.cleaned_data.get("keep"), "gone": form.cleaned_data.get("gone")}
    context = {"form": last, "pair": [sides[gone.pk], sides[keep.pk]], "named": named}
    return draw(request, "storefront/operator/merge.html", status=422 if form.errors else 200, **context)


@operator_required
@require_POST
def undo(request: HttpRequest, merge: str) -> HttpResponse:
    """Put the editions back where they came from. One that was undone already stays so."""
    try:
        many = undo_merge(merge=merge, now=utc_now())
    except Refusal as refusal:
        return _moves(request, f"{_(refusal.reasons[0].why)} {_(refusal.reasons[0].mend)}")
    messages.success(request, _("Saved: the merge is undone; editions that went back: %(many)s.") % {"many": many})
    return HttpResponseRedirect(reverse("operator:merges"))
