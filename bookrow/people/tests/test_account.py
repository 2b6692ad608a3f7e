"""Somebody's own account: name, addresses, password; who is asked again, and who hears of it."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client

from bookrow.people.actions import add_address, forget_old_sessions
from bookrow.people.models import Account
from bookrow.people.tests.people import NOON, PASSWORD, code_in, make_account, signed_in, text

pytestmark = pytest.mark.django_db
CODE = "/account/addresses/code"


@pytest.fixture
def ada() -> Account:
    return make_account()


@pytest.fixture
def browser(ada: Account) -> Client:
    """Ada's, in which she has just signed in."""
    return signed_in(ada)


def test_a_name_is_kept_and_the_page_says_so_once(browser: Client, ada: Account) -> None:
    assert browser.post("/account/name", {"name": " Ada Marram "})["Location"] == "/account"
    assert "Your name is kept." in text(browser.get("/account"))
    assert "Your name is kept." not in text(browser.get("/account"))
    ada.refresh_from_db()
    assert ada.display_name == "Ada Marram"


def test_a_further_address_is_added_by_a_code(browser: Client, ada: Account) -> None:
    assert browser.post("/account/addresses", {"add": "1", "email": "Ada@Work.example"})["Location"] == CODE
    assert mail.outbox[-1].to == ["ada@work.example"]
    assert not EmailAddress.objects.filter(email="ada@work.example").exists()
    assert browser.post(CODE, {"code": code_in()})["Location"] == "/account/addresses"
    assert "ada@work.example is on your account" in text(browser.get("/account/addresses"))
    assert mail.outbox[-1].to == [ada.email], "The owner hears of it at the address they had."


def test_somebody_elses_address_gets_the_same_page_and_no_code(browser: Client) -> None:
    make_account("bea@example.org", name="Bea")
    assert browser.post("/account/addresses", {"add": "1", "email": "bea@example.org"})["Location"] == CODE
    assert "belongs to another account" in mail.outbox[-1].subject
    assert "not the code that we sent" in text(browser.post(CODE, {"code": "0000-0000"}))


def test_an_address_that_became_somebody_elses_meanwhile_is_refused_kindly(browser: Client) -> None:
    browser.post("/account/addresses", {"add": "1", "email": "bea@example.org"})
    make_account("bea@example.org", name="Bea")
    assert "belongs to another account by now" in text(browser.post(CODE, {"code": code_in()}))


def test_ones_own_address_again_is_no_change(browser: Client, ada: Account) -> None:
    answer = browser.post("/account/addresses", {"add": "1", "email": ada.email})
    assert "on your account already" in text(answer) and not mail.outbox


def test_further_addresses_are_limited(browser: Client) -> None:
    for number in range(2):
        browser.post("/account/addresses", {"add": "1", "email": f"ada{number}@example.org"})
    answer = browser.post("/account/addresses", {"add": "1", "email": "ada9@example.org"})
    assert answer.status_code == 429 and 'value="ada9@example.org"' in answer.content.decode()


def test_another_address_is_written_to_and_both_hear_of_it(browser: Client, ada: Account) -> None:
    add_address(account=ada, email="ada@work.example")
    browser.post("/account/addresses", {"write_to": "ada@work.example"})
    ada.refresh_from_db()
    assert ada.email == "ada@work.example" and mail.outbox[-1].to == ["ada@example.org"]
    assert EmailAddress.objects.get(user=ada, primary=True).email == "ada@work.example"
    assert Client().post("/sign-in", {"username": "ada@work.example", "password": PASSWORD}).status_code == 302


def test_an_address_is_taken_off_but_not_the_one_that_is_written_to(browser: Client, ada: Account) -> None:
    add_address(account=ada, email="ada@work.example")
    browser.post("/account/addresses", {"drop": "ada@work.example"})
    assert "taken off" in mail.outbox[-1].subject
    assert "so it stays" in text(browser.post("/account/addresses", {"drop": ada.email}))
    assert [row.email for row in EmailAddress.objects.filter(user=ada)] == [ada.email]


def test_nobody_touches_anothers_addresses(browser: Client) -> None:
    bea = make_account("bea@example.org", name="Bea")
    for deed in ("drop", "write_to"):
        assert "is not on your account" in text(browser.post("/account/addresses", {deed: bea.email}))
    assert EmailAddress.objects.get(user=bea).primary


def test_what_no_form_sends_is_not_on_the_account_either(browser: Client) -> None:
    for typed in ("\0", "ada@example.org\0\0" * 99, ""):
        assert browser.post("/account/addresses", {"drop": typed}).status_code == 200


def test_a_password_is_changed_with_the_present_one_and_ends_other_sessions(browser: Client, ada: Account) -> None:
    elsewhere, before = signed_in(ada), browser.cookies["sessionid"].value
    given = {"password": PASSWORD, "new_password": "an altogether new row"}
    assert browser.post("/account/password", given)["Location"] == "/account"
    assert browser.get("/account").status_code == 200 and browser.cookies["sessionid"].value != before
    assert elsewhere.get("/account").status_code == 302
    assert Client().post("/sign-in", {"username": ada.email, "password": PASSWORD}).status_code == 200


def test_another_password_than_the_present_one_is_not_taken(browser: Client, ada: Account) -> None:
    answer = browser.post("/account/password", {"password": "wrong", "new_password": "an altogether new row"})
    assert "not the password of your account" in text(answer)
    answer = browser.post("/account/password", {"password": PASSWORD, "new_password": "short"})
    assert "could be guessed" in text(answer)
    ada.refresh_from_db()
    assert ada.check_password(PASSWORD)


def test_guessing_the_present_password_counts_like_guessing_at_the_door(browser: Client, ada: Account) -> None:
    for _ in range(10):
        browser.post("/account/password", {"password": "wrong", "new_password": "an altogether new row"})
    answer = browser.post("/account/password", {"password": PASSWORD, "new_password": "an altogether new row"})
    assert answer.status_code == 429
    assert Client().post("/sign-in", {"username": ada.email, "password": PASSWORD}).status_code == 429


def test_what_decides_how_one_signs_in_asks_once_more(ada: Account) -> None:
    browser = signed_in(ada, lately=False)
    for path in ("/account/addresses", "/account/app", "/account/passkeys/new", "/account/recovery-codes"):
        for answer in (browser.get(path), browser.post(path, {"add": "1", "email": "eve@example.org"})):
            assert answer["Location"] == f"/account/confirm?next={path.replace('/', '%2F')}", path
    assert not mail.outbox
    assert "not the password" in text(browser.post("/account/confirm", {"password": "wrong"}))
    shown = browser.post("/account/confirm", {"password": PASSWORD, "next": "/account/addresses"})
    assert shown["Location"] == "/account/addresses"
    assert browser.get("/account/addresses").status_code == 200


def test_to_confirm_leads_nowhere_else(ada: Account) -> None:
    browser = signed_in(ada, lately=False)
    shown = browser.post("/account/confirm?next=//example.com/", {"password": PASSWORD})
    assert shown["Location"] == "/account"


def test_who_has_no_password_shows_it_by_a_code() -> None:
    ada = make_account(password="")
    browser = signed_in(ada, lately=False)
    assert browser.get("/account/password")["Location"].startswith("/account/confirm")
    asked = browser.post("/account/confirm", {"by_mail": "1", "next": "/account/password"})
    assert asked["Location"] == CODE
    assert browser.post(CODE, {"code": code_in()})["Location"] == "/account/password"
    assert browser.post("/account/password", {"new_password": "an altogether new row"})["Location"] == "/account"
    ada.refresh_from_db()
    assert ada.check_password("an altogether new row")


def test_a_mailbox_does_not_stand_in_for_a_password(ada: Account) -> None:
    browser = signed_in(ada, lately=False)
    assert browser.post("/account/confirm", {"by_mail": "1"}).status_code == 200
    assert not mail.outbox


def test_signing_in_counts_as_showing_it(ada: Account) -> None:
    browser = Client()
    browser.post("/sign-in", {"username": ada.email, "password": PASSWORD})
    assert browser.get("/account/addresses").status_code == 200


def test_asking_for_codes_to_confirm_is_limited() -> None:
    browser = signed_in(make_account(password=""), lately=False)
    answers = [browser.post("/account/confirm", {"by_mail": "1"}).status_code for _ in range(6)]
    assert answers == [302] * 5 + [429]


def test_two_who_prove_one_address_at_once_have_one_account() -> None:
    assert make_account() == make_account(password="another row of books", name="Eve")
    assert Account.objects.get().display_name == "Ada"


def test_sessions_that_are_over_are_dropped(ada: Account, browser: Client) -> None:
    signed_in(ada)
    Session.objects.filter(pk=browser.session.session_key).update(expire_date=NOON)
    forget_old_sessions(now=NOON + timedelta(seconds=1))
    assert Session.objects.count() == 1 and browser.get("/account").status_code == 302


def test_letters_tell_where_to_go_if_it_was_somebody_else(browser: Client) -> None:
    browser.post("/account/password", {"password": PASSWORD, "new_password": "an altogether new row"})
    assert "http://testserver/sign-in/new-password" in mail.outbox[-1].body
