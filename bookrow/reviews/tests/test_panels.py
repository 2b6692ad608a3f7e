"""What a page asks of reviews costs the same however many there are."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import product
from random import Random
from typing import Any

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from bookrow.catalogue.models import Edition
from bookrow.reviews.labels import average_shown
from bookrow.reviews.models import Recommended, Review, Spread
from bookrow.reviews.panels import Asked, listing, review_panel, reviews_list, reviews_panel
from bookrow.reviews.panels.reading import spread
from bookrow.reviews.tests.world import NOON, a_book, a_reader, post

pytestmark = pytest.mark.django_db
SORTS = ("helpful", "newest", "highest", "lowest")


def many(edition: Edition, number: int, *, languages: str = "eng", **columns: Any) -> list[Review]:
    """So many reviews, written past the rules, and their spread. Scores, stars and times without any order, and ties."""
    dice, stars = Random(number), [1, 2, 3, 4, 5, 5, 5]
    rows = [
        Review(
            key=f"{edition.pk}-{n}", work_id=edition.work_id, edition=edition, about={}, stars=dice.choice(stars),
            text=f"No. {n}", headline=f"No. {n}", language=dice.choice(languages.split()), terms="", rules="",
            score=dice.choice([0.0, 0.0, 0.2, 0.5, dice.random()]), posted_at=NOON + timedelta(minutes=dice.randrange(10**6)),
            changed_at=NOON, **columns,
        )
        for n in range(number)
    ]  # fmt: skip
    made = Review.objects.bulk_create(rows, batch_size=2_000)
    of = {stars: sum(row.stars == stars for row in rows) for stars in range(1, 6)}
    names = dict(zip(("one", "two", "three", "four", "five"), (of[stars] for stars in range(1, 6)), strict=True))
    Spread.objects.update_or_create(work_id=edition.work_id, defaults={**names, "shown": number})
    return made


def effort(ask: Callable[[], object]) -> int:
    """How much the database does for an answer: steps of SQLite's machine, rows that PostgreSQL reads."""
    if connection.vendor == "sqlite":
        return _steps(ask)
    with CaptureQueriesContext(connection) as asked:
        ask()
    read = 0
    with connection.cursor() as cursor:
        for one in asked.captured_queries:
            cursor.execute("EXPLAIN (ANALYZE, FORMAT JSON) " + one["sql"].replace("%", "%%"), [])
            (plans,) = cursor.fetchone()
            read += _rows_read(plans[0]["Plan"])
    return read


def _steps(ask: Callable[[], object]) -> int:
    taken = 0

    def step() -> int:
        nonlocal taken
        taken += 1
        return 0

    connection.ensure_connection()
    connection.connection.set_progress_handler(step, 1)
    try:
        ask()
    finally:
        connection.connection.set_progress_handler(None, 1)
    return taken


def _rows_read(plan: dict[str, Any]) -> int:
    below = sum(_rows_read(one) for one in plan.get("Plans", ()))
    own = plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0)
    return below + (int(own * plan["Actual Loops"]) if "Scan" in plan["Node Type"] else 0)


def doubled(times: int) -> None:
    """As many reviews again, so many times."""
    names = [str(field.column) for field in Review._meta.concrete_fields if field.name not in ("id", "key")]
    columns = ", ".join(names)
    with connection.cursor() as cursor:
        for _time in range(times):
            mark = f"{Review.objects.count()}-"
            cursor.execute(
                f"INSERT INTO reviews_review (key, {columns}) SELECT %s || id, {columns} FROM reviews_review",  # noqa: S608
                [mark],
            )
        cursor.execute("ANALYZE reviews_review")
    share = {name: F(name) * 2**times for name in ("one", "two", "three", "four", "five", "shown")}
    Spread.objects.update(**share)


@pytest.mark.parametrize(
    ("row", "tenths"),
    [([0, 0, 0, 0, 0, 0], 0), ([1, 0, 0, 0, 0, 1], 50), ([1, 1, 0, 0, 0, 2], 45), ([3, 1, 0, 0, 0, 4], 48),
     ([1, 0, 0, 0, 2, 3], 23), ([0, 0, 0, 0, 7, 7], 10), ([19, 1, 0, 0, 0, 20], 50), ([60_000, 20_000, 1, 2, 3, 0], 47)],
)  # fmt: skip
def test_the_average_is_rounded_half_up(row: list[int], tenths: int) -> None:
    assert spread(row).tenths == tenths


def test_the_average_speaks_the_readers_language() -> None:
    assert [average_shown(42, locale) for locale in ("en-US", "de-DE", "fr-CA")] == ["4.2", "4,2", "4,2"]
    assert average_shown(40, "en-US") == "4.0"


def test_a_page_of_a_book_costs_one_statement(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    book, other = a_book("One"), a_book("Other")
    with django_assert_num_queries(1):
        assert reviews_panel(book.pk, now=NOON)[0].first == []
    for n in range(5):
        post(book, a_reader(f"r{n}", pen_name=f"R{n}"), recommended=(other.pk,), anonymous=False)
        post(other, a_reader(f"s{n}"), recommended=(book.pk,))
    with django_assert_num_queries(1):
        panel, _until = reviews_panel(book.pk, now=NOON)
    assert len(panel.first) == 3 and panel.first[0].recommended[0].title == "Other" and len(panel.recommended) == 1
    for asked in (Asked(), Asked(stars=4), Asked(language="eng"), Asked(sort="highest")):
        with django_assert_num_queries(2):
            reviews_list(book.work_id, asked, page=1, size=20, now=NOON)
    one = Review.objects.values_list("pk", flat=True)[0]
    with django_assert_num_queries(1):
        assert review_panel(one, now=NOON)[0]


PLACES: dict[str, Callable[[Review], Any]] = {
    "helpful": lambda row: (-row.score, -row.posted_at.timestamp()),
    "newest": lambda row: -row.posted_at.timestamp(),
    "highest": lambda row: (-row.stars, -row.posted_at.timestamp()),
    "lowest": lambda row: (row.stars, -row.posted_at.timestamp()),
}


def leafed(work: int, asked: Asked) -> list[str]:
    """Keys of all pages of a list, one after the other."""
    found, page, more = [], 0, True
    while more:
        page += 1
        shown = reviews_list(work, asked, page=page, size=25, now=NOON)
        found += [review.key for review in shown.reviews]
        more = shown.more
    return found


def test_every_question_gives_what_sorting_all_of_them_would() -> None:
    book, beside = a_book("One"), a_book("Beside")
    many(book, 120, languages="eng ger")
    many(beside, 30)
    some = list(Review.objects.filter(work=book.work_id).values_list("pk", flat=True)[:10])
    Review.objects.filter(pk__in=some).update(state=Review.WITHHELD)
    rows = list(Review.objects.public().filter(work=book.work_id))
    by_key = {row.key: row for row in rows}
    for stars, language, sort in product((0, 5, 1), ("", "ger"), SORTS):
        found = [by_key[key] for key in leafed(book.work_id, Asked(stars=stars, language=language, sort=sort))]
        fit = [row for row in rows if stars in (0, row.stars) and language in ("", row.language)]
        assert len({row.pk for row in found}) == len(found) == len(fit), (stars, language, sort)
        assert [PLACES[sort](row) for row in found] == sorted(map(PLACES[sort], fit)), (stars, language, sort)


def test_beyond_the_window_it_says_so() -> None:
    book = a_book()
    many(book, 40)
    assert reviews_list(book.work_id, Asked(language="eng"), page=1, size=5, now=NOON).within == 0
    Spread.objects.update(shown=listing.LOOKED_THROUGH + 1)
    assert reviews_list(book.work_id, Asked(language="eng"), page=1, size=5, now=NOON).within == listing.LOOKED_THROUGH
    assert reviews_list(book.work_id, Asked(), page=1, size=5, now=NOON).within == 0


def test_a_hundred_thousand_reviews_cost_what_a_tenth_of_them_does() -> None:
    book, other = a_book("One"), a_book("Other")
    rows = many(book, 1563, languages="eng eng eng ger")
    Recommended.objects.bulk_create(Recommended(review=row, edition=other, place=0) for row in rows[:300])
    questions: list[Callable[[], object]] = [
        lambda: reviews_panel(book.pk, now=NOON),
        lambda: reviews_panel(other.pk, now=NOON),
        *(
            partial(reviews_list, book.work_id, Asked(stars, language, sort), page=3, size=20, now=NOON)
            for stars, language, sort in product((0, 5, 1), ("", "ger"), SORTS)
        ),
    ]
    doubled(3)
    before = [effort(ask) for ask in questions]
    doubled(3)
    after = [effort(ask) for ask in questions]
    assert Review.objects.count() > 100_000
    # A window is full only with the larger number where few reviews have so many stars.
    assert [(few, much) for few, much in zip(before, after, strict=True) if much > 4 * few] == []
    assert max(after[:2]) < 20_000 and max(after) < 1_000_000, after
