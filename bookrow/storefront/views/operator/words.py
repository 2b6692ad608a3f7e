"""Policies and recommendations: what the shop says in its own words."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.catalogue.models import Work
from bookrow.catalogue.named import work_named
from bookrow.people.operators import operator_required
from bookrow.storefront.actions import drop_pick, move_pick, pick_work, put_up_policies, write_policy
from bookrow.storefront.beginnings import CHECKING, RULES, TERMS
from bookrow.storefront.drawing import draw, utc_now
from bookrow.storefront.forms import PickForm, PolicyForm
from bookrow.storefront.models import Policy, StaffPick
from bookrow.storefront.ownwords import own_words

_WAYS = {"up": -1, "down": 1}


@operator_required
def policies(request: HttpRequest) -> HttpResponse:
    """Every policy in force; where those on reviews are missing, ours can be put up to begin with."""
    if request.method == "POST":
        put_up_policies(now=utc_now())
        messages.success(request, _("Saved: they are in force. Write your own versions over them."))
        return HttpResponseRedirect(reverse("operator:policies"))
    in_force = list(Policy.objects.in_force())
    missing = not {RULES, TERMS, CHECKING} <= {one.slug for one in in_force}
    return draw(request, "storefront/operator/policies.html", in_force=in_force, missing=missing)


@operator_required
def policy(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Write a policy, or a new version of one; how it will look is shown before it is put in force, to who asks."""
    latest = get_object_or_404(Policy.objects.in_force(), slug=slug) if slug else None
    form = PolicyForm(request.POST or None, initial={"title": latest.title, "body": latest.body} if latest else {})
    fits = request.method == "POST" and form.is_valid()
    if fits and "preview" not in request.POST:
        written = write_policy(slug=slug, now=utc_now(), **form.cleaned_data)
        told = _("Saved: %(title)s, version %(version)s.")
        messages.success(request, told % {"title": written.title, "version": written.version})
        return HttpResponseRedirect(reverse("operator:policies"))
    context = {
        "heading": latest.title if latest else _("A new policy"),
        "form": form,
        "preview_title": form.cleaned_data["title"] if fits else "",
        "preview": own_words(form.cleaned_data["body"]) if fits else "",
    }
    return draw(request, "storefront/operator/policy.html", status=422 if form.errors else 200, **context)


@operator_required
def picks(request: HttpRequest) -> HttpResponse:
    """What the shop recommends."""
    form = PickForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        work = work_named(form.cleaned_data["isbn"])
        if work is not None:
            pick_work(work=work, words=form.cleaned_data["words"], by=form.cleaned_data["by"])
            messages.success(request, _("Saved: %(title)s is picked.") % {"title": work.title})
            return _to_pick(work.key)
        form.add_error("isbn", _("There is no book with this number, title or address in the shop."))
    context = {"form": form, "picks": list(StaffPick.objects.select_related("work"))}
    return draw(request, "storefront/operator/picks.html", status=422 if form.errors else 200, **context)


def _to_pick(key: str) -> HttpResponseRedirect:
    """Back to where the pick stands now, so that a keyboard goes on from there."""
    return HttpResponseRedirect(f"{reverse('operator:picks')}#pick-{key}")


@operator_required
@require_POST
def move(request: HttpRequest, key: str) -> HttpResponse:
    """Put a recommendation one place up or down."""
    work = get_object_or_404(Work, key=key)
    if move_pick(work=work, by=_WAYS.get(request.POST.get("to", ""), 0)):
        order = list(StaffPick.objects.values_list("work_id", flat=True))
        told = _("Saved: %(title)s stands in place %(place)s of %(all)s.")
        messages.success(request, told % {"title": work.title, "place": order.index(work.pk) + 1, "all": len(order)})
    return _to_pick(key)


@operator_required
@require_POST
def unpick(request: HttpRequest, key: str) -> HttpResponse:
    """Recommend it no longer."""
    work = get_object_or_404(Work, key=key)
    drop_pick(work=work)
    messages.success(request, _("Saved: %(title)s is taken down.") % {"title": work.title})
    return HttpResponseRedirect(reverse("operator:picks"))
