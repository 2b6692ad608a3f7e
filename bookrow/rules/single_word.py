"""Published rule: no single-word reviews. One word says how it was, not why; neither does a row of stars.

The line: "Loved it." has two words and passes. One word said again, in single letters, with hyphens or between hearts is one
word; so are "10/10", stars and signs alone. Scripts without spaces are counted by their characters, and asked about.
"""

import re
import unicodedata
from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose

REASON = Reason(
    "single_word",
    _("“{words}” alone does not tell other readers why. A review has two words or more."),
    _("Add what made it so for you: a character, the pace, a page you remember. “Loved it” would do."),
)
ASK = Reason(
    "single_word-ask",
    _("Is “{words}” all you would like to say? Other readers would like to know why."),
    _("If it is, press Post. If not, add a word or two."),
)

PIECE = re.compile(r"\S++")
# What parts words that a space was forgotten between. A point within a number parts nothing.
PARTED = re.compile(r"[,;:!?…|()\[\]{}<>\"]|--|(?<!\d)\.|\.(?!\d)")
NOT_WORDS = re.compile(r"[^\w]+|_+")
AGAIN = re.compile(r"(\w{1,4}?)\1+")
# Two characters or one word of these scripts; three are often two words.
UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
FEWEST_UNSPACED = 4
FIRST = 12


def find(prose: Prose) -> Iterator[Mark]:
    """The whole text, if it has no more than one word."""
    start, end = len(prose.typed) - len(prose.typed.lstrip()), len(prose.typed.rstrip())
    if start >= end:
        return
    text = prose.latin.text
    pieces = [match.group() for match in PIECE.finditer(text)]
    # Most texts have two words at once; only the others are read to their end.
    if len(_words(pieces[:FIRST])) > 1 or len(_words(pieces)) > 1:
        return
    unspaced = sum(_is_unspaced(character) for character in text)
    if unspaced < FEWEST_UNSPACED:
        yield Mark(start, end, Certainty.LIKELY if unspaced else Certainty.EXACT)


def _words(pieces: list[str]) -> set[str]:
    """The different words, each without what is said over and over in it ("goood", "hahaha")."""
    found: list[str] = []
    for piece in pieces:
        found += [piece] if piece.count("_") < 2 else piece.split("_")
    words = [NOT_WORDS.sub("", part) for piece in found for part in _parts(piece)]
    words = [word for word in words if word]
    if words and all(len(word) == 1 for word in words):
        return {"".join(words)}
    return {AGAIN.sub(r"\1", word[:100]) for word in words}


def _parts(piece: str) -> list[str]:
    parts = PARTED.split(piece)
    letters = [NOT_WORDS.sub("", part) for part in parts]
    # "b.o.r.i.n.g"
    return ["".join(letters)] if all(len(part) < 2 for part in letters) else letters


def _is_unspaced(character: str) -> bool:
    return ord(character) > 0xE00 and unicodedata.name(character, "").startswith(UNSPACED)
