"""What a page shows of reviews: plain values, the same for every reader."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A book beside a review. by: up to three names; cover: an address of ours."""

    address: str
    title: str
    by: list[str]
    cover: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The edition that a review was written for: where it is now, and what it was then. form: List 150."""

    address: str
    form: str
    isbn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A reader's words. parts: the text in pieces, each with whether it tells the ending. long: whether the page folds it.
    name: the pen name, "" for none. posted, changed: days, eight digits, changed "" where it never was. language: ISO 639-2.
    counted: whether its stars are in the average. votes: how many said whether it helped, helpful: how many that it did."""

    key: str
    address: str
    stars: int
    headline: str
    parts: list[tuple[str, bool]]
    long: bool
    language: str
    name: str
    posted: str
    changed: str
    about: About
    insider: str
    rewarded: bool
    verified: bool
    counted: bool
    helpful: int
    votes: int
    recommended: list[Book] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """That somebody recommended this book with a review of another one. review: the address of that review."""

    review: str
    stars: int
    name: str
    book: Book


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How the stars of a work are spread. stars: how many gave five, four, three, two, one. count: those together; shown: how
    many reviews are to be read, those that do not count among them. tenths: the average in tenths of a star, 0 without any."""

    stars: list[int] = field(default_factory=lambda: [0] * 5)
    count: int = 0
    shown: int = 0
    tenths: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewsPanel:
    """The reviews on a book's page: how the stars are spread, the most helpful, and who recommended the book elsewhere."""

    spread: Spread
    first: list[Review]
    recommended: list[Recommendation]
