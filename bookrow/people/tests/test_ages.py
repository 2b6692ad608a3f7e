"""How old somebody is: asked once, kept as "13 or over, on this day", and of somebody younger nothing is kept."""

from datetime import date, timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.utils.timezone import now

from bookrow.people.actions import ask_age_again
from bookrow.people.actions.limits import YOUNG_FROM_PLACE
from bookrow.people.ages import is_of_age
from bookrow.people.models import Account, SignInAttempt
from bookrow.people.tests.people import BORN, PASSWORD, code_in, make_account, signed_in, text

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


def born(years: int, *, days: int = 0) -> dict[str, str]:
    """Somebody whose birthday of so many years was today, or is in so many days."""
    day = now().date() + timedelta(days=days)
    if (day.month, day.day) == (2, 29):  # most years have no such day
        day += timedelta(days=1 if days else -1)
    return {"day": str(day.day), "month": str(day.month), "year": str(day.year - years)}


def ask(client: Client, date_of_birth: dict[str, str], email: str = "ada@example.org", **more: str) -> object:
    return client.post("/sign-up", {**date_of_birth, "email": email, "password": PASSWORD, **more})


@pytest.mark.parametrize(
    ("birthday", "old_enough"),
    [
        (date(2013, 11, 24), True),
        (date(2013, 11, 25), False),
        (date(2013, 12, 1), False),
        (date(2013, 11, 23), True),
        (date(1990, 4, 28), True),
    ],
)
def test_thirteen_is_reached_on_the_birthday(birthday: date, old_enough: bool) -> None:
    assert is_of_age(birthday, today=TODAY) is old_enough


def test_who_was_born_on_a_leap_day_has_a_birthday_in_march() -> None:
    assert not is_of_age(date(2012, 2, 29), today=date(2025, 2, 28))
    assert is_of_age(date(2012, 2, 29), today=date(2025, 3, 1))


def test_the_question_is_neutral(client: Client) -> None:
    page = client.get("/sign-up").content.decode()
    asked = page[page.index("<fieldset") : page.index("</fieldset>")]
    assert asked.count("<input") == 3 and "value=" not in asked and "selected" not in asked
    assert "13" not in text(client.get("/sign-up")) and "thirteen" not in page
    assert 'autocomplete="bday-day"' in asked and "not kept" in page


def test_of_the_answer_only_the_day_of_asking_is_kept(client: Client) -> None:
    ask(client, BORN)
    assert "1990" not in str(dict(client.session.items()))
    client.post("/sign-in/enter", {"code": code_in()})
    assert Account.objects.get().of_age_on == now().date()


def test_under_thirteen_nothing_is_kept(client: Client) -> None:
    answer = ask(client, born(13, days=1), next="/reviews/write/x")
    assert answer.status_code == 403 and "13 or older" in text(answer)  # type: ignore[attr-defined]
    assert "ada@example.org" not in answer.content.decode()  # type: ignore[attr-defined]
    assert not Account.objects.exists() and not EmailAddress.objects.exists() and not mail.outbox
    assert not Session.objects.exists() and "sessionid" not in client.cookies
    assert SignInAttempt.objects.count() == 1, "How many answers were too low at this place today; under a keyed hash."


def test_on_the_birthday_itself_there_is_an_account(client: Client) -> None:
    assert ask(client, born(13)).status_code == 302  # type: ignore[attr-defined]


def test_the_age_is_judged_before_anything_else_is_read(client: Client) -> None:
    answer = client.post("/sign-up", {**born(9), "email": "no address", "password": "short"})
    assert answer.status_code == 403 and "no address" not in answer.content.decode()


def test_another_date_is_not_tried_until_one_fits(client: Client) -> None:
    ask(client, born(9))
    for answer in (client.get("/sign-up"), ask(client, BORN)):
        assert answer.status_code == 403 and "<fieldset" not in answer.content.decode()  # type: ignore[attr-defined]
    assert not mail.outbox


def test_the_browser_remembers_nothing_about_anybody_and_only_for_a_day(client: Client) -> None:
    ask(client, born(9))
    kept = client.cookies["answered"]
    assert kept.value.split(":")[0] == "1" and kept["max-age"] == 24 * 3600
    assert kept["httponly"] and kept["path"] == "/sign-up" and kept["samesite"] == "Lax"


def test_a_cookie_that_we_did_not_write_closes_no_door(client: Client) -> None:
    client.cookies["answered"] = "1:forged"
    assert client.get("/sign-up").status_code == 200


def test_a_place_from_which_many_tried_waits_for_the_next_day() -> None:
    for _ in range(YOUNG_FROM_PLACE[0].most):
        assert ask(Client(), born(9)).status_code == 403  # type: ignore[attr-defined]
    answer = ask(Client(), BORN)
    assert answer.status_code == 429 and "Please try again in" in text(answer)  # type: ignore[attr-defined]
    assert 'value="ada@example.org"' in answer.content.decode()  # type: ignore[attr-defined]
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert ask(elsewhere, BORN).status_code == 302  # type: ignore[attr-defined]


def test_readers_who_are_old_enough_use_up_nothing() -> None:
    for number in range(YOUNG_FROM_PLACE[0].most + 2):
        assert ask(Client(), BORN, email=f"reader{number}@example.org").status_code == 302  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "typed",
    [
        {"day": "31", "month": "2", "year": "2001"},
        {"day": "28", "month": "April", "year": "1990"},
        {"day": "28", "month": "4", "year": "90"},
        {"day": "", "month": "", "year": ""},
        {"day": "1", "month": "1", "year": "1890"},
        {"day": "²", "month": "4", "year": "1990"},
        born(0),
        born(0, days=40),
    ],
)
def test_what_is_no_date_of_birth_is_said_and_asked_again(client: Client, typed: dict[str, str]) -> None:
    answer = ask(client, typed)
    page = answer.content.decode()  # type: ignore[attr-defined]
    assert answer.status_code == 200 and "as a date of birth" in page  # type: ignore[attr-defined]
    assert 'aria-invalid="true"' in page and 'id="id_day_error"' in page and 'value="ada@example.org"' in page
    assert not mail.outbox and client.get("/sign-up").status_code == 200


def test_digits_of_any_script_are_digits(client: Client) -> None:
    assert ask(client, {"day": "٢٨", "month": "٤", "year": "١٩٩٠"}).status_code == 302  # type: ignore[attr-defined]


def test_an_account_from_before_the_question_is_asked_before_it_posts(client: Client) -> None:
    ada = make_account(of_age=False)
    browser = signed_in(ada)
    assert browser.get("/account/pen-name")["Location"] == "/account/age?next=%2Faccount%2Fpen-name"
    assert "13" not in text(browser.get("/account/age?next=/account/pen-name"))
    answer = browser.post("/account/age", {**BORN, "next": "/account/pen-name"})
    assert answer["Location"] == "/account/pen-name"
    ada.refresh_from_db()
    assert ada.of_age_on == now().date()
    assert "That is all we keep" in text(browser.get("/account/age"))
    assert browser.get("/account/age?next=/account")["Location"] == "/account"


def test_posting_is_closed_to_an_account_that_says_it_is_younger() -> None:
    ada = make_account(of_age=False)
    browser = signed_in(ada)
    answer = browser.post("/account/age", born(9))
    assert answer.status_code == 403 and "Everything else on your account works" in text(answer)
    for again in (browser.get("/account/age"), browser.post("/account/age", BORN)):
        assert again.status_code == 403 and "<fieldset" not in again.content.decode()
    assert signed_in(ada).post("/account/age", BORN).status_code == 403, "Another browser makes nobody older."
    ada.refresh_from_db()
    assert ada.of_age_on is None and browser.get("/account").status_code == 200


def test_signing_up_again_does_not_open_it(client: Client) -> None:
    ada = make_account(of_age=False)
    signed_in(ada).post("/account/age", born(9))
    ask(client, BORN)
    assert client.post("/sign-in/enter", {"code": code_in()})["Location"] == "/account"
    ada.refresh_from_db()
    assert ada.of_age_on is None


def test_who_signs_up_with_an_account_from_before_has_answered(client: Client) -> None:
    ada = make_account(of_age=False)
    ask(client, BORN)
    client.post("/sign-in/enter", {"code": code_in()})
    ada.refresh_from_db()
    assert ada.of_age_on == now().date()


def test_a_person_lets_somebody_be_asked_again_whose_answer_was_a_slip() -> None:
    ada = make_account(of_age=False)
    browser = signed_in(ada)
    browser.post("/account/age", born(9))
    ask_age_again(account=ada)
    assert browser.post("/account/age", BORN)["Location"] == "/account"


def test_a_slip_of_the_year_is_no_answer() -> None:
    browser = signed_in(make_account(of_age=False))
    assert "as a date of birth" in text(browser.post("/account/age", born(0)))
    assert browser.post("/account/age", BORN)["Location"] == "/account"


def test_sign_up_leads_back_to_the_review_one_wanted_to_write(client: Client) -> None:
    wanted = "/reviews/write/9781593850326"
    assert f'name="next" value="{wanted}"' in client.get(f"/sign-up?next={wanted}").content.decode()
    ask(client, BORN, next=wanted)
    assert client.post("/sign-in/enter", {"code": code_in()})["Location"] == wanted


def test_strangers_who_want_to_write_are_led_through_the_door(client: Client) -> None:
    answer = client.get("/account/age?next=/reviews/write/9781593850326")
    assert answer["Location"].startswith("/sign-in?next=/account/age%3Fnext%3D")
