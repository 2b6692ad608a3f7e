"""Where sellers' stock files lie until they are not needed any more: never served, one folder a seller."""

from datetime import datetime
from pathlib import Path

from django.conf import settings

from bookrow.plumbing.files import safe_name


def folder() -> Path:
    """The folder of all sellers' folders."""
    return Path(settings.MEDIA_ROOT) / "stock"


def place_for(seller: str, name: str, *, now: datetime, token: str) -> Path:
    """A path for a file of that name, in the seller's folder; the time and token keep names apart."""
    safe = safe_name(name, 80).replace(" ", "")
    return folder() / seller / f"{now:%Y%m%d-%H%M%S}-{token}-{safe or 'stock'}"


def is_ours(path: Path) -> bool:
    """Whether a run's file was put here by us; one that was named to a command is not ours to take away."""
    return folder() in path.parents
