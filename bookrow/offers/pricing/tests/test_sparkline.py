"""The small line: what it draws, that it is bounded, and the table behind it."""

import re
from datetime import timedelta

import pytest
from hypothesis import given, settings

from bookrow.offers.pricing.history import PriceEvent
from bookrow.offers.pricing.sparkline import MOST_ROWS, sparkline
from bookrow.offers.pricing.tests.cases import BEGIN, day, told
from bookrow.offers.pricing.tests.histories import histories

STEP = re.compile(r"M(-?[\d.]+) (-?[\d.]+)|([HV])(-?[\d.]+)")


@pytest.mark.parametrize(
    ("history", "path"),
    [
        ("", ""),
        ("0:-", ""),
        ("0:2000", "M0 12H120"),  # one price: level, in the middle
        ("0:2000 50:1000", "M0 0.5H60V23.5H120"),
        ("0:2000 50:-", "M0 12H60"),
        ("0:2000 25:- 75:1000", "M0 0.5H30M90 23.5H120"),  # a gap is a gap
        ("0:2000 25:- 75:2000", "M0 12H30M90 12H120"),
        ("0:1000 25:2000 50:1500 50:1000 75:1000", "M0 23.5H30V0.5H60V23.5H120"),
        ("100:2000", "M0 12H120"),  # offered just now
        ("200:2000", ""),  # not yet
    ],
)
def test_the_line(history: str, path: str) -> None:
    assert sparkline(told(history), now=day(100), width=120, height=24).path == path


def test_the_line_may_begin_later_than_the_history() -> None:
    line = sparkline(told("0:2000 80:1000"), now=day(100), begins=day(60), width=100, height=21)
    assert line.path == "M0 0.5H50V20.5H100"
    assert len(line.rows) == 2, "The table has all of it."


def test_the_table_is_newest_first_and_its_rows_join() -> None:
    line = sparkline(told("0:2000 25:- 75:1000"), now=day(100))
    assert [(row.begins, row.ends, row.amount) for row in line.rows] == [
        (day(75), None, 1000), (day(25), day(75), None), (day(0), day(25), 2000),
    ]  # fmt: skip
    assert (line.low, line.high, line.left_out) == (1000, 2000, 0)


def test_a_long_history_has_a_bounded_line_and_table() -> None:
    many = [PriceEvent(BEGIN + timedelta(hours=n), 1000 + n * 7919 % 500) for n in range(5000)]
    line = sparkline(many, now=BEGIN + timedelta(hours=5000), points=60)
    assert 20 < len(STEP.findall(line.path)) <= 60
    assert (line.low, line.high) == (1000, 1499), "Its lowest and highest are drawn."
    assert len(line.rows) == MOST_ROWS and line.left_out == 5000 - MOST_ROWS


@given(history=histories())
@settings(max_examples=200, deadline=None)
def test_the_line_stays_within_its_frame(history: list[PriceEvent]) -> None:
    line = sparkline(history, now=day(140), width=100, height=20, points=16)
    steps = STEP.findall(line.path)
    assert len(steps) <= 16
    assert "".join(f"M{one[0]} {one[1]}" if one[0] else one[2] + one[3] for one in steps) == line.path
    across = [float(one[0] or one[3]) for one in steps if one[0] or one[2] == "H"]
    up = [float(one[1] or one[3]) for one in steps if one[0] or one[2] == "V"]
    assert across == sorted(across), "Time goes one way."
    assert all(0 <= x <= 100 for x in across) and all(0 <= y <= 20 for y in up)
    assert bool(steps) is any(row.amount is not None and row.begins < day(140) for row in line.rows)
