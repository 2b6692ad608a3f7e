"""The shop's face as pages need it: read once, read again when somebody changed it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import Any

from bookrow.frame.colours import shop_css
from bookrow.plumbing import markets
from bookrow.storefront.beginnings import CHECKING
from bookrow.storefront.models import Policy, Shop

_RELOAD = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Link:
    """A policy in the foot of the page."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Face:
    """What the base page shows of the shop. logo, css: addresses or ""."""

    name: str
    tagline: str
    hours: str
    about: str
    contact: str
    contact_email: str
    logo: str
    logo_width: int
    logo_height: int
    css: str
    accent: str
    demo: bool
    marketplace: bool
    reviews: bool
    policies: list[Link]


class _Known:
    def __init__(self) -> None:
        self.face: Face | None = None
        self.until = 0.0


_known = _Known()


def face() -> Face:
    """The shop's face, at most fifteen seconds old where no tag has told of a change."""
    if _known.face is None or monotonic() >= _known.until:
        _known.face = _read()
        _known.until = monotonic() + _RELOAD.total_seconds()
    return _known.face


def _read() -> Face:
    shop = Shop.objects.filter(pk=1).first() or Shop(pk=1)
    return Face(
        name=shop.name,
        tagline=shop.tagline,
        hours=shop.hours,
        about=shop.about,
        contact=shop.contact,
        contact_email=shop.contact_email,
        logo=f"/logo/{shop.logo}" if shop.logo else "",
        logo_width=shop.logo_width,
        logo_height=shop.logo_height,
        css="/shop.css" if shop_css(shop.accent) else "",
        accent=shop.accent,
        demo=shop.demo,
        marketplace=shop.marketplace_on,
        reviews=shop.reviews_on,
        policies=[Link(*row) for row in Policy.objects.in_force().values_list("slug", "title")],
    )


def checking_address() -> str:
    """Where the shop tells how it checks reviews; "" where it does not."""
    return f"/policies/{CHECKING}" if any(policy.slug == CHECKING for policy in face().policies) else ""


def heard(tags: Iterable[str]) -> None:
    """Called with the tags that became untrue."""
    if "shop" in tags:
        _known.until = 0.0


class FaceNow:
    """The face as templates know it: always the present one."""

    def __getattr__(self, name: str) -> Any:
        return getattr(face(), name)


class MarketsNow:
    """The markets in the order in which the foot of the page offers them."""

    def __iter__(self) -> Iterator[markets.MarketInfo]:
        return iter(markets.all_markets())

    def __len__(self) -> int:
        return len(markets.all_markets())
