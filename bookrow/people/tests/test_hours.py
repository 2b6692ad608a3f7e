"""How long somebody stays signed in."""

from datetime import timedelta

import pytest
from django.test import Client

from bookrow.people.actions import make_operator
from bookrow.people.models import Account
from bookrow.people.tests.people import NOON, PASSWORD, make_account, text

pytestmark = pytest.mark.django_db


def came_in(account: Account) -> Client:
    browser = Client()
    browser.post("/sign-in", {"username": account.email, "password": PASSWORD})
    return browser


def later(browser: Client, *, unused: timedelta, altogether: timedelta | None = None) -> Client:
    """The same browser after some time."""
    session = browser.session
    session["people.seen"] -= int(unused.total_seconds())
    session["people.in_since"] -= int((altogether or unused).total_seconds())
    session.save()
    return browser


@pytest.fixture
def operator() -> Account:
    return make_operator(email="ida@example.org", password=PASSWORD, name="Ida", now=NOON).account


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_who_works_here_is_signed_out_after_three_hours_away_and_told_so(operator: Account) -> None:
    assert later(came_in(operator), unused=2.9 * HOUR).get("/operator/").status_code == 200
    browser = later(came_in(operator), unused=3.1 * HOUR)
    answer = browser.get("/operator/")
    assert answer["Location"] == "/sign-in?next=/operator/"
    assert "You were signed out, because it has been a while" in text(browser.get(answer["Location"]))


def test_who_works_here_is_signed_out_after_twelve_hours_of_work(operator: Account) -> None:
    assert later(came_in(operator), unused=HOUR, altogether=11.9 * HOUR).get("/operator/").status_code == 200
    assert later(came_in(operator), unused=HOUR, altogether=12.1 * HOUR).get("/operator/").status_code == 302


def test_each_use_begins_the_three_hours_anew(operator: Account) -> None:
    browser = came_in(operator)
    for _ in range(3):
        assert later(browser, unused=2 * HOUR).get("/operator/").status_code == 200


def test_a_reader_stays_for_two_weeks_and_for_three_months_of_use() -> None:
    reader = make_account()
    assert later(came_in(reader), unused=13 * DAY).get("/account").status_code == 200
    assert later(came_in(reader), unused=15 * DAY).get("/account").status_code == 302
    assert later(came_in(reader), unused=DAY, altogether=91 * DAY).get("/account").status_code == 302


def test_where_somebody_sells_the_short_hours_hold_for_everyone() -> None:
    browser = later(came_in(make_account()), unused=4 * HOUR)
    browser.get("/sell/anything")
    assert browser.get("/account").status_code == 302


def test_a_session_is_not_written_anew_for_each_page(operator: Account, django_assert_num_queries: object) -> None:
    browser = came_in(operator)
    browser.get("/sign-out")
    with django_assert_num_queries(2):  # type: ignore[operator]
        browser.get("/sign-out")  # the session and the account


def test_a_public_page_asks_for_no_session(operator: Account) -> None:
    answer = came_in(operator).get("/about")
    assert "Cookie" not in answer.headers.get("Vary", "") and not answer.cookies
