"""Remarks on the writer's person: a review is about the book.

Asked about is a sentence on a writer's age, looks, money, politics, morals or private life. The writing may be judged as
harshly as one likes ("cannot build a scene"), and so may what the writer knows. Plain facts of a life, lives told in
the book, narrators and characters are none.
"""

from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.cues import Grammar, marks
from bookrow.rules.findings import Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words import author_focus_en, author_focus_others

REASON = Reason(
    "author_focus",
    _("This seems to be about the person who wrote the book rather than the book: “{words}”"),
    _(
        "Say as plainly as you like what you think of the writing. If the words are about the book, post them as they are; "
        "a person may read them."
    ),
)
ENGLISH = Grammar(author_focus_en.LISTS, author_focus_en.WORDINGS)
OTHERS = Grammar(author_focus_others.LISTS, author_focus_others.WORDINGS)


def find(prose: Prose) -> Iterator[Mark]:
    """The sentences about a writer's person."""
    yield from marks(prose, ENGLISH, OTHERS)
