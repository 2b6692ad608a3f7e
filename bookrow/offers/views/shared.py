"""What the pages of the workspace share: how they are drawn, how a refusal reaches its field, how one leafs through lists."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from bookrow.kit.refusals import Reason, Refusal
from bookrow.offers.staff import Desk
from bookrow.people.guards import account_of
from bookrow.people.saying import said


def utc_now() -> datetime:
    """The time of this request."""
    return timezone.now()


def draw(
    request: HttpRequest, template: str, desk: Desk | None = None, here: str = "", status: int = 200, **context: Any
) -> HttpResponse:
    """A page of the workspace. here: which of its parts is open."""
    signed_in = account_of(request) is not None
    base = {"today": utc_now().date(), "desk": desk, "here": here, "signed_in": signed_in}
    return render(request, f"offers/{template}", {**base, **context}, status=status)


def form_page(
    request: HttpRequest, template: str, form: BaseForm, desk: Desk | None, here: str, **more: Any
) -> HttpResponse:
    """A page around a form: 422 where something could not be kept."""
    return draw(request, template, desk, here, status=422 if form.errors else 200, form=form, **more)


def say(form: BaseForm, refusal: Refusal, fields: Mapping[str, str]) -> None:
    """Put each reason beside the field it is about. fields: code of a reason -> name of a field."""
    for reason in refusal.reasons:
        name = str(reason.about.get("field", "")) or fields.get(reason.code, "")
        if name in form.fields:
            reason = reason.saying(field=form.fields[name].label)
        form.add_error(name if name in form.fields else None, said(reason))


def say_once(request: HttpRequest, refusal: Refusal) -> None:
    """Say it on the page that follows, where there is no field to put it beside."""
    for reason in refusal.reasons:
        messages.warning(request, said(reason))


def to(name: str, desk: Desk, *args: Any, part: str = "") -> HttpResponseRedirect:
    """To a page of this seller's workspace. part: where on it."""
    return HttpResponseRedirect(address(name, desk, *args) + (f"#{part}" if part else ""))


def address(name: str, desk: Desk, *args: Any) -> str:
    """The address of a page of this seller's workspace."""
    return reverse(f"sell:{name}", args=[desk.seller.key, *args])


def leafed(request: HttpRequest, rows: Any, size: int, base: str, query: str = "") -> tuple[Page[Any], dict[str, Any]]:
    """A page of a long list, and what its links for leafing need."""
    page = Paginator(rows, size).get_page(request.GET.get("page"))
    told = {"page_number": page.number, "pages": page.paginator.num_pages, "base_address": base, "query": query}
    return page, told


def whole_number(text: str | None) -> int:
    """A number from a form's field, or nought."""
    text = text or ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0


def first(refusal: Refusal) -> Reason:
    """The first reason of a refusal."""
    return refusal.reasons[0]
