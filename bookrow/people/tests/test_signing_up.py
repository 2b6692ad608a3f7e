"""A new account: made when a code comes back, and never telling who has one already."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from pytest_django import Settings

from bookrow.people.actions.limits import CODES_TO_ADDRESS, SIGN_UPS_FROM_PLACE
from bookrow.people.models import Account
from bookrow.people.tests.people import BORN, PASSWORD, code_in, make_account, text

pytestmark = pytest.mark.django_db
ENTER = "/sign-in/enter"


def ask(client: Client, email: str = "ada@example.org", password: str = "", **more: str) -> str:
    """Ask for a new account; where that leads."""
    answer = client.post("/sign-up", {**BORN, "email": email, "password": password, **more})
    assert answer.status_code == 302, text(answer)
    return str(answer["Location"])


def test_an_account_is_made_when_the_code_comes_back(client: Client) -> None:
    assert ask(client, password=PASSWORD) == ENTER
    assert not Account.objects.exists(), "Not before the address is proved."
    answer = client.post(ENTER, {"code": code_in()})
    assert answer["Location"] == "/account"
    account = Account.objects.get()
    assert account.email == "ada@example.org" and account.check_password(PASSWORD)
    assert EmailAddress.objects.get(user=account).verified and EmailAddress.objects.get(user=account).primary
    assert client.get("/account").status_code == 200


def test_the_letter_is_plain_and_says_what_to_do(client: Client) -> None:
    ask(client)
    letter = mail.outbox[0]
    assert re.fullmatch(r"\d{4}-\d{4} is your code for a new account", str(letter.subject))
    assert letter.to == ["ada@example.org"] and letter.extra_headers["Auto-Submitted"] == "auto-generated"
    assert "quarter of an hour" in letter.body and "&" not in letter.body


def test_an_account_may_have_no_password(client: Client) -> None:
    ask(client)
    client.post(ENTER, {"code": code_in()})
    assert not Account.objects.get().has_usable_password()
    assert "You have none" in text(client.get("/account"))


def test_the_code_may_be_typed_without_its_dash(client: Client) -> None:
    ask(client)
    assert client.post(ENTER, {"code": f" {code_in().replace('-', ' ')} "})["Location"] == "/account"


def test_a_known_address_gets_the_same_page_and_a_letter_that_lets_its_owner_in(client: Client) -> None:
    owner = make_account()
    stranger = Client()
    assert ask(client, password="another row of books") == ask(stranger, email="new@example.org") == ENTER
    known, new = (re.sub("(ada|new)@", "", text(one.get(ENTER))) for one in (client, stranger))
    assert known == new
    assert "You have one already" in mail.outbox[0].body and "new account" in mail.outbox[1].subject
    assert client.post(ENTER, {"code": code_in(mail.outbox[:1])})["Location"] == "/account"
    owner.refresh_from_db()
    assert owner.check_password(PASSWORD), "The password that somebody typed at sign-up changes nothing."
    assert Account.objects.count() == 1


def test_another_case_is_no_other_address(client: Client) -> None:
    make_account()
    ask(client, email="ADA@Example.org")
    client.post(ENTER, {"code": code_in()})
    assert Account.objects.count() == 1


def test_a_closed_account_stays_closed_and_nobody_is_told_but_its_owner(client: Client) -> None:
    account = make_account()
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert ask(client) == ENTER
    assert "closed" in mail.outbox[0].subject
    assert "not the code" in text(client.post(ENTER, {"code": "0000-0000"}))
    assert client.get("/account").status_code == 302


def test_another_code_gets_words_that_help_and_five_are_enough(client: Client) -> None:
    ask(client)
    right = code_in()
    for _ in range(4):
        assert "This is not the code that we sent" in text(client.post(ENTER, {"code": "0000-0000"}))
    assert "no longer good" in text(client.post(ENTER, {"code": "0000-0000"}))
    assert "no longer good" in text(client.post(ENTER, {"code": right}))
    assert not Account.objects.exists()
    assert "Another code is on its way" in text(client.post(ENTER, {"again": "1"}))
    assert client.post(ENTER, {"code": right}).status_code == 200, "Only the newest code works."
    assert client.post(ENTER, {"code": code_in()}).status_code == 302


def test_a_code_is_good_for_a_quarter_of_an_hour(client: Client) -> None:
    ask(client)
    session = client.session
    session["people.code"] = {**session["people.code"], "at": session["people.code"]["at"] - 16 * 60}
    session.save()
    assert "no longer good" in text(client.post(ENTER, {"code": code_in()}))


def test_a_code_is_good_once_and_only_in_the_browser_that_asked(client: Client) -> None:
    ask(client)
    assert Client().post(ENTER, {"code": code_in()})["Location"] == "/sign-in"
    client.post(ENTER, {"code": code_in()})
    client.post("/sign-out")
    assert client.post(ENTER, {"code": code_in()})["Location"] == "/sign-in"


def test_a_weak_password_is_said_at_once_and_the_address_stays_typed(client: Client) -> None:
    answer = client.post("/sign-up", {**BORN, "email": "ada@example.org", "password": "password1234"})
    page = answer.content.decode()
    assert "could be guessed" in page and 'value="ada@example.org"' in page and not mail.outbox
    assert 'aria-describedby="id_password_helptext id_password_error"' in page


def test_one_goes_on_to_where_one_wanted_within_the_shop_only(client: Client) -> None:
    ask(client, next="/sell/stock")
    assert client.post(ENTER, {"code": code_in()})["Location"] == "/sell/stock"
    other = Client()
    ask(other, email="b@example.org", next="https://example.com/")
    assert other.post(ENTER, {"code": code_in()})["Location"] == "/account"


def test_the_session_has_a_new_name_afterwards(client: Client) -> None:
    ask(client)
    before = client.cookies["sessionid"].value
    client.post(ENTER, {"code": code_in()})
    assert client.cookies["sessionid"].value != before


def test_letters_to_one_address_are_limited(client: Client) -> None:
    for _ in range(CODES_TO_ADDRESS[0].most):
        ask(Client())
    answer = client.post("/sign-up", {**BORN, "email": "ada@example.org"})
    assert answer.status_code == 429 and 0 < int(answer["Retry-After"]) <= 900
    assert "Please try again in" in text(answer) and 'value="ada@example.org"' in answer.content.decode()
    assert len(mail.outbox) == CODES_TO_ADDRESS[0].most


def test_sign_ups_from_one_place_are_limited(client: Client) -> None:
    for number in range(SIGN_UPS_FROM_PLACE[0].most):
        ask(client, email=f"reader{number}@example.org")
    assert client.post("/sign-up", {**BORN, "email": "one-more@example.org"}).status_code == 429


def test_no_code_lies_in_the_session(client: Client) -> None:
    ask(client)
    kept = str(dict(client.session.items()))
    assert code_in() not in kept and code_in().replace("-", "") not in kept


def test_where_mail_is_away_the_page_says_so(client: Client, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # where nothing listens
    answer = client.post("/sign-up", {**BORN, "email": "ada@example.org"})
    assert answer.status_code == 200 and "Our mail does not go out" in text(answer)


def test_whoever_is_in_already_goes_on(client: Client) -> None:
    client.force_login(make_account())
    assert client.get("/sign-up")["Location"] == "/account"
