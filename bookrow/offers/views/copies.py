"""A seller's copies: the list, one of them, a new one by hand."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bookrow.catalogue.models import Edition
from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.byhand import add_copy, change_copy, new_number
from bookrow.offers.actions.selling import move, put_back, sell, take_away
from bookrow.offers.forms.copies import CopyForm, NewCopyForm, copy_as_it_is
from bookrow.offers.labels_workspace import STATES
from bookrow.offers.models import Offer, OfferPhoto, PriceEvent
from bookrow.offers.photographs import MOST
from bookrow.offers.pricing.history import PriceEvent as Event
from bookrow.offers.pricing.sparkline import sparkline
from bookrow.offers.staff import KEEPERS, Desk, seller_required
from bookrow.offers.views.shared import address, draw, form_page, leafed, say, say_once, to, utc_now, whole_number

_PAGE = 50
_MOST_EVENTS = 2000
_UNUSUAL = (reasons.PRICE_UNUSUAL.code, reasons.PRICE_UNUSUAL_HERE.code)
_FIELDS = {
    **dict.fromkeys(_UNUSUAL, "price"),
    reasons.SKU_KNOWN.code: "sku",
    reasons.NO_BOOK.code: "isbn",
    reasons.BOOK_UNKNOWN.code: "title",
}


@seller_required(*KEEPERS)
def copies(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Fifty a page, those first that changed last."""
    words = " ".join(request.GET.get("q", "").split())[:200]
    state = request.GET.get("state", Offer.LIVE)
    found = _found(desk, words, state).select_related("edition").defer("edition__facts", "edition__sources")
    asked = {name: value for name, value in (("q", words), ("state", state)) if value and value != Offer.LIVE}
    if "state" in request.GET and not request.GET["state"]:
        asked["state"] = ""
    page, leaves = leafed(
        request, found.order_by("-changed_at", "-pk"), _PAGE, address("copies", desk), urlencode(asked)
    )
    states = [(key, str(label)) for key, label in STATES.items()]
    context = {"copies": list(page), "asked": words, "state": state, "states": states,
               "many": page.paginator.count, **leaves}  # fmt: skip
    return draw(request, "sell/copies.html", desk, "copies", **context)


def _found(desk: Desk, words: str, state: str) -> QuerySet[Offer]:
    offers = Offer.objects.of_seller(desk.seller.pk)
    if state in STATES:
        offers = offers.filter(state=state)
    if not words:
        return offers
    try:
        return offers.filter(Q(edition__isbn=isbns.parse(words)) | Q(sku=words))
    except Refusal:
        return offers.filter(Q(sku__startswith=words) | Q(edition__title__icontains=words))


def offer_of(desk: Desk, pk: int) -> Offer:
    """A copy of this seller's; of others' there is none."""
    found = Offer.objects.select_related("edition").filter(seller=desk.seller, pk=pk).first()
    if found is None:
        raise Http404
    found.seller = desk.seller
    return found


@seller_required(*KEEPERS)
def copy(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse:
    """One copy: what is said of it, its photographs, every price it had."""
    offer = offer_of(desk, pk)
    given: dict[str, Any] = {
        "currency": offer.currency,
        "market": desk.market,
        "initial": copy_as_it_is(offer, desk.market),
    }
    form = CopyForm(request.POST if request.method == "POST" else None, **given)
    if request.method == "POST" and offer.state == Offer.LIVE and form.is_valid():
        try:
            change_copy(offer, form.copy(offer.sku), sure=form.cleaned_data["sure"], now=utc_now())
        except Refusal as refusal:
            _ask(form, refusal)
        else:
            messages.success(request, _("Saved: what is said of this copy."))
            return to("copy", desk, pk)
    maybe = Edition.objects.filter(pk=whole_number(request.GET.get("maybe"))).exclude(pk=offer.edition_id).first()
    return form_page(request, "sell/copy.html", form, desk, "copies", **_shown(offer), maybe=maybe)


def _shown(offer: Offer) -> dict[str, Any]:
    events = PriceEvent.objects.filter(offer=offer).order_by("-at", "-pk").values_list("at", "amount")[:_MOST_EVENTS]
    history = [Event(at, amount) for at, amount in reversed(list(events))]
    return {
        "copy": offer,
        "state_words": str(STATES[offer.state]),
        "photos": list(OfferPhoto.objects.filter(offer=offer).order_by("place")),
        "most_photos": MOST,
        "prices": sparkline(history, now=utc_now(), width=240, height=40),
    }


def _ask(form: CopyForm, refusal: Refusal) -> None:
    """Say it, and where a price is surprising show the tick by which it is confirmed."""
    say(form, refusal, _FIELDS)
    if any(reason.code in _UNUSUAL for reason in refusal.reasons):
        form.ask_whether_sure()


@seller_required(*KEEPERS)
def new_copy(request: HttpRequest, desk: Desk) -> HttpResponse:
    """One copy by hand: by its ISBN, or a book of its own."""
    given: dict[str, Any] = {
        "currency": desk.seller.currency,
        "market": desk.market,
        "initial": {"sku": new_number(utc_now()), "quantity": 1},
    }
    form = NewCopyForm(request.POST if request.method == "POST" else None, **given)
    if request.method == "POST" and form.is_valid():
        try:
            offer, maybe = add_copy(desk.seller, form.whole(), sure=form.cleaned_data["sure"], now=utc_now())
        except Refusal as refusal:
            _ask(form, refusal)
        else:
            messages.success(
                request, _("Saved: %(title)s is on sale. A photograph helps it most.") % {"title": offer.edition.title}
            )
            answer = to("copy", desk, offer.pk)
            if maybe:
                answer["Location"] += f"?maybe={maybe}"
            return answer
    return form_page(request, "sell/new_copy.html", form, desk, "copies")


@require_POST
@seller_required(*KEEPERS)
def shelf(request: HttpRequest, desk: Desk, pk: int) -> HttpResponse:
    """Take a copy from sale, put it back, or under the book that it is one of."""
    offer = offer_of(desk, pk)
    told = request.POST
    try:
        if "away" in told:
            take_away(offer, now=utc_now())
            messages.success(request, _("Saved: the copy is not on sale any more."))
        elif "sold" in told:
            sell(offer, quantity=whole_number(told.get("quantity", "1")), now=utc_now())
            messages.success(request, _("Saved as sold: your files do not put it back."))
        elif "back" in told:
            put_back(offer, quantity=whole_number(told.get("quantity")), now=utc_now())
            messages.success(request, _("Saved: the copy is on sale again."))
        elif "edition" in told:
            edition = _edition(told["edition"])
            move(offer, edition=edition, now=utc_now())
            messages.success(request, _("Saved: the copy stands with %(title)s.") % {"title": edition.title})
    except Refusal as refusal:
        say_once(request, refusal)
    return to("copy", desk, pk)


def _edition(text: str) -> Edition:
    """The edition of an ISBN, or of an address of the shop; refuses where there is none."""
    last = text.strip().rstrip("/").rpartition("/")[2]
    try:
        named = Edition.objects.filter(isbn=isbns.parse(last)).first()
    except Refusal:
        named = Edition.objects.filter(key=last).first()
    if named is None:
        raise Refusal(reasons.NO_EDITION.saying(text=text.strip()[:60]))
    return named
