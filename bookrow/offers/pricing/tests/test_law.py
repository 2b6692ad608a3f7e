"""What a market's law lets through, what it stops and with which words; and that it survives being kept."""

import json
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.kit.dates import PartialDate
from bookrow.kit.refusals import Refusal
from bookrow.offers.pricing.law import (
    Facts,
    FixedPrice,
    MarketLaw,
    Window,
    check_postage,
    check_price,
    may_announce,
    may_mix,
    postage_floor,
)
from bookrow.offers.pricing.presets import DE, FR, GB, PRESETS, US, preset
from bookrow.offers.pricing.tests.cases import POSTAGE, PRICES

PAGE = Path(__file__).parents[4] / "docs/running/price-law.md"
SUMMER = Window("07-01", "08-31", discount_percent=10)
WINTER = Window("12-01", "01-06", announce=False)


@pytest.mark.parametrize(("law", "new", "amount", "listed", "published", "today", "facts", "code", "source"), PRICES)
def test_prices(
    law: MarketLaw, new: bool, amount: int, listed: int | None, published: date | None, today: date, facts: Facts, code: str,
    source: str,
) -> None:  # fmt: skip
    found = check_price(law, new, amount, listed, published, today, facts=facts)
    assert (found.code if found else "") == code, source


def test_a_refusal_names_the_price_that_would_do() -> None:
    found = check_price(FR, True, 1500, 2000, None, date(2026, 6, 1))
    assert found is not None
    assert "15.00 EUR is under 19.00 EUR" in str(found) and "between 19.00 EUR and 20.00 EUR" in found.help


@given(listed=st.integers(1, 10**6), percent=st.integers(0, 100), amount=st.integers(0, 10**6))
def test_the_percentage_is_kept_to_the_cent(listed: int, percent: int, amount: int) -> None:
    law = MarketLaw("XX", "EUR", fixed_price=FixedPrice(discount_percent=percent))
    fits = amount <= listed and amount * 100 >= listed * (100 - percent)
    assert (check_price(law, True, amount, listed, None, date(2026, 1, 1)) is None) is fits


@pytest.mark.parametrize(("published", "free"), [(PartialDate(2024), False), (PartialDate(2024, 5), True)])
def test_a_date_without_day_counts_from_its_last(published: PartialDate, free: bool) -> None:
    law = MarketLaw("XX", "EUR", fixed_price=FixedPrice(free_after_months=24))
    assert (check_price(law, True, 1, 2000, published, date(2026, 6, 1)) is None) is free


@pytest.mark.parametrize(
    ("today", "amount", "code"),
    [
        (date(2026, 6, 30), 1799, ""),
        (date(2026, 7, 1), 1799, "price-window"),
        (date(2026, 7, 1), 1800, ""),
        (date(2026, 8, 31), 1799, "price-window"),
        (date(2026, 9, 1), 1799, ""),
    ],
)
def test_a_window_closes_discounts_where_prices_are_free(today: date, amount: int, code: str) -> None:
    found = check_price(MarketLaw("XX", "EUR", windows=(SUMMER,)), True, amount, 2000, None, today)
    assert (found.code if found else "") == code
    assert check_price(MarketLaw("XX", "EUR", windows=(SUMMER,)), False, 1, 2000, None, today) is None


def test_a_window_opens_discounts_where_prices_are_fixed() -> None:
    law = replace(DE, windows=(SUMMER,))
    july, may = date(2026, 7, 5), date(2026, 5, 5)
    assert check_price(law, True, 1800, 2000, None, july) is None
    assert check_price(law, True, 1800, 2000, None, may) is not None
    assert (over := check_price(law, True, 2100, 2000, None, july)) is not None and over.code == "price-over-fixed"


@pytest.mark.parametrize(
    ("today", "open_"),
    [(date(2026, 11, 30), True), (date(2026, 12, 1), False), (date(2027, 1, 6), False), (date(2027, 1, 7), True)],
)
def test_a_window_may_pass_the_new_year(today: date, open_: bool) -> None:
    law = MarketLaw("XX", "EUR", windows=(WINTER,))
    assert may_announce(law, True, today) is open_
    assert may_announce(law, False, today)
    assert check_price(law, True, 1, 2000, None, today) is None, "It closes announcements, not prices."


@pytest.mark.parametrize(("law", "worth", "collected", "floor", "source"), POSTAGE)
def test_postage(law: MarketLaw, worth: int, collected: bool, floor: int, source: str) -> None:
    assert postage_floor(law, worth, collected=collected) == floor, source
    assert check_postage(law, floor, worth, collected=collected) is None
    if floor:
        found = check_postage(law, floor - 1, worth, collected=collected)
        assert found is not None and f"costs at least {floor / 100:.2f} EUR" in str(found)


def test_lists_are_mixed_where_they_may_be() -> None:
    assert may_mix(US) and may_mix(GB) and may_mix(DE) and not may_mix(FR)


@pytest.mark.parametrize("law", [*PRESETS.values(), MarketLaw("XX", "EUR", windows=(SUMMER, WINTER))])
def test_a_law_survives_being_kept(law: MarketLaw) -> None:
    again = MarketLaw.from_json(json.loads(json.dumps(law.to_json())))
    assert again == law and again.sources == law.sources


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"country": "FR"}, "currency"),
        ({"country": "fr", "currency": "EUR"}, "country"),
        ({"country": "FR", "currency": "EUR", "referenz_days": 30}, "referenz_days"),
        ({"country": "FR", "currency": "EUR", "reference_days": 0}, "reference_days"),
        ({"country": "FR", "currency": "EUR", "reference_days": "30"}, "reference_days"),
        ({"country": "FR", "currency": "EUR", "reference_days": True}, "reference_days"),
        ({"country": "FR", "currency": "EUR", "lists_apart": 1}, "lists_apart"),
        ({"country": "FR", "currency": "EUR", "fixed_price": 5}, "fixed_price"),
        (
            {"country": "FR", "currency": "EUR", "fixed_price": {"discount_percent": 101}},
            "fixed_price.discount_percent",
        ),
        ({"country": "FR", "currency": "EUR", "min_postage": {"amount": 300}}, "min_postage.below"),
        ({"country": "FR", "currency": "EUR", "windows": {}}, "windows"),
        ({"country": "FR", "currency": "EUR", "windows": [{"opens": "13-01", "shuts": "01-01"}]}, "windows.0.opens"),
        ({"country": "FR", "currency": "EUR", "windows": [{"opens": "04-31", "shuts": "05-01"}]}, "windows.0.opens"),
    ],
)
def test_what_cannot_be_is_refused_by_name(given: dict[str, Any], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        MarketLaw.from_json(given)
    assert refused.value.reasons[0].about["field"] == field


def test_a_law_may_be_short() -> None:
    assert MarketLaw.from_json({"country": "XX", "currency": "EUR"}) == MarketLaw("XX", "EUR")


def test_presets_are_chosen_by_country_and_currency() -> None:
    assert preset("FR", "EUR") is FR
    assert preset("FR", "USD") == MarketLaw("FR", "USD"), "Its amounts are euros."
    assert preset("NZ", "NZD") == MarketLaw("NZ", "NZD")


@pytest.mark.parametrize("law", PRESETS.values(), ids=list(PRESETS))
def test_each_figure_has_its_source_and_the_page_tells_it(law: MarketLaw) -> None:
    page = PAGE.read_text(encoding="utf-8")
    named = {source.figure for source in law.sources}
    plain = MarketLaw(law.country, law.currency)
    for one in fields(MarketLaw):
        if one.name not in ("sources", "country", "currency") and getattr(law, one.name) != getattr(plain, one.name):
            assert one.name in named or (one.name == "fixed_price" and "discount_percent" in named), one.name
    assert "reference_days" in named
    for source in law.sources:
        assert source.line in page, f"docs/running/price-law.md does not say: {source.line}"
