"""Information for a time: signings, readings, lectures, tours, coming films and books, offers that end.

Asked about is a sentence that ties such an event to a day still to come. Dates inside the book, dates of its history
and what a reader did or will do with it stay as they are.
"""

from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.cues import Grammar, marks
from bookrow.rules.findings import Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words import time_sensitive_en, time_sensitive_others

REASON = Reason(
    "time_sensitive",
    _("Reviews stand here for years, and this looks like news for a few days: “{words}”"),
    _(
        "Leave the sentence out and the rest stays as you wrote it. If it belongs to the book or its story, post it as it is."
    ),
)
ENGLISH = Grammar(time_sensitive_en.LISTS, time_sensitive_en.WORDINGS)
OTHERS = Grammar(time_sensitive_others.LISTS, time_sensitive_others.WORDINGS)


def find(prose: Prose) -> Iterator[Mark]:
    """The sentences that name an event or an offer and its day."""
    yield from marks(prose, ENGLISH, OTHERS)
