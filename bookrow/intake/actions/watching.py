"""What the worker does with the watched folder, and how an operator puts a file there."""

import os
import secrets
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from bookrow.intake.actions.running import take_in
from bookrow.intake.models import Run
from bookrow.intake.watching import Waiting, at_rest, done_folder, incoming, touched, waiting
from bookrow.kit.refusals import Refusal

_SAFE = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. ")


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
    folder = incoming() / _safe(sender) if _safe(sender) else incoming()
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{secrets.token_hex(8)}.part"
    with part.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    place = folder / (_safe(name) or "feed")
    while place.exists():
        place = folder / f"{secrets.token_hex(3)}-{_safe(name)}"
    part.rename(place)
    return place


def _safe(name: str) -> str:
    """A name that is one step of a path and no more."""
    return "".join(sign for sign in Path(name).name if sign in _SAFE).strip(". ")[:120]
