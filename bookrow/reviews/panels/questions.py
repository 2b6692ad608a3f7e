"""What pages ask of reviews. Every statement walks an index and stops early: its cost does not grow with their number."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import orjson
from django.db import connection

_JSON = {
    "sqlite": {"array": "json_array", "group": "json_group_array"},
    "postgresql": {"array": "json_build_array", "group": "json_agg"},
}
_PARTS = {
    "book": "b.isbn, b.key, b.title, b.by, c.state, c.file, b.public_from",
    "covers": "LEFT JOIN catalogue_coverimage c ON c.edition_id = b.id",
    "readers": "LEFT JOIN people_penname p ON p.id = v.pen_name_id AND p.erased_at IS NULL",
    "work": "(SELECT work_id FROM catalogue_edition WHERE id = %s)",
}
# A review with its edition, its reader's name, and the books recommended with it, in one column of JSON.
_REVIEW = """CAST({array}(v.id, v.score, v.key, v.stars, v.headline, v.text, v.language, v.folds, v.about, v.insider,
  v.rewarded, v.verified, v.sole, v.set_apart, v.helpful, v.unhelpful, v.posted_at, v.changed_at, e.isbn, e.key, p.name,
  (SELECT {group}({array}(r.place, {book})) FROM reviews_recommended r JOIN catalogue_edition b ON b.id = r.edition_id
    {covers} WHERE r.review_id = v.id AND b.withdrawn_at IS NULL)) AS text)"""
_OF_IDS = "t JOIN reviews_review v ON v.id = t.id JOIN catalogue_edition e ON e.id = v.edition_id {readers}"
_SPREAD = "CAST({array}(s.five, s.four, s.three, s.two, s.one, s.shown) AS text) FROM reviews_spread s"
# Of those that recommend an edition the newest, however many they are; of these the most helpful.
_RECOMMENDING = """SELECT CAST({array}(v.key, v.stars, v.work_id, p.name, {book}) AS text) AS said
 FROM (SELECT review_id AS id FROM reviews_recommended WHERE edition_id = %s ORDER BY id DESC LIMIT 200) t
 JOIN reviews_review v ON v.id = t.id JOIN catalogue_edition b ON b.id = v.edition_id {covers} {readers}
 WHERE v.state = 'published' AND b.withdrawn_at IS NULL AND v.work_id <> {work} ORDER BY v.score DESC, v.id DESC LIMIT 12"""
_OF_BOOK = f"""SELECT 0, {_SPREAD} WHERE s.work_id = {{work}} UNION ALL
 SELECT 1, {_REVIEW} FROM (SELECT id FROM reviews_review WHERE work_id = {{work}} AND state = 'published'
  ORDER BY score DESC, posted_at DESC LIMIT 3) {_OF_IDS} UNION ALL
 SELECT 2, said FROM ({_RECOMMENDING}) recommending"""  # noqa: S608


class Row(NamedTuple):
    """A review as the statement gives it. folds, about: JSON; recommended: rows of books, or JSON of them, or nothing; isbn,
    edition: of the edition now; times in ISO."""

    id: int
    score: float
    key: str
    stars: int
    headline: str
    text: str
    language: str
    folds: str
    about: str
    insider: str
    rewarded: int
    verified: int
    sole: int
    set_apart: int
    helpful: int
    unhelpful: int
    posted_at: str
    changed_at: str
    isbn: str | None
    edition: str
    name: str | None
    recommended: Any


def of_book(edition: int) -> tuple[list[int] | None, list[Row], list[list[Any]]]:
    """The spread of the edition's work (five to one, shown), its three most helpful reviews, and the reviews of other works
    that recommend the edition. One statement."""
    found: list[list[list[Any]]] = [[], [], []]
    with connection.cursor() as cursor:
        cursor.execute(_written(_OF_BOOK), [edition] * 4)
        for kind, said in cursor.fetchall():
            found[kind].append(orjson.loads(said))
    spread, first, recommending = found
    rows = sorted((Row._make(row) for row in first), key=lambda row: (row.score, row.posted_at, row.id), reverse=True)
    return (spread[0] if spread else None), rows, recommending


def spread_of(work: int) -> list[int] | None:
    """The spread of a work: five to one, shown. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(_written(f"SELECT {_SPREAD} WHERE s.work_id = %s"), [work])
        row = cursor.fetchone()
    return orjson.loads(row[0]) if row else None


def reviews(ids: str, values: Sequence[Any]) -> list[Row]:
    """The reviews whose ids a statement of ours gives; values are the reader's. In no order. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(_written(f"SELECT {_REVIEW} FROM ({ids}) {_OF_IDS}"), list(values))  # noqa: S608
        return [Row._make(orjson.loads(said)) for (said,) in cursor.fetchall()]


def _written(statement: str) -> str:
    return statement.format(**_JSON[connection.vendor], **_PARTS)
