"""Stock files and tills' lists from an HTTPS address, sent again only where they have changed (RFC 9110, section 13)."""

import http.client
from base64 import b64encode
from pathlib import Path
from time import monotonic
from urllib.parse import SplitResult, urljoin

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_arrivals as reasons
from bookrow.offers.arrivals.going import MIB, Bounds, Found, last_step, place_of, printable, world_for
from bookrow.offers.arrivals.secrets import unsealed
from bookrow.offers.models import StockSource
from bookrow.plumbing.outside import MOST_REDIRECTS, REDIRECTS, NotPublic, asked, body, told

_HEADERS = {"Accept-Encoding": "identity", "Connection": "close", "User-Agent": "Bookrow (stock files)"}


class _Elsewhere(str):
    """Where a redirect leads; may be relative."""

    __slots__ = ()


def fetch(source: StockSource, to: Path, bounds: Bounds) -> Found | None:
    """The file at the source's address, written to a path; None where it is the one of last time. Refuses what is not
    there, not for us, too large, too slow, or not on the open internet; redirects lead to such places only."""
    first = place = place_of(source.address, "https")
    deadline = monotonic() + bounds.seconds
    for turn in range(MOST_REDIRECTS + 1):
        home = (place.hostname, place.port) == (first.hostname, first.port)
        headers = _headers(source, home)
        try:
            with asked(place, headers, world_for(place, own=turn == 0 or home, bounds=bounds), deadline) as response:
                answer = _taken(response, place, to, bounds)
        except NotPublic:
            raise Refusal(reasons.NOT_PUBLIC.saying(host=place.hostname)) from None
        except (OSError, http.client.HTTPException) as error:
            raise Refusal(reasons.AWAY.saying(host=place.hostname, problem=told(error))) from error
        if not isinstance(answer, _Elsewhere):
            return answer
        place = _onward(place, answer)
    raise Refusal(reasons.REDIRECTS.saying(most=MOST_REDIRECTS))


def _headers(source: StockSource, home: bool) -> dict[str, str]:
    """Name and password go to the host they were given for, and to no other that it leads to."""
    headers = dict(_HEADERS)
    if source.etag:
        headers["If-None-Match"] = source.etag
    if source.modified:
        headers["If-Modified-Since"] = source.modified
    if source.user and home:
        known = b64encode(f"{source.user}:{unsealed(source.secret)}".encode()).decode()
        headers["Authorization"] = f"Basic {known}"
    return headers


def _onward(place: SplitResult, to: str) -> SplitResult:
    try:
        return place_of(urljoin(place.geturl(), to), "https")
    except (ValueError, Refusal):
        raise Refusal(reasons.REDIRECT_WRONG.saying(host=place.hostname)) from None


def _taken(
    response: http.client.HTTPResponse, place: SplitResult, to: Path, bounds: Bounds
) -> Found | _Elsewhere | None:
    status, onward = response.status, response.headers.get("Location", "")
    if status == 304:
        return None
    if status in REDIRECTS and onward:
        return _Elsewhere(onward.strip())
    if status in (401, 403):
        raise Refusal(reasons.NOT_FOR_US.saying(host=place.hostname))
    if status in (404, 410):
        raise Refusal(reasons.NOT_THERE.saying(path=place.path[:200], host=place.hostname))
    if status != 200:
        raise Refusal(reasons.ANSWER.saying(host=place.hostname, status=status))
    _write(response, to, bounds)
    etag, modified = printable(response.headers.get("ETag", "")), printable(response.headers.get("Last-Modified", ""))
    return Found(to, last_step(place.path), etag if len(etag) <= 300 else "", modified if len(modified) <= 80 else "")


def _write(response: http.client.HTTPResponse, to: Path, bounds: Bounds) -> None:
    size = response.length or 0
    if size <= bounds.most:
        size = 0
        with to.open("wb") as file:
            for part in body(response):
                size += file.write(part)
                if size > bounds.most:
                    break
    if size > bounds.most:
        raise Refusal(reasons.TOO_LARGE.saying(limit=bounds.most // MIB))
