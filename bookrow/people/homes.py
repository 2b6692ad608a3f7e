"""Where somebody goes who came in without wanting to go anywhere."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.urls import reverse

from bookrow.people.models import Account

# The address where an account works, "" where it does not work there.
Home = Callable[[Account], str]
_homes: list[Home] = []


def register(home: Home) -> None:
    """Rooms above tell where people work in them."""
    if home not in _homes:
        _homes.append(home)


def home_of(account: Any) -> str:
    """The counter for an operator, else where they work, else their own account."""
    if not isinstance(account, Account):
        return reverse("people:account")
    if account.is_operator:
        return str(settings.LOGIN_REDIRECT_URL)
    return next((found for home in _homes if (found := home(account))), reverse("people:account"))
