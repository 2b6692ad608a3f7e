"""Who works for a seller, and where it is paid."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.staff import add_staff, change_payout, change_role, drop_staff
from bookrow.offers.forms.shop import AddStaffForm, PayoutForm
from bookrow.offers.labels_workspace import ROLE_NAMES
from bookrow.offers.models import Payout, SellerStaff
from bookrow.offers.staff import ANYONE, OWNER, Desk, seller_required
from bookrow.offers.views.shared import form_page, say, say_once, to, utc_now
from bookrow.people.guards import second_factor_required


@seller_required(OWNER)
def staff(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everybody who works here, and one more."""
    form = AddStaffForm(request.POST if request.method == "POST" else None, initial={"role": SellerStaff.Role.STOCK})
    if request.method == "POST" and form.is_valid():
        try:
            added = add_staff(desk.seller, by=desk.account.pk, now=utc_now(), **form.cleaned_data)
        except Refusal as refusal:
            say(form, refusal, dict.fromkeys((reasons.NOBODY.code, reasons.ALREADY_THERE.code), "email"))
        else:
            messages.success(request, _("Saved: %(who)s works here now.") % {"who": added.account})
            return to("staff", desk)
    people = SellerStaff.objects.filter(seller=desk.seller).select_related("account").order_by("since", "pk")
    rows = [{"id": one.pk, "who": str(one.account), "email": one.account.email, "role": one.role,
             "role_words": str(ROLE_NAMES[one.role]), "since": one.since, "me": one.account_id == desk.account.pk}
            for one in people]  # fmt: skip
    roles = [(key, str(words)) for key, words in ROLE_NAMES.items()]
    return form_page(request, "sell/staff.html", form, desk, "staff", people=rows, roles=roles)


@require_POST
@seller_required(*ANYONE)
def colleague(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse:
    """Change what somebody may do, or let them go; everybody may go by themselves."""
    found = get_object_or_404(SellerStaff.objects.select_related("account"), seller=desk.seller, pk=pk)
    mine = found.account_id == desk.account.pk
    leaves = "drop" in request.POST
    if not desk.is_owner and not (mine and leaves):
        raise Http404
    try:
        if leaves:
            drop_staff(found, by=desk.account.pk, now=utc_now())
        else:
            role = request.POST.get("role", "")
            if role not in SellerStaff.Role.values:
                raise Http404
            change_role(found, role=role, by=desk.account.pk, now=utc_now())
    except Refusal as refusal:
        say_once(request, refusal)
    else:
        told = _("Saved: %(who)s does not work here any more.") if leaves else _("Saved: what %(who)s may do.")
        messages.success(request, told % {"who": found.account})
        if mine and leaves:
            return HttpResponseRedirect(reverse("sell:mine"))
    return to("staff" if desk.is_owner else "overview", desk)


@seller_required(OWNER)
@second_factor_required
def payout(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Where the seller is paid: for owners who came in by two steps."""
    known = Payout.objects.filter(seller=desk.seller).first()
    form = PayoutForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            change_payout(desk.seller, by=desk.account, now=utc_now(), **form.cleaned_data)
        except Refusal as refusal:
            say(form, refusal, {reasons.IBAN.code: "iban", reasons.HOLDER.code: "holder"})
        else:
            messages.success(request, _("Saved: where you are paid."))
            return to("payout", desk)
    shown = {"holder": known.holder, "iban": masked(known.iban), "at": known.changed_at} if known else None
    return form_page(request, "sell/payout.html", form, desk, "payout", known=shown)


def masked(iban: str) -> str:
    """Enough to know it by, not enough to use it."""
    return f"{iban[:4]} •••• {iban[-4:]}"
