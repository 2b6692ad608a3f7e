"""How editions were grouped into works, and how to put a wrong grouping right."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from bookrow.catalogue.actions import merge_works, undo_merge
from bookrow.catalogue.models import WorkMove
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required
from bookrow.storefront.drawing import draw, utc_now
from bookrow.storefront.forms import MergeForm
from bookrow.storefront.views.operator.setup import work_named

_PAGE = 30
_REASONS = {
    "link": gettext_lazy("A sender says that they belong together."),
    "words": gettext_lazy("Title and first author are the same."),
}


@operator_required
def moves(request: HttpRequest) -> HttpResponse:
    """Every merge, the latest first; each can be undone."""
    return _moves(request, "")


def _moves(request: HttpRequest, problem: str) -> HttpResponse:
    keys = WorkMove.objects.values("merge").annotate(last=Max("pk")).order_by("-last")
    page = Paginator(keys, _PAGE).get_page(request.GET.get("page"))
    names = [row["merge"] for row in page]
    found = WorkMove.objects.filter(merge__in=names).select_related("edition", "to_work", "from_work").order_by("-pk")
    merges: dict[str, dict[str, Any]] = {}
    for move in found:
        merges.setdefault(move.merge, _merge_row(move))["editions"].append(
            {"title": move.edition.title, "address": move.edition.address}
        )
    context = {
        "merges": list(merges.values()),
        "messages": [problem] if problem else [],
        "page_number": page.number,
        "pages": page.paginator.num_pages,
        "base_address": reverse("operator:merges"),
    }
    return draw(request, "storefront/operator/merges.html", status=409 if problem else 200, **context)


def _merge_row(move: WorkMove) -> dict[str, Any]:
    return {
        "id": move.merge,
        "title": move.to_work.title,
        "reason": str(_REASONS.get(move.reason, move.reason)),
        "moved_at": move.moved_at,
        "undone_at": move.undone_at,
        "from_title": move.from_work.title if move.from_work else "",
        "editions": [],
    }


@operator_required
def merge(request: HttpRequest) -> HttpResponse:
    """Bring two works together by hand."""
    form = MergeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        keep, gone = (work_named(form.cleaned_data[name]) for name in ("keep", "gone"))
        for name, found in (("keep", keep), ("gone", gone)):
            if found is None:
                form.add_error(name, _("There is no book with this number or address in the shop."))
        if keep and gone:
            try:
                merge_works(keep=keep, gone=gone, reason=form.cleaned_data["reason"], now=utc_now())
                return HttpResponseRedirect(reverse("operator:merges"))
            except Refusal as refusal:
                form.add_error(None, _(refusal.reasons[0].why))
    context = {
        "heading": _("Bring works together"),
        "intro": _("When two works are one, say which is to stay. The merge can be undone."),
        "form": form,
        "button": _("Bring together"),
        "upload": False,
    }
    return draw(request, "storefront/operator/form.html", status=422 if form.errors else 200, **context)


@operator_required
@require_POST
def undo(request: HttpRequest, merge: str) -> HttpResponse:
    """Put the editions back where they came from. One that was undone already stays so."""
    try:
        undo_merge(merge=merge, now=utc_now())
    except Refusal as refusal:
        return _moves(request, f"{_(refusal.reasons[0].why)} {_(refusal.reasons[0].mend)}")
    return HttpResponseRedirect(reverse("operator:merges"))
