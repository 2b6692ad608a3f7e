"""The list of copies: filtered by what the reader asks, ranked as the page of rules says."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db import connection

from bookrow.offers.marks import BITS
from bookrow.offers.models import Listing
from bookrow.offers.panels import questions, shapes
from bookrow.offers.panels.edition import copy_of, line_of, seller_tags
from bookrow.offers.panels.questions import Row
from bookrow.offers.pricing.law import postage_floor
from bookrow.offers.pricing.tie import choose
from bookrow.offers.rules import law_of
from bookrow.plumbing.markets import MarketInfo, all_markets

_MOST = 500  # copies that are ranked together; filters narrow what is longer
_MOST_SELLERS = 200
_SORTS = ("delivered", "price", "grade")
_SELLERS = """SELECT s.key, s.name, count(*) FROM offers_listing l JOIN offers_seller s ON s.id = l.seller_id
WHERE l.edition_id = %s AND l.market = %s AND NOT l.own AND l.kind <> %s GROUP BY s.key, s.name ORDER BY s.name
LIMIT %s"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the reader asked for. condition: new, used or ""; grade: the worst that will do, 0 for any; demand: "no" without
    print on demand; country: where the copy is sent from; to: the country it is sent to, "" for the market's own."""

    condition: str = ""
    grade: int = 0
    seller: str = ""
    signed: bool = False
    first: bool = False
    country: str = ""
    demand: str = ""
    sort: str = "delivered"
    to: str = ""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> "Asked":
        """From the address; what is not understood is left out."""
        grade = str(given.get("grade", ""))[:1]
        return cls(
            condition=given.get("condition", "") if given.get("condition") in ("new", "used") else "",
            grade=int(grade) if grade in "1234567" and grade else 0,
            seller=str(given.get("seller", ""))[:60],
            signed=given.get("signed") == "1",
            first=given.get("first") == "1",
            country=_country(given.get("country", "")),
            demand="no" if given.get("demand") == "no" else "",
            sort=given["sort"] if given.get("sort") in _SORTS else "delivered",
            to=_country(given.get("to", "")),
        )

    @property
    def query(self) -> str:
        """What the address asks for, for leafing on."""
        told = {
            "condition": self.condition,
            "grade": str(self.grade or ""),
            "seller": self.seller,
            "signed": "1" if self.signed else "",
            "first": "1" if self.first else "",
            "country": self.country,
            "demand": self.demand,
            "sort": self.sort if self.sort != "delivered" else "",
            "to": self.to,
        }
        return urlencode({name: value for name, value in told.items() if value})

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked at all."""
        return self != replace(Asked(), sort=self.sort, to=self.to)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesList:
    """A page of copies. many: how many fit what is asked; unsent: of those, how many are not sent to where the reader wants
    them; choices: sellers as (key, name, copies)."""

    copies: list[shapes.Copy]
    many: int
    pages: int
    choices: list[tuple[str, str, int]]
    sellers: list[str]
    good_until: datetime
    unsent: int = 0


def copies_list(edition: int, market: MarketInfo, asked: Asked, *, page: int, size: int, now: datetime) -> CopiesList:
    """The copies of an edition in a market but the shop's own, unless a seller is asked for. Two statements."""
    parts, values = _where(asked)
    where = " AND ".join(["l.edition_id = %s", "l.market = %s", "NOT l.own", "l.kind <> %s", *parts])
    values = [edition, market.code, Listing.TO_ORDER, *values]
    rows = questions.listed(where, values, order="l.delivered, l.grade, l.id", size=_MOST, start=0)
    with connection.cursor() as cursor:
        cursor.execute(_SELLERS, [edition, market.code, Listing.TO_ORDER, _MOST_SELLERS])
        choices = [(key, name, many) for key, name, many in cursor.fetchall()]
    return _page(rows, choices, asked, market, page=page, size=size, now=now)


def copies_abroad(edition: int, market: MarketInfo, asked: Asked, *, page: int, size: int, now: datetime) -> CopiesList:
    """The copies of an edition, the shop's own among them, by what they cost delivered to the country asked for; last those
    of this market that are not sent there. Two statements. A market of ours whose home that country is has its rules kept."""
    there = [one for one in all_markets() if one.country == asked.to]
    abroad = questions.Abroad(edition, market.code, asked.to, [one.code for one in there])
    parts, values = _where(asked)
    found = abroad.rows(" AND ".join(["1 = 1", *parts]), values, size=_MOST)
    rows = [_as_ruled(row, there) for row in found]
    return _page(rows, abroad.sellers(_MOST_SELLERS), asked, market, page=page, size=size, now=now)


def _as_ruled(row: Row, there: Sequence[MarketInfo]) -> Row:
    """New books are sent for no less than a market there wants."""
    if row.sent and row.kind == Listing.NEW:
        laws = [law_of(market) for market in there if market.currency == row.currency]
        least = max((postage_floor(law, row.amount) for law in laws), default=0)
        return row._replace(delivered=max(row.delivered, row.amount + least))
    return row


def _page(
    rows: Sequence[Row],
    choices: list[tuple[str, str, int]],
    asked: Asked,
    market: MarketInfo,
    *,
    page: int,
    size: int,
    now: datetime,
) -> CopiesList:
    lines = _together(_ordered(rows, asked, market.currency, now))
    return CopiesList(
        copies=[copy_of(row, now=now) for row in lines[(page - 1) * size : page * size]],
        many=len(rows),
        pages=-(-len(lines) // size),
        choices=choices,
        sellers=seller_tags(row.seller for row in rows),
        good_until=now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1),
        unsent=sum(not row.sent for row in rows),
    )


def _together(rows: Sequence[Row]) -> list[Row]:
    """Copies of one seller that nobody could tell apart are one line, where the first of them stands. What is photographed
    is told apart by its pictures."""
    lines: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        alike = (row.seller, row.grade, row.amount, row.currency, row.delivered, row.ships_min, row.ships_max)
        looks = (row.condition, row.jacket, row.marks, row.note, row.offer if row.pictures else 0)
        first = lines.get((*alike, *looks))
        lines[*alike, *looks] = first._replace(quantity=first.quantity + row.quantity) if first else row
    return list(lines.values())


def _country(given: Any) -> str:
    """ISO 3166-1, or "" where it could be none."""
    code = str(given)[:3].upper()
    return code if code.isascii() and code.isalpha() and len(code) == 2 else ""


def _where(asked: Asked) -> tuple[list[str], list[Any]]:
    told: list[tuple[bool, str, Any]] = [
        (asked.condition == "new", "l.kind = %s", Listing.NEW),
        (asked.condition == "used", "l.kind = %s", Listing.USED),
        (bool(asked.grade), "o.grade <= %s", asked.grade),
        (bool(asked.seller), "s.key = %s", asked.seller),
        (bool(asked.country), "s.country = %s", asked.country),
        (asked.signed, "(o.marks & %s) <> 0", BITS["signed"]),
        (asked.first, "(o.marks & %s) <> 0", BITS["first"]),
        (asked.demand == "no", "(o.marks & %s) = 0", BITS["on_demand"]),
    ]
    used = [(part, value) for is_asked, part, value in told if is_asked]
    return [part for part, _value in used], [value for _part, value in used]


def _ordered(rows: Sequence[Row], asked: Asked, wanted: str, now: datetime) -> list[Row]:
    """As ranked; by price or grade where that is asked, and by rank among equals; what is not sent to the reader last.
    Currencies are never mixed: the market's own first."""
    by_key = {str(row.offer): row for row in rows}
    ranked = [by_key[line.key] for line in choose([line_of(row) for row in rows], day=now.date())]
    if asked.sort == "price":
        ranked.sort(key=lambda row: row.amount)
    elif asked.sort == "grade":
        ranked.sort(key=lambda row: row.grade)
    told = Counter(row.currency for row in rows)
    return sorted(ranked, key=lambda row: (not row.sent, row.currency != wanted, -told[row.currency], row.currency))
