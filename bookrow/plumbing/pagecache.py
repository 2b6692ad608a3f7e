"""The page cache: a WSGI layer outside Django that answers public pages from memory, never older than the last commit.

It keeps what a view marked with `plumbing.publicpages.public`, and follows the invalidation log (`plumbing.freshness`).
When the database does not answer, nothing kept is served and everything is forgotten: a page that may be untrue (a
price, a last copy) is worse than one that says the shop is away. docs/decisions/0004-page-cache.md tells the rest.
"""

from collections.abc import Callable, Iterable, Sequence
from threading import Event, Lock
from time import monotonic, time
from urllib.parse import quote

from bookrow.plumbing.answers import Answer, Emptied, Environ, StartResponse, answer, takes_gzip
from bookrow.plumbing.cachekeys import Hosts, Key, key_of
from bookrow.plumbing.cachestore import Entry, Pages, Recent
from bookrow.plumbing.freshness import EVERY_TAG, News, Unreachable
from bookrow.plumbing.headers import Headers

Application = Callable[[Environ, StartResponse], Iterable[bytes]]
_WAIT_SECONDS = 5.0
_AWAY_SECONDS = 0.5


class PageCache:
    """Wraps an application. `secure` are the headers that every answer carries; `heard` is told every tag it reads."""

    def __init__(
        self,
        inner: Application,
        *,
        news: News,
        limit: int,
        hosts: Hosts,
        secure: Headers,
        https: bool = False,
        heard: Callable[[Sequence[str]], None] = lambda tags: None,
    ) -> None:
        self._inner = inner
        self._news = news
        self._hosts = hosts
        self._secure = secure
        self._https = https
        self._heard = heard
        self._lock = Lock()
        self._flights: dict[Key, Event] = {}
        self._away_until = 0.0
        self._hits = self._misses = 0
        self.pages = Pages(limit)
        self.recent = Recent()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if self._https and environ.get("HTTP_X_FORWARDED_PROTO", environ["wsgi.url_scheme"]) != "https":
            return self._to_https(environ, start_response)
        method = environ["REQUEST_METHOD"]
        if method != "GET" and method != "HEAD":
            return self._write(environ, start_response)
        key = key_of(environ)
        if key is None:
            return self._pass(environ, start_response)
        try:
            entry, place = self._fresh(key)
        except Unreachable:
            return self._pass(environ, start_response)
        if entry is not None:
            self._hits += 1
            return self._answer(entry, environ, start_response)
        self._misses += 1
        return self._miss(key, place, environ, start_response)

    def numbers(self) -> dict[str, int]:
        """What this process has kept and answered."""
        return {
            "pages": len(self.pages.entries),
            "bytes": self.pages.size,
            "hits": self._hits,
            "misses": self._misses,
        }

    def _answer(self, entry: Entry, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
            return answer(entry.packed, environ, start_response)
        with self._lock:
            form = self.pages.unpacked(entry)
        return answer(form, environ, start_response)

    def _fresh(self, key: Key) -> tuple[Entry | None, int]:
        """The kept page if it is true now, and the place in the log that this was decided at."""
        with self._lock:
            if self._away_until and monotonic() < self._away_until:
                raise Unreachable
            try:
                tags = self._news.poll()
            except Unreachable:
                self._lose()
                self._away_until = monotonic() + _AWAY_SECONDS
                raise
            if tags is None or tags:
                self._take(tags)
            entry = self.pages.get(key)
            if entry is not None and entry.until <= time():
                self.pages.remove(key)
                entry = None
            return entry, self.recent.place

    def _take(self, tags: Sequence[str] | None) -> None:
        self._away_until = 0.0
        if tags is None:
            self._lose()
        else:
            self.recent.add(tags)
            self.pages.drop(tags)
        self._heard(EVERY_TAG if tags is None else tags)

    def _lose(self) -> None:
        self.recent.lose()
        self.pages.clear()

    def _miss(self, key: Key, place: int, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """One request makes the page; others that want it meanwhile wait, and make their own if it was not kept."""
        with self._lock:
            flight = self._flights.get(key)
            if flight is None:
                mine = self._flights[key] = Event()
        if flight is None:
            try:
                return self._make(key, place, environ, start_response)
            finally:
                with self._lock:
                    del self._flights[key]
                mine.set()
        flight.wait(_WAIT_SECONDS)
        try:
            entry, place = self._fresh(key)
        except Unreachable:
            return self._pass(environ, start_response)
        if entry is not None:
            return self._answer(entry, environ, start_response)
        return self._make(key, place, environ, start_response)

    def _make(self, key: Key, place: int, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Ask the application. A page may be kept if nothing it shows became untrue since before it was read."""
        head = environ["REQUEST_METHOD"] == "HEAD"
        environ["bookrow.pagecache"] = self
        said = Answer()
        result = self._inner({**environ, "REQUEST_METHOD": "GET"} if head else environ, said.start)
        entry = said.entry(key, result, self._secure)
        if entry is None:
            start_response(said.status, said.outside(self._secure))
            return Emptied(result) if head else result
        if self._hosts.known(key[0], own_port=environ["SERVER_PORT"]):
            with self._lock:
                if self.recent.untouched_since(place, entry.tags):
                    self.pages.put(entry)
        return self._answer(entry, environ, start_response)

    def _write(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        try:
            return self._pass(environ, start_response)
        finally:
            # The next page must show this worker's own write.
            self._news.hurry()

    def _pass(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        said = Answer()
        result = self._inner(environ, said.start)
        start_response(said.status, said.outside(self._secure))
        return Emptied(result) if environ["REQUEST_METHOD"] == "HEAD" else result

    def _to_https(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        host = environ.get("HTTP_HOST", "")
        if environ["PATH_INFO"] == "/healthz" or not self._hosts.known(host, own_port=environ["SERVER_PORT"]):
            return self._pass(environ, start_response)
        query = environ.get("QUERY_STRING", "")
        path = environ["PATH_INFO"].encode("latin-1")
        location = f"https://{host}{quote(path)}" + (f"?{query}" if query else "")
        start_response("301 Moved Permanently", [("Location", location), ("Content-Length", "0"), *self._secure])
        return ()
