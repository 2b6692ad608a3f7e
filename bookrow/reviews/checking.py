"""What the published rules find in a review's headline and text, the words of its own book left aside."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bookrow.catalogue.models import Contribution, Edition, Passage
from bookrow.kit.refusals import Reason
from bookrow.plumbing.markets import all_markets
from bookrow.reviews.words import MOST_HEADLINE, MOST_TEXT, Words
from bookrow.rules.checking import check
from bookrow.rules.fields import text_reasons
from bookrow.rules.findings import Action, Finding
from bookrow.rules.known import Known
from bookrow.rules.reasons import saying

_EDITIONS = 20  # of a work whose words are known
_NOT_OF_HEADLINES = frozenset(["single_word"])  # “Unforgettable” is a good headline


@dataclass(frozen=True, slots=True)
class Found:
    """One finding. field: headline or text; text: that whole field as typed."""

    field: str
    finding: Finding
    text: str

    @property
    def words(self) -> str:
        """What is marked, unchanged."""
        return self.text[self.finding.start : self.finding.end]

    @property
    def reason(self) -> Reason:
        """What is said of it; `about` tells field, rule, start and end, and whether it is a question."""
        one = self.finding
        asks = one.action is not Action.REFUSE
        return saying(one.reason, self.words).saying(
            field=self.field, rule=one.rule, start=one.start, end=one.end, asks=asks
        )


def findings_of(*, edition: Edition, words: Words) -> list[Found]:
    """Everything that the rules find in a review of this edition: the headline's first. Three statements, and at times one for
    the markets."""
    return list(_findings(edition, words))


def _findings(edition: Edition, words: Words) -> Iterator[Found]:
    known = known_words(edition)
    regions = tuple(dict.fromkeys(market.country for market in all_markets())) or ("US",)
    for field, text, most in (("headline", words.headline, MOST_HEADLINE), ("text", words.text, MOST_TEXT)):
        if not text.strip() or len(text) > most:
            continue  # `faults_of_fields` says so
        for finding in check(text, known=known, regions=regions):
            if field == "text" or finding.rule not in _NOT_OF_HEADLINES:
                yield Found(field, finding, text)


def faults_of_fields(words: Words) -> list[Reason]:
    """What the fields say by themselves: no text, too long, characters that nobody sees."""
    text = [reason.saying(field="text") for reason in text_reasons(words.text, most=MOST_TEXT)]
    if not words.headline.strip():
        return text
    return [reason.saying(field="headline") for reason in text_reasons(words.headline, most=MOST_HEADLINE)] + text


def known_words(edition: Edition) -> Known:
    """Titles, subtitles and series of the work's editions, those who made them, and what the contents name."""
    columns = ("pk", "title", "subtitle", "facts")
    rows = list(Edition.objects.filter(work=edition.work_id).order_by("-pk").values_list(*columns)[:_EDITIONS])
    ids = {edition.pk, *(row[0] for row in rows)}
    titles = [edition.title, edition.subtitle]
    for _pk, title, subtitle, facts in rows:
        titles += [title, subtitle, *(series["name"] for series in facts.get("series", []))]
    people = Contribution.objects.filter(edition__in=ids).values_list("name", flat=True).distinct()
    names, others = list(people), []
    for body in Passage.objects.filter(edition__in=ids, kind="contents").values_list("body", flat=True):
        for line in body["lines"]:
            others += _phrases(line)
            names += line["people"]
    return Known(titles=filter(None, titles), names=names, others=others)


def _phrases(line: dict[str, Any]) -> list[str]:
    return [phrase for phrase in (line["title"], line["subtitle"]) if phrase]
