"""A market's rules about prices: data of the market, never a constant in code.

How reductions are measured, whether new books have a fixed price, what postage is the least, whether new and used stand
apart, and when discounts are closed. The presets and the source of each figure are in `presets`; this is a developer's
reading and no legal advice. Amounts are minor units of the market's currency.
"""

import calendar
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bookrow.kit.dates import PartialDate
from bookrow.kit.money import Money
from bookrow.kit.refusals import Reason
from bookrow.offers.pricing import reasons
from bookrow.offers.pricing.keeping import packed, unpacked
from bookrow.offers.pricing.reductions import Terms


@dataclass(frozen=True, slots=True)
class FixedPrice:
    """New books are sold at the publisher's price, neither above it nor more than `discount_percent` under it.

    delivered_percent: the same for copies that are sent and not collected; None: as for collected ones.
    free_after_months: the clock ends it so long after publication; None: only the publisher does (`lifted`).
    supplied_months: and the seller's last supply must be older than this; None: no matter.
    exceptions: marks of copies that are free, such as "defects".
    """

    discount_percent: int = 0
    delivered_percent: int | None = None
    free_after_months: int | None = None
    supplied_months: int | None = None
    exceptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MinPostage:
    """Sending an order costs at least `amount` while its new books are worth less than `below`, else `otherwise`."""

    amount: int
    below: int
    otherwise: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """Each year from `opens` to `shuts` ("MM-DD", both included; it may pass the new year) other rules hold for new books.

    discount_percent: how far under the list price they may go, 0: not at all, None: no rule of this kind.
    announce: whether savings may be shown.
    """

    opens: str
    shuts: str
    discount_percent: int | None = None
    announce: bool = True

    def holds(self, today: date) -> bool:
        """Whether that day is in it."""
        day = f"{today:%m-%d}"
        if self.opens <= self.shuts:
            return self.opens <= day <= self.shuts
        return day >= self.opens or day <= self.shuts


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure comes from. checked: read at the law or a page that quotes it; else it waits for someone to do so."""

    figure: str
    line: str
    checked: bool


@dataclass(frozen=True, slots=True)
class MarketLaw:
    """What prices obey in one market. country: ISO 3166-1; currency: ISO 4217. The next five: see `reductions.Terms`.

    lists_apart: new and used copies never stand in one list or one "from" price.
    """

    country: str
    currency: str
    reference_days: int = 30
    measure_young: bool = False
    progressive: bool = True
    pause_days: int = 1
    longest_days: int | None = None
    fixed_price: FixedPrice | None = None
    min_postage: MinPostage | None = None
    lists_apart: bool = False
    windows: tuple[Window, ...] = ()
    sources: tuple[Source, ...] = field(default=(), compare=False)

    @property
    def terms(self) -> Terms:
        """How reductions are measured here."""
        how = (self.reference_days, self.measure_young, self.progressive, self.pause_days, self.longest_days)
        return Terms(*how)

    def to_json(self) -> dict[str, Any]:
        """For the row of the market."""
        return packed(self)

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> "MarketLaw":
        """What `to_json` gave or a person wrote; refuses LAW_FORM by the name of the field."""
        return unpacked(cls, given)


@dataclass(frozen=True, slots=True)
class Facts:
    """What else is known of a copy. delivered: it is sent, not collected. lifted: its publisher has ended the fixed price.
    supplied: when the seller last got this edition from its publisher. marks: of the copy, such as "defects"."""

    delivered: bool = False
    lifted: bool = False
    supplied: date | None = None
    marks: Collection[str] = ()


NOTHING_ELSE = Facts()


def check_price(
    law: MarketLaw,
    new: bool,
    amount: int,
    list_price: int | None,
    published: date | PartialDate | None,
    today: date,
    *,
    facts: Facts = NOTHING_ELSE,
) -> Reason | None:
    """Why this copy cannot have this price in this market; None where it can.

    Used copies are free everywhere, and so is a new one whose publisher has named no price: nothing was fixed. What is not
    known (`facts`) counts as if the fixed price still held.
    """
    bound = _fixed(law, facts, published, today)
    if not new or not list_price or (law.fixed_price and not bound):
        return None
    window = next((w for w in law.windows if w.discount_percent is not None and w.holds(today)), None)
    percent = _percent(bound, window, facts)
    if percent is None:
        return None
    lowest = -(-list_price * (100 - percent) // 100)
    about = {"country": law.country, **_money(law, asked=amount, lowest=lowest, highest=list_price)}
    if amount < lowest and window is not None:
        return reasons.UNDER_IN_WINDOW.saying(opens=window.opens, shuts=window.shuts, percent=percent, **about)
    if amount < lowest:
        return (reasons.UNDER_EXACT if lowest == list_price else reasons.UNDER_FIXED).saying(**about)
    return reasons.OVER_FIXED.saying(**about) if bound and amount > list_price else None


def postage_floor(law: MarketLaw, new_books: int, *, collected: bool = False) -> int:
    """The least that sending an order may cost, by the worth of the new books in it; 0 for used books alone."""
    rule = law.min_postage
    if rule is None or collected or new_books <= 0:
        return 0
    return rule.amount if new_books < rule.below else rule.otherwise


def check_postage(law: MarketLaw, postage: int, new_books: int, *, collected: bool = False) -> Reason | None:
    """Why an order with new books of that worth cannot be sent for this postage; None where it can."""
    lowest = postage_floor(law, new_books, collected=collected)
    if postage >= lowest:
        return None
    about = _money(law, asked=postage, lowest=lowest, value=new_books)
    return reasons.POSTAGE_LOW.saying(country=law.country, **about)


def may_mix(law: MarketLaw) -> bool:
    """Whether new and used copies may stand in one list, and under one "from" price."""
    return not law.lists_apart


def may_announce(law: MarketLaw, new: bool, today: date) -> bool:
    """Whether a saving may be shown that day; windows close new books only."""
    return not new or all(window.announce or not window.holds(today) for window in law.windows)


def _fixed(law: MarketLaw, facts: Facts, published: date | PartialDate | None, today: date) -> FixedPrice | None:
    """The fixed price, if this copy is still under it."""
    rule = law.fixed_price
    if rule is None or facts.lifted or set(rule.exceptions) & set(facts.marks):
        return None
    last = published.last_day if isinstance(published, PartialDate) else published
    aged = rule.free_after_months is not None and last is not None and today > _later(last, rule.free_after_months)
    if aged and rule.supplied_months is not None:
        aged = facts.supplied is not None and today > _later(facts.supplied, rule.supplied_months)
    return None if aged else rule


def _percent(bound: FixedPrice | None, window: Window | None, facts: Facts) -> int | None:
    if window is not None:
        return window.discount_percent
    if bound is None:
        return None
    sent = facts.delivered and bound.delivered_percent is not None
    return bound.delivered_percent if sent else bound.discount_percent


def _later(day: date, months: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _money(law: MarketLaw, **amounts: int) -> dict[str, str]:
    """As reasons quote it: 30.40 EUR."""
    return {name: f"{Money(amount, law.currency).decimal} {law.currency}" for name, amount in amounts.items()}
