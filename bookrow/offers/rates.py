"""In which order the lines of a seller's delivery table stand."""

from collections.abc import Iterable

from bookrow.frame.formats import country_name
from bookrow.kit.parcels import HEAVIEST
from bookrow.offers.models import ShippingRate
from bookrow.plumbing.markets import MarketInfo


def in_order(rates: Iterable[ShippingRate], market: MarketInfo) -> list[ShippingRate]:
    """The market's own country first, then others by name, every other country last; within each the lightest first."""

    def place(rate: ShippingRate) -> tuple[int, str, int]:
        where = rate.destination
        rank = 0 if where == market.country else 1 if where else 2
        name = country_name(where, market.locale).casefold() if where else ""
        return rank, name, rate.up_to or HEAVIEST

    return sorted(rates, key=place)
