"""Asking a WSGI application, as a server would."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from bookrow.plumbing.cachekeys import Hosts
from bookrow.plumbing.freshness import News
from bookrow.plumbing.headers import security
from bookrow.plumbing.pagecache import PageCache


@dataclass(frozen=True)
class Seen:
    """What left the process."""

    status: int
    headers: dict[str, str]
    body: bytes


def visit(application: Any, path: str, *, query: str = "", method: str = "GET", **headers: str) -> Seen:
    """Send one request; header names as keywords, HTTP_ left out: `accept_encoding="gzip"`."""
    started: list[Any] = []
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_PORT": "8000",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "HTTP_HOST": "localhost:8000",
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }
    result = application(environ, lambda status, headers, exc_info=None: started.extend([status, headers]))
    body = b"".join(result)
    if hasattr(result, "close"):
        result.close()
    return Seen(int(started[0][:3]), {name.lower(): value for name, value in started[1]}, body)


class Still:
    """A log without news."""

    def poll(self) -> Iterable[str] | None:
        return ()

    def hurry(self) -> None:
        return


class Page:
    """An application with one page for every path; counts how often it was asked."""

    def __init__(
        self, text: Callable[[], str] = lambda: "a page " * 50, *, headers: dict[str, str] | None = None
    ) -> None:
        self.text = text
        self.headers = {"X-Bookrow-Tags": "a b", "Content-Type": "text/html", **(headers or {})}
        self.status = "200 OK"
        self.asked = 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        self.asked += 1
        body = self.text().encode()
        start_response(self.status, list(self.headers.items()))
        return [body]


def kept(
    inner: Any,
    news: News | None = None,
    *,
    limit: int = 1_000_000,
    https: bool = False,
    heard: Callable[[Sequence[str]], None] = lambda tags: None,
) -> PageCache:
    """A page cache around an application."""
    quiet: Any = Still()
    return PageCache(
        inner,
        news=news or quiet,
        limit=limit,
        hosts=Hosts(["localhost", "127.0.0.1"]),
        secure=security(hsts_seconds=0),
        https=https,
        heard=heard,
    )
