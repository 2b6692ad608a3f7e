"""A small served shop: one slow page that shows a market's name and notes in a file who made it."""

import os
import time
from pathlib import Path
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

get_wsgi_application()
_news = import_string("bookrow.plumbing.serving.news")
_kept = import_string("bookrow.plumbing.tests.visiting.kept")
_market = import_string("bookrow.plumbing.models.Market")
_made = Path(os.environ["BOOKROW_DATA"]) / "made"


def _page(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    with _made.open("a") as made:
        made.write(f"{os.getpid()}\n")
    body = f"{os.getpid()} {_market.objects.get(code='us').name}".encode()
    time.sleep(0.2)
    start_response("200 OK", [("X-Bookrow-Tags", "market:us"), ("Content-Length", str(len(body)))])
    return [body]


application = _kept(_page, _news())
