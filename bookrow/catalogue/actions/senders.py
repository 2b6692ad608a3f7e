"""Senders: taken in at their first feed; their trust decides whose field is shown."""

from datetime import datetime

from django.db import IntegrityError, transaction

from bookrow.catalogue import reasons
from bookrow.catalogue.actions.describing import recompose
from bookrow.catalogue.models import CoverImage, Edition, Sender
from bookrow.kit.refusals import Refusal
from bookrow.plumbing import actions as plumbing

_GROUP = 500


def know_sender(*, name: str, demo: bool = False, now: datetime) -> Sender:
    """The sender of that name, or whose name it was before; taken in if new."""
    sender, _new = Sender.objects.get_or_create(name=name[:200], defaults={"since": now, "demo": demo})
    return sender.now


def rename_sender(*, sender: Sender, name: str, now: datetime) -> None:
    """Call a sender otherwise, on every page. Feeds that name it as before still belong to it. Refuses a name that
    another sender has, or had before: those two are to be joined."""
    name = " ".join(name.split())[:200]
    if not name:
        raise Refusal(reasons.SENDER_NAMELESS)
    if name == sender.name:
        return
    other = Sender.objects.called(name)
    if other and other.pk != sender.pk:
        raise Refusal(reasons.SENDER_NAME_TAKEN.saying(name=name))
    try:
        with transaction.atomic():
            _exchange_names(sender, name)
            plumbing.record("catalogue.sender_renamed", now=now, sender=name, before=sender.name)
    except IntegrityError as clash:
        raise Refusal(reasons.SENDER_NAME_TAKEN.saying(name=name)) from clash
    _touch_pages(sender)


def _exchange_names(sender: Sender, name: str) -> None:
    """The name from before stays as a row of its own; one that the sender had before that comes back to it."""
    former = Sender.objects.filter(name=name, joined_into=sender).first()
    if former:
        Sender.objects.filter(pk=former.pk).update(name=f"\x1f{former.pk}")  # two rows never share a name
    if not Sender.objects.filter(pk=sender.pk, name=sender.name, joined_into=None).update(name=name):
        raise IntegrityError("Somebody else renamed or joined it meanwhile.")
    if former:
        Sender.objects.filter(pk=former.pk).update(name=sender.name)
    else:
        Sender.objects.create(name=sender.name, joined_into=sender, since=sender.since, demo=sender.demo)


def _touch_pages(sender: Sender) -> None:
    """Every page names from whom it has its words: in groups, so that no transaction is long."""
    spoken = Edition.objects.filter(descriptions__sender=sender).distinct().order_by("pk")
    last = 0
    while rows := list(spoken.filter(pk__gt=last).values_list("pk", "isbn", "key")[:_GROUP]):
        addresses = [f"/isbn/{isbn}" if isbn else f"/edition/{key}" for _pk, isbn, key in rows]
        with transaction.atomic():
            plumbing.touch(tags=addresses, documents=addresses)
        last = rows[-1][0]


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
