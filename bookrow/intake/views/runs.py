"""Runs of intake: every one, one with its refused records, a new one."""

from contextlib import suppress

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.intake import words
from bookrow.intake.actions import confirm_withdrawals, decline_withdrawals, put_into_folder
from bookrow.intake.forms import UploadForm
from bookrow.intake.models import Run
from bookrow.intake.refused import refused_file
from bookrow.intake.unseen import nameless_before, unseen
from bookrow.intake.views.books import leaves
from bookrow.intake.watching import waiting
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required

_PAGE = 50


@operator_required
def runs(request: HttpRequest) -> HttpResponse:
    """Every run, the latest first, and what lies in the watched folder."""
    every = Run.objects.select_related("sender__joined_into").order_by("-pk")
    page = Paginator(every, _PAGE).get_page(request.GET.get("page"))
    context = {
        "runs": [words.run_row(one) for one in page],
        "waiting": [words.waiting_row(one) for one in waiting()],
        **leaves(page, reverse("intake:runs")),
    }
    return render(request, "intake/runs.html", context)


@operator_required
def upload(request: HttpRequest) -> HttpResponse:
    """Lay a file into the watched folder; the worker takes it from there."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        put_into_folder(name=file.name, sender=form.cleaned_data["sender"], chunks=file.chunks())
        told = _("%(file)s has arrived and is being read. Load this page again to see how far it is.")
        messages.success(request, told % {"file": file.name})
        return HttpResponseRedirect(reverse("intake:runs"))
    return render(request, "intake/upload.html", {"form": form}, status=422 if form.errors else 200)


@operator_required
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """One run: its counts, and every record that was refused, with what would mend it."""
    found = get_object_or_404(Run.objects.select_related("sender__joined_into"), pk=pk)
    refused = found.notes.filter(kind="refused").order_by("pk").defer("raw")
    page = Paginator(refused, _PAGE).get_page(request.GET.get("page"))
    asks = found.notes.filter(kind="asks").first() if found.state == Run.ASKS else None
    stopped = found.notes.filter(kind="stopped").order_by("pk")
    context = {
        "run": words.run_row(found),
        "asks": words.reason_of(asks) if asks else None,
        "stopped": [words.reason_of(note) for note in stopped[:20]],
        "refused": [words.refused_row(note) for note in page],
        "repairs": words.repairs(found),
        "twice": list(found.notes.filter(kind="twice").values_list("reference", flat=True)[:50]),
        "remarks": [words.remark_row(note) for note in found.notes.filter(kind="remark").order_by("pk")[:100]],
        "unseen": unseen(found),
        "nameless": nameless_before(found),
        "books": reverse("intake:run-books", args=[pk]) if found.counts["new"] or found.counts["changed"] else "",
        "download": reverse("intake:refused", args=[pk]) if found.counts["refused"] else "",
        **leaves(page, reverse("intake:run", args=[pk])),
    }
    return render(request, "intake/run.html", context)


@operator_required
def refused(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Just the refused records, as a file to mend and send again."""
    name, media_type, chunks = refused_file(get_object_or_404(Run, pk=pk))
    response = StreamingHttpResponse(chunks, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@operator_required
@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The answer to a run that stopped to ask whether most of a sender's titles are to go."""
    found = get_object_or_404(Run, pk=pk)
    goes_on = request.POST.get("answer") == "go-on"
    with suppress(Refusal):  # somebody answered before: the page that follows says what
        (confirm_withdrawals if goes_on else decline_withdrawals)(run=found)
        messages.success(request, _("Saved: it goes on.") if goes_on else _("Saved: everything stays as it is."))
    return HttpResponseRedirect(reverse("intake:run", args=[pk]))
