"""The demonstration's words, put up once."""

from datetime import datetime

from bookrow.catalogue.models import Edition
from bookrow.storefront.actions.picks import pick_work
from bookrow.storefront.actions.setup import put_up_policies, set_up_shop, write_policy
from bookrow.storefront.demo.words import PICKS, POLICIES, SHOP
from bookrow.storefront.models import Policy, Shop, StaffPick


def furnish(*, now: datetime) -> None:
    """Name, words, policies and recommendations of the demo shop, where an operator has set up none."""
    if not Shop.objects.exists():
        set_up_shop(now=now, **SHOP)
    if not Policy.objects.exists():
        for title, body in POLICIES:
            write_policy(title=title, body=body, now=now)
    put_up_policies(now=now)
    if not StaffPick.objects.exists():
        for name, words in PICKS:
            found = Edition.objects.filter(isbn=name) | Edition.objects.filter(title=name)
            edition = found.select_related("work").order_by("pk").first()
            if edition is not None:
                pick_work(work=edition.work, words=words, by="Lantern Row")
