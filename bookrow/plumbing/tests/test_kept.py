"""Kept questions answer as their querysets do, for every value, and say when they cannot be kept."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import Case, When
from pytest_django import DjangoAssertNumQueries

from bookrow.plumbing.kept import Kept
from bookrow.plumbing.models import Journal

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
COLUMNS = ["pk", "event", "at", "facts"]


@pytest.fixture
def news() -> list[int]:
    made = [
        Journal.objects.create(event=f"tests.{number % 2}", at=NOON + timedelta(hours=number), facts={"n": [number]})
        for number in range(6)
    ]
    return [one.pk for one in made]


def test_it_answers_as_the_queryset_does(news: list[int], django_assert_num_queries: DjangoAssertNumQueries) -> None:
    kept = Kept(lambda event: Journal.objects.filter(event=event).order_by("pk").values_list(*COLUMNS))
    for event in ("tests.0", "tests.1", "tests.2", "tests.0"):
        with django_assert_num_queries(1):
            rows = kept.rows(event)
        assert list(map(tuple, rows)) == list(Journal.objects.filter(event=event).order_by("pk").values_list(*COLUMNS))


def test_any_number_of_values_and_a_value_in_two_places(news: list[int]) -> None:
    some = Kept(lambda *pks: Journal.objects.filter(pk__in=pks).order_by("pk").values_list("pk"))
    assert [row[0] for row in some.rows(news[4], news[1])] == [news[1], news[4]]
    assert [row[0] for row in some.rows(news[2])] == [news[2]]
    first = Kept(
        lambda pk, event: (
            Journal.objects.filter(event=event)
            .order_by(Case(When(pk=pk, then=0), default=1), "-pk")
            .values_list("pk")[:2]
        )
    )
    assert [row[0] for row in first.rows(news[0], "tests.0")] == [news[0], news[4]]


def test_a_value_that_the_queryset_changes_cannot_be_kept() -> None:
    kept = Kept(lambda pk: Journal.objects.filter(pk=pk + 1).values_list("pk"))
    with pytest.raises(ValueError, match="before it is asked"):
        kept.rows(5)
