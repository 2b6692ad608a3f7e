"""Drawing a page: the template, the market of the address, and what makes it untrue."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from bookrow.plumbing.publicpages import public


def draw(request: HttpRequest, template: str, status: int = 200, **context: Any) -> HttpResponse:
    """A page that nobody keeps."""
    return render(request, template, {"today": utc_now().date(), **context}, status=status)


def draw_public(
    request: HttpRequest,
    template: str,
    *,
    tags: Iterable[str],
    good_until: datetime | None = None,
    params: Iterable[str] = (),
    **context: Any,
) -> HttpResponse:
    """A page that is the same for everyone, so that the page cache may keep it."""
    response = draw(request, template, **context)
    return public(response, tags={"shop", "markets", *tags}, good_until=good_until, params=params)


def page_number(request: HttpRequest) -> int:
    """The page of a list that the address asks for; the first where it asks for none that could be."""
    asked = request.GET.get("page", "1")[:6]
    return min(int(asked), 10_000) if asked.isascii() and asked.isdecimal() and int(asked) > 0 else 1


def utc_now() -> datetime:
    """The time of this request."""
    return timezone.now()
