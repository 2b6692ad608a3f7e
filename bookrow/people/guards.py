"""Who may see a personal page: those who are in, those who showed it lately, those who took the second step.

Each leads to where it can be done, and from there back to where somebody wanted to go.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from bookrow.people.coming_in import has_second_step, proved_lately, took_second_step
from bookrow.people.models import Account

Given = ParamSpec("Given")
View = Callable[Given, HttpResponseBase]
Guard = Callable[[HttpRequest], HttpResponseBase | None]


def account_of(request: HttpRequest) -> Account | None:
    """Who is signed in, if anybody."""
    account = getattr(request, "user", None)
    return account if isinstance(account, Account) and account.is_active else None


def member(request: HttpRequest) -> Account:
    """Who is signed in, on a page that lets nobody else through."""
    account = account_of(request)
    assert account is not None
    return account


def account_required(view: View[Given]) -> View[Given]:
    """A page for whoever is signed in: others are led to the sign-in page."""
    return _guarded(view, _in)


def shown_lately(view: View[Given]) -> View[Given]:
    """A page that changes how one signs in: asks for password, code or passkey unless that is less than 15 minutes ago."""
    return _guarded(view, _lately)


def second_factor_required(view: View[Given]) -> View[Given]:
    """A page for those who came in by two steps, such as a seller's payout details.

    Whoever has no second step is led to set one up; whoever has one and came in without it is asked for it.
    """
    return _guarded(view, _by_two_steps)


def of_age_required(view: View[Given]) -> View[Given]:
    """A page for whoever said that they are 13 or older; others are led to /account/age, and from there back."""
    return _guarded(view, _of_age)


def leading_to(name: str, request: HttpRequest) -> HttpResponseRedirect:
    """To one of this room's pages, and then back here."""
    # A form that was sent too late is shown again, not sent again.
    return HttpResponseRedirect(f"{reverse(f'people:{name}')}?{urlencode({'next': request.get_full_path()})}")


def _guarded(view: View[Given], turned_away: Guard) -> View[Given]:
    @wraps(view)
    def guarded(*args: Given.args, **kwargs: Given.kwargs) -> HttpResponseBase:
        answer = turned_away(args[0]) or view(*args, **kwargs)  # type: ignore[arg-type]
        add_never_cache_headers(answer)
        return answer

    return guarded


def _in(request: HttpRequest) -> HttpResponseBase | None:
    return None if account_of(request) else redirect_to_login(request.get_full_path())


def _lately(request: HttpRequest) -> HttpResponseBase | None:
    return _in(request) or (None if proved_lately(request) else leading_to("confirm", request))


def _of_age(request: HttpRequest) -> HttpResponseBase | None:
    return _in(request) or (None if member(request).of_age_on else leading_to("age", request))


def _by_two_steps(request: HttpRequest) -> HttpResponseBase | None:
    if answer := _in(request):
        return answer
    if not has_second_step(member(request)):
        return leading_to("second-step-setup", request)
    return None if took_second_step(request) else leading_to("confirm-second-step", request)
