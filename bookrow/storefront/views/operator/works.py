"""How editions were grouped into works, and how to put a wrong grouping right."""

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from bookrow.catalogue.actions import merge_works, undo_merge
from bookrow.catalogue.models import WorkMove
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required
from bookrow.storefront.drawing import draw, utc_now
from bookrow.storefront.forms import MergeForm
from bookrow.storefront.views.operator.setup import work_named

_PAGE = 50


@operator_required
def moves(request: HttpRequest) -> HttpResponse:
    """Every merge, the latest first; each can be undone."""
    return _page(request, MergeForm())


def _page(request: HttpRequest, form: MergeForm, status: int = 200) -> HttpResponse:
    grouped = (
        WorkMove.objects.values("merge", "reason", "undone_at", "moved_at", "to_work__title", "to_work__key")
        .annotate(editions=Count("pk"), title=Min("edition__title"), last=Max("pk"))
        .order_by("-last")
    )
    page = Paginator(grouped, _PAGE).get_page(request.GET.get("page"))
    return draw(request, "storefront/operator/works.html", status=status, page=page, form=form)


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
                return HttpResponseRedirect(reverse("operator:works"))
            except Refusal as refusal:
                form.add_error(None, _(refusal.reasons[0].why))
    return _page(request, form, status=422 if form.errors else 200)


@operator_required
def undo(request: HttpRequest, merge: str) -> HttpResponse:
    """Put the editions back where they came from. One that was undone already stays so."""
    if request.method == "POST":
        try:
            undo_merge(merge=merge, now=utc_now())
        except Refusal as refusal:
            form = MergeForm()
            form.errors["__all__"] = form.error_class([_(refusal.reasons[0].why)])
            return _page(request, form, status=409)
    return HttpResponseRedirect(reverse("operator:works"))
