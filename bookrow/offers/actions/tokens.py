"""Tokens by which a seller's own software is let in: made, used, taken back. The token itself is kept nowhere."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_api as reasons
from bookrow.offers.models import Seller, SellerToken
from bookrow.people.models import Account
from bookrow.plumbing import actions as plumbing

PREFIX = "bookrow_"  # so that a token that strays into a text or a log is known for what it is
MOST = 20
_RANDOM_BYTES = 32  # 43 signs of base64url
_TOLD_EVERY = timedelta(minutes=1)


def make_token(seller: Seller, *, name: str, by: Account, now: datetime) -> tuple[SellerToken, str]:
    """A new token, and what it is: to be shown once. Refuses an empty name, one that a good token has, and too many."""
    name = " ".join(name.split())[:80]
    if not name:
        raise Refusal(reasons.TOKEN_NAME)
    secret = PREFIX + secrets.token_urlsafe(_RANDOM_BYTES)
    with transaction.atomic():
        Seller.objects.select_for_update().get(pk=seller.pk)  # two owners at once: the second sees the first one's
        good = SellerToken.objects.good().filter(seller=seller)
        if good.filter(name__iexact=name).exists():
            raise Refusal(reasons.TOKEN_NAME_TAKEN.saying(name=name))
        if good.count() >= MOST:
            raise Refusal(reasons.TOKENS_FULL.saying(most=MOST))
        token = SellerToken.objects.create(
            seller=seller, name=name, digest=digest_of(secret), hint=secret[-4:], made_by=by, made_at=now
        )
        plumbing.record("offers.token_made", now=now, seller=seller.pk, token=token.pk, by=by.pk)
    return token, secret


def revoke_token(token: SellerToken, *, by: Account, now: datetime) -> None:
    """It opens nothing from now on."""
    with transaction.atomic():
        if SellerToken.objects.good().filter(pk=token.pk).update(revoked_at=now):
            plumbing.record("offers.token_revoked", now=now, seller=token.seller_id, token=token.pk, by=by.pk)


def note_use(token: SellerToken, *, now: datetime) -> None:
    """That it was used: written once a minute at most, however often it is."""
    before = now - _TOLD_EVERY
    if token.used_at is None or token.used_at <= before:
        stale = Q(used_at=None) | Q(used_at__lte=before)
        SellerToken.objects.filter(stale, pk=token.pk).update(used_at=now)


def digest_of(secret: str) -> str:
    """By what a token is found: SHA-256, hexadecimal. It has 256 random bits, so nothing slower is needed."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
