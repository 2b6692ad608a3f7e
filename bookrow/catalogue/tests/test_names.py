"""Names that many editions share: one row and one address each, however they are spelt."""

from pathlib import Path

import pytest

from bookrow.catalogue.models import Contributor, Publisher, Subject
from bookrow.trade.record import Contributor as Sent
from bookrow.trade.record import Identifier
from bookrow.trade.record import Publisher as SentPublisher
from bookrow.trade.record import Subject as SentSubject
from tests.make import NOON, Feeds, changed, page, record
from tests.make import isbn as number


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    return Feeds(tmp_path)


def test_two_spellings_are_one_person(feeds: Feeds) -> None:
    feeds.send(record("a", by=("Émile Dûne",)), record("b", title="B", by=("EMILE DUNE",)))
    feeds.send(record("c", title="C", by=("Emile  Dune",)), sender="Dune")
    assert Contributor.objects.get().name == "Émile Dûne" and Contributor.objects.get().slug == "émile-dûne"


def test_an_isni_tells_two_of_one_name_apart(feeds: Feeds) -> None:
    people = [
        Sent(name="Ada Marram", identifiers=(Identifier(scheme="16", value=f"000000012146438{last}"),)) for last in "67"
    ]
    feeds.send(*(changed(record(f"r-{n}"), contributors=(one,)) for n, one in enumerate(people)))
    slugs = sorted(Contributor.objects.values_list("slug", flat=True))
    assert len(slugs) == 2 and slugs[0] == "ada-marram" and slugs[1].startswith("ada-marram-")


@pytest.mark.parametrize("name", ["山田太郎", "שלום עליכם", "A" * 400, "\u200bAda", "Ümläut & Söhne"])
def test_every_name_gets_an_address(feeds: Feeds, name: str) -> None:
    other = changed(record("b", title="B", by=(name,)), publishers=(SentPublisher(name=name),))
    feeds.send(record("a", by=(name,)), other)
    person = Contributor.objects.get()
    assert person.slug and "/" not in person.slug and len(person.slug) <= 80
    assert Publisher.objects.get().slug


def test_the_publisher_stands_before_those_who_publish_with_it(feeds: Feeds) -> None:
    houses = SentPublisher(name="Second", role="02"), SentPublisher(name="First", role="01")
    feeds.send(changed(record(isbn=number(1)), publishers=houses))
    shown = page(f"/isbn/{number(1)}", now=NOON)
    assert shown and shown.details.publisher and shown.details.publisher.name == "First"


def test_subjects_by_code_and_by_words(feeds: Feeds) -> None:
    sent = (
        SentSubject(scheme="10", code="PSY028000"),
        SentSubject(scheme="93", code="FBA", heading="Modern fiction", main=True),
        SentSubject(scheme="20", heading="sand; tides, sand"),
        SentSubject(scheme="24", code="X7"),
    )
    feeds.send(changed(record("a", isbn=number(1)), subjects=sent), changed(record("b", title="B"), subjects=sent))
    shown = page(f"/isbn/{number(1)}", now=NOON)
    assert shown
    told = [(one.scheme, one.code, one.name, one.main) for one in shown.details.subjects]
    assert told[0] == ("thema", "FBA", "Modern fiction", True) and ("bisac", "PSY", "", False) in told
    assert [one[2] for one in told if one[0] == "keyword"] == ["sand", "tides"]
    assert Subject.objects.count() == 4 and set(Subject.objects.values_list("many", flat=True)) == {2}
