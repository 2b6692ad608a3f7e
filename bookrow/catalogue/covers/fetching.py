"""Fetching one picture from a sender's host, and from nowhere else.

https on port 443; every address of the host is looked at before one is connected to, and it is that very address, so that
a name which answers differently the next time leads nowhere; each redirect is looked at in the same way.
"""

import http.client
import io
import socket
import ssl
from collections.abc import Callable, Set
from dataclasses import dataclass, field
from functools import lru_cache
from time import monotonic
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from bookrow.catalogue import reasons
from bookrow.catalogue.covers.addresses import HTTPS, Endpoint, is_public, resolve
from bookrow.catalogue.covers.pictures import MOST_BYTES
from bookrow.kit.refusals import Refusal

# Called as fetch(link, hosts): the bytes that lie there. Refuses for good, or for now (Later).
Fetch = Callable[[str, Set[str]], bytes]

_CHUNK = 1 << 16
_MOST_REDIRECTS = 3
_REDIRECTS = (301, 302, 303, 307, 308)
_TRY_AGAIN = (408, 425, 429)  # and everything from 500
_HEADERS = {"Accept": "image/jpeg, image/png, image/webp, image/gif", "Accept-Encoding": "identity",
            "Connection": "close", "User-Agent": "Bookrow (book covers)"}  # fmt: skip


class Later(Refusal):
    """Refused by the way things stand at this moment; it may go well another time."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """The world outside: how names become addresses, whom we believe to be who they say, which addresses are allowed.
    step_seconds: the longest wait for anything; total_seconds: for the whole picture, redirects included."""

    resolve: Callable[[str], list[Endpoint]] = resolve
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    is_allowed_address: Callable[[str], bool] = is_public
    step_seconds: float = 10
    total_seconds: float = 20


@lru_cache(maxsize=1)
def _outside() -> Fetching:
    """Made once: reading the system's certificates takes longer than a fast answer."""
    return Fetching()


def fetch_cover(link: str, hosts: Set[str], *, fetching: Fetching | None = None) -> bytes:
    """The bytes at a link, at most 8 MiB. hosts: where they may lie, in small letters. Refuses any other place, network,
    scheme or port, more than three redirects, and answers that are no file; refuses for now (Later) what may pass."""
    world = fetching or _outside()
    deadline = monotonic() + world.total_seconds
    for _turn in range(_MOST_REDIRECTS + 1):
        place = _looked_at(link, hosts)
        try:
            answer = _ask(place, world, deadline)
        except (OSError, http.client.HTTPException) as error:
            raise Later(reasons.COVER_AWAY.saying(host=place.hostname, problem=_said(error))) from error
        if isinstance(answer, bytes):
            return answer
        link = _onward(link, answer.to)
    raise Refusal(reasons.COVER_REDIRECTS.saying(most=_MOST_REDIRECTS))


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """A redirect; the address may be relative."""

    to: str


def _onward(link: str, to: str) -> str:
    try:
        return urljoin(link, to)
    except ValueError:
        raise Refusal(reasons.COVER_ADDRESS.saying(link=to[:120])) from None


def _looked_at(link: str, hosts: Set[str]) -> SplitResult:
    try:
        place = urlsplit(link)
        plain = place.scheme == "https" and place.port in (None, HTTPS) and place.username is None
        host = (place.hostname or "").encode("idna").decode("ascii")
    except ValueError:  # UnicodeError is one too
        plain, host = False, ""
    if not plain or not host:
        raise Refusal(reasons.COVER_ADDRESS.saying(link=link[:120]))
    if place.hostname not in hosts:
        raise Refusal(reasons.COVER_HOST.saying(host=place.hostname))
    return place


def _ask(place: SplitResult, world: Fetching, deadline: float) -> bytes | _Elsewhere:
    """One request and its answer."""
    host = (place.hostname or "").encode("idna").decode("ascii")
    raw = _connected(host, world, deadline)
    try:
        raw.settimeout(_left(world, deadline))
        with world.context.wrap_socket(raw, server_hostname=host) as tls:
            connection = http.client.HTTPSConnection(host, HTTPS, context=world.context)
            connection.sock = _Within(tls, world, deadline)
            connection.request("GET", _target(place), headers=_HEADERS)
            with connection.getresponse() as response:
                return _taken(response, host)
    finally:
        raw.close()


def _connected(host: str, world: Fetching, deadline: float) -> socket.socket:
    """A connection to an address that was looked at; not to one of several while another of them is not allowed."""
    endpoints = world.resolve(host)
    if not all(world.is_allowed_address(address) for address, _port in endpoints):
        raise Refusal(reasons.COVER_NETWORK.saying(host=host))
    fault = OSError("no address")
    for endpoint in endpoints:
        try:
            # The address is an IP address: nothing is looked up once more.
            return socket.create_connection(endpoint, timeout=_left(world, deadline))
        except OSError as error:
            fault = error
    raise fault


def _left(world: Fetching, deadline: float) -> float:
    left = min(world.step_seconds, deadline - monotonic())
    if left <= 0:
        raise TimeoutError
    return left


class _Within:
    """A connection on which each wait is as short as what is left of all the time; in the shape http.client asks for."""

    def __init__(self, tls: ssl.SSLSocket, world: Fetching, deadline: float) -> None:
        self._tls, self._world, self._deadline = tls, world, deadline

    def in_time(self) -> ssl.SSLSocket:
        """The connection, with the time that is left for its next step."""
        self._tls.settimeout(_left(self._world, self._deadline))
        return self._tls

    def sendall(self, data: bytes) -> None:
        """As a socket's."""
        self.in_time().sendall(data)

    def makefile(self, *_mode: Any) -> io.BufferedReader:
        """As a socket's, for reading."""
        return io.BufferedReader(_Received(self), _CHUNK)

    def close(self) -> None:
        """http.client lets go as soon as it has the head; the body is still to be read, and who opened it closes it."""


class _Received(io.RawIOBase):
    def __init__(self, within: _Within) -> None:
        self._within = within

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        return self._within.in_time().recv_into(buffer)


def _target(place: SplitResult) -> str:
    """Path and query as a request line may carry them; what is escaped already stays."""
    path = quote(place.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(place.query, safe='/%:@!$&()*+,;=~-._?')}" if place.query else path


def _taken(response: http.client.HTTPResponse, host: str) -> bytes | _Elsewhere:
    status, to = response.status, response.headers.get("Location", "")
    if status in _REDIRECTS and to:
        return _Elsewhere(to.strip())
    if status >= 500 or status in _TRY_AGAIN:
        raise Later(reasons.COVER_ANSWER.saying(host=host, status=status))
    if status != 200:
        raise Refusal(reasons.COVER_ANSWER.saying(host=host, status=status))
    return _body(response)


def _body(response: http.client.HTTPResponse) -> bytes:
    """The whole body, or a refusal as soon as it is known to be too long."""
    announced = response.length
    parts, size = [], announced or 0
    if size <= MOST_BYTES:
        size = 0
        while size <= MOST_BYTES and (part := response.read(_CHUNK)):
            parts.append(part)
            size += len(part)
    if size > MOST_BYTES:
        raise Refusal(reasons.COVER_SIZE.saying(limit=MOST_BYTES >> 20))
    if announced is not None and size < announced:
        raise http.client.IncompleteRead(b"", announced - size)
    return b"".join(parts)


def _said(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it took too long"
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
