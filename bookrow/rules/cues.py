"""Wordings that a rule of meaning listens for, kept as data, and how a sentence is held against them.

A grammar is a table of wordings by weight. A sentence is marked when the weights of the wordings heard in it add up to
`ENOUGH`: one plain wording, or two hints, less what speaks against. A wording is a row of elements:

    word            this word          word*      a word that begins so       a|b|two_words   one of these
    <name>          one of the grammar's list of that name (words and phrases, commas between)
    ..  ...         up to three, up to eight words of any kind, not over ; : ( ) or a dash
    x?              x, or nothing      !x         nothing of x follows here (any element: !a|b, !<name>)
    ^  $            the sentence's first and last word stand here
    @               a word typed with a capital
    #name           a number of that kind (see `NUMBERS`)
    ?  :  ,  !      between the words around here stands this sign

Words are held against the text without accents and signs; each sentence is read in pieces of at most `LONGEST` words.
A wording steps once through a piece with the set of places reached so far, so no wording can run away.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import pairwise
from weakref import WeakKeyDictionary

from bookrow.rules import views
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words.common import COMMON

ENOUGH = 2
LONGEST = 60
ORDINAL = re.compile(r"(?<![0-9.,])(?:[1-9]|[12][0-9]|3[01])\.$")
OR = re.compile(r"\|\s+")
WORD = re.compile(r"[^\W_]+")
LISTED = re.compile(r"[^\W_]+\*?")
GAPS = {"..": 3, "...": 8}
HALTS = frozenset(";:()–—")
SIGNS = frozenset("?:,!")
PLACES = SIGNS | {"^", "$", "@"}
STEM = range(4, 9)
NUMBERS = {
    "any": re.compile(r"[0-9]{1,7}"),
    "day": re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|er|e|o)?"),
    "year": re.compile(r"1[0-9]{3}|20[01][0-9]|202[0-4]|[1-9]0s|1[0-9]{2}0s"),
    "hour": re.compile(r"[0-9]{1,4}(?:am|pm|h|u|uhr)[0-9]{0,2}"),
}


class Piece:
    """Part of a text as words: `after[i]` is what stands between word i and the one before it."""

    def __init__(
        self, text: str, bounds: tuple[int, int], found: Sequence[re.Match[str]], capitals: Sequence[bool]
    ) -> None:
        start, end = bounds
        self.words = [match.group() for match in found]
        self.capitals = capitals
        ends = [start, *(match.end() for match in found)]
        self.after = [text[a:b] for a, b in zip(ends, [*(match.start() for match in found), end], strict=True)]
        self.span = (found[0].start(), found[-1].end())
        self.tables: dict[int, dict[int, tuple[int, ...]]] = {}

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            places.setdefault(word, []).append(place)
        return places

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words, and their beginnings with a star."""
        stems = {f"{word[:length]}*" for word in self.places for length in STEM if len(word) >= length}
        return frozenset(self.places) | stems

    def ends(self, phrases: "Phrases") -> dict[int, tuple[int, ...]]:
        """Where a phrase of the list that starts at a word can end; counted once a piece and list."""
        table = self.tables.get(id(phrases))
        if table is None:
            places = [place for word in phrases.first_words(self.places.keys()) for place in self.places[word]]
            found = ((place, phrases.ends(self.words, place)) for place in places)
            table = self.tables[id(phrases)] = {place: ends for place, ends in found if ends}
        return table

    def halted(self, place: int) -> bool:
        """Whether a sign that parts thoughts stands before this word."""
        return not HALTS.isdisjoint(self.after[place]) or " - " in self.after[place]


class Phrases:
    """Words and phrases of which one is meant, by their words; a star ends the beginning of a word."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.root = Branch()
        anchors = set()
        for text in texts:
            words = _words(text)
            anchors.add(_anchor(words))
            branch = self.root
            for word in words:
                branch = branch.grown(word)
            branch.ends = True
        self.anchors = frozenset(anchors)

    def first_words(self, words: Set[str]) -> Iterable[str]:
        """Those of the words that a phrase may begin with."""
        if not self.root.stems:
            return words & self.root.whole.keys()
        return [word for word in words if word in self.root.whole or word.startswith(tuple(self.root.stems))]

    def ends(self, words: Sequence[str], place: int) -> tuple[int, ...]:
        """Where the phrases that start at this place end."""
        ends = []
        branches = [self.root]
        for further in range(place, len(words)):
            branches = [found for branch in branches for found in branch.after(words[further])]
            if not branches:
                break
            if any(branch.ends for branch in branches):
                ends.append(further + 1)
        return tuple(ends)


class Branch:
    """What may follow in a list of phrases."""

    __slots__ = ("ends", "stems", "whole")

    def __init__(self) -> None:
        self.whole: dict[str, Branch] = {}
        self.stems: dict[str, Branch] = {}
        self.ends = False

    def grown(self, word: str) -> "Branch":
        """The branch behind a word of a phrase, made if need be."""
        if word.endswith("*"):
            return self.stems.setdefault(word[:-1], Branch())
        return self.whole.setdefault(word, Branch())

    def after(self, word: str) -> list["Branch"]:
        """The branches behind a word of a text."""
        found = [branch for stem, branch in self.stems.items() if word.startswith(stem)] if self.stems else []
        if (branch := self.whole.get(word)) is not None:
            found.append(branch)
        return found


def _words(text: str) -> tuple[str, ...]:
    spaced = text.replace("_", " ")
    folded = spaced.lower() if spaced.isascii() else views.latin(views.plain(spaced)).text
    return tuple(LISTED.findall(folded))


def _anchor(words: tuple[str, ...]) -> str:
    """The word of a phrase that tells most: no common one, else the longest; a beginning no longer than is kept of words."""
    best = max(words, key=lambda word: (word not in COMMON, len(word)))
    if not best.endswith("*"):
        return best
    return f"{best[:-1][: STEM[-1]]}*"


class Element:
    """One part of a wording, which leads from the places reached to those reached through it."""

    def __init__(self, text: str, lists: dict[str, Phrases]) -> None:
        self.optional = len(text) > 1 and text.endswith("?")
        bare = text.removesuffix("?") if self.optional else text
        self.negative = len(bare) > 1 and bare.startswith("!")
        parts = bare.removeprefix("!").split("|") if self.negative else bare.split("|")
        self.gap = GAPS.get(bare, 0)
        self.to_a_sign = False
        self.marks = [] if self.gap else [part for part in parts if part in PLACES or part.startswith("#")]
        self.phrases = [] if self.gap else _phrases([part for part in parts if part not in self.marks], lists)
        self.anchors = frozenset(anchor for phrases in self.phrases for anchor in phrases.anchors)

    @property
    def tells(self) -> bool:
        """Whether one of its words must be in a sentence for the wording to be heard."""
        return bool(self.phrases) and not (self.optional or self.negative or self.marks)

    def step(self, piece: Piece, reached: set[int]) -> set[int]:
        """The places reached behind this element."""
        if self.gap:
            return _over(piece, reached, self.gap, self.to_a_sign)
        tables = [piece.ends(phrases) for phrases in self.phrases]
        if self.negative:
            return {
                place
                for place in reached
                if not self._held(piece, place) and all(place not in table for table in tables)
            }
        found = {end for table in tables for place in reached & table.keys() for end in table[place]}
        found |= {place + width for place in reached if self.marks for width in self._held(piece, place)}
        return found | reached if self.optional else found

    def _held(self, piece: Piece, place: int) -> list[int]:
        """The widths in words of those of its marks that hold at this place."""
        return [int(mark == "@" or mark.startswith("#")) for mark in self.marks if _holds(piece, mark, place)]


def _phrases(parts: Sequence[str], lists: dict[str, Phrases]) -> list[Phrases]:
    """The lists named, and one of the other words: the same for the same words."""
    named = [lists[part[1:-1]] for part in parts if part.startswith("<")]
    others = [part for part in parts if not part.startswith("<")]
    if not others:
        return named
    name = "|".join(["", *others])
    if name not in lists:
        lists[name] = Phrases(others)
    return [*named, lists[name]]


def _holds(piece: Piece, mark: str, place: int) -> bool:
    if mark == "^":
        return place == 0
    if mark in SIGNS:
        return mark in piece.after[place]
    if place == len(piece.words):
        return mark == "$"
    if mark == "@":
        return piece.capitals[place]
    return mark.startswith("#") and NUMBERS[mark[1:]].fullmatch(piece.words[place]) is not None


def _over(piece: Piece, reached: set[int], words: int, to_a_sign: bool) -> set[int]:
    """Each place up to so many words on; only to a sign, never over it."""
    through = set(reached)
    for place in reached:
        for further in range(place + 1, min(place + words, len(piece.words)) + 1):
            if further > place + 1 and piece.halted(further - 1):
                break
            if to_a_sign or further == len(piece.words) or not piece.halted(further):
                through.add(further)
    return through


def _dear(anchors: frozenset[str]) -> int:
    """How little these words tell: the number of them, common ones a hundredfold."""
    return sum(100 if anchor in COMMON else 1 for anchor in anchors)


class Wording:
    """A row of elements, heard or not in a piece."""

    def __init__(self, text: str, lists: dict[str, Phrases]) -> None:
        self.text = " ".join(OR.sub("|", text).split())
        self.elements = [Element(part, lists) for part in self.text.split()]
        for element, following in pairwise(self.elements):
            element.to_a_sign = not SIGNS.isdisjoint(following.marks)
        telling = [element.anchors for element in self.elements if element.tells]
        self.anchors = min(telling, key=_dear) if telling else frozenset([""])
        self.needs = sorted(set(telling), key=len)

    def heard(self, piece: Piece) -> bool:
        """Whether the wording stands somewhere in the piece."""
        if any(piece.keys.isdisjoint(anchors) for anchors in self.needs):
            return False
        reached = set(range(len(piece.words) + 1))
        for element in self.elements:
            reached = element.step(piece, reached)
            if not reached:
                return False
        return True


class Grammar:
    """The wordings of one rule in one language or more: `wordings` maps a weight to lines, `lists` a name to phrases."""

    def __init__(self, lists: Mapping[str, str], wordings: Mapping[int, str]) -> None:
        # Read when the first text is checked: a process that checks none does not pay for it.
        self._lists, self._wordings = lists, wordings

    @cached_property
    def weighed(self) -> list[tuple[Wording, int]]:
        """Every wording with its weight, those that speak for the rule first."""
        made = {
            name: Phrases([part.strip() for part in text.split(",") if part.strip()])
            for name, text in self._lists.items()
        }
        lines = [(line, weight) for weight, text in self._wordings.items() for line in text.strip().splitlines()]
        return [(Wording(line, made), weight) for line, weight in sorted(lines, key=_for_before_against)]

    @cached_property
    def by_anchor(self) -> dict[str, list[int]]:
        """Which wordings a word may begin to tell of; "" for those that any may."""
        found: dict[str, list[int]] = {}
        for number, (wording, _) in enumerate(self.weighed):
            for anchor in wording.anchors:
                found.setdefault(anchor, []).append(number)
        return found

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words that are worth a look."""
        return frozenset(self.by_anchor) - {""}

    def heard(self, piece: Piece) -> list[tuple[str, int]]:
        """The wordings heard in a piece, with their weights; what speaks against only where something speaks for it."""
        known = {number for key in self.keys & piece.keys for number in self.by_anchor[key]}.union(
            self.by_anchor.get("", [])
        )
        found: list[tuple[str, int]] = []
        for number in sorted(known):
            wording, weight = self.weighed[number]
            if weight < 0 and sum(weight for _, weight in found) < ENOUGH:
                break
            if wording.heard(piece):
                found.append((wording.text, weight))
        return found

    def score(self, piece: Piece) -> int:
        """What the wordings heard in a piece weigh together."""
        return sum(weight for _, weight in self.heard(piece))


def _for_before_against(line: tuple[str, int]) -> bool:
    return line[1] < 0


def marks(prose: Prose, *grammars: Grammar) -> Iterator[Mark]:
    """The sentences in which the wordings of one of the grammars weigh enough."""
    for piece, (start, end) in pieces(prose):
        if any(grammar.score(piece) >= ENOUGH for grammar in grammars):
            yield Mark(start, end, Certainty.CUE)


_READ: WeakKeyDictionary[Prose, list[tuple[Piece, tuple[int, int]]]] = WeakKeyDictionary()


def pieces(prose: Prose) -> list[tuple[Piece, tuple[int, int]]]:
    """The sentences of a text as pieces, with their places in the typed text; read once for all rules."""
    if prose not in _READ:
        _READ[prose] = list(_pieces(prose))
    return _READ[prose]


def _sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    """The sentences; a full stop behind a day of the month ends none ("Am 3. Mai")."""
    begun: int | None = None
    for start, end in prose.sentences:
        begun = start if begun is None else begun
        if not ORDINAL.search(prose.typed, max(start, end - 4), end):
            yield begun, end
            begun = None
    if begun is not None:
        yield begun, prose.sentences[-1][1]


def _pieces(prose: Prose) -> Iterator[tuple[Piece, tuple[int, int]]]:
    view = prose.latin
    for start, end in _sentences(prose):
        first, last = bisect_left(view.at, start), bisect_left(view.at, end)
        found = list(WORD.finditer(view.text, first, last))
        for low in range(0, len(found), LONGEST):
            part = found[low : low + LONGEST]
            whole = len(found) <= LONGEST
            capitals = [prose.typed[view.at[match.start()]].isupper() for match in part]
            closing = last if low + LONGEST >= len(found) else part[-1].end()
            opening = first if low == 0 else part[0].start()
            piece = Piece(view.text, (opening, closing), part, capitals)
            yield piece, (start, end) if whole else view.mark(*piece.span)[:2]
