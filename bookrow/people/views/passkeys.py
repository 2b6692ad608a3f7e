"""Passkeys on an account: add, name, take off."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth, flows
from allauth.mfa.webauthn.views import AddWebAuthnView, EditWebAuthnView, RemoveWebAuthnView
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.csrf import csrf_protect

from bookrow.people.coming_in import prove
from bookrow.people.forms.factors import PasskeyForm, PasskeyNameForm
from bookrow.people.guards import member, shown_lately
from bookrow.people.views.factors import codes_page
from bookrow.people.views.shared import Onward


class AddPasskey(Onward, AddWebAuthnView):
    """A new passkey, good for signing in by itself."""

    form_class = PasskeyForm
    template_name = "people/passkey.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # Asked for after allauth did, so that it is this challenge that counts.
        made = {**super().get_context_data(**kwargs), "form": kwargs.get("form") or self.get_form()}
        return {**made, "options": auth.begin_registration(member(self.request), passwordless=True)}

    def form_valid(self, form: Any) -> HttpResponse:
        given = form.cleaned_data
        made, codes = flows.add_authenticator(self.request, name=given["name"], credential=given["credential"])
        prove(self.request, member(self.request), method="mfa", id=made.pk, type=made.type)
        self.request.session.cycle_key()
        onward = self.next_address() or reverse("people:account")
        return codes_page(self.request, codes) if codes else HttpResponseRedirect(onward)


class NamePasskey(EditWebAuthnView):
    """Another name for a passkey."""

    form_class = PasskeyNameForm
    template_name = "people/passkey_name.html"

    def get_success_url(self) -> str:
        return reverse("people:account")


class TakeOffPasskey(RemoveWebAuthnView):
    """Asks whether a passkey shall go."""

    template_name = "people/passkey_off.html"

    def get_success_url(self) -> str:
        return reverse("people:account")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        left = Authenticator.objects.filter(user=member(self.request)).exclude(pk=self.object.pk)
        last = not left.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
        made: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[no-untyped-call]
        return {**made, "passkey": auth.WebAuthn(self.object), "last": last}


add_passkey = shown_lately(csrf_protect(AddPasskey.as_view()))
name_passkey = shown_lately(csrf_protect(NamePasskey.as_view()))
take_off_passkey = shown_lately(csrf_protect(TakeOffPasskey.as_view()))
