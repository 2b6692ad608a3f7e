"""Advertisements and solicitation: what asks readers to buy, follow, join or write to somebody.

Asked about is the asking itself. That one bought, praises or recommends a book, that a book advertises its author's
courses, or that somebody in a story sells things, is none.
"""

from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.cues import Grammar, marks
from bookrow.rules.findings import Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words import advert_en, advert_others

REASON = Reason(
    "advert",
    _("Reviews are for the book; this seems to offer readers something else: “{words}”"),
    _("Leave it out and the rest stays as you wrote it. If it is about the book, post it as it is."),
)
ENGLISH = Grammar(advert_en.LISTS, advert_en.WORDINGS)
OTHERS = Grammar(advert_others.LISTS, advert_others.WORDINGS)


def find(prose: Prose) -> Iterator[Mark]:
    """The sentences that ask readers to do something for somebody."""
    yield from marks(prose, ENGLISH, OTHERS)
