"""Every address of the shop has a row here: what is public is the same for all, the counter is for operators."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.pages.walking import addresses_of
from tests.shop import Answer, Shop, Visitor

# The page cache keeps these: they carry tags, no cookie, and differ for nobody. Route -> kind of page or an address.
KEPT = {
    "": "home",
    "new": "new",
    "subjects": "subjects",
    "contributors": "contributors",
    "subject/<str:slug>": "subject",
    "contributor/<str:slug>": "contributor",
    "publisher/<str:slug>": "publisher",
    "imprint/<str:slug>": "imprint",
    "series/<str:slug>": "series",
    "work/<str:key>": "work",
    "isbn/<str:isbn>": "book",
    "edition/<str:key>": "edition",
    "about": "about",
    "contact": "contact",
    "policies/<slug:slug>": "policy",
    "policies/<slug:slug>/<int:version>": "policy-version",
    "cover/<str:key>.svg": "drawn-cover",
    "shop.css": "/shop.css",
    "robots.txt": "/robots.txt",
    "sitemap.xml": "/sitemap.xml",
    "sitemap-<int:part>.xml": "/sitemap-1.xml",
    "api/editions/<str:name>": "/api/editions/9781593850326",
}
# For everyone, and made anew for each: files, redirects, the state of the machine, the door.
OPEN = {
    "isbn": "/isbn?isbn=1-59385-032-8",
    "covers/<str:name>": "/covers/nothing.jpg",
    "logo/<str:name>": "/logo/nothing.png",
    "healthz": "/healthz",
    "metrics": "/metrics",
    "sign-in": "/sign-in",
    "sign-out": "/sign-out",
}
# For those who run the shop.
OPERATOR = {
    "operator/": "/operator/",
    "operator/setup": "/operator/setup",
    "operator/setup/logo": "/operator/setup/logo",
    "operator/policies": "/operator/policies",
    "operator/policies/new": "/operator/policies/new",
    "operator/policies/<slug:slug>": "/operator/policies/privacy",
    "operator/picks": "/operator/picks",
    "operator/picks/<str:key>/drop": "/operator/picks/x/drop",
    "operator/merges": "/operator/merges",
    "operator/merges/new": "/operator/merges/new",
    "operator/merges/<str:merge>/undo": "/operator/merges/x/undo",
    "operator/intake": "/operator/intake",
    "operator/intake/new": "/operator/intake/new",
    "operator/intake/<int:pk>": "/operator/intake/1",
    "operator/intake/<int:pk>/books": "/operator/intake/1/books",
    "operator/intake/<int:pk>/refused": "/operator/intake/1/refused",
    "operator/intake/<int:pk>/answer": "/operator/intake/1/answer",
    "operator/senders": "/operator/senders",
    "operator/senders/<int:pk>": "/operator/senders/1",
    "operator/senders/<int:pk>/books": "/operator/senders/1/books",
    "operator/tables": "/operator/tables",
    "operator/tables/<int:pk>": "/operator/tables/1",
}
SAFE = {
    "Content-Security-Policy": re.compile(r"default-src '(self|none)'"),
    "X-Content-Type-Options": re.compile("^nosniff$"),
    "Referrer-Policy": re.compile("origin|no-referrer"),
}


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """Every route of the shop, as it is written."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, before + str(pattern.pattern))
        elif isinstance(pattern, URLPattern):
            yield before + str(pattern.pattern)


@pytest.fixture(scope="module")
def places(shop: Shop) -> dict[str, str]:
    """Kind -> address."""
    return addresses_of(shop)


@pytest.fixture(scope="module")
def reader(shop: Shop) -> Visitor:
    """Somebody with an account who does not run the shop."""
    shop.run("shell", "-v", "0", "-c", (
        "from django.utils.timezone import now; from bookrow.people.models import Account; "
        "Account.objects.create_user('reader@example.org', 'a row of quiet books', joined_at=now())"
    ))  # fmt: skip
    visitor = Visitor(shop)
    visitor.send("/sign-in", username="reader@example.org", password="a row of quiet books")
    assert visitor.cookie("sessionid"), "The reader did not come in."
    return visitor


def _at(places: dict[str, str], where: str) -> str:
    return where if where.startswith("/") else places[where]


def test_every_route_has_a_row() -> None:
    there, rows = set(routes()), {*KEPT, *OPEN, *OPERATOR}
    assert there - rows == set(), "New addresses need a row in this file: who may come, and is the answer kept?"
    assert rows - there == set(), "These addresses are gone."
    assert all(route in OPERATOR for route in there if route.startswith("operator")), "Behind the counter is behind it."


@pytest.mark.parametrize("route", KEPT)
def test_a_public_page_is_the_same_for_everyone(
    shop: Shop, places: dict[str, str], reader: Visitor, route: str
) -> None:
    path = _at(places, KEPT[route])
    anonymous, known = shop.get(path), shop.get(path, {"Cookie": reader.cookies()})
    for answer in (anonymous, known):
        assert answer.status == 200, f"{path}: {answer.status}"
        assert not answer.headers.get_all("Set-Cookie"), f"{path} sets a cookie."
        assert "cookie" not in (answer.headers["Vary"] or "").lower(), f"{path} varies by cookie."
    assert anonymous.body == known.body, f"{path} looks different to somebody who is signed in."


@pytest.mark.parametrize("route", KEPT)
def test_a_public_page_is_kept(shop: Shop, places: dict[str, str], route: str) -> None:
    path = _at(places, KEPT[route])
    shop.get(path)
    before = _hits(shop)
    assert shop.get(path).headers["ETag"], (
        f"{path} has no ETag: it carries no tags, or something keeps it from being kept."
    )
    assert _hits(shop) == before + 1, f"{path} was composed twice."


@pytest.mark.parametrize("route", KEPT)
def test_inner_headers_stay_inside(shop: Shop, places: dict[str, str], route: str) -> None:
    for _ in ("composed", "kept"):
        answer = shop.get(_at(places, KEPT[route]))
        assert not [name for name in answer.headers if name.lower().startswith("x-bookrow")]


@pytest.mark.parametrize("route", [*KEPT, *OPEN, *OPERATOR])
def test_every_answer_is_safe(shop: Shop, places: dict[str, str], route: str) -> None:
    _assert_safe(shop.get(_at(places, {**KEPT, **OPEN, **OPERATOR}[route])), route)


@pytest.mark.parametrize(
    "path", ["/no-such-page", "/isbn/123", "/static/frame/none.css", "/operator/none", "/%00", "/a" * 500]
)
def test_what_is_not_there_is_safe_as_well(shop: Shop, path: str) -> None:
    answer = shop.get(path)
    assert answer.status in (302, 400, 404), f"{path}: {answer.status}"
    _assert_safe(answer, path)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("route", OPERATOR)
def test_strangers_are_led_to_the_door(shop: Shop, route: str, method: str) -> None:
    answer = shop.get(OPERATOR[route], method=method)
    # A form sent without its token is turned away before anything else is looked at.
    assert answer.status == 302 or (method == "POST" and answer.status == 403), f"{route}: {answer.status}"
    if answer.status == 302:
        assert urlsplit(answer.headers["Location"]).path == "/sign-in"


@pytest.mark.parametrize("route", OPERATOR)
def test_an_account_is_not_yet_an_operator(reader: Visitor, route: str) -> None:
    answer = reader.get(OPERATOR[route])
    assert answer.status == 403
    assert b"bookrow operator" in answer.body, "The page says what would help."


@pytest.mark.parametrize("route", [*OPEN, *OPERATOR])
def test_what_is_personal_is_never_stored(shop: Shop, route: str) -> None:
    answer = shop.get({**OPEN, **OPERATOR}[route])
    if answer.headers.get_all("Set-Cookie") or route in OPERATOR or route.startswith("sign"):
        assert re.search("no-store|private", answer.headers["Cache-Control"] or ""), (
            f"{route} may be stored by a proxy."
        )


def _hits(shop: Shop) -> int:
    found = re.search(r"^bookrow_page_cache_hits\{[^}]*\} (\d+)", shop.get("/metrics").text, re.MULTILINE)
    assert found, "/metrics does not count the hits of the page cache."
    return int(found[1])


def _assert_safe(answer: Answer, where: str) -> None:
    for name, form in SAFE.items():
        assert form.search(answer.headers[name] or ""), f"{where}: {name} is {answer.headers[name]!r}"
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy and "http:" not in policy, policy
    assert "frame-ancestors" in policy or answer.headers["X-Frame-Options"] == "DENY"
