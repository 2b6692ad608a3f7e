"""In what order copies stand, and why the first is first.

Compared by delivered price. At one price the better grade comes first; then a copy that is described and photographed for
itself before one that "may have" marks; then the seller's score; then a shuffle of the day, so that what is equal in all of
this shares the first place over time. Whose copy it is plays no part: `own` is carried for the page and read nowhere here.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from bookrow.kit.money import Money
from bookrow.kit.words import marked as _
from bookrow.offers.pricing.sayings import Saying, counted, ngettext

NEW = 1
GRADES = {
    1: _("New"),
    2: _("As New"),
    3: _("Fine"),
    4: _("Very Good"),
    5: _("Good"),
    6: _("Fair"),
    7: _("Poor"),
}
PARAMETERS = (
    _("The price delivered to this market's home country, lowest first."),
    _("At the same price, the better grade."),
    _("Then a copy that is described and photographed for itself, before one that “may have” marks."),
    _(
        "Then how often the seller's copies were as described, in whole hundredths; a new seller counts like one of whom ten"
        " readers thought well."
    ),
    _("Then chance: a shuffle that changes each day and is the same for everybody on that day."),
    _("The shop's own copies are ranked like all others."),
)
_ONLY = _("the only {grade} copy, {dispatch}")
_LOWEST = _("lowest delivered price among {copies}, {dispatch}")
_SHARED = ngettext(
    "one of {count} at the lowest delivered price among {copies}, {why}, {dispatch}",
    "one of {count} at the lowest delivered price among {copies}, {why}, {dispatch}",
)
_ABOVE = _("{difference} above the lowest delivered price among {copies}, {dispatch}")
_WHY_GRADE = _("the best grade of them")
_WHY_DESCRIBED = _("described and photographed for itself")
_WHY_SCORE = _("from the seller with the better score")
_WHY_TURN = _("first by today's shuffle of equals")
_WHY_NOT = _("after the first of them by grade, description, score or today's shuffle")
_COPIES = _("{grade} copies")
_COPIES_USED = _("used copies")
_COPIES_ALL = _("all copies")
_DISPATCH = ngettext("ships in {count} day", "ships in {count} days")
_DISPATCH_RANGE = _("ships in {least}-{most} days")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an offer list. grade: 1 New to 7 Poor. delivered: minor units. described: described and photographed for
    itself. score: 0 to 1. dispatch_days: business days, least and most. pod: printed on demand."""

    key: str
    seller: str
    grade: int
    own: bool
    delivered: int
    described: bool
    score: float
    dispatch_days: tuple[int, int]
    pod: bool


def daily_order(key: str, day: date) -> int:
    """The place of a key in that day's shuffle: 64 bits of BLAKE2b, the key under the day. The same on every machine."""
    return int.from_bytes(blake2b(key.encode(), key=day.isoformat().encode(), digest_size=8).digest(), "big")


def choose(lines: Iterable[Line], *, day: date, grades: Collection[int] = (), pod: bool = True) -> list[Line]:
    """The lines in their order; only of these grades where any are named, without print on demand where pod is false."""
    kept = [line for line in lines if (not grades or line.grade in grades) and (pod or not line.pod)]
    return sorted(kept, key=lambda line: (*_rank(line), daily_order(line.key, day), line.key))


def by_grade(lines: Iterable[Line], *, day: date, pod: bool = True) -> dict[int, list[Line]]:
    """Condition for condition: the lines of each grade in their order, the best grade first."""
    ordered = choose(lines, day=day, pod=pod)
    grades = sorted({line.grade for line in ordered})
    return {grade: [line for line in ordered if line.grade == grade] for grade in grades}


def reason(line: Line, among: Sequence[Line], *, day: date, currency: str) -> Saying:
    """Why a line stands where it stands among these, in one line; `among` may hold the line itself."""
    others = [other for other in among if other.key != line.key]
    lowest = min((other.delivered for other in others), default=line.delivered)
    if not others:
        return Saying(_ONLY, {"grade": Saying(GRADES[line.grade]), "dispatch": _dispatch(line)})
    about = {"copies": _copies([line, *others]), "dispatch": _dispatch(line)}
    if line.delivered > lowest:
        return Saying(_ABOVE, {"difference": Money(line.delivered - lowest, currency), **about})
    equal = [other for other in others if other.delivered == line.delivered]
    if not equal:
        return Saying(_LOWEST, about)
    return counted(_SHARED, len(equal) + 1, why=_why(line, equal, day), **about)


def _rank(line: Line) -> tuple[int, int, bool, int]:
    # Scores count as they are shown: who is ahead by less than a hundredth is not ahead for ever.
    return line.delivered, line.grade, not line.described, -round(line.score * 100)


def _why(line: Line, equal: Sequence[Line], day: date) -> Saying:
    """What sets a line apart from those at its price."""
    if choose([line, *equal], day=day)[0].key != line.key:
        return Saying(_WHY_NOT)
    second = choose(equal, day=day)[0]
    apart = [mine != theirs for mine, theirs in zip(_rank(line), _rank(second), strict=True)]
    whys = (_WHY_TURN, _WHY_GRADE, _WHY_DESCRIBED, _WHY_SCORE)
    return Saying(whys[apart.index(True)] if True in apart else _WHY_TURN)


def _copies(lines: Sequence[Line]) -> Saying:
    grades = {line.grade for line in lines}
    if len(grades) == 1:
        return Saying(_COPIES, {"grade": Saying(GRADES[grades.pop()])})
    return Saying(_COPIES_ALL if NEW in grades else _COPIES_USED)


def _dispatch(line: Line) -> Saying:
    least, most = line.dispatch_days
    if least == most:
        return counted(_DISPATCH, most)
    return Saying(_DISPATCH_RANGE, {"least": least, "most": most})
