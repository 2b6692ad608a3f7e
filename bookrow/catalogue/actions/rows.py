"""From what is shown of an edition to its rows."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import blake2b
from typing import Any

import orjson
from django.db import connection
from django.db.models import Model

from bookrow.catalogue.actions.names import NameBook, name_identity, person_identity, subject_identity
from bookrow.catalogue.composing import Shown
from bookrow.catalogue.models import (
    Contribution,
    Contributor,
    CoverImage,
    Edition,
    EditionSubject,
    Imprint,
    ListPrice,
    Passage,
    Publisher,
    Relation,
    Series,
    Subject,
)
from bookrow.plumbing.bulk import insert_rows


def digest(shown: Shown) -> bytes:
    """Of everything shown, so that equal is equal."""
    parts: list[object] = [getattr(shown, name) for name in Shown.__dataclass_fields__]
    return blake2b(orjson.dumps(parts, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS), digest_size=16).digest()


def fill(edition: Edition, shown: Shown, names: NameBook, *, now: datetime) -> None:
    """Put what is shown into the edition's own columns; the caller writes them."""
    for column, value in shown.columns.items():
        setattr(edition, column, value)
    edition.publisher_id = names.id(Publisher, name_identity(shown.publisher)) if shown.publisher else None
    edition.imprint_id = names.id(Imprint, name_identity(shown.imprint)) if shown.imprint else None
    series: list[dict[str, Any]] = [{**one, "id": names.id(Series, name_identity(one["name"]))} for one in shown.series]
    edition.series_id = series[0]["id"] if series else None
    edition.facts = {**shown.facts, "series": series}
    edition.sources = shown.sources
    edition.changed_at = now
    edition.withdrawn_at = None


# Which columns each table of rows has, in the order in which the functions below give them.
_COLUMNS: dict[type[Model], tuple[str, ...]] = {
    Contribution: ("edition_id", "contributor_id", "place", "roles", "name", "on_part", "sent"),
    Passage: ("edition_id", "kind", "place", "from_day", "until_day", "body"),
    ListPrice: (
        "edition_id", "countries", "excluded", "kind", "amount", "currency", "unpriced", "from_day", "until_day",
    ),
    EditionSubject: ("edition_id", "subject_id", "place", "published"),
    Relation: ("edition_id", "code", "isbn"),
}  # fmt: skip

Rows = list[tuple[Any, ...]]


def replace_rows(pairs: Sequence[tuple[Edition, Shown]], names: NameBook, *, fresh: set[int]) -> Rows:
    """Write the rows that belong to these editions in place of those they had; `fresh` editions had none. Returns the
    rows of their subjects."""
    old = [edition.pk for edition, _shown in pairs if edition.pk not in fresh]
    made: dict[type[Model], Rows] = {model: [] for model in _COLUMNS}
    covers, first_covers = [], []
    for edition, shown in pairs:
        made[Contribution] += _contributions(edition, shown, names)
        made[Passage] += _passages(edition, shown)
        made[ListPrice] += _prices(edition, shown)
        made[EditionSubject] += _subjects(edition, shown, names)
        made[Relation] += [(edition.pk, code, isbn) for code, isbn in shown.relations]
        if shown.cover and edition.pk in fresh:
            first_covers.append((edition.pk, *map(shown.cover.get, _SAID)))
        elif shown.cover:
            covers.append(CoverImage(edition=edition, **shown.cover))
    for model, columns in _COLUMNS.items():
        if old:
            model._default_manager.filter(edition_id__in=old).delete()
        if made[model]:
            insert_rows(model, columns, made[model])
    _replace_covers(old, covers)
    if first_covers:
        insert_rows(CoverImage, ("edition_id", *_SAID, *_WANTED), [(*row, *_WANTED.values()) for row in first_covers])
    return made[EditionSubject]


def _replace_covers(old: list[int], covers: list[CoverImage]) -> None:
    """A cover of which we keep a copy stays kept while its sender names the same picture; one that lay beside a feed, and
    so has no link, stays unless somebody more trusted now names another."""
    stays: set[int] = set()
    if old:
        rows = CoverImage.objects.filter(edition_id__in=old).select_related("sender")
        kept = {cover.edition_id: cover for cover in rows}
        stays = {pk for pk, cover in kept.items() if cover.state == "kept" and not cover.link}
        for cover in covers:
            before = kept.get(cover.edition_id)
            if before and before.link == cover.link:
                for name in ("state", "reason", "tries", "retry_at", "file", "width", "height"):
                    setattr(cover, name, getattr(before, name))
            if before and cover.edition_id in stays and cover.sender.trust > before.sender.trust:
                stays.discard(cover.edition_id)
        CoverImage.objects.filter(edition_id__in=set(old) - stays).delete()
    if fresh := [cover for cover in covers if cover.edition_id not in stays]:
        insert_rows(CoverImage, _COVER, [_cover(cover) for cover in fresh])


_SAID = ("sender_id", "link", "host", "credit", "from_day", "until_day")
# A cover that nobody has fetched yet.
_WANTED = {"state": "wanted", "reason": "", "tries": 0, "file": "", "width": 0, "height": 0}
_COVER = (
    "edition_id", "sender_id", "link", "host", "credit", "state", "reason", "tries", "retry_at", "file", "width",
    "height", "from_day", "until_day",
)  # fmt: skip


def _cover(cover: CoverImage) -> tuple[Any, ...]:
    row = {name: getattr(cover, name) for name in _COVER}
    row["retry_at"] = connection.ops.adapt_datetimefield_value(cover.retry_at)
    return tuple(row.values())


def _contributions(edition: Edition, shown: Shown, names: NameBook) -> Rows:
    return [
        (
            edition.pk,
            names.id(Contributor, person_identity(person)),
            place,
            person["roles"],
            person["name"],
            person["on_part"],
            person["sent"],
        )
        for place, person in enumerate(shown.people)
    ]


def _passages(edition: Edition, shown: Shown) -> Rows:
    return [
        (edition.pk, p["kind"], p["place"], p["from_day"], p["until_day"], orjson.dumps(p["body"]).decode())
        for p in shown.passages
    ]


def _subjects(edition: Edition, shown: Shown, names: NameBook) -> Rows:
    ids = dict.fromkeys(names.id(Subject, subject_identity(subject)[0]) for subject in shown.subjects)
    return [(edition.pk, subject, place, edition.published) for place, subject in enumerate(ids)]


def _prices(edition: Edition, shown: Shown) -> Rows:
    made = []
    for price in shown.prices:
        where = [" ".join(price[key])[:1200] for key in ("countries", "excluded")]
        rest = [price[key] for key in ("kind", "amount", "currency", "unpriced", "from_day", "until_day")]
        made.append((edition.pk, *where, *rest))
    return made
