"""What stands beside the form: each finding with its words, what it says, and what the writer may answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bookrow.kit.refusals import Reason
from bookrow.reviews.checking import Found
from bookrow.reviews.marking import around, mark_of
from bookrow.reviews.words import Words
from bookrow.rules.findings import Action

_WHOLE = frozenset({"single_word"})  # taking these words out would leave nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One finding as the form shows it. field: headline or text. mark: of the words, see `marking.mark_of`."""

    field: str
    rule: str
    reason: Reason
    before: str
    words: str
    after: str
    mark: str
    action: Action
    answered: bool = False
    contested: bool = False
    folded: bool = False

    @property
    def takes_out(self) -> bool:
        """Whether taking the words out mends it."""
        return self.rule not in _WHOLE

    @property
    def asks(self) -> bool:
        """Whether the writer may answer that it belongs there."""
        return self.action is Action.ASK

    @property
    def person(self) -> bool:
        """Whether a person reads it in any case."""
        return self.action is Action.PERSON


def beside(found: Iterable[Found], words: Words, folds: Sequence[str] = ()) -> list[Beside]:
    """The findings as they are shown. folds: marks of the words that the writer has folded."""
    return [_one(one, words, folds) for one in found]


def _one(one: Found, words: Words, folds: Sequence[str]) -> Beside:
    finding = one.finding
    before, marked, after = around(one.text, finding.start, finding.end)
    mark = mark_of(marked)
    return Beside(
        field=one.field,
        rule=finding.rule,
        reason=one.reason,
        before=before,
        words=marked,
        after=after,
        mark=mark,
        action=finding.action,
        answered=finding.rule in words.answered,
        contested=finding.rule in words.contested,
        folded=mark in folds,
    )


def folded_spans(found: Iterable[Found], folds: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The parts of the text that the writer has folded: told endings whose words bear one of these marks."""
    told = [one for one in found if one.finding.rule == "spoiler" and one.field == "text"]
    return tuple((one.finding.start, one.finding.end) for one in told if mark_of(one.words) in folds)


def spans_of(found: Iterable[Found], field: str, rule: str, mark: str) -> list[tuple[int, int]]:
    """Where in a field these very words stand."""
    same = [one for one in found if one.field == field and one.finding.rule == rule]
    return [(one.finding.start, one.finding.end) for one in same if mark_of(one.words) == mark]
