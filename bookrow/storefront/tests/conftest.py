"""A shop in the test's own database: feeds come in by the door, pages are asked for like a browser asks."""

from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from bookrow.intake.actions import take_in
from bookrow.intake.models import Run
from bookrow.people.actions import make_operator
from bookrow.storefront import shop

BOOKS = Path(__file__).resolve().parents[3] / "tests" / "books"


@pytest.fixture(autouse=True)
def fresh_face() -> None:
    """What an earlier test read of the shop is not this test's."""
    shop.heard(["shop"])


@pytest.fixture
def take(db: None) -> "Take":
    """Takes a fixture in and tells what became of it."""
    return Take()


class Take:
    """`take("onix-reference-3.1.xml")`."""

    def __call__(self, name: str, *, sender: str = "") -> Run:
        run = take_in(BOOKS / name, sender=sender)
        assert run.state == Run.DONE, list(run.notes.values_list("why", flat=True))
        return run


@pytest.fixture
def counter(db: None) -> Client:
    """A browser behind the counter."""
    made = make_operator(email="keeper@example.org", password="a long enough phrase", now=timezone.now())
    client = Client()
    client.force_login(made.account)
    return client
