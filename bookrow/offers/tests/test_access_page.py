"""Access for a seller's software: a token is shown once, listed by its end, taken back."""

import hashlib
import re

import pytest
from django.test import Client
from django.utils import timezone

from bookrow.offers.actions.tokens import MOST, make_token
from bookrow.offers.models import Seller, SellerToken
from bookrow.offers.tests.calling import Software, code
from bookrow.offers.tests.desks import browser, owned, working
from bookrow.people.models import Account
from bookrow.people.tests.people import signed_in, text
from bookrow.plumbing.models import Journal

pytestmark = pytest.mark.django_db
FORM = re.compile(r"bookrow_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])")


@pytest.fixture
def shop() -> tuple[Seller, Account, Client]:
    seller, account = owned("Tideline Books", "ada@example.org")
    return seller, account, browser(account)


def test_a_token_is_shown_once_and_kept_nowhere(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, client = shop
    path = f"/sell/{seller.key}/access"
    answer = client.post(path, {"name": "  The till at  the door "})
    found = FORM.findall(answer.content.decode())
    assert answer.status_code == 200 and len(found) == 1 and "no-store" in answer["Cache-Control"]
    token = SellerToken.objects.get()
    assert token.digest == hashlib.sha256(found[0].encode()).hexdigest() and token.hint == found[0][-4:]
    assert (token.name, token.made_by, token.used_at) == ("The till at the door", account, None)
    page = client.get(path)
    assert not FORM.search(page.content.decode())
    assert "The till at the door" in text(page) and f"…{token.hint}" in text(page) and "never" in text(page)
    assert found[0] not in str(list(Journal.objects.values_list("facts", flat=True)))
    Software(found[0]).get("")
    assert "never" not in text(client.get(path))


def test_a_token_taken_back_opens_nothing_from_the_next_call(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, client = shop
    token, secret = make_token(seller, name="Till", by=account, now=timezone.now())
    software = Software(secret)
    assert software.get("").status == 200
    answer = client.post(f"/sell/{seller.key}/access/{token.pk}")
    assert answer["Location"] == f"/sell/{seller.key}/access"
    assert code(software.get("")) == (401, "api-no-token")
    assert "Till opens nothing any more" in text(client.get(answer["Location"]))
    events = Journal.objects.filter(event__startswith="offers.token").order_by("pk").values_list("event", flat=True)
    assert list(events) == ["offers.token_made", "offers.token_revoked"]


def test_a_form_sent_twice_makes_one_token(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, client = shop
    path = f"/sell/{seller.key}/access"
    client.post(path, {"name": "Till"})
    again = client.post(path, {"name": "TILL"})
    assert again.status_code == 422 and 'id="id_name_error"' in again.content.decode()
    assert client.post(path, {"name": " "}).status_code == 422 and SellerToken.objects.count() == 1
    for number in range(MOST - 1):
        make_token(seller, name=f"Number {number}", by=account, now=timezone.now())
    full = client.post(path, {"name": "One more"})
    assert full.status_code == 422 and f"There are {MOST} tokens" in text(full)


def test_only_an_owner_who_showed_it_lately_makes_one(shop: tuple[Seller, Account, Client]) -> None:
    seller, account, _client = shop
    path = f"/sell/{seller.key}/access"
    for role in ("stock", "orders"):
        answer = browser(working(seller, f"{role}@example.org", role)).post(path, {"name": "Till"})
        assert answer.status_code == 403
    late = signed_in(account, lately=False)
    assert late.get(path).status_code == 200
    assert late.post(path, {"name": "Till"})["Location"].startswith("/account/confirm?")
    assert not SellerToken.objects.exists()
