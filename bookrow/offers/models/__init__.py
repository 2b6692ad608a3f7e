"""Sellers and what they offer."""

from bookrow.offers.models.access import SellerToken
from bookrow.offers.models.arrivals import StockSource, TillSale
from bookrow.offers.models.copies import Offer, OfferPhoto, PriceEvent
from bookrow.offers.models.listings import KIND, Listing, MarketRules, Postage, Tally
from bookrow.offers.models.sellers import HEAVIEST, Payout, Seller, SellerStaff, ShippingRate
from bookrow.offers.models.stock import StockMapping, StockNote, StockRun

__all__ = [
    "HEAVIEST",
    "KIND",
    "Listing",
    "MarketRules",
    "Offer",
    "OfferPhoto",
    "Payout",
    "Postage",
    "PriceEvent",
    "Seller",
    "SellerStaff",
    "SellerToken",
    "ShippingRate",
    "StockMapping",
    "StockNote",
    "StockRun",
    "StockSource",
    "Tally",
    "TillSale",
]
