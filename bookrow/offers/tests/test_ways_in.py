"""Who came in without wanting to go anywhere is led to where they work; and every page says where one comes in."""

import pytest
from django.test import Client
from lxml import html

from bookrow.offers.tests.desks import owned, working
from bookrow.people.models import Account
from bookrow.people.tests.people import PASSWORD, make_account

pytestmark = pytest.mark.django_db


def led_to(account: Account, query: str = "") -> str:
    answer = Client().post(f"/sign-in{query}", {"username": account.email, "password": PASSWORD})
    return str(answer["Location"])


def test_everybody_comes_to_where_they_work() -> None:
    seller, owner = owned("Tideline Books", "ada@example.org")
    clerk = working(seller, "cy@example.org", "orders")
    reader = make_account("eve@example.org")
    assert (led_to(owner), led_to(clerk), led_to(reader)) == ("/sell/", "/sell/", "/account")
    assert led_to(owner, "?next=/account") == "/account", "Who wanted to go somewhere goes there."
    Account.objects.filter(pk=owner.pk).update(is_operator=True)
    assert led_to(owner) == "/operator/"


def test_the_foot_of_every_page_leads_in_and_is_the_same_for_everyone() -> None:
    _seller, owner = owned("Tideline Books", "ada@example.org")
    at_home = Client()
    at_home.force_login(owner)
    pages = [client.get("/conditions") for client in (Client(), at_home)]
    assert pages[0].content == pages[1].content and "X-Bookrow-Tags" in pages[0]
    links = html.fromstring(pages[0].content).xpath("//footer//a/@href")
    assert {"/sell/", "/account"} <= set(links)
    assert Client().get("/account")["Location"].startswith("/sign-in?next=")
    assert Client().get("/sell/").status_code == 200
