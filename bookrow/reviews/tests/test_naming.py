"""A pen name that was erased leaves every page."""

import pytest

from bookrow.people.actions import erase_pen_name
from bookrow.people.models import PenName
from bookrow.plumbing.jobs import wiring
from bookrow.plumbing.models import Invalidation
from bookrow.reviews.actions import erased_job
from bookrow.reviews.models import Review
from bookrow.reviews.panels import reviews_panel
from bookrow.reviews.tests.world import NOON, a_book, a_reader, journal, post

pytestmark = pytest.mark.django_db


def test_pages_that_showed_an_erased_name_are_composed_anew() -> None:
    ann, books = a_reader("ann", pen_name="Tidewatcher"), [a_book("One"), a_book("Two")]
    reviews = [post(book, ann, f"A quiet book of the sea, {book.title}.", anonymous=False) for book in books]
    other = post(a_book("Three"), a_reader("ben", pen_name="Ben_B"), anonymous=False)
    assert "Tidewatcher" in str(reviews_panel(books[0].pk, now=NOON))
    Invalidation.objects.all().delete()
    erase_pen_name(pen_name=PenName.objects.get(account=ann), now=NOON)
    assert wiring().events["people.pen_name_erased"] == [erased_job]
    for facts in journal("people.pen_name_erased"):
        erased_job(job=1, now=NOON, **facts)
    stale = set(Invalidation.objects.values_list("tag", flat=True))
    assert {*(review.address for review in reviews), *(book.address for book in books)} <= stale
    assert other.address not in stale
    assert "Tidewatcher" not in str(reviews_panel(books[0].pk, now=NOON))
    assert Review.objects.public().count() == 3, "What was said stays."
