"""What the pages of this room share."""

from datetime import datetime
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from bookrow.desk.models import Case
from bookrow.kit.refusals import Refusal
from bookrow.people.saying import fault
from bookrow.people.views.shared import patient

CODES = "desk.cases"
_WITH = ("review__edition", "review__writer", "edition", "by", "contests__case__review__edition", "contests__case__by")


def utc_now() -> datetime:
    """The time of this request."""
    return timezone.now()


def site_of(request: HttpRequest) -> str:
    """The shop's address, for links in letters."""
    return request.build_absolute_uri("/").rstrip("/")


def case_of(number: str) -> Case:
    """The case of a receipt, with what every page of it needs; Http404 where there is none."""
    return get_object_or_404(Case.objects.select_related(*_WITH), number=number)


def draw(request: HttpRequest, template: str, status: int = 200, **context: Any) -> HttpResponse:
    """A page of the desk."""
    return render(request, f"desk/{template}", {"today": utc_now().date(), **context}, status=status)


def form_page(request: HttpRequest, template: str, form: BaseForm, **context: Any) -> HttpResponse:
    """A page around a form: 422 where something is missing, 429 where a limit was reached."""
    answer = draw(request, template, status=422 if form.errors else 200, form=form, **context)
    return patient(answer, form)


def say(form: BaseForm, refusal: Refusal) -> None:
    """Put each reason beside the field it is about, or above all fields."""
    for reason in refusal.reasons:
        name = str(reason.about.get("field", ""))
        form.add_error(name if name in form.fields else None, fault(Refusal(reason)))
