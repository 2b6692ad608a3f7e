"""The books of a run, and those of which a sender speaks."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from bookrow.catalogue.models import Description, Sender
from bookrow.intake import words
from bookrow.intake.models import Run
from bookrow.people.operators import operator_required

_PAGE = 100


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
    return _books(request, said, words.sender_said(chosen.name), reverse("intake:sender-books", args=[pk]))


def _books(request: HttpRequest, said: QuerySet[Description], heading: str, address: str) -> HttpResponse:
    ordered = said.exclude(edition=None).select_related("edition").defer("raw", "head", "repairs").order_by("-pk")
    page = Paginator(ordered, _PAGE).get_page(request.GET.get("page"))
    books = [words.book_row(one.edition) for one in page if one.edition]
    return render(request, "intake/books.html", {"heading": heading, "books": books, **leaves(page, address)})


def leaves(page: Page[Any], address: str) -> dict[str, Any]:
    """What the links for leafing through a list need."""
    return {"page_number": page.number, "pages": page.paginator.num_pages, "base_address": address}
