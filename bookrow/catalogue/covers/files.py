"""The folder in which our copies lie."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from bookrow.catalogue.covers.pictures import Picture

_SHOWN = 0o644  # a web server of another user may hand it out


def folder() -> Path:
    """Where they lie; made if it is not there yet."""
    path = Path(settings.MEDIA_ROOT) / "covers"
    path.mkdir(parents=True, exist_ok=True)
    return path


@contextmanager
def held() -> Iterator[None]:
    """One hand at a time, across processes. Two editions may share a file: between seeing that nobody uses it any more
    and taking it away, nobody may begin to. Taken before a transaction, never within one."""
    with (folder() / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def keep(picture: Picture, within: Path | None = None) -> bool:
    """Write it so that its name never stands for half a file, whatever happens; False if it was there. Call it while
    held. within: another folder, of pictures that are no covers."""
    path = (within or folder()) / picture.name
    if path.exists():
        return False
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(picture.content)
            file.flush()
            os.fchmod(file.fileno(), _SHOWN)
            os.fsync(file.fileno())
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
    _settle(path.parent)
    return True


def drop(name: str) -> None:
    """Take it away; no matter if it is gone. Call it while held, when no row names it."""
    (folder() / name).unlink(missing_ok=True)


def drop_parts() -> int:
    """Take away what a killed process began to write. Returns how many. Call it while held: nobody is writing then."""
    parts = list(folder().glob(".*.part"))
    for part in parts:
        part.unlink()
    return len(parts)


def names() -> Iterator[str]:
    """The names of all copies, in no order, without holding them all at once."""
    with os.scandir(folder()) as entries:
        for entry in entries:
            if entry.name.endswith(".jpg"):
                yield entry.name


def _settle(path: Path) -> None:
    """The name too outlives a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
