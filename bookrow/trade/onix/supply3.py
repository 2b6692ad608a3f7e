"""ONIX 3: markets, suppliers and prices (block 6)."""

from bookrow.trade.onix.collateral3 import territory
from bookrow.trade.onix.dates import dated
from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.shared import count, somewhere
from bookrow.trade.record import MessageHead, Price, ProductSupply, SupplyDetail, Tax, Territory, Website

# A price names its market by a composite, or by bare elements in early 3.0.
_PLACES = frozenset(("Territory", "CountriesIncluded", "RegionsIncluded", "CountriesExcluded", "CountryExcluded"))


def supply(product: Node, head: MessageHead) -> tuple[ProductSupply, ...]:
    """ProductSupply composites."""
    return tuple(_product_supply(one, head) for one in product.all("ProductSupply"))


def _product_supply(node: Node, head: MessageHead) -> ProductSupply:
    detail = node.one("MarketPublishingDetail")
    return ProductSupply(
        market=_market(node),
        status=detail.say("MarketPublishingStatus"),
        dates=tuple(found for one in detail.all("MarketDate") for found in dated(one, one.say("MarketDateRole"))),
        supplies=tuple(_supply_detail(one, head) for one in node.all("SupplyDetail")),
    )


def _market(node: Node) -> Territory | None:
    """All Market composites of one ProductSupply together."""
    parts = [territory(market.one("Territory")) for market in node.all("Market")]
    return somewhere(
        Territory(
            countries=tuple(code for part in parts for code in part.countries),
            regions=tuple(code for part in parts for code in part.regions),
            countries_excluded=tuple(code for part in parts for code in part.countries_excluded),
            regions_excluded=tuple(code for part in parts for code in part.regions_excluded),
        )
    )


def on_hand(node: Node) -> int | None:
    """Copies in all stocks together; None where no number was sent."""
    counts = [found for stock in node.all("Stock") if (found := count(stock, "OnHand")) is not None]
    return sum(counts) if counts else None


def _supply_detail(node: Node, head: MessageHead) -> SupplyDetail:
    supplier = node.one("Supplier")
    return SupplyDetail(
        supplier=supplier.say("SupplierName"),
        supplier_role=supplier.say("SupplierRole") or ("00" if supplier.say("SupplierName") else ""),
        availability=node.say("ProductAvailability"),
        order_days=count(node, "OrderTime"),
        on_hand=on_hand(node),
        dates=tuple(found for one in node.all("SupplyDate") for found in dated(one, one.say("SupplyDateRole"))),
        unpriced=node.say("UnpricedItemType"),
        prices=tuple(_price(one, head) for one in node.all("Price")),
        websites=websites(supplier),
    )


def websites(node: Node) -> tuple[Website, ...]:
    """Website composites; a link comes once for each WebsiteLink."""
    return tuple(
        Website(link=link, role=one.say("WebsiteRole"), description=one.say("WebsiteDescription"))
        for one in node.all("Website")
        for link in one.says("WebsiteLink")
    )


def _price(node: Node, head: MessageHead) -> Price:
    return Price(
        kind=node.say("PriceType") or head.price_type,
        amount=node.say("PriceAmount"),
        currency=node.say("CurrencyCode") or head.currency,
        unpriced=node.say("UnpricedItemType"),
        qualifier=node.say("PriceQualifier"),
        territory=somewhere(territory(node.one("Territory") or node)) if _PLACES & node.kids.keys() else None,
        dates=tuple(found for one in node.all("PriceDate") for found in dated(one, one.say("PriceDateRole"))),
        taxes=tuple(_tax(one) for one in node.all("Tax")),
        minimum_order=node.whole("MinimumOrderQuantity") or 1,
        status=node.say("PriceStatus"),
    )


def _tax(node: Node) -> Tax:
    return Tax(
        kind=node.say("TaxType") or "01",
        rate_code=node.say("TaxRateCode"),
        percent=node.say("TaxRatePercent"),
        taxable=node.say("TaxableAmount"),
        amount=node.say("TaxAmount"),
    )
