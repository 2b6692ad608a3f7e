"""Copies without an ISBN against editions: a table of cases."""

from typing import Any

import pytest

from bookrow.trade.record import Contributor
from bookrow.trade.stock.copies import Copy, Person
from bookrow.trade.stock.matching import Candidate, Verdict, matches, score, title_key


def copy(title: str, author: str = "", publisher: str = "", year: int | None = None, **more: Any) -> Copy:
    people = (Person("author", author),) if author else ()
    return Copy("S1", title=title, people=people, publisher=publisher, year=year, **more)


def edition(title: str, author: str = "", publisher: str = "", year: int | None = None, **more: Any) -> Candidate:
    people = (Contributor(name=author),) if author else ()
    return Candidate(1, title, contributors=people, publisher=publisher, year=year, **more)


JANE = edition("Jane Eyre", "Charlotte Brontë", "Smith, Elder and Co.", 1897)
MOBY = edition("Moby-Dick", "Herman Melville", "Example House", 1930, subtitle="or, The Whale", form="BB")


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        (copy("Jane Eyre", "Bronte, Charlotte", "Smith Elder", 1897), JANE, "sure"),
        (copy("JANE EYRE.", "Brontë, C.", "", 1897), JANE, "sure"),
        (copy("Jane Eyre", "Brontë, Charlotte", "Smith, Elder & Co"), JANE, "sure"),
        (copy("The Jane Eyre", "Brontë, Charlotte", "Smith Elder", 1897), JANE, "sure"),
        (copy("Jane Eyre: an autobiography", "Brontë, Charlotte", "Smith Elder", 1897), JANE, "sure"),
        (copy("Moby-Dick; or, The Whale", "Melville, Herman", "Example House", 1930), MOBY, "sure"),
        (copy("Moby Dick", "Melville, Herman", "Example House", 1930, form="BB"), MOBY, "sure"),
        # Not told enough, or something speaks against it: the seller decides.
        (copy("Jane Eyre", "Brontë, Charlotte"), JANE, "doubtful"),
        (copy("Jane Eyre", "", "Smith Elder", 1897), JANE, "doubtful"),
        (copy("Jane Eyre"), JANE, "doubtful"),
        (copy("Jane Eyer", "Brontë, Charlotte", "Smith Elder", 1897), JANE, "doubtful"),
        (copy("Jane Eyre", "Brontë, Charlotte", "Smith Elder", 1902), JANE, "doubtful"),
        (copy("Jane Eyre", "Brontë, Charlotte", "Other Press", 1897), JANE, "doubtful"),
        (copy("Moby-Dick", "Melville, Herman", "Example House", 1930, form="BC"), MOBY, "doubtful"),
        # Another book.
        (copy("Jane Eyre", "Brontë, Emily", "Smith Elder", 1897), JANE, "no"),
        (copy("Jane Eyre", "Polly Teale", "", 1897), JANE, "no"),
        (copy("Jane Eyre", "Brontë, Charlotte", "Smith Elder", 1897, volume="2"), JANE, "no"),
        (copy("Jane Eyre, volume II", "Brontë, Charlotte", "Smith Elder", 1897), JANE, "no"),
        (copy("Shirley", "Brontë, Charlotte", "Smith Elder", 1897), JANE, "no"),
        (copy("Villette", "Brontë, Charlotte"), JANE, "no"),
        (copy("", "Brontë, Charlotte"), JANE, "no"),
    ],
)
def test_verdicts(ours: Copy, theirs: Candidate, verdict: str) -> None:
    found = score(ours, theirs)
    assert found.verdict == verdict and 0 <= found.score <= 1, found


def test_reasons_tell_what_agrees_and_what_contradicts() -> None:
    found = score(copy("Jane Eyre", "Brontë, Charlotte", "", 1902), JANE)
    assert dict(found.parts) == {"title": 1.0, "contributor": 1.0, "year": 0.0, "publisher": None}
    assert found.against == ("year",)


def test_two_that_are_as_good_are_both_doubtful() -> None:
    ours = copy("Jane Eyre", "Brontë, Charlotte", "Smith Elder", 1897)
    assert [one.verdict for one in matches(ours, [JANE, MOBY])] == [Verdict.SURE]
    assert [one.verdict for one in matches(ours, [JANE, JANE])] == [Verdict.DOUBTFUL] * 2
    assert matches(ours, [MOBY]) == []


def test_keys_for_looking_up() -> None:
    assert title_key("The Picture of Dorian Gray: a novel") == "picture of dorian gray"
    assert title_key("Die Räuber", "ger") == "rauber"
