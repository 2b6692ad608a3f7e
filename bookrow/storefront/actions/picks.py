"""What the people of the shop recommend."""

from django.db import transaction

from bookrow.catalogue.models import Work
from bookrow.plumbing import actions as plumbing
from bookrow.storefront.models import StaffPick


def pick_work(*, work: Work, words: str = "", by: str = "", place: int = 0) -> StaffPick:
    """Recommend a work, or change the words of a recommendation."""
    with transaction.atomic():
        values = {"words": words[:300], "by": by[:80], "place": place}
        pick, _new = StaffPick.objects.update_or_create(work=work, defaults=values)
        plumbing.touch(tags=["picks"])
    return pick


def drop_pick(*, work: Work) -> None:
    """Recommend it no longer."""
    with transaction.atomic():
        StaffPick.objects.filter(work=work).delete()
        plumbing.touch(tags=["picks"])
