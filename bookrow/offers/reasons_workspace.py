"""Why something in a seller's workspace is not taken."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

AMOUNT = Reason(
    "sell-amount",
    _("“{text}” is not an amount of {currency} that can be read in one way only."),
    _("Write it like {example}."),
)
WEIGHT_POUNDS = Reason(
    "sell-weight-pounds",
    _("“{text}” is not a weight that can be read in one way only."),
    _("Write it with its unit, like 12 oz, 1 lb 8 oz or 700 g; at most 66 lb."),
)
WEIGHT_GRAMS = Reason(
    "sell-weight-grams",
    _("“{text}” is not a weight that can be read in one way only."),
    _("Write whole grams, like 700, or a number with its unit, like 2 kg; at most 30 kg."),
)
PRICE_UNUSUAL = Reason(
    "sell-price-unusual",
    _("{price} is ten times more, or ten times less, than what this copy cost so far: {last}."),
    _("If it is right, say so below and keep it; else look at the decimal sign."),
)
PRICE_UNUSUAL_HERE = Reason(
    "sell-price-unusual-here",
    _(
        "{price} is ten times more, or ten times less, than what copies of this book cost at others: from {least} to {most}."
    ),
    _("If it is right, say so below and keep it; else look at the decimal sign."),
)
SKU_KNOWN = Reason(
    "sell-number-known",
    _("You have used the number “{sku}” for another copy, and a number stands for one copy for ever."),
    _("Choose a new one, or leave it empty and we make one."),
)
NO_ISBN = Reason(
    "sell-isbn",
    _("“{isbn}” is no ISBN: {problem}"),
    _("Compare it with the number on the book. If the book has none, leave it empty and describe the book."),
)
NO_BOOK = Reason(
    "sell-no-book",
    _("Neither an ISBN nor a title says which book this is."),
    _("Fill in the ISBN; for a book without one, its title and author."),
)
BOOK_UNKNOWN = Reason(
    "sell-isbn-unknown",
    _("No book in the shop has the ISBN {isbn} yet, so we need its title."),
    _("Fill in the title, and the author if there is one; the page of the book is made from it."),
)
NO_EDITION = Reason(
    "sell-no-edition",
    _("There is no book “{text}” in the shop."),
    _("Give its ISBN, or the address of its page here."),
)
UPLOAD_SIZE = Reason(
    "sell-upload-size",
    _("The file is larger than {limit} megabytes, so it was not kept."),
    _("Pack it (zip or gzip), or send it in parts; each part adds to your stock."),
)
UPLOAD_NONE = Reason(
    "sell-upload-none",
    _("No file came with the form, or an empty one."),
    _("Choose the file once more: a browser forgets it when a page is shown again."),
)
FILE_GONE = Reason(
    "sell-file-gone",
    _("The file “{file}” is not kept any more, so this cannot be done from here."),
    _("Send the file again; everything that has been applied stays."),
)
NOT_NOW = Reason(
    "sell-run-moved-on",
    _("This file has moved on meanwhile: it was applied, discarded, or is being read anew."),
    _("Look at where it stands now; nothing was changed."),
)
NO_SKU_CHOSEN = Reason(
    "sell-columns-no-number",
    _("No column is chosen for your own numbers."),
    _("Choose the one by which you tell your copies apart; by it we find a copy when the file comes anew."),
)
COLUMN_TWICE = Reason(
    "sell-columns-twice",
    _("“{field}” is chosen for more than one column: {columns}."),
    _("Leave one of them, and choose “not read” for the others."),
)
NOBODY = Reason(
    "sell-staff-nobody",
    _("Nobody has an account with {email} yet."),
    _("Ask them to sign up here first; then add them with the same address."),
)
ALREADY_THERE = Reason(
    "sell-staff-there",
    _("{email} works for this shop already."),
    _("What they may do is changed in the list above."),
)
LAST_OWNER = Reason(
    "sell-staff-last-owner",
    _("This is the last owner, and a shop needs one."),
    _("Make somebody else an owner first; then this can be done."),
)
IBAN = Reason(
    "sell-iban",
    _("“{text}” is no IBAN: its letters and digits do not agree with each other."),
    _("Compare it with the one on a statement of your bank; spaces play no part."),
)
HOLDER = Reason(
    "sell-holder",
    _("The account needs the name of whom it belongs to."),
    _("Write it as your bank does."),
)
PHOTO_SIZE = Reason(
    "sell-photo-size",
    _("“{file}” is larger than {limit} megabytes."),
    _("Take it in a smaller size, or have your phone make it smaller; 900 by 1,200 points are all that is shown."),
)
PHOTO_PIXELS = Reason(
    "sell-photo-pixels",
    _("“{file}” has more points than we can draw."),
    _("Make it smaller; 900 by 1,200 points are all that is shown."),
)
PHOTO_SMALL = Reason(
    "sell-photo-small",
    _("“{file}” is too small to show anything."),
    _("A picture of at least 40 points a side helps; 900 by 1,200 show best."),
)
PHOTO_KIND = Reason(
    "sell-photo-kind",
    _("“{file}” is not a JPEG, PNG, WebP or GIF picture."),
    _("Save it in one of these; on a phone, “most compatible” in the camera's settings does it."),
)
PHOTO_BROKEN = Reason(
    "sell-photo-broken",
    _("“{file}” is damaged or came only in part."),
    _("Send it once more, or take it anew."),
)
PHOTOS_FULL = Reason(
    "sell-photos-full",
    _("A copy can have {most} photographs, and this one has them; “{file}” was left out."),
    _("Take one away, and there is room for another."),
)
ALL = tuple(value for value in list(vars().values()) if isinstance(value, Reason))
