"""The watched folder: what is put into incoming/, or incoming/<sender>/, is taken in by the worker."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from bookrow.plumbing import files
from bookrow.plumbing.files import touched

_AT_REST = files.AT_REST


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that lies in the folder, and who sends it ("" where the file itself says)."""

    path: Path
    sender: str

    @property
    def name(self) -> str:
        return self.path.name


def incoming() -> Path:
    """The folder itself, made where it is missing."""
    folder = Path(settings.BOOKROW_DATA) / "incoming"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def waiting() -> list[Waiting]:
    """Files that lie there, oldest first. Hidden ones and those ending in .part are not meant yet."""
    found = [Waiting(path, "") for path in _files(incoming())]
    for folder in sorted(incoming().iterdir()):
        if folder.is_dir() and not folder.name.startswith("."):
            found += [Waiting(path, folder.name) for path in _files(folder)]
    return sorted(found, key=lambda one: touched(one.path))


def at_rest(one: Waiting) -> bool:
    """Whether nobody has written to it for a moment."""
    return files.at_rest(one.path, _AT_REST)


def done_folder(one: Waiting, kind: str) -> Path:
    """Where a file goes once it was read: done/ or stopped/ beside incoming/."""
    folder = Path(settings.BOOKROW_DATA) / kind
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / one.name
    return place if not place.exists() else folder / f"{one.path.stem}-{time.time_ns()}{one.path.suffix}"


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith(".") and path.suffix != ".part":
            yield path
