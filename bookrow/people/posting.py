"""Sending codes: the same page, the same limits and a letter each time, whoever the address belongs to."""

from dataclasses import replace
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from bookrow.people import codes, letters
from bookrow.people.actions import allow_code
from bookrow.people.addresses import address_of
from bookrow.people.guards import account_of
from bookrow.people.models import Account


def post_code(request: HttpRequest, asked: codes.Asked, *, now: datetime) -> None:
    """Send a code for something, or the letter that says why there is none; refused where a limit is reached."""
    allow_code(email=asked.email, address=address_of(request), purpose=asked.purpose, now=now)
    owner = Account.objects.holding(asked.email)
    letter = _letter(asked.purpose, owner, account_of(request))
    code = codes.new_code() if letter in WITH_CODE else ""
    links = {
        name: request.build_absolute_uri(reverse(f"people:{name}")) for name in ("sign-in", "sign-up", "new-password")
    }
    letters.send(letter, to=asked.email, request=request, code=code, links=links)
    codes.keep(request.session, replace(asked, account=owner.pk if owner else 0), code=code, now=now)


WITH_CODE = {"code-sign-in", "code-sign-up", "code-sign-up-known", "code-password", "code-address", "code-confirm"}


def _letter(purpose: str, owner: Account | None, member: Account | None) -> str:
    """Which letter goes out. member: who is signed in and asks for a code to a further address, or to confirm."""
    if purpose == "address":
        return "code-address" if owner is None else "address-taken"
    if purpose == "confirm":
        return "code-confirm" if owner == member else "address-taken"
    if owner is not None and not owner.is_active:
        return "account-closed"
    if purpose == "sign-up":
        return "code-sign-up-known" if owner else "code-sign-up"
    return f"code-{purpose}" if owner else "nobody"
