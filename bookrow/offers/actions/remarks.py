"""A note that stands on many of a seller's copies is the seller's general remark: pages hear when it becomes one."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.db import connection

from bookrow.offers.actions.listing import touch_pages
from bookrow.offers.models import Offer, Seller
from bookrow.offers.panels.questions import GENERAL_FROM

_COUNTS = """WITH asked(remark) AS (VALUES {rows})
SELECT remark, (SELECT count(*) FROM (SELECT 1 FROM offers_offer o
  WHERE o.seller_id = %s AND o.remark = asked.remark AND o.state = 'live' LIMIT %s) alike) FROM asked"""


def settle_remarks(seller: Seller, *, before: Mapping[int, int], offers: Sequence[Offer]) -> None:
    """Want the pages of copies whose note has just become a general remark, or ceased to be one. before: the fingerprints
    of the notes that offers had while they were live. One statement, unless a note passes the mark."""
    left = Counter(remark for remark in before.values() if remark)
    come = Counter(offer.remark for offer in offers if offer.remark and offer.state == Offer.LIVE)
    moved = {remark: come[remark] - left[remark] for remark in {*left, *come} if come[remark] != left[remark]}
    most = GENERAL_FROM + len(offers)
    passed = [
        remark
        for remark, many in _counted(seller.pk, sorted(moved), most).items()
        if many < most and (many >= GENERAL_FROM) != (many - moved[remark] >= GENERAL_FROM)
    ]
    if passed:
        alike = Offer.objects.filter(seller=seller, remark__in=passed, state=Offer.LIVE)
        touch_pages(alike.values_list("edition_id", flat=True))


def _counted(seller: int, remarks: Sequence[int], most: int) -> dict[int, int]:
    """How many live copies bear these notes, counted no further than `most`."""
    if not remarks:
        return {}
    with connection.cursor() as cursor:
        rows = ", ".join(["(%s)"] * len(remarks))
        cursor.execute(_COUNTS.format(rows=rows), [*remarks, seller, most])
        return {int(remark): int(many) for remark, many in cursor.fetchall()}
