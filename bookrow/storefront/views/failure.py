"""The page for the case that something of ours broke: it asks neither the database nor the shop for anything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def server_error(request: HttpRequest) -> HttpResponse:
    """Nothing of the reader's is lost by it, and it says so."""
    return render(request, "500.html", status=500)
