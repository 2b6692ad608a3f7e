"""Weights as sellers type them."""

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.offers.weights import read_weight, weight_shown, weight_text

READ = [
    ("12 oz", "imperial", "en-US", 340), ("1 lb 8 oz", "imperial", "en-US", 680), ("1.5 lb", "imperial", "en-US", 680),
    ("1lb8oz", "imperial", "en-US", 680), ("2 lbs.", "imperial", "en-US", 907), ("700 g", "imperial", "en-US", 700),
    ("700", "metric", "en-GB", 700), ("1,5 kg", "metric", "de-DE", 1500), ("1.000", "metric", "de-DE", 1000),
    ("2 lb", "metric", "en-GB", 907),
]  # fmt: skip
REFUSED = [
    ("8", "imperial", "en-US"), ("lb", "imperial", "en-US"), ("-1 oz", "imperial", "en-US"), ("1,5 kg", "imperial", "en-US"),
    ("70 lb", "imperial", "en-US"), ("0 oz", "imperial", "en-US"), ("31 kg", "metric", "en-GB"), ("heavy", "metric", "en-GB"),
    ("1 stone", "metric", "en-GB"), ("1e3", "metric", "en-GB"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "units", "locale", "grams"), READ)
def test_a_weight_is_read_in_its_units(text: str, units: str, locale: str, grams: int) -> None:
    assert read_weight(text, units, locale) == grams


@pytest.mark.parametrize(("text", "units", "locale"), REFUSED)
def test_what_could_be_read_otherwise_is_refused(text: str, units: str, locale: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_weight(text, units, locale)
    assert text in str(refused.value.reasons[0]) and "700" in refused.value.reasons[0].help


@pytest.mark.parametrize("units", ["imperial", "metric"])
def test_what_is_shown_in_a_field_is_read_as_the_same_grams(units: str) -> None:
    for grams in (*range(1, 3000), 29_999, 30_000):
        assert read_weight(weight_text(grams, units, "en-US"), units, "en-US") == grams


def test_round_weights_are_shown_round() -> None:
    shown = [weight_shown(grams, "imperial", "en-US") for grams in (454, 680, 340, 510)]
    assert shown == ["1 lb", "1 lb 8 oz", "12 oz", "1 lb 2 oz"]
