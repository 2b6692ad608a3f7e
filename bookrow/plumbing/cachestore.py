"""Kept pages: ready bytes and ready headers, the least recently used ones leaving first, bounded in bytes."""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Iterable

from bookrow.plumbing.cachekeys import Key
from bookrow.plumbing.headers import Headers

# What Python itself needs for an entry, and for each tag of it (measured by a test).
ENTRY_BYTES = 2400
TAG_BYTES = 420

# Half the time of level 6 for a twelfth more bytes: a page is packed by the request that misses it.
_LEVEL = 3


class Form:
    """A page in one encoding."""

    __slots__ = ("body", "etag", "headers", "unchanged")

    def __init__(self, body: bytes, etag: str, headers: Headers) -> None:
        self.body = body
        self.etag = etag
        self.headers = headers
        wanted = ("etag", "cache-control", "vary")
        self.unchanged = [header for header in headers if header[0].lower() in wanted]


class Entry:
    """One page. `until` is seconds since the epoch, infinity for a page that the clock does not change."""

    __slots__ = ("_common", "_plain", "key", "packed", "size", "tags", "until")

    def __init__(self, key: Key, body: bytes, headers: Headers, *, tags: Iterable[str], until: float) -> None:
        self.key = key
        self.tags = frozenset(tags)
        self.until = until
        packed = gzip.compress(body, _LEVEL, mtime=0)
        etag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}-gzip"'
        self._common = [*headers, ("Vary", "Accept-Encoding")]
        self.packed = Form(packed, etag, [("Content-Encoding", "gzip"), *self._complete(packed, etag)])
        text = sum(len(name) + len(value) for name, value in self.packed.headers)
        self._plain: Form | None = None
        self.size = len(packed) + ENTRY_BYTES + text + sum(TAG_BYTES + len(tag) for tag in self.tags)

    def plain(self) -> Form:
        """The page for the few who take no gzip, unpacked when the first of them comes; `size` grows with it."""
        if self._plain is None:
            body = gzip.decompress(self.packed.body)
            etag = self.packed.etag.replace("-gzip", "")
            self._plain = Form(body, etag, self._complete(body, etag))
            self.size += len(body) + ENTRY_BYTES
        return self._plain

    def _complete(self, body: bytes, etag: str) -> Headers:
        return [*self._common, ("ETag", etag), ("Content-Length", str(len(body)))]


class Pages:
    """The kept pages of one worker. Callers hold the cache's lock."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self.entries: OrderedDict[Key, Entry] = OrderedDict()
        self._by_tag: dict[str, set[Key]] = {}

    def get(self, key: Key) -> Entry | None:
        """The kept page, which is now the last to leave."""
        entry = self.entries.get(key)
        if entry is not None:
            self.entries.move_to_end(key)
        return entry

    def put(self, entry: Entry) -> None:
        """Keep a page, unless it alone would take more than an eighth of the room."""
        self.remove(entry.key)
        if entry.size > self.limit // 8:
            return
        self.entries[entry.key] = entry
        self.size += entry.size
        for tag in entry.tags:
            self._by_tag.setdefault(tag, set()).add(entry.key)
        self._fit()

    def unpacked(self, entry: Entry) -> Form:
        """The plain form of a page, counted if the page is kept and kept on if there is room for both."""
        before = entry.size
        form = entry.plain()
        if entry.size != before and self.entries.get(entry.key) is entry:
            self.size += entry.size - before
            self._fit()
        return form

    def remove(self, key: Key) -> None:
        """Forget one page, if it is kept."""
        entry = self.entries.pop(key, None)
        if entry is None:
            return
        self.size -= entry.size
        for tag in entry.tags:
            keys = self._by_tag[tag]
            keys.discard(key)
            if not keys:
                del self._by_tag[tag]

    def drop(self, tags: Iterable[str]) -> None:
        """Forget every page that carries one of the tags."""
        for tag in tags:
            for key in list(self._by_tag.get(tag, ())):
                self.remove(key)

    def clear(self) -> None:
        """Forget everything."""
        self.entries.clear()
        self._by_tag.clear()
        self.size = 0

    def _fit(self) -> None:
        while self.size > self.limit:
            self.remove(next(iter(self.entries)))


class Recent:
    """Which tags became untrue lately, so that a page read before and finished after is not kept."""

    def __init__(self, room: int = 10_000) -> None:
        self._room = room
        self._seen: OrderedDict[str, int] = OrderedDict()
        self._floor = 0
        self.place = 1

    def add(self, tags: Iterable[str]) -> None:
        """Note tags that became untrue now."""
        self.place += 1
        for tag in tags:
            self._seen[tag] = self.place
            self._seen.move_to_end(tag)
        while len(self._seen) > self._room:
            self._floor = self._seen.popitem(last=False)[1]

    def lose(self) -> None:
        """Note that anything may have become untrue now."""
        self.place += 1
        self._floor = self.place
        self._seen.clear()

    def untouched_since(self, place: int, tags: Iterable[str]) -> bool:
        """Whether none of the tags became untrue after this place; False if that is no longer known."""
        return place >= self._floor and all(self._seen.get(tag, 0) <= place for tag in tags)
