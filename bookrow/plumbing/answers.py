"""Answers of the page cache: what the application said, and what leaves the process."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bookrow.plumbing.cachekeys import Key, parameters
from bookrow.plumbing.cachestore import Entry, Form
from bookrow.plumbing.headers import Headers, merged
from bookrow.plumbing.publicpages import GOOD_UNTIL, PARAMS, TAGS

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
_INNER = frozenset(name.lower() for name in (TAGS, GOOD_UNTIL, PARAMS))
_OURS = _INNER | {"vary", "etag", "content-length"}
_LARGEST = 4 * 1024 * 1024
_FOREVER = float("inf")


class Answer:
    """What the application answered; its inner headers stay in here."""

    def __init__(self) -> None:
        self.status = ""
        self.headers: Headers = []

    def start(self, status: str, headers: Headers, exc_info: object = None) -> Callable[[bytes], None]:
        """The `start_response` handed to the application."""
        self.status, self.headers = status, headers
        return _refuse_to_write

    def outside(self, secure: Headers) -> Headers:
        """The headers that leave the process."""
        return merged([header for header in self.headers if header[0].lower() not in _INNER], secure)

    def entry(self, key: Key, result: Iterable[bytes], secure: Headers) -> Entry | None:
        """The page to keep; None if it must not be kept, and then the result is untouched."""
        said = {name.lower(): value for name, value in self.headers}
        tags = said.get(TAGS.lower(), "").split()
        if not tags or not self.status.startswith("200") or not _same_for_everyone(said):
            return None
        if not parameters(key) <= set(said.get(PARAMS.lower(), "").split()):
            return None
        # A streamed page has no length before its end; Django's other answers give theirs.
        if getattr(result, "streaming", False) or int(said.get("content-length", "0")) > _LARGEST:
            return None
        headers = [header for header in self.headers if header[0].lower() not in _OURS]
        until = float(said.get(GOOD_UNTIL.lower(), _FOREVER))
        return Entry(key, _whole(result), merged(headers, secure), tags=tags, until=until)


class Emptied:
    """The answer to HEAD: no body, but closed like any other."""

    def __init__(self, result: Iterable[bytes]) -> None:
        self._result = result

    def __iter__(self) -> Iterator[bytes]:
        return iter(())

    def close(self) -> None:
        """Close the application's result."""
        _close(self._result)


def answer(form: Form, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    """Answer with a page in the encoding that the request takes; 304 for those who have it."""
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known is not None and names(known, form.etag):
        start_response("304 Not Modified", form.unchanged)
        return ()
    start_response("200 OK", form.headers)
    return (form.body,) if environ["REQUEST_METHOD"] == "GET" else ()


def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding header takes gzip (RFC 9110, 12.5.3): named, or meant by *, and not at weight zero."""
    if ";" not in accepted:
        return "gzip" in accepted or "*" in accepted
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, weight = part.partition(";")
        weights[name.strip()] = _weight(weight)
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def names(condition: str, etag: str) -> bool:
    """Whether an If-None-Match header holds this ETag, weakly compared (RFC 9110, 13.1.2), or is *."""
    return etag in [part.strip().removeprefix("W/") for part in condition.split(",")] or condition.strip() == "*"


def _same_for_everyone(said: dict[str, str]) -> bool:
    varies = {part.strip().lower() for part in said.get("vary", "").split(",")} - {"", "accept-encoding"}
    return not varies and "set-cookie" not in said and "content-encoding" not in said


def _weight(text: str) -> float:
    try:
        return float(text.strip().removeprefix("q="))
    except ValueError:
        return 0.0


def _whole(result: Iterable[bytes]) -> bytes:
    try:
        return b"".join(result)
    finally:
        _close(result)


def _close(result: Iterable[bytes]) -> None:
    close = getattr(result, "close", None)
    if close is not None:
        close()


def _refuse_to_write(data: bytes) -> None:
    raise RuntimeError("Applications here return their body; the old write() is not offered")
