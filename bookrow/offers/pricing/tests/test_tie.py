"""The order of offers, its reasons, and that equals share the first place."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.offers.pricing.sayings import Saying
from bookrow.offers.pricing.tie import Line, by_grade, choose, daily_order, reason

DAY = date(2026, 11, 2)
LINE = Line("a", "tideline", 4, False, 2000, True, 0.9, (1, 2), False)

lines = st.lists(
    st.builds(
        Line, key=st.text("abcdefgh", min_size=1, max_size=3), seller=st.sampled_from("xyz"), grade=st.integers(1, 7),
        own=st.booleans(), delivered=st.integers(1, 4), described=st.booleans(), score=st.sampled_from([0.0, 0.5, 0.504, 1.0]),
        dispatch_days=st.sampled_from([(1, 1), (1, 2), (3, 5)]), pod=st.booleans(),
    ),
    max_size=8, unique_by=lambda line: line.key,
)  # fmt: skip


def line(key: str, **about: object) -> Line:
    """The usual line with what matters."""
    return replace(LINE, key=key, **about)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"delivered": 1999, "grade": 7, "described": False, "score": 0.0}, {}),
        ({"grade": 3, "described": False, "score": 0.0}, {}),
        ({"score": 0.0}, {"described": False, "score": 1.0}),
        ({"score": 0.91}, {}),
    ],
)
def test_the_order(better: dict[str, object], worse: dict[str, object]) -> None:
    for day in (DAY + timedelta(days=n) for n in range(10)):
        assert [one.key for one in choose([line("w", **worse), line("b", **better)], day=day)] == ["b", "w"]


def test_scores_count_in_hundredths() -> None:
    close = [line("a", score=0.504), line("b", score=0.496)]
    assert len({choose(close, day=DAY + timedelta(days=n))[0].key for n in range(20)}) == 2


@given(among=lines)
def test_whose_copy_it_is_plays_no_part(among: list[Line]) -> None:
    turned = [replace(one, own=not one.own) for one in among]
    assert [one.key for one in choose(among, day=DAY)] == [one.key for one in choose(turned, day=DAY)]


@given(among=lines)
def test_the_order_does_not_hang_on_the_order_of_asking(among: list[Line]) -> None:
    assert choose(among, day=DAY) == choose(list(reversed(among)), day=DAY)
    assert [one.delivered for one in choose(among, day=DAY)] == sorted(one.delivered for one in among)


@given(among=lines)
def test_condition_for_condition(among: list[Line]) -> None:
    graded = by_grade(among, day=DAY)
    assert list(graded) == sorted(graded)
    assert sorted(one.key for part in graded.values() for one in part) == sorted(one.key for one in among)
    for grade, part in graded.items():
        assert part == choose(among, day=DAY, grades=[grade])


def test_print_on_demand_can_be_left_out() -> None:
    assert choose([line("a", pod=True), line("b")], day=DAY, pod=False) == [line("b")]
    assert len(choose([line("a", pod=True), line("b")], day=DAY)) == 2


@pytest.mark.parametrize("many", [2, 3, 5, 12])
def test_equals_share_the_first_place_over_a_year(many: int) -> None:
    equal = [line(f"offer-{n}", own=n == 0) for n in range(many)]
    first = Counter(choose(equal, day=DAY + timedelta(days=n))[0].key for n in range(365))
    fair = 365 / many
    assert len(first) == many
    # Four standard deviations of chance.
    assert all(abs(times - fair) < 4 * (fair * (1 - 1 / many)) ** 0.5 for times in first.values()), first


def test_the_first_place_is_not_known_from_the_day_before() -> None:
    equal = [line("a"), line("b")]
    firsts = [choose(equal, day=DAY + timedelta(days=n))[0].key for n in range(365)]
    changes = sum(one != other for one, other in zip(firsts, firsts[1:], strict=False))
    assert 140 < changes < 225


def test_the_shuffle_is_the_same_on_every_machine() -> None:
    assert daily_order("offer-1", date(2026, 11, 2)) == 16367335917566964370
    assert 0 <= daily_order("offer-1", DAY) < 2**64


@pytest.mark.parametrize(
    ("mine", "others", "words"),
    [
        ({}, [], "the only Very Good copy, ships in 1-2 days"),
        ({}, [{"delivered": 2500}], "lowest delivered price among Very Good copies, ships in 1-2 days"),
        (
            {"dispatch_days": (1, 1)},
            [{"delivered": 2500, "grade": 6}],
            "lowest delivered price among used copies, ships in 1 day",
        ),
        (
            {"dispatch_days": (3, 3)},
            [{"delivered": 2500, "grade": 1}],
            "lowest delivered price among all copies, ships in 3 days",
        ),
        ({"delivered": 2150}, [{}], "$1.50 above the lowest delivered price among Very Good copies, ships in 1-2 days"),
        (
            {},
            [{"described": False}, {"described": False}, {"delivered": 2500}],
            "one of 3 at the lowest delivered price among Very Good copies, described and photographed for itself, "
            "ships in 1-2 days",
        ),
        (
            {},
            [{"grade": 5}],
            "one of 2 at the lowest delivered price among used copies, the best grade of them, ships in 1-2 days",
        ),
        (
            {},
            [{"score": 0.5}],
            "one of 2 at the lowest delivered price among Very Good copies, from the seller with the better score, "
            "ships in 1-2 days",
        ),
    ],
)
def test_the_reason_in_one_line(mine: dict[str, object], others: list[dict[str, object]], words: str) -> None:
    among = [line(f"other-{n}", **about) for n, about in enumerate(others)]
    said = reason(line("mine", **mine), among, day=DAY, currency="USD")
    assert str(said) == words
    assert str(Saying.from_json(said.as_json())) == words


def test_by_chance_is_said_to_be_by_chance() -> None:
    equal = [line("a"), line("b")]
    first, second = choose(equal, day=DAY)
    assert "first by today's shuffle of equals" in str(reason(first, equal, day=DAY, currency="USD"))
    assert "after the first of them" in str(reason(second, equal, day=DAY, currency="USD"))


@given(among=lines.filter(bool))
def test_every_line_has_a_reason_and_only_the_lowest_says_so(among: list[Line]) -> None:
    lowest = min(one.delivered for one in among)
    for one in among:
        words = str(reason(one, among, day=DAY, currency="USD"))
        assert ("above the lowest" in words) is (one.delivered > lowest)


def test_words_are_translated_where_they_are_shown() -> None:
    said = reason(line("a"), [line("b", delivered=2500)], day=DAY, currency="USD")
    german = {
        said.text: "niedrigster Preis mit Versand unter {copies}, {dispatch}",
        "{grade} copies": "Exemplaren „{grade}“",
        "Very Good": "sehr gut",
        "ships in {least}-{most} days": "versandt in {least}-{most} Tagen",
    }
    assert said.said(lambda text: german[text], locale="de-DE") == (
        "niedrigster Preis mit Versand unter Exemplaren „sehr gut“, versandt in 1-2 Tagen"
    )
