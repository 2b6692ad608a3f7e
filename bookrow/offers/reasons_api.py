"""Why a call of a seller's own software is not done. Rows of stock have the reasons of stock files besides."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NO_TOKEN = Reason(
    "api-no-token",
    _("No token came with this call, or one that opens nothing."),
    _("Send the header “Authorization: Bearer bookrow_…”. An owner makes tokens in the workspace, under “Software”."),
)
NOT_HERE = Reason(
    "api-not-here",
    _("There is nothing of yours at “{path}”."),
    _("Compare the address with the list of the API; numbers of copies are written as in your own stock."),
)
METHOD = Reason(
    "api-method",
    _("“{method}” does nothing at “{path}”."),
    _("What can be sent to this address: {allowed}."),
)
SUSPENDED = Reason(
    "api-suspended",
    _("Your copies are off the shelves, so nothing can be changed. The people who run the shop say why: “{why}”"),
    _("Reading goes on as before. Write to them if you see it otherwise, or have mended it."),
)
BODY_SIZE = Reason(
    "api-body-size",
    _("The body of this call is larger than {limit} megabytes."),
    _("Send it in parts, or send the whole stock as a file to /api/seller/files."),
)
BODY_LENGTH = Reason(
    "api-body-length",
    _("This call does not say how long its body is."),
    _("Send the header Content-Length; most libraries do so when they are given the whole body at once."),
)
BODY_KIND = Reason(
    "api-body-kind",
    _("The body of this call is said to be “{sent}”."),
    _("Send JSON, with the header “Content-Type: application/json”."),
)
BODY_JSON = Reason(
    "api-body-json",
    _("The body of this call cannot be read as JSON: {problem}"),
    _("Have your software write it with a JSON library, in UTF-8."),
)
BODY_SHAPE = Reason(
    "api-body-shape",
    _("The body of this call is not a JSON object with the list “{name}”."),
    _("Send it like {example}."),
)
MANY_ROWS = Reason(
    "api-many-rows",
    _("This call has {rows} rows; {limit} are the most at a time."),
    _("Send the others with further calls, or send the whole stock as a file to /api/seller/files."),
)
NO_ROWS = Reason(
    "api-no-rows",
    _("The list “{name}” is empty, so there is nothing to do."),
    _("Send at least one row."),
)
NO_KEY = Reason(
    "api-no-key",
    _("This call changes something, and has no header “Idempotency-Key”."),
    _("Send one, new for each thing to be done and the same when it is sent again; a random UUID does."),
)
KEY_FORM = Reason(
    "api-key-form",
    _(
        "The header “Idempotency-Key” is longer than {limit} characters, or has others than plain letters, digits and signs."
    ),
    _("A random UUID does."),
)
PARAMETER = Reason(
    "api-parameter",
    _("“{text}” cannot be the value of “{name}”."),
    _("Send {example}."),
)
CURSOR = Reason(
    "api-cursor",
    _("The cursor of this call is none that was given out here."),
    _("Send it as it came with the last answer, or begin anew with “since”."),
)
BROKEN = Reason(
    "api-broken",
    _("Something broke on our side, and nothing of this call was done."),
    _(
        "Send it again with the same key in a minute. If it stays so, tell the people who run the shop the time of the call."
    ),
)

# Rows of stock.
ROW_FORM = Reason(
    "api-row-form",
    _("Row {line} is not a JSON object of fields and their values."),
    _("Send each row like {example}."),
)
ROW_FIELDS = Reason(
    "api-row-fields",
    _("Row {line} has fields that we do not know: {fields}."),
    _("Fields are called as in stock files: sku, isbn, title, author, price, quantity, condition, note, and so on."),
)
ROW_VALUE = Reason(
    "api-row-value",
    _("Row {line}: the value of “{field}” is {kind}."),
    _("Send a text or a number; true and false for price_is_right, another_copy and marks such as signed."),
)
ROW_NOTHING = Reason(
    "api-row-nothing",
    _("Row {line} tells nothing but a number."),
    _("Send what is to change of the copy with it, such as its price or its quantity."),
)
ROW_MARKS = Reason(
    "api-row-marks",
    _("Row {line} tells {fields} without “condition”, and both together describe a copy."),
    _("Send the condition in the same row, as it is or as it has become."),
)
PRICE_ASKED = Reason(
    "api-price-asked",
    _("A price was ten times higher or lower than the last one, or than those of others."),
    _("If it is right, send the row again with “price_is_right”: true; else send another price."),
)
SOLD_ASKED = Reason(
    "api-sold-asked",
    _("A copy was sold here, and was not put back."),
    _("If you have another copy like it, send the row again with “another_copy”: true."),
)
DOUBTFUL_BOOK = Reason(
    "api-doubtful-book",
    _("A copy may be one of an edition that has a page here."),
    _("It is listed on a page of its own. If it is that edition, say so on the copy's page in your workspace."),
)

# Tokens.
TOKEN_NAME = Reason(
    "token-name",
    _("A token needs a name, so that you know later what it is for."),
    _("Write what will use it, such as the name of the program or the till."),
)
TOKEN_NAME_TAKEN = Reason(
    "token-name-taken",
    _("There is a token called “{name}” already."),
    _("Give this one another name; or take the old one back first, if this is to stand in its place."),
)
TOKENS_FULL = Reason(
    "token-many",
    _("There are {most} tokens, and more are hard to keep an eye on."),
    _("Take back one that is not used any more."),
)
