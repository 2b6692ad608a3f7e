"""Making the shop one's own."""

from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.catalogue.models import Contributor, Edition, Work
from bookrow.intake.models import Run
from bookrow.intake.words import run_row
from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required
from bookrow.storefront.actions import change_logo, drop_pick, pick_work, set_up_shop, write_policy
from bookrow.storefront.drawing import draw, utc_now
from bookrow.storefront.forms import LogoForm, PickForm, PolicyForm, ShopForm
from bookrow.storefront.models import Policy, Shop, StaffPick


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
        "runs": [run_row(run) for run in Run.objects.select_related("sender").order_by("-pk")[:10]],
        "to_do": [
            (_("%(file)s asks you something") % {"file": run.file}, reverse("intake:run", args=[run.pk]))
            for run in asking
        ],
    }
    return draw(request, "storefront/operator/home.html", **context)


@operator_required
def setup(request: HttpRequest) -> HttpResponse:
    """The shop's name, colour, hours, words, and what it does."""
    shop = Shop.objects.filter(pk=1).first() or Shop(pk=1)
    form = ShopForm(request.POST or None, instance=shop)
    if request.method == "POST" and form.is_valid():
        try:
            set_up_shop(now=utc_now(), **form.cleaned_data)
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
            return HttpResponseRedirect(reverse("operator:setup"))
        except Refusal as refusal:
            _say(form, "logo", refusal)
    return _setup_page(request, ShopForm(instance=Shop.objects.filter(pk=1).first() or Shop(pk=1)), form)


@operator_required
def policies(request: HttpRequest) -> HttpResponse:
    """Every policy in force."""
    return draw(request, "storefront/operator/policies.html", in_force=list(Policy.objects.in_force()))


@operator_required
def policy(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Write a policy, or a new version of one."""
    latest = get_object_or_404(Policy.objects.in_force(), slug=slug) if slug else None
    form = PolicyForm(request.POST or None, initial={"title": latest.title, "body": latest.body} if latest else {})
    if request.method == "POST" and form.is_valid():
        write_policy(slug=slug, now=utc_now(), **form.cleaned_data)
        return HttpResponseRedirect(reverse("operator:policies"))
    context = {
        "heading": latest.title if latest else _("A new policy"),
        "intro": _("Earlier versions stay readable, each with its day."),
        "form": form,
        "button": _("Put in force"),
        "upload": False,
    }
    return draw(request, "storefront/operator/form.html", status=422 if form.errors else 200, **context)


@operator_required
def picks(request: HttpRequest) -> HttpResponse:
    """What the shop recommends."""
    form = PickForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        work = work_named(form.cleaned_data["isbn"])
        if work is not None:
            words, by = form.cleaned_data["words"], form.cleaned_data["by"]
            pick_work(work=work, words=words, by=by, place=StaffPick.objects.count())
            return HttpResponseRedirect(reverse("operator:picks"))
        form.add_error("isbn", _("There is no book with this number or address in the shop. Look at its page again."))
    context = {"form": form, "picks": list(StaffPick.objects.select_related("work"))}
    return draw(request, "storefront/operator/picks.html", status=422 if form.errors else 200, **context)


@operator_required
@require_POST
def unpick(request: HttpRequest, key: str) -> HttpResponse:
    """Recommend it no longer."""
    drop_pick(work=get_object_or_404(Work, key=key))
    return HttpResponseRedirect(reverse("operator:picks"))


def work_named(typed: str) -> Work | None:
    """The work of an ISBN in any form, or of an address that ends in an edition's key or number."""
    last = typed.strip().rstrip("/").rpartition("/")[2]
    try:
        found = Edition.objects.filter(isbn=isbns.parse(last))
    except Refusal:
        found = Edition.objects.filter(key=last)
    edition = found.select_related("work").first()
    return edition.work if edition else None


def _say(form: BaseForm, field: str, refusal: Refusal) -> None:
    for reason in refusal.reasons:
        form.add_error(field, f"{_(reason.why).format(**reason.about)} {_(reason.mend).format(**reason.about)}")
