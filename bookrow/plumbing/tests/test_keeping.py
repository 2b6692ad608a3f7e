"""What the page cache keeps, what it hands out, and what never leaves the process."""

import gzip
import time
import tracemalloc
from typing import Any

import pytest

from bookrow.plumbing.pagecache import PageCache
from bookrow.plumbing.tests.visiting import Page, kept, visit


def test_a_page_is_made_once_and_the_same_headers_come_again() -> None:
    page = Page(headers={"Cache-Control": "no-cache"})
    cache = kept(page)
    first, second = visit(cache, "/a"), visit(cache, "/a")
    assert page.asked == 1
    assert first == second
    assert not [name for name in first.headers if "bookrow" in name]
    assert first.headers["vary"] == "Accept-Encoding"
    assert "frame-ancestors 'none'" in first.headers["content-security-policy"]


def test_each_encoding_has_its_own_bytes_and_name() -> None:
    cache = kept(Page())
    plain, packed = visit(cache, "/a"), visit(cache, "/a", accept_encoding="br, gzip")
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["etag"] != plain.headers["etag"]
    assert packed.headers["content-length"] == str(len(packed.body))
    assert "content-encoding" not in plain.headers


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True), ("br, gzip;q=0.5", True), ("*", True), ("gzip;q=0", False), ("br", False), ("", False),
        ("*;q=0.1", True), ("gzip;q=0, *", False), ("GZIP;q=1", True), ("gzip;q=nonsense", False),
    ],
)  # fmt: skip
def test_gzip_goes_to_those_who_take_it(accepted: str, packed: bool) -> None:
    assert ("content-encoding" in visit(kept(Page()), "/a", accept_encoding=accepted).headers) is packed


@pytest.mark.parametrize(
    ("form", "status"),
    [("{}", 304), ("W/{}", 304), ('"other", {}', 304), ("*", 304), ('"other"', 200), ("", 200)],
)
def test_who_has_the_page_gets_304(form: str, status: int) -> None:
    cache = kept(Page(headers={"Cache-Control": "no-cache"}))
    etag = visit(cache, "/a").headers["etag"]
    seen = visit(cache, "/a", if_none_match=form.format(etag))
    assert seen.status == status
    if status == 304:
        assert set(seen.headers) == {"etag", "cache-control", "vary"}
        assert seen.body == b""


def test_head_is_get_without_the_body_and_keeps_the_page() -> None:
    page = Page()
    cache = kept(page)
    head = visit(cache, "/a", method="HEAD")
    get = visit(cache, "/a")
    assert (head.headers, head.body, page.asked) == (get.headers, b"", 1)
    assert visit(kept(Page(headers={"Set-Cookie": "a=b"})), "/a", method="HEAD").body == b""


@pytest.mark.parametrize(
    "headers",
    [
        {"Set-Cookie": "sessionid=1"}, {"Vary": "Cookie"}, {"Vary": "Accept-Encoding, Accept-Language"},
        {"X-Bookrow-Tags": ""}, {"Content-Encoding": "br"}, {"Content-Length": "99000000"},
    ],
)  # fmt: skip
def test_what_may_differ_between_people_is_not_kept(headers: dict[str, str]) -> None:
    page = Page(headers=headers)
    cache = kept(page)
    seen = [visit(cache, "/a") for _ in range(2)]
    assert page.asked == 2
    assert not [name for name in seen[0].headers if "bookrow" in name]
    assert not cache.pages.entries


@pytest.mark.parametrize("status", ["404 Not Found", "301 Moved Permanently", "500 Internal Server Error"])
def test_only_a_whole_page_is_kept(status: str) -> None:
    page = Page()
    page.status = status
    cache = kept(page)
    assert [visit(cache, "/a").status for _ in range(2)] == [int(status[:3])] * 2
    assert page.asked == 2


def test_a_write_passes_and_is_never_kept() -> None:
    page = Page()
    cache = kept(page)
    visit(cache, "/a", method="POST")
    visit(cache, "/a", method="POST")
    assert page.asked == 2 and not cache.pages.entries


@pytest.mark.parametrize(
    ("queries", "asked"),
    [
        (["page=2", "page=2"], 1),
        (["page=2&sort=new", "sort=new&page=2"], 1),
        (["utm_source=mail", "gclid=77", ""], 1),
        (["page=2", "page=3"], 2),
        (["x=1", "x=1"], 2),
        (["page=2&x=1", "page=2&x=1"], 2),
        (["page=1&page=2", "page=1&page=2"], 2),
        (["page=" + "9" * 400] * 2, 2),
    ],
)
def test_queries(queries: list[str], asked: int) -> None:
    page = Page(headers={"X-Bookrow-Params": "page sort"})
    cache = kept(page)
    for query in queries:
        assert visit(cache, "/a", query=query).status == 200
    assert page.asked == asked


@pytest.mark.parametrize(
    ("host", "pages"),
    [
        ("localhost:8000", 1),
        ("localhost", 1),
        ("evil.example", 0),
        ("localhost:8000:1", 0),
        ("", 0),
        ("localhost.", 0),
        ("LocalHost:8000", 0),
    ],
)
def test_pages_are_kept_for_the_shops_own_hosts(host: str, pages: int) -> None:
    cache = kept(Page())
    visit(cache, "/a", host=host)
    assert len(cache.pages.entries) == pages


def test_inventing_ports_does_not_multiply_the_pages() -> None:
    cache = kept(Page())
    for port in range(2000, 2100):
        visit(cache, "/a", host=f"localhost:{port}")
    assert len(cache.pages.entries) == 8


def test_a_page_ends_with_its_term() -> None:
    page = Page(headers={"X-Bookrow-Good-Until": str(time.time() + 0.2)})
    cache = kept(page)
    visit(cache, "/a")
    visit(cache, "/a")
    assert page.asked == 1
    time.sleep(0.25)
    visit(cache, "/a")
    assert page.asked == 2
    assert len(cache.pages.entries) == 1


def test_memory_is_bounded_and_the_least_recently_read_leaves_first() -> None:
    cache = kept(Page(), limit=60_000)
    for number in range(200):
        visit(cache, f"/{number}")
        visit(cache, "/0")
        assert cache.pages.size <= 60_000
    assert ("localhost:8000", "/0", "") in cache.pages.entries
    assert ("localhost:8000", "/1", "") not in cache.pages.entries
    cache.pages.drop(["a"])
    assert cache.pages.size == 0 and not cache.pages._by_tag


def test_the_same_page_kept_again_is_counted_once() -> None:
    cache = kept(Page())
    visit(cache, "/a")
    entry = next(iter(cache.pages.entries.values()))
    cache.pages.put(entry)
    assert cache.pages.size == entry.size


def test_the_plain_bytes_are_counted_too() -> None:
    cache = kept(Page())
    visit(cache, "/a", accept_encoding="gzip")
    packed = cache.pages.size
    visit(cache, "/a")
    assert cache.pages.size > packed + 350
    cache.pages.remove(("localhost:8000", "/a", ""))
    assert cache.pages.size == 0


def _one(cache: PageCache, number: int) -> None:
    cache._inner.headers["X-Bookrow-Tags"] = " ".join(f"edition:{number}-{tag}" for tag in range(12))  # type: ignore[attr-defined]
    visit(cache, f"/isbn/{9_780_000_000_000 + number}", accept_encoding="gzip")


def test_no_page_takes_more_memory_than_is_counted() -> None:
    cache = kept(Page(), limit=100_000_000)
    _one(cache, 0)
    before_counted = cache.pages.size
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for number in range(1, 1001):
        _one(cache, number)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    taken, counted = after - before, cache.pages.size - before_counted
    assert taken <= counted <= 2 * taken


def test_https_is_asked_for_where_it_is_promised() -> None:
    cache: Any = kept(Page(), https=True)
    seen = visit(cache, "/isbn/é".encode().decode("latin-1"), query="page=2")
    assert (seen.status, seen.headers["location"]) == (301, "https://localhost:8000/isbn/%C3%A9?page=2")
    assert visit(cache, "/a", x_forwarded_proto="https").status == 200
    assert visit(cache, "/healthz").status == 200
