"""What pages show of copies."""

from bookrow.offers.panels.copies import Asked, CopiesList, copies_abroad, copies_list
from bookrow.offers.panels.edition import copies_panel, copy_of, line_of, seller_tags
from bookrow.offers.panels.seller import SellerPanel, seller_panel

__all__ = [
    "Asked",
    "CopiesList",
    "SellerPanel",
    "copies_abroad",
    "copies_list",
    "copies_panel",
    "copy_of",
    "line_of",
    "seller_panel",
    "seller_tags",
]
