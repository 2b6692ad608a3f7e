"""What pages ask of copies. The statements walk indexes and stop early: their cost does not grow with the number of offers."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import orjson
from django.db import connection

from bookrow.offers.models import Tally
from bookrow.plumbing.kept import Kept

GENERAL_FROM = 5  # a note on so many copies of one seller is the seller's general remark
_FIRST = 12  # so many of each kind compete for the first place; more never tie
FAIR_USED = 5  # "Buy used" shows Good or better, and lower grades only where there is nothing else
_COLUMNS = """l.market, l.kind, l.own, l.currency, l.amount, l.delivered, l.days_min, l.days_max, o.id, o.sku, o.grade,
  o.condition, o.jacket, o.marks, o.note, o.hedged, o.pictures, o.quantity, o.was, p.days_min, p.days_max,
  s.id, s.key, s.name, s.own, s.trader, s.country, s.demo, s.supplier, s.grades,
  CASE WHEN o.remark = 0 THEN 0 ELSE (SELECT count(*) FROM (SELECT 1 FROM offers_offer r WHERE r.seller_id = o.seller_id
    AND r.remark = o.remark AND r.state = 'live' LIMIT {general}) many) END,
  CASE WHEN o.pictures = 0 THEN '' ELSE (SELECT {pictures} FROM offers_offerphoto f WHERE f.offer_id = o.id) END"""
_PICTURES = {
    "sqlite": "json_group_array(json_array(f.place, f.file, f.width, f.height, f.alt))",
    "postgresql": "CAST(json_agg(json_build_array(f.place, f.file, f.width, f.height, f.alt)) AS text)",
}
_JOINED = """FROM offers_listing l JOIN offers_offer o ON o.id = l.offer_id JOIN offers_seller s ON s.id = l.seller_id
 JOIN offers_postage p ON p.seller_id = l.seller_id AND p.market = l.market
  AND coalesce(o.grams, s.usual_grams) > p.over AND coalesce(o.grams, s.usual_grams) <= p.up_to"""
_BEST = """SELECT * FROM (SELECT id FROM offers_listing WHERE edition_id = %s AND market = %s AND kind = %s AND grade {grade}
 ORDER BY delivered LIMIT {first}) best"""


class Photograph(NamedTuple):
    """A picture of a copy. file: its name in the shop's files."""

    place: int
    file: str
    width: int
    height: int
    alt: str


class Row(NamedTuple):
    """A listing with its offer, its seller and the postage that was counted."""

    market: str
    kind: int
    own: bool
    currency: str
    amount: int
    delivered: int
    ships_min: int
    ships_max: int
    offer: int
    sku: str
    grade: int
    condition: str
    jacket: str
    marks: int
    note: str
    hedged: bool
    pictures: int
    quantity: int
    was: str | None
    travels_min: int
    travels_max: int
    seller: int
    seller_key: str
    seller_name: str
    seller_own: bool
    trader: bool
    country: str
    demo: bool
    supplier: bool
    grades: Any
    alike: int
    photos: str

    @property
    def photographs(self) -> list[Photograph]:
        """In their order."""
        return sorted(Photograph(*one) for one in orjson.loads(self.photos)) if self.photos else []


class TallyRow(NamedTuple):
    """How many listings of one sort, and the lowest price among them."""

    market: str
    own: bool
    kind: int
    currency: str
    many: int
    lowest: int | None


_TALLIES = Kept(
    lambda pk: Tally.objects.filter(edition_id=pk, many__gt=0).order_by("pk").values_list(*TallyRow._fields)
)


def tallies(edition: int) -> list[TallyRow]:
    """The counts of an edition in every market."""
    return [TallyRow._make(row) for row in _TALLIES.rows(edition)]


_CHEAPEST = """SELECT * FROM (SELECT id FROM offers_listing WHERE edition_id = %s AND market = %s AND own = %s AND kind = %s
 ORDER BY amount LIMIT 1) cheapest"""


def best(edition: int, sorts: Sequence[tuple[str, int]]) -> list[Row]:
    """The listings with the lowest delivered price of each (market, kind), enough of them to settle ties; and of other
    sellers the one with the lowest price."""
    if not sorts:
        return []
    parts: list[str] = []
    values: list[int | str] = []
    for market, kind in sorts:
        for grade in (f"<= {FAIR_USED}", f"> {FAIR_USED}") if kind == 0 else (">= 0",):
            parts.append(_BEST.format(grade=grade, first=_FIRST))
            values += [edition, market, kind]
        parts.append(_CHEAPEST)
        values += [edition, market, False, kind]
    statement = f"SELECT {_columns()} {_JOINED} WHERE l.id IN ({' UNION ALL '.join(parts)})"
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [Row._make(row) for row in cursor.fetchall()]


def listed(where: str, values: Sequence[Any], *, order: str, size: int, start: int) -> list[Row]:
    """A page of listings; where and order are ours, values the reader's."""
    statement = f"SELECT {_columns()} {_JOINED} WHERE {where} ORDER BY {order} LIMIT %s OFFSET %s"
    with connection.cursor() as cursor:
        cursor.execute(statement, [*values, size, start])
        return [Row._make(row) for row in cursor.fetchall()]


def _columns() -> str:
    return _COLUMNS.format(general=GENERAL_FROM, pictures=_PICTURES[connection.vendor])
