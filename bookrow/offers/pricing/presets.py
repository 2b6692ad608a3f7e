"""The price law of four markets as data, each figure with its source; a new market of the shop begins with one of them.

Lines whose `checked` is false are unverified: from memory, from one secondary page, or a choice of this house where the
law names no figure. `docs/running/price-law.md` says the same for those who run a shop.
"""

from bookrow.offers.pricing.law import FixedPrice, MarketLaw, MinPostage, Source

_DIRECTIVE = "Directive 98/6/EC Art 6a(2): lowest price of a period not shorter than 30 days before the reduction"
_ALDI = "CJEU C-330/23 (Aldi Süd, 2024-09-26): an announced percentage is determined on the basis of the prior price"
_HOUSE_PAUSE = (
    "choice of this house: up to a day off the shelf (a stock file taken out and put back) is no interruption"
)
_HOUSE_LONGEST = "choice of this house: after 90 days the reduced price is the price (no law names a figure)"
_HOUSE = (Source("pause_days", _HOUSE_PAUSE, False), Source("longest_days", _HOUSE_LONGEST, False))

US = MarketLaw(
    country="US",
    currency="USD",
    longest_days=90,
    sources=(
        Source(
            "reference_days",
            "16 CFR 233.1: the actual price offered on a regular basis for a reasonably substantial period, recently; no"
            " number of days is named, so the European thirty, which is stricter, is this house's choice",
            True,
        ),
        Source(
            "list_price",
            "16 CFR 233.3: a list price must be one at which the book is really sold by many; saying whose and of which"
            " day it is does not replace that",
            True,
        ),
        *_HOUSE,
    ),
)

GB = MarketLaw(
    country="GB",
    currency="GBP",
    longest_days=90,
    sources=(
        Source(
            "reference_days",
            "no statutory number of days: unfair commercial practices (Digital Markets, Competition and Consumers Act 2024)"
            " and CTSI guidance; the European thirty is this house's choice",
            False,
        ),
        Source("fixed_price", "none since the Net Book Agreement ended", False),
        *_HOUSE,
    ),
)

DE = MarketLaw(
    country="DE",
    currency="EUR",
    longest_days=90,
    fixed_price=FixedPrice(discount_percent=0, exceptions=("defects",)),
    sources=(
        Source("reference_days", f"PAngV § 11(1); {_DIRECTIVE}; {_ALDI}", True),
        Source("progressive", "PAngV § 11(2): reductions that rise step by step without interruption", True),
        Source("measure_young", "PAngV § 11 takes no shorter window for new arrivals (Art 6a(4) is left unused)", True),
        Source("fixed_price", "BuchPrG §§ 3, 5: new books at the publisher's price exactly; used are free", False),
        Source("free_after_months", "BuchPrG § 8(1): after 18 months the publisher may end it; the clock does not", False),
        Source("exceptions", "BuchPrG § 7(1) no. 4: copies marked as defective", False),
        *_HOUSE,
    ),
)  # fmt: skip

FR = MarketLaw(
    country="FR",
    currency="EUR",
    longest_days=90,
    fixed_price=FixedPrice(discount_percent=5, delivered_percent=0, free_after_months=24, supplied_months=6),
    min_postage=MinPostage(amount=300, below=3500, otherwise=1),
    lists_apart=True,
    sources=(
        Source("reference_days", f"Code de la consommation L112-1-1 I; {_DIRECTIVE}; {_ALDI}", True),
        Source("progressive", "Code de la consommation L112-1-1 I: successive reductions within a set period", True),
        Source("measure_young", "Code de la consommation L112-1-1 names no shorter window for new arrivals", False),
        Source("discount_percent", "Loi 81-766 of 1981-08-10 Art 1: at most 5 % off new books", True),
        Source("delivered_percent", "Loi 81-766 Art 1(4): the 5 % are for books collected in a bookshop", False),
        Source("free_after_months", "Loi 81-766 Art 5: out for over two years, last supplied over six months ago", False),
        Source("min_postage", "Arrêté of 2023-04-04 Art 1: EUR 3 under EUR 35 of new books, then over nothing", True),
        Source("lists_apart", "Loi 2021-1901 of 2021-12-30: new and used clearly apart, no mixed “from” price", True),
        *_HOUSE,
    ),
)  # fmt: skip

PRESETS = {law.country: law for law in (US, GB, DE, FR)}


def preset(country: str, currency: str) -> MarketLaw:
    """The law of that country as we know it; else thirty days and nothing more."""
    known = PRESETS.get(country)
    return known if known and known.currency == currency else MarketLaw(country, currency)
