"""How mail goes out: by a mail server from an address, or as files beside the shop's data."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_WAYS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}  # scheme -> its port


@dataclass(frozen=True, slots=True)
class Post:
    """Django's settings for mail. folder: where letters are written as files."""

    backend: str
    folder: str | None = None
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    ssl: bool = False
    starttls: bool = False


def post(url: str, data: Path) -> Post:
    """Settings for `smtp://user:password@host:port`, `smtps://...`, `smtp+plain://...`, or for the folder `mail`."""
    if not url:
        return Post("django.core.mail.backends.filebased.EmailBackend", folder=str(data / "mail"))
    parts = urlsplit(url)
    if parts.scheme not in _WAYS or not parts.hostname:
        raise ValueError("BOOKROW_MAIL must be like smtp://user:password@host:587, smtps://... or smtp+plain://host:25")
    return Post(
        "django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=parts.port or _WAYS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        ssl=parts.scheme == "smtps",
        starttls=parts.scheme == "smtp",
    )
