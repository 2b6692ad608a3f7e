"""Senders: taken in at their first feed; their trust decides whose field is shown."""

from datetime import datetime

from django.db import transaction

from bookrow.catalogue.actions.describing import recompose
from bookrow.catalogue.models import CoverImage, Edition, Sender
from bookrow.plumbing import actions as plumbing

_GROUP = 500


def know_sender(*, name: str, demo: bool = False, now: datetime) -> Sender:
    """The sender of that name, taken in if new."""
    sender, _new = Sender.objects.get_or_create(name=name[:200], defaults={"since": now, "demo": demo})
    return sender


def change_trust(*, sender: Sender, trust: int, now: datetime) -> int:
    """Trust a sender more or less, and show every field from whom it now comes. Returns how many editions changed.

    Editions that only one sender describes cannot change; the others are composed again in groups, each its own
    transaction: stopped half way and called again, it ends the same.
    """
    with transaction.atomic():
        Sender.objects.filter(pk=sender.pk).update(trust=trust)
        plumbing.record("catalogue.trust_changed", now=now, sender=sender.name, trust=trust)
    changed = 0
    shared = Edition.objects.described_by_several(sender.pk)
    last = 0
    while ids := list(shared.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:_GROUP]):
        with transaction.atomic():
            changed += recompose(edition_ids=ids, now=now)
        last = ids[-1]
    return changed


def change_cover_hosts(*, sender: Sender, hosts: list[str]) -> None:
    """The hosts from which this sender's covers may be fetched; what was refused from them before is tried again."""
    with transaction.atomic():
        Sender.objects.filter(pk=sender.pk).update(cover_hosts="\n".join(hosts))
        refused = CoverImage.objects.filter(sender=sender, state="refused", host__in=hosts)
        refused.update(state="wanted", tries=0, retry_at=None, reason="")
