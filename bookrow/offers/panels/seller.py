"""A seller's public page."""

from dataclasses import dataclass
from datetime import datetime

from bookrow.offers.models import HEAVIEST, Listing, Postage, Seller
from bookrow.offers.pricing import trust
from bookrow.offers.pricing.tie import GRADES
from bookrow.plumbing.markets import MarketInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class PostageLine:
    """From more than `over` grams up to `up_to`, None without limit; days: business days on the way."""

    over: int
    up_to: int | None
    amount: int
    days: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SellerPanel:
    """What readers see of a seller. Of a private person neither name nor address is shown. number: in the database.
    turned_out: grade, and of how many in a hundred copies readers found it true, at least."""

    number: int
    key: str
    name: str
    own: bool
    demo: bool
    trader: bool
    legal_name: str
    lines: list[str]
    country: str
    registration: str
    tax_number: str
    email: str
    phone: str
    about: str
    currency: str
    ships: tuple[int, int]
    away: bool
    away_until: str
    away_note: str
    copies: int
    postage: list[PostageLine]
    turned_out: list[tuple[int, int]]


def seller_panel(seller: Seller, market: MarketInfo, *, now: datetime) -> SellerPanel:
    """Two statements."""
    told, grades = seller.trader, trust.read(seller.grades or {})
    rates = Postage.objects.filter(seller=seller, market=market.code).order_by("over")
    return SellerPanel(
        number=seller.pk,
        key=seller.key,
        name=seller.name,
        own=seller.own,
        demo=seller.demo,
        trader=told,
        legal_name=seller.legal_name if told else "",
        lines=[line for line in (seller.street, f"{seller.postcode} {seller.city}".strip()) if line] if told else [],
        country=seller.country,
        registration=seller.registration if told else "",
        tax_number=seller.tax_number if told else "",
        email=seller.email if told else "",
        phone=seller.phone if told else "",
        about=seller.about,
        currency=seller.currency,
        ships=(seller.dispatch_min, seller.dispatch_max),
        away=seller.is_away(now.date()),
        away_until=seller.away_until.replace("-", ""),
        away_note=seller.away_note,
        copies=Listing.objects.filter(seller=seller, market=market.code).count(),
        postage=[
            PostageLine(
                over=rate.over,
                up_to=rate.up_to if rate.up_to < HEAVIEST else None,
                amount=rate.amount,
                days=(rate.days_min, rate.days_max),
            )
            for rate in rates
        ],
        turned_out=[(grade, said) for grade in GRADES if (said := trust.turned_out(grades, grade)) is not None],
    )
