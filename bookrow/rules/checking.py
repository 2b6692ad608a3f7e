"""Every published rule applied to a text: all findings at once, each with what follows from it."""

from collections.abc import Callable, Collection, Iterable, Iterator

from bookrow.rules import (
    address,
    advert,
    author_focus,
    defamation,
    email,
    html,
    other_reviews,
    page_info,
    phone,
    price_availability,
    profanity,
    reasons,
    single_word,
    spoiler,
    time_sensitive,
    under_13,
    url,
)
from bookrow.rules.findings import Certainty, Finding, Mark
from bookrow.rules.known import Known
from bookrow.rules.layers import action
from bookrow.rules.prose import Prose

# Kept with each decision; changes whenever a rule does.
VERSION = "1"

RULES: dict[str, Callable[[Prose], Iterator[Mark]]] = {
    "html": html.find,
    "url": url.find,
    "email": email.find,
    "phone": phone.find,
    "single_word": single_word.find,
    "profanity": profanity.find,
    "address": address.find,
    "price_availability": price_availability.find,
    "under_13": under_13.find,
    "spoiler": spoiler.find,
    "time_sensitive": time_sensitive.find,
    "advert": advert.find,
    "other_reviews": other_reviews.find,
    "page_info": page_info.find,
    "author_focus": author_focus.find,
    "defamation": defamation.find,
}
_SURENESS = [Certainty.CUE, Certainty.LIKELY, Certainty.EXACT]


def check(
    text: str, *, known: Known | None = None, regions: tuple[str, ...] = ("US",), leaving_out: Collection[str] = ()
) -> list[Finding]:
    """All findings in a text as typed, in the order of the text. `known` phrases are nobody's fault; `regions`
    (ISO 3166) are those whose local telephone numbers are meant: the reader's and the shop's; `leaving_out` are rules that
    do not hold here (a headline may be a single word). The length of a text is the field's affair; the work grows with it
    in proportion."""
    prose = Prose(text, known or Known(), regions)
    found = [
        _finding(rule, mark) for rule, find in RULES.items() if rule not in leaving_out for mark in settled(find(prose))
    ]
    return sorted(found, key=lambda finding: (finding.start, finding.end, finding.rule))


def settled(marks: Iterable[Mark]) -> list[Mark]:
    """Marks of one rule from left to right; those that overlap become one, as sure as the surest of them."""
    apart: list[Mark] = []
    for mark in sorted(marks):
        if apart and mark.start < apart[-1].end:
            surest = max(mark.certainty, apart[-1].certainty, key=_SURENESS.index)
            apart[-1] = Mark(apart[-1].start, max(mark.end, apart[-1].end), surest)
        else:
            apart.append(mark)
    return apart


def _finding(rule: str, mark: Mark) -> Finding:
    follows = action(rule, mark.certainty)
    return Finding(rule, mark.start, mark.end, reasons.reason_code(rule, follows), mark.certainty, follows, VERSION)
