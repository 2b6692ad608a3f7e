"""Files that somebody lays into a folder for us: which are meant, whether they are whole, and where they go afterwards."""

import os
import time
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from bookrow.kit.refusals import Reason, Refusal

_SAFE = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. ")
AT_REST = 2.0  # seconds without change: a file still being copied is left alone


def touched(path: Path) -> float:
    """When anything last happened to a file, in seconds since 1970: not the time it claims, which a copy may bring along
    from elsewhere. 0 where it is gone."""
    try:
        return path.stat().st_ctime
    except OSError:
        return 0.0


def at_rest(path: Path, seconds: float = AT_REST) -> bool:
    """Whether nobody has written to it for a moment."""
    return time.time() - touched(path) > seconds


def lying_in(folder: Path) -> list[Path]:
    """Files that lie in a folder, oldest first. Links are left alone, as are hidden files and those ending in .part,
    which are not meant yet; none where there is no folder."""
    try:
        with os.scandir(folder) as found:
            meant = [Path(one.path) for one in found if one.is_file(follow_symlinks=False) and _is_meant(one.name)]
    except OSError:
        return []
    return sorted(meant, key=lambda path: (touched(path), path.name))


def laid_aside(path: Path, folder: Path) -> Path:
    """Move a file into a folder, beside whatever is there under its name."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / path.name
    if place.exists():
        place = folder / f"{path.stem}-{time.time_ns()}{path.suffix}"
    return path.rename(place)


def written(path: Path, chunks: Iterable[bytes]) -> int:
    """Write a file, whole or not at all; its size."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            size = sum(file.write(chunk) for chunk in chunks)
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)
    return size


def fingerprint(path: Path, missing: Reason) -> str:
    """Of a file's bytes, hexadecimal; refuses for the reason `missing` where it cannot be read."""
    digest = blake2b(digest_size=32)
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError:
        raise Refusal(missing) from None
    return digest.hexdigest()


def safe_name(name: str, longest: int) -> str:
    """A name that is one step of a path and no more; "" where nothing is left of it."""
    return "".join(sign for sign in Path(name).name if sign in _SAFE).strip(". ")[-longest:]


def _is_meant(name: str) -> bool:
    return not name.startswith(".") and not name.endswith(".part")
