"""Words for places that files come from by themselves."""

from django.utils.translation import gettext_lazy as _

from bookrow.offers.models import StockSource

KINDS = {
    StockSource.Kind.HTTPS: _("an HTTPS address"),
    StockSource.Kind.SFTP: _("an SFTP server"),
    StockSource.Kind.FOLDER: _("a folder on the shop's own machine"),
}
MEANINGS = {
    StockSource.Meaning.STOCK: _("stock: copies to put on sale"),
    StockSource.Meaning.SOLD: _("sold: what a till has sold"),
}
SHORT_MEANINGS = {StockSource.Meaning.STOCK: _("Stock"), StockSource.Meaning.SOLD: _("Sold at the till")}
EVERY = {
    1: _("every minute"),
    5: _("every 5 minutes"),
    15: _("every 15 minutes"),
    60: _("every hour"),
    360: _("every 6 hours"),
    1440: _("every day"),
}
AT_ONCE = _("as soon as a file lies there")
STATES = {
    "": _("not looked at yet"),
    "same": _("nothing new since the last file"),
    "applied": _("applied"),
    "asks": _("waits for you"),
    "failed": _("did not work"),
}
# Looked at, and no file has ever been there.
NOTHING_YET = _("no file there")
