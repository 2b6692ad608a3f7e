"""The view in which number words are digits, and letters that stand for digits are digits too."""

import re
from collections.abc import Iterator

from bookrow.rules.views import View, replaced
from bookrow.rules.words.numbers import NOUGHT_WORDS, NOUGHTS, REPEATS, TENS, UNITS

WORD = re.compile(r"[^\W\d_]++|\d++")
# A group of digits in which an o or an l stands for 0 or 1: it holds a digit, and no other letter.
MIXED = re.compile(r"(?<![^\W\d_])(?=[oli|]{0,8}\d)[\doli|sbz]{2,20}+(?!\w)")
_AS_DIGITS = str.maketrans("oli|sbz", "0111582")


def digits(view: View) -> View:
    """Number words to digits ("two one two", "double five", "twenty-five"), O and l in groups of digits to 0 and 1."""
    changed = replaced(view, _mixed(view))
    return replaced(changed, _words(changed))


def _mixed(view: View) -> Iterator[tuple[tuple[int, int], str]]:
    for match in MIXED.finditer(view.text):
        if not match.group().isdigit():
            yield match.span(), match.group().translate(_AS_DIGITS)


def _words(view: View) -> Iterator[tuple[tuple[int, int], str]]:
    """Each number word with its digits. "Double" becomes the digit of the word behind it, once or twice more."""
    found = list(WORD.finditer(view.text))
    before = ""
    for place, match in enumerate(found):
        following = found[place + 1].group() if place + 1 < len(found) else ""
        written = _written(match.group(), before, following)
        if written is not None:
            yield match.span(), written
        before = written if written is not None else match.group()


def _written(word: str, before: str, following: str) -> str | None:
    if word in UNITS:
        return UNITS[word]
    if word in TENS:
        unit = UNITS.get(following, following)
        return TENS[word][0] if len(unit) == 1 and unit in "123456789" else TENS[word]
    if word in REPEATS and len(digit := UNITS.get(following, following)) == 1 and digit.isdigit():
        return digit * (REPEATS[word] - 1)
    if word in NOUGHTS and before.isdigit():
        return NOUGHTS[word]
    if word in NOUGHT_WORDS and (before.isdigit() or following.isdigit() or following in UNITS):
        return NOUGHT_WORDS[word]
    return None
