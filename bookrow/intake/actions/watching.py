"""What the worker does with the watched folder, and how an operator puts a file there."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from bookrow.intake.actions.running import take_in
from bookrow.intake.models import Run
from bookrow.intake.watching import Waiting, at_rest, done_folder, incoming, waiting
from bookrow.kit.refusals import Refusal
from bookrow.plumbing.files import safe_name, touched, written


def take_in_waiting(*, now: datetime) -> int:
    """Take in one file after another; those that ask stay where they are until somebody answers. Returns how many."""
    count = 0
    for one in waiting():
        if at_rest(one) and _take(one):
            count += 1
    return count


def _take(one: Waiting) -> bool:
    asked = Run.objects.filter(path=str(one.path), dry=False).asked_about().order_by("-pk").first()
    # A file that was laid over the one that asked is another file.
    if asked and touched(one.path) < asked.started_at.timestamp():
        if asked.state == Run.STOPPED:
            one.path.rename(done_folder(one, "stopped"))  # somebody said no
        return False
    try:
        run = take_in(one.path, sender=one.sender)
    except Refusal:
        return False  # another process reads it, or it has just gone
    if run.state != Run.ASKS:
        one.path.rename(done_folder(one, "done" if run.state == Run.DONE else "stopped"))
    return True


def put_into_folder(*, name: str, sender: str, chunks: Iterable[bytes]) -> Path:
    """Lay an uploaded file into the watched folder: whole or not at all."""
    of_sender, safe = safe_name(sender, 120), safe_name(name, 120) or "feed"
    folder = incoming() / of_sender if of_sender else incoming()
    place = folder / safe
    while place.exists():
        place = folder / f"{secrets.token_hex(3)}-{safe}"
    written(place, chunks)
    return place
