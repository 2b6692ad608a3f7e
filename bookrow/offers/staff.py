"""Who may see a seller's workspace: its own people, each as far as their role goes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from bookrow.offers.home import market_of_seller
from bookrow.offers.models import Seller, SellerStaff
from bookrow.people import homes
from bookrow.people.guards import account_of
from bookrow.people.models import Account
from bookrow.plumbing.markets import MarketInfo

OWNER, STOCK, ORDERS = (str(role) for role in SellerStaff.Role)
ANYONE = (OWNER, STOCK, ORDERS)
KEEPERS = (OWNER, STOCK)
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Desk:
    """A seller, and who is at work for it. market: the seller's own, in whose language amounts are written."""

    seller: Seller
    account: Account
    role: str
    market: MarketInfo

    @property
    def is_owner(self) -> bool:
        """Whether everything may be done."""
        return self.role == OWNER

    @property
    def keeps_stock(self) -> bool:
        """Whether copies and files may be touched."""
        return self.role in KEEPERS


def seller_required(*roles: str) -> Callable[[View], View]:
    """A page at /sell/<key>/ for whoever has one of these roles there; the view gets the Desk in place of the key.

    Strangers are led to the sign-in page, whether there is such a seller or not. Whoever does not work for the seller is
    told that there is nothing, as for a seller that does not exist (404). A colleague in another role is told who may (403).
    """

    def around(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, key: str, **more: Any) -> HttpResponseBase:
            answer = _answer(request, key, roles, view, more)
            add_never_cache_headers(answer)
            return answer

        return guarded

    return around


def _answer(
    request: HttpRequest, key: str, roles: tuple[str, ...], view: View, more: dict[str, Any]
) -> HttpResponseBase:
    account = account_of(request)
    if account is None:
        return redirect_to_login(request.get_full_path())
    desk = desk_of(account, key)
    if desk is None:
        raise Http404
    if desk.role not in roles:
        return render(request, "offers/sell/other_role.html", {"desk": desk, "here": ""}, status=403)
    return view(request, desk, **more)


def home(account: Account) -> str:
    """Where somebody works who sells here; "" for everybody else. One statement."""
    return reverse("sell:mine") if SellerStaff.objects.filter(account=account).exists() else ""


def register() -> None:
    """Tell the door where sellers work."""
    homes.register(home)


def desk_of(account: Account, key: str) -> Desk | None:
    """Their desk at the seller with that key, if they work there. One statement."""
    staff = SellerStaff.objects.select_related("seller").filter(account=account, seller__key=key).first()
    return Desk(staff.seller, account, staff.role, market_of_seller(staff.seller)) if staff else None
