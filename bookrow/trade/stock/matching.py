"""A copy described without an ISBN, held against editions that may be the same book.

Pure scoring with its reasons. The keys are those by which editions find their work (bookrow.trade.grouping): folded
titles without subtitle and article, family names. Sure matches may be taken; doubtful ones are put before the seller;
where a name, a volume or a year contradicts, nothing is ever sure.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bookrow.trade.grouping import family_name, folded, without_article
from bookrow.trade.record import Contributor
from bookrow.trade.stock.copies import Copy

SURE, DOUBTFUL = 0.85, 0.55
# A second candidate this close to the first makes both doubtful.
_CLOSE = 0.06
_WEIGHTS = {"title": 0.5, "contributor": 0.25, "year": 0.15, "publisher": 0.1}
# What is not told speaks neither for nor against.
_UNTOLD = {"contributor": 0.4, "year": 0.5, "publisher": 0.5}
_SUBTITLE = re.compile(r"\s*[:;]\s+|\s+[-–—/=]\s+|\s*[,;]?\s+or,\s+", re.IGNORECASE)
_VOLUME = re.compile(r"\b(?:vol(?:ume)?|band|bd|tome|tomo|part|teil)\b\.?\s*(\d+|[ivxlc]+)\b", re.IGNORECASE)
_HOUSE_WORDS = (
    "the and und et y press verlag publisher publishers publishing publications books book edition editions editorial"
    " company co inc ltd limited llc gmbh ag sa sarl house university group sons ed"
)
_HOUSE = frozenset(_HOUSE_WORDS.split())


class Verdict(StrEnum):
    """What may be done with a match."""

    SURE = "sure"
    DOUBTFUL = "doubtful"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An edition as the catalogue knows it. key: the caller's own; form: List 150."""

    key: object
    title: str
    subtitle: str = ""
    volume: str = ""
    contributors: tuple[Contributor, ...] = ()
    publisher: str = ""
    year: int | None = None
    language: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """score: 0 to 1. parts: how well each of title, contributor, year and publisher agrees, None where one side does not
    tell. against: what contradicts (contributor, volume, year, publisher, form)."""

    candidate: Candidate
    score: float
    verdict: Verdict
    parts: tuple[tuple[str, float | None], ...]
    against: tuple[str, ...] = ()


def score(copy: Copy, candidate: Candidate) -> Match:
    """How well one edition fits."""
    people, theirs = copy.contributors, candidate.contributors
    parts: dict[str, float | None] = {
        "title": _titles(copy, candidate),
        "contributor": _names(people, theirs),
        "year": _years(copy.year, candidate.year),
        "publisher": _houses(copy.publisher, candidate.publisher),
    }
    against = tuple(_against(copy, candidate, parts))
    total = sum(
        weight * (_UNTOLD[name] if (part := parts[name]) is None else part) for name, weight in _WEIGHTS.items()
    )
    return Match(candidate, round(total, 4), _verdict(total, parts, against), tuple(parts.items()), against)


def matches(copy: Copy, candidates: Iterable[Candidate], *, most: int = 5) -> list[Match]:
    """The candidates that fit at all, best first. Where a second one is as good as the first, neither is sure."""
    found = [one for one in (score(copy, candidate) for candidate in candidates) if one.verdict is not Verdict.NO]
    found.sort(key=lambda one: -one.score)
    if len(found) > 1 and found[0].score - found[1].score < _CLOSE:
        found = [
            Match(one.candidate, one.score, Verdict.DOUBTFUL, one.parts, one.against)
            if one.verdict is Verdict.SURE
            else one
            for one in found
        ]
    return found[:most]


def title_key(title: str, language: str = "") -> str:
    """The folded title without subtitle and leading article, by which a caller can look candidates up."""
    return without_article(folded(_SUBTITLE.split(title, maxsplit=1)[0]), language)


def _verdict(total: float, parts: dict[str, float | None], against: Sequence[str]) -> Verdict:
    title, name, year, house = (parts[one] or 0.0 for one in ("title", "contributor", "year", "publisher"))
    if "contributor" in against or "volume" in against or title < 0.6 or total < DOUBTFUL:
        return Verdict.NO
    if total >= SURE and not against and title >= 0.9 and name >= 0.9 and max(year, house) >= 0.9:
        return Verdict.SURE
    return Verdict.DOUBTFUL


def _against(copy: Copy, candidate: Candidate, parts: dict[str, float | None]) -> list[str]:
    found = [name for name in ("contributor", "year", "publisher") if parts[name] == 0]
    ours, theirs = _volume(copy.volume, copy.title), _volume(candidate.volume, candidate.title)
    if ours != theirs and (ours and theirs or ours):
        found.append("volume")
    if copy.form and candidate.form and copy.form[0] == candidate.form[0] == "B" and copy.form != candidate.form:
        found.append("form")
    return found


def _volume(told: str, title: str) -> str:
    number = re.search(r"\d+|\b[ivxlc]+\b", told.casefold())
    if number:
        return number[0]
    inside = _VOLUME.search(title)
    return inside[1].casefold() if inside else ""


def _titles(copy: Copy, candidate: Candidate) -> float:
    ours, theirs = folded(copy.title), folded(candidate.title)
    if not ours or not theirs:
        return 0.0
    whole = [folded(f"{one.title} {one.subtitle}") for one in (copy, candidate)]
    if without_article(whole[0], candidate.language) == without_article(whole[1], candidate.language):
        return 1.0
    keys = [title_key(one.title, candidate.language) for one in (copy, candidate)]
    if keys[0] == keys[1]:
        # The same title where only one side gives a subtitle; two that differ may be two books.
        told = [one.subtitle or len(folded(one.title)) > len(title_key(one.title)) + 4 for one in (copy, candidate)]
        return 0.8 if all(told) else 0.95
    return _alike(keys[0], keys[1])


def _alike(one: str, other: str) -> float:
    """Dice's measure over letter triples; a slip of the pen costs little, another word much."""
    ours, theirs = _triples(one[:200]), _triples(other[:200])
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


@lru_cache(maxsize=4096)
def _triples(words: str) -> frozenset[str]:
    padded = f"  {words} "
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def _names(ours: Sequence[Contributor], theirs: Sequence[Contributor]) -> float | None:
    """1 where the first of ours is among theirs, by family name and, where both tell, the first letter of the given."""
    known = [one for one in ours if one.name and not one.unnamed]
    names = [one for one in theirs if one.name and not one.unnamed]
    if not known or not names:
        return None
    fitting = [_person(known[0], one) for one in names]
    others = [_person(mine, one) for mine in known[1:] for one in names]
    return max(fitting) or 0.7 * max(others, default=0.0)


def _person(one: Contributor, other: Contributor) -> float:
    family, theirs = family_name(one), family_name(other)
    if not family or not theirs:
        return 0.0
    if family != theirs:
        return 0.9 if min(len(family), len(theirs)) > 4 and _alike(family, theirs) >= 0.75 else 0.0
    mine, yours = _initial(one, family), _initial(other, theirs)
    return 1.0 if not mine or not yours or mine == yours else 0.0


def _initial(one: Contributor, family: str) -> str:
    given = folded(one.inverted.partition(",")[2]) if "," in one.inverted else folded(one.name).removesuffix(family)
    return given.strip()[:1]


def _years(one: int | None, other: int | None) -> float | None:
    if one is None or other is None:
        return None
    return {0: 1.0, 1: 0.6}.get(abs(one - other), 0.0)


def _houses(one: str, other: str) -> float | None:
    ours, theirs = set(folded(one).split()) - _HOUSE, set(folded(other).split()) - _HOUSE
    if not ours or not theirs:
        return None
    return 1.0 if ours <= theirs or theirs <= ours else 0.5 if ours & theirs else 0.0
