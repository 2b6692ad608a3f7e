"""What the operator sees of the intake: runs, refused records, senders, columns of tables."""

from contextlib import suppress
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.catalogue.actions import change_cover_hosts, change_trust
from bookrow.catalogue.models import CoverImage, Description, Sender
from bookrow.intake import words
from bookrow.intake.actions import confirm_withdrawals, decline_withdrawals, put_into_folder, remember_mapping
from bookrow.intake.fields import FIELDS
from bookrow.intake.forms import MappingForm, SenderForm, UploadForm, sender_form
from bookrow.intake.models import ColumnMapping, Run
from bookrow.intake.refused import refused_file
from bookrow.intake.watching import waiting
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required
from bookrow.trade.table import Column, Mapping

_PAGE = 50


@operator_required
def runs(request: HttpRequest) -> HttpResponse:
    """Every run, the latest first, and what lies in the watched folder."""
    page = Paginator(Run.objects.select_related("sender").order_by("-pk"), _PAGE).get_page(request.GET.get("page"))
    context = {
        "messages": [_("Your file has arrived and is being read. Load this page again to see how far it is.")]
        if request.GET.get("arrived")
        else [],
        "runs": [words.run_row(one) for one in page],
        "waiting": [words.waiting_row(one) for one in waiting()],
        **_leaves(page, reverse("intake:runs")),
    }
    return render(request, "intake/runs.html", context)


def _leaves(page: Page[Any], address: str) -> dict[str, Any]:
    return {"page_number": page.number, "pages": page.paginator.num_pages, "base_address": address}


@operator_required
def upload(request: HttpRequest) -> HttpResponse:
    """Lay a file into the watched folder; the worker takes it from there."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        put_into_folder(name=file.name, sender=form.cleaned_data["sender"], chunks=file.chunks())
        return HttpResponseRedirect(f"{reverse('intake:runs')}?arrived=1")
    return render(request, "intake/upload.html", {"form": form}, status=422 if form.errors else 200)


@operator_required
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """One run: its counts, and every record that was refused, with what would mend it."""
    found = get_object_or_404(Run.objects.select_related("sender"), pk=pk)
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
        "remarks": list(found.notes.filter(kind="remark").values_list("line", "why")[:100]),
        "books": reverse("intake:run-books", args=[pk]) if found.counts["new"] or found.counts["changed"] else "",
        "download": reverse("intake:refused", args=[pk]) if found.counts["refused"] else "",
        **_leaves(page, reverse("intake:run", args=[pk])),
    }
    return render(request, "intake/run.html", context)


@operator_required
def run_books(request: HttpRequest, pk: int) -> HttpResponse:
    """The books whose last word came with this run."""
    found = get_object_or_404(Run, pk=pk)
    return _books(request, Description.objects.filter(run=pk), found.file, reverse("intake:run-books", args=[pk]))


@operator_required
def sender_books(request: HttpRequest, pk: int) -> HttpResponse:
    """The books of which a sender speaks."""
    chosen = get_object_or_404(Sender, pk=pk)
    said = Description.objects.filter(sender=chosen, withdrawn_at=None)
    return _books(request, said, chosen.name, reverse("intake:sender-books", args=[pk]))


def _books(request: HttpRequest, said: QuerySet[Description], heading: str, address: str) -> HttpResponse:
    ordered = said.exclude(edition=None).select_related("edition").defer("raw", "head", "repairs").order_by("-pk")
    page = Paginator(ordered, _PAGE * 2).get_page(request.GET.get("page"))
    books = [words.book_row(one.edition) for one in page if one.edition]
    return render(request, "intake/books.html", {"heading": heading, "books": books, **_leaves(page, address)})


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
    with suppress(Refusal):  # somebody answered before: the page that follows says what
        (confirm_withdrawals if request.POST.get("answer") == "go-on" else decline_withdrawals)(run=found)
    return HttpResponseRedirect(reverse("intake:run", args=[pk]))


@operator_required
def senders(request: HttpRequest) -> HttpResponse:
    """Whom we trust how far, and from where covers may be fetched."""
    return _senders(request, {})


def _senders(request: HttpRequest, changed: dict[int, SenderForm], status: int = 200) -> HttpResponse:
    known = Sender.objects.annotate(records=Count("description"), last_at=Max("description__arrived_at"))
    waiting_covers = _waiting_covers()
    rows = [
        {
            "id": one.pk,
            "name": one.name,
            "records": one.records,
            "last_at": one.last_at,
            "covers": waiting_covers.get(one.pk, []),
            "form": changed.get(one.pk) or sender_form(one),
        }
        for one in known.order_by("-trust", "name")
    ]
    return render(request, "intake/senders.html", {"senders": rows}, status=status)


def _waiting_covers() -> dict[int, list[str]]:
    """Hosts at which covers wait for leave to be fetched, the fullest first, by sender."""
    wanted = CoverImage.objects.filter(state="wanted").exclude(host="").values("sender_id", "host")
    hosts: dict[int, list[str]] = {}
    for row in wanted.annotate(many=Count("pk")).order_by("-many"):
        hosts.setdefault(row["sender_id"], []).append(f"{row['host']} ({row['many']})")
    return {sender: names[:8] for sender, names in hosts.items()}


@operator_required
@require_POST
def sender(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one sender's trust and hosts."""
    chosen = get_object_or_404(Sender, pk=pk)
    form = sender_form(chosen, request.POST)
    if not form.is_valid():
        return _senders(request, {pk: form}, status=422)
    change_cover_hosts(sender=chosen, hosts=form.cleaned_data["cover_hosts"])
    if form.cleaned_data["trust"] != chosen.trust:
        change_trust(sender=chosen, trust=form.cleaned_data["trust"], now=timezone.now())
    return HttpResponseRedirect(reverse("intake:senders"))


@operator_required
def tables(request: HttpRequest) -> HttpResponse:
    """The tables whose columns are remembered."""
    known = ColumnMapping.objects.order_by("sender", "pk")
    rows = [{"id": one.pk, "sender": one.sender, "header": ", ".join(one.mapping["header"])} for one in known]
    return render(request, "intake/tables.html", {"tables": rows})


@operator_required
def table(request: HttpRequest, pk: int) -> HttpResponse:
    """What each column of a sender's table means; the next table with these headings is read so."""
    known = get_object_or_404(ColumnMapping, pk=pk)
    header = known.mapping["header"]
    chosen = {name: (field, detail) for name, field, detail in known.mapping["columns"]}
    columns = [(name, chosen.get(name, ("", ""))[0]) for name in header]
    form = MappingForm(columns, list(FIELDS), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        picked = [(name, form.cleaned_data[f"column-{place}"]) for place, name in enumerate(header)]
        details = {name: detail for name, (_field, detail) in chosen.items()}
        read = tuple(Column(name, field, details.get(name, "")) for name, field in picked if field)
        remember_mapping(sender=known.sender, header=header, mapping=Mapping(read))
        return HttpResponseRedirect(reverse("intake:tables"))
    return render(request, "intake/table.html", {"form": form, "sender": known.sender})
