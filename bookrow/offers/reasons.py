"""Why something about sellers, copies or stock files is not taken."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NAME_EMPTY = Reason(
    "seller-name-empty",
    _("A seller needs a name with letters or digits."),
    _("Write the name under which readers know you, such as “Tideline Books”."),
)
NAME_TAKEN = Reason(
    "seller-name-taken",
    _("There is a seller called “{name}” already, or one whose address would be the same."),
    _("Add what tells you apart, such as your town."),
)
NO_MARKET = Reason(
    "seller-market",
    _("“{market}” is no market of this shop."),
    _("Choose one of the markets on the list."),
)
TRADER_OWES = Reason(
    "seller-trader-owes",
    _("Who sells as a trader must be named to readers; “{field}” is empty."),
    _("Fill it in, or say that you sell as a private person."),
)
DISPATCH_DAYS = Reason(
    "seller-dispatch-days",
    _("“{days}” cannot be the business days from order to post."),
    _("Write two whole numbers from 0 to 60, the smaller first."),
)
USUAL_WEIGHT = Reason(
    "seller-usual-weight",
    _("“{grams}” grams cannot be the usual weight of a packed book."),
    _("Write whole grams between 1 and 30,000; 500 suits most paperbacks."),
)
RATE_TWICE = Reason(
    "rate-twice",
    _("Two lines of the shipping table are for the same country and weight."),
    _("Keep one of them."),
)
RATE_WRONG = Reason(
    "rate-wrong",
    _("The line for “{destination}” has a price or days that cannot be."),
    _("Prices are zero or more; days are whole numbers, the smaller first, 120 at most."),
)
HOLIDAY_ENDS_FIRST = Reason(
    "holiday-ends-first",
    _("The holiday would end on {last}, before it begins on {first}."),
    _("Choose a last day on or after the first, or leave it open."),
)
SUSPENSION_NEEDS_WHY = Reason(
    "suspension-why",
    _("A suspension needs its reason, which the seller is told."),
    _("Write in a sentence or two what is wrong and what would mend it."),
)
OWN_SUPPLIER = Reason(
    "supplier-own",
    _("“{name}” is the shop itself: its copies stand on its own shelves, and are not ordered elsewhere."),
    _("Open the wholesaler as a seller of its own, and mark that one."),
)
SKU_OTHER_BOOK = Reason(
    "stock-sku-other-book",
    _("Row {line}: the number “{sku}” stands for “{known}” here, and this row is about “{title}”."),
    _(
        "Give this book a number of its own. A number is never used for a second book, so that no order meets the wrong one."
    ),
)
SOLD_STAYS = Reason(
    "stock-sold-stays",
    _("Row {line}: “{sku}” was sold here on {day}, so it was not put back."),
    _("If you have another copy, say so beside the row, or give the other copy a number of its own."),
)
OTHER_CURRENCY = Reason(
    "stock-other-currency",
    _("Row {line}: the price is in {sent}; your copies are priced in {currency}."),
    _("Give the price in {currency}. We make up no rate of exchange."),
)
NO_AMOUNT = Reason(
    "stock-price-nothing",
    _("The price of “{sku}” is nothing."),
    _("Give a price, or quantity 0 to take the copy away."),
)
DOUBTFUL = Reason(
    "stock-doubtful",
    _("Row {line}: “{title}” may be a copy of “{known}”, which has a page here; publisher or year do not settle it."),
    _("It is listed on a page of its own. Say beside the row whether it is that edition, and it moves there."),
)
PRICE_UNLIKE_LAST = Reason(
    "stock-price-unlike-last",
    _("Row {line}: the price is {price}, and it was {last} so far."),
    _("If that is right, say yes beside the row; else send the row again."),
)
PRICE_UNLIKE_OTHERS = Reason(
    "stock-price-unlike-others",
    _("Row {line}: the price is {price}, and copies of this edition cost from {least} to {most} at others."),
    _("If that is right, say yes beside the row; else send the row again."),
)
REMOVES_MUCH = Reason(
    "stock-removes-much",
    _("This file would take away {removed} of your {live} copies: everything that it does not name."),
    _("If it is your whole stock, say yes. If it is a part, send it without replacing."),
)
NO_FILE = Reason(
    "stock-no-file",
    _("There is no file “{path}” that could be read."),
    _("Look at its name and whether you may read it."),
)
NO_SELLER = Reason(
    "stock-no-seller",
    _("There is no seller “{name}”; perhaps you mean “{near}”."),
    _("Name a seller as on its page, or by the last part of its address."),
)
BEING_READ = Reason(
    "stock-being-read",
    _("Another stock file of this seller is being applied just now."),
    _("Wait until it is done; then start this one."),
)
COPY_GONE = Reason(
    "offer-gone",
    _("The copy “{sku}” has just gone to somebody else."),
    _("Look at the other copies of this book; they are a click away."),
)
QUANTITY = Reason(
    "offer-quantity",
    _("“{quantity}” is no number of copies that could be put back."),
    _("Write a whole number from 1 upwards."),
)
