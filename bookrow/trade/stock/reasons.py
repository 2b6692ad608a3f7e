"""Why a seller's row or file is not taken, what we ask about, and what we put right. Each names row, column and words."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

# The file as a whole.
NOT_STOCK = Reason(
    "stock-unknown",
    _("This is no list of copies that we know: it begins with “{begins}”."),
    _("Send a table with a row of headings (tab, comma, XLSX), or what your stock software exports: UIEE or HomeBase."),
)
NO_TEXT = Reason(
    "stock-no-text",
    _("This file holds no text: it is a picture, a PDF, or the file of some program."),
    _("Send a table (tab, comma, XLSX), or what your stock software exports: UIEE or HomeBase."),
)
OLD_SPREADSHEET = Reason(
    "stock-old-spreadsheet",
    _("This spreadsheet is saved in the form of before 2007, which we do not read."),
    _("Save it as XLSX or as tab-delimited text and send it again."),
)
SEVERAL_FILES = Reason(
    "stock-several-files",
    _("There are {count} files in this container: {names}."),
    _("Send one list at a time, so that it is clear which one holds."),
)
NO_SKU_COLUMN = Reason(
    "stock-no-sku-column",
    _("None of the columns is known to hold your own numbers; the headings are: {headings}."),
    _("Name one of them “sku”, or tell us once which column is which. Copies are found again by that number."),
)
NOTHING_TOLD = Reason(
    "stock-nothing-told",
    _("Beside the numbers no column is known; the headings are: {headings}."),
    _("Name them by what they hold, such as title, isbn, price, quantity, condition, or tell us once which is which."),
)
NO_SHEET = Reason(
    "stock-no-sheet",
    _("This spreadsheet has no sheet with rows that could be read: {problem}."),
    _("Put the list on the first sheet, with the headings in its first row, and save it as XLSX again."),
)

# The row as a whole.
TOO_FEW = Reason(
    "stock-too-few-fields",
    _("Row {line} has {found} fields where there should be {wanted}."),
    _(
        "A line break or a missing field cut it. Put fields with line breaks into quotation marks, and send the row again."
    ),
)
TOO_MANY = Reason(
    "stock-too-many-fields",
    _("Row {line} has {found} fields where there should be {wanted}."),
    _(
        "The sign between fields stands inside one, as in 1,234.50. Put that field into quotes, or send the file with tabs."
    ),
)
OPEN_QUOTE = Reason(
    "stock-open-quote",
    _("In row {line} a quotation mark is opened and not closed where a field ends: {text}"),
    _("Close it, or double it where it belongs to the words. The rows after it were read by themselves."),
)
ROW_TOO_LONG = Reason(
    "stock-row-too-long",
    _("Row {line} is longer than {limit} bytes."),
    _("Shorten its description. Look whether several rows have run together."),
)
FIELD_TOO_LONG = Reason(
    "stock-field-too-long",
    _("Row {line}, “{column}”: the text has {found} characters; at most {limit} are taken. It begins with “{text}”."),
    _("Shorten it. Look whether a quotation mark is missing, so that fields have run together."),
)
NO_SKU = Reason(
    "stock-no-sku",
    _("Row {line} has no number of yours in “{column}”."),
    _("Give every copy a number of its own that is never used again; by it we find the copy when the file comes anew."),
)
SKU_TOO_LONG = Reason(
    "stock-sku-too-long",
    _("Row {line}, “{column}”: the number “{text}” has more than {limit} characters."),
    _("Look whether fields have slipped by one place; else shorten the number."),
)
SKU_TWICE = Reason(
    "stock-sku-twice",
    _("Row {line} has the number {text} of row {first}, but another book."),
    _("Give this copy a number of its own. A number is never used again, even when its copy is sold."),
)
NO_BOOK = Reason(
    "stock-no-book",
    _("Row {line} (number {sku}) names no book: neither a title nor an ISBN stands in it."),
    _("Fill in the ISBN, or the title with the author's name."),
)
A_WANT = Reason(
    "stock-a-want",
    _("Row {line} (number {sku}) is marked as a book that is looked for, not one for sale."),
    _("Leave such records out of the file, or mark the copy as for sale."),
)

# The ISBN.
ISBN_EXPONENT = Reason(
    "stock-isbn-exponent",
    _("Row {line}, “{column}”: “{text}” is an ISBN that a spreadsheet has rounded; its last digits are gone."),
    _("Format the column as text in the spreadsheet, fill in the number again, and send the row once more."),
)
ISBN_CHECK = Reason(
    "stock-isbn-check-digit",
    _(
        "Row {line}, “{column}”: the last digit of “{text}” does not agree with the others: it would have to be {right}."
    ),
    _(
        "Compare it with the number near the barcode: one digit is probably mistyped. If the book has none, leave it empty."
    ),
)
ISBN_FORM = Reason(
    "stock-isbn-form",
    _("Row {line}, “{column}”: “{text}” is no ISBN."),
    _("An ISBN has ten or thirteen digits; the long ones begin with 978 or 979. If the book has none, leave it empty."),
)

# Price and quantity.
NO_PRICE = Reason(
    "stock-no-price",
    _("Row {line} has no price in “{column}”."),
    _("Write the price of one copy, such as 18.10. To take the copy away, write 0 as its quantity."),
)
PRICE_FORM = Reason(
    "stock-price",
    _("Row {line}, “{column}”: “{text}” is not a price in {currency} that we can read."),
    _("Write digits with a point before the smaller unit, such as 18.10."),
)
PRICE_AMBIGUOUS = Reason(
    "stock-price-ambiguous",
    _("Row {line}, “{column}”: “{text}” could be {one} or {other} {currency}."),
    _("Write it with two places, such as {one}.00, so that it can be read in one way only."),
)
PRICE_NOUGHT = Reason(
    "stock-price-nought",
    _("Row {line}, “{column}”: a price of {text} was sent."),
    _("Write what one copy costs. To take it away, write 0 as its quantity."),
)
NO_CURRENCY = Reason(
    "stock-no-currency",
    _("Row {line}, “{column}”: nothing says in which currency “{text}” is meant."),
    _("Choose the currency for the file when you send it, or add a column “currency” with a code such as USD."),
)
CURRENCY = Reason(
    "stock-currency",
    _("Row {line}, “{column}”: “{text}” is no code of a currency."),
    _("Use three letters such as USD, EUR or GBP."),
)
TWO_CURRENCIES = Reason(
    "stock-two-currencies",
    _(
        "Row {line}, “{column}”: the price “{text}” carries another currency than the {currency} of the row or the file."
    ),
    _("Leave one of them away, or make them agree."),
)
QUANTITY = Reason(
    "stock-quantity",
    _("Row {line}, “{column}”: “{text}” is not a number of copies."),
    _("Write a whole number from 1 to {limit}; 0 takes the copy away, and an empty field means one copy."),
)
SOLD_QUANTITY = Reason(
    "stock-sold-quantity",
    _("Row {line}, “{column}”: “{text}” cannot be how many were sold."),
    _("Write a whole number from 1 to {limit}, or leave it empty for one. What came back is put back on its own page."),
)

# Condition and the rest.
GRADE_UNKNOWN = Reason(
    "stock-grade-unknown",
    _("Row {line}, “{column}”: “{text}” is none of the grades that we know."),
    _("Use New, As New, Fine, Very Good, Good, Fair or Poor; finer words can stand in the description."),
)
NO_GRADE = Reason(
    "stock-no-grade",
    _("Row {line} does not say in “{column}” in which condition the copy is."),
    _("Write New, As New, Fine, Very Good, Good, Fair or Poor."),
)
STATUS_UNKNOWN = Reason(
    "stock-status",
    _("Row {line}, “{column}”: “{text}” does not say clearly whether the copy is for sale, sold or taken away."),
    _("Write “for sale”, “sold” or “delete”. A single S means sold in some files and for sale in others."),
)
YEAR = Reason(
    "stock-year",
    _("Row {line}, “{column}”: “{text}” is no year that we can read, so it was left out."),
    _("Write four digits, such as 1897."),
)
WEIGHT = Reason(
    "stock-weight",
    _("Row {line}, “{column}”: “{text}” is no weight that we can read, so it was left out."),
    _("Write a number and its unit, such as 400 g, 0.4 kg, 14 oz or 1.2 lb."),
)
DISPATCH = Reason(
    "stock-dispatch",
    _("Row {line}, “{column}”: “{text}” is no number of days, so it was left out."),
    _("Write a number of days, such as 2 or 1-2."),
)
IMAGE = Reason(
    "stock-image",
    _("Row {line}, “{column}”: “{text}” is no address of a picture, so it was left out."),
    _("Write an address that begins with https://."),
)
MARK = Reason(
    "stock-mark",
    _("Row {line}, “{column}”: “{text}” is neither yes nor no, so it was left out."),
    _("Write yes or no, or describe it in the note."),
)

# What was put right.
ZEROS = Reason(
    "stock-zeros-given-back",
    _("Row {line}, “{column}”: “{text}” had lost its leading zeros and was read as {isbn}."),
    _("Format the column as text in the spreadsheet, and the zeros stay."),
)
LETTERS = Reason(
    "stock-letters-read-as-cp1252",
    _("Row {line} holds letters of Windows-1252 in a file of another encoding; they were read as such."),
    _("Export the file in UTF-8, and every letter arrives as it was written."),
)
JOINED = Reason(
    "stock-line-joined",
    _("Line {line} has no tag and was read as the rest of “{column}” above it."),
    _("Take line breaks out of the field, or begin each of its lines with the tag."),
)
GRADE_FROM_NOTE = Reason(
    "stock-grade-from-note",
    _("Row {line} has no condition of its own; “{text}” was taken from the beginning of its description."),
    _("Put the grade into a column of its own."),
)
UNWRAPPED = Reason(
    "stock-formula-unwrapped",
    _("Row {line}, “{column}”: {text} was a formula around a text; the text was taken."),
    _("Export the column as text."),
)
SKU_AGAIN = Reason(
    "stock-sku-again",
    _("Row {line} has the number {text} of row {first} and the same book; the later row holds."),
    _("Write each copy once; several copies alike can share a row with their quantity."),
)

ALL = tuple(value for value in list(vars().values()) if isinstance(value, Reason))
