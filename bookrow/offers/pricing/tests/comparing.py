"""The fast way and the slow way, side by side; used by the tests and by `make prove`."""

from collections.abc import Sequence
from datetime import timedelta

from bookrow.offers.pricing.history import PriceEvent, came, lowest_before, price_at, settled
from bookrow.offers.pricing.reductions import Standing, Terms, advance, standing
from bookrow.offers.pricing.tests import slow
from bookrow.offers.pricing.tests.histories import CELLS

CURRENCY = "EUR"


def compare(history: Sequence[PriceEvent], terms: Terms) -> bool:
    """Assert that both ways agree in every half day; returns whether the shops' usual way would have been wrong."""
    prices = slow.cells(history, CELLS)
    told = slow.references(prices, terms)
    steps = _step_by_step(history, terms)
    wrong = False
    for cell in range(CELLS):
        now = slow.moment(cell)
        here = [step for step in steps if step.at is not None and step.at <= now]
        shown = here[-1].reference_at(now) if here else None
        expected = told[cell]
        found = None if shown is None else (shown.amount, shown.since)
        wanted = None if expected is None else (expected.amount, slow.moment(expected.began))
        assert found == wanted, f"{now}: {found}, not {wanted}, of {list(history)} under {terms}"
        wrong = wrong or (expected is not None and slow.back_from_today(prices, cell, terms.days) != expected.amount)
    assert standing(history, CURRENCY, terms) == (steps[-1] if steps else Standing())
    return wrong


def compare_windows(history: Sequence[PriceEvent], days: int) -> None:
    """The lowest price before each half day, with and without the rule for what is new on the market."""
    prices = slow.cells(history, CELLS)
    for cell in range(CELLS):
        now = slow.moment(cell)
        lowest = slow.lowest(prices, cell, days)
        assert lowest_before(history, now, days) == lowest, (now, list(history))
        assert price_at(history, now) == prices[cell], (now, list(history))
        arrived = slow.came(prices, cell, days)
        young = arrived is None or arrived > cell - days * slow.PER_DAY
        assert lowest_before(history, now, days, measure_young=False) == (None if young else lowest)
        if arrived is not None:
            assert came(history, now, days) == slow.moment(arrived)


def _step_by_step(history: Sequence[PriceEvent], terms: Terms) -> list[Standing]:
    """One event after the other, each time with no more of the past than `advance` asks for."""
    events = list(settled(history))
    steps: list[Standing] = []
    for place, event in enumerate(events):
        opens = event.at - timedelta(days=terms.days)
        before = [one for one in events[:place] if one.at <= opens][-1:]
        recent = before + [one for one in events[:place] if one.at > opens]
        steps.append(advance(steps[-1] if steps else Standing(), event, recent, CURRENCY, terms))
    return steps
