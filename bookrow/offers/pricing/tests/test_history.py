"""What was in force and when; the lowest before a reduction; the fast way against the slow one."""

from datetime import timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bookrow.offers.pricing.history import PriceEvent, came, lowest_before, price_at, spans, together
from bookrow.offers.pricing.reductions import Terms, advance, standing
from bookrow.offers.pricing.tests.cases import BEGIN, day, told
from bookrow.offers.pricing.tests.comparing import CURRENCY, compare, compare_windows
from bookrow.offers.pricing.tests.histories import CELLS, histories, terms
from bookrow.offers.pricing.tests.slow import moment

HISTORY = told("0:2000 40:1500 40:1800 60:- 70:1600")


@given(history=histories(), how=terms)
@settings(max_examples=150, deadline=None)
@example(history=told("0:2000 40:1500 41:- 42:1500 43:1400"), how=Terms())
@example(history=told("0:2000 40:1500 41:- 42.5:1500 43:1400"), how=Terms())
def test_the_fast_way_is_the_slow_way(history: list[PriceEvent], how: Terms) -> None:
    compare(history, how)


@given(history=histories(), days=st.sampled_from([1, 7, 30]))
@settings(max_examples=100, deadline=None)
def test_windows_are_slices_of_what_was_in_force(history: list[PriceEvent], days: int) -> None:
    compare_windows(history, days)


@given(history=histories(), patient=st.sampled_from([1, 7, 29]))
@settings(max_examples=200, deadline=None)
def test_a_strict_pause_never_shows_a_higher_reference(history: list[PriceEvent], patient: int) -> None:
    strict, easy = (standing(history, CURRENCY, Terms(pause_days=days)).reference for days in (0, patient))
    assert strict is None or (easy is not None and strict.amount <= easy.amount)


@given(history=histories(), how=terms)
@settings(max_examples=200, deadline=None)
def test_a_reference_is_always_higher_and_was_really_asked(history: list[PriceEvent], how: Terms) -> None:
    now = standing(history, CURRENCY, how)
    if now.reference is not None:
        assert now.last is not None and now.reference.amount > now.last
        assert now.reference.amount in {event.amount for event in history}


def test_of_one_moment_the_last_event_holds() -> None:
    assert price_at(HISTORY, day(40)) == 1800
    assert lowest_before(HISTORY, day(50)) == 1800
    assert [(span.begins, span.amount) for span in spans(HISTORY)] == [
        (day(0), 2000), (day(40), 1800), (day(60), None), (day(70), 1600),
    ]  # fmt: skip


def test_before_the_first_event_nothing_is_offered() -> None:
    assert price_at(HISTORY, day(0) - timedelta(seconds=1)) is None
    assert price_at([], BEGIN) is None and list(spans([])) == []
    assert lowest_before([], BEGIN) is None and came([], BEGIN) is None


@pytest.mark.parametrize(
    ("events", "moment_day", "arrived"),
    [
        ("0:2000", 40, 0),
        ("0:2000 10:- 39:2000", 50, 0),  # away for 29 days: still the same time on the market
        ("0:2000 10:- 40:2000", 50, 40),  # away for 30 days: come anew
        ("0:- 5:2000 5:-", 50, None),  # never for any time
    ],
)
def test_when_an_offer_came(events: str, moment_day: int, arrived: int | None) -> None:
    assert came(told(events), day(moment_day)) == (None if arrived is None else day(arrived))


def test_like_copies_have_one_history() -> None:
    first, second = told("0:2000 20:-"), told("10:1500 15:1700 30:-")
    assert together(first, second) == told("0:2000 10:1500 15:1700 30:-")
    assert together() == [] and together(first) == told("0:2000 20:-")


@given(parts=st.lists(histories(), max_size=3))
@settings(max_examples=60, deadline=None)
def test_joined_histories_are_the_lowest_at_each_moment(parts: list[list[PriceEvent]]) -> None:
    joined = together(*parts)
    for cell in range(0, CELLS, 3):
        offered = [price for part in parts if (price := price_at(part, moment(cell))) is not None]
        assert price_at(joined, moment(cell)) == min(offered, default=None)


def test_a_new_number_washes_nothing_away() -> None:
    old, new = told("0:1500 50:-"), told("50:2000 60:1500")
    assert standing(new, CURRENCY, Terms(measure_young=True)).reference is not None
    assert standing(together(old, new), CURRENCY, Terms(measure_young=True)).reference is None


def test_an_event_of_the_past_is_not_taken_in_silence() -> None:
    before = standing(told("0:2000 10:1500"), CURRENCY)
    with pytest.raises(ValueError, match="whole history"):
        advance(before, PriceEvent(day(10), 1400), told("0:2000 10:1500"), CURRENCY)


def test_a_long_history_is_one_pass() -> None:
    """200,000 changes; a window looked through for each would take minutes."""
    many = [PriceEvent(BEGIN + timedelta(minutes=n), 1000 + n * 7919 % 500) for n in range(200_000)]
    assert standing(many, CURRENCY, Terms(measure_young=True)).last == many[-1].amount
