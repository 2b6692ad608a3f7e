"""What the product page asks the catalogue, each question one statement."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import orjson
from django.db import connection
from django.db.models import OuterRef, QuerySet

from bookrow.catalogue.models import (
    Contribution,
    CoverImage,
    Edition,
    Imprint,
    ListPrice,
    Passage,
    Publisher,
    Relation,
    Work,
)
from bookrow.catalogue.panels import shapes
from bookrow.catalogue.panels.listing import COLUMNS
from bookrow.plumbing.kept import Kept

_OWN = [field.attname for field in Edition._meta.concrete_fields if field.name != "digest"]
_BESIDE = ["work__key", "publisher__name", "publisher__slug", "imprint__name", "imprint__slug"]
_COVER = ["coverimage__state", "coverimage__file", "coverimage__width", "coverimage__height", "coverimage__credit"]
_PERSON = ["name", "roles", "on_part", "sent", "contributor__slug", "contributor__corporate"]
_PRICE = ["edition_id", "countries", "excluded", "kind", "amount", "currency", "unpriced", "from_day", "until_day"]
_MOST_LINKS = 24


class PassageRow(NamedTuple):
    """A passage as the page needs it."""

    kind: str
    body: dict[str, Any]
    from_day: str
    until_day: str


class PriceRow(NamedTuple):
    """A list price as the page needs it; edition: its number in the database."""

    edition: int
    countries: str
    excluded: str
    kind: str
    amount: int | None
    currency: str
    unpriced: str
    from_day: str
    until_day: str


_BY_ISBN = Kept(lambda isbn: Edition.objects.filter(isbn=isbn).values_list(*_OWN, *_BESIDE, *_COVER))
_BY_KEY = Kept(lambda key: Edition.objects.filter(key=key).values_list(*_OWN, *_BESIDE, *_COVER))
_PEOPLE = Kept(lambda pk: Contribution.objects.filter(edition_id=pk).order_by("place").values_list(*_PERSON))
_PASSAGES = Kept(
    lambda pk: Passage.objects.filter(edition_id=pk).order_by("kind", "place").values_list(*PassageRow._fields)
)
_PRICES = Kept(lambda *pks: ListPrice.objects.filter(edition_id__in=pks).order_by("pk").values_list(*_PRICE))
_RELATED = Kept(
    lambda pk: (
        Edition.objects.filter(isbn__in=Relation.objects.filter(edition_id=pk).values("isbn"), withdrawn_at=None)
        .annotate(first=_relations(pk).values("pk")[:1], named_as=_relations(pk).values("code")[:1])
        .order_by("first")
        .values_list(*COLUMNS, "named_as")[:_MOST_LINKS]
    )
)


def _relations(edition: int) -> QuerySet[Relation]:
    return Relation.objects.filter(edition_id=edition, isbn=OuterRef("isbn")).order_by("pk")


_SUBJECTS = """SELECT 0, e.place, CAST({array}(s.scheme, s.code, s.name, s.slug) AS text) FROM catalogue_editionsubject e
 JOIN catalogue_subject s ON s.id = e.subject_id WHERE e.edition_id = %s"""
_NAMES = (
    "SELECT 1, id, name FROM catalogue_sender WHERE id IN ({ids})",
    "SELECT 2, id, slug FROM catalogue_series WHERE id IN ({ids})",
)
_ARRAY = {"sqlite": "json_array", "postgresql": "json_build_array"}


def edition_at(address: str) -> Edition | None:
    """The edition at a canonical address, with the names and the cover that stand beside it."""
    kind, _slash, name = address.strip("/").partition("/")
    rows = (_BY_ISBN if kind == "isbn" else _BY_KEY).rows(name)
    return _built(list(rows[0])) if rows else None


def _built(row: list[Any]) -> Edition:
    edition = Edition.from_db("default", _OWN, row[: len(_OWN)])
    work_key, publisher, publisher_slug, imprint, imprint_slug, *cover = row[len(_OWN) :]
    edition.work = Work(pk=edition.work_id, key=work_key)
    if edition.publisher_id:
        edition.publisher = Publisher(pk=edition.publisher_id, name=publisher, slug=publisher_slug)
    if edition.imprint_id:
        edition.imprint = Imprint(pk=edition.imprint_id, name=imprint, slug=imprint_slug)
    state, file, width, height, credit = cover
    image = CoverImage(state=state or "", file=file or "", width=width or 0, height=height or 0, credit=credit or "")
    edition.coverimage = image
    return edition


def people(edition: int) -> list[dict[str, Any]]:
    """Its contributors in their order."""
    return [dict(zip(_PERSON, row, strict=True)) for row in _PEOPLE.rows(edition)]


def passages(edition: int) -> list[PassageRow]:
    """Its texts, whatever their days."""
    return [PassageRow._make(row) for row in _PASSAGES.rows(edition)]


def list_prices(editions: Iterable[int]) -> list[PriceRow]:
    """The list prices of some editions, whatever their days."""
    return [PriceRow._make(row) for row in _PRICES.rows(*set(editions))]


def prices_of(editions: Sequence[int]) -> list[PriceRow]:
    """As list_prices, for many editions at a time that never come in this number again."""
    rows = ListPrice.objects.filter(edition_id__in=editions).order_by("pk").values_list(*_PRICE)
    return [PriceRow._make(row) for row in rows]


def beside(
    edition: int, senders: Iterable[int], series: Iterable[int]
) -> tuple[list[shapes.Subject], dict[int, str], dict[int, str]]:
    """An edition's subjects, the main one first, what these senders are called, and the addresses of these series. One
    statement."""
    asked = [sorted(set(senders)), sorted(set(series))]
    parts = [part.format(ids=", ".join(["%s"] * len(ids))) for part, ids in zip(_NAMES, asked, strict=True) if ids]
    about: list[tuple[int, str]] = []
    names: tuple[dict[int, str], dict[int, str]] = ({}, {})
    with connection.cursor() as cursor:
        statement = " UNION ALL ".join([_SUBJECTS.format(array=_ARRAY[connection.vendor]), *parts])
        cursor.execute(statement, [edition, *(pk for ids in asked for pk in ids)])
        for kind, number, said in cursor.fetchall():
            if kind:
                names[kind - 1][number] = said
            else:
                about.append((number, said))
    return [_subject(place, said) for place, said in sorted(about)], *names


def _subject(place: int, said: str) -> shapes.Subject:
    scheme, code, name, slug = orjson.loads(said)
    return shapes.Subject(scheme=scheme, code=code, name=name, slug=slug, main=place == 0)


def related(edition: int) -> list[dict[str, Any]]:
    """Rows of the books of this shop that the record names as related, in its order."""
    return [dict(zip((*COLUMNS, "relation"), row, strict=True)) for row in _RELATED.rows(edition)]
