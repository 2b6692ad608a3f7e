"""The API's door: tokens open their own seller's, keys keep a call from being done twice, refusals have one shape."""

from datetime import timedelta
from threading import Event, Thread
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from bookrow.kit.refusals import Reason
from bookrow.offers import reasons_api
from bookrow.offers.actions.calls import stock_in_hand
from bookrow.offers.actions.tokens import make_token, note_use, revoke_token
from bookrow.offers.api import door
from bookrow.offers.api.answers import written
from bookrow.offers.models import Offer, Seller, SellerToken
from bookrow.offers.tests.calling import Software, code, outcomes, software_of
from bookrow.offers.tests.desks import browser, owned, prices
from bookrow.offers.tests.world import an_edition
from bookrow.people.models import Account
from bookrow.plumbing import reasons as claims
from bookrow.plumbing.actions import drop_old_claims
from bookrow.plumbing.models import Claim

pytestmark = pytest.mark.django_db
Shop = tuple[Seller, Account, Software]


@pytest.fixture
def shop() -> Shop:
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, account, software_of(seller, account)


def a_row(**told: Any) -> dict[str, Any]:
    return {"sku": "A-1", "isbn": an_edition(1).isbn, "price": "18.10", "condition": "Good", **told}


def test_a_token_opens_its_own_sellers_door(shop: Shop) -> None:
    told = shop[2].get("").body
    assert told == {
        "seller": "tideline-books", "name": "Tideline Books", "currency": "USD", "token": "Stock program",
        "may_write": True,
    }  # fmt: skip


def test_without_a_good_token_nothing_is_said(shop: Shop) -> None:
    seller, account, software = shop
    row = a_row()
    revoked, secret = make_token(seller, name="Old", by=account, now=timezone.now())
    revoke_token(revoked, by=account, now=timezone.now())
    bodies = set()
    for header in ("", "Bearer", "Bearer ", f"Basic {software.secret}", f"Bearer {software.secret}x", f"Bearer {secret}",
                   "Bearer bookrow_é", "Bearer " + "x" * 5000, software.secret):  # fmt: skip
        for client in (Client(), browser(account)):
            for path in ("/api/seller/stock", "/api/seller/none", "/api/seller/stock/A-1"):
                answer = client.get(path, headers={"Authorization": header} if header else {})
                assert answer.status_code == 401 and answer["WWW-Authenticate"] == 'Bearer realm="seller"'
                bodies.add(answer.content)
            sent = client.post(
                "/api/seller/stock", {"rows": [row]}, "application/json", headers={"Idempotency-Key": "1"}
            )
            assert sent.status_code == 401
            bodies.add(sent.content)
    assert len(bodies) == 1 and not Offer.objects.exists() and not Claim.objects.exists()
    assert Client().get("/api/seller/", headers={"Authorization": f"bearer  {software.secret} "}).status_code == 200


def test_every_refusal_has_one_shape(shop: Shop) -> None:
    software = shop[2]
    assert code(software.get("none")) == code(software.get("stock/none/at/all")) == (404, "api-not-here")
    assert code(software.get("files/999")) == code(software.get("files/99999999999999999999")) == (404, "api-not-here")
    wrong = software.get("files")
    assert code(wrong) == (405, "api-method") and wrong.headers["Allow"] == "POST"
    assert code(software.post("stock/A-1", {})) == (405, "api-method")
    for method in ("put", "delete", "patch", "options", "trace"):
        answer = getattr(software.client, method)(
            "/api/seller/stock", headers={"Authorization": f"Bearer {software.secret}"}
        )
        assert answer.status_code == 405 and answer["Allow"] == "GET, POST"


def test_what_breaks_is_said_in_the_same_shape_and_nothing_of_it_is_kept(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    seller, _account, software = shop
    row, kept = a_row(), written

    def broken(body: Any) -> str:
        raise RuntimeError if "counts" in body else RuntimeWarning

    monkeypatch.setattr(door, "written", broken)
    reply = software.stock(row, key="again")
    assert code(reply) == (500, "api-broken") and reply.headers["Retry-After"] == "60"
    assert not Offer.objects.exists() and not Claim.objects.exists(), "Undone with the work."
    monkeypatch.setattr(door, "written", kept)
    assert outcomes(software.stock(row, key="again")) == ["new"] and prices(seller) == {"A-1": 1810}


def test_a_call_that_comes_again_is_answered_as_before(shop: Shop) -> None:
    seller, _account, software = shop
    row = a_row()
    first = software.stock(row, key="one")
    software.stock({"sku": "A-1", "price": 19})
    again = software.stock(row, key="one")
    assert (again.status, again.body) == (first.status, first.body) and outcomes(again) == ["new"]
    assert again.headers["Idempotency-Replayed"] == "true" and "Idempotency-Replayed" not in first.headers
    assert prices(seller) == {"A-1": 1900}, "It was not done again."
    other = software.stock({**row, "price": "18.11"}, key="one")
    assert code(other) == (422, "claim-key-of-another") and "“one”" in other.body["error"]["why"]
    assert code(software.stock(row, query="?dry=1", key="one")) == (422, "claim-key-of-another")


def test_keys_are_a_sellers_own(shop: Shop) -> None:
    software = shop[2]
    other_seller, account = owned("Strandgut", "ben@example.org")
    row = a_row()
    software.stock(row, key="one")
    assert (
        "Idempotency-Replayed" not in software_of(other_seller, account).stock({**row, "price": 9}, key="one").headers
    )
    assert prices(other_seller) == {"A-1": 900}


@pytest.mark.parametrize(("key", "said"), [("", "api-no-key"), ("é", "api-key-form"), ("x" * 201, "api-key-form")])
@pytest.mark.parametrize("path", ["stock", "sold", "files?name=a.csv"])
def test_a_call_that_changes_something_needs_a_key(shop: Shop, path: str, key: str, said: str) -> None:
    body = {"rows": [a_row()], "sales": [{"sale": "1", "sku": "A-1"}]}
    assert code(shop[2].post(path, body, key=key)) == (400, said)
    assert not Offer.objects.exists() and not Claim.objects.exists()


def test_a_claim_in_work_is_waited_for_and_one_broken_off_is_taken_over(shop: Shop) -> None:
    seller, _account, software = shop
    row = a_row()
    software.stock(row, key="one")
    Offer.objects.all().delete()
    claims = Claim.objects.filter(key="one")
    claims.update(done_at=None, answer="", status=0, begun_at=timezone.now() - timedelta(seconds=20))
    busy = software.stock(row, key="one")
    assert code(busy) == (409, "claim-in-work") and 35 <= int(busy.headers["Retry-After"]) <= 40
    claims.update(begun_at=timezone.now() - timedelta(seconds=61))
    assert code(software.stock({**row, "price": 1}, key="one")) == (422, "claim-key-of-another")
    assert outcomes(software.stock(row, key="one")) == ["new"] and prices(seller) == {"A-1": 1810}


def test_claims_are_forgotten_after_a_week(shop: Shop) -> None:
    software = shop[2]
    software.stock(a_row(), key="one")
    assert drop_old_claims(now=timezone.now() + timedelta(days=6)) == 0
    assert drop_old_claims(now=timezone.now() + timedelta(days=8)) == 1 and not Claim.objects.exists()


def test_while_a_file_is_applied_a_call_waits_and_says_so(shop: Shop) -> None:
    seller, _account, software = shop
    row, held, free = a_row(), Event(), Event()

    def hold() -> None:
        with stock_in_hand(seller):
            held.set()
            free.wait(20)
        connection.close()

    other = Thread(target=hold)  # with a connection of its own: PostgreSQL gives one session the same lock twice
    other.start()
    try:
        assert held.wait(20)
        reply = software.stock(row, key="one")
        assert code(reply) == (409, "stock-being-read") and reply.headers["Retry-After"] == "5"
        assert outcomes(software.stock(row, query="?dry=1")) == ["new"], "Looking takes no hand."
    finally:
        free.set()
        other.join()
    assert outcomes(software.stock(row, key="one")) == ["new"]


def test_use_is_noted_once_a_minute(shop: Shop) -> None:
    software = shop[2]
    token = SellerToken.objects.get()
    assert token.used_at is None
    software.get("")
    first = SellerToken.objects.get().used_at
    software.get("")
    assert first is not None and SellerToken.objects.get().used_at == first
    token.refresh_from_db()
    note_use(token, now=first + timedelta(seconds=61))
    assert SellerToken.objects.get().used_at == first + timedelta(seconds=61)


def test_reading_costs_two_statements(shop: Shop, django_assert_num_queries: Any) -> None:
    software = shop[2]
    software.stock(a_row())
    software.get("")
    with django_assert_num_queries(2):
        software.get("stock")


def test_every_refusal_is_in_the_guide() -> None:
    guide = (settings.BASE_DIR / "docs/selling/api.md").read_text(encoding="utf-8")
    every = [value for module in (reasons_api, claims) for value in vars(module).values() if isinstance(value, Reason)]
    helps = {one.code for one in (reasons_api.PRICE_ASKED, reasons_api.SOLD_ASKED, reasons_api.DOUBTFUL_BOOK)}
    missing = [one.code for one in every if not one.code.startswith("token-") and f"`{one.code}`" not in guide]
    assert set(missing) == helps, "What only lends its help to another reason is never sent by its own code."
