"""Signing in by a code, and choosing a new password after one."""

import pytest
from django.core import mail
from django.test import Client

from bookrow.people.actions import add_address
from bookrow.people.actions.limits import NEW_PASSWORDS
from bookrow.people.models import Account
from bookrow.people.tests.people import PASSWORD, code_in, give_app, make_account, signed_in, text

pytestmark = pytest.mark.django_db
ENTER = "/sign-in/enter"


@pytest.fixture
def ada() -> Account:
    return make_account()


def test_a_code_lets_its_owner_in(client: Client, ada: Account) -> None:
    assert client.post("/sign-in/code", {"email": "ADA@example.org"})["Location"] == ENTER
    assert client.post(ENTER, {"code": code_in()})["Location"] == "/account"
    assert "ada@example.org" in text(client.get("/account"))


def test_an_unknown_address_gets_the_same_page_and_another_letter(client: Client, ada: Account) -> None:
    pages = []
    for email in ("ada@example.org", "eve@example.org"):
        browser = Client()
        assert browser.post("/sign-in/code", {"email": email})["Location"] == ENTER
        pages.append(text(browser.get(ENTER)).replace(email, ""))
        pages.append(text(browser.post(ENTER, {"code": "0000-0000"})).replace(email, ""))
    assert pages[0] == pages[2] and pages[1] == pages[3]
    assert [letter.to[0] for letter in mail.outbox] == ["ada@example.org", "eve@example.org"]
    assert "no account" in mail.outbox[1].subject and "/sign-up" in mail.outbox[1].body


def test_a_further_address_lets_in_as_well(client: Client, ada: Account) -> None:
    add_address(account=ada, email="ada@work.example")
    client.post("/sign-in/code", {"email": "ada@work.example"})
    assert mail.outbox[0].to == ["ada@work.example"]
    assert client.post(ENTER, {"code": code_in()})["Location"] == "/account"
    assert Client().post("/sign-in", {"username": "ada@work.example", "password": PASSWORD}).status_code == 302


def test_a_code_does_not_stand_in_for_the_second_step(client: Client, ada: Account) -> None:
    give_app(ada)
    client.post("/sign-in/code", {"email": ada.email})
    assert client.post(ENTER, {"code": code_in()})["Location"] == "/sign-in/second-step"
    assert client.get("/account").status_code == 302


def test_a_reader_goes_to_their_account_and_an_operator_behind_the_counter(client: Client, ada: Account) -> None:
    assert client.post("/sign-in", {"username": ada.email, "password": PASSWORD})["Location"] == "/account"
    Account.objects.filter(pk=ada.pk).update(is_operator=True)
    assert Client().post("/sign-in", {"username": ada.email, "password": PASSWORD})["Location"] == "/operator/"


def test_a_forgotten_password_is_chosen_anew_after_a_code(client: Client, ada: Account) -> None:
    elsewhere = signed_in(ada)
    client.post("/sign-in/new-password", {"email": ada.email})
    assert "new password" in mail.outbox[0].subject
    assert client.post(ENTER, {"code": code_in()})["Location"] == "/account/password"
    page = client.get("/account/password").content.decode()
    assert "new_password" in page and 'name="password"' not in page, "The forgotten one is not asked for."
    assert client.post("/account/password", {"new_password": "an altogether new row"})["Location"] == "/account"
    assert client.get("/account").status_code == 200
    assert elsewhere.get("/account").status_code == 302, "Everybody else is signed out."
    ada.refresh_from_db()
    assert ada.check_password("an altogether new row")
    assert "Your new password is kept" in mail.outbox[-1].body


def test_who_is_in_may_have_forgotten_it_too(ada: Account) -> None:
    browser = signed_in(ada)
    assert f'value="{ada.email}"' in browser.get("/sign-in/new-password").content.decode()
    browser.post("/sign-in/new-password", {"email": ada.email})
    assert browser.post(ENTER, {"code": code_in()})["Location"] == "/account/password"
    assert browser.post("/account/password", {"new_password": "an altogether new row"}).status_code == 302


def test_the_door_leads_nowhere_but_in(ada: Account) -> None:
    for path in ("/sign-in", "/sign-in/code", "/sign-up"):
        assert signed_in(ada).get(f"{path}?next={path}")["Location"] == "/account"


def test_with_a_second_step_a_new_password_needs_it_too(client: Client, ada: Account) -> None:
    give_app(ada)
    client.post("/sign-in/new-password", {"email": ada.email})
    assert client.post(ENTER, {"code": code_in()})["Location"] == "/sign-in/second-step"
    assert client.get("/account/password").status_code == 302


def test_letters_for_new_passwords_are_limited(client: Client, ada: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(NEW_PASSWORDS[0].most):
        Client().post("/sign-in/new-password", {"email": ada.email})
    answer = client.post("/sign-in/new-password", {"email": ada.email})
    assert answer.status_code == 429 and len(mail.outbox) == NEW_PASSWORDS[0].most


def test_too_many_passwords_answer_429_with_the_time_to_wait(client: Client, ada: Account) -> None:
    answers = [client.post("/sign-in", {"username": ada.email, "password": "wrong"}) for _ in range(11)]
    assert [one.status_code for one in answers[-2:]] == [200, 429]
    assert 0 < int(answers[-1]["Retry-After"]) <= 900


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in/code", "/sign-in/new-password", "/sign-up", "/sign-in/enter"])
def test_forms_without_their_token_are_turned_away(path: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(path, {"email": "ada@example.org", "username": "ada@example.org"}).status_code == 403


def test_no_page_of_allauth_is_there(client: Client, ada: Account) -> None:
    browser = signed_in(ada)
    for path in (
        "/accounts/login/",
        "/account/login/",
        "/account/2fa/",
        "/login/",
        "/accounts/signup/",
        "/account/email/",
    ):
        assert browser.get(path).status_code == 404, path
