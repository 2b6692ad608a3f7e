"""Each market's rules of prices as they are in force, and what they say of copies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from time import monotonic

from django.db import DatabaseError

from bookrow.catalogue.labels.prices import amount_in
from bookrow.catalogue.models import Edition
from bookrow.catalogue.panels import facts, questions, shapes
from bookrow.kit.dates import PartialDate
from bookrow.kit.refusals import Reason
from bookrow.offers.marks import unpacked
from bookrow.offers.models import MarketRules, Offer
from bookrow.offers.pricing.law import Facts, MarketLaw, check_price
from bookrow.offers.pricing.presets import preset
from bookrow.plumbing.markets import TAG, MarketInfo, all_markets

_RELOAD_SECONDS = 15.0


class _Known:
    """The operator's rules as this process last read them."""

    def __init__(self) -> None:
        self.by_market: dict[str, MarketLaw] = {}
        self.until = 0.0

    def read(self) -> None:
        try:
            rows = list(MarketRules.objects.values_list("market_id", "law"))
        except DatabaseError:
            self.until = monotonic() + 1
            return
        self.by_market = {market: MarketLaw.from_json(law) for market, law in rows}
        self.until = monotonic() + _RELOAD_SECONDS


_known = _Known()


def heard(tags: Iterable[str]) -> None:
    """Called with the tags that became untrue: changed rules are read again at once."""
    if TAG in tags:
        _known.until = 0.0


def law_of(market: MarketInfo) -> MarketLaw:
    """What prices obey in this market: as its operator said, else as the presets know its country."""
    if monotonic() >= _known.until:
        _known.read()
    return _known.by_market.get(market.code) or preset(market.country, market.currency)


def law_for(country: str, currency: str) -> MarketLaw:
    """The law of the market at home there, for who reads its pages."""
    for market in all_markets():
        if market.country == country and market.currency == currency:
            return law_of(market)
    return preset(country, currency)


@dataclass(frozen=True, slots=True)
class Asked:
    """A price that somebody wants for a copy. marks: `offers.marks`."""

    edition: int
    new: bool
    amount: int
    currency: str
    marks: int = 0

    @classmethod
    def of(cls, offer: Offer) -> "Asked":
        """An offer as it stands."""
        return cls(offer.edition_id, offer.is_new, offer.amount, offer.currency, offer.marks)


class PriceRules:
    """What the markets with a fixed price or closed windows say of new copies of some editions. Two statements, none
    where no market has such a rule.

    A price in another currency than the market's is not compared: we make up no rate of exchange.
    """

    def __init__(self, editions: Iterable[int], *, today: date) -> None:
        laws = [(market, law_of(market)) for market in all_markets()]
        self._laws = [(market, law) for market, law in laws if law.fixed_price or law.windows]
        self._today = today
        self._prices: dict[int, list[shapes.ListPrice]] = {}
        self._published: dict[int, PartialDate | None] = {}
        ids = sorted(set(editions))
        if self._laws and ids:
            for price in questions.prices_of(ids):
                self._prices.setdefault(price.edition, []).append(facts.list_price(price))
            known = Edition.objects.filter(pk__in=list(self._prices)).values_list("pk", "published")
            self._published = {pk: PartialDate.read(published) for pk, published in known}

    def problems(self, asked: Asked) -> dict[str, Reason]:
        """Code of a market -> why this copy cannot have this price there."""
        if not asked.new or asked.edition not in self._prices:
            return {}
        found = ((market, self._problem(market, law, asked)) for market, law in self._laws)
        return {market.code: reason for market, reason in found if reason}

    def _problem(self, market: MarketInfo, law: MarketLaw, asked: Asked) -> Reason | None:
        if asked.currency != law.currency:
            return None
        fixed = amount_in(self._prices[asked.edition], market.country, law.currency, self._today.isoformat())
        known = Facts(delivered=True, marks=unpacked(asked.marks))
        published = self._published.get(asked.edition)
        return check_price(law, asked.new, asked.amount, fixed, published, self._today, facts=known)


def packed(markets: Sequence[str]) -> str:
    """As `Offer.barred` keeps them."""
    return f" {' '.join(sorted(markets))} " if markets else ""
