"""Published rule: accounts and reviews are for people of thirteen or older.

Only what writers say of themselves, now: "I'm 13" passes, and so do "At twelve I would have hated it", "I am eleven books
into this series", somebody else's child, and what a character says. A phrase that sounds younger sends the text to a
person; nothing is said in public, and no age is kept.
"""

import re
from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules import numerals
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.views import View
from bookrow.rules.windows import found
from bookrow.rules.words import under_13 as words

REASON = Reason(
    "under_13",
    _("A person will read this before it is printed, because of “{words}”; that takes at most a day."),
    _("Nothing is lost. If it speaks of somebody else, or of another time, you need do nothing."),
)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


LATIN = _any(
    words.ENGLISH
    + words.GERMAN
    + words.FRENCH
    + words.SPANISH
    + words.ITALIAN
    + words.PORTUGUESE
    + words.DUTCH
    + words.FURTHER
)
OTHERS = _any(words.OTHER_SCRIPTS)
# Each saying has one of these in it: a young age, or a word of school.
ANCHOR = re.compile(
    r"(?<!\d)(?:[3-9]|1 ?[0-3])(?!\d)|grade|school|year [12]\b|klasse|schule|tween|jahrig|jarig|birthday|brugklas|groep"
    r"|primari|primaire|elementare|prima media|\bc[em] ?\d|\bcp\b|6e|sixieme|\bonce\b|\blat\b"
    r"|\b(?:ano|serie|grado|primaria)\b|\b(?:ar|aar)\b|basisschool"
)
# Sayings are short, and so is what shows where they end.
BEFORE_ANCHOR, BEHIND_ANCHOR = 70, 70
ANY_OTHER = re.compile(r"[\u0400-\u04ff\u3040-\u9fff\uac00-\ud7af]")
NAME = r"[^\W\d_]{2,15}(?: [^\W\d_]{1,15}\.?){0,2}"
# A name and an age, as children sign: at the end of the text or of a line, or behind "by".
SIGNED = re.compile(
    rf"(?:^|[.!?\n-][\s\-]{{0,3}})(?P<who>{NAME}, {words.AGE} (?:years old|yrs old|yo)|{NAME},? ?\(?(?:age[sd]?:?"
    rf"|aged) {words.AGE}{words.PART}\)?)\s{{0,3}}[.!]{{0,3}}\s{{0,5}}(?:$|\n)"
    rf"|(?P<at>\(age[sd]?:? {words.AGE}{words.PART}\))\s{{0,3}}[.!)]{{0,3}}\s{{0,5}}$"
    rf"|\b(?P<by>(?:review(?:ed)?|written|typed|words|love|from|yours|signed),? (?:by"
    rf"|from)?:? ?{NAME},? ?\(?(?:aged?:? {words.AGE}|{words.AGE}(?= years old|\)))(?: years old)?)"
)
# Somebody else speaks, or only in play, or once.
BEFORE = re.compile(
    r"\b(?:when|whenever|if|until|till|like|as if|as though|pretend(?:s|ing)?|imagin(?:e|es|ing)|says|said|tells"
    r"|told|feel|thinks|thought|wish|dreamt?|dreamed"
    r"|cuando|quand|lorsque|quando|wenn|als ob|alsof|toen|wanneer|desde que|comme si|como si|como se|come se"
    r"|tipo)(?: (?:us|me|that|her|him|que))?[,:]? ?$"
)
LOOK_BACK = 30
QUOTE = re.compile(r"\"")


def find(prose: Prose) -> Iterator[Mark]:
    """Each place where the writer says to be younger than thirteen, left to right."""
    marks: list[Mark] = []
    if ANCHOR.search(prose.digits.text):
        marks += _said(prose, prose.digits, LATIN)
        for group in ("who", "at", "by"):
            marks += prose.digits.marks(SIGNED, Certainty.LIKELY, group)
    if prose.joined.text != prose.letters.text:
        marks += _said(prose, numerals.digits(prose.joined), LATIN)
    if ANY_OTHER.search(prose.typed):
        marks += _said(prose, prose.plain, OTHERS)
    done = 0
    for mark in sorted(marks):
        if mark.start >= done and not prose.is_known(mark.start, mark.end):
            done = mark.end
            yield mark


def _said(prose: Prose, view: View, pattern: re.Pattern[str]) -> Iterator[Mark]:
    near = (
        found(pattern, view.text, ANCHOR, BEFORE_ANCHOR, BEHIND_ANCHOR)
        if pattern is LATIN
        else pattern.finditer(view.text)
    )
    for match in near:
        start, end = match.span()
        end = start + len(match.group().rstrip(" ,-"))
        mark = view.mark(start, end, Certainty.LIKELY)
        if not BEFORE.search(view.text, max(0, start - LOOK_BACK), start) and not _quoted(prose, view, mark, start):
            yield mark


def _quoted(prose: Prose, view: View, mark: Mark, start: int) -> bool:
    """Whether a quote is open here and closes in the same paragraph: a character speaks."""
    before = view.text[max(0, start - 200) : start].rpartition("\n")[2]
    behind = view.text[start : start + 300].partition("\n")[0]
    return len(QUOTE.findall(before)) % 2 == 1 and '"' in behind
