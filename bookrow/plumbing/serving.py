"""The application as it is served: page cache around files around Django."""

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from whitenoise import WhiteNoise  # type: ignore[import-untyped]

from bookrow.plumbing import headers
from bookrow.plumbing.cachekeys import Hosts
from bookrow.plumbing.freshness import News, PostgresNews, SqliteNews
from bookrow.plumbing.pagecache import Application, PageCache


def served(django: WSGIHandler, *, heard: Callable[[Sequence[str]], None]) -> PageCache:
    """The whole stack. The cache is outermost: a hit passes nothing else, and every answer gets the safe headers.

    heard: told every tag of the log before the next answer, for what this process keeps in memory.
    """
    stack = PageCache(
        _with_files(django),
        news=news(),
        limit=settings.PAGE_CACHE_BYTES,
        hosts=Hosts(settings.ALLOWED_HOSTS),
        secure=headers.security(hsts_seconds=settings.SECURE_HSTS_SECONDS),
        https=settings.SECURE_SSL_REDIRECT,
        heard=heard,
    )
    # What is loaded by now stays: the collector need not look at it again.
    gc.collect()
    gc.freeze()
    return stack


def news() -> News:
    """The way to follow the log on the database in use."""
    if connection.vendor == "sqlite":
        return SqliteNews(Path(connection.settings_dict["NAME"]))
    return PostgresNews()


def _with_files(inner: Any) -> Application:
    root = Path(settings.STATIC_ROOT)
    if not root.is_dir():
        return inner  # type: ignore[no-any-return]
    hashed = r"\.[0-9a-f]{12}\."
    files: Application = WhiteNoise(inner, root=root, prefix=settings.STATIC_URL, immutable_file_test=hashed)
    return files
