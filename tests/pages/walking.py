"""Walks the demo shop as a visitor does, by links, and finds an address for each kind of page."""

import json
import re
from collections import deque
from urllib.parse import quote, urljoin, urlsplit

from lxml import html
from playwright.sync_api import Page

from tests.shop import Shop, Visitor

REFERENCE = "/isbn/9781593850326"

# Addresses that nobody has to look for: (kind, address).
KNOWN = {
    "home": "/",
    "new": "/new",
    "book": REFERENCE,
    "isbn-wrong": "/isbn/9781593850325",
    "isbn-unknown": "/isbn/9780000000002",
    "missing": "/no-such-page",
    "subjects": "/subjects",
    "contributors": "/contributors",
    "about": "/about",
    "contact": "/contact",
    "sign-in": "/sign-in",
}
# Addresses that a visitor comes to by links: the first that matches stands for its kind.
FOUND = {
    "edition": re.compile(r"^/edition/[^/]+$"),
    "subject": re.compile(r"^/subject/[^/]+$"),
    "contributor": re.compile(r"^/contributor/[^/]+$"),
    "publisher": re.compile(r"^/publisher/[^/]+$"),
    "imprint": re.compile(r"^/imprint/[^/]+$"),
    "series": re.compile(r"^/series/[^/]+$"),
    "policy": re.compile(r"^/policies/[^/]+$"),
}
# No pages of their own, or none that says anything new.
BESIDE = {
    "drawn-cover": re.compile(r"^/cover/[^/]+\.svg$"),
}
BEHIND = {
    "operator": re.compile(r"^/operator/$"),
    "operator-setup": re.compile(r"^/operator/setup$"),
    "operator-policies": re.compile(r"^/operator/policies$"),
    "operator-policy-new": re.compile(r"^/operator/policies/new$"),
    "operator-policy": re.compile(r"^/operator/policies/(?!new$)[^/]+$"),
    "operator-picks": re.compile(r"^/operator/picks$"),
    "operator-merges": re.compile(r"^/operator/merges$"),
    "operator-runs": re.compile(r"^/operator/intake$"),
    "operator-upload": re.compile(r"^/operator/intake/new$"),
    "operator-run": re.compile(r"^/operator/intake/\d+$"),
    "operator-books": re.compile(r"^/operator/intake/\d+/books$"),
    "operator-senders": re.compile(r"^/operator/senders$"),
    "operator-tables": re.compile(r"^/operator/tables$"),
}
KINDS = [*KNOWN, *FOUND, "work"]
OPERATOR_KINDS = [*BEHIND]
PAGES_AT_MOST = 400
Wanted = dict[str, re.Pattern[str]]


def links(text: str, base: str) -> list[str]:
    """Paths within the shop that a page links to or shows, in order, without queries and fragments."""
    tree = html.fromstring(text)
    found = (urlsplit(urljoin(base, str(link))) for link in tree.xpath("//a/@href | //img/@src"))
    # An address may have letters of any script in it; on the wire they are percent-encoded.
    return [
        quote(part.path, safe="/%:@!$&'()*+,;=~")
        for part in found
        if part.netloc in ("", urlsplit(base).netloc) and part.path
    ]


def addresses_of(shop: Shop) -> dict[str, str]:
    """Kind -> address, for every kind that a visitor can reach."""
    found = _found(shop, {**FOUND, **BESIDE}, ["/", "/new", REFERENCE])
    # Linked to only where a work has many editions, or where a text has had several versions.
    key = json.loads(shop.get(f"/api/editions/{REFERENCE[-13:]}").text)["work_key"]
    return {**KNOWN, **found, "work": f"/work/{key}", "policy-version": f"{found['policy']}/1"}


def operator_addresses(operator: Visitor) -> dict[str, str]:
    """Kind -> address behind the counter, walked by a signed-in operator."""
    return _found(operator, BEHIND, ["/operator/"], within="/operator/")


def _found(visitor: Shop | Visitor, wanted: Wanted, start: list[str], within: str = "/") -> dict[str, str]:
    found: dict[str, str] = {}
    base = visitor.url if isinstance(visitor, Shop) else visitor.shop.url
    queue, seen = deque(start), set(start)
    while queue and len(found) < len(wanted) and len(seen) < PAGES_AT_MOST:
        path = queue.popleft()
        for kind, pattern in wanted.items():
            if pattern.match(path):
                found.setdefault(kind, path)
        answer = visitor.get(path)
        if "html" not in (answer.headers["Content-Type"] or "") or answer.status != 200:
            continue
        for link in links(answer.text, base + path):
            if link.startswith(within) and link not in seen:
                seen.add(link)
                # Links to kinds still wanted come first, so that the walk is short.
                (
                    queue.appendleft
                    if any(p.match(link) and k not in found for k, p in wanted.items())
                    else queue.append
                )(link)
    missing = [kind for kind in wanted if kind not in found]
    assert not missing, f"No link in the demo shop leads to: {', '.join(missing)}."
    return found


def sign_in(page: Page, shop: Shop) -> None:
    """Come in by the front door."""
    page.goto("/sign-in")
    page.locator("input[type=email]").fill(shop.operator)
    page.locator("input[type=password]").fill(shop.password)
    page.locator("main form button").first.click()
    page.wait_for_url("**/operator/**")
