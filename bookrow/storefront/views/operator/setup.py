"""Making the shop one's own."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from bookrow.catalogue.models import Contributor, Edition, Work
from bookrow.desk.panels import late_and_waiting
from bookrow.intake.models import Run
from bookrow.intake.words import run_row
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required
from bookrow.storefront.actions import change_logo, set_up_shop
from bookrow.storefront.drawing import draw, utc_now
from bookrow.storefront.forms import LogoForm, ShopForm
from bookrow.storefront.models import Shop


@operator_required
def home(request: HttpRequest) -> HttpResponse:
    """What the shop has, what came in last, what waits for an answer."""
    asking = Run.objects.filter(state=Run.ASKS).order_by("-pk")[:10]
    context: dict[str, Any] = {
        "counts": [
            (_("Editions"), Edition.objects.filter(withdrawn_at=None).count()),
            (_("Works"), Work.objects.filter(merged_into=None).count()),
            (_("Contributors"), Contributor.objects.count()),
        ],
        "runs": [run_row(run) for run in Run.objects.select_related("sender__joined_into").order_by("-pk")[:10]],
        "to_do": [
            *_at_the_desk(),
            *(
                (_("%(file)s asks you something") % {"file": run.file}, reverse("intake:run", args=[run.pk]))
                for run in asking
            ),
        ],
    }
    return draw(request, "storefront/operator/home.html", **context)


def _at_the_desk() -> list[tuple[str, str]]:
    """How much waits at the desk, where anything does."""
    late, waiting = late_and_waiting(now=utc_now())
    if not waiting:
        return []
    words = ngettext("%(num)s case waits at the desk", "%(num)s cases wait at the desk", waiting) % {"num": waiting}
    if late:
        words += " " + ngettext("(%(num)s of them late)", "(%(num)s of them late)", late) % {"num": late}
    return [(words, reverse("keeper:queue"))]


@operator_required
def setup(request: HttpRequest) -> HttpResponse:
    """The shop's name, colour, hours, words, and what it does."""
    shop = Shop.objects.filter(pk=1).first() or Shop(pk=1)
    form = ShopForm(request.POST or None, instance=shop)
    if request.method == "POST" and form.is_valid():
        try:
            set_up_shop(now=utc_now(), **form.cleaned_data)
            messages.success(request, _("Saved: the shop's name, look and words."))
            return HttpResponseRedirect(reverse("operator:setup"))
        except Refusal as refusal:
            _say(form, "accent", refusal)
    return _setup_page(request, form, LogoForm())


def _setup_page(request: HttpRequest, form: ShopForm, logo_form: LogoForm) -> HttpResponse:
    context = {"form": form, "logo_form": logo_form}
    status = 422 if form.errors or logo_form.errors else 200
    return draw(request, "storefront/operator/setup.html", status=status, **context)


@operator_required
@require_POST
def logo(request: HttpRequest) -> HttpResponse:
    """The shop's sign, from a picture."""
    form = LogoForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            change_logo(file=form.cleaned_data["logo"].file, now=utc_now())
            messages.success(request, _("Saved: the logo."))
            return HttpResponseRedirect(reverse("operator:setup"))
        except Refusal as refusal:
            _say(form, "logo", refusal)
    return _setup_page(request, ShopForm(instance=Shop.objects.filter(pk=1).first() or Shop(pk=1)), form)


def _say(form: BaseForm, field: str, refusal: Refusal) -> None:
    for reason in refusal.reasons:
        form.add_error(field, f"{_(reason.why).format(**reason.about)} {_(reason.mend).format(**reason.about)}")
