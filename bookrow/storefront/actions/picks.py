"""What the people of the shop recommend."""

from django.db import transaction
from django.db.models import Max

from bookrow.catalogue.models import Work
from bookrow.plumbing import actions as plumbing
from bookrow.storefront.models import StaffPick


def pick_work(*, work: Work, words: str = "", by: str = "") -> StaffPick:
    """Recommend a work, below the others, or change the words of a recommendation, which stays where it is."""
    with transaction.atomic():
        last = StaffPick.objects.aggregate(last=Max("place"))["last"]
        values = {"words": words[:300], "by": by[:80]}
        fresh = {**values, "place": 0 if last is None else last + 1}
        pick, _new = StaffPick.objects.update_or_create(work=work, defaults=values, create_defaults=fresh)
        plumbing.touch(tags=["picks"])
    return pick


def move_pick(*, work: Work, by: int) -> bool:
    """Let a recommendation change places with the one above it (by -1) or below it (1); whether there was one."""
    with transaction.atomic():
        rows = list(StaffPick.objects.select_for_update())
        here = next((place for place, pick in enumerate(rows) if pick.work_id == work.pk), None)
        if here is None or not 0 <= here + by < len(rows):
            return False
        rows[here], rows[here + by] = rows[here + by], rows[here]
        for place, pick in enumerate(rows):  # all of them: places may have gaps, or be the same
            if pick.place != place:
                StaffPick.objects.filter(pk=pick.pk).update(place=place)
        plumbing.touch(tags=["picks"])
    return True


def drop_pick(*, work: Work) -> None:
    """Recommend it no longer."""
    with transaction.atomic():
        StaffPick.objects.filter(work=work).delete()
        plumbing.touch(tags=["picks"])
