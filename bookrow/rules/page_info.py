"""Complaints about the page's information: these belong on the correction form, which mends them.

Asked about is a sentence that says the page itself is wrong: its number of pages, cover picture, names, description or
category. A fault of the book (a misprint, a page bound upside down, a wrong index) and an opinion of its cover, title
or blurb belong in a review.
"""

from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.cues import Grammar, marks
from bookrow.rules.findings import Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words import page_info_en, page_info_others

REASON = Reason(
    "page_info",
    _("This is about our page rather than the book: “{words}”"),
    _(
        "Shall we take the sentence to the correction form? You can post the rest as it is, "
        "and all of it if it is about the book."
    ),
)
ENGLISH = Grammar(page_info_en.LISTS, page_info_en.WORDINGS)
OTHERS = Grammar(page_info_others.LISTS, page_info_others.WORDINGS)


def find(prose: Prose) -> Iterator[Mark]:
    """The sentences that say something on the page is wrong."""
    yield from marks(prose, ENGLISH, OTHERS)
