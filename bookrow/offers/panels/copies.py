"""The list of copies: filtered by what the reader asks, ranked as the page of rules says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db import connection

from bookrow.offers.marks import BITS
from bookrow.offers.panels import questions, shapes
from bookrow.offers.panels.edition import copy_of, line_of, seller_tags
from bookrow.offers.panels.questions import Row
from bookrow.offers.pricing.tie import choose
from bookrow.plumbing.markets import MarketInfo

_MOST = 500  # copies that are ranked together; filters narrow what is longer
_SORTS = ("delivered", "price", "grade")
_SELLERS = """SELECT s.key, s.name, count(*) FROM offers_listing l JOIN offers_seller s ON s.id = l.seller_id
WHERE l.edition_id = %s AND l.market = %s AND NOT l.own GROUP BY s.key, s.name ORDER BY s.name LIMIT 200"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the reader asked for. condition: new, used or ""; grade: the worst that will do, 0 for any; demand: "no" without
    print on demand; country: where the copy is sent from."""

    condition: str = ""
    grade: int = 0
    seller: str = ""
    signed: bool = False
    first: bool = False
    country: str = ""
    demand: str = ""
    sort: str = "delivered"

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> "Asked":
        """From the address; what is not understood is left out."""
        grade = str(given.get("grade", ""))[:1]
        country = str(given.get("country", ""))[:2].upper()
        return cls(
            condition=given.get("condition", "") if given.get("condition") in ("new", "used") else "",
            grade=int(grade) if grade in "1234567" and grade else 0,
            seller=str(given.get("seller", ""))[:60],
            signed=given.get("signed") == "1",
            first=given.get("first") == "1",
            country=country if country.isascii() and country.isalpha() and len(country) == 2 else "",
            demand="no" if given.get("demand") == "no" else "",
            sort=given["sort"] if given.get("sort") in _SORTS else "delivered",
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
        }
        return urlencode({name: value for name, value in told.items() if value})

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked at all."""
        return self != replace(Asked(), sort=self.sort)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesList:
    """A page of copies. many: how many fit what is asked; choices: sellers as (key, name, copies)."""

    copies: list[shapes.Copy]
    many: int
    pages: int
    choices: list[tuple[str, str, int]]
    sellers: list[str]
    good_until: datetime


def copies_list(edition: int, market: MarketInfo, asked: Asked, *, page: int, size: int, now: datetime) -> CopiesList:
    """The copies of an edition in a market but the shop's own, unless a seller is asked for. Two statements."""
    where, values = _where(edition, market.code, asked)
    rows = questions.listed(where, values, order="l.delivered, l.grade, l.id", size=_MOST, start=0)
    ordered = _ordered(rows, asked, market.currency, now)
    here = ordered[(page - 1) * size : page * size]
    with connection.cursor() as cursor:
        cursor.execute(_SELLERS, [edition, market.code])
        choices = [(key, name, many) for key, name, many in cursor.fetchall()]
    return CopiesList(
        copies=[copy_of(row) for row in here],
        many=len(rows),
        pages=-(-len(rows) // size),
        choices=choices,
        sellers=seller_tags(row.seller for row in rows),
        good_until=now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1),
    )


def _where(edition: int, market: str, asked: Asked) -> tuple[str, list[Any]]:
    parts, values = ["l.edition_id = %s", "l.market = %s", "NOT l.own"], [edition, market]
    told: list[tuple[bool, str, Any]] = [
        (asked.condition == "new", "l.kind = %s", 1),
        (asked.condition == "used", "l.kind = %s", 0),
        (bool(asked.grade), "l.grade <= %s", asked.grade),
        (bool(asked.seller), "s.key = %s", asked.seller),
        (bool(asked.country), "s.country = %s", asked.country),
        (asked.signed, "(o.marks & %s) <> 0", BITS["signed"]),
        (asked.first, "(o.marks & %s) <> 0", BITS["first"]),
        (asked.demand == "no", "(o.marks & %s) = 0", BITS["on_demand"]),
    ]
    for is_asked, part, value in told:
        if is_asked:
            parts.append(part)
            values.append(value)
    return " AND ".join(parts), values


def _ordered(rows: Sequence[Row], asked: Asked, wanted: str, now: datetime) -> list[Row]:
    """As ranked; by price or grade where that is asked, and by rank among equals. Currencies are never mixed: the
    market's own first."""
    by_key = {str(row.offer): row for row in rows}
    currencies = [row.currency for row in rows]
    ranked = [by_key[line.key] for line in choose([line_of(row) for row in rows], day=now.date())]
    if asked.sort == "price":
        ranked.sort(key=lambda row: row.amount)
    elif asked.sort == "grade":
        ranked.sort(key=lambda row: row.grade)
    return sorted(ranked, key=lambda row: (row.currency != wanted, -currencies.count(row.currency), row.currency))
