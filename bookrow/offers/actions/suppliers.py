"""A wholesaler whose titles the shop orders for its readers, apart from sellers with shelves of their own."""

from datetime import datetime

from django.db import transaction

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons
from bookrow.offers.actions.listing import relist_seller
from bookrow.offers.models import Seller
from bookrow.plumbing import actions as plumbing


def set_supplier(seller: Seller, *, supplies: bool, now: datetime) -> bool:
    """What this seller has is to be ordered from the shop, or stands among the copies of other sellers again; returns
    whether that is new. Refuses the shop's own shelves."""
    if seller.own and supplies:
        raise Refusal(reasons.OWN_SUPPLIER.saying(name=seller.name))
    with transaction.atomic():
        if not Seller.objects.filter(pk=seller.pk, supplier=not supplies).update(supplier=supplies):
            return False
        seller.supplier = supplies
        relist_seller(seller.pk)
        plumbing.record("offers.supplier_changed", now=now, seller=seller.pk, supplies=supplies)
        plumbing.touch(tags=[f"/seller/{seller.key}", f"seller-{seller.pk}", "sellers"])
    return True
