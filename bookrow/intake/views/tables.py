"""The tables whose columns are remembered, and what each column means."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bookrow.catalogue.models import Sender
from bookrow.intake.actions import remember_mapping
from bookrow.intake.fields import FIELDS
from bookrow.intake.forms import MappingForm
from bookrow.intake.models import ColumnMapping
from bookrow.intake.words import sender_said
from bookrow.people.operators import operator_required
from bookrow.trade.table import Column, Mapping


@operator_required
def tables(request: HttpRequest) -> HttpResponse:
    """The tables whose columns are remembered."""
    known = ColumnMapping.objects.order_by("sender", "pk")
    rows = [{"id": one.pk, "sender": _named(one), "header": ", ".join(one.mapping["header"])} for one in known]
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
        messages.success(request, _("Saved: how the columns of %(sender)s are read.") % {"sender": _named(known)})
        return HttpResponseRedirect(reverse("intake:tables"))
    return render(request, "intake/table.html", {"form": form, "sender": _named(known)})


def _named(known: ColumnMapping) -> str:
    """What the table's sender is called now."""
    sender = Sender.objects.called(known.sender)
    return sender_said(sender.name if sender else known.sender)
