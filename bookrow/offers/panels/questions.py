"""What pages ask of copies. The statements walk indexes and stop early: their cost does not grow with the number of offers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

import orjson
from django.db import connection

from bookrow.offers.models import HEAVIEST, KIND, Listing, Tally
from bookrow.offers.pricing.history import PriceEvent
from bookrow.plumbing.kept import Kept

GENERAL_FROM = 5  # a note on so many copies of one seller is the seller's general remark
_FIRST = 12  # so many of each kind compete for the first place; more never tie
# The latest prices that a copy's line is drawn from; a copy that nothing changed since it came has had one price.
_EVENTS = 120
FAIR_USED = 5  # "Buy used" shows Good or better, and lower grades only where there is nothing else
_COLUMNS = """l.market, l.kind, l.own, l.currency, l.amount, {delivered}, l.days_min, l.days_max, o.id, o.sku, o.grade,
  o.condition, o.jacket, o.marks, o.note, o.hedged, o.pictures, o.quantity, o.was, p.days_min, p.days_max,
  s.id, s.key, s.name, s.own, s.trader, s.country, s.demo, s.supplier, s.grades,
  CASE WHEN o.remark = 0 THEN 0 ELSE (SELECT count(*) FROM (SELECT 1 FROM offers_offer r WHERE r.seller_id = o.seller_id
    AND r.remark = o.remark AND r.state = 'live' LIMIT {general}) many) END,
  CASE WHEN o.pictures = 0 THEN '' ELSE (SELECT {pictures} FROM offers_offerphoto f WHERE f.offer_id = o.id) END,
  CASE WHEN o.changed_at = o.listed_at THEN NULL ELSE (SELECT {events} FROM (SELECT e.at, e.amount FROM offers_priceevent e
    WHERE e.offer_id = o.id AND e.currency = o.currency ORDER BY e.at DESC, e.id DESC LIMIT {most_events}) e) END,
  p.id IS NOT NULL"""
_PICTURES = {
    "sqlite": "json_group_array(json_array(f.place, f.file, f.width, f.height, f.alt))",
    "postgresql": "CAST(json_agg(json_build_array(f.place, f.file, f.width, f.height, f.alt)) AS text)",
}
_EVENT = {
    "sqlite": "json_group_array(json_array(e.at, e.amount))",
    "postgresql": "CAST(json_agg(json_build_array(e.at, e.amount)) AS text)",
}
_JOINED = """FROM offers_listing l JOIN offers_offer o ON o.id = l.offer_id JOIN offers_seller s ON s.id = l.seller_id
 JOIN offers_postage p ON p.seller_id = l.seller_id AND p.market = l.market
  AND coalesce(o.grams, s.usual_grams) > p.over AND coalesce(o.grams, s.usual_grams) <= p.up_to"""
_BEST = """SELECT * FROM (SELECT id FROM offers_listing WHERE edition_id = %s AND market = %s AND kind = %s
 AND currency = %s AND grade {grade}
 ORDER BY delivered LIMIT {first}) best"""


class Photograph(NamedTuple):
    """A picture of a copy. file: its name in the shop's files."""

    place: int
    file: str
    width: int
    height: int
    alt: str


class Row(NamedTuple):
    """A listing with its offer, its seller and the postage that was counted; sent is false where there is none."""

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
    events: str | None
    sent: bool

    @property
    def photographs(self) -> list[Photograph]:
        """In their order."""
        return sorted(Photograph(*one) for one in orjson.loads(self.photos)) if self.photos else []

    @property
    def prices(self) -> list[PriceEvent]:
        """The latest prices of the copy, in the order of time."""
        events = orjson.loads(self.events) if self.events else []
        return sorted((PriceEvent(_moment(at), amount) for at, amount in reversed(events)), key=lambda event: event.at)


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
 AND currency = %s ORDER BY amount LIMIT 1) cheapest"""


def best(edition: int, sorts: Sequence[tuple[str, int, str]]) -> list[Row]:
    """The listings with the lowest delivered price of each (market, kind, currency), enough of them to settle ties; and of
    other sellers the one with the lowest price."""
    if not sorts:
        return []
    parts: list[str] = []
    values: list[int | str] = []
    for market, kind, currency in sorts:
        for grade in (f"<= {FAIR_USED}", f"> {FAIR_USED}") if kind == Listing.USED else (">= 0",):
            parts.append(_BEST.format(grade=grade, first=_FIRST))
            values += [edition, market, kind, currency]
        if kind != Listing.TO_ORDER:
            parts.append(_CHEAPEST)
            values += [edition, market, False, kind, currency]
    statement = f"SELECT {_columns()} {_JOINED} WHERE l.id IN ({' UNION ALL '.join(parts)})"
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [Row._make(row) for row in cursor.fetchall()]


# Each offer with the line of its seller's table that counts for a country, if there is one, and whether this market lists it.
_ABROAD = """FROM (SELECT c.id AS offer_id, '' AS market, c.currency, c.amount, v.own, {kind} AS kind,
  coalesce(c.dispatch_min, v.dispatch_min) AS days_min, coalesce(c.dispatch_max, v.dispatch_max) AS days_max,
  EXISTS (SELECT 1 FROM offers_listing h WHERE h.offer_id = c.id AND h.market = %s) AS here,
  CASE WHEN {barred} THEN NULL ELSE (SELECT r.id FROM offers_shippingrate r WHERE r.seller_id = v.id
    AND r.destination = CASE WHEN EXISTS (SELECT 1 FROM offers_shippingrate d WHERE d.seller_id = v.id
      AND d.destination = %s) THEN %s ELSE '' END
    AND coalesce(r.up_to, {heaviest}) >= coalesce(c.grams, v.usual_grams)
    ORDER BY coalesce(r.up_to, {heaviest}) LIMIT 1) END AS rate
  FROM offers_offer c JOIN offers_seller v ON v.id = c.seller_id
  WHERE c.edition_id = %s AND c.state = 'live' AND c.quantity > 0 AND v.shown AND NOT v.supplier) l
 JOIN offers_offer o ON o.id = l.offer_id JOIN offers_seller s ON s.id = o.seller_id
 LEFT JOIN offers_shippingrate p ON p.id = l.rate WHERE (p.id IS NOT NULL OR l.here)"""


@dataclass(frozen=True, slots=True)
class Abroad:
    """What an edition's copies cost delivered to a country. market: of the reader; there: markets whose home it is, by whose
    rules a copy may not be sent there."""

    edition: int
    market: str
    country: str
    there: Sequence[str] = ()

    def rows(self, where: str, values: Sequence[Any], *, size: int) -> list[Row]:
        """The listings, those that are not sent there last; where is ours, values the reader's."""
        columns = _columns("coalesce(l.amount + p.amount, l.amount)")
        order = "p.id IS NULL, l.amount + p.amount, o.grade, o.id"
        statement = f"SELECT {columns} {self._from()} AND {where} ORDER BY {order} LIMIT %s"
        with connection.cursor() as cursor:
            cursor.execute(statement, [*self._values(), *values, size])
            return [Row._make(row) for row in cursor.fetchall()]

    def sellers(self, most: int) -> list[tuple[str, str, int]]:
        """Whose copies those are: key, name, copies."""
        counted = f"SELECT s.key, s.name, count(*) {self._from()} GROUP BY s.key, s.name ORDER BY s.name LIMIT %s"
        with connection.cursor() as cursor:
            cursor.execute(counted, [*self._values(), most])
            return [(key, name, many) for key, name, many in cursor.fetchall()]

    def _from(self) -> str:
        barred = " OR ".join(["c.barred LIKE %s"] * len(self.there)) or "1 = 0"
        kind = KIND.replace("o.", "c.").replace("s.", "v.")
        return _ABROAD.format(kind=kind, barred=barred, heaviest=HEAVIEST)

    def _values(self) -> list[Any]:
        barred = [f"% {market} %" for market in self.there]
        return [self.market, *barred, self.country, self.country, self.edition]


def listed(where: str, values: Sequence[Any], *, order: str, size: int, start: int) -> list[Row]:
    """A page of listings; where and order are ours, values the reader's."""
    statement = f"SELECT {_columns()} {_JOINED} WHERE {where} ORDER BY {order} LIMIT %s OFFSET %s"
    with connection.cursor() as cursor:
        cursor.execute(statement, [*values, size, start])
        return [Row._make(row) for row in cursor.fetchall()]


def _columns(delivered: str = "l.delivered") -> str:
    return _COLUMNS.format(
        general=GENERAL_FROM,
        pictures=_PICTURES[connection.vendor],
        events=_EVENT[connection.vendor],
        most_events=_EVENTS,
        delivered=delivered,
    )


def _moment(text: str) -> datetime:
    """As databases write it into JSON; without a zone it is UTC."""
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=UTC)
