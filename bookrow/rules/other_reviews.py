"""Comments on other reviews and their writers: a review is about the book.

Asked about is a sentence that speaks of the reviews and stars beside it or answers another reader's. Reviews in the press,
one's own review and stars, and books about reviewing are none, nor is what "some readers" may find.
"""

from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.cues import Grammar, marks
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words import other_reviews_en, other_reviews_others

REASON = Reason(
    "other_reviews",
    _(
        "Each review stands by itself, and readers may see yours without the others. This seems to answer one: “{words}”"
    ),
    _(
        "Say what you found in the book instead, or leave the sentence out. If it is not about reviews here, post it as it is."
    ),
)
ENGLISH = Grammar(other_reviews_en.LISTS, other_reviews_en.WORDINGS)
OTHERS = Grammar(other_reviews_others.LISTS, other_reviews_others.WORDINGS)
CALL = "@"


def find(prose: Prose) -> Iterator[Mark]:
    """The sentences about other reviews, and those that call another writer with an @ at their start."""
    yield from marks(prose, ENGLISH, OTHERS)
    for start, end in prose.sentences:
        called = prose.typed[start : start + 3]
        if called.startswith(CALL) and called[1:].isalpha():
            yield Mark(start, end, Certainty.CUE)
