"""Why a price or a postage is not taken in a market."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

UNDER_FIXED = Reason(
    "price-under-fixed",
    _("In this market ({country}) new books have a fixed price. {asked} is under {lowest}, the lowest for this one."),
    _("Ask between {lowest} and {highest}. A copy that a reader has owned is sold as used, at any price."),
)
UNDER_EXACT = Reason(
    "price-under-exact",
    _("In this market ({country}) this book is sold new at its publisher's price only. {asked} is under it."),
    _("Ask {highest}. A copy that a reader has owned is sold as used, at any price."),
)
OVER_FIXED = Reason(
    "price-over-fixed",
    _("In this market ({country}) new books have a fixed price, and {asked} is over it."),
    _("Ask {highest}, or tell us if the publisher has changed the price."),
)
UNDER_IN_WINDOW = Reason(
    "price-window",
    _("From {opens} to {shuts} new books in this market ({country}) may be {percent}% under the list price, no more."),
    _("Ask {lowest} or more until then; the price you wanted can stand again afterwards."),
)
POSTAGE_LOW = Reason(
    "postage-minimum",
    _("In this market ({country}) sending new books worth {value} costs at least {lowest}; {asked} is less."),
    _("Raise the postage to {lowest}; copies collected from a shop need none."),
)
LAW_FORM = Reason(
    "price-law-form",
    _("“{value}” cannot stand for “{field}” in a market's price law."),
    _("The page on price law names each field and what it takes."),
)
