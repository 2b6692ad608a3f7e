"""The reference price of a reduction is what a slow and obviously right computation finds."""

from typing import Any

from hypothesis import HealthCheck, given, settings

from bookrow.offers.pricing.history import PriceEvent
from bookrow.offers.pricing.reductions import Terms
from bookrow.offers.pricing.tests.comparing import compare
from bookrow.offers.pricing.tests.histories import histories, terms
from tests.prove.registry import proof


@proof(promise="the shown reference price is the one that a slow way finds", small=100, full=50_000)
def reference_prices(times: int) -> dict[str, Any]:
    """So many random histories, each compared in every half day; the usual way of shops as a control."""
    seen = {"histories": 0, "control wrong in": 0}

    @settings(
        max_examples=times, deadline=None, database=None, report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(history=histories(), how=terms)
    def agree(history: list[PriceEvent], how: Terms) -> None:
        seen["control wrong in"] += compare(history, how)
        seen["histories"] += 1

    agree()
    assert seen["control wrong in"], "The lowest price back from today was always right: the histories are too tame."
    assert seen["histories"] >= times, f"Only {seen['histories']} of {times} histories were tried."
    return dict(seen)
