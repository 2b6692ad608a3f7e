"""Passkeys as the server sees them; a browser's own part is tried in tests/pages."""

import json
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from bookrow.people.models import Account
from bookrow.people.tests.people import PASSWORD, give_passkey, make_account, signed_in, text

pytestmark = pytest.mark.django_db
STRANGE = ["", "{", "[]", "{}", "null", "17", '{"id": "x"}', '{"id": "x", "rawId": "x", "type": "public-key", "response": {}}',
           '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30","attestationObject":"AA"}}',
           '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AA",'
           '"signature":"AA","userHandle":"OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"}}']  # fmt: skip


@pytest.fixture
def ada() -> Account:
    return make_account()


def test_the_door_gives_a_challenge_to_the_script_only(client: Client) -> None:
    asked: dict[str, Any] = json.loads(client.get("/sign-in/passkey", headers={"Accept": "application/json"}).content)
    options = asked["request_options"]["publicKey"]
    assert options["userVerification"] == "required" and options["rpId"] == "testserver"
    assert client.get("/sign-in/passkey")["Location"] == "/sign-in"


def test_a_new_passkey_is_one_that_signs_in_by_itself(ada: Account) -> None:
    page = signed_in(ada).get("/account/passkeys/new").content.decode().replace("&#34;", '"')
    for words in ('"residentKey": "required"', '"userVerification": "required"', '"name": "Bookrow"'):
        assert words in page
    assert 'src="/static/people/passkeys.js"' in page and "<script>" not in page


def test_without_script_the_page_says_what_it_needs(client: Client, ada: Account) -> None:
    for browser, path in ((client, "/sign-in/passkey"), (signed_in(ada), "/account/passkeys/new")):
        assert "asks for passkeys through JavaScript" in text(browser.post(path, {"credential": ""})), path


@pytest.mark.parametrize("credential", STRANGE)
def test_what_no_browser_sends_is_no_fault_of_ours(client: Client, ada: Account, credential: str) -> None:
    client.get("/sign-in/passkey", headers={"Accept": "application/json"})
    assert client.post("/sign-in/passkey", {"credential": credential}).status_code == 200
    give_passkey(ada)
    browser = signed_in(ada)
    for path in ("/account/passkeys/new", "/account/confirm"):
        assert browser.post(path, {"credential": credential}).status_code == 200, path
    assert Authenticator.objects.count() == 1


def test_a_passkey_stands_in_for_the_second_step_of_a_password(client: Client, ada: Account) -> None:
    Authenticator.objects.create(user=ada, type=Authenticator.Type.RECOVERY_CODES, data={"seed": "x", "used_mask": 0})
    assert client.post("/sign-in", {"username": ada.email, "password": PASSWORD})["Location"] == "/account"
    give_passkey(ada)
    browser = Client()
    assert browser.post("/sign-in", {"username": ada.email, "password": PASSWORD})["Location"] == "/sign-in/second-step"
    page = text(browser.get("/sign-in/second-step"))
    assert "With a passkey" in page and "With a recovery code" in page


def test_a_passkey_is_named_and_taken_off(ada: Account) -> None:
    kept, browser = give_passkey(ada), signed_in(ada)
    assert 'value="phone"' in browser.get(f"/account/passkeys/{kept.pk}").content.decode()
    browser.post(f"/account/passkeys/{kept.pk}", {"name": "the old phone"})
    assert "the old phone" in text(browser.get("/account"))
    assert "Take “the old phone” off?" in text(browser.get(f"/account/passkeys/{kept.pk}/off"))
    assert browser.post(f"/account/passkeys/{kept.pk}/off")["Location"] == "/account"
    assert not Authenticator.objects.exists()


def test_anothers_passkey_is_not_there(ada: Account) -> None:
    kept = give_passkey(make_account("bea@example.org", name="Bea"))
    browser = signed_in(ada)
    for path in (f"/account/passkeys/{kept.pk}", f"/account/passkeys/{kept.pk}/off", "/account/passkeys/999999"):
        assert browser.get(path).status_code == browser.post(path, {"name": "mine"}).status_code == 404, path
    assert Authenticator.objects.get().data["name"] == "phone"
