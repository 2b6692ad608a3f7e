"""Markets in addresses: the default market has no prefix, every other has its code as the first segment of the path."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import monotonic

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.utils import translation

from bookrow.plumbing.models import Market

TAG = "markets"
_RELOAD_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class MarketInfo:
    """A market as pages need it. currency: ISO 4217; country: ISO 3166-1; locale: BCP 47; units: imperial or metric."""

    code: str
    name: str
    country: str
    currency: str
    locale: str
    units: str
    is_default: bool

    @property
    def language(self) -> str:
        """The shop's language nearest to the market's locale: the same, else the same tongue, else the shop's first."""
        offered = [code for code, _ in settings.LANGUAGES]
        wanted = self.locale.lower()
        tongue = wanted.partition("-")[0]
        return next((code for code in (wanted, tongue) if code in offered), offered[0])

    @property
    def prefix(self) -> str:
        """What addresses of this market begin with: nothing, or a slash and its code."""
        return "" if self.is_default else f"/{self.code}"


# What a shop without any row is: so an emptied table is no outage.
STANDARD = MarketInfo("us", "United States", "US", "USD", "en-US", "imperial", True)


class _Known:
    """The markets as this process last read them."""

    def __init__(self) -> None:
        self.by_code: dict[str, MarketInfo] = {}
        self.default = STANDARD
        self.until = 0.0

    def read(self) -> None:
        try:
            rows = [_info(row) for row in Market.objects.all()] or [STANDARD]
        except DatabaseError:
            # The page itself will say that the database is away; where it is, is still known.
            self.until = monotonic() + 1
            return
        self.default = next((row for row in rows if row.is_default), rows[0])
        self.by_code = {row.code: row for row in rows}
        self.until = monotonic() + _RELOAD_SECONDS


_known = _Known()


def _info(row: Market) -> MarketInfo:
    return MarketInfo(row.code, row.name, row.country, row.currency, row.locale, row.units, row.is_default)


def _current() -> _Known:
    if monotonic() >= _known.until:
        _known.read()
    return _known


def heard(tags: Iterable[str]) -> None:
    """Called with the tags that became untrue: a changed market is read again at once."""
    if TAG in tags:
        _known.until = 0.0


def all_markets() -> list[MarketInfo]:
    """Every market, in the shop's order."""
    return list(_current().by_code.values())


def default_market() -> MarketInfo:
    """The market whose addresses have no prefix."""
    return _current().default


def market_of(request: HttpRequest) -> MarketInfo:
    """The market of the request's address."""
    market: MarketInfo = request.market  # type: ignore[attr-defined]
    return market


def market_url(market: MarketInfo, address: str) -> str:
    """An address (from the root, without market) in a market."""
    return market.prefix + address


def at(request: HttpRequest, address: str) -> str:
    """An address (from the root, without market) in the request's own market."""
    return market_of(request).prefix + address


class MarketMiddleware:
    """Takes the market's segment off the path, sets `request.market`, and speaks the market's language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        known = _current()
        _, code, rest = [*request.path_info.split("/", 2), ""][:3]
        market = known.by_code.get(code)
        if market is not None and market.is_default:
            # Asked for by its code the default market has one address only: the short one.
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"/{rest.lstrip('/')}" + (f"?{query}" if query else ""))
        if market is not None:
            request.path_info = f"/{rest}"
        request.market = market or known.default  # type: ignore[attr-defined]
        with translation.override(request.market.language):  # type: ignore[attr-defined]
            return self.get_response(request)
