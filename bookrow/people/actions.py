"""Everything that changes an account, and letting people in."""

import ipaddress
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import authenticate
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.models import Account, SignInAttempt, folded

WINDOW = 15 * 60  # seconds

# The first stops guessing at one account from one place; the second, one place trying many accounts; the third, many
# places trying one account. The third is wide, so that no single place can lock an account's owner out.
TRIES_HERE, TRIES_FROM_ADDRESS, TRIES_AT_ACCOUNT = 10, 40, 100


@dataclass(frozen=True, slots=True)
class NewOperator:
    """An account that may run the shop. password: in clear, to be shown once, or "" where it stayed as it was."""

    account: Account
    password: str
    created: bool


def admit(*, email: str, password: str, address: str, now: datetime) -> Account:
    """The account that these words open, or a Refusal. address: the visitor's IP address, as the web server saw it."""
    window = int(now.timestamp()) // WINDOW * WINDOW
    SignInAttempt.objects.before(window - WINDOW).delete()
    counted = list(_limits(folded(email), _place(address)))
    within = [SignInAttempt.objects.spend(key=key, window=window, limit=limit) for key, limit in counted]
    if not all(within):
        minutes = (window + WINDOW - int(now.timestamp())) // 60 + 1
        raise Refusal(reasons.TOO_MANY_TRIES.saying(minutes=minutes))
    account = authenticate(None, email=folded(email), password=password)
    if not isinstance(account, Account):
        raise Refusal(reasons.NO_MATCH)
    for key, _limit in counted:
        SignInAttempt.objects.give_back(key=key, window=window)
    return account


def make_operator(*, email: str, now: datetime, name: str = "", password: str = "", renew: bool = False) -> NewOperator:
    """Let an account run the shop, made anew where the address has none. A given password must be a good one.

    A new account gets `password`, or one of 20 random letters; an account that exists keeps its own unless `renew`.
    """
    try:
        validate_email(folded(email))
    except ValidationError as fault:
        raise Refusal(reasons.BAD_ADDRESS.saying(email=email)) from fault
    password = _checked(password, email) or secrets.token_urlsafe(15)
    try:
        with transaction.atomic():
            account = Account.objects.create_user(email, password, is_operator=True, display_name=name, joined_at=now)
        return NewOperator(account, password, created=True)
    except IntegrityError:
        return _promote(email, name, password if renew else "")


@transaction.atomic
def _promote(email: str, name: str, password: str) -> NewOperator:
    account = Account.objects.get_by_natural_key(email)
    account.is_operator = account.is_active = True
    account.display_name = name or account.display_name
    if password:
        account.set_password(password)
    account.save(update_fields=["is_operator", "is_active", "display_name", "password"])
    return NewOperator(account, password, created=False)


def _checked(password: str, email: str) -> str:
    try:
        if password:
            validate_password(password, Account(email=folded(email)))
    except ValidationError as fault:
        raise Refusal(reasons.WEAK_PASSWORD.saying(problems=" ".join(fault.messages))) from fault
    return password


def _limits(email: str, place: str) -> Iterator[tuple[str, int]]:
    for words, limit in (
        (("account-here", email, place), TRIES_HERE),
        (("address", place), TRIES_FROM_ADDRESS),
        (("account", email), TRIES_AT_ACCOUNT),
    ):
        yield salted_hmac("bookrow.people.sign-in", "\n".join(words), algorithm="sha256").hexdigest(), limit


def _place(address: str) -> str:
    """One home or office: an IPv4 address, or the first 64 bits of an IPv6 address, of which each has any number."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(parsed, ipaddress.IPv6Address):
        return str(parsed.ipv4_mapped or ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
