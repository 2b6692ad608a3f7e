"""Why a message or a record of the book trade is not taken, and what would help."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NO_REFERENCE = Reason(
    "record-no-reference",
    _("This record has no RecordReference, so it could not be found again when it is sent anew."),
    _("Give each record a reference of your own that never changes, such as your domain name and a number."),
)
BAD_XML = Reason(
    "record-bad-xml",
    _("The XML of this record breaks off in line {line}: {problem}."),
    _("Most often a tag is not closed, or a sign such as < stands in a text as it is; write it as &lt; there."),
)
NOT_CLOSED = Reason(
    "record-not-closed",
    _("This record begins in line {line} and is not closed before the next one begins or the file ends."),
    _("Its end tag is missing, or the file was cut on its way. Compare the file's size and send it again."),
)
UNKNOWN_ENTITY = Reason(
    "record-unknown-entity",
    _("This record uses “&{name};” in line {line}, and nothing says which sign that is."),
    _("Send the sign itself in UTF-8, or its number such as &#8211;. The names of HTML are understood too."),
)
TOO_LONG = Reason(
    "record-too-long",
    _("This record is longer than {limit} bytes, so reading ended here."),
    _("Send texts of books as links, not inside the record. What came before it was read."),
)
TOO_MANY_PARTS = Reason(
    "record-too-many-parts",
    _("This record has more than {limit} tags and attributes, which no description of a book needs."),
    _("Look whether several records have run together, and send it again."),
)
TAG_TOO_LONG = Reason(
    "record-tag-too-long",
    _("A single tag of this record is longer than {limit} bytes."),
    _("Look whether a > is missing or a text has slipped into an attribute."),
)
TOO_DEEP = Reason(
    "record-too-deep",
    _("Elements are nested more than a hundred deep in this record."),
    _("Look for end tags that are missing; ONIX itself never goes deeper than about a dozen."),
)
NOT_ONIX = Reason(
    "record-not-onix",
    _("This record holds none of the elements that ONIX 2.1, 3.0 or 3.1 use."),
    _("Export the file as ONIX for Books and send it again."),
)
MIXED_RELEASES = Reason(
    "record-mixed-releases",
    _("This block update is written in ONIX 3, and the record it would change came in ONIX 2.1."),
    _("Send the complete record once in ONIX 3; block updates can follow."),
)
NOTHING_TO_UPDATE = Reason(
    "record-no-blocks",
    _("This block update brings none of the eight blocks that it could replace."),
    _("Send the blocks that changed, each as a whole, or the complete record with notification type 03."),
)

NO_RECORDS = Reason(
    "feed-no-records",
    _("There is no record in this file."),
    _("It may be the head of a message or a part of a record only. Send the whole message."),
)
EMPTY = Reason("feed-empty", _("This file is empty."), _("Look whether the export ran to its end, and send it again."))
NOT_A_FEED = Reason(
    "feed-unknown",
    _("This is neither ONIX nor a table of books, nor a file of library records: it begins with “{begins}”."),
    _("Send ONIX 2.1, 3.0 or 3.1, a table with a heading line, or MARC 21; plain, or packed by gzip or zip."),
)
ENTITIES = Reason(
    "feed-entities",
    _("This message declares entities of its own in line {line}. They can be used to do harm, so nothing was read."),
    _("Take the declarations out of the DOCTYPE and send the signs themselves in UTF-8."),
)
HEADER_TOO_LONG = Reason(
    "feed-header-too-long",
    _("There is no record in the first {limit} bytes of this message, so reading ended there."),
    _("A head holds the sender and the time, no more. Look whether the first record is where it should be."),
)
GAP_TOO_LONG = Reason(
    "feed-gap-too-long",
    _("After line {line} more than {limit} bytes follow that belong to no record, so reading ended there."),
    _("Take out what stands between the records or after the last one."),
)
PACKED_TOO_TIGHT = Reason(
    "feed-packed-too-tight",
    _("This file grows to more than {ratio} times its size when it is unpacked, so reading ended there."),
    _("Book data never packs so tightly. Send the file unpacked if it is right as it is."),
)
TOO_LARGE = Reason(
    "feed-too-large",
    _("Unpacked, this file is larger than {limit} bytes, so reading ended there."),
    _("Send it in several messages."),
)
TOO_MANY_MEMBERS = Reason(
    "feed-too-many-members",
    _("This container holds {members} files; at most {limit} are opened."),
    _("Send it in several containers."),
)
BROKEN_CONTAINER = Reason(
    "feed-broken-container",
    _("This file is packed ({kind}) and cannot be unpacked to its end: {problem}."),
    _("It was probably cut or changed on its way. Send it again, as binary."),
)
ENCRYPTED = Reason(
    "feed-encrypted",
    _("This member of the container is locked with a password."),
    _("Send it without a password."),
)
NESTED = Reason(
    "feed-nested",
    _("This is a container within a container, and those are not opened."),
    _("Pack the messages themselves, once."),
)

ALL = (
    NO_REFERENCE,
    BAD_XML,
    NOT_CLOSED,
    UNKNOWN_ENTITY,
    TOO_LONG,
    TOO_MANY_PARTS,
    TAG_TOO_LONG,
    TOO_DEEP,
    NOT_ONIX,
    MIXED_RELEASES,
    NOTHING_TO_UPDATE,
    NO_RECORDS,
    EMPTY,
    NOT_A_FEED,
    ENTITIES,
    HEADER_TOO_LONG,
    GAP_TOO_LONG,
    PACKED_TOO_TIGHT,
    TOO_LARGE,
    TOO_MANY_MEMBERS,
    BROKEN_CONTAINER,
    ENCRYPTED,
    NESTED,
)
