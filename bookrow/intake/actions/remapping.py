"""Reading every kept record again with today's mapping."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from bookrow.catalogue.actions import NameBook, remap

_GROUP = 200


def remap_all(*, progress: Callable[[int], None] = lambda done: None) -> tuple[int, int]:
    """Compose every edition again from the raw records; returns (editions looked at, editions changed). In groups, each
    its own transaction: stopped and called again, it ends the same."""
    looked = changed = last = 0
    names = NameBook()
    while True:
        with transaction.atomic():
            last, seen, differed = remap(after=last, limit=_GROUP, now=timezone.now(), names=names)
        looked += seen
        changed += differed
        progress(looked)
        if not last:
            return looked, changed
