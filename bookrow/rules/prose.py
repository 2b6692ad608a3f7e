"""A text as typed, with its readings made when a rule first asks for them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from bookrow.rules import numerals, signs, views
from bookrow.rules.known import Known
from bookrow.rules.views import View

BREAK = re.compile(r"(?:[.!?…]++[\"'”’»)\]]{0,3}(?=\s|$)|[。！？]++|\n)")
# A full stop behind these ends no sentence: titles, initials and the shortenings of reviews.
SHORT = re.compile(
    r"(?:^|[\s(\"'“‘])(?:[^\W\d_]|Mrs?|Ms|Mx|Drs?|Prof|St|Sr|Sra|Jr|vs|etc|e\.g|i\.e|z\.B|bzw|ca|cf|pp?|no|vol|ch|ed"
    r"|Mme|Mlle|Hr|Fr)\.$",
    re.I,
)
LONGEST_SHORT = 8


@dataclass(frozen=True)
class Prose:
    """A reader's text. `known` are phrases that are nobody's fault; `regions` (ISO 3166) tell local numbers apart."""

    typed: str
    known: Known = field(default_factory=Known)
    regions: tuple[str, ...] = ("US",)

    @cached_property
    def plain(self) -> View:
        return views.plain(self.typed)

    @cached_property
    def latin(self) -> View:
        return views.latin(self.plain)

    @cached_property
    def letters(self) -> View:
        return views.letters(self.latin)

    @cached_property
    def joined(self) -> View:
        return views.joined(self.latin)

    @cached_property
    def closed(self) -> View:
        return views.closed(self.latin)

    @cached_property
    def digits(self) -> View:
        return numerals.digits(self.latin)

    @cached_property
    def signs(self) -> View:
        return signs.signs(self.latin)

    @cached_property
    def unescaped(self) -> View:
        return views.unescaped(self.typed)

    @cached_property
    def backwards(self) -> View:
        return views.backwards(self.latin)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence stands in the typed text, without the spaces around it."""
        found = []
        start = 0
        for match in BREAK.finditer(self.typed):
            if match.group() == "." and SHORT.search(self.typed, max(start, match.end() - LONGEST_SHORT), match.end()):
                continue
            found.append((start, match.end()))
            start = match.end()
        found.append((start, len(self.typed)))
        return tuple(span for span in (self._trimmed(*span) for span in found) if span[0] < span[1])

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        words = self.typed[start:end]
        return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The sentence around an index of the typed text, or the one before it where it stands between two; (0, 0) if
        there is none."""
        place = bisect_right(self.sentences, position, key=lambda span: span[0])
        return self.sentences[max(place - 1, 0)] if self.sentences else (0, 0)

    @cached_property
    def _known_spans(self) -> tuple[list[int], list[int]]:
        """Starts of known phrases in order, and how far those up to each reach at most."""
        starts: list[int] = []
        reach: list[int] = []
        for start, end in self.known.spans(self.latin):
            starts.append(start)
            reach.append(max(end, reach[-1] if reach else 0))
        return starts, reach

    def is_known(self, start: int, end: int) -> bool:
        """Whether the typed words from `start` to before `end` lie within a known phrase."""
        starts, reach = self._known_spans
        place = bisect_right(starts, start)
        return place > 0 and reach[place - 1] >= end
