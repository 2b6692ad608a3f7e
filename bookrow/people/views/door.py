"""Signing in by password, by code or by passkey; signing up; signing out."""

from datetime import date
from typing import Any

from allauth.account.internal.stagekit import clear_login
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib.auth import views as django_views
from django.contrib.auth.hashers import make_password
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from bookrow.kit.refusals import Refusal
from bookrow.people import codes, reasons
from bookrow.people.actions import answer_at_the_door, open_account, said_of_age
from bookrow.people.addresses import address_of
from bookrow.people.coming_in import come_in, prove
from bookrow.people.forms.ages import BornForm
from bookrow.people.forms.door import AskForCodeForm, CodeForm, SignInForm, SignUpForm
from bookrow.people.forms.factors import PasskeySignInForm
from bookrow.people.guards import account_of
from bookrow.people.homes import home_of
from bookrow.people.models import Account
from bookrow.people.posting import post_code
from bookrow.people.saying import fault
from bookrow.people.views.ages import has_answered, remember_answer, too_young
from bookrow.people.views.shared import Onward, patient


@method_decorator(sensitive_post_parameters(), name="dispatch")
class SignIn(Onward, django_views.LoginView):
    """The form at the door. Whoever is in already goes on to where they wanted to go."""

    template_name = "people/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_redirect_url(self, request: HttpRequest | None = None) -> str:
        return self.next_address()

    def get_default_redirect_url(self) -> str:
        return home_of(self.request.user)

    def form_valid(self, form: Any) -> HttpResponse:
        account: Account = form.get_user()
        return come_in(self.request, account, method="password", email=account.email, next=self.next_address())

    def form_invalid(self, form: Any) -> HttpResponse:
        return patient(super().form_invalid(form), form)


@method_decorator([never_cache, csrf_protect], name="dispatch")
class AskForCode(Onward, FormView):  # type: ignore[type-arg]
    """Asks where to send a code, and sends one whether anybody has that address or not."""

    template_name = "people/ask_for_code.html"
    form_class: type[Form] = AskForCodeForm
    purpose = "sign-in"
    for_strangers = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if self.for_strangers and (account := account_of(request)):
            return HttpResponseRedirect(self.next_address() or home_of(account))
        return super().dispatch(request, *args, **kwargs)

    def asked(self, form: Any) -> codes.Asked:
        """What the code will be for."""
        return codes.Asked(self.purpose, form.cleaned_data["email"], next=self.next_address())

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            post_code(self.request, self.asked(form), now=now())
        except Refusal as refusal:
            form.add_error(None, fault(refusal))
            return self.form_invalid(form)
        return HttpResponseRedirect(reverse("people:enter-code"))

    def form_invalid(self, form: Any) -> HttpResponse:
        return patient(super().form_invalid(form), form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(purpose=self.purpose, **kwargs)


class NewPassword(AskForCode):
    """For those who have forgotten their password: a code lets them in, to choose a new one. Some are in already."""

    purpose = "password"
    for_strangers = False

    def get_initial(self) -> dict[str, Any]:
        account = account_of(self.request)
        return {"email": account.email} if account else {}

    def asked(self, form: Any) -> codes.Asked:
        onward = self.next_address()
        address = reverse("people:password") + (f"?{urlencode({'next': onward})}" if onward else "")
        return codes.Asked(self.purpose, form.cleaned_data["email"], next=address)


@method_decorator(sensitive_post_parameters(), name="dispatch")
class SignUp(AskForCode):
    """A new account, made when the code that was sent comes back."""

    template_name = "people/sign_up.html"
    form_class = SignUpForm
    purpose = "sign-up"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return too_young(request, reasons.TOO_YOUNG) if has_answered(request) else super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The age is judged first: of somebody who is too young, nothing else is even read."""
        if has_answered(request):
            return too_young(request, reasons.TOO_YOUNG)
        born = BornForm(request.POST)
        try:
            if born.is_valid():
                answer_at_the_door(born=born.cleaned_data["born"], address=address_of(request), now=now())
        except Refusal as refusal:
            return self.saying_no(refusal)
        return super().post(request, *args, **kwargs)

    def saying_no(self, refusal: Refusal) -> HttpResponse:
        """Too young, or a place from which many were."""
        if reasons.TOO_YOUNG in refusal.reasons:
            return remember_answer(too_young(self.request, *refusal.reasons))
        form = self.get_form()
        form.full_clean()
        form.add_error(None, fault(refusal))
        return self.form_invalid(form)

    def asked(self, form: Any) -> codes.Asked:
        given = form.cleaned_data
        hashed = make_password(given["password"]) if given["password"] else ""
        today, onward = now().date().isoformat(), self.next_address()
        return codes.Asked(self.purpose, given["email"], hashed=hashed, of_age=today, next=onward)


@method_decorator([never_cache, csrf_protect], name="dispatch")
class EnterCode(FormView):  # type: ignore[type-arg]
    """Takes the code that was sent, and does what it was asked for."""

    template_name = "people/enter_code.html"
    form_class = CodeForm
    purposes: tuple[str, ...] = ("sign-in", "sign-up", "password")
    start = "people:sign-in"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.waiting = codes.waiting_for(request.session)
        if self.waiting is None or self.waiting.purpose not in self.purposes:
            account = account_of(request)
            return HttpResponseRedirect(home_of(account) if account else reverse(self.start))
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        return self.again() if "again" in request.POST else super().post(request, *args, **kwargs)

    def again(self) -> HttpResponse:
        """Another code for the same."""
        assert self.waiting is not None
        try:
            post_code(self.request, self.waiting, now=now())
        except Refusal as refusal:
            return self.saying_no(refusal)
        context = self.get_context_data(form=CodeForm(request=self.request), sent_again=True)
        return render(self.request, self.template_name, context)

    def saying_no(self, refusal: Refusal) -> HttpResponse:
        """The form with nothing typed in it, and why."""
        form = CodeForm({}, request=self.request)
        form.errors.clear()
        form.add_error(None, fault(refusal))
        return self.form_invalid(form)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "request": self.request}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(asked=self.waiting, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        return self.done(form.cleaned_data["code"])

    def form_invalid(self, form: Any) -> HttpResponse:
        return patient(super().form_invalid(form), form)

    def done(self, asked: codes.Asked) -> HttpResponse:
        """The mailbox is theirs."""
        account = Account.objects.filter(pk=asked.account, is_active=True).first()
        of_age_on = date.fromisoformat(asked.of_age) if asked.of_age else None
        if account is None:
            account = open_account(email=asked.email, hashed=asked.hashed, of_age_on=of_age_on, now=now())
        elif of_age_on:
            said_of_age(account=account, now=now())
        return come_in(
            self.request, account, method="code", email=asked.email, next=asked.next, signup=not asked.account
        )


class SignInByPasskey(Onward, LoginWebAuthnView):
    """Gives the page's script a challenge, and takes the answer of a passkey."""

    form_class = PasskeySignInForm

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: Any) -> None:
        """A passkey needs no second step: who stopped before one may take this way instead."""
        clear_login(request)

    def form_valid(self, form: Any) -> HttpResponse:
        used = form.cleaned_data["credential"]
        prove(self.request, used.user, method="mfa", id=used.pk, type=used.type)
        answer: HttpResponse = super().form_valid(form)
        return answer

    def form_invalid(self, form: Any) -> HttpResponse:
        context = {"form": SignInForm(self.request), "passkey_form": form, "next": self.next_address()}
        return patient(render(self.request, "people/sign_in.html", context), form)


class SignOut(django_views.LogoutView):
    """Signs out by POST only: a link or an image in a foreign page must not be able to."""

    http_method_names = ["get", "post", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """A page with the button, for whoever opened the address by hand."""
        return render(request, "people/sign_out.html", {"account": request.user})


sign_in = SignIn.as_view()
sign_in_by_passkey = never_cache(csrf_protect(SignInByPasskey.as_view()))
sign_up = SignUp.as_view()
ask_for_code = AskForCode.as_view()
new_password = NewPassword.as_view()
enter_code = EnterCode.as_view()
sign_out = never_cache(csrf_protect(SignOut.as_view()))
