"""Phrases that are nobody's fault where they stand in a text: the book's title, its people, its contents."""

import re
from collections.abc import Iterable, Iterator

from bookrow.rules import views
from bookrow.rules.views import View

WORD = re.compile(r"\w++")
# Longer phrases (a whole subtitle) are known by their first words; the cost of a text grows with this number.
MOST_WORDS = 24
ARTICLES = frozenset(
    ["the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "lo", "os", "het"]
)
Branch = dict[str, "Branch"]
END = ""


def _words(view: View) -> list[str]:
    return WORD.findall(view.text)


class Known:
    """Titles (also without their subtitle or first article), names (also each part of three letters and more) and other
    phrases, matched by whole words, without regard to case, accents and punctuation."""

    def __init__(self, titles: Iterable[str] = (), names: Iterable[str] = (), others: Iterable[str] = ()) -> None:
        self._root: Branch = {}
        for title in titles:
            for phrase in (title, title.split(":")[0], title.split(" - ")[0]):
                self._add_title(phrase)
        for name in names:
            words = self._add(name)
            for word in words if len(words) > 1 else []:
                self._add_words([word] if len(word) > 2 else [])
        for phrase in others:
            self._add(phrase)

    def _add_title(self, title: str) -> None:
        words = self._add(title)
        if len(words) > 2 and words[0] in ARTICLES:
            self._add_words(words[1:])

    def _add(self, phrase: str) -> list[str]:
        words = _words(views.latin(views.plain(phrase)))
        self._add_words(words)
        return words

    def _add_words(self, words: list[str]) -> None:
        branch = self._root
        for word in words[:MOST_WORDS]:
            branch = branch.setdefault(word, {})
        if words:
            branch[END] = {}

    def spans(self, latin: View) -> Iterator[tuple[int, int]]:
        """Where known phrases stand in the typed text of a latin view, the longest from each word, left to right."""
        if not self._root:
            return
        found = list(WORD.finditer(latin.text))
        texts = [match.group() for match in found]
        for place, match in enumerate(found):
            if length := self._longest(texts, place):
                start, end = _widened(latin.text, match.start(), found[place + length - 1].end())
                mark = latin.mark(start, end)
                yield mark.start, mark.end

    def _longest(self, words: list[str], place: int) -> int:
        """How many words from this one on are a known phrase; 0 if none."""
        branch = self._root
        longest = 0
        for length, word in enumerate(words[place : place + MOST_WORDS], 1):
            if (following := branch.get(word)) is None:
                break
            branch = following
            longest = length if END in branch else longest
        return longest


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """With a sign that leads or closes it ("$2.00 a Day", "10%"): one at most on each side."""
    start -= start > 0 and not text[start - 1].isspace() and not text[start - 1].isalnum()
    end += end < len(text) and not text[end].isspace() and not text[end].isalnum()
    return start, end
