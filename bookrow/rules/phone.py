"""Published rule: no telephone numbers. One that is valid where reader or shop are is refused; a likely one is asked about.

The line: a number offered to readers, even an invented one, is left out. Numbers within a plot or an argument stay: "when
she calls 911", "$40 a week", years, pages, scores, prints, book numbers. A short number needs a word that asks to ring.
"""

import re
from collections.abc import Iterator

import phonenumbers

from bookrow.kit import isbn
from bookrow.kit.refusals import Reason, Refusal
from bookrow.kit.words import marked as _
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.words.telephone import AFTER, CUE, CUE_REACH, NOT_AFTER, NOT_BEFORE

REASON = Reason(
    "phone",
    _("Your review holds a phone number: “{words}”. Anyone could ring it, so we do not print it."),
    _("Take it out and post again: the rest is kept as you wrote it. If it belongs there, a person will look."),
)
ASK = Reason(
    "phone-ask",
    _("Is this a phone number: “{words}”? Anyone could ring it, so we do not print those."),
    _("If it is none, press Post. If it is, take it out; the rest is kept as you wrote it."),
)

# No bound above and nothing behind: what has begun is taken whole, so no digit is looked at twice.
RUN = re.compile(r"(?<![\w$£€¥#%])(?:\(?\+[^\S\n]?)?[(\[]?\d(?:[^\S\n]?[()\[\].\-/*_~+·•]{0,3}[^\S\n]{0,2}\d){5,}+")
LISTED = re.compile(r"(?<![\w$£€¥#%])\d(?:[\s,.;\-]{0,3}\d){6,}+")
EXTENSION = re.compile(r"[,;]?\s?(?:x|ext\.?|extension|durchwahl|poste)\s?\d{1,6}(?!\w)")
AMERICAN = re.compile(r"(?:\+?1[\-. ]?)?(?:[(\[]\d{3}[)\]] ?|\d{3}[\-. /_*~])\d{3}[\-. _*~]\d{4}")
TOLL_FREE = re.compile(r"1[\-. ]8\d\d[\-. ]\d{3}[\-. ]?\d{4}")
VANITY = re.compile(
    r"(?<![\w\-])(?:1[\-. ])?8(?:00|33|44|55|66|77|88)-(?=[a-z\d\-]{7,14}(?![\w\-]))(?:[a-z\d]{1,12}-?){1,4}(?![\w\-])"
    r"|(?<![\w\-])1[\-. ][2-9]\d\d[\-. ]\d{3}[\-. ][a-z]{4}(?![\w\-])"
)
DATES = re.compile(
    r"(?:1\d|20)\d\d[\-./ ]\d{1,2}[\-./ ]\d{1,2}|\d{1,2}[\-./ ]\d{1,2}[\-./ ](?:1\d|20)\d\d"
    r"|(?:1\d|20)\d\d(?:[\-/ .]{1,3}(?:1\d|20)?\d\d)+"
)
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)")
ISBN_SHAPE = re.compile(r"(?:97[89][\- ]?)?(?:\d{1,7}[\- ]){3}\d")
DECIMAL = re.compile(r"\d+\.\d+|\d+/\d+")
FEWEST, MOST = 7, 15
# So many numbers of one text are looked up by their country's plan; more than that are judged by their form.
LOOKED_UP = 40


def find(prose: Prose) -> Iterator[Mark]:
    """Numbers as typed or in words, each with its extension."""
    view = prose.digits
    asked = 0
    for run in RUN.finditer(view.text):
        for start, end in _parts(run.group(), run.start()):
            asked += 1
            certainty = _certainty(prose, start, end, by_plan=asked <= LOOKED_UP)
            if certainty:
                extension = EXTENSION.match(view.text, end)
                yield view.mark(start, extension.end() if extension else end, certainty)
    for listed in LISTED.finditer(view.text):
        if "," in listed.group() and _listed(prose, *listed.span()):
            yield view.mark(*listed.span(), Certainty.LIKELY)
    yield from prose.latin.marks(VANITY, Certainty.LIKELY)


def _parts(run: str, at: int) -> Iterator[tuple[int, int]]:
    """The numbers in a run of digits: two may stand side by side, or another number before one."""
    start = 0
    for plus in [match.start() for match in re.finditer(r"\+", run) if match.start() > 1] + [len(run)]:
        piece = run[start:plus].rstrip(" (")
        american = [match.span() for match in AMERICAN.finditer(piece)] if not piece.startswith(("+", "(+")) else []
        if american and _count(piece) > 11:
            yield from ((at + start + first, at + start + last) for first, last in american)
        elif piece:
            yield at + start, at + start + len(piece)
        start = plus


def _count(words: str) -> int:
    return sum(character.isdigit() for character in words)


def _certainty(prose: Prose, start: int, end: int, *, by_plan: bool) -> Certainty | None:
    text = prose.digits.text
    words = text[start:end].lstrip("( ") if text[start:end].count("(") > text[start:end].count(")") else text[start:end]
    count = _count(words)
    if not FEWEST <= count <= MOST or text[end : end + 1].isalpha() and not EXTENSION.match(text, end):
        return None
    before = text[max(0, start - CUE_REACH) : start]
    offered = bool(CUE.search(before) or AFTER.match(text, end))
    counted = NOT_BEFORE.search(before[-24:]) and not words.startswith("+")
    if counted or NOT_AFTER.match(text, end) or _is_other(words, offered):
        return None
    spelled = _is_spelled(prose, start, end)
    if by_plan and not spelled and _is_valid(words, prose.regions):
        return Certainty.EXACT
    return Certainty.LIKELY if _is_likely(words, count, offered, spelled) else None


def _is_spelled(prose: Prose, start: int, end: int) -> bool:
    """Whether words or letters were typed for digits, or each digit by itself."""
    mark = prose.digits.mark(start, end)
    typed = prose.typed[mark.start : mark.end]
    return any(character.isalpha() for character in typed) or all(
        len(group) == 1 for group in re.findall(r"\d+", typed)
    )


def _is_other(words: str, offered: bool) -> bool:
    """Whether the number is a date, years, a book's number, a great number, a countdown."""
    groups = re.findall(r"\d+", words)
    bare = "".join(groups)
    if DATES.fullmatch(words) or _counts_on(groups) or len(set(bare)) == 1:
        return True
    if len(bare) in (10, 13) and _is_isbn(bare) and not words.startswith("+") and not AMERICAN.fullmatch(words):
        return not offered or len(bare) == 13 or ISBN_SHAPE.fullmatch(words) is not None
    return not offered and bool(THOUSANDS.fullmatch(words) or DECIMAL.fullmatch(words))


def _counts_on(groups: list[str]) -> bool:
    """ "10 9 8 7", "1 2 3", "10 20 30": each as far from the next; or one digit over and over."""
    numbers = [int(group) for group in groups if len(group) < 6]
    steps = {second - first for first, second in zip(numbers, numbers[1:], strict=False)}
    return len(numbers) == len(groups) > 3 and len(steps) == 1


def _is_isbn(digits: str) -> bool:
    try:
        return bool(isbn.parse(digits))
    except Refusal:
        return False


def _is_valid(words: str, regions: tuple[str, ...]) -> bool:
    """Whether a country's numbering plan has the number: the one it names with "+", or one of the regions."""
    plus = words.lstrip("(").startswith("+")
    for region in (None,) if plus else regions:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(words, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def _is_likely(words: str, count: int, offered: bool, spelled: bool) -> bool:
    if offered or words.lstrip("(").startswith("+") or (words.startswith("00") and count >= 10):
        return True
    if AMERICAN.fullmatch(words) or TOLL_FREE.fullmatch(words) or (spelled and 10 <= count <= 12):
        return True
    groups = re.findall(r"\d+", words)
    # A trunk code: "020 7946 0018", "01 99 00 12 34", "(0171) 496 0123".
    trunk = words.lstrip("(").startswith("0") and 9 <= count <= 12 and len(groups[0]) > 1
    return trunk or (len(groups) == 1 and count == 10)


def _listed(prose: Prose, start: int, end: int) -> bool:
    """Digits in short groups with commas between, all in words or where a reader is asked to ring."""
    text = prose.digits.text
    groups = re.findall(r"\d+", text[start:end])
    count = sum(map(len, groups))
    if not FEWEST <= count <= MOST or max(len(group) for group in groups) > 4 or _counts_on(groups):
        return False
    # Ten digits and more, each said by a word, are a number even if nobody is asked to ring.
    mark = prose.digits.mark(start, end)
    said = count >= 10 and not any(character.isdigit() for character in prose.typed[mark.start : mark.end])
    return said and len(set(groups)) > 3 or CUE.search(text, max(0, start - CUE_REACH), start) is not None
