"""A seller's home market: its prices are in that currency, and written as one writes them there."""

from bookrow.offers.models import Seller
from bookrow.plumbing.markets import MarketInfo, all_markets, default_market


def market_of_seller(seller: Seller) -> MarketInfo:
    """Its home market."""
    return next((one for one in all_markets() if one.code == seller.market_id), default_market())
