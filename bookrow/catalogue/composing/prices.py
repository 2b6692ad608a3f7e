"""Prices for readers and what the publisher says of each market. ONIX lists 57, 58, 59, 64, 65, 68, 173."""

from collections.abc import Iterator
from typing import Any

from babel.numbers import get_territory_currencies

from bookrow.catalogue.composing.texts import days
from bookrow.kit.dates import PartialDate
from bookrow.kit.money import Money
from bookrow.kit.refusals import Refusal
from bookrow.trade.record import Price, ProductSupply, Record, SupplyDetail, Territory

# Recommended, fixed, special, before publication, agency. Net, billing and customs prices never leave the intake.
FOR_READERS = frozenset(
    ["01", "02", "03", "04", "11", "12", "13", "14", "21", "22", "23", "24", "31", "33", "34", "41", "42"]
)
_EVERYWHERE = frozenset(("WORLD", "ROW"))
# Countries with the euro, which List 49 calls ECZ.
_EUROZONE = (
    "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT",
    "SI", "SK",
)  # fmt: skip
_UNPRICED = frozenset(("01", "02", "04"))


def list_prices(record: Record) -> list[dict[str, Any]]:
    """Every price a reader may see, with its market and days; a price that cannot be read is left out."""
    made: list[dict[str, Any]] = []
    for market in record.supply:
        for supply in market.supplies:
            for price in supply.prices:
                shown = _list_price(price, market)
                if shown and shown not in made:
                    made.append(shown)
            where = _where(market.market)
            if where and supply.unpriced in _UNPRICED and not supply.prices:
                made.append(_unpriced(supply.unpriced, where))
    return made


def _list_price(price: Price, market: ProductSupply) -> dict[str, Any] | None:
    where = _where(price.territory or _market_of(price.currency, market.market))
    if where is None:
        return None
    if price.unpriced:
        return _unpriced(price.unpriced, where) if price.unpriced in _UNPRICED else None
    if price.kind not in FOR_READERS or price.qualifier not in ("", "00", "05") or price.minimum_order > 1:
        return None
    try:
        money = Money.read(price.amount, price.currency)
    except Refusal:
        return None
    start, end = days(price.dates)
    return {
        **where,
        "kind": price.kind,
        "amount": money.amount,
        "currency": money.currency,
        "unpriced": "",
        "from_day": start,
        "until_day": end,
    }


def _market_of(currency: str, market: Territory | None) -> Territory | None:
    """A price without a territory of its own is the market's, if it is in the money of one of the market's countries;
    else it is a price for elsewhere that was sent along (2.1 knows one market for all prices)."""
    if market is None or not market.countries or not currency:
        return market
    used = {code for country in market.countries for code in get_territory_currencies(country)}
    return market if currency in used else None


def _unpriced(code: str, where: dict[str, Any]) -> dict[str, Any]:
    empty = {"kind": "", "amount": None, "currency": "", "from_day": "", "until_day": ""}
    return {**where, **empty, "unpriced": code}


def _where(territory: Territory | None) -> dict[str, Any] | None:
    """countries empty: everywhere. None where only parts of countries are named (US-CA): no market of ours is one."""
    if territory is None:
        return {"countries": [], "excluded": []}
    regions = set(territory.regions)
    countries = {*territory.countries, *(_EUROZONE if "ECZ" in regions else ())}
    everywhere = not _EVERYWHERE.isdisjoint(regions)
    if regions and not (everywhere or countries):
        return None
    excluded = sorted(set(territory.countries_excluded))
    return {"countries": [] if everywhere else sorted(countries), "excluded": excluded}


def availability(record: Record) -> list[dict[str, Any]]:
    """One line a market: status (the market's, else the product's), List 65, days to order, when it is expected."""
    lines = []
    for market in record.supply:
        supply, where = _best(market), _where(market.market)
        if where is None:
            continue
        lines.append(
            {
                "countries": where["countries"],
                "status": market.status or record.status,
                "availability": supply.availability if supply else "",
                "order_days": supply.order_days if supply else None,
                "expected": _expected(supply) if supply else "",
            }
        )
    return [line for line in lines if line["availability"] or line["status"]]


def _best(market: ProductSupply) -> SupplyDetail | None:
    """The supplier who has it soonest: available (2x) before not yet (1x), not now (3x) and never (4x)."""
    order = {"2": 0, "1": 1, "3": 2, "4": 3}
    return min(market.supplies, key=lambda supply: order.get(supply.availability[:1], 4), default=None)


def _expected(supply: SupplyDetail) -> str:
    return next((str(date) for date in _dates(supply)), "")


def _dates(supply: SupplyDetail) -> Iterator[PartialDate]:
    for dated in supply.dates:
        if dated.role == "08" and (date := PartialDate.read(dated.date[:8])):
            yield date
