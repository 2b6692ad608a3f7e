"""“Save 30%”, and what it counts from: never without a name and a day, never more than is true."""

from dataclasses import dataclass
from datetime import datetime

from bookrow.kit.money import Money
from bookrow.kit.words import marked as _
from bookrow.offers.pricing.reductions import Kind, Reference, Standing
from bookrow.offers.pricing.sayings import Saying

# Per kind of reference, and whether the copy is new: who compares a used copy must hear that the base is a new one.
_AGAINST = {
    (Kind.LIST, True): _("{percent}% under the publisher's list price of {price} ({source}, {since})"),
    (Kind.LIST, False): _("{percent}% under the publisher's list price of {price} for a new copy ({source}, {since})"),
    (Kind.LOWEST, True): _("{percent}% under {price}, the lowest price of the {days} days before {since}"),
    (Kind.LOWEST, False): _("{percent}% under {price}, this copy's lowest price of the {days} days before {since}"),
}
_SAVE = _("Save {percent}%")


@dataclass(frozen=True, slots=True)
class Saving:
    """A whole percentage from 1 to 100 and the reference it counts from. new: the copy itself is new."""

    percent: int
    reference: Reference
    new: bool

    @property
    def short(self) -> Saying:
        """“Save 30%”; shown only together with `against`."""
        return Saying(_SAVE, {"percent": self.percent})

    @property
    def against(self) -> Saying:
        """“30% under the publisher's list price of $32.00 for a new copy (GUILFORD, 2004)”."""
        base = self.reference
        about = {"percent": self.percent, "price": Money(base.amount, base.currency), "since": base.since}
        named = {"source": base.source} if base.kind is Kind.LIST else {"days": base.days}
        return Saying(_AGAINST[base.kind, self.new], {**about, **named})


def percent_off(amount: int, reference: int) -> int:
    """How many whole percent `amount` is under `reference`, rounded down, so that never more is promised than is given:
    22.40 of 32.00 is 30, 18.10 of 32.00 is 43 (43.4), 31.70 of 32.00 is 0. 0 where the reference is not higher."""
    return 0 if reference <= amount or amount < 0 else (reference - amount) * 100 // reference


def saving(
    offer: Standing, currency: str, listed: Reference | None, *, new: bool, now: datetime, announced: bool = True
) -> Saving | None:
    """What a page may say an offer saves; None where there is nothing, or less than 1 %.

    While a reduction of the offer's own runs the percentage counts from its prior price (Directive 98/6/EC Art 6a, CJEU
    C-330/23); else from the publisher's list price, which is a comparison with somebody else's price and is named as such.
    A reference in another currency is none. announced: false where the market is closed for savings (`law.may_announce`).
    """
    if not announced or offer.amount is None:
        return None
    for reference in (offer.reference_at(now), listed):
        if reference is not None and reference.currency == currency:
            percent = percent_off(offer.amount, reference.amount)
            if percent >= 1:
                return Saving(percent, reference, new)
    return None
