"""Making the shop one's own."""

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.catalogue.models import Edition, Work
from bookrow.intake.models import Run
from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.people.operators import operator_required
from bookrow.storefront.actions import change_logo, drop_pick, pick_work, set_up_shop, write_policy
from bookrow.storefront.drawing import draw, utc_now
from bookrow.storefront.forms import LogoForm, PickForm, PolicyForm, ShopForm
from bookrow.storefront.models import Policy, Shop, StaffPick


@operator_required
def home(request: HttpRequest) -> HttpResponse:
    """Where to go from here."""
    asking = Run.objects.filter(state=Run.ASKS).order_by("-pk")
    return draw(request, "storefront/operator/home.html", asking=list(asking[:10]), editions=Edition.objects.count())


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
    return draw(request, "storefront/operator/setup.html", form=form, logo_form=LogoForm(), shop_row=shop)


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
    shop = Shop.objects.filter(pk=1).first() or Shop(pk=1)
    context = {"form": ShopForm(instance=shop), "logo_form": form, "shop_row": shop}
    return draw(request, "storefront/operator/setup.html", status=422, **context)


@operator_required
def policies(request: HttpRequest) -> HttpResponse:
    """Every policy in force."""
    return draw(request, "storefront/operator/policies.html", in_force=list(Policy.objects.in_force()))


@operator_required
def policy(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Write a policy, or a new version of one."""
    versions = Policy.objects.filter(slug=slug).order_by("-version")
    latest = get_object_or_404(versions[:1]) if slug else None
    initial = {"title": latest.title, "body": latest.body} if latest else {}
    form = PolicyForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        write_policy(slug=slug, now=utc_now(), **form.cleaned_data)
        return HttpResponseRedirect(reverse("operator:policies"))
    return draw(request, "storefront/operator/policy.html", form=form, versions=list(versions) if slug else [])


@operator_required
def picks(request: HttpRequest) -> HttpResponse:
    """What the shop recommends."""
    form = PickForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        work = work_named(form.cleaned_data["isbn"])
        if work is not None:
            place = StaffPick.objects.count()
            pick_work(work=work, words=form.cleaned_data["words"], by=form.cleaned_data["by"], place=place)
            return HttpResponseRedirect(reverse("operator:picks"))
        form.add_error("isbn", _("There is no book with this number or address in the shop. Look at its page again."))
    chosen = list(StaffPick.objects.select_related("work"))
    return draw(request, "storefront/operator/picks.html", form=form, picks=chosen)


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
