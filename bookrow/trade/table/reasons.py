"""Why a row or a table stays outside."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NO_HEADER = Reason(
    "table-no-header",
    _("The file does not begin with a row of headings."),
    _("Put the names of the columns into the first row, such as isbn, title, author, publisher."),
)
NO_TITLE_COLUMN = Reason(
    "table-no-title-column",
    _("None of the columns is known to hold titles; the headings are: {headings}."),
    _("Name one of them “title”, or tell us once which column is which."),
)
TOO_FEW_FIELDS = Reason(
    "row-too-few-fields",
    _("The row has {found} fields where the headings ask for {wanted}."),
    _("A field is missing, or a line break cut the row in two. Put fields that hold line breaks into quotes."),
)
TOO_MANY_FIELDS = Reason(
    "row-too-many-fields",
    _("The row has {found} fields where the headings ask for {wanted}."),
    _("The sign between the fields probably stands inside one of them as well. Put that field into quotes."),
)
OPEN_QUOTE = Reason(
    "row-open-quote",
    _("A quotation mark is opened in this row and never closed."),
    _("Close it, or double it where it belongs to the words."),
)
TOO_LONG = Reason(
    "row-too-long",
    _("The row is longer than {limit} bytes."),
    _("Shorten its texts, or send the book as ONIX."),
)
NO_TITLE = Reason(
    "row-no-title",
    _("The row has no title."),
    _("Fill the column “{column}”; a book cannot be shown without a title."),
)
NO_NUMBER = Reason(
    "row-number",
    _("The column “{column}” has “{text}”, which is no ISBN."),
    _("Put the number printed near the barcode there, or leave the cell empty if the book has none."),
)
DATE = Reason(
    "row-date",
    _("“{text}” in the column “{column}” is not a date we can read."),
    _("Write 2004, 2004-04 or 2004-04-28."),
)
PRICE = Reason(
    "row-price",
    _("“{text}” in the column “{column}” is not a price we can read."),
    _("Write digits with a point before the smaller unit, such as 18.10."),
)
NOT_A_ROW = Reason(
    "row-unreadable",
    _("What was kept of this row cannot be read again."),
    _("Send the file once more."),
)
BROKEN_SHEET = Reason(
    "sheet-broken",
    _("This spreadsheet cannot be read to its end: in its part {part} stands {problem}."),
    _("Open it, save it anew as XLSX, and send it again."),
)
SHEET_TOO_LARGE = Reason(
    "sheet-too-large",
    _("The texts of this spreadsheet take more than {limit} bytes, so nothing was read."),
    _("Save it as tab-delimited text; such files may be of any length."),
)
ALL = (
    BROKEN_SHEET,
    SHEET_TOO_LARGE,
    NO_HEADER,
    NO_TITLE_COLUMN,
    TOO_FEW_FIELDS,
    TOO_MANY_FIELDS,
    OPEN_QUOTE,
    TOO_LONG,
    NO_TITLE,
    NO_NUMBER,
    DATE,
    PRICE,
    NOT_A_ROW,
)
