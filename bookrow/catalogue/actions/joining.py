"""Two senders that are one: what both said under one reference is told apart by time, and every field shown anew."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from bookrow.catalogue import reasons
from bookrow.catalogue.actions.describing import recompose
from bookrow.catalogue.actions.hands import one_writer
from bookrow.catalogue.models import CoverImage, Description, Sender
from bookrow.kit.refusals import Refusal
from bookrow.plumbing import actions as plumbing

_GROUP = 500


def join_senders(*, keep: Sender, gone: Sender, now: datetime) -> int:
    """Bring the words of one sender to another, and let feeds that name it belong to the other from now on. Of two words
    under one reference the one sent later stays. Returns how many editions were composed again with a difference.

    In groups, each its own transaction: stopped half way and called again, it ends the same.
    """
    keep = Sender.objects.get(pk=keep.pk).now
    if keep.pk == gone.pk:
        raise Refusal(reasons.SENDER_ITSELF)
    with transaction.atomic():
        one_writer()
        Sender.objects.filter(pk=gone.pk).update(joined_into=keep)
        Sender.objects.filter(joined_into=gone).update(joined_into=keep)
        hosts = dict.fromkeys([*keep.cover_hosts.split(), *gone.cover_hosts.split()])
        Sender.objects.filter(pk=keep.pk).update(cover_hosts="\n".join(hosts))
        CoverImage.objects.filter(sender=gone).update(sender=keep)
        plumbing.record("catalogue.senders_joined", now=now, kept=keep.name, gone=gone.name)
    return finish_joining(gone=gone, now=now)


def finish_joining(*, gone: Sender, now: datetime) -> int:
    """Bring over what still hangs on a name from before: the rest of a joining that was broken off, or what a run that was
    under way has said since. Returns how many editions changed."""
    gone.refresh_from_db()
    changed = 0
    while gone.joined_into is not None and (references := _next(gone)):
        with transaction.atomic():
            one_writer()
            changed += _bring(references, gone=gone, keep=gone.joined_into, now=now)
    return changed


def _next(gone: Sender) -> list[str]:
    said = Description.objects.filter(sender=gone).order_by("reference")
    return list(said.values_list("reference", flat=True)[:_GROUP])


def _bring(references: Sequence[str], *, gone: Sender, keep: Sender, now: datetime) -> int:
    both = Description.objects.filter(sender__in=[gone, keep], reference__in=references)
    latest: dict[str, Description] = {}
    older: list[Description] = []
    for one in both.order_by("sent", "number", "arrived_at", "pk").defer("raw", "head", "repairs"):
        if before := latest.get(one.reference):
            older.append(before)
        latest[one.reference] = one
    if older:
        Description.objects.filter(pk__in=[one.pk for one in older]).delete()
        named = [one.reference for one in older]
        plumbing.record("catalogue.words_replaced", now=now, sender=keep.name, before=gone.name, references=named)
    Description.objects.filter(sender=gone, reference__in=references).update(sender=keep)
    editions = {one.edition_id for one in (*older, *latest.values()) if one.edition_id}
    return recompose(edition_ids=sorted(editions), now=now)
