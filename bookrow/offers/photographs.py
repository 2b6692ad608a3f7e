"""The folder in which photographs of copies lie, beside that of covers and written with the same care."""

from pathlib import Path

from django.conf import settings

FOLDER = "photos"
MOST = 8  # of one copy


def folder() -> Path:
    """Where they lie; made if it is not there yet."""
    path = Path(settings.MEDIA_ROOT) / FOLDER
    path.mkdir(parents=True, exist_ok=True)
    return path
