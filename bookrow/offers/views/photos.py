"""Photographs of a copy: added, described, ordered, taken away."""

from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.photos import add_photo, describe_photo, drop_photo, show_first
from bookrow.offers.forms.uploading import PHOTO_BYTES, Bounded, bound
from bookrow.offers.models import Offer, OfferPhoto
from bookrow.offers.photographs import MOST
from bookrow.offers.staff import KEEPERS, Desk, seller_required
from bookrow.offers.views.copies import offer_of
from bookrow.offers.views.shared import say_once, to, utc_now


@csrf_exempt  # the token is looked at below, once the bound of the files is set
@require_POST
@seller_required(*KEEPERS)
def add(request: HttpRequest, desk: Desk, pk: int) -> HttpResponseBase:
    """Up to eight at once; each that cannot be taken says why, and the others are kept."""
    answer: HttpResponseBase = _add(request, desk, offer_of(desk, pk), bound(request, PHOTO_BYTES))
    return answer


@csrf_protect
def _add(request: HttpRequest, desk: Desk, offer: Offer, handler: Bounded) -> HttpResponseBase:
    kept = 0
    if handler.too_large:
        say_once(request, Refusal(reasons.UPLOAD_SIZE.saying(limit=PHOTO_BYTES >> 20)))
    for file in request.FILES.getlist("photos")[: MOST + 1]:
        if isinstance(file, UploadedFile):
            kept += _kept(request, offer, file)
    if kept:
        told = ngettext("%(num)s photograph is kept.", "%(num)s photographs are kept.", kept) % {"num": kept}
        messages.success(request, told)
    elif not request.FILES and not handler.too_large:
        say_once(request, Refusal(reasons.UPLOAD_NONE))
    return to("copy", desk, offer.pk, part="photos")


def _kept(request: HttpRequest, offer: Offer, file: "UploadedFile[Any]") -> bool:
    try:
        add_photo(offer, file=file.name or "", size=file.size or 0, read=file.read, now=utc_now())
    except Refusal as refusal:
        say_once(request, refusal)
        return False
    return True


@require_POST
@seller_required(*KEEPERS)
def photo(request: HttpRequest, desk: Desk, pk: int, number: int) -> HttpResponse:
    """Describe one, show it first, or take it away."""
    offer = offer_of(desk, pk)
    found = get_object_or_404(OfferPhoto, offer=offer, pk=number)
    found.offer = offer
    if "drop" in request.POST:
        drop_photo(found, now=utc_now())
        messages.success(request, _("Saved: the photograph is gone."))
    elif "first" in request.POST:
        show_first(found, now=utc_now())
        messages.success(request, _("Saved: it is shown first."))
    else:
        describe_photo(found, alt=request.POST.get("alt", ""), now=utc_now())
        messages.success(request, _("Saved: what it shows."))
    return to("copy", desk, pk, part="photos")
