"""Documents are read in one statement, true at once after a change, and never overwritten by something older."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from bookrow.plumbing import documents
from bookrow.plumbing.actions import forget_documents, rebuild_behind, touch, want_new_forms
from bookrow.plumbing.models import Document, Invalidation

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


class Facts:
    """What a composer reads, and how often it did."""

    def __init__(self) -> None:
        self.value: Any = 1
        self.until: datetime | None = None
        self.composed: list[str] = []
        self.meanwhile: Any = None

    def compose(self, key: str, now: datetime) -> documents.Composed:
        self.composed.append(key)
        if isinstance(self.value, Exception) and key.endswith("sick"):
            raise self.value
        body = None if self.value is None else {"key": key, "value": str(self.value)}
        if self.meanwhile is not None:
            act, self.meanwhile = self.meanwhile, None
            act()
        return body, self.until


@pytest.fixture
def facts() -> Iterator[Facts]:
    facts = Facts()
    documents.register(facts.compose, prefix="/tried/")
    yield facts
    documents.unregister("/tried/")


def _value(key: str = "/tried/1", now: datetime = NOW) -> str:
    return str(documents.current(key, now=now)["value"])  # type: ignore[index]


def test_one_statement_when_it_is_built(facts: Facts, django_assert_num_queries: Any) -> None:
    touch(tags=[], documents=["/tried/1"])
    assert rebuild_behind(now=NOW) == 1
    facts.composed.clear()
    with django_assert_num_queries(1):
        assert _value() == "1"
    assert facts.composed == []


def test_a_change_shows_at_once_and_reading_writes_nothing(facts: Facts) -> None:
    touch(tags=[], documents=["/tried/1"])
    rebuild_behind(now=NOW)
    facts.value = 2
    touch(tags=["edition:1"], documents=["/tried/1"])
    with CaptureQueriesContext(connection) as asked:
        assert _value() == "2"
    assert len(asked) == 1
    assert rebuild_behind(now=NOW) == 1
    assert rebuild_behind(now=NOW) == 0
    facts.composed.clear()
    assert (_value(), facts.composed) == ("2", [])


def test_a_document_never_wanted_is_composed_and_not_stored(facts: Facts) -> None:
    assert _value("/tried/new") == "1"
    assert not Document.objects.exists()


def test_nothing_to_show_is_stored_too(facts: Facts) -> None:
    facts.value = None
    touch(tags=[], documents=["/tried/1"])
    rebuild_behind(now=NOW)
    facts.composed.clear()
    assert documents.current("/tried/1", now=NOW) is None
    assert facts.composed == []


def test_a_change_while_it_is_composed_leaves_it_behind(facts: Facts) -> None:
    touch(tags=[], documents=["/tried/1"])

    def meanwhile() -> None:
        facts.value = 2
        touch(tags=[], documents=["/tried/1"])

    facts.meanwhile = meanwhile
    rebuild_behind(now=NOW)
    assert _value() == "2"
    assert rebuild_behind(now=NOW) == 1
    assert _value() == "2"


def test_a_slower_worker_does_not_overwrite_a_newer_document(facts: Facts) -> None:
    touch(tags=[], documents=["/tried/1"])

    def another_worker() -> None:
        facts.value = 2
        touch(tags=[], documents=["/tried/1"])
        rebuild_behind(now=NOW)

    facts.meanwhile = another_worker
    rebuild_behind(now=NOW)
    facts.composed.clear()
    assert (_value(), facts.composed) == ("2", [])


def test_the_clock_alone_makes_a_document_untrue(facts: Facts) -> None:
    facts.until = NOW + timedelta(hours=1)
    touch(tags=[], documents=["/tried/1"])
    rebuild_behind(now=NOW)
    assert documents.look("/tried/1", now=NOW).good_until == facts.until
    facts.value, later = 2, NOW + timedelta(hours=1)
    assert _value(now=NOW) == "1"
    assert _value(now=later) == "2"
    facts.until = None
    assert rebuild_behind(now=later) == 1
    facts.composed.clear()
    assert (_value(now=later), facts.composed) == ("2", [])


def test_one_that_fails_stops_no_other_and_is_tried_again_later(facts: Facts) -> None:
    facts.value = ValueError("a composer's mistake")
    touch(tags=[], documents=["/tried/a", "/tried/sick", "/tried/z"])
    assert rebuild_behind(now=NOW) == 2
    assert rebuild_behind(now=NOW) == 0
    sick = Document.objects.get(key="/tried/sick")
    assert (sick.failures, sick.retry_at) == (1, NOW + timedelta(seconds=5))
    rebuild_behind(now=NOW + timedelta(seconds=5))
    sick.refresh_from_db()
    assert (sick.failures, sick.retry_at) == (2, NOW + timedelta(seconds=15))
    facts.value = 3
    assert rebuild_behind(now=NOW + timedelta(seconds=15)) == 1
    sick.refresh_from_db()
    assert (sick.failures, sick.retry_at) == (0, None)


def test_another_form_is_behind(facts: Facts) -> None:
    touch(tags=[], documents=["/tried/1", "/tried/2"])
    rebuild_behind(now=NOW)
    documents.register(facts.compose, prefix="/tried/", form=2)
    facts.value = 2
    assert _value() == "2"
    assert want_new_forms() == 2
    assert want_new_forms() == 0
    assert rebuild_behind(now=NOW) == 2
    assert want_new_forms() == 0


def test_the_longest_prefix_composes(facts: Facts) -> None:
    documents.register(lambda key, now: ({"value": "inner"}, None), prefix="/tried/inner/", form=7)
    assert (_value("/tried/inner/1"), _value("/tried/1")) == ("inner", "1")
    touch(tags=[], documents=["/tried/inner/1", "/tried/1"])
    rebuild_behind(now=NOW)
    assert want_new_forms() == 0
    documents.unregister("/tried/inner/")
    with pytest.raises(LookupError, match="/nobody/1"):
        documents.current("/nobody/1", now=NOW)


def test_five_hundred_documents_in_few_statements(django_assert_num_queries: Any) -> None:
    keys = [f"/tried/{number}" for number in range(500)]
    with django_assert_num_queries(4):
        touch(tags=[*keys, *keys], documents=keys)
    with django_assert_num_queries(3):
        touch(tags=["b", "a", "b"], documents=keys)
    assert set(Document.objects.values_list("wanted", flat=True)) == {2}
    tags = list(Invalidation.objects.order_by("seq").values_list("tag", flat=True))
    assert tags == [*sorted(keys), "a", "b"]
    with django_assert_num_queries(0):
        touch(tags=[])


def test_news_is_as_whole_as_its_transaction() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        touch(tags=["a"], documents=["/tried/1"])
        raise ZeroDivisionError
    assert not Document.objects.exists() and not Invalidation.objects.exists()


def test_forgetting(facts: Facts) -> None:
    touch(tags=[], documents=["/tried/1", "/tried/2"])
    forget_documents("/tried/1", "/tried/none")
    assert list(Document.objects.values_list("key", flat=True)) == ["/tried/2"]
