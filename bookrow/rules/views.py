"""Folded readings of a text that map back to what was typed: a disguise is seen through, the words marked as they stand.

The typed text is sacred: a view is another text, with the typed index of each of its characters. Every builder takes
time in proportion to the text's length.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.words.lookalikes import DASHES, LETTERS, QUOTES, SIGNS_FOR_LETTERS, UNSEEN

# A few characters stand for whole phrases in their normal form; a view must not grow by what is typed.
LONGEST_FORM = 4
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
LEET_RUN = re.compile(r"[\w@$!|+€£¢]++")
LETTER = re.compile(r"[^\W\d_]")
# One letter or sign by itself, what parts it from the next, and the next by itself.
LINK = re.compile(r"(?<![\w@$!])([^\W_]|[@$!])([\s.\-_*~/|,:;'\"+=·•]{1,3})(?=(?:[^\W_]|[@$!])(?![\w@$!]))")
Change = tuple[tuple[int, int], str]
SPACED = re.compile(r"(?<!\S)\S( )(?=\S(?!\S))")


@dataclass(frozen=True, slots=True)
class View:
    """One reading. `at[i]` is the index in `typed` of what became `text[i]`, `last[i]` that of its last character where
    it was written with several. Neither runs backwards, save in the text read backwards, where neither runs forwards."""

    text: str
    at: Sequence[int]
    last: Sequence[int]
    typed: str

    def mark(self, start: int, end: int, certainty: Certainty = Certainty.EXACT) -> Mark:
        """The typed words behind `text[start:end]` (not empty), widened to whole characters with their accents."""
        first = min(self.at[start], self.at[end - 1])
        last = max(self.last[start], self.last[end - 1])
        return Mark(first, _whole(self.typed, last + 1), certainty)

    def marks(
        self, pattern: re.Pattern[str], certainty: Certainty = Certainty.EXACT, group: int | str = 0
    ) -> Iterator[Mark]:
        """A mark for each match of the pattern, left to right in the view; an unmatched or empty group marks nothing."""
        for match in pattern.finditer(self.text):
            start, end = match.span(group)
            if start < end:
                yield self.mark(start, end, certainty)


def _whole(typed: str, end: int) -> int:
    while end < len(typed) and (unicodedata.combining(typed[end]) or typed[end] in UNSEEN):
        end += 1
    return end


@lru_cache(maxsize=8192)
def _plain(character: str) -> str:
    """One character in its normal form, in lower case; nothing for what is not seen."""
    if character in UNSEEN:
        return ""
    if known := QUOTES.get(character) or DASHES.get(character):
        return known
    form = unicodedata.normalize("NFKC", character).lower()
    if len(form) > LONGEST_FORM or (len(form) > 1 and form[0] == " "):
        return character
    return "".join(QUOTES.get(part) or DASHES.get(part) or part for part in form)


@lru_cache(maxsize=8192)
def _latin(character: str) -> str:
    """A plain character without its accents, as the Latin letter it looks like."""
    if found := LETTERS.get(character):
        return found
    if character.isdigit():
        return str(unicodedata.digit(character))
    bare = "".join(part for part in unicodedata.normalize("NFD", character) if not unicodedata.combining(part))
    return "".join(LETTERS.get(part, part) for part in bare)


def plain(typed: str) -> View:
    """Lower case, normal form by character, accents set onto their letters, the unseen dropped, plain quotes and dashes."""
    if typed.isascii():
        return as_typed(typed.lower().replace("`", "'"), typed)
    return folded(as_typed(typed, typed))


def as_typed(text: str, typed: str) -> View:
    """A reading that differs from what was typed in no character's place."""
    places = range(len(typed))
    return View(text, places, places, typed)


def folded(view: View) -> View:
    """`plain` of a view."""
    texts: list[str] = []
    places: list[int] = []
    for place, character in enumerate(view.text):
        if unicodedata.combining(character) and texts:
            whole = unicodedata.normalize("NFC", texts[-1] + character)
            if len(whole) == 1:
                texts[-1] = whole
                continue
        for form in _plain(character):
            texts.append(form)
            places.append(place)
    return _picked(view, "".join(texts), places)


def by_character(view: View, fold: Callable[[str], str]) -> View:
    """Each character of a view as what `fold` makes of it: nothing, one character or a few."""
    forms = [fold(character) for character in view.text]
    return _picked(view, "".join(forms), [place for place, form in enumerate(forms) for _ in form])


def _picked(view: View, text: str, places: Sequence[int]) -> View:
    """The view of a text whose characters come from these places of another."""
    at = [view.at[place] for place in places]
    last = at if view.last is view.at else [view.last[place] for place in places]
    return View(text, at, last, view.typed)


def latin(view: View) -> View:
    """A plain view in Latin letters without accents, where look-alikes stand in for them; digits of any script as 0 to 9."""
    return view if view.text.isascii() else by_character(view, _latin)


def unescaped(typed: str) -> View:
    """The plain text with HTML entities as the characters they stand for."""
    if "&" not in typed:
        return plain(typed)
    # Twice: text that has passed through a form before comes as "&amp;lt;".
    return folded(_without_entities(_without_entities(as_typed(typed, typed))))


def _without_entities(view: View) -> View:
    def stand_for(match: re.Match[str]) -> str:
        form = html.unescape(match.group())
        return form if len(form) <= LONGEST_FORM else match.group()

    return replaced(view, ((match.span(), stand_for(match)) for match in ENTITY.finditer(view.text)))


def replaced(view: View, changes: Iterable[Change]) -> View:
    """The view with spans, left to right and apart, written anew. A new text as long as its span maps character by
    character; each character of any other stands for the whole span."""
    texts: list[str] = []
    at: list[int] = []
    last: list[int] = []
    done = 0
    for (start, end), new in changes:
        texts += view.text[done:start], new
        at.extend(view.at[done:start])
        last.extend(view.last[done:start])
        whole = len(new) != end - start
        at.extend([view.at[start]] * len(new) if whole else view.at[start:end])
        last.extend([view.last[end - 1]] * len(new) if whole else view.last[start:end])
        done = end
    texts.append(view.text[done:])
    at.extend(view.at[done:])
    last.extend(view.last[done:])
    return View("".join(texts), at, last, view.typed)


def letters(view: View) -> View:
    """Digits and signs that stand for letters inside words, as those letters: "sh1t", "@ss", "a$$". A closing "!" stays."""
    return replaced(view, _unleeted_runs(view.text))


def _unleeted_runs(text: str) -> Iterator[Change]:
    for match in LEET_RUN.finditer(text):
        run = match.group()
        if LETTER.search(run) and (plainly := _unleeted(run)) != run:
            yield match.span(), plainly


def _unleeted(run: str) -> str:
    core = run.rstrip("!+|")
    return "".join(SIGNS_FOR_LETTERS.get(character, character) for character in core) + run[len(core) :]


def joined(view: View) -> View:
    """Three and more single letters spaced, dotted or otherwise held apart, written together, then `letters`."""
    return letters(_without(view, LINK, 2))


def closed(view: View) -> View:
    """Three and more single characters with one space between each, written together: "e x a m p l e . c o m"."""
    return _without(view, SPACED, 1)


def _without(view: View, link: re.Pattern[str], group: int) -> View:
    """The view without what stands between single characters, where two such gaps and more follow each other."""
    gaps: list[Change] = []
    run: list[tuple[int, int]] = []
    spaced = False
    for match in link.finditer(view.text):
        # "f.u.c.k s-h-i-t": a gap of another kind begins another word.
        if run and (match.start() != run[-1][1] or match[group].isspace() != spaced):
            kept = _long_enough(run)
            gaps += kept
            run = []
            # Its last letter belongs to the word that has just ended.
            if kept and match.start() == kept[-1][0][1]:
                continue
        spaced = match[group].isspace()
        run.append(match.span(group))
    return replaced(view, gaps + _long_enough(run))


def _long_enough(run: list[tuple[int, int]]) -> list[Change]:
    return [(gap, "") for gap in run] if len(run) > 1 else []


def backwards(view: View) -> View:
    """The view read from its end."""
    return View(view.text[::-1], view.at[::-1], view.last[::-1], view.typed)
