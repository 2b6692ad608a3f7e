"""Where it may be sold, by whom, for how much."""

from dataclasses import dataclass

from bookrow.trade.record.collateral import Website
from bookrow.trade.record.making import made_quickly
from bookrow.trade.record.parts import Dated, Territory


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class SalesRights:
    """kind: List 46."""

    kind: str
    territory: Territory


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Tax:
    """kind: List 171 (01 VAT); rate_code: List 62."""

    kind: str = "01"
    rate_code: str = ""
    percent: str = ""
    taxable: str = ""
    amount: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """kind: List 58 as sent (01 recommended without tax, 02 with, 05 the trade's, ...); amount: digits as sent ("32.00");
    unpriced: List 57 (01 free, 02 to be announced, 04 ask) in place of an amount; qualifier: List 59; dates: List 173
    (14 from, 15 until)."""

    kind: str = ""
    amount: str = ""
    currency: str = ""
    unpriced: str = ""
    qualifier: str = ""
    territory: Territory | None = None
    dates: tuple[Dated, ...] = ()
    taxes: tuple[Tax, ...] = ()
    minimum_order: int = 1
    status: str = ""


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyDetail:
    """One supplier. availability: List 65 (2.1's List 54 translated); order_days: OrderTime; on_hand: copies or None;
    dates: List 166 (08 expected, ...)."""

    supplier: str = ""
    supplier_role: str = ""
    availability: str = ""
    order_days: int | None = None
    on_hand: int | None = None
    dates: tuple[Dated, ...] = ()
    unpriced: str = ""
    prices: tuple[Price, ...] = ()
    websites: tuple[Website, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class ProductSupply:
    """A market: where, its publishing status (List 68) and dates (List 163), its suppliers. 2.1 fills one without market."""

    market: Territory | None = None
    status: str = ""
    dates: tuple[Dated, ...] = ()
    supplies: tuple[SupplyDetail, ...] = ()
