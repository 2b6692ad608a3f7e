"""Published rule: reviews leave out prices, availability and other ways to order.

What the book costs, where it is cheaper, whether it is to be had: these change, and the page shows them. Money inside a
story or an argument passes ("$40 a week", "£500 a year"), and so do figures of speech ("worth every penny", "the price of
fame"). Letters cannot tell these apart for certain, so the writer is asked: the book's price, or part of its story?
"""

import re
from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules import numerals, views
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.views import View
from bookrow.rules.words import availability, availability_abroad
from bookrow.rules.words import price_availability as words

REASON = Reason(
    "price_availability",
    _("Is “{words}” about what the book costs and where to get it? Those change, so we leave them out."),
    _("If it is part of the story, press Post. Otherwise take it out: today's prices stand beside your review."),
)

# One letter that nobody writes stands for each amount.
AMOUNT = "\ua66e"
# And one for a place written with a capital, before its name.
PLACE = "\ua66d "
BOUNDARY = re.compile(
    r"(?<!\brs)[.!?](?=[\s\"')]|$)|[;\n()\"]|:(?=\s)|,(?=\s)|\s-{1,3}\s|--|\b(?:but|though|although|however|because"
    r"|aber|pero|maar|weil)\b"
)
LONGEST = 300
CAPITAL_PLACE = re.compile(r"\b(?:from|at|on|through|via|bei|beim|chez|en|su|na|bij|auf|sur)\s(?=[^\W\d_])")
MONEY = re.compile(words.MONEY)
TOO_MUCH = re.compile(words.TOO_MUCH)
SHOP_SUM = re.compile(words.SHOP_SUM)
WORD = re.compile(r"[\w$£€%]++")
AMOUNTS = re.compile(r"\d|fiver|tenner|quid|bucks|\ba (?:dollar|buck|euro)|few |paar|quelques|pochi|poucos|unos|元|円")
STEMS = re.compile(availability.STEMS)
STEMS_ABROAD = re.compile(rf"\b(?:{availability_abroad.STEMS})")
DISCLOSED = re.compile(availability.DISCLOSED)
NAMED_PLACE = re.compile(words.PLACES)


def _any(*groups: tuple[str, ...]) -> re.Pattern[str]:
    patterns = (pattern.replace("~", AMOUNT).replace("@", PLACE) for group in groups for pattern in group)
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


PRICED = _any(words.PRICED)
SURELY = _any((words.SURELY,))
STORY = _any(words.STORY)
ENGLISH = _any(availability.AVAILABLE, availability.ORDERED, availability.CHEAPER)
ABROAD = _any(availability_abroad.ABROAD)


def find(prose: Prose) -> Iterator[Mark]:
    """Each clause that speaks of the book's price, of having it, or of another way to get it."""
    view = numerals.digits(views.latin(prose.unescaped)) if "&" in prose.typed else prose.digits
    for start, end in _clauses(view.text):
        clause = view.text[start:end]
        if _speaks(view, start, clause):
            unknown = _without_known(prose, view, start, clause)
            if unknown == clause or _speaks(view, start, unknown):
                yield view.mark(start, end, Certainty.LIKELY)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Where each clause stands, without the spaces around it; a very long one in pieces."""
    start = 0
    for match in BOUNDARY.finditer(text):
        yield from _pieces(text, start, match.start())
        start = match.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first in range(start, end, LONGEST):
        piece = text[first : min(end, first + LONGEST)]
        if bare := piece.strip(" ,'-\t"):
            begin = first + piece.index(bare)
            yield begin, begin + len(bare)


def _speaks(view: View, start: int, clause: str) -> bool:
    sums = MONEY.findall(clause) if AMOUNTS.search(clause) else []
    if sums and _priced(MONEY.sub(AMOUNT, clause), sums):
        return True
    english, abroad = STEMS.search(clause), STEMS_ABROAD.search(clause)
    if not (english or abroad):
        return False
    placed = _with_places(view, start, clause)
    said = (english and ENGLISH.search(placed)) or (abroad and ABROAD.search(placed))
    return bool(said) and not DISCLOSED.search(clause)


def _priced(clause: str, sums: list[str]) -> bool:
    if SURELY.search(clause):
        return True
    if STORY.search(clause) or all(TOO_MUCH.search(amount) for amount in sums):
        return False
    return bool(PRICED.search(clause)) or any(SHOP_SUM.search(amount) for amount in sums)


def _with_places(view: View, start: int, clause: str) -> str:
    """The clause with a mark before each place that has a capital, such as "at Hartley's"."""
    changed: list[str] = []
    done = 0
    for match in CAPITAL_PLACE.finditer(clause):
        if view.typed[view.at[start + match.end()]].isupper() and not NAMED_PLACE.match(clause, match.end()):
            changed += clause[done : match.end()], PLACE
            done = match.end()
    return "".join((*changed, clause[done:]))


def _without_known(prose: Prose, view: View, start: int, clause: str) -> str:
    """The clause, with as many dots as letters for the words of known titles and names."""
    changed: list[str] = []
    done = 0
    for match in WORD.finditer(clause):
        mark = view.mark(start + match.start(), start + match.end())
        if prose.is_known(mark.start, mark.end):
            changed += clause[done : match.start()], "." * len(match.group())
            done = match.end()
    return "".join((*changed, clause[done:]))
