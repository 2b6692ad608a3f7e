"""A desk for tests: a keeper, readers, held and reported reviews, and what the worker does."""

import re

from django.core import mail
from django.test import Client

from bookrow.catalogue.models import Edition
from bookrow.desk.models import Case
from bookrow.offers.tests.desks import work
from bookrow.people.models import Account
from bookrow.people.tests.people import NOON, signed_in
from bookrow.reviews.models import Review
from bookrow.reviews.tests.world import a_book, a_reader, post

PHONE = "212-555-0147"
WITH_PHONE = f"Slow and lovely. The inn hangs a sign with {PHONE} on it above the harbour."


def keeper(email: str = "keeper@example.org") -> Client:
    """A browser of somebody who runs the shop."""
    return signed_in(Account.objects.create_user(email, is_operator=True, joined_at=NOON))


def held(edition: Edition | None = None, *, by: str = "ada") -> tuple[Review, Case]:
    """A review whose writer asked for a person, and its case."""
    writer = Account.objects.filter(email=f"{by}@example.org").first() or a_reader(by)
    review = post(edition or a_book(), writer, WITH_PHONE, contested=frozenset(["phone"]))
    assert review.state == Review.HELD
    work()
    return review, Case.objects.get(review=review, kind=Case.HELD)


def shown(edition: Edition | None = None, *, by: str = "ada") -> Review:
    """A review that everybody reads."""
    review = post(edition or a_book(), a_reader(by))
    assert review.state == Review.PUBLISHED
    return review


def report(review: Review, client: Client | None = None, **said: str) -> Case:
    """A notice on it, by a stranger unless a browser is given."""
    answer = (client or Client()).post(f"/desk/report/review/{review.key}", {"reason": "advert", **said})
    assert answer.status_code == 302, answer.content.decode()
    return Case.objects.get(number=answer["Location"].rpartition("/")[2])


def ruled(client: Client, case: Case, did: str, rule: str = "", **more: str) -> int:
    """Decide it as a keeper does: the first step, then the words that are offered, sent as they are."""
    step = client.get(f"/operator/desk/{case.number}", {"did": did, "rule": rule})
    assert step.status_code == 200, step.content.decode()
    form = step.content.decode().partition('id="why"')[2].partition("</form>")[0]
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)"(?: value="([^"]*)")?', form))
    fields |= dict(re.findall(r'<textarea name="(\w+)"[^>]*>\s*([^<]*)</textarea>', form))
    return client.post(f"/operator/desk/{case.number}", {**fields, **more}).status_code


def letters(to: str) -> list[str]:
    """The letters to an address, subject and text."""
    work()
    return [f"{one.subject}\n{one.body}" for one in mail.outbox if one.to == [to]]


def code_in(letter: str) -> str:
    """The code of a letter: the eight signs that stand alone on their line."""
    found = re.search(r"^\s+([2-9A-Z]{4}-[2-9A-Z]{4})$", letter, re.MULTILINE)
    assert found, letter
    return found[1]
