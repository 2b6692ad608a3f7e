"""Published rule: reviews leave out postal addresses.

A street with its number and a town with its code, a post-office box, a street the writer lives in or asks us to write to.
A street inside a story passes ("221B Baker Street", "the murders at 10 Rillington Place"), and so do titles. An address
that could be a character's is still likely, so the writer is asked.
"""

import re
from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.views import View
from bookrow.rules.windows import found
from bookrow.rules.words import address as words

REASON = Reason(
    "address",
    _(
        "Is “{words}” an address where somebody lives or works today, or part of the story? We leave the first kind out."
    ),
    _("If it belongs to the story, press Post. Otherwise take it out; the rest is kept as you wrote it."),
)

STREETS = tuple(
    re.compile(pattern)
    for pattern in (
        words.ENGLISH, words.HIGHWAY, words.GERMAN, words.FRENCH, words.SPANISH, words.ITALIAN, words.PORTUGUESE,
        words.DUTCH, words.NORTH_EAST,
    )
)  # fmt: skip
BOX = re.compile(words.BOX)
FRENCH_BOX = re.compile(words.FRENCH_BOX)
ANY_STREET = re.compile(words.ANY_STREET)
CODE_ALONE = re.compile(words.CODE_ALONE)
HERE = re.compile(words.HERE)
PLACE_WORD = re.compile(words.PLACE_WORD)
CORNER = re.compile(words.CORNER)
UNITS = re.compile(words.UNITS)
TOWN_CODE = re.compile(words.TOWN_CODE)
TOWN_STATE = re.compile(words.TOWN_STATE)
CODE_TOWN = re.compile(words.CODE_TOWN)
OWN = re.compile(rf"(?:{words.OWN})[^.!?\n]{{0,50}}$")
TOWN_PLAIN = re.compile(words.TOWN_PLAIN)
OWN_BEHIND = re.compile(words.OWN_BEHIND)
OTHERS = re.compile(
    r"\b(?:he|she|they|who|hero|heroine|detective|murder\w*|character|novel|story|set|where|er|sie|il|elle|lui|lei|hij|zij)\b[^.!?\n]{0,50}$"
)
ANYTHING = re.compile(r"\d|\b(?:corner|intersection|junction) of\b")
NEXT_WORD = re.compile(
    r"[ \-](?:(?:am|an|der|sur|de|del|la|le|les|da|do|dos|di|upon|aan|den|im|in)[ \-]){0,2}([^\W\d_][\w'-]*)"
)
WORDS = re.compile(r"\w")
SENTENCE_END = re.compile(r"[.!?:;] ")
LAST_WORD = re.compile(r"(?<![^\W])([^\W\d_][\w'-]*),? ?$")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
CODED = re.compile(r"\d{1,5} [^\d!?\n]{3,30}(?: \d{1,4},?)?(?: [\w.#]{1,8}){0,3}, [^!?\n\d]{2,30}\d{5}(?!\w)")
LONGEST_WORD = 25
MOST_PLACE_WORDS = 12
# A street is not far from its number.
NUMBER = re.compile(r"\d++")
BEFORE_NUMBER, BEHIND_NUMBER = 60, 110
BEFORE = 80
MOST_TOWN_WORDS = 3


def find(prose: Prose) -> Iterator[Mark]:
    """Each address that could be somebody's, from the street to the town, left to right."""
    view = prose.digits
    if not ANYTHING.search(view.text):
        return
    done = 0
    for start, end in sorted(_all(view), key=lambda span: (span[0], -span[1])):
        mark = view.mark(start, end, Certainty.LIKELY)
        if start >= done and not prose.is_known(mark.start, mark.end):
            done = end
            yield mark


def _all(view: View) -> Iterator[tuple[int, int]]:
    for pattern in STREETS:
        for match in found(pattern, view.text, NUMBER, BEFORE_NUMBER, BEHIND_NUMBER):
            if (end := _end(view, match)) is not None:
                yield match.start(), end
    for match in ANY_STREET.finditer(view.text):
        if _capital(view, match.start("name")) and _is_code(view, match.span("code")) and _towns(view, match):
            yield match.span()
    for match in BOX.finditer(view.text):
        yield match.start(), _tail(view, match.end())[0]
    for match in FRENCH_BOX.finditer(view.text):
        end, sure = _tail(view, match.end())
        if sure:
            yield match.start(), end
    for match in CODE_ALONE.finditer(view.text):
        if (start := _town_before(view, match)) is not None:
            yield start, match.end()
    for match in CORNER.finditer(view.text):
        if _own(view, match.start()):
            yield match.start(), match.start() + len(match.group().rstrip())
    for match in HERE.finditer(view.text):
        if end := _place(view, match.end()):
            yield match.end(), end


def _end(view: View, street: re.Match[str]) -> int | None:
    """Where the address that begins with this street ends; none if nothing makes it more than a street in a story."""
    groups = street.groupdict()
    name = next(name for name in ("name", "name2", "road", "only") if groups.get(name))
    end, sure = _tail(view, street.end())
    if sure:
        return end
    if (
        not _capital(view, street.start(name))
        or groups.get("type") in words.DOUBTFUL_TYPES
        and not _capital(view, street.start("type"))
    ):
        return None
    if _own(view, street.start()) or OWN_BEHIND.match(view.text, end):
        return end
    return _alone(view, street.start(), end)


def _alone(view: View, start: int, end: int) -> int | None:
    """The end of a street with its town, without a code, if nothing else is said in the line: no story is told."""
    town = TOWN_PLAIN.match(view.text, end)
    if not town or not _capital(view, town.start("town")):
        return None
    before = view.text[max(0, start - BEFORE) : start].rpartition("\n")[2]
    behind = view.text[town.end() : town.end() + BEFORE].partition("\n")[0]
    return (
        town.end()
        if not WORDS.search(SENTENCE_END.split(before)[-1]) and not WORDS.match(behind.lstrip(" ,"))
        else None
    )


def _own(view: View, start: int) -> bool:
    """Whether the words before make a place the writer's own, or one to write to."""
    before = view.text[max(0, start - BEFORE) : start]
    return bool(OWN.search(before)) and not OTHERS.search(before)


def _tail(view: View, start: int) -> tuple[int, bool]:
    """Where what belongs to a street or box ends behind it, and whether a town with its code or state is there, or a unit."""
    unit = UNITS.match(view.text, start)
    end = unit.end() if unit else start
    if (match := CODE_TOWN.match(view.text, end)) and _capital(view, match.start("town")):
        return _whole_town(view, match.end()), True
    if (match := TOWN_CODE.match(view.text, end)) and _is_code(view, match.span("code")) and _starts(view, match):
        return match.end(), True
    if (match := TOWN_STATE.match(view.text, end)) and _is_state(view, match.span("state")) and _starts(view, match):
        return match.end(), True
    return end, end > start


def _starts(view: View, tail: re.Match[str]) -> bool:
    """Whether the first word of the town has a capital, so that no sentence is read as a town."""
    first = next((place for place in range(tail.start(), tail.end()) if view.text[place].isalnum()), tail.start())
    return view.text[first].isdigit() or _capital(view, first)


def _towns(view: View, match: re.Match[str]) -> bool:
    """Whether most words between street and code have capitals."""
    found = [_capital(view, match.start() + word.start()) for word in re.finditer(r"(?<!\w)[^\W\d_]\w*", match.group())]
    return sum(found) * 4 >= len(found) * 3


def _whole_town(view: View, end: int) -> int:
    """The further words of a town's name, as long as they have capitals: "75011 Paris", "60311 Frankfurt am Main"."""
    for _word in range(MOST_TOWN_WORDS):
        further = NEXT_WORD.match(view.text, end)
        if not further or not _capital(view, further.start(1)):
            break
        end = further.end()
    return end


def _town_before(view: View, code: re.Match[str]) -> int | None:
    """Where the town before a code begins; none if there is no town, or the code is not written as one."""
    sure = _is_state(view, code.span("state")) if code["state"] else _upper(view, code.span())
    if not sure:
        return None
    start = code.start()
    for _word in range(MOST_TOWN_WORDS):
        before = LAST_WORD.search(view.text, max(0, start - LONGEST_WORD), start)
        if not before or not _capital(view, before.start(1)):
            break
        start = before.start(1)
    return start if start < code.start() or code["army"] else None


def _place(view: View, start: int) -> int | None:
    """Where the place named from here on ends: numbers, words with capitals and the small words between; none if what
    stands here is no place."""
    end = last = start
    numbers = names = words_seen = 0
    while words_seen < MOST_PLACE_WORDS and (match := PLACE_WORD.match(view.text, end)):
        word = match.group().strip(" ,\n")
        if word[-1:].isdigit() or word[:1].isdigit() or word.startswith("#"):
            numbers += not YEAR.fullmatch(word)
        elif word.rstrip(".") in words.NO_PLACE:
            return None
        elif _capital(view, match.start()):
            names += 1
        elif word not in words.PLACE_SMALL:
            break
        words_seen += 1
        end = match.end()
        last = last if word in words.PLACE_SMALL else end
    if not (numbers and names):
        return _coded(view, start)
    return start + len(view.text[start:last].rstrip(" ,\n"))


def _coded(view: View, start: int) -> int | None:
    """The end of a place in small letters: a number, a street, and a code of five digits behind a comma."""
    match = CODED.match(view.text, start)
    return match.end() if match else None


def _is_code(view: View, span: tuple[int, int]) -> bool:
    """Letters of a code are capitals; four digits alone may be a year."""
    code = view.text[span[0] : span[1]]
    if code.isdigit() and (len(code) > 4 or not YEAR.fullmatch(code)):
        return True
    if code.isdigit():
        state = view.text[max(0, span[0] - 4) : span[0]].strip(" ,")
        return state.rpartition(" ")[2] in words.STATES and view.typed[view.at[span[0] - 2]].isupper()
    return _upper(view, span)


def _is_state(view: View, span: tuple[int, int]) -> bool:
    return _upper(view, span) if span[1] - span[0] < 4 else _capital(view, span[0])


def _capital(view: View, place: int) -> bool:
    character = view.typed[view.at[place]]
    return character.isupper() or character.isdigit()


def _upper(view: View, span: tuple[int, int]) -> bool:
    typed = view.typed[view.at[span[0]] : view.last[span[1] - 1] + 1]
    return typed == typed.upper()
