"""Why a library record is not taken, and what would help."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NO_LEADER = Reason(
    "marc-leader",
    _("Record {position} does not begin with a leader of 24 signs; it begins with “{begins}”."),
    _("Look whether the file was sent as text or cut; ISO 2709 has to be sent as binary."),
)
NOT_ENDED = Reason(
    "marc-not-ended",
    _("Record {position} has no end: the sign 1D is missing before the next record begins or the file ends."),
    _("Compare the file's size and send it again, as binary."),
)
TOO_LONG = Reason(
    "marc-too-long",
    _("Record {position} is longer than {limit} bytes, so it was passed over."),
    _("ISO 2709 holds up to 99,999 bytes in a record. Send longer ones as MARCXML, without their holdings."),
)
BASE_ADDRESS = Reason(
    "marc-base-address",
    _("The leader of record {position} says that the fields begin at “{address}”, and they do not."),
    _("The record was changed without its lengths. Export it anew from the library system."),
)
DIRECTORY = Reason(
    "marc-directory",
    _(
        "The directory of record {position} names {named} fields, and the record holds {held}; which is which is unclear."
    ),
    _("The record was changed without its directory. Export it anew from the library system."),
)
NO_FIELDS = Reason(
    "marc-no-fields",
    _("Record {position} has no fields."),
    _("Look whether the export ran to its end, and send it again."),
)
UNREADABLE = Reason(
    "marc-encoding",
    _("The letters of record {position} are neither UTF-8 nor MARC-8; the first that cannot be read is byte {byte}."),
    _("Export the file in UTF-8, with an “a” in place 9 of each leader."),
)
NOT_MARC = Reason(
    "marc-unreadable",
    _("This is no library record that could be read."),
    _("Send MARC 21 as ISO 2709 or as MARCXML."),
)
UNIMARC = Reason(
    "marc-unimarc",
    _("This record is written in UNIMARC: its title stands in field 200, not in 245."),
    _("Export it as MARC 21. Most library systems offer both."),
)
NOT_A_BOOK = Reason(
    "marc-authority",
    _("This record describes a name, a heading or a library's copies, no publication."),
    _("Send the bibliographic records alone."),
)
NO_TITLE = Reason(
    "marc-no-title",
    _("This record has no title (field 245)."),
    _("Fill field 245 $a; a book cannot be shown without a title."),
)
ALL = (
    NO_LEADER,
    NOT_ENDED,
    TOO_LONG,
    BASE_ADDRESS,
    DIRECTORY,
    NO_FIELDS,
    UNREADABLE,
    NOT_MARC,
    UNIMARC,
    NOT_A_BOOK,
    NO_TITLE,
)
