"""Our words for whether a book is to be had and what its list price is. Codes of ONIX Lists 64, 65, 68, 57 and 58."""

from django.utils.translation import gettext_lazy as _

STATUSES = {
    "01": _("Cancelled"),
    "02": _("Not yet published"),
    "03": _("Postponed"),
    "04": _("In print"),
    "05": _("No longer with this publisher"),
    "06": _("Out of stock at the publisher"),
    "07": _("Out of print"),
    "08": _("No longer offered by the publisher"),
    "10": _("Remaindered"),
    "11": _("Withdrawn from sale"),
    "12": _("Recalled by the publisher"),
    "13": _("In print, sold only as part of a set"),
    "15": _("Recalled by the publisher"),
    "16": _("Withdrawn from sale for now"),
    "17": _("Withdrawn from sale for good"),
    "18": _("In print, volumes sold one by one"),
}
# List 68 agrees with List 64 but for these.
MARKET_STATUSES = {"12": _("Not sold in your country"), "14": _("In print, for some markets only")}

AVAILABILITIES = {
    "01": _("Cancelled"),
    "09": _("Postponed, no date yet"),
    "10": _("Not yet available"),
    "11": _("Expected soon"),
    "12": _("Not yet available; will be printed on demand"),
    "20": _("Available from the publisher"),
    "21": _("In stock at the publisher"),
    "22": _("Ordered from the publisher on request"),
    "23": _("Printed on demand"),
    "30": _("Not available for the moment"),
    "31": _("Out of stock at the publisher"),
    "32": _("Being reprinted"),
    "33": _("Waiting for a new edition"),
    "34": _("Withdrawn from sale for now"),
    "40": _("Not available"),
    "41": _("Not available; a newer edition takes its place"),
    "42": _("Not available; there is another format"),
    "43": _("No longer available from this supplier"),
    "44": _("To be ordered from the publisher directly"),
    "45": _("Sold only as part of a set"),
    "46": _("Withdrawn from sale"),
    "47": _("Remaindered"),
    "48": _("Replaced by printing on demand"),
    "49": _("Recalled by the publisher"),
    "50": _("Volumes sold one by one"),
    "51": _("Out of print"),
    "52": _("No longer sold by the publisher"),
    "99": _("Ask us about it"),
}

UNPRICED = {
    "01": _("Free of charge"),
    "02": _("Price to be announced"),
    "03": _("Not sold separately"),
    "04": _("Price on request"),
    "05": _("Not sold as a set"),
    "07": _("Priced by its contents"),
}

_BEFORE_TAX = _("before tax")
_WITH_TAX = _("tax included")
_FIXED = _("fixed by law")
_SPECIAL = _("special price")
_EARLY = _("until publication")
PRICE_NOTES = {
    "01": (_BEFORE_TAX,),
    "02": (_WITH_TAX,),
    "03": (_FIXED, _BEFORE_TAX),
    "04": (_FIXED, _WITH_TAX),
    "11": (_SPECIAL, _BEFORE_TAX),
    "12": (_SPECIAL, _WITH_TAX),
    "13": (_SPECIAL, _BEFORE_TAX),
    "14": (_SPECIAL, _WITH_TAX),
    "21": (_EARLY, _BEFORE_TAX),
    "22": (_EARLY, _WITH_TAX),
    "23": (_EARLY, _BEFORE_TAX),
    "24": (_EARLY, _WITH_TAX),
    "31": (_BEFORE_TAX,),
    "33": (_FIXED, _BEFORE_TAX),
    "34": (_FIXED, _WITH_TAX),
    "41": (_BEFORE_TAX,),
    "42": (_WITH_TAX,),
}
