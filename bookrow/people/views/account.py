"""Somebody's own account: what it is called, its addresses, its password."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth import update_session_auth_hash
from django.contrib.messages import add_message, constants
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from bookrow.kit.refusals import Refusal
from bookrow.people import codes, letters
from bookrow.people.actions import add_address, allow, choose_password, drop_address, name_account, write_to
from bookrow.people.actions.limits import NEW_ADDRESSES, each
from bookrow.people.coming_in import prove, proved_lately
from bookrow.people.forms.account import AddressForm, ChangePasswordForm, NameForm, NewPasswordForm
from bookrow.people.guards import account_required, member, shown_lately
from bookrow.people.models import Account
from bookrow.people.pennames import pen_name_of
from bookrow.people.posting import post_code
from bookrow.people.saying import fault
from bookrow.people.views.door import EnterCode
from bookrow.people.views.shared import next_of, patient


@account_required
@require_http_methods(["GET", "HEAD"])
def account(request: HttpRequest) -> HttpResponse:
    """Everything about an account on one page."""
    return _page(request, NameForm(initial={"name": member(request).display_name}))


@account_required
@require_POST
@csrf_protect
def name(request: HttpRequest) -> HttpResponse:
    """Another name."""
    form = NameForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    name_account(account=member(request), name=form.cleaned_data["name"])
    return _done(request, _("Your name is kept."))


def _page(request: HttpRequest, form: NameForm) -> HttpResponse:
    who = member(request)
    factors = list(Authenticator.objects.filter(user=who).order_by("created_at", "pk"))
    context = {
        "account": who,
        "form": form,
        "pen_name": pen_name_of(who),
        "addresses": addresses_of(who),
        "has_password": who.has_usable_password(),
        "app": next((one for one in factors if one.type == Authenticator.Type.TOTP), None),
        "passkeys": [one for one in factors if one.type == Authenticator.Type.WEBAUTHN],
        "codes_left": next((_left(one) for one in factors if one.type == Authenticator.Type.RECOVERY_CODES), None),
    }
    return render(request, "people/account.html", context)


def _left(codes_row: Authenticator) -> int:
    return len(RecoveryCodes(codes_row).get_unused_codes())


def addresses_of(who: Account) -> list[EmailAddress]:
    """An account's proved addresses, the one that is written to first."""
    return list(EmailAddress.objects.filter(user=who, verified=True).order_by("-primary", "email"))


@shown_lately
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_protect
def addresses(request: HttpRequest) -> HttpResponse:
    """Add an address, take one off, choose which is written to."""
    who = member(request)
    form = AddressForm(request.POST if "add" in request.POST else None, account=who)
    refused: Refusal | None = None
    try:
        if "write_to" in request.POST:
            return _write_to(request, _typed(request, "write_to"))
        if "drop" in request.POST:
            return _drop(request, _typed(request, "drop"))
        if form.is_bound and form.is_valid():
            return _add(request, form.cleaned_data["email"])
    except Refusal as refusal:
        if form.is_bound:
            form.add_error("email", fault(refusal))
        else:
            refused = refusal
    context = {"form": form, "addresses": addresses_of(who), "refused": refused.reasons if refused else ()}
    return patient(render(request, "people/addresses.html", context), form)


def _typed(request: HttpRequest, name: str) -> str:
    """What no form has looked at: a database takes no NUL."""
    return str(request.POST[name]).replace("\0", "")[:254]


def _add(request: HttpRequest, email: str) -> HttpResponse:
    allow(*each(NEW_ADDRESSES, str(member(request).pk)), now=now())
    post_code(request, codes.Asked("address", email), now=now())
    return HttpResponseRedirect(reverse("people:enter-account-code"))


def _write_to(request: HttpRequest, email: str) -> HttpResponse:
    who = member(request)
    before = who.email
    write_to(account=who, email=email)
    what = _("We now write to %(email)s.") % {"email": who.email}
    letters.tell("notice", to=before, request=request, what=what, at=now())
    return _done(request, what, "addresses")


def _drop(request: HttpRequest, email: str) -> HttpResponse:
    drop_address(account=member(request), email=email)
    what = _("%(email)s was taken off your account.") % {"email": email}
    letters.tell("notice", to=member(request).email, request=request, what=what, at=now())
    return _done(request, what, "addresses")


class EnterAccountCode(EnterCode):
    """Takes the code for a further address, or the one that shows who somebody is who has no password."""

    purposes = ("address", "confirm")

    def done(self, asked: codes.Asked) -> HttpResponse:
        who = member(self.request)
        if asked.purpose == "confirm":
            prove(self.request, who, method="code", email=asked.email)
            return HttpResponseRedirect(asked.next or reverse("people:account"))
        try:
            add_address(account=who, email=asked.email)
        except Refusal as refusal:
            return self.saying_no(refusal)
        what = _("%(email)s is on your account.") % {"email": asked.email}
        letters.tell("notice", to=who.email, request=self.request, what=what, at=now())
        return _done(self.request, what, "addresses")


def password(request: HttpRequest) -> HttpResponseBase:
    """A new password: with the present one, or after a code by e-mail where it is forgotten or was never there."""
    return (_password if member(request).has_usable_password() else shown_lately(_password))(request)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_protect
def _password(request: HttpRequest) -> HttpResponse:
    who = member(request)
    asks = who.has_usable_password() and not proved_lately(request, "code")
    kind = ChangePasswordForm if asks else NewPasswordForm
    form = kind(request.POST if request.method == "POST" else None, request=request, account=who)
    if not form.is_valid():
        context = {"form": form, "account": who, "has_password": who.has_usable_password(), "next": next_of(request)}
        return patient(render(request, "people/password.html", context), form)
    choose_password(account=who, password=form.cleaned_data["new_password"])
    update_session_auth_hash(request, who)
    what = _("Your new password is kept. Wherever else you were signed in, you are no longer.")
    letters.tell("notice", to=who.email, request=request, what=what, at=now())
    add_message(request, constants.SUCCESS, what)
    return HttpResponseRedirect(next_of(request) or reverse("people:account"))


def _done(request: HttpRequest, what: str, page: str = "account") -> HttpResponse:
    add_message(request, constants.SUCCESS, what)
    return HttpResponseRedirect(reverse(f"people:{page}"))


enter_account_code = account_required(EnterAccountCode.as_view())
change_password = account_required(password)
