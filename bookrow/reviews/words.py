"""What a reader says of a book, as it comes from a form, and as it goes back into one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bookrow.reviews.marking import mark_of
from bookrow.reviews.models import Review
from bookrow.rules.fields import MOST_CHARACTERS

MOST_TEXT = MOST_CHARACTERS  # code points
MOST_HEADLINE = 120
MOST_RECOMMENDED = 5
MOST_FOLDS = 40
INSIDERS = ("", "author", "publisher", "friend", "other")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A review as its writer has said it.

    stars: one to five. language: ISO 639-2, "" where unknown. recommended: ids of editions. insider: one of INSIDERS.
    contested: ids of rules that the writer asks a person about; answered: ids of rules whose question the writer answered
    with yes, it belongs there. folds: parts of the text that tell the ending. terms: the version accepted.
    """

    stars: int
    headline: str = ""
    text: str
    language: str = ""
    anonymous: bool = False
    recommended: tuple[int, ...] = ()
    insider: str = ""
    rewarded: bool = False
    contested: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    folds: tuple[Span, ...] = ()
    terms: str = ""

    def said(self) -> dict[str, Any]:
        """As the form would have sent it, so that a draft can be shown there again."""
        return {
            "stars": str(self.stars),
            "headline": self.headline,
            "text": self.text,
            "name": "anonymous" if self.anonymous else "pen",
            "insider": self.insider,
            "rewarded": "on" if self.rewarded else "",
            "recommended": [str(edition) for edition in self.recommended],
            "answered": sorted(self.answered),
            "contested": sorted(self.contested),
            "fold": [mark_of(self.text[start:end]) for start, end in self.folds],
        }


def words_of(review: Review) -> Words:
    """What a stored review says."""
    return Words(
        stars=review.stars,
        headline=review.headline,
        text=review.text,
        language=review.language,
        anonymous=review.pen_name_id is None,
        recommended=tuple(review.recommended.order_by("place").values_list("edition_id", flat=True)),
        insider=review.insider,
        rewarded=review.rewarded,
        contested=frozenset(review.contested.split()),
        folds=tuple((start, end) for start, end in review.folds),
        terms=review.terms,
    )


def tidy(folds: Iterable[Span], length: int) -> list[list[int]]:
    """Folds within a text of that length, from left to right, those that touch made one."""
    apart: list[list[int]] = []
    for start, end in sorted(folds)[:MOST_FOLDS]:
        start, end = max(start, 0), min(end, length)
        if apart and start <= apart[-1][1]:
            apart[-1][1] = max(end, apart[-1][1])
        elif start < end:
            apart.append([start, end])
    return apart
