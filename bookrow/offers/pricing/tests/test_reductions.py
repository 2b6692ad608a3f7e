"""The written cases, what a saving says, and when nothing is said."""

from datetime import date, timedelta

import pytest

from bookrow.kit.dates import PartialDate
from bookrow.offers.pricing.history import PriceEvent, lowest_before
from bookrow.offers.pricing.reductions import Kind, Reference, Standing, Terms, advance, list_reference, standing
from bookrow.offers.pricing.savings import percent_off, saving
from bookrow.offers.pricing.tests.cases import PERCENTS, REFERENCES, Case, day, told

LIST = Reference(Kind.LIST, 3200, "USD", PartialDate(2004, 4, 28), "GUILFORD")
NOW = day(100)


@pytest.mark.parametrize("case", REFERENCES, ids=lambda case: case.name)
def test_the_reference_is_the_one_that_the_case_asks_for(case: Case) -> None:
    shown = _until(case).reference_at(day(case.on))
    assert (shown and shown.amount) == case.reference, case.source
    assert (shown and shown.since) == (None if case.began is None else day(case.began))
    if shown is not None:
        assert (shown.kind, shown.currency, shown.days) == (Kind.LOWEST, "EUR", 30)
        if case.terms.progressive and case.began is not None:
            assert lowest_before(told(case.told), day(case.began), measure_young=True) == case.reference


@pytest.mark.parametrize("case", REFERENCES, ids=lambda case: case.name)
def test_one_event_after_the_other_ends_the_same(case: Case) -> None:
    events = [event for event in told(case.told) if event.at <= day(case.on)]
    step = Standing()
    for place, event in enumerate(events):
        step = advance(step, event, events[:place], "EUR", case.terms)
    assert step == _until(case)


def test_there_are_enough_cases_and_each_has_its_source() -> None:
    assert len(REFERENCES) >= 25
    assert len({case.name for case in REFERENCES}) == len(REFERENCES)
    assert all(case.source for case in REFERENCES)


def _until(case: Case) -> Standing:
    return standing([event for event in told(case.told) if event.at <= day(case.on)], "EUR", case.terms)


@pytest.mark.parametrize(("amount", "reference", "percent"), PERCENTS)
def test_percent_is_never_more_than_is_true(amount: int, reference: int, percent: int) -> None:
    assert percent_off(amount, reference) == percent


def test_the_reference_page() -> None:
    used = saving(Standing(2240), "USD", LIST, new=False, now=NOW)
    assert used is not None
    assert str(used.short) == "Save 30%"
    assert str(used.against) == "30% under the publisher's list price of $32.00 for a new copy (GUILFORD, 4/28/2004)"
    assert (other := saving(Standing(1810), "USD", LIST, new=False, now=NOW)) and other.percent == 43
    assert saving(Standing(3200), "USD", LIST, new=True, now=NOW) is None
    assert saving(Standing(3169), "USD", LIST, new=True, now=NOW) is None


def test_a_reduction_of_its_own_comes_before_the_list_price() -> None:
    offer = standing(told("0:2500 95:2240"), "USD", Terms())
    own = saving(offer, "USD", LIST, new=False, now=NOW)
    assert own is not None and own.percent == 10 and own.reference.kind is Kind.LOWEST
    assert str(own.against) == "10% under $25.00, this copy's lowest price of the 30 days before 4/6/2026"
    new = saving(offer, "USD", None, new=True, now=NOW)
    assert new is not None and str(new.against) == "10% under $25.00, the lowest price of the 30 days before 4/6/2026"


def test_nothing_is_said_where_nothing_is_true() -> None:
    euros = Reference(Kind.LIST, 3200, "EUR", date(2004, 4, 28), "GUILFORD")
    assert saving(Standing(2240), "USD", euros, new=False, now=NOW) is None
    assert saving(Standing(2240), "USD", None, new=False, now=NOW) is None
    assert saving(Standing(None), "USD", LIST, new=False, now=NOW) is None
    assert saving(Standing(2240), "USD", LIST, new=True, now=NOW, announced=False) is None


def test_the_clock_ends_a_reduction() -> None:
    offer = standing(told("0:2000 40:1500"), "USD", Terms(longest_days=90))
    assert offer.reference is not None and offer.reference.ends == day(130)
    assert offer.reference_at(day(130) - timedelta(seconds=1)) is offer.reference
    assert offer.reference_at(day(130)) is None
    kept = advance(offer, PriceEvent(day(120), 1400), told("0:2000 40:1500"), "USD", Terms(longest_days=90))
    assert kept.reference == offer.reference, "A further step does not wind the clock up again."


@pytest.mark.parametrize(
    ("amount", "since", "source", "taken"),
    [
        (3200, PartialDate(2004), "GUILFORD", True),
        (3200, PartialDate(2026), "GUILFORD", False),  # this year: perhaps not yet
        (3200, PartialDate(2026, 3), "GUILFORD", True),
        (3200, date(2026, 4, 11), "GUILFORD", True),
        (3200, date(2026, 4, 12), "GUILFORD", False),
        (3200, PartialDate(2004), " ", False),  # nobody's
        (0, PartialDate(2004), "GUILFORD", False),
    ],
)
def test_a_list_price_is_somebodys_and_in_force(
    amount: int, since: date | PartialDate, source: str, taken: bool
) -> None:
    assert (list_reference(amount, "USD", since, source, now=day(100)) is not None) is taken
