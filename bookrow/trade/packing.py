"""Opening what a message is packed in: nothing, gzip or zip. Content decides, never the name.

Everything is read as a stream. Unpacking stops at bounds, so that a small file cannot grow without end.
"""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade import reasons
from bookrow.trade.feed import Limits

GZIP = b"\x1f\x8b"
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# Containers that are not opened, by their first bytes: 7z, rar, xz, bzip2, zstd.
_OTHER = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\xfd7zXZ\x00", b"BZh", b"\x28\xb5\x2f\xfd")
_CHUNK = 1 << 18
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


class Readable(Protocol):
    """Something that gives bytes."""

    def read(self, size: int, /) -> bytes:
        """At most that many bytes; none at the end."""
        ...


class Counted:
    """Passes bytes on and counts them."""

    def __init__(self, source: Readable) -> None:
        self._source = source
        self.count = 0

    def read(self, size: int = -1, /) -> bytes:
        """As the source reads."""
        data = self._source.read(size)
        self.count += len(data)
        return data


class Unpacked:
    """Unpacked bytes under bounds; refuses what grows too much or is broken."""

    def __init__(self, source: Readable, kind: str, taken: "Counted | None", size: int, limits: Limits) -> None:
        self._source = source
        self._kind = kind
        self._taken = taken
        self._size = size
        self._limits = limits
        self.count = 0

    @property
    def packed(self) -> int:
        """Bytes of the file read so far."""
        return min(self._taken.count, self._size) if self._taken else self.count

    def read(self, size: int, /) -> bytes:
        """The next bytes; none at the end."""
        try:
            data = self._source.read(size)
        except (
            OSError,
            EOFError,
            zlib.error,
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise Refusal(broken(self._kind, error)) from error
        self.count += len(data)
        self._bounds()
        return data

    def skip(self, size: int) -> None:
        """Go on at a known place: sought in a plain file, unpacked and dropped in a packed one."""
        if not self._kind:
            self._source.seek(size, io.SEEK_CUR)  # type: ignore[attr-defined]
            self.count += size
            return
        while size > 0 and (data := self.read(min(size, _CHUNK))):
            size -= len(data)

    def _bounds(self) -> None:
        limits = self._limits
        if self.count > limits.unpacked_bytes:
            raise Refusal(reasons.TOO_LARGE.saying(limit=limits.unpacked_bytes))
        if self._taken and self.count > limits.ratio_from and self.count > limits.ratio * max(self.packed, 1):
            raise Refusal(reasons.PACKED_TOO_TIGHT.saying(ratio=limits.ratio))


def broken(kind: str, error: Exception) -> Reason:
    """What the unpacker complained of."""
    if isinstance(error, RuntimeError) and "password" in str(error):
        return reasons.ENCRYPTED
    return reasons.BROKEN_CONTAINER.saying(kind=kind, problem=str(error) or type(error).__name__)


@dataclass(frozen=True)
class Member:
    """One file to read; inside: its name in a zip. size: packed bytes; stopped: why it cannot be opened at all."""

    path: Path
    name: str
    inside: str = ""
    packing: str = ""
    size: int = 0
    stopped: Reason | None = None

    @contextmanager
    def open(self, limits: Limits) -> Iterator[Unpacked]:
        """The unpacked bytes from the beginning."""
        with self.path.open("rb") as file:
            if self.packing == "zip":
                with _zip_member(file, self.inside) as (stream, taken):
                    yield Unpacked(stream, "zip", taken, self.size, limits)
            elif self.packing == "gzip":
                taken = Counted(file)
                with gzip.GzipFile(fileobj=io.BufferedReader(_Raw(taken), 1 << 16)) as stream:
                    yield Unpacked(stream, "gzip", taken, self.size, limits)
            else:
                yield Unpacked(file, "", None, self.size, limits)


class _Raw(io.RawIOBase):
    """A counted stream in the shape gzip asks for."""

    def __init__(self, source: Counted) -> None:
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        data = self._source.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Watched(io.RawIOBase):
    """A file that a zip reads in, counting what was read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.count = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.count += len(data)
        return data


@contextmanager
def _zip_member(file: BinaryIO, inside: str) -> Iterator[tuple[Readable, Counted]]:
    watched = _Watched(file)
    try:
        archive = zipfile.ZipFile(watched)
        stream = archive.open(inside)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, KeyError) as error:
        raise Refusal(broken("zip", error)) from error
    watched.count = 0
    try:
        yield stream, watched  # type: ignore[misc]
    finally:
        stream.close()
        archive.close()


def members(path: Path, limits: Limits) -> Iterator[Member]:
    """The files to read in a path: itself, or what a zip holds, without pictures, folders and leavings of macOS."""
    size = path.stat().st_size
    with path.open("rb") as file:
        begins = file.read(8)
    if begins.startswith(ZIP):
        yield from _zip_members(path, size, limits)
    elif begins.startswith(GZIP):
        yield Member(path, path.name, packing="gzip", size=size)
    elif begins.startswith(_OTHER):
        yield Member(path, path.name, size=size, stopped=reasons.NOT_A_FEED.saying(begins=shown(begins)))
    else:
        yield Member(path, path.name, size=size)


def shown(begins: bytes) -> str:
    """The first bytes in a form that can be read aloud."""
    text = begins[:200].decode("utf-8", "replace").strip()
    return "".join(sign if sign.isprintable() else "·" for sign in text)[:40]


def _zip_members(path: Path, size: int, limits: Limits) -> Iterator[Member]:
    try:
        with zipfile.ZipFile(path) as archive:
            listed = [info for info in archive.infolist() if not _left_out(info)]
            if len(listed) > limits.members:
                many = reasons.TOO_MANY_MEMBERS.saying(members=len(listed), limit=limits.members)
                yield Member(path, path.name, packing="zip", size=size, stopped=many)
                return
            found = [member for info in listed if (member := _zip_one(path, archive, info))]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield Member(path, path.name, packing="zip", size=size, stopped=broken("zip", error))
        return
    if not found:
        yield Member(path, path.name, packing="zip", size=size, stopped=reasons.NO_RECORDS)
    yield from found


def _left_out(info: zipfile.ZipInfo) -> bool:
    base = info.filename.rpartition("/")[2]
    return info.is_dir() or info.filename.startswith("__MACOSX/") or base.startswith("._") or base in _LEAVINGS


_LEAVINGS = (".DS_Store", "Thumbs.db", "desktop.ini")


def _zip_one(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member | None:
    name = f"{path.name}!{info.filename}"
    if info.flag_bits & 1:
        return Member(path, name, info.filename, "zip", info.compress_size, reasons.ENCRYPTED)
    try:
        with archive.open(info) as stream:
            begins = stream.read(8)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, zlib.error, EOFError) as error:
        return Member(path, name, info.filename, "zip", info.compress_size, broken("zip", error))
    if begins.startswith(_PICTURES):
        return None
    stopped = reasons.NESTED if begins.startswith((GZIP, *ZIP, *_OTHER)) else None
    return Member(path, name, info.filename, "zip", info.compress_size, stopped)


def picture_members(path: Path) -> Iterator[str]:
    """The names of all JPEG and PNG files in a zip, by their content."""
    with path.open("rb") as file:
        if not file.read(4).startswith(ZIP):
            return
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if not _left_out(info) and not info.flag_bits & 1 and _is_picture(archive, info):
                    yield info.filename
    except (zipfile.BadZipFile, OSError, ValueError):
        return


def _is_picture(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    try:
        with archive.open(info) as stream:
            return stream.read(8).startswith(_PICTURES)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, zlib.error, EOFError):
        return False
