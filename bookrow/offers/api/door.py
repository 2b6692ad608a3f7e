"""Who may call: a token opens its seller's door and no other. Cookies open nothing here."""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_exempt

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_api as reasons
from bookrow.offers.actions.tokens import digest_of, note_use
from bookrow.offers.api.answers import json, refused, written
from bookrow.offers.api.bodies import read_on
from bookrow.offers.models import Seller, SellerToken
from bookrow.plumbing.actions import claimed
from bookrow.plumbing.claims import KEY_LENGTH, fingerprint

_log = logging.getLogger(__name__)
_LONGEST_TOKEN = 200
_READS = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Caller:
    """A seller's software. now: when it called."""

    seller: Seller
    token: SellerToken
    now: datetime


View = Callable[..., HttpResponse]
Work = Callable[[], tuple[int, Mapping[str, Any]]]


def door(*, get: View | None = None, post: View | None = None) -> View:
    """An address of the API. Its views are called as view(request, caller, **parts of the address) and may refuse."""

    @csrf_exempt  # nothing here is believed because a browser sent it along
    def at(request: HttpRequest, **parts: Any) -> HttpResponse:
        try:
            answer = _answer(request, {"GET": get, "POST": post}, parts)
        except Refusal as refusal:
            answer = refused(refusal.reasons)
        except Exception:
            _log.exception("%s %s", request.method, request.path)
            answer = refused([reasons.BROKEN])
        add_never_cache_headers(answer)
        return answer

    return at


def _answer(request: HttpRequest, views: Mapping[str, View | None], parts: dict[str, Any]) -> HttpResponse:
    caller = caller_of(request)
    try:
        return _let_in(request, caller, views, parts)
    finally:
        read_on(request)


def _let_in(
    request: HttpRequest, caller: Caller, views: Mapping[str, View | None], parts: dict[str, Any]
) -> HttpResponse:
    method = "GET" if request.method in _READS else str(request.method)
    view = views.get(method)
    if view is None:
        allowed = ", ".join(name for name, one in views.items() if one)
        if not allowed:
            raise Refusal(reasons.NOT_HERE.saying(path=request.path))
        raise Refusal(reasons.METHOD.saying(method=method[:20], path=request.path, allowed=allowed))
    if method == "POST" and caller.seller.suspended_at:
        raise Refusal(reasons.SUSPENDED.saying(why=caller.seller.suspended_why))
    return view(request, caller, **parts)


def caller_of(request: HttpRequest) -> Caller:
    """Whose token came with the request. Refuses in the same words whether there is none, a wrong or a revoked one."""
    scheme, _, secret = request.headers.get("Authorization", "").strip().partition(" ")
    secret = secret.strip()
    token = None
    if scheme.lower() == "bearer" and 0 < len(secret) <= _LONGEST_TOKEN:
        token = SellerToken.objects.good().filter(digest=digest_of(secret)).first()
    if token is None:
        raise Refusal(reasons.NO_TOKEN)
    now = timezone.now()
    note_use(token, now=now)
    return Caller(token.seller, token, now)


def key_of(request: HttpRequest) -> str:
    """The key that the caller gave this call. Refuses where there is none, or none that can be kept."""
    key = request.headers.get("Idempotency-Key", "").strip()
    if not key:
        raise Refusal(reasons.NO_KEY)
    if len(key) > KEY_LENGTH or not (key.isascii() and key.isprintable()):
        raise Refusal(reasons.KEY_FORM.saying(limit=KEY_LENGTH))
    return key


def once(
    request: HttpRequest,
    caller: Caller,
    sent: bytes,
    work: Work,
    *,
    hand: AbstractContextManager[None] | None = None,
) -> HttpResponse:
    """Do the work in one transaction with keeping its answer, or answer as before where the same call comes again.

    sent: the body, or a mark of it; hand: what is to be held around the transaction.
    """
    key = key_of(request)
    mark = fingerprint(b"POST", request.get_full_path().encode(), sent)
    scope = f"seller {caller.seller.pk}"
    with claimed(scope=scope, key=key, fingerprint=mark, now=caller.now) as claim:
        if claim.before:
            return json(claim.before.text, claim.before.status, {"Idempotency-Replayed": "true"})
        with hand or nullcontext(), transaction.atomic():
            status, body = work()
            text = written(body)
            claim.finish(status, text, now=timezone.now())
    return json(text, status)
