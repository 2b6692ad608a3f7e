"""The list of a work's reviews, as a reader asks for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from bookrow.kit.languages import html_language
from bookrow.reviews.panels import questions, reading
from bookrow.reviews.panels.questions import Row
from bookrow.reviews.panels.shapes import Review, Spread

LOOKED_THROUGH = 5_000  # reviews, where no index holds what is asked in the order that is asked
# By which columns each order is walked; which rows come first in it, the last one first.
_WALKED = {
    "helpful": "score DESC, posted_at DESC",
    "newest": "posted_at DESC",
    "highest": "stars DESC, posted_at DESC",
    "lowest": "stars ASC, posted_at DESC",
}
_FIRST: dict[str, Callable[[Row], Any]] = {
    "helpful": lambda row: (row.score, row.posted_at, row.id),
    "newest": lambda row: (row.posted_at, row.id),
    "highest": lambda row: (row.stars, row.posted_at, row.id),
    "lowest": lambda row: (-row.stars, row.posted_at, row.id),
}
_IDS = "SELECT id FROM {place} ORDER BY {order} LIMIT %s OFFSET %s"
_SHOWN = "reviews_review WHERE work_id = %s AND state = 'published'"
_OF_STARS = (
    f"SELECT * FROM (SELECT id, stars, posted_at FROM {_SHOWN} AND stars = %s ORDER BY posted_at DESC LIMIT %s) s"  # noqa: S608
)
_WINDOW = (
    "(SELECT id, stars, score, posted_at, language FROM {shown}{stars} ORDER BY {near} LIMIT {most}) near WHERE {which}"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader asked for. stars: one to five, 0 for all; language: ISO 639-2, "" for all."""

    stars: int = 0
    language: str = ""
    sort: str = "helpful"

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> "Asked":
        """From the address; what is not understood is left out."""
        stars, language, sort = (str(given.get(name, "")) for name in ("stars", "language", "sort"))
        return cls(
            stars=int(stars) if stars in set("12345") else 0,
            language=language if len(language) == 3 and html_language(language) else "",
            sort=sort if sort in _WALKED else "helpful",
        )

    @property
    def query(self) -> str:
        """What the address asks for, for leafing on."""
        told = {"stars": self.stars, "language": self.language, "sort": self.sort if self.sort != "helpful" else ""}
        return urlencode({name: value for name, value in told.items() if value})

    @property
    def narrowed(self) -> bool:
        """Whether not all reviews are asked for."""
        return self != replace(Asked(), sort=self.sort)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewsList:
    """A page of reviews. more: whether another page follows; languages: those to choose from; within: how many reviews were
    looked through where that was not all of them, else 0."""

    spread: Spread
    reviews: list[Review]
    more: bool
    languages: list[str]
    within: int
    good_until: datetime | None


def reviews_list(work: int, asked: Asked, *, page: int, size: int, now: datetime) -> ReviewsList:
    """One page of a work's reviews in the order asked. Two statements."""
    clock = reading.Clock(now)
    spread = reading.spread(questions.spread_of(work))
    ids, values = _ids(work, asked, start=(page - 1) * size, size=size + 1)
    rows = sorted(questions.reviews(ids, values), key=_FIRST[asked.sort], reverse=True)
    # All languages of a hundred thousand reviews are dear to find; those on the page are at hand.
    languages = sorted({row.language for row in rows} | {asked.language} - {""})
    at_hand = spread.stars[5 - asked.stars] if asked.stars else spread.shown
    return ReviewsList(
        spread=spread,
        reviews=[reading.review(row, clock) for row in rows[:size]],
        more=len(rows) > size,
        languages=[code for code in languages if code],
        within=LOOKED_THROUGH if _looks_through(asked) and at_hand > LOOKED_THROUGH else 0,
        good_until=clock.next,
    )


def _ids(work: int, asked: Asked, *, start: int, size: int) -> tuple[str, list[Any]]:
    """A statement that gives the ids of one page, and its values. Each walks one of the indexes of reviews and stops early."""
    place, values = _place(work, asked, start + size)
    order = _WALKED["newest" if asked.stars and asked.sort != "helpful" else asked.sort]
    return _IDS.format(place=place, order=order), [*values, size, start]


def _place(work: int, asked: Asked, end: int) -> tuple[str, list[Any]]:
    if _looks_through(asked):
        return _window(work, asked)
    if asked.stars:
        return f"{_SHOWN} AND stars = %s", [work, asked.stars]
    if asked.sort in ("highest", "lowest"):
        parts = " UNION ALL ".join([_OF_STARS] * 5)
        return f"({parts}) every", [value for stars in range(1, 6) for value in (work, stars, end)]
    return _SHOWN, [work]


def _looks_through(asked: Asked) -> bool:
    return bool(asked.language or (asked.stars and asked.sort == "helpful"))


def _window(work: int, asked: Asked) -> tuple[str, list[Any]]:
    """Up to so many reviews, nearest first in the order asked, with what they are chosen and ordered by."""
    # The index of stars is walked backwards for the highest.
    near = {"highest": "stars DESC, posted_at ASC"}.get(asked.sort, _WALKED[asked.sort])
    place = _WINDOW.format(
        shown=_SHOWN,
        stars=" AND stars = %s" if asked.stars else "",
        near="posted_at DESC" if asked.stars else near,
        most=LOOKED_THROUGH,
        which="language = %s" if asked.language else "1 = 1",
    )
    return place, [work, *([asked.stars] if asked.stars else []), *([asked.language] if asked.language else [])]
