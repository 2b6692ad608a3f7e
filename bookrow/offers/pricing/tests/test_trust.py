"""What is said of a seller's grades is a lower bound, and silent below ten answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.offers.pricing.trust import FEWEST, UNKNOWN, lower_bound, read, score, turned_out


@pytest.mark.parametrize(
    ("good", "answers", "bound"),
    # Wilson's interval for 95 %, as its formula gives it worked by hand.
    [(10, 10, 0.7225), (9, 10, 0.5958), (97, 100, 0.9155), (485, 500, 0.9511), (0, 10, 0.0), (0, 0, 0.0)],
)
def test_the_bound(good: int, answers: int, bound: float) -> None:
    assert lower_bound(good, answers) == pytest.approx(bound, abs=0.0002)


@given(answers=st.integers(1, 5000), share=st.floats(0, 1))
def test_it_never_says_more_than_was_answered(answers: int, share: float) -> None:
    good = int(answers * share)
    assert 0 <= lower_bound(good, answers) <= good / answers
    assert lower_bound(good, answers) <= lower_bound(good * 10, answers * 10) + 1e-12


def test_nothing_is_said_below_ten_answers() -> None:
    few = read({"5": [FEWEST - 1, FEWEST - 1], "4": [FEWEST, FEWEST]})
    assert turned_out(few, 5) is None and turned_out(few, 4) == 72 and turned_out(few, 1) is None


def test_somebody_new_stands_beside_who_was_thought_well_of_by_ten() -> None:
    assert score({}) == score(read({"5": [10, 10]})) == UNKNOWN
    assert score(read({"5": [5, 0], "4": [4, 0]})) == UNKNOWN
    assert score(read({"5": [6, 1], "4": [6, 1]})) < UNKNOWN < score(read({"5": [60, 59], "4": [40, 40]}))
