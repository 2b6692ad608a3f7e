"""How many statements a group of records costs: as many for five hundred as for a few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bookrow.catalogue.models import Edition
from bookrow.trade.record import Contributor, Price, Publisher, Record, Subject
from tests.make import NOON, Feeds, changed, isbn, market, passage, record


def rich(number: int, title: str = "Book") -> Record:
    """A book of its own with its own people and a little of everything."""
    return changed(
        record(f"r-{number}", title=f"{title} {number}", isbn=isbn(number), overview="Of tides."),
        contributors=(Contributor(name=f"Person {number}"), Contributor(name=f"Other {number % 7}", roles=("B06",))),
        passages=(passage("06", "Good."), passage("04", "One. Two.")),
        publishers=(Publisher(name=f"Press {number % 50}"),),
        subjects=(Subject(scheme="93", code=f"F{number % 20}", heading=f"Subject {number % 20}"),),
        supply=(market(Price(kind="02", amount="9.00", currency="USD")),),
    )


def cost(feeds: Feeds, records: list[Record], **more: object) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert feeds.send(*records, **more).adds_up  # type: ignore[arg-type]
    return len([one for one in asked if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))])


@pytest.mark.parametrize("kind", ["new", "changed", "unchanged"])
def test_a_group_costs_the_same_however_large_it_is(feeds: Feeds, kind: str) -> None:
    def run(first: int, many: int) -> int:
        records = [rich(number) for number in range(first, first + many)]
        if kind == "new":
            return cost(feeds, records)
        feeds.send(*records)
        again = records if kind == "unchanged" else [changed(one, form="BB") for one in records]
        return cost(feeds, again, sent=NOON.replace(day=9))

    run(0, 2)  # statements that only a first run needs
    # Fifty make one group, five hundred and fifty make two: names and pages come in parts of some hundred.
    one, two = run(10_000, 50), run(20_000, 550)
    assert two <= 2 * one + 25, (one, two)
    assert Edition.objects.count() == 602
