"""Block 6 of a product on its way out: markets, suppliers, prices."""

from lxml import etree

from bookrow.trade.onix.writing_collateral import website
from bookrow.trade.onix.writing_elements import dates, group, leaf, territory
from bookrow.trade.record import Price, ProductSupply, SupplyDetail, Tax


def product_supply(one: ProductSupply) -> etree._Element | None:
    """One ProductSupply: the market, its status and dates, its suppliers."""
    return group(
        "ProductSupply",
        group("Market", territory(one.market)),
        group(
            "MarketPublishingDetail",
            leaf("MarketPublishingStatus", one.status or "00"),
            dates("MarketDate", one.dates),
        )
        if one.status or one.dates
        else None,
        map(_supply_detail, one.supplies),
    )


def _supply_detail(one: SupplyDetail) -> etree._Element | None:
    """SupplyDetail. What the schema demands and the record lacks goes out as the code that says so: role 00, the
    availability 99 (ask the supplier) of List 65, the unpriced type 04 (ask the supplier) of List 57."""
    return group(
        "SupplyDetail",
        group(
            "Supplier",
            leaf("SupplierRole", one.supplier_role or "00"),
            leaf("SupplierName", one.supplier or "unspecified"),
            [website(site) for site in one.websites],
        ),
        leaf("ProductAvailability", one.availability or "99"),
        dates("SupplyDate", one.dates),
        leaf("OrderTime", one.order_days),
        group("Stock", leaf("OnHand", one.on_hand)),
        map(_price, one.prices),
        None if one.prices else leaf("UnpricedItemType", one.unpriced or "04"),
    )


def _price(one: Price) -> etree._Element | None:
    """Price in the order of 3.1: kind, qualifier, quantity, status, amount with taxes, currency, territory, dates."""
    return group(
        "Price",
        leaf("PriceType", one.kind),
        leaf("PriceQualifier", one.qualifier),
        leaf("MinimumOrderQuantity", one.minimum_order) if one.minimum_order != 1 else None,
        leaf("PriceStatus", one.status),
        leaf("PriceAmount", one.amount),
        map(_tax, one.taxes) if one.amount else None,
        None if one.amount else leaf("UnpricedItemType", one.unpriced or "04"),
        leaf("CurrencyCode", one.currency),
        territory(one.territory),
        dates("PriceDate", one.dates),
    )


def _tax(one: Tax) -> etree._Element | None:
    """Tax; a rate code alone is no tax to the schema, so a zero rate is written out."""
    return group(
        "Tax",
        leaf("TaxType", one.kind),
        leaf("TaxRateCode", one.rate_code),
        leaf("TaxRatePercent", one.percent or ("" if one.amount else "0")),
        leaf("TaxableAmount", one.taxable),
        leaf("TaxAmount", one.amount),
    )
