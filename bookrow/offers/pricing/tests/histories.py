"""Random histories for the comparisons: half-day steps, so that the edges of windows are hit often."""

from itertools import accumulate

from hypothesis import strategies as st

from bookrow.offers.pricing.history import PriceEvent
from bookrow.offers.pricing.reductions import Terms
from bookrow.offers.pricing.tests.slow import PER_DAY, moment

CELLS = 140 * PER_DAY
_DAYS = 30

# Steps that make edges meet: the same moment, a day's pause, exactly a window, and anything between.
_steps = st.sampled_from([0, 1, 2, 3, 4, 10, 28 * PER_DAY, _DAYS * PER_DAY, 31 * PER_DAY]) | st.integers(0, 80)
_amounts = st.none() | st.integers(1, 9).map(lambda tens: tens * 100) | st.sampled_from([500, 1000])


@st.composite
def histories(draw: st.DrawFn) -> list[PriceEvent]:
    """Up to sixteen events in the order of time, some of one moment, some that change nothing."""
    steps = draw(st.lists(st.tuples(_steps, _amounts), max_size=16))
    places = accumulate((step for step, _amount in steps), initial=0)
    next(places)
    return [PriceEvent(moment(place), amount) for place, (_step, amount) in zip(places, steps, strict=True)]


terms = st.builds(
    Terms,
    days=st.just(_DAYS),
    measure_young=st.booleans(),
    progressive=st.booleans(),
    pause_days=st.sampled_from([0, 1, 7]),
    longest_days=st.sampled_from([None, 20, 90]),
)
