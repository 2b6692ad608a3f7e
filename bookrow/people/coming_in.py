"""From "this is really them" to "they are in": what allauth is told, and what a session has proved so far."""

import time
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records, perform_login, record_authentication
from allauth.account.models import Login
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from bookrow.people.models import Account

STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def come_in(
    request: HttpRequest, account: Account, *, method: str, email: str, next: str = "", signup: bool = False
) -> HttpResponse:
    """Let somebody in, by way of the second step where they have one. method: password or code."""
    prove(request, account, method=method, email=email)
    login = Login(user=account, email=email, redirect_url=next or None, signup=signup)
    answer: HttpResponse = perform_login(request, login)
    return answer


def prove(request: HttpRequest, account: Account, *, method: str, **about: Any) -> None:
    """Note that somebody has just shown who they are. method: password, code or mfa."""
    record_authentication(request, account, method=method, reauthenticated=True, **about)


def proved_lately(request: HttpRequest, *methods: str) -> bool:
    """Whether this session showed who it is within the last quarter of an hour, by one of these methods if named."""
    since = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    return any(
        record.get("reauthenticated") and record["at"] > since and (not methods or record["method"] in methods)
        for record in _records(request)
    )


def took_second_step(request: HttpRequest) -> bool:
    """Whether an app's code, a recovery code or a passkey was used since this session came in."""
    return any(record["method"] == "mfa" for record in _records(request))


def has_second_step(account: Account) -> bool:
    """Whether an account has an app or a passkey."""
    return Authenticator.objects.filter(user=account, type__in=STEPS).exists()


def _records(request: HttpRequest) -> list[dict[str, Any]]:
    """What was shown in this session, and when."""
    return get_authentication_records(request, request.user) if isinstance(request.user, Account) else []
