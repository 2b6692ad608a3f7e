"""The pages at the door, through a browser's eyes: requests, forms and cookies."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import Settings

from bookrow.people.actions import TRIES_HERE, make_operator
from bookrow.people.models import Account

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PASSWORD = "a row of quiet books"


@pytest.fixture(autouse=True)
def quick_passwords(settings: Settings) -> None:
    """Argon2 is slow by design."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def operator() -> Account:
    return make_operator(email="ida@example.org", password=PASSWORD, name="Ida", now=NOON).account


def test_the_form_has_names_for_password_managers(client: Client) -> None:
    page = client.get("/sign-in").content.decode()
    assert 'autocomplete="username"' in page and 'autocomplete="current-password"' in page
    assert 'lang="en"' in page and "csrfmiddlewaretoken" in page


def test_an_operator_comes_in_and_goes_where_they_wanted(client: Client, operator: Account) -> None:
    answer = client.post("/sign-in?next=/operator/", {"username": "IDA@example.org", "password": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/operator/")
    assert client.get("/sign-in")["Location"] == "/operator/"


def test_nobody_is_led_to_a_foreign_place(client: Client, operator: Account) -> None:
    answer = client.post("/sign-in?next=https://example.com/", {"username": operator.email, "password": PASSWORD})
    assert answer["Location"] == "/operator/"


def test_a_wrong_password_gets_words_that_help(client: Client, operator: Account) -> None:
    page = client.post("/sign-in", {"username": operator.email, "password": "wrong"}).content.decode()
    assert "do not belong together" in page and "sessionid" not in client.cookies
    assert operator.email in page, "What was typed stays in its field."


def test_too_many_tries_get_the_time_to_wait(client: Client, operator: Account) -> None:
    for _ in range(TRIES_HERE + 1):
        page = client.post("/sign-in", {"username": operator.email, "password": "wrong"}).content.decode()
    assert "Please try again in" in page


def test_behind_a_proxy_the_address_is_the_one_the_proxy_wrote(
    client: Client, operator: Account, settings: Settings
) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for number in range(TRIES_HERE + 1):
        claimed = f"203.0.113.{number}, 192.0.2.1"
        page = client.post(
            "/sign-in", {"username": operator.email, "password": "wrong"}, headers={"X-Forwarded-For": claimed}
        ).content.decode()
    assert "Please try again in" in page


def test_without_a_proxy_a_claimed_address_counts_for_nothing(client: Client, operator: Account) -> None:
    for number in range(TRIES_HERE + 1):
        page = client.post(
            "/sign-in",
            {"username": operator.email, "password": "wrong"},
            headers={"X-Forwarded-For": f"203.0.113.{number}"},
        ).content.decode()
    assert "Please try again in" in page


def test_a_form_without_its_token_is_turned_away(operator: Account) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/sign-in", {"username": operator.email, "password": PASSWORD}).status_code == 403


def test_signing_out_needs_a_press_on_the_button(client: Client, operator: Account) -> None:
    client.force_login(operator)
    assert "signed in as Ida" in client.get("/sign-out").content.decode()
    assert client.get("/operator/").status_code == 200
    client.post("/sign-out")
    assert client.get("/operator/").status_code == 302
    assert "You are signed out" in client.get("/sign-out").content.decode()


def test_an_account_that_does_not_run_the_shop_is_told_so(client: Client, operator: Account) -> None:
    client.force_login(Account.objects.create_user("reader@example.org", PASSWORD, joined_at=NOON))
    answer = client.get("/operator/")
    assert answer.status_code == 403 and "bookrow operator" in answer.content.decode()


def test_the_cookie_is_for_the_server_alone(client: Client, operator: Account) -> None:
    client.post("/sign-in", {"username": operator.email, "password": PASSWORD})
    session = client.cookies["sessionid"]
    assert session["httponly"] and session["samesite"] == "Lax"


def test_the_door_is_never_cached(client: Client) -> None:
    assert "no-store" in client.get("/sign-in")["Cache-Control"]
