"""What a page shows of copies: plain values, the same for every reader of a market."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photograph of this very copy."""

    src: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """Who sells. grades: grade -> [answers, lower bound in per cent] where there are enough; country: ISO 3166-1."""

    key: str
    name: str
    own: bool
    trader: bool
    country: str
    demo: bool
    supplier: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRow:
    """From that day (ISO) at this price; None: not on sale."""

    day: str
    amount: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What a copy cost since that day (ISO), where it ever cost something else. path: `d` of an SVG path in a field of
    width x height. low, high: the prices at the line's edges. rows: newest first; more: how many older ones there are."""

    since: str
    path: str
    width: int
    height: int
    low: int
    high: int
    rows: list[PriceRow]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One offer in one market. Money in minor units of currency. grade: 1 New to 7 Poor. general: the note stands on many
    of this seller's copies, so it says little of this one. described: told and photographed for itself. ships, travels:
    business days. was: what a reduction counts from, and the ISO day it began. ties: how many share the first place. first:
    why it stands first (a `pricing.Saying`). to_order: with a supplier of the shop's, on nobody's shelf. sent: whether it
    goes to where the reader wants it; postage says nothing where it does not.
    turned_out: of a hundred copies of this grade from this seller at least so many were as described; None: not known."""

    offer: int
    seller: Seller
    grade: int
    condition: str
    jacket: str
    marks: list[str]
    note: str
    general: bool
    described: bool
    pictures: list[Picture]
    amount: int
    postage: int
    delivered: int
    currency: str
    ships: tuple[int, int]
    travels: tuple[int, int]
    quantity: int
    was: tuple[int, str] | None = None
    ties: int = 1
    first: dict[str, Any] | None = None
    to_order: bool = False
    sent: bool = True
    prices: Prices | None = None
    turned_out: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many, and from which price."""

    many: int
    lowest: int | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketCopies:
    """The copies of an edition in one market. new, used: who stands first; others: of all sellers but
    the shop itself; cheapest: the lowest price among those. to_order: what a supplier of the shop's would send, counted
    with nobody's copies; it stands as new where no shelf has a new copy."""

    new: Copy | None = None
    used: Copy | None = None
    cheapest: Copy | None = None
    to_order: Copy | None = None
    others: Count = field(default_factory=lambda: Count(many=0))
    others_new: Count = field(default_factory=lambda: Count(many=0))
    others_used: Count = field(default_factory=lambda: Count(many=0))
    own: Count = field(default_factory=lambda: Count(many=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesPanel:
    """By market code. sellers: tags by which a page hears that one of them comes or goes."""

    markets: dict[str, MarketCopies]
    sellers: list[str]


NO_COPIES = CopiesPanel(markets={}, sellers=[])
