"""Fetching one picture from a sender's host, and from nowhere else.

https on port 443; every address of the host is looked at before one is connected to, and it is that very address, so that
a name which answers differently the next time leads nowhere; each redirect is looked at in the same way.
"""

import http.client
from collections.abc import Callable, Set
from functools import lru_cache
from time import monotonic
from urllib.parse import SplitResult, urljoin, urlsplit

from bookrow.catalogue import reasons
from bookrow.catalogue.covers.pictures import MOST_BYTES
from bookrow.kit.refusals import Refusal
from bookrow.plumbing.addresses import HTTPS
from bookrow.plumbing.outside import MOST_REDIRECTS, REDIRECTS, Fetching, NotPublic, ascii_host, asked, body, told

# Called as fetch(link, hosts): the bytes that lie there. Refuses for good, or for now (Later).
Fetch = Callable[[str, Set[str]], bytes]

_TRY_AGAIN = (408, 425, 429)  # and everything from 500
_HEADERS = {"Accept": "image/jpeg, image/png, image/webp, image/gif", "Accept-Encoding": "identity",
            "Connection": "close", "User-Agent": "Bookrow (book covers)"}  # fmt: skip


class Later(Refusal):
    """Refused by the way things stand at this moment; it may go well another time."""


@lru_cache(maxsize=1)
def _outside() -> Fetching:
    """Made once: reading the system's certificates takes longer than a fast answer."""
    return Fetching()


def fetch_cover(link: str, hosts: Set[str], *, fetching: Fetching | None = None) -> bytes:
    """The bytes at a link, at most 8 MiB. hosts: where they may lie, in small letters. Refuses any other place, network,
    scheme or port, more than three redirects, and answers that are no file; refuses for now (Later) what may pass."""
    world = fetching or _outside()
    deadline = monotonic() + world.total_seconds
    for _turn in range(MOST_REDIRECTS + 1):
        place = _looked_at(link, hosts)
        try:
            with asked(place, _HEADERS, world, deadline) as response:
                answer = _taken(response, ascii_host(place))
        except NotPublic:
            raise Refusal(reasons.COVER_NETWORK.saying(host=ascii_host(place))) from None
        except (OSError, http.client.HTTPException) as error:
            raise Later(reasons.COVER_AWAY.saying(host=place.hostname, problem=told(error))) from error
        if isinstance(answer, bytes):
            return answer
        link = _onward(link, answer)
    raise Refusal(reasons.COVER_REDIRECTS.saying(most=MOST_REDIRECTS))


class _Elsewhere(str):
    """Where a redirect leads; may be relative."""

    __slots__ = ()


def _onward(link: str, to: str) -> str:
    try:
        return urljoin(link, to)
    except ValueError:
        raise Refusal(reasons.COVER_ADDRESS.saying(link=to[:120])) from None


def _looked_at(link: str, hosts: Set[str]) -> SplitResult:
    try:
        place = urlsplit(link)
        plain = place.scheme == "https" and place.port in (None, HTTPS) and place.username is None
        host = ascii_host(place)
    except ValueError:  # UnicodeError is one too
        plain, host = False, ""
    if not plain or not host:
        raise Refusal(reasons.COVER_ADDRESS.saying(link=link[:120]))
    if place.hostname not in hosts:
        raise Refusal(reasons.COVER_HOST.saying(host=place.hostname))
    return place


def _taken(response: http.client.HTTPResponse, host: str) -> bytes | _Elsewhere:
    status, to = response.status, response.headers.get("Location", "")
    if status in REDIRECTS and to:
        return _Elsewhere(to.strip())
    if status >= 500 or status in _TRY_AGAIN:
        raise Later(reasons.COVER_ANSWER.saying(host=host, status=status))
    if status != 200:
        raise Refusal(reasons.COVER_ANSWER.saying(host=host, status=status))
    return _body(response)


def _body(response: http.client.HTTPResponse) -> bytes:
    """The whole body, or a refusal as soon as it is known to be too long."""
    parts: list[bytes] = []
    size = response.length or 0
    if size <= MOST_BYTES:
        size = 0
        for part in body(response):
            parts.append(part)
            size += len(part)
            if size > MOST_BYTES:
                break
    if size > MOST_BYTES:
        raise Refusal(reasons.COVER_SIZE.saying(limit=MOST_BYTES >> 20))
    return b"".join(parts)
