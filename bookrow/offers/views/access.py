"""Access for a seller's software: its tokens, a new one, one taken back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_api as reasons
from bookrow.offers.actions.tokens import make_token, revoke_token
from bookrow.offers.forms.access import TokenForm
from bookrow.offers.models import SellerToken
from bookrow.offers.staff import OWNER, Desk, seller_required
from bookrow.offers.views.shared import form_page, say, to, utc_now
from bookrow.people.coming_in import proved_lately
from bookrow.people.guards import leading_to

_FIELDS = dict.fromkeys((reasons.TOKEN_NAME.code, reasons.TOKEN_NAME_TAKEN.code), "name")


@seller_required(OWNER)
def access(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """The tokens that are good, and a new one: shown on the page that answers the form, and never again."""
    if request.method == "POST" and not proved_lately(request):
        return leading_to("confirm", request)
    form = TokenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            token, secret = make_token(desk.seller, name=form.cleaned_data["name"], by=desk.account, now=utc_now())
        except Refusal as refusal:
            say(form, refusal, _FIELDS)
        else:
            made = {"name": token.name, "secret": secret}
            return _page(request, desk, TokenForm(), made)
    return _page(request, desk, form, None)


def _page(request: HttpRequest, desk: Desk, form: TokenForm, made: dict[str, str] | None) -> HttpResponse:
    tokens = list(SellerToken.objects.good().filter(seller=desk.seller).order_by("made_at", "pk"))
    call = f'curl -H "Authorization: Bearer bookrow_…" {request.build_absolute_uri("/api/seller/")}'
    return form_page(request, "sell/access.html", form, desk, "access", tokens=tokens, made=made, call=call)


@require_POST
@seller_required(OWNER)
def token(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse:
    """Take a token back: it opens nothing from the next call on."""
    found = SellerToken.objects.filter(seller=desk.seller, pk=pk).first()
    if found is None:
        raise Http404
    revoke_token(found, by=desk.account, now=utc_now())
    messages.success(request, _("Saved: %(name)s opens nothing any more.") % {"name": found.name})
    return to("access", desk)
