"""Who may go behind the counter."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from bookrow.people.models import Account

Given = ParamSpec("Given")


def operator_required(view: Callable[Given, HttpResponseBase]) -> Callable[Given, HttpResponseBase]:
    """A page for operators only: others are led to the sign-in page, or told why not (403) where they are signed in."""

    @wraps(view)
    def guarded(*args: Given.args, **kwargs: Given.kwargs) -> HttpResponseBase:
        answer = _turned_away(args[0]) or view(*args, **kwargs)  # type: ignore[arg-type]
        add_never_cache_headers(answer)
        return answer

    return guarded


def _turned_away(request: HttpRequest) -> HttpResponseBase | None:
    account = getattr(request, "user", None)
    if not isinstance(account, Account) or not account.is_active:
        return redirect_to_login(request.get_full_path())
    if not account.is_operator:
        return render(request, "people/no_entry.html", {"account": account}, status=403)
    return None
