"""What the operator sees of the intake: runs, refused records, senders, columns of tables."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from bookrow.catalogue.actions import change_cover_hosts, change_trust
from bookrow.catalogue.models import Sender
from bookrow.intake.actions import confirm_withdrawals, decline_withdrawals, put_into_folder, remember_mapping
from bookrow.intake.fields import FIELDS
from bookrow.intake.forms import MappingForm, UploadForm, sender_form
from bookrow.intake.models import OUTCOMES, ColumnMapping, Run
from bookrow.intake.refused import refused_file
from bookrow.intake.watching import waiting
from bookrow.people.operators import operator_required
from bookrow.trade.table import Column, Mapping

_PAGE = 50


@operator_required
def runs(request: HttpRequest) -> HttpResponse:
    """Every run, the latest first, and what lies in the watched folder."""
    page = Paginator(Run.objects.select_related("sender").order_by("-pk"), _PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "waiting": waiting(), "outcomes": OUTCOMES, "form": UploadForm()}
    return render(request, "intake/runs.html", context)


@operator_required
@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Lay a file into the watched folder; the worker takes it from there."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        page = Paginator(Run.objects.order_by("-pk"), _PAGE).get_page(1)
        context = {"page": page, "waiting": waiting(), "outcomes": OUTCOMES, "form": form}
        return render(request, "intake/runs.html", context, status=422)
    file = form.cleaned_data["file"]
    put_into_folder(name=file.name, sender=form.cleaned_data["sender"], chunks=file.chunks())
    return HttpResponseRedirect(reverse("intake:runs"))


@operator_required
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """One run: its counts, and every record that was refused, with what would mend it."""
    found = get_object_or_404(Run.objects.select_related("sender"), pk=pk)
    refused = found.notes.filter(kind="refused").order_by("pk").defer("raw")
    page = Paginator(refused, _PAGE).get_page(request.GET.get("page"))
    others = found.notes.exclude(kind="refused").order_by("pk").defer("raw")[:200]
    context = {"run": found, "page": page, "others": others, "outcomes": OUTCOMES}
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
    (confirm_withdrawals if request.POST.get("answer") == "yes" else decline_withdrawals)(run=found)
    return HttpResponseRedirect(reverse("intake:run", args=[pk]))


@operator_required
def senders(request: HttpRequest) -> HttpResponse:
    """Whom we trust how far, and from where covers may be fetched."""
    known = list(Sender.objects.order_by("-trust", "name"))
    forms = [(sender, sender_form(sender)) for sender in known]
    if request.method == "POST":
        chosen = get_object_or_404(Sender, pk=request.POST.get("sender", "0"))
        form = sender_form(chosen, request.POST)
        if form.is_valid():
            change_cover_hosts(sender=chosen, hosts=form.cleaned_data["cover_hosts"])
            if form.cleaned_data["trust"] != chosen.trust:
                change_trust(sender=chosen, trust=form.cleaned_data["trust"], now=timezone.now())
            return HttpResponseRedirect(reverse("intake:senders"))
        forms = [(sender, form if sender.pk == chosen.pk else other) for sender, other in forms]
    return render(request, "intake/senders.html", {"forms": forms})


@operator_required
def tables(request: HttpRequest) -> HttpResponse:
    """The tables whose columns are remembered."""
    known = ColumnMapping.objects.order_by("sender", "pk")
    rows = [{"pk": one.pk, "sender": one.sender, "header": one.mapping["header"]} for one in known]
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
        mapping = Mapping(tuple(Column(name, field, chosen.get(name, ("", ""))[1]) for name, field in picked if field))
        remember_mapping(sender=known.sender, header=header, mapping=mapping)
        return HttpResponseRedirect(reverse("intake:tables"))
    return render(request, "intake/table.html", {"form": form, "sender": known.sender})
