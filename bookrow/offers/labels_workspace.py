"""The workspace's words for roles, states, formats and columns."""

from django.utils.translation import gettext_lazy as _

from bookrow.offers.models import Offer, StockRun

ROLES = {
    "stock": _("keep copies and stock files"),
    "orders": _("see orders, and send what was sold"),
    "owner": _("do everything, as an owner"),
}
ROLE_NAMES = {"owner": _("Owner"), "stock": _("Stock"), "orders": _("Orders")}
STATES = {
    Offer.LIVE: _("On sale"),
    Offer.SOLD: _("Sold"),
    Offer.GONE: _("Taken away"),
}
RUN_STATES = {
    StockRun.CHECKING: _("being read"),
    StockRun.CHECKED: _("waits for you"),
    StockRun.APPLYING: _("being applied"),
    StockRun.ASKS: _("asks you something"),
    StockRun.DONE: _("applied"),
    StockRun.STOPPED: _("not applied"),
}
CAME = {
    "upload": _("sent here"),
    "command": _("by command"),
    "folder": _("from the watched folder"),
    "address": _("from your address"),
    "api": _("by the API"),
}
FORMATS = {
    "abebooks": _("AbeBooks, tab-delimited"),
    "uiee": "UIEE",
    "homebase": "HomeBase",
    "biblio": "Biblio",
    "bookrouter": "BookRouter",
    "bookhound": "BookHound",
    "amazon": "Amazon",
    "table": _("a table"),
    "xlsx": _("a spreadsheet (XLSX)"),
}
# Field of a stock file -> our words, in the order in which they are offered.
FIELDS = {
    "sku": _("Your own number (SKU)"),
    "isbn": "ISBN",
    "ean": _("Barcode (EAN)"),
    "product_id": _("Product number"),
    "product_id_type": _("Kind of product number"),
    "title": _("Title"),
    "subtitle": _("Subtitle"),
    "volume": _("Volume"),
    "series": _("Series"),
    "author": _("Author"),
    "author_first": _("Author's first name"),
    "author_last": _("Author's family name"),
    "editor": _("Editor"),
    "translator": _("Translator"),
    "illustrator": _("Illustrator"),
    "publisher": _("Publisher"),
    "place": _("Place of publication"),
    "year": _("Year"),
    "edition": _("Edition statement"),
    "printing": _("Printing"),
    "binding": _("Binding"),
    "language": _("Language"),
    "pages": _("Pages"),
    "price": _("Price"),
    "currency": _("Currency"),
    "quantity": _("Quantity"),
    "condition": _("Condition"),
    "condition_note": _("Note on the condition"),
    "jacket": _("Condition of the jacket"),
    "has_jacket": _("Whether there is a jacket"),
    "signed": _("Signed"),
    "inscribed": _("Inscribed"),
    "first_edition": _("First edition"),
    "ex_library": _("From a library"),
    "remainder": _("Remainder"),
    "defects": _("Defects"),
    "note": _("Description of the copy"),
    "keywords": _("Keywords"),
    "category": _("Category"),
    "weight": _("Weight"),
    "weight_unit": _("Unit of weight"),
    "dispatch": _("Days to dispatch"),
    "image": _("Pictures"),
    "print_on_demand": _("Printed on demand"),
    "kind": _("Kind of thing"),
    "status": _("For sale, sold, taken away"),
}
# Column of an offer -> our words for what a file changes.
CHANGES = {
    "state": _("On sale or not"),
    "grade": _("Condition"),
    "currency": _("Currency"),
    "quantity": _("Quantity"),
    "marks": _("Marks"),
    "condition": _("Your word for the condition"),
    "jacket": _("Condition of the jacket"),
    "note": _("Description of the copy"),
    "dispatch_min": _("Days to dispatch, at least"),
    "dispatch_max": _("Days to dispatch"),
    "grams": _("Weight"),
}
