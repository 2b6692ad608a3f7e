"""ONIX 2.1: suppliers, markets and prices."""

from bookrow.trade.onix import codes21
from bookrow.trade.onix.dates import dated, dates_named
from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.shared import count, places, somewhere
from bookrow.trade.onix.supply3 import on_hand, websites
from bookrow.trade.record import Dated, MessageHead, Price, ProductSupply, SupplyDetail, Tax, Territory

_PRICE_DATES = {"PriceEffectiveFrom": "14", "PriceEffectiveUntil": "15"}
_SUPPLY_DATES = {"ExpectedShipDate": "08", "OnSaleDate": "02"}
_PLACES = frozenset(("CountryCode", "Territory", "CountryExcluded", "TerritoryExcluded"))
# A price of 2.1 names up to two taxes by elements of their own.
_TAXES = (
    ("TaxRateCode1", "TaxRatePercent1", "TaxableAmount1", "TaxAmount1"),
    ("TaxRateCode2", "TaxRatePercent2", "TaxableAmount2", "TaxAmount2"),
)


def supply(product: Node, head: MessageHead) -> tuple[ProductSupply, ...]:
    """The suppliers stand without a market, save where exactly one is represented; further markets follow."""
    supplies = tuple(_supply_detail(one, head) for one in product.all("SupplyDetail"))
    markets = [_market(one) for one in product.all("MarketRepresentation")]
    if not markets:
        return (ProductSupply(supplies=supplies),) if supplies else ()
    if len(markets) == 1:
        only = markets[0]
        return (ProductSupply(market=only.market, status=only.status, dates=only.dates, supplies=supplies),)
    return (*((ProductSupply(supplies=supplies),) if supplies else ()), *markets)


def _market(one: Node) -> ProductSupply:
    area = Territory(
        countries=places(*one.says("MarketCountry")),
        regions=places(*one.says("MarketTerritory")),
        countries_excluded=places(*one.says("MarketCountryExcluded")),
    )
    return ProductSupply(
        market=somewhere(area),
        status=one.say("MarketPublishingStatus"),
        dates=tuple(found for date in one.all("MarketDate") for found in dated(date, date.say("MarketDateRole"))),
    )


def _supply_detail(one: Node, head: MessageHead) -> SupplyDetail:
    return SupplyDetail(
        supplier=one.say("SupplierName"),
        supplier_role=one.say("SupplierRole") or ("00" if one.say("SupplierName") else ""),
        availability=one.say("ProductAvailability") or _availability(one.say("AvailabilityCode")),
        order_days=count(one, "OrderTime"),
        on_hand=on_hand(one),
        dates=_dates(one),
        unpriced=one.say("UnpricedItemType"),
        prices=tuple(_price(price, head) for price in one.all("Price")),
        websites=websites(one),
    )


def _availability(sent: str) -> str:
    return codes21.AVAILABILITY.get(sent.upper(), "")


def _dates(one: Node) -> tuple[Dated, ...]:
    """ExpectedShipDate and OnSaleDate (List 166: 08 expected, 02 not to be sold before)."""
    return dates_named(one, _SUPPLY_DATES, one.say("DateFormat"))


def _price(one: Node, head: MessageHead) -> Price:
    return Price(
        kind=one.say("PriceTypeCode") or head.price_type,
        amount=one.say("PriceAmount"),
        currency=one.say("CurrencyCode") or head.currency,
        unpriced=one.say("UnpricedItemType"),
        qualifier=one.say("PriceQualifier"),
        territory=_territory(one),
        dates=_price_dates(one),
        taxes=tuple(_tax(one, names) for names in _TAXES if any(name in one.kids for name in names)),
        minimum_order=one.whole("MinimumOrderQuantity") or 1,
        status=one.say("PriceStatus"),
    )


def _territory(one: Node) -> Territory | None:
    if _PLACES.isdisjoint(one.kids):
        return None
    return somewhere(
        Territory(
            countries=places(*one.says("CountryCode")),
            regions=places(*one.says("Territory")),
            countries_excluded=places(*one.says("CountryExcluded")),
            regions_excluded=places(*one.says("TerritoryExcluded")),
        )
    )


def _price_dates(one: Node) -> tuple[Dated, ...]:
    """PriceEffectiveFrom and PriceEffectiveUntil (List 173: 14, 15)."""
    return dates_named(one, _PRICE_DATES)


def _tax(one: Node, names: tuple[str, str, str, str]) -> Tax:
    code, percent, taxable, amount = names
    return Tax(rate_code=one.say(code), percent=one.say(percent), taxable=one.say(taxable), amount=one.say(amount))
