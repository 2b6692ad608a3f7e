"""An authenticator app, recovery codes, and pages that want both steps."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser
from django.core import mail
from django.core.management import CommandError, call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from bookrow.people.actions import make_operator
from bookrow.people.guards import second_factor_required
from bookrow.people.models import Account
from bookrow.people.tests.people import NOON, PASSWORD, app_code, give_app, make_account, signed_in, text

pytestmark = pytest.mark.django_db
STEP = "/sign-in/second-step"


@pytest.fixture
def ada() -> Account:
    return make_account()


def with_password(account: Account, **more: str) -> Client:
    """A browser that has taken the first step."""
    browser = Client()
    answer = browser.post("/sign-in", {"username": account.email, "password": PASSWORD, **more})
    assert answer["Location"] == STEP
    return browser


def key_on(page: object) -> str:
    """The key in letters, as the page shows it."""
    found = re.search(r'<p class="key"[^>]*>([A-Z2-7 ]+)<', page.content.decode())  # type: ignore[attr-defined]
    assert found
    return found[1].replace(" ", "")


def set_up(browser: Client, **more: str) -> tuple[str, list[str]]:
    """Set up an app as a person does; its key, and the recovery codes that were shown."""
    secret = key_on(browser.get("/account/app"))
    answer = browser.post("/account/app", {"code": app_code(secret), **more})
    return secret, re.findall(r"<li>(\d{4} \d{4})</li>", answer.content.decode())


def test_an_app_is_set_up_and_its_codes_are_shown_once(ada: Account, django_capture_on_commit_callbacks: Any) -> None:
    browser = signed_in(ada)
    with django_capture_on_commit_callbacks(execute=True):
        secret, codes = set_up(browser)
    assert len(codes) == 10 and len(set(codes)) == 10
    assert "10 codes are left" in text(browser.get("/account"))
    assert not any(code in text(browser.get("/account/recovery-codes")) for code in codes)
    assert "authenticator app is set up" in mail.outbox[-1].body
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True))), "Keys are kept encrypted."


def test_the_key_is_shown_as_a_picture_that_the_policy_allows(ada: Account) -> None:
    page = signed_in(ada).get("/account/app").content.decode()
    assert 'src="data:image/svg+xml;base64,' in page and "style=" not in page and "<script>" not in page


def test_another_first_code_sets_up_nothing_and_the_key_stays(ada: Account) -> None:
    browser = signed_in(ada)
    assert key_on(browser.get("/account/app")) == key_on(browser.post("/account/app", {"code": "000000"}))
    assert not Authenticator.objects.exists()


def test_the_app_is_asked_for_after_the_password(ada: Account) -> None:
    secret = give_app(ada)
    browser = with_password(ada, next="/account/addresses")
    assert browser.get("/account").status_code == 302, "One step is not enough."
    page = browser.get(STEP).content.decode()
    assert 'autocomplete="one-time-code"' in page and 'inputmode="numeric"' in page
    assert browser.post(STEP, {"code": app_code(secret)})["Location"] == "/account/addresses"
    assert browser.get("/account").status_code == 200


def test_a_wrong_code_gets_words_that_help(ada: Account) -> None:
    give_app(ada)
    assert "clock of your phone" in text(with_password(ada).post(STEP, {"code": "000000"}))


def test_a_code_of_the_app_is_good_once(ada: Account) -> None:
    code = app_code(give_app(ada))
    assert with_password(ada).post(STEP, {"code": code}).status_code == 302
    assert "each is good once" in text(with_password(ada).post(STEP, {"code": code}))


def test_a_phone_whose_clock_is_a_little_off_is_fine(ada: Account) -> None:
    code = app_code(give_app(ada), steps=1)
    assert with_password(ada).post(STEP, {"code": code}).status_code == 302


def test_guessing_at_the_second_step_waits_in_every_browser(ada: Account) -> None:
    secret = give_app(ada)
    browser = with_password(ada)
    for _ in range(5):
        assert browser.post(STEP, {"code": "000000"}).status_code == 200
    for one in (browser, with_password(ada)):
        answer = one.post(STEP, {"code": app_code(secret)})
        assert answer.status_code == 429 and int(answer["Retry-After"]) <= 300
        assert "a passkey works in the meantime" in text(answer)


def test_a_recovery_code_lets_in_once(ada: Account) -> None:
    _, codes = set_up(signed_in(ada))
    assert with_password(ada).post(STEP, {"code": codes[3].replace(" ", "")}).status_code == 302
    assert with_password(ada).post(STEP, {"code": codes[3]}).status_code == 200
    assert "9 codes are left" in text(signed_in(ada).get("/account"))


def test_new_recovery_codes_take_the_place_of_the_old_ones(ada: Account) -> None:
    browser = signed_in(ada)
    _, old = set_up(browser)
    new = re.findall(r"<li>(\d{4} \d{4})</li>", browser.post("/account/recovery-codes").content.decode())
    assert len(new) == 10 and not set(old) & set(new)
    assert with_password(ada).post(STEP, {"code": old[0]}).status_code == 200
    assert with_password(ada).post(STEP, {"code": new[0]}).status_code == 302


def test_without_a_second_step_there_are_no_recovery_codes(ada: Account) -> None:
    browser = signed_in(ada)
    for answer in (browser.get("/account/recovery-codes"), browser.post("/account/recovery-codes")):
        assert "stand in for an app or a passkey" in text(answer)
    assert not Authenticator.objects.exists()


def test_an_app_is_taken_off_and_its_owner_hears_of_it(ada: Account) -> None:
    browser = signed_in(ada)
    set_up(browser)
    assert "Take the app off?" in text(browser.get("/account/app/off"))
    assert browser.post("/account/app/off")["Location"] == "/account"
    assert not Authenticator.objects.exists(), "The recovery codes go with it."
    assert "taken off" in mail.outbox[-1].subject
    assert Client().post("/sign-in", {"username": ada.email, "password": PASSWORD})["Location"] == "/account"


def test_the_second_step_cannot_be_reached_without_the_first(client: Client, ada: Account) -> None:
    give_app(ada)
    assert client.get(STEP)["Location"] == "/sign-in"
    assert client.post(STEP, {"code": "000000"})["Location"] == "/sign-in"


def test_a_key_that_can_no_longer_be_read_lets_nobody_in(ada: Account, settings: Settings) -> None:
    secret = give_app(ada)
    settings.SECRET_KEY, before = "another key that the shop has now", settings.SECRET_KEY
    assert with_password(ada).post(STEP, {"code": app_code(secret)}).status_code == 200
    settings.SECRET_KEY_FALLBACKS = [before]
    assert with_password(ada).post(STEP, {"code": app_code(secret)}).status_code == 302


@second_factor_required
def payouts(request: HttpRequest) -> HttpResponse:
    """A page that wants both steps."""
    return HttpResponse("payouts")


def asked_for(browser: Client, account: Account) -> HttpResponse:
    """What that page answers in a browser."""
    request = RequestFactory().get("/sell/payouts?year=2026")
    request.user, request.session = account, browser.session
    return payouts(request)  # type: ignore[return-value]


def test_who_has_no_second_step_is_led_to_set_one_up_and_back(ada: Account) -> None:
    browser = signed_in(ada)
    answer = asked_for(browser, ada)
    assert answer["Location"] == "/account/second-step?next=%2Fsell%2Fpayouts%3Fyear%3D2026"
    page = browser.get(answer["Location"]).content.decode()
    assert "/account/app?next=/sell/payouts%3Fyear%3D2026" in page and "about money" in page
    browser.get("/account/app")
    secret = browser.session["mfa.totp.secret"]
    codes = browser.post("/account/app", {"code": app_code(secret), "next": "/sell/payouts?year=2026"})
    assert 'href="/sell/payouts?year=2026"' in codes.content.decode()
    assert asked_for(browser, ada).content == b"payouts", "Setting it up has shown it."


def test_who_came_in_without_the_second_step_is_asked_for_it(ada: Account) -> None:
    browser = signed_in(ada)
    secret = give_app(ada)
    answer = asked_for(browser, ada)
    assert answer["Location"].startswith("/account/confirm-second-step?next=")
    assert 'name="password"' not in browser.get(answer["Location"]).content.decode(), "A password is no second step."
    assert browser.post(answer["Location"], {"password": PASSWORD}).status_code == 200
    shown = browser.post(answer["Location"], {"code": app_code(secret)})
    assert shown["Location"] == "/sell/payouts?year=2026"
    assert asked_for(browser, ada).content == b"payouts"


def test_who_came_in_by_both_steps_is_let_through(ada: Account) -> None:
    assert asked_for(signed_in(ada, second_step=True), ada).content == b"payouts"


def test_strangers_are_led_to_the_door(client: Client) -> None:
    request = RequestFactory().get("/sell/payouts")
    request.user = AnonymousUser()
    assert payouts(request)["Location"] == "/sign-in?next=/sell/payouts"


def test_the_shop_lets_in_again_who_lost_everything(ada: Account, capsys: pytest.CaptureFixture[str]) -> None:
    set_up(signed_in(ada))
    call_command("second-step", "ADA@example.org", "--forget")
    assert "ada@example.org" in capsys.readouterr().out.lower() and not Authenticator.objects.exists()
    with pytest.raises(CommandError, match="Nobody has an account with eve@example.org"):
        call_command("second-step", "eve@example.org", "--forget")


def test_an_operator_has_a_second_step_like_anybody(client: Client) -> None:
    operator = make_operator(email="ida@example.org", password=PASSWORD, now=NOON).account
    secret = give_app(operator)
    assert with_password(operator).post(STEP, {"code": app_code(secret)})["Location"] == "/operator/"
