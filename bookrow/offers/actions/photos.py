"""Photographs of a copy: drawn anew by us, so that nothing of the file that came is kept but what is seen."""

from collections.abc import Callable
from datetime import datetime

from django.db import IntegrityError, transaction

from bookrow.catalogue import reasons as cover_reasons
from bookrow.catalogue.covers import MOST_BYTES, Picture, files, redraw
from bookrow.kit.refusals import Reason, Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.listing import touch_pages
from bookrow.offers.models import Offer, OfferPhoto
from bookrow.offers.photographs import MOST, folder
from bookrow.plumbing import actions as plumbing

# The same pictures are refused as for covers, in words that fit.
_SAID: dict[str, Reason] = {
    cover_reasons.COVER_SIZE.code: reasons.PHOTO_SIZE.saying(limit=MOST_BYTES >> 20),
    cover_reasons.COVER_PIXELS.code: reasons.PHOTO_PIXELS,
    cover_reasons.COVER_SMALL.code: reasons.PHOTO_SMALL,
    cover_reasons.COVER_KIND.code: reasons.PHOTO_KIND,
    cover_reasons.COVER_BROKEN.code: reasons.PHOTO_BROKEN,
}


def add_photo(
    offer: Offer, *, file: str, size: int, read: Callable[[], bytes], alt: str = "", now: datetime
) -> OfferPhoto:
    """One more photograph, behind the others. file: its name, for people; read: gives its bytes, asked only if they are
    few enough. Refuses what is no picture, damaged, too large, and a ninth."""
    if size > MOST_BYTES:
        raise Refusal(_SAID[cover_reasons.COVER_SIZE.code].saying(file=file))
    try:
        picture = redraw(read())
    except Refusal as refusal:
        raise Refusal(
            *(_SAID.get(one.code, reasons.PHOTO_BROKEN).saying(file=file) for one in refusal.reasons)
        ) from None
    with files.held():
        files.keep(picture, folder())
        photo = _placed(offer, picture, alt)
    if photo is None:
        raise Refusal(reasons.PHOTOS_FULL.saying(file=file, most=MOST))
    with transaction.atomic():
        _recount(offer, now)
    return photo


def _placed(offer: Offer, picture: Picture, alt: str) -> OfferPhoto | None:
    """In the first place that is free; of two hands at one place the second takes the next."""
    for place in range(MOST):
        try:
            with transaction.atomic():
                return OfferPhoto.objects.create(
                    offer=offer,
                    place=place,
                    file=picture.name,
                    width=picture.width,
                    height=picture.height,
                    alt=alt.strip()[:200],
                )
        except IntegrityError:
            continue
    return None


def drop_photo(photo: OfferPhoto, *, now: datetime) -> None:
    """Show it no longer; its file goes where no other copy shows the same."""
    with files.held():
        with transaction.atomic():
            OfferPhoto.objects.filter(pk=photo.pk).delete()
            _recount(photo.offer, now)
        if not OfferPhoto.objects.filter(file=photo.file).exists():
            (folder() / photo.file).unlink(missing_ok=True)


def describe_photo(photo: OfferPhoto, *, alt: str, now: datetime) -> None:
    """What it shows, for those who cannot see it."""
    with transaction.atomic():
        if OfferPhoto.objects.filter(pk=photo.pk).exclude(alt=alt.strip()[:200]).update(alt=alt.strip()[:200]):
            touch_pages([photo.offer.edition_id])


def show_first(photo: OfferPhoto, *, now: datetime) -> None:
    """Put it before the others of its copy."""
    with transaction.atomic():
        rest = [one for one in OfferPhoto.objects.filter(offer=photo.offer_id).order_by("place") if one.pk != photo.pk]
        ordered = [photo, *rest]
        # Two steps, since no two may stand in one place even for a moment.
        for step in (MOST * 2, 0):
            for place, one in enumerate(ordered):
                OfferPhoto.objects.filter(pk=one.pk).update(place=step + place)
        touch_pages([photo.offer.edition_id])


def _recount(offer: Offer, now: datetime) -> None:
    """How many there are, on the offer itself: whoever compares copies asks it."""
    many = OfferPhoto.objects.filter(offer=offer).count()
    Offer.objects.filter(pk=offer.pk).update(pictures=many)
    touch_pages([offer.edition_id])
    plumbing.record("offers.pictures_changed", now=now, offer=offer.pk, seller=offer.seller_id, pictures=many)
