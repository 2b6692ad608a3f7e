"""Stock files and tills' lists from an SFTP server: a file, or the newest one in a folder.

Nothing is said to a server, least of all a password, before the seller has confirmed the server's key by its fingerprint.
"""

import asyncio
import socket
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import cast
from urllib.parse import SplitResult, unquote

import asyncssh

from bookrow.kit.refusals import Reason, Refusal
from bookrow.offers import reasons_arrivals as reasons
from bookrow.offers.arrivals.going import MIB, Bounds, Found, place_of, printable, world_for
from bookrow.offers.arrivals.secrets import unsealed
from bookrow.offers.models import StockSource
from bookrow.plumbing.outside import Fetching, NotPublic, ascii_host, connected, told

KEY_LENGTH = 800
_CHUNK = 1 << 18
_MOST_NAMES = 10_000
_ONCE = "once "
_NOT_THERE = (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath, asyncssh.SFTPNotADirectory)


class UnknownKey(Refusal):
    """The server shows a key that the seller has not confirmed. key: as OpenSSH writes it, with its kind in front."""

    def __init__(self, reason: Reason, key: str) -> None:
        super().__init__(reason)
        self.key = key


@dataclass(frozen=True, slots=True)
class _Way:
    """To whom and for how long. deadline: by the clock that only goes forward."""

    place: SplitResult
    world: Fetching
    bounds: Bounds
    deadline: float

    def socket(self) -> socket.socket:
        """A connection to a checked address, in the shape asyncio asks for."""
        raw = connected(ascii_host(self.place), self.world, self.deadline)
        raw.setblocking(False)
        return raw


def fetch(source: StockSource, to: Path, bounds: Bounds) -> Found | None:
    """The file at the source's address, written to a path; None where it is the one of last time, there is none, or it is
    still being written. Refuses as `https.fetch` does, and with UnknownKey where the server's key is to be confirmed."""
    place = place_of(source.address, "sftp")
    way = _Way(place, world_for(place, bounds=bounds), bounds, monotonic() + bounds.seconds)
    try:
        return asyncio.run(_in_time(source, to, way))
    except NotPublic:
        raise Refusal(reasons.NOT_PUBLIC.saying(host=place.hostname)) from None
    except asyncssh.PermissionDenied:
        raise Refusal(reasons.NOT_FOR_US.saying(host=place.hostname)) from None
    except _NOT_THERE:
        raise Refusal(reasons.NOT_THERE.saying(path=_path(place)[:200], host=place.hostname)) from None
    except (asyncssh.Error, OSError) as error:
        raise Refusal(reasons.AWAY.saying(host=place.hostname, problem=told(error))) from error


def fingerprint_of(key: str) -> str:
    """A key as people compare it: SHA256:..., as OpenSSH shows it."""
    return asyncssh.import_public_key(key).get_fingerprint()


async def _in_time(source: StockSource, to: Path, way: _Way) -> Found | None:
    async with asyncio.timeout(way.bounds.seconds):
        if not source.host_key:
            raise UnknownKey(reasons.HOST_KEY_NEW, await _shown_key(way))
        try:
            return await _fetched(source, to, way)
        except asyncssh.HostKeyNotVerifiable:
            raise UnknownKey(reasons.HOST_KEY_CHANGED, await _shown_key(way)) from None


async def _shown_key(way: _Way) -> str:
    """The key the server shows, before anything is said to it."""
    found = await asyncssh.get_server_host_key(ascii_host(way.place), sock=way.socket(), config=None)
    key = " ".join(found.export_public_key().decode().split()[:2]) if found else ""
    if not key or len(key) > KEY_LENGTH:
        raise Refusal(reasons.HOST_KEY_ODD.saying(host=way.place.hostname))
    return key


async def _fetched(source: StockSource, to: Path, way: _Way) -> Found | None:
    known = asyncssh.import_public_key(source.host_key)
    options = asyncssh.SSHClientConnectionOptions(
        username=source.user,
        password=unsealed(source.secret),
        known_hosts=([known], [], []),
        client_keys=None,
        agent_path=None,
        config=None,
    )
    async with (
        asyncssh.connect(ascii_host(way.place), sock=way.socket(), config=None, options=options) as connection,
        connection.start_sftp_client() as sftp,
    ):
        found = await _newest(sftp, _path(way.place))
        if found is None:
            return None
        path, stands = found
        mark = _mark(path, stands)
        if mark == source.modified:
            return None
        await _write(sftp, path, stands, to, way.bounds)
        if _mark(path, await sftp.stat(path)) != mark:
            return None  # still being written
        # Servers count whole seconds: a file may change once more within the one in which it was fetched. So a mark
        # counts from the second time on that it was seen.
        sure = source.modified == _ONCE + mark
        return Found(to, printable(path.rpartition("/")[2])[:200] or "stock", modified=mark if sure else _ONCE + mark)


async def _newest(sftp: asyncssh.SFTPClient, path: str) -> tuple[str, asyncssh.SFTPAttrs] | None:
    """The file of that name, or in the folder of that name the one written last; hidden ones are not meant."""
    stands = await sftp.stat(path)
    if stands.type != asyncssh.FILEXFER_TYPE_DIRECTORY:
        return path, stands
    newest: tuple[int, str, asyncssh.SFTPAttrs] | None = None
    seen = 0
    async for one in sftp.scandir(path):
        seen += 1
        if seen > _MOST_NAMES:
            raise Refusal(reasons.FOLDER_FULL.saying(most=_MOST_NAMES))
        name = str(one.filename)
        meant = (
            one.attrs.type == asyncssh.FILEXFER_TYPE_REGULAR and not name.startswith(".") and not name.endswith(".part")
        )
        if meant and (newest is None or (one.attrs.mtime or 0, name) > newest[:2]):
            newest = (one.attrs.mtime or 0, name, one.attrs)
    if newest is None:
        return None
    _at, name, attrs = newest
    return f"{path.rstrip('/')}/{name}", attrs


def _mark(path: str, stands: asyncssh.SFTPAttrs) -> str:
    """What tells whether it is the file of last time. At most 75 characters."""
    return printable(f"{stands.mtime}:{stands.size}:{path[-50:]}")


async def _write(sftp: asyncssh.SFTPClient, path: str, stands: asyncssh.SFTPAttrs, to: Path, bounds: Bounds) -> None:
    size = stands.size or 0
    if size <= bounds.most:
        size = 0
        async with sftp.open(path, "rb") as there:
            with to.open("wb") as file:
                while size <= bounds.most and (part := cast(bytes, await there.read(_CHUNK))):
                    size += file.write(part)
    if size > bounds.most:
        raise Refusal(reasons.TOO_LARGE.saying(limit=bounds.most // MIB))


def _path(place: SplitResult) -> str:
    """Where on the server; /~/ in front means the home folder."""
    path = unquote(place.path) or "."
    return path[3:] or "." if path.startswith("/~/") else path
