"""What fetching by HTTPS and by SFTP have in common: bounds, which machines one may go to, what is brought back."""

import ssl
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from django.conf import settings

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_arrivals as reasons
from bookrow.plumbing.addresses import is_public, resolve
from bookrow.plumbing.outside import Fetching, ascii_host

MIB = 1 << 20
PORTS = {"https": 443, "sftp": 22}
_STEP_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Bounds:
    """most: bytes of a file; seconds: for all of it."""

    most: int
    seconds: float


# A till's list is short, and waits for nobody; a stock file may be large.
STOCK = Bounds(1024 * MIB, 120)
SOLD = Bounds(5 * MIB, 20)


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was fetched. path: where it lies now; name: as it is called there. etag, modified: what to say next time,
    so that it is not sent again unchanged."""

    path: Path
    name: str
    etag: str = ""
    modified: str = ""


def place_of(address: str, scheme: str) -> SplitResult:
    """An address in its parts. Refuses one of another scheme, without host, or with a password in it."""
    try:
        place = urlsplit(address.strip())
        good = place.scheme == scheme and bool(ascii_host(place)) and (place.port is None or place.port > 0)
        secret = place.username is not None or place.password is not None
    except ValueError:
        good = secret = False
    if secret:
        raise Refusal(reasons.ADDRESS_SECRET)
    if not good:
        raise Refusal(reasons.ADDRESS_WRONG.saying(scheme=scheme))
    return place


def world_for(place: SplitResult, *, own: bool = True, bounds: Bounds) -> Fetching:
    """The world as one may go to it for this address. own: whether the operator's own network counts, where that host is
    named in the settings."""
    port = place.port or PORTS[place.scheme]
    private = own and (place.hostname or "") in settings.FETCH_PRIVATE
    return Fetching(
        resolve=lambda host: [(address, port) for address, _https in resolve(host)],
        context=_context(settings.FETCH_CA),
        is_allowed_address=(lambda address: True) if private else is_public,
        step_seconds=_STEP_SECONDS,
        total_seconds=bounds.seconds,
    )


@lru_cache(maxsize=4)
def _context(more: str) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if more:
        context.load_verify_locations(cafile=more)
    return context


def last_step(path: str) -> str:
    """What a file is called, by its path; "stock" where that ends in nothing."""
    return printable(unquote(path.rstrip("/").rpartition("/")[2]))[:200] or "stock"


def printable(text: str) -> str:
    """What a server says of itself, without signs that no database keeps."""
    return "".join(sign for sign in text if sign.isprintable())
