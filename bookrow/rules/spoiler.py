"""Endings given away: what spoils the book for those who have not read it.

Asked about is a sentence that tells an end: who dies, who did it, who marries whom, what the twist is, what happens on
the last pages. A hint ("you will never guess the killer"), a judgement ("the ending is weak"), a premise, the dates of
real lives and what a book of facts concludes stay as they are. The writer may fold the sentence or post it open.
"""

from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.cues import Grammar, marks, pieces
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words import spoiler_en, spoiler_others

REASON = Reason(
    "spoiler",
    _("Does this tell how it ends? “{words}”"),
    _(
        "We can fold it behind “shows the ending”, and whoever wants it opens it. If it gives nothing away, post it as it is."
    ),
)
ENGLISH = Grammar(spoiler_en.LISTS, spoiler_en.WORDINGS)
OTHERS = Grammar(spoiler_others.LISTS, spoiler_others.WORDINGS)
WARNINGS = frozenset(["spoiler", "spoilers"])
NO_WARNING = frozenset(["no", "free", "without", "not", "avoid", "avoided", "any"])
LONGEST_WARNING = 4


def find(prose: Prose) -> Iterator[Mark]:
    """The sentences that tell an end, and each that a warning of spoilers announces."""
    yield from marks(prose, ENGLISH, OTHERS)
    warned = False
    for piece, (start, end) in pieces(prose):
        if warned:
            yield Mark(start, end, Certainty.CUE)
        words = frozenset(piece.words)
        warned = len(piece.words) <= LONGEST_WARNING and not WARNINGS.isdisjoint(words) and NO_WARNING.isdisjoint(words)
