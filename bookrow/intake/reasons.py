"""Why a record or a message is not taken in."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

UPDATE_UNKNOWN = Reason(
    "intake-update-unknown",
    _("This is an update of the record “{reference}”, of which nothing has come from {sender} yet."),
    _("Send the complete record first (NotificationType 03)."),
)
DELETE_UNKNOWN = Reason(
    "intake-delete-unknown",
    _("This takes back the record “{reference}”, of which nothing has come from {sender}."),
    _("Nothing needs to be done, unless the reference is mistyped."),
)
INCOMPLETE_SALE = Reason(
    "intake-incomplete-sale",
    _("This tells that the product was sold to another publisher, without describing it."),
    _("Send it as a complete record, or let the new publisher send theirs."),
)
UNKNOWN_NOTIFICATION = Reason(
    "intake-notification",
    _("“{code}” is no NotificationType that says what to do with the record."),
    _("Use 03 for a complete record, 04 for an update of blocks, 05 to take it back (ONIX list 1)."),
)
TRADE_MATERIAL = Reason(
    "intake-trade-material",
    _("This is material for bookshops (ProductForm {form}), not something a reader buys."),
    _("Nothing needs to be done; it simply gets no page."),
)
NOTHING_TO_SHOW = Reason(
    "intake-nothing-to-show",
    _("This record names neither a title nor an ISBN, so there is nothing a page could be about."),
    _("Send a TitleDetail, or a ProductIdentifier of type 15."),
)
NOT_STORED = Reason(
    "intake-not-stored",
    _("The database did not take this record: {problem}."),
    _("Send it again by itself. If it is refused again, tell us the reference."),
)
NOT_UNDERSTOOD = Reason(
    "intake-not-understood",
    _("Something in this record is of a kind that was not foreseen here ({problem})."),
    _("Send it to whoever runs this shop's software; the fault is likely ours, and the record is kept with the run."),
)
TAKES_MOST_AWAY = Reason(
    "intake-takes-most-away",
    _("This message would take back {many} of the {all} titles that {sender} has here."),
    _("If that is meant, confirm it on the page of this run, or add --yes-withdraw. Nothing has been changed so far."),
)
BEING_READ = Reason(
    "intake-being-read",
    _("Another process is taking in this very file at the moment."),
    _("Wait until it has finished; its counts are on the page of intake runs."),
)
NO_FILE = Reason(
    "intake-no-file", _("There is no readable file at “{path}”."), _("Look at the path, and whether you may read it.")
)
NOT_ASKING = Reason(
    "intake-not-asking", _("This run is not waiting for an answer."), _("Reload the page to see where it stands.")
)
ALL = (
    UPDATE_UNKNOWN,
    DELETE_UNKNOWN,
    INCOMPLETE_SALE,
    UNKNOWN_NOTIFICATION,
    TRADE_MATERIAL,
    NOTHING_TO_SHOW,
    NOT_STORED,
    NOT_UNDERSTOOD,
    TAKES_MOST_AWAY,
    BEING_READ,
    NO_FILE,
    NOT_ASKING,
)
