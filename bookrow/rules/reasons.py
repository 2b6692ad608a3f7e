"""Why a reader's words are not printed as they are, or are asked about. Each rule's stands in its file; {words} as typed."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.address import REASON as ADDRESS
from bookrow.rules.advert import REASON as ADVERT
from bookrow.rules.author_focus import REASON as AUTHOR_FOCUS
from bookrow.rules.defamation import REASON as DEFAMATION
from bookrow.rules.email import ASK as EMAIL_ASK
from bookrow.rules.email import REASON as EMAIL
from bookrow.rules.findings import Action
from bookrow.rules.html import ASK as HTML_ASK
from bookrow.rules.html import REASON as HTML
from bookrow.rules.other_reviews import REASON as OTHER_REVIEWS
from bookrow.rules.page_info import REASON as PAGE_INFO
from bookrow.rules.phone import ASK as PHONE_ASK
from bookrow.rules.phone import REASON as PHONE
from bookrow.rules.price_availability import REASON as PRICE_AVAILABILITY
from bookrow.rules.profanity import ASKING as PROFANITY_ASK
from bookrow.rules.profanity import REASON as PROFANITY
from bookrow.rules.single_word import ASK as SINGLE_WORD_ASK
from bookrow.rules.single_word import REASON as SINGLE_WORD
from bookrow.rules.spoiler import REASON as SPOILER
from bookrow.rules.time_sensitive import REASON as TIME_SENSITIVE
from bookrow.rules.under_13 import REASON as UNDER_13
from bookrow.rules.url import ASK as URL_ASK
from bookrow.rules.url import REASON as URL

# What a field says by itself, before any rule reads.
EMPTY = Reason(
    "review-empty",
    _("There are no words here yet."),
    _("Two words are enough: say what the book was like for you."),
)
TOO_LONG = Reason(
    "review-long",
    _("This has {length} characters; there is room for {most}."),
    _("Nothing is lost: shorten it by {over} characters, or keep the rest for a second thought."),
)
CONTROL = Reason(
    "review-control",
    _("There are {count} characters in here that no one can see, the first behind “{before}”."),
    _("They often come along when text is copied. Type the place anew, or take them out with one press."),
)
# Pen names.
NAME_EMPTY = Reason("name-empty", _("There is no pen name here."), _("Choose one, or post the review anonymously."))
NAME_SHORT = Reason(
    "name-short", _("“{name}” has one character; a pen name has two or more."), _("Add another letter or digit.")
)
NAME_LONG = Reason(
    "name-long",
    _("“{name}” has {length} characters; a pen name has {most} at most."),
    _("Choose a shorter form of it."),
)
NAME_LETTERS = Reason(
    "name-letters",
    _("A pen name is made of the letters a to z, digits, “-” and “_”. This has something else: {letters}."),
    _("Leave those out or write them otherwise, such as “-” for a space."),
)
NAME_RESERVED = Reason(
    "name-reserved",
    _("“{words}” would sound as if the shop were speaking, or nobody."),
    _("Choose a name that is yours alone. To post without a name, choose “anonymous” beside the field."),
)
NAME_ALIKE = Reason(
    "name-alike",
    _("“{name}” looks much like “{other}”, a name that another reader has. Would you like to keep it?"),
    _("If it is your own idea, keep it. Another name would save you both from being mistaken for one another."),
)
# Lines sent to `bookrow check-review`.
LINE_JSON = Reason(
    "line-json",
    _("Line {line} is not one JSON object: {problem}."),
    _('Send {{"id": ..., "text": "..."}} on each line.'),
)
LINE_ID = Reason(
    "line-id",
    _("Line {line} has no “id” that is a word or a number."),
    _("Give each text an id; it comes back with its findings."),
)
LINE_TEXT = Reason(
    "line-text", _("Line {line} has no “text” that is a string."), _("Send the review, or the pen name, as “text”.")
)
LINE_LONG = Reason(
    "line-long",
    _("The text of line {line} has {length} characters; {most} are read at most."),
    _("Send a shorter text: no review field takes more than that."),
)

BY_CODE: dict[str, Reason] = {
    reason.code: reason
    for reason in (
        HTML,
        HTML_ASK,
        URL,
        URL_ASK,
        EMAIL,
        EMAIL_ASK,
        PHONE,
        PHONE_ASK,
        SINGLE_WORD,
        SINGLE_WORD_ASK,
        PROFANITY,
        PROFANITY_ASK,
        ADDRESS,
        PRICE_AVAILABILITY,
        UNDER_13,
        SPOILER,
        TIME_SENSITIVE,
        ADVERT,
        OTHER_REVIEWS,
        PAGE_INFO,
        AUTHOR_FOCUS,
        DEFAMATION,
        NAME_RESERVED,
    )
}


def saying(code: str, words: str) -> Reason:
    """The reason a finding names, with the words it marks, unchanged."""
    return BY_CODE[code].saying(words=words)


def reason_code(rule: str, follows: Action) -> str:
    """Which reason a rule gives: where it asks, the one in question form, if it has one."""
    asked = f"{rule}-ask"
    return asked if follows is not Action.REFUSE and asked in BY_CODE else rule
