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
    "isbn/<str:isbn>/copies": "copies",
    "edition/<str:key>/copies": "copies-by-key",
    "isbn/<str:isbn>/reviews": "reviews",
    "edition/<str:key>/reviews": "reviews-by-key",
    "review/<str:key>": "review",
    "seller/<slug:key>": "seller",
    "conditions": "conditions",
    "how-copies-are-ranked": "ranking",
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
    "photos/<str:name>": "/photos/nothing.jpg",
    "logo/<str:name>": "/logo/nothing.png",
    "healthz": "/healthz",
    "metrics": "/metrics",
    "sign-in": "/sign-in",
    "sign-in/code": "/sign-in/code",
    "sign-in/new-password": "/sign-in/new-password",
    "sign-in/enter": "/sign-in/enter",
    "sign-in/passkey": "/sign-in/passkey",
    "sign-in/second-step": "/sign-in/second-step",
    "sign-up": "/sign-up",
    "sign-out": "/sign-out",
    "desk/report/review/<str:key>": "/desk/report/review/none",
    "desk/report/edition/<str:name>": "/desk/report/edition/9781593850326",
    "desk/correct/<str:name>": "/desk/correct/9781593850326",
    "desk/case": "/desk/case",
    "desk/case/<str:number>": "/desk/case/AAAA-AAAA",
}
# For whoever is signed in: their own account. What is another's is not there.
PERSONAL = {
    "account": "/account",
    "account/name": "/account/name",
    "desk/review/<str:key>": "/desk/review/none",
    "reviews/yours": "/reviews/yours",
    "reviews/yours/<str:key>/take-back": "/reviews/yours/none/take-back",
    "reviews/vote/<str:key>": "/reviews/vote/none",
    "reviews/write/<str:name>": "/reviews/write/9781593850326",
    "reviews/check/<str:name>": "/reviews/check/9781593850326",
    "account/addresses": "/account/addresses",
    "account/addresses/code": "/account/addresses/code",
    "account/age": "/account/age",
    "account/pen-name": "/account/pen-name",
    "account/pen-name/erase": "/account/pen-name/erase",
    "account/password": "/account/password",
    "account/confirm": "/account/confirm",
    "account/confirm-second-step": "/account/confirm-second-step",
    "account/second-step": "/account/second-step",
    "account/app": "/account/app",
    "account/app/off": "/account/app/off",
    "account/recovery-codes": "/account/recovery-codes",
    "account/passkeys/new": "/account/passkeys/new",
    "account/passkeys/<int:pk>": "/account/passkeys/1",
    "account/passkeys/<int:pk>/off": "/account/passkeys/1/off",
}
# For whoever is signed in, and below a seller's key for those who work for it: to others there is no such seller. Who may
# do what within one is told by offers/tests/test_workspace_doors.py.
SELLING = {
    "sell/": "/sell/",
    "sell/new": "/sell/new",
    "sell/guide": "/sell/guide",
    "sell/guide-<slug:page>": "/sell/guide-api",
    "sell/<slug:key>/": "/sell/x/",
    "sell/<slug:key>/profile": "/sell/x/profile",
    "sell/<slug:key>/delivery": "/sell/x/delivery",
    "sell/<slug:key>/holiday": "/sell/x/holiday",
    "sell/<slug:key>/staff": "/sell/x/staff",
    "sell/<slug:key>/staff/<int:pk>": "/sell/x/staff/1",
    "sell/<slug:key>/payout": "/sell/x/payout",
    "sell/<slug:key>/access": "/sell/x/access",
    "sell/<slug:key>/access/<int:pk>": "/sell/x/access/1",
    "sell/<slug:key>/stock": "/sell/x/stock",
    "sell/<slug:key>/arrivals": "/sell/x/arrivals",
    "sell/<slug:key>/arrivals/<int:pk>": "/sell/x/arrivals/1",
    "sell/<slug:key>/stock/<int:pk>": "/sell/x/stock/1",
    "sell/<slug:key>/stock/<int:pk>/apply": "/sell/x/stock/1/apply",
    "sell/<slug:key>/stock/<int:pk>/columns": "/sell/x/stock/1/columns",
    "sell/<slug:key>/stock/<int:pk>/refused-rows": "/sell/x/stock/1/refused-rows",
    "sell/<slug:key>/stock/<int:pk>/rows/<slug:kind>": "/sell/x/stock/1/rows/new",
    "sell/<slug:key>/stock/<int:pk>/questions/<slug:kind>": "/sell/x/stock/1/questions/asked",
    "sell/<slug:key>/copies": "/sell/x/copies",
    "sell/<slug:key>/copies/new": "/sell/x/copies/new",
    "sell/<slug:key>/copies/<int:pk>": "/sell/x/copies/1",
    "sell/<slug:key>/copies/<int:pk>/shelf": "/sell/x/copies/1/shelf",
    "sell/<slug:key>/copies/<int:pk>/photos": "/sell/x/copies/1/photos",
    "sell/<slug:key>/copies/<int:pk>/photos/<int:number>": "/sell/x/copies/1/photos/1",
    "sell/<slug:key>/export/<slug:kind>": "/sell/x/export/table",
    "sell/<slug:key>/sold.csv": "/sell/x/sold.csv",
}
# Of those, what is said to everybody: what selling here means, and the guide.
SAID_TO_ALL = {"sell/", "sell/guide", "sell/guide-<slug:page>"}
# For a seller's own software, by its token: no cookie opens anything there, and to others there is nothing.
BY_TOKEN = {
    "api/seller/": "/api/seller/",
    "api/seller/stock": "/api/seller/stock",
    "api/seller/stock/<path:sku>": "/api/seller/stock/A-1",
    "api/seller/sold": "/api/seller/sold",
    "api/seller/files": "/api/seller/files",
    "api/seller/files/<int:pk>": "/api/seller/files/1",
    "api/seller/files/<int:pk>/apply": "/api/seller/files/1/apply",
    "api/seller/<path:rest>": "/api/seller/none",
}
# Only sent to: looked at they say so, before anybody's role matters.
_SENT_TO = ("apply", "shelf", "photos", "photos/<int:number>", "staff/<int:pk>", "access/<int:pk>", "arrivals/<int:pk>")
SENT_TO = {route for route in SELLING if route.endswith(_SENT_TO)}
# For those who run the shop.
OPERATOR = {
    "operator/": "/operator/",
    "operator/setup": "/operator/setup",
    "operator/setup/logo": "/operator/setup/logo",
    "operator/policies": "/operator/policies",
    "operator/policies/new": "/operator/policies/new",
    "operator/policies/<slug:slug>": "/operator/policies/privacy",
    "operator/picks": "/operator/picks",
    "operator/picks/<str:key>/move": "/operator/picks/x/move",
    "operator/picks/<str:key>/drop": "/operator/picks/x/drop",
    "operator/merges": "/operator/merges",
    "operator/merges/new": "/operator/merges/new",
    "operator/merges/<str:merge>/undo": "/operator/merges/x/undo",
    "operator/desk": "/operator/desk",
    "operator/desk/<str:number>": "/operator/desk/AAAA-AAAA",
    "operator/markets": "/operator/markets",
    "operator/markets/<slug:code>": "/operator/markets/de",
    "operator/sellers": "/operator/sellers",
    "operator/sellers/<slug:key>": "/operator/sellers/x",
    "operator/intake": "/operator/intake",
    "operator/intake/new": "/operator/intake/new",
    "operator/intake/<int:pk>": "/operator/intake/1",
    "operator/intake/<int:pk>/books": "/operator/intake/1/books",
    "operator/intake/<int:pk>/refused": "/operator/intake/1/refused",
    "operator/intake/<int:pk>/answer": "/operator/intake/1/answer",
    "operator/senders": "/operator/senders",
    "operator/senders/<int:pk>": "/operator/senders/1",
    "operator/senders/<int:pk>/join": "/operator/senders/1/join",
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
        "Account.objects.create_user('reader@example.org', 'a row of quiet books', joined_at=now(), of_age_on=now().date())"
    ))  # fmt: skip
    visitor = Visitor(shop)
    visitor.send("/sign-in", username="reader@example.org", password="a row of quiet books")
    assert visitor.cookie("sessionid"), "The reader did not come in."
    return visitor


def _at(places: dict[str, str], where: str) -> str:
    return where if where.startswith("/") else places[where]


def test_every_route_has_a_row() -> None:
    there, rows = set(routes()), {*KEPT, *OPEN, *PERSONAL, *SELLING, *BY_TOKEN, *OPERATOR}
    assert there - rows == set(), "New addresses need a row in this file: who may come, and is the answer kept?"
    assert rows - there == set(), "These addresses are gone."
    assert all(route in OPERATOR for route in there if route.startswith("operator")), "Behind the counter is behind it."
    assert all(route in PERSONAL for route in there if route.startswith("account")), "An account is its owner's."
    assert all(route in SELLING for route in there if route.startswith("sell/")), "A workspace is its seller's."
    assert all(route in BY_TOKEN for route in there if route.startswith("api/seller")), (
        "A token opens its seller's door."
    )


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


@pytest.mark.parametrize("route", [*KEPT, *OPEN, *PERSONAL, *OPERATOR])
def test_every_answer_is_safe(shop: Shop, places: dict[str, str], route: str) -> None:
    _assert_safe(shop.get(_at(places, {**KEPT, **OPEN, **PERSONAL, **OPERATOR}[route])), route)


@pytest.mark.parametrize(
    "path", ["/no-such-page", "/isbn/123", "/static/frame/none.css", "/operator/none", "/%00", "/a" * 500]
)
def test_what_is_not_there_is_safe_as_well(shop: Shop, path: str) -> None:
    answer = shop.get(path)
    assert answer.status in (302, 400, 404), f"{path}: {answer.status}"
    _assert_safe(answer, path)


@pytest.mark.parametrize("route", SELLING)
def test_a_workspace_is_there_for_its_own_people_only(shop: Shop, reader: Visitor, route: str) -> None:
    stranger, known = shop.get(SELLING[route]), reader.get(SELLING[route])
    turned = 405 if route in SENT_TO else 200 if route in SAID_TO_ALL else 302
    assert stranger.status == turned, f"{route}: {stranger.status}"
    if stranger.status == 302:
        assert urlsplit(stranger.headers["Location"]).path == "/sign-in"
    expected = 405 if route in SENT_TO else 200 if "<" not in route or route in SAID_TO_ALL else 404
    assert known.status == expected, f"{route}: {known.status}"
    assert re.search("no-store", known.headers["Cache-Control"] or "")
    for answer in (stranger, known):
        _assert_safe(answer, route)


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE"])
@pytest.mark.parametrize("route", BY_TOKEN)
def test_software_needs_a_token_and_no_cookie_stands_for_it(
    shop: Shop, reader: Visitor, route: str, method: str
) -> None:
    for headers in ({}, {"Cookie": reader.cookies()}, {"Authorization": "Bearer bookrow_" + "x" * 43}):
        answer = shop.get(BY_TOKEN[route], headers, method=method)
        assert answer.status == 401 and answer.headers["WWW-Authenticate"].startswith("Bearer ")
        assert not answer.headers.get_all("Set-Cookie") and "no-store" in answer.headers["Cache-Control"]
        assert method == "HEAD" or b'"code":"api-no-token"' in answer.body
        _assert_safe(answer, route)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("route", [*PERSONAL, *OPERATOR])
def test_strangers_are_led_to_the_door(shop: Shop, route: str, method: str) -> None:
    answer = shop.get({**PERSONAL, **OPERATOR}[route], method=method)
    # A form sent without its token is turned away before anything else is looked at.
    assert answer.status == 302 or (method == "POST" and answer.status == 403), f"{route}: {answer.status}"
    if answer.status == 302:
        assert urlsplit(answer.headers["Location"]).path == "/sign-in"


@pytest.mark.parametrize("route", OPERATOR)
def test_an_account_is_not_yet_an_operator(reader: Visitor, route: str) -> None:
    answer = reader.get(OPERATOR[route])
    assert answer.status == 403
    assert b"bookrow operator" in answer.body, "The page says what would help."


@pytest.mark.parametrize("route", PERSONAL)
def test_an_account_is_open_to_its_owner(reader: Visitor, route: str) -> None:
    answer = reader.get(PERSONAL[route])
    # What the reader does not have, an app or a passkey of number 1, is not there; a name is only sent. A pen name that
    # one does not have is chosen, not erased: there the visitor was led on.
    absent = {"account/app/off", "account/passkeys/<int:pk>", "account/passkeys/<int:pk>/off", "desk/review/<str:key>"}
    absent |= {"reviews/yours/<str:key>/take-back", "reviews/vote/<str:key>"}
    sent = {"account/name", "reviews/check/<str:name>"}
    assert answer.status == (404 if route in absent else 405 if route in sent else 200)
    assert re.search("no-store", answer.headers["Cache-Control"] or "")
    _assert_safe(answer, route)


@pytest.mark.parametrize("route", [*OPEN, *PERSONAL, *OPERATOR])
def test_what_is_personal_is_never_stored(shop: Shop, route: str) -> None:
    answer = shop.get({**OPEN, **PERSONAL, **OPERATOR}[route])
    if answer.headers.get_all("Set-Cookie") or route in {*PERSONAL, *OPERATOR} or route.startswith("sign"):
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
