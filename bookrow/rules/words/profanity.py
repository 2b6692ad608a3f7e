"""The word lists of all languages, as the tables the rule looks words up in."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from bookrow.rules.findings import Certainty
from bookrow.rules.words import profanity_en as english
from bookrow.rules.words import profanity_others as others
from bookrow.rules.words.profanity_titles import TITLES as KNOWN_TITLES

# Stands for the word itself in the patterns that look around it: one letter that nobody writes.
WORD = "\ua66e"
MASKS = r"*#%@$_\-•·†×♥❤★☆"


def spelled(lines: str) -> set[str]:
    """The words of a list: "fuck -s -ed" is fuck, fucks, fucked."""
    found, stem = set(), ""
    for part in lines.split():
        stem = stem if part.startswith("-") else part
        found.add(stem + part[1:] if part.startswith("-") else part)
    return found


def bare(word: str) -> str:
    """Without its accents."""
    return "".join(part for part in unicodedata.normalize("NFKD", word) if not unicodedata.combining(part)).replace(
        "ß", "ss"
    )


def _by_word() -> dict[str, Certainty]:
    likely = [spelled(lines) for lines in (english.LIKELY, *others.LIKELY.values())]
    strong = [spelled(lines) for lines in (english.STRONG, *others.STRONG.values())]
    return dict.fromkeys(set().union(*likely), Certainty.LIKELY) | dict.fromkeys(set().union(*strong), Certainty.EXACT)


WORDS = _by_word()
# The same without accents, for the views that have none.
BARE_WORDS = {bare(word): sure for word, sure in WORDS.items() if bare(word) not in others.ONLY_AS_SPELLED}


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern.replace("~", WORD)) if pattern else None


DOUBTS = {
    word: (_compiled(near), _compiled(clear))
    for word, (near, clear) in (english.DOUBTS | others.DOUBTS).items()
    if near or clear
}
PARTS = re.compile(rf"{english.PARTS}|^(?:{others.BEGINNINGS})")
WHOLE = re.compile(english.WHOLE)
PHRASES = re.compile("|".join(f"(?:{phrase})" for phrase in english.PHRASES + others.PHRASES))
LIKELY_PHRASES = re.compile("|".join(f"(?:{phrase})" for phrase in english.LIKELY_PHRASES))


def runs(word: str) -> tuple[tuple[str, int], ...]:
    """Its letters, each with how often it stands in a row."""
    return tuple((letter, len(list(group))) for letter, group in groupby(word))


def _stretchable() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in WORDS:
        if len(word) > 2 and not DOUBTS.get(word, (None, None))[0]:
            found["".join(letter for letter, _ in runs(word))].append(word)
    return dict(found)


STRETCHABLE = _stretchable()


def _hidden(word: str) -> Iterable[tuple[str, tuple[int, ...]]]:
    """Each way to mask a word: its shown form with one "*" a gap, and how many letters each gap hides."""
    for start in range(1, len(word)):
        for end in range(start + 1, len(word) + 1):
            yield word[:start] + "*" + word[end:], (end - start,)
    inner = re.sub(r"[aeiou]++", "*", word[1:])
    if inner.count("*") > 1:
        yield word[0] + inner, tuple(len(gap) for gap in re.findall(r"[aeiou]++", word[1:]))


def _masked() -> dict[str, list[tuple[str, tuple[int, ...]]]]:
    found: dict[str, list[tuple[str, tuple[int, ...]]]] = defaultdict(list)
    for word in english.MASKED.split():
        for shown, gaps in _hidden(word):
            found[shown].append((word, gaps))
    return dict(found)


MASKED = _masked()
# Masked within a longer word: "clusterf**k", "sh*tshow".
MASKED_INSIDE = re.compile(
    rf"f[{MASKS}]{{1,2}}c?k|fu[{MASKS}]k|motherf[{MASKS}]|sh[{MASKS}]t|c[{MASKS}]nt|b[{MASKS}]tch|n[{MASKS}]gg[e{MASKS}]r|f[{MASKS}]gg[o{MASKS}]t"
)


def _title(title: str) -> str:
    return re.sub(r"\b[a-z]++", lambda word: _maskable(word[0]), re.escape(title).replace(r"\ ", r"[\s:,\-]{1,3}"))


def _maskable(word: str) -> str:
    if not (word in WORDS or PARTS.search(word)):
        return word
    return "".join(letter if not place else rf"[{letter}{MASKS}!1i03]" for place, letter in enumerate(word))


TITLES = re.compile("|".join(rf"(?<!\w){_title(title)}(?!\w)" for title in KNOWN_TITLES))
