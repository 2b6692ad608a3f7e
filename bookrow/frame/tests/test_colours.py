"""Contrast, and a shop's accent kept within it."""

import re

import pytest

from bookrow.frame.colours import PAPERS, READABLE, contrast, readable, shop_css


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_colour_that_can_be_read_is_left_alone() -> None:
    assert readable("#7b2d26", *PAPERS["light"]) == "#7b2d26"


@pytest.mark.parametrize("accent", ["#ffff00", "#7b2d26", "#ffffff", "#000000", "#808080", "#00a2ff", "#ff69b4"])
def test_any_accent_can_be_read_by_day_and_by_night(accent: str) -> None:
    sheet = shop_css(accent)
    day, night = re.findall(r"--accent:(#[0-9a-f]{6})", sheet)
    over_day, over_night = re.findall(r"--on-accent:(#[0-9a-f]{6})", sheet)
    assert min(contrast(day, paper) for paper in PAPERS["light"]) >= READABLE
    assert min(contrast(night, paper) for paper in PAPERS["dark"]) >= READABLE
    assert contrast(over_day, day) >= READABLE
    assert contrast(over_night, night) >= READABLE


@pytest.mark.parametrize("accent", ["", "red", "#fff", "#12345g", "#000000;}body{display:none"])
def test_what_is_no_colour_makes_no_sheet(accent: str) -> None:
    assert shop_css(accent) == ""
