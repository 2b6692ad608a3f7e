"""Applications under measurement: the shop with parts taken away. Named by `module:name`, as granian wants them."""

import os
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bookrow.config.settings")

# Django alone: what a miss costs until the page is there.
bare = get_wsgi_application()


def _keeping_nothing() -> Any:
    served = import_string("bookrow.plumbing.serving.served")(bare, heard=lambda tags: None)
    served.pages.limit = 0
    return served


# The whole stack, where every request is a miss: the page is made and packed, and there is no room to keep it.
miss = _keeping_nothing()

_PAGE = b"x" * int(os.environ.get("BENCH_BYTES", "6000"))
_HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(_PAGE)))]


def constant(environ: dict[str, Any], start_response: Any) -> tuple[bytes]:
    """The ceiling of any Python process behind this server."""
    start_response("200 OK", _HEADERS)
    return (_PAGE,)
