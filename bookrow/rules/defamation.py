"""What defames: a crime or dishonesty said of a real person as a fact. No machine decides it; a person reads it first.

A person is asked to read a sentence that says it of the writer, publisher, seller, reviewers or somebody named with a
title. Crimes a book is about, characters, and harsh words for the writing ("murders the English language") are none.
"""

from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.cues import Grammar, marks
from bookrow.rules.findings import Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words import defamation_en, defamation_others

REASON = Reason(
    "defamation",
    _("This seems to say something grave about a real person: “{words}”"),
    _(
        "A person will read it before it is printed. You can leave the sentence out and post the rest now, as you wrote it."
    ),
)
ENGLISH = Grammar(defamation_en.LISTS, defamation_en.WORDINGS)
OTHERS = Grammar(defamation_others.LISTS, defamation_others.WORDINGS)


def find(prose: Prose) -> Iterator[Mark]:
    """The sentences that say a crime or dishonesty of a real person."""
    yield from marks(prose, ENGLISH, OTHERS)
