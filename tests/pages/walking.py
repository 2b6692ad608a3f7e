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
    "copies": f"{REFERENCE}/copies",
    "reviews": f"{REFERENCE}/reviews",
    "conditions": "/conditions",
    "ranking": "/how-copies-are-ranked",
    "about": "/about",
    "contact": "/contact",
    "sign-in": "/sign-in",
    "sign-in-code": "/sign-in/code",
    "new-password": "/sign-in/new-password",
    "sign-up": "/sign-up",
    "report-edition": "/desk/report/edition/9781593850326?passage=excerpt",
    "correct": "/desk/correct/9781593850326?field=pages",
    "receipts": "/desk/case",
    "review-rules": "/policies/review-rules",
    "sell": "/sell/",
    "sell-guide": "/sell/guide",
    "sell-guide-page": "/sell/guide-api",
}
# Addresses that a visitor comes to by links: the first that matches stands for its kind.
FOUND = {
    "edition": re.compile(r"^/edition/[^/]+$"),
    "subject": re.compile(r"^/subject/[^/]+$"),
    "contributor": re.compile(r"^/contributor/[^/]+$"),
    "publisher": re.compile(r"^/publisher/[^/]+$"),
    "imprint": re.compile(r"^/imprint/[^/]+$"),
    "series": re.compile(r"^/series/[^/]+$"),
    "copies-by-key": re.compile(r"^/edition/[^/]+/copies$"),
    "seller": re.compile(r"^/seller/[^/]+$"),
    "policy": re.compile(r"^/policies/[^/]+$"),
}
# No pages of their own, or none that says anything new.
BESIDE = {
    "drawn-cover": re.compile(r"^/cover/[^/]+\.svg$"),
}
BEHIND = {
    "operator": re.compile(r"^/operator/$"),
    "operator-desk": re.compile(r"^/operator/desk$"),
    "operator-case": re.compile(r"^/operator/desk/[^/]+$"),
    "operator-setup": re.compile(r"^/operator/setup$"),
    "operator-policies": re.compile(r"^/operator/policies$"),
    "operator-policy-new": re.compile(r"^/operator/policies/new$"),
    "operator-policy": re.compile(r"^/operator/policies/(?!new$)[^/]+$"),
    "operator-picks": re.compile(r"^/operator/picks$"),
    "operator-merges": re.compile(r"^/operator/merges$"),
    "operator-merge": re.compile(r"^/operator/merges/new$"),
    "operator-runs": re.compile(r"^/operator/intake$"),
    "operator-upload": re.compile(r"^/operator/intake/new$"),
    "operator-run": re.compile(r"^/operator/intake/\d+$"),
    "operator-books": re.compile(r"^/operator/intake/\d+/books$"),
    "operator-senders": re.compile(r"^/operator/senders$"),
    "operator-sellers": re.compile(r"^/operator/sellers$"),
    "operator-seller": re.compile(r"^/operator/sellers/harbour-row$"),
    "operator-markets": re.compile(r"^/operator/markets$"),
    "operator-market": re.compile(r"^/operator/markets/de$"),
    "operator-tables": re.compile(r"^/operator/tables$"),
}
# A seller's workspace, which the operator of these tests owns.
SELLING = {
    "operator-sell": re.compile(r"^/sell/$"),
    "operator-sell-open": re.compile(r"^/sell/new$"),
    "operator-sell-overview": re.compile(r"^/sell/[^/]+/$"),
    "operator-sell-copies": re.compile(r"^/sell/[^/]+/copies$"),
    "operator-sell-copy": re.compile(r"^/sell/[^/]+/copies/\d+$"),
    "operator-sell-new-copy": re.compile(r"^/sell/[^/]+/copies/new$"),
    "operator-sell-stock": re.compile(r"^/sell/[^/]+/stock$"),
    "operator-sell-arrivals": re.compile(r"^/sell/[^/]+/arrivals$"),
    "operator-sell-run": re.compile(r"^/sell/[^/]+/stock/\d+$"),
    "operator-sell-columns": re.compile(r"^/sell/[^/]+/stock/\d+/columns$"),
    "operator-sell-questions": re.compile(r"^/sell/[^/]+/stock/\d+/questions/asked$"),
    "operator-sell-delivery": re.compile(r"^/sell/[^/]+/delivery$"),
    "operator-sell-profile": re.compile(r"^/sell/[^/]+/profile$"),
    "operator-sell-holiday": re.compile(r"^/sell/[^/]+/holiday$"),
    "operator-sell-staff": re.compile(r"^/sell/[^/]+/staff$"),
    "operator-sell-access": re.compile(r"^/sell/[^/]+/access$"),
}
# What is the operator's own: no link within the counter leads there.
OWN = {
    "operator-account": "/account",
    "operator-pen-name": "/account/pen-name",
    "operator-age": "/account/age",
    "operator-review": f"/reviews/write{REFERENCE.removeprefix('/isbn')}",
    "operator-reviews": "/reviews/yours",
}
# A seller who sends to where no market of the demo shop is, so that no public page changes by it; one file of theirs is
# applied and asks something, another waits for the go-ahead.
OPENING = """
import time
from bookrow.catalogue.models import Edition
from bookrow.desk.actions import open_case
from bookrow.desk.reporter import Reporter
from django.utils.timezone import now
from bookrow.offers.actions import Rate, open_seller, set_rates
from bookrow.offers.actions.arrivals import add_source, pause_source
from bookrow.offers.actions.uploads import go_ahead, receive_stock
from bookrow.offers.models import Seller, StockRun
from bookrow.people.models import Account
HEAD = b"sku,isbn,title,price,quantity,condition,description\\r\\n"
GOOD = b"H-1,9781593850326,,18.10,1,VG,Clean and tight.\\r\\n"
OTHER = b"H-2,9781593850325,,9.00,1,G,\\r\\nH-3,9781593850326,,9.50,1,Mint-ish,\\r\\n"
def until(run, state):
    while StockRun.objects.get(pk=run.pk).state != state:
        time.sleep(0.1)
told = dict(kind="correction", reporter=Reporter(), reason="page", field="pages", words="312", site="")
open_case(edition=Edition.objects.get(isbn="9781593850326"), now=now(), **told)
if not Seller.objects.filter(key="harbour-row").exists():
    owner = Account.objects.get(email="{operator}")
    told = dict(trader=False, email="harbour@example.org")
    seller = open_seller(account=owner.pk, name="Harbour Row", market="us", now=now(), **told)
    set_rates(seller, [Rate("NZ", None, 900, 9, 20)], now=now())
    source = add_source(seller, kind="folder", meaning="sold", by=owner.pk, now=now())
    pause_source(source, by=owner.pk, now=now())
    run = receive_stock(seller, name="harbour.csv", chunks=[HEAD, GOOD, OTHER], now=now())
    until(run, "checked")
    go_ahead(StockRun.objects.get(pk=run.pk), replace=False, now=now())
    until(run, "done")
    run = receive_stock(seller, name="later.csv", chunks=[HEAD, GOOD.replace(b"18.10", b"17.00"), OTHER], now=now())
    until(run, "checked")
"""
# Two readers of a book of the invented press, the last one that came, and another that one of them recommends.
READING = """
from datetime import UTC, datetime, timedelta
from bookrow.catalogue.models import Edition
from bookrow.people.actions import open_account, take_pen_name
from bookrow.reviews.actions import post_review, vote
from bookrow.reviews.models import Review
from bookrow.reviews.words import Words
LONG = "The river is drawn slowly, and every chapter takes its time over the weather and the boats. " * 9
GERMAN = "Ein stilles und kluges Buch, das seine Leute ernst nimmt und am Schluss nichts verspricht."
press = Edition.objects.filter(publisher__name__contains="Marginalia").order_by("-pk")
book = press[0]
other = press.exclude(work=book.work)[0]
noon = datetime(2026, 11, 2, 12, tzinfo=UTC)
if not Review.objects.filter(work=book.work).exists():
    told = dict(password="", of_age_on=noon.date(), now=noon)
    ada = open_account(email="ada.reads@example.org", name="", **told)
    ines = open_account(email="ines.reads@example.org", name="", **told)
    take_pen_name(account=ada, name="Ada_Reads", now=noon, sure=True)
    words = Words(stars=4, headline="Slow in the best way", text=LONG.strip(), language="eng", recommended=(other.pk,),
                  folds=((92, 183),), terms="terms 1")
    first = post_review(edition=book, writer=ada, words=words, now=noon)
    words = Words(stars=2, text=GERMAN, language="ger", anonymous=True, insider="friend", rewarded=True, terms="terms 1")
    post_review(edition=book, writer=ines, words=words, now=noon + timedelta(days=9))
    vote(review=first, account=ines, helpful=True, now=noon)
print(book.address, Review.objects.filter(work=book.work).order_by("posted_at")[0].address)
"""
# What stands in those files, and is nobody's to translate.
SENT = ["Harbour Row", "harbour.csv", "later.csv", "incoming-stock/harbour-row/sold", "harbour@example.org", "H-1",
        "H-2", "H-3", "VG", "G", "Mint-ish", "Clean and tight.", "sku", "isbn", "title", "price", "quantity",
        "condition", "description"]  # fmt: skip
# What those readers said.
READ = ["Ada_Reads", "Slow in the best way", *re.findall(r'^(?:LONG|GERMAN) = "(.+?) ?"', READING, re.MULTILINE)]
KINDS = [*KNOWN, *FOUND, "work", "reviewed", "reviews-by-key", "review"]
OPERATOR_KINDS = [*BEHIND, *SELLING, *OWN]
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
    book, review = shop.run("shell", "-v", "0", "-c", READING).split()
    read = {"reviewed": book, "reviews-by-key": f"{book}/reviews", "review": review}
    return {**KNOWN, **found, **read, "work": f"/work/{key}", "policy-version": f"{found['policy']}/1"}


def operator_addresses(operator: Visitor) -> dict[str, str]:
    """Kind -> address behind the counter, walked by a signed-in operator."""
    operator.shop.run("shell", "-v", "0", "-c", OPENING.replace("{operator}", operator.shop.operator))
    behind = _found(operator, BEHIND, ["/operator/"], within="/operator/")
    operator.send("/account/age", day="28", month="4", year="1990")
    return {**OWN, **behind, **_found(operator, SELLING, ["/sell/"], within="/sell/")}


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
