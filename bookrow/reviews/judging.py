"""What becomes of a review: refused with all reasons at once, waiting for a person or for a pause to end, or published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bookrow.catalogue.models import Edition
from bookrow.kit.refusals import Reason, Refusal
from bookrow.people.models import Account, PenName
from bookrow.reviews import reasons
from bookrow.reviews.checking import Found, faults_of_fields, findings_of
from bookrow.reviews.ties import tie_of
from bookrow.reviews.words import INSIDERS, MOST_RECOMMENDED, Words, tidy
from bookrow.rules.findings import Action

_LANGUAGE = re.compile(r"[a-z]{3}|")
CONTESTED, PERSON, SAME_TEXT, PAUSE, WITHHELD = "contested", "person", "same text", "pause", "withheld"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands in no way of a review, but is to be kept with it.

    why: for what a person reads it first: CONTESTED, PERSON. contested: ids of the rules that the writer asks about, as
    far as they found anything. findings: what a person shall look at.
    """

    why: tuple[str, ...]
    contested: tuple[str, ...]
    findings: tuple[Found, ...]

    def spans(self, field: str = "text") -> list[list[str | int]]:
        """Rule, start and end of what a person shall look at in one field; never the words."""
        return [[one.finding.rule, one.finding.start, one.finding.end] for one in self.findings if one.field == field]


def judge(*, edition: Edition, writer: Account | None, words: Words) -> Verdict:
    """Refuses with all reasons and all open questions at once; else says what a person has to look at. writer: None where
    the account is gone."""
    found = findings_of(edition=edition, words=words)
    tie = tie_of(edition=edition, writer=writer) if writer and not words.insider else None
    answers = _Answers(words)
    against = [*_faults(edition, writer, words), *faults_of_fields(words)]
    against += [one.reason for one in found if answers.leave_open(one)]
    if tie and "tie" not in words.answered | words.contested:
        against.append(tie.reason)
    if against:
        raise Refusal(*against)
    contested = {one.finding.rule for one in found} & words.contested | ({"tie"} & words.contested if tie else set())
    persons = [one for one in found if one.finding.action is Action.PERSON]
    why = [CONTESTED] * bool(contested) + [PERSON] * bool(persons)
    shown = [one for one in found if one in persons or one.finding.rule in contested]
    return Verdict(tuple(why), tuple(sorted(contested)), tuple(shown))


class _Answers:
    """What the writer has said to the findings."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.folds = tidy(words.folds, len(words.text))

    def leave_open(self, found: Found) -> bool:
        """Whether a finding stands in the way still."""
        one = found.finding
        if one.action is Action.PERSON or one.rule in self.words.contested:
            return False
        if one.action is Action.REFUSE:
            return True
        return one.rule not in self.words.answered and not self._folded(found)

    def _folded(self, found: Found) -> bool:
        one = found.finding
        told = found.field == "text" and one.rule == "spoiler"
        return told and any(start <= one.start and one.end <= end for start, end in self.folds)


def _faults(edition: Edition, writer: Account | None, words: Words) -> Iterator[Reason]:
    if words.stars not in range(1, 6):
        yield reasons.STARS.saying(field="stars")
    if writer and writer.of_age_on is None:
        yield reasons.OF_AGE
    if writer and not words.anonymous and not PenName.objects.filter(account=writer).exists():
        yield reasons.PEN_NAME.saying(field="name")
    if not _LANGUAGE.fullmatch(words.language):
        yield reasons.LANGUAGE.saying(language=words.language, field="language")
    if words.insider not in INSIDERS:
        yield reasons.INSIDER.saying(insider=words.insider, field="insider")
    yield from _faults_of_recommended(edition, words.recommended)


def _faults_of_recommended(edition: Edition, recommended: tuple[int, ...]) -> Iterator[Reason]:
    wanted = set(recommended)
    if len(wanted) > MOST_RECOMMENDED:
        yield reasons.RECOMMENDS_MANY.saying(many=len(wanted), most=MOST_RECOMMENDED, field="recommended")
        return
    works = list(Edition.objects.filter(pk__in=wanted).values_list("work", flat=True)) if wanted else []
    if len(works) < len(wanted):
        yield reasons.RECOMMENDS_GONE.saying(many=len(wanted) - len(works), field="recommended")
    if edition.work_id in works:
        yield reasons.RECOMMENDS_ITSELF.saying(title=edition.title, field="recommended")
