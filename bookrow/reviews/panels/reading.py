"""From rows of the questions to what a page shows."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import orjson

from bookrow.catalogue.panels.listing import cover_address, names
from bookrow.plumbing.documents import moment
from bookrow.reviews.panels.questions import Row
from bookrow.reviews.panels.shapes import About, Book, Recommendation, Review, Spread

_LONG = 600  # characters; more is folded


class Clock:
    """Which books may be shown at a time, and the next moment at which one more may."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self.next: datetime | None = None

    def shows(self, public_from: str | None) -> bool:
        """Whether a book's embargo is over."""
        begins = moment(public_from)
        if begins is None or begins <= self._now:
            return True
        self.next = min(self.next or begins, begins)
        return False


def spread(row: Sequence[int] | None) -> Spread:
    """From five, four, three, two, one, shown."""
    if row is None:
        return Spread()
    stars, shown = list(row[:5]), row[5]
    count, total = sum(stars), sum(many * worth for many, worth in zip(stars, (5, 4, 3, 2, 1), strict=True))
    # Half a tenth goes up, in whole numbers, so that no float decides.
    return Spread(stars=stars, count=count, shown=shown, tenths=(total * 20 + count) // (count * 2) if count else 0)


def review(row: Row, clock: Clock) -> Review:
    """A review as everybody reads it."""
    posted, changed, was = _day(row.posted_at), _day(row.changed_at), orjson.loads(row.about)
    books = sorted(_nested(row.recommended), key=lambda one: one[0])
    return Review(
        key=row.key,
        address=f"/review/{row.key}",
        stars=row.stars,
        headline=row.headline,
        parts=list(_parts(row.text, orjson.loads(row.folds))),
        long=len(row.text) > _LONG,
        language=row.language,
        name=row.name or "",
        posted=posted,
        changed=changed if changed != posted else "",
        about=About(address=_address(row.isbn, row.edition), form=was.get("form", ""), isbn=was.get("isbn", "")),
        insider=row.insider,
        rewarded=bool(row.rewarded),
        verified=bool(row.verified),
        counted=bool(row.sole) and not row.set_apart,
        helpful=row.helpful,
        votes=row.helpful + row.unhelpful,
        recommended=[book(one[1:]) for one in books if clock.shows(one[-1])],
    )


def recommendations(rows: Sequence[Sequence[Any]], clock: Clock, *, most: int) -> list[Recommendation]:
    """Of each other work the most helpful review that recommends this book."""
    made: dict[int, Recommendation] = {}
    for key, stars, work, name, *other in rows:
        if clock.shows(other[-1]):
            said = Recommendation(review=f"/review/{key}", stars=stars, name=name or "", book=book(other))
            made.setdefault(work, said)
    return list(made.values())[:most]


def book(row: Sequence[Any]) -> Book:
    """From isbn, key, title, by, and the cover's state and file."""
    isbn, key, title, by, state, file, _public_from = row
    return Book(address=_address(isbn, key), title=title, by=names(by), cover=cover_address(key, state, file))


def _parts(text: str, folds: Sequence[Sequence[int]]) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in folds:
        if text[at:start]:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if text[at:]:
        yield text[at:], False


def _address(isbn: str | None, key: str) -> str:
    return f"/isbn/{isbn}" if isbn else f"/edition/{key}"


def _nested(value: Any) -> list[Any]:
    """SQLite hands a list within a list out as text, PostgreSQL an empty one as nothing."""
    found: list[Any] = (orjson.loads(value) if isinstance(value, str) else value) or []
    return found


def _day(text: str) -> str:
    return text[:10].replace("-", "")
