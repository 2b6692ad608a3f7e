"""Everything that changes sellers, copies and their prices."""

from bookrow.offers.actions.listing import relist, relist_seller, touch_pages
from bookrow.offers.actions.placing import Placer
from bookrow.offers.actions.sellers import (
    Rate,
    change_profile,
    go_away,
    open_seller,
    readmit,
    seller_called,
    set_rates,
    settle_holidays,
    suspend,
)
from bookrow.offers.actions.selling import move, put_back, reprice, sell, take_away
from bookrow.offers.actions.stock import apply as apply_stock
from bookrow.offers.actions.stock import check as check_stock
from bookrow.offers.actions.stock import open_run as open_stock_run
from bookrow.offers.actions.stock import remember_mapping
from bookrow.offers.actions.suppliers import set_supplier
from bookrow.offers.told import Answers

__all__ = [
    "move",
    "put_back",
    "reprice",
    "sell",
    "take_away",
    "Answers",
    "Placer",
    "apply_stock",
    "check_stock",
    "open_stock_run",
    "remember_mapping",
    "seller_called",
    "Rate",
    "change_profile",
    "go_away",
    "open_seller",
    "readmit",
    "relist",
    "relist_seller",
    "set_rates",
    "set_supplier",
    "settle_holidays",
    "suspend",
    "touch_pages",
]
