"""Going to other people's machines: https on checked addresses, and never longer than we meant to.

Every address of a host is looked at before one is connected to, and it is that very address, so that a name which answers
differently the next time leads nowhere.
"""

import http.client
import io
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any
from urllib.parse import SplitResult, quote

from bookrow.plumbing.addresses import HTTPS, Endpoint, is_public, resolve

MOST_REDIRECTS = 3
REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 1 << 16


class NotPublic(Exception):
    """The host, or one of its addresses, is not on the open internet."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """The world outside: how names become addresses, whom we believe to be who they say, which addresses are allowed.
    step_seconds: the longest wait for anything; total_seconds: for the whole file, redirects included."""

    resolve: Callable[[str], list[Endpoint]] = resolve
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    is_allowed_address: Callable[[str], bool] = is_public
    step_seconds: float = 10
    total_seconds: float = 20


@contextmanager
def asked(
    place: SplitResult, headers: Mapping[str, str], world: Fetching, deadline: float
) -> Iterator[http.client.HTTPResponse]:
    """One GET and its answer, whose body is still to be read. Raises NotPublic, OSError and HTTPException."""
    host = ascii_host(place)
    raw = connected(host, world, deadline)
    try:
        raw.settimeout(left(world, deadline))
        with world.context.wrap_socket(raw, server_hostname=host) as tls:
            connection = http.client.HTTPSConnection(host, place.port or HTTPS, context=world.context)
            connection.sock = _Within(tls, world, deadline)
            connection.request("GET", target(place), headers=dict(headers))
            with connection.getresponse() as response:
                yield response
    finally:
        raw.close()


def ascii_host(place: SplitResult) -> str:
    """The host as the network knows it. Raises ValueError where it is none."""
    return (place.hostname or "").encode("idna").decode("ascii")


def connected(host: str, world: Fetching, deadline: float) -> socket.socket:
    """A connection to an address that was looked at; not to one of several while another of them is not allowed."""
    endpoints = world.resolve(host)
    if not all(world.is_allowed_address(address) for address, _port in endpoints):
        raise NotPublic(host)
    fault = OSError("no address")
    for endpoint in endpoints:
        try:
            # The address is an IP address: nothing is looked up once more.
            return socket.create_connection(endpoint, timeout=left(world, deadline))
        except OSError as error:
            fault = error
    raise fault


def left(world: Fetching, deadline: float) -> float:
    """Seconds for the next step. Raises TimeoutError where there are none."""
    seconds = min(world.step_seconds, deadline - monotonic())
    if seconds <= 0:
        raise TimeoutError
    return seconds


class _Within:
    """A connection on which each wait is as short as what is left of all the time; in the shape http.client asks for."""

    def __init__(self, tls: ssl.SSLSocket, world: Fetching, deadline: float) -> None:
        self._tls, self._world, self._deadline = tls, world, deadline

    def in_time(self) -> ssl.SSLSocket:
        """The connection, with the time that is left for its next step."""
        self._tls.settimeout(left(self._world, self._deadline))
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


def target(place: SplitResult) -> str:
    """Path and query as a request line may carry them; what is escaped already stays."""
    path = quote(place.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(place.query, safe='/%:@!$&()*+,;=~-._?')}" if place.query else path


def body(response: http.client.HTTPResponse) -> Iterator[bytes]:
    """The body in pieces. Raises IncompleteRead where it ends before the length that was announced."""
    announced, size = response.length, 0
    while part := response.read(_CHUNK):
        size += len(part)
        yield part
    if announced is not None and size < announced:
        raise http.client.IncompleteRead(b"", announced - size)


def told(error: Exception) -> str:
    """What went wrong on the way, in a few words."""
    if isinstance(error, TimeoutError):
        return "it took too long"
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
