"""Published rule: reviews leave out profanity, obscenities and vulgarities.

Mild words pass (damn, hell, crap, sucks), and so do sober ones (sex, rape), names (Dick), beasts (ass, cock, great tits),
and whatever stands in a title. A strong word is exact, however it is masked, spaced or spelled; a word with an innocent
sense beside it is likely, and weighed by the words around it. Whole words only, from our own lists (decision note 0035).
"""

import re
from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.views import View
from bookrow.rules.words import profanity as words
from bookrow.rules.words.profanity_others import SMALL


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


REASON = Reason(
    "profanity",
    _("We leave strong words out of reviews. This is one: “{words}”."),
    _("Take it out and post again. If it belongs to a title or a name, tell us, and a person will look."),
)
ASKING = Reason(
    "profanity-ask",
    _("Is “{words}” meant as a strong word here? We leave those out; names, beasts and sober words are fine."),
    _("If it is meant in another sense, press Post. Otherwise a milder word will do, or none."),
)

TOKEN = re.compile(r"[^\W\d_]++")
MASK = re.compile(rf"(?<!\w)(?=[a-z]{{1,15}}[{words.MASKS}])[a-z{words.MASKS}]{{3,20}}+(?!\w)")
MIXED = re.compile(r"[a-z]{0,20}[\u0430-\u0451][^\W\d_]{0,20}")
LATIN = re.compile(r"[a-z]")
SOUNDS = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхцч", "abvgdeziiklmnoprstufhcc", strict=True)) | {"ш": "sh", "щ": "sh"}
)
GAP = re.compile(rf"[{words.MASKS}]++")
STRETCH = re.compile(r"(.)\1\1")
SPLIT = re.compile(
    r"(?<![\w'])(?:fu ck|f uck|fuc k|sh it|shi t|s hit|cu nt|c unt|cun t|bi tch|b itch|bit ch|bitc h|ass hole"
    r"|assho le|nig ger|fag got"
    r"|wan ker|w anker|bull sh it)(?:ing|ed|er|ers|s|ty|es)?(?!\w)"
)
BACKWARDS = re.compile(
    r"\b(?:kcuf|gnikcuf|dekcuf|rekcuf|tihs|tihsllub|ytihs|tnuc|hctib|elohssa|reggin|toggaf|reknaw)\b"
)
# Letter by letter one word may run into the next; only what nothing else holds is looked for inside.
INSIDE = re.compile(
    r"(?:mother)?fuck(?:ing|ed|ers?)?|(?:bull)?shit(?:ty)?|cunts?|assholes?|bitch(?:es)?|niggers?|faggots?|wankers?|merde|mierda|putain|schei(?:ss|ß)e|arschloch|cazzo|stronzo|caralho|connard|kurwa"
)
MENTION = re.compile(
    rf"\b(?:words?|slurs?|terms?|epithets?|expletives?|swearwords?|curses?)\b[\s:,'\"(]{{1,3}}{words.WORD}"
)
QUOTED = re.compile(r"[\"“”„«»*_‘’']")
# One letter and signs: "f***".
LETTER_ALONE = frozenset(["fuck", "shit", "cunt", "bitch"])
NEAR = 70
SMALL_WORDS = _listed(
    "a an and as at by de der die das du el en et for from in la las le les los not of on or the to with your you"
)


def find(prose: Prose) -> Iterator[Mark]:
    """Each word we leave out, left to right; of two that overlap the longer."""
    found = [mark for mark in _all(prose) if not prose.is_known(mark.start, mark.end)]
    if found and words.TITLES.search(prose.plain.text):
        titles = list(prose.plain.marks(words.TITLES))
        found = [
            mark for mark in found if not any(title.start <= mark.start and mark.end <= title.end for title in titles)
        ]
    done = 0
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        if mark.start >= done and not _in_a_title(prose.typed, mark):
            done = mark.end
            yield mark


def _all(prose: Prose) -> Iterator[Mark]:
    yield from prose.plain.marks(words.PHRASES)
    yield from prose.plain.marks(words.LIKELY_PHRASES, Certainty.LIKELY)
    yield from _words(prose, prose.plain, words.WORDS)
    for view in (prose.latin, prose.letters):
        if view.text != prose.plain.text:
            yield from _words(prose, view, words.BARE_WORDS)
    if prose.joined.text != prose.letters.text:
        yield from _spaced(prose.joined)
    yield from _masked(prose.plain)
    yield from _mixed(prose.plain)
    yield from prose.plain.marks(SPLIT, Certainty.LIKELY)
    yield from prose.plain.marks(BACKWARDS)


def _words(prose: Prose, view: View, table: dict[str, Certainty]) -> Iterator[Mark]:
    for match in TOKEN.finditer(view.text):
        word = match.group()
        if view is not prose.plain and _as_typed(view, match):
            continue
        sure = table.get(word) or _part(word) or (_stretched(word) if STRETCH.search(word) else None)
        if sure is None or (word in SMALL and _named(prose.typed, view, match)):
            continue
        if sure := _weighed(view, match, sure):
            yield view.mark(*match.span(), sure)


def _as_typed(view: View, match: re.Match[str]) -> bool:
    """Whether a reading changed nothing here, so that the plain one has judged it."""
    start, end = view.at[match.start()], view.last[match.end() - 1] + 1
    return end - start == len(match.group()) and view.typed[start:end].lower() == match.group()


def _part(word: str) -> Certainty | None:
    return Certainty.EXACT if words.PARTS.search(word) and not words.WHOLE.fullmatch(word) else None


def _stretched(word: str) -> Certainty | None:
    """ "Fuuuck": each letter at least as often in a row as the listed word has it."""
    letters = words.runs(word)
    for listed in words.STRETCHABLE.get("".join(letter for letter, _count in letters), ()):
        if all(seen >= due for (_, seen), (_, due) in zip(letters, words.runs(listed), strict=True)):
            return words.WORDS[listed]
    return None


def _named(typed: str, view: View, match: re.Match[str]) -> bool:
    """Whether it is written as a name: a capital, small letters behind it, and more capitals near or no sentence's start."""
    if not _is_name(view, match):
        return False
    before, behind = typed[: view.at[match.start()]][-3:], typed[view.at[match.end() - 1] + 1 :][:2].strip()
    return behind[:1].isupper() or bool(re.search(r"[\w,] $", before))


def _weighed(view: View, match: re.Match[str], sure: Certainty) -> Certainty | None:
    """How sure the words around it leave us; none where they show another sense."""
    word, near = match.group(), _around(view.text, match)
    if word in {"dick", "dicks", "pussy", "cock", "cumming"} and _is_name(view, match):
        return None
    needed, clearing = words.DOUBTS.get(word, (None, None))
    if (needed and not needed.search(near)) or (clearing and clearing.search(near)):
        return None
    return Certainty.LIKELY if MENTION.search(near) else sure


def _around(text: str, match: re.Match[str]) -> str:
    return f"{text[max(0, match.start() - NEAR) : match.start()]}{words.WORD}{text[match.end() : match.end() + NEAR]}"


def _is_name(view: View, match: re.Match[str]) -> bool:
    mark = view.mark(*match.span())
    typed = view.typed[mark.start : mark.end]
    return typed[0].isupper() and not typed.isupper()


def _spaced(joined: View) -> Iterator[Mark]:
    """Words of letters held apart: those that are longer as typed."""
    for match in TOKEN.finditer(joined.text):
        if len(match.group()) < 4:
            continue
        mark = joined.mark(*match.span())
        if mark.end - mark.start >= 2 * len(match.group()) - 2 and (inner := INSIDE.search(match.group())):
            yield joined.mark(match.start() + inner.start(), match.start() + inner.end())


def _masked(plain: View) -> Iterator[Mark]:
    for match in MASK.finditer(plain.text):
        shown = match.group().rstrip("-_•·†") if match.group()[-1] not in "*#" else match.group()
        if sure := _unmasked(shown):
            yield plain.mark(match.start(), match.start() + len(shown), sure)


def _mixed(plain: View) -> Iterator[Mark]:
    """Latin words in which Cyrillic letters stand for their sounds."""
    for match in MIXED.finditer(plain.text):
        word = match.group().translate(SOUNDS)
        if LATIN.search(match.group()) and (words.WORDS.get(word) is Certainty.EXACT or _part(word)):
            yield plain.mark(*match.span())


def _unmasked(shown: str) -> Certainty | None:
    """What a masked word hides, if the gaps are as long as what they stand for."""
    gaps = GAP.findall(shown)
    signs = "".join(gaps)
    whole = GAP.sub("", shown)
    if len(gaps) == len(whole) - 1 > 2 and (sure := words.WORDS.get(whole)):
        return sure
    for word, hidden in words.MASKED.get(GAP.sub("*", shown), ()):
        if (len(shown) - len(signs) > 1 or word in LETTER_ALONE) and all(
            _fits(gap, length, len(word) - sum(hidden)) for gap, length in zip(gaps, hidden, strict=True)
        ):
            return Certainty.LIKELY if word == "ass" or set(signs) <= {"-", "_"} else words.WORDS[word]
    return Certainty.EXACT if len(shown) > 5 and words.MASKED_INSIDE.search(shown) else None


def _fits(gap: str, hidden: int, seen: int) -> bool:
    if seen == 1:
        return len(gap) == hidden and hidden > 2 and gap[0] in "*-#" and gap[-1] in "*-#"
    if set(gap) <= {"*"}:
        return abs(len(gap) - hidden) < 2 or (len(gap) == 1 and hidden <= 3 and seen > 3)
    return len(gap) == hidden and (seen > 2 or len(gap) > 1)


def _in_a_title(typed: str, mark: Mark) -> bool:
    """Whether it stands, with a capital, in a title between quotes or among three words with capitals within a sentence."""
    if not typed[mark.start].isupper() or typed[mark.start : mark.end].isupper():
        return False
    before = typed[max(0, mark.start - NEAR) : mark.start]
    behind = typed[mark.end : mark.end + NEAR]
    opening, closing = [*QUOTED.finditer(before)], QUOTED.search(behind)
    if opening and closing:
        inside = before[opening[-1].end() :].split() + behind[: closing.start()].split()
        return bool(inside) and all(_capital(word) for word in inside)
    return _run(reversed(before.split())) + _run(behind.split()) >= 2 and not _alone(before, behind)


def _capital(word: str) -> bool:
    return not word[0].islower() or word.strip(",.:;!?").lower() in SMALL_WORDS


def _run(near: Iterator[str] | list[str]) -> int:
    """How many words with capitals follow each other, small words between them left out."""
    count = 0
    for word in near:
        if word[0].isupper() and not word.isupper():
            count += 1
        elif word.lower() not in SMALL_WORDS:
            break
        if word[-1] in ".!?;":
            break
    return count


def _alone(before: str, behind: str) -> bool:
    """Whether the words with capitals are the whole text, such as a headline."""
    return all(_capital(word) for word in before.split() + behind.split())
