"""Why the set-up page says no."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NOT_A_COLOUR = Reason(
    "setup-colour", _("“{colour}” is no colour in the form #rrggbb."), _("Choose one with the colour picker.")
)
NOT_AN_IMAGE = Reason(
    "setup-logo",
    _("This file cannot be read as a picture."),
    _("Take a PNG, JPEG or WebP picture of at most {most} kilobytes."),
)
UNKNOWN = Reason(
    "edition-unknown",
    _("No sender has told us of this edition."),
    _("Compare the number with the one near the barcode, or write to us."),
)
ALL = (UNKNOWN, NOT_A_COLOUR, NOT_AN_IMAGE)
