"""Letting people in."""

from datetime import datetime

from django.contrib.auth import authenticate

from bookrow.kit.refusals import Reason, Refusal
from bookrow.people import reasons
from bookrow.people.actions.limits import MINUTE, SECOND_STEP, Limit, Spent, each, place_of, spend
from bookrow.people.models import Account, folded
from bookrow.people.saying import waiting

WINDOW = 15 * MINUTE

# The first stops guessing at one account from one place; the second, one place trying many accounts; the third, many
# places trying one account. The third is wide, so that no single place can lock an account's owner out.
TRIES_HERE, TRIES_FROM_ADDRESS, TRIES_AT_ACCOUNT = 10, 40, 100
# Many places trying many accounts with words stolen elsewhere. Codes by mail and passkeys go on meanwhile.
TRIES_OVERALL, OVERALL_WINDOW = 1_000, 5 * MINUTE


def admit(*, email: str, password: str, address: str, now: datetime) -> Account:
    """The account that these words open, or a Refusal. address: the visitor's IP address, as the web server saw it."""
    spent = _try(folded(email), address, now)
    account = _opened(Account.objects.holding(email), email, password)
    if account is None:
        raise Refusal(reasons.NO_MATCH)
    spent.give_back()
    return account


def confirm_password(*, account: Account, password: str, address: str, now: datetime) -> None:
    """Ask somebody who is in for their password again. Wrong words count like tries at the door."""
    spent = _try(account.email, address, now)
    if _opened(account, account.email, password) is None:
        raise Refusal(reasons.WRONG_PASSWORD)
    spent.give_back()


def allow_second_step(*, account: Account, now: datetime) -> Spent:
    """Count one try at the second step of an account, or refuse it with the time to wait."""
    spent = spend(*each(SECOND_STEP, str(account.pk)), now=now)
    if spent.seconds:
        raise Refusal(reasons.TOO_MANY_CODES.saying(wait=waiting(spent.seconds), seconds=spent.seconds))
    return spent


def _try(email: str, address: str, now: datetime) -> Spent:
    place = place_of(address)
    spent = spend(
        (Limit("account-here", TRIES_HERE, WINDOW), (email, place)),
        (Limit("address", TRIES_FROM_ADDRESS, WINDOW), (place,)),
        (Limit("account", TRIES_AT_ACCOUNT, WINDOW), (email,)),
        (Limit("overall", TRIES_OVERALL, OVERALL_WINDOW), ()),
        now=now,
    )
    if spent.seconds:
        raise Refusal(_wait(spent.seconds))
    return spent


def _wait(seconds: int) -> Reason:
    return reasons.TOO_MANY_TRIES.saying(minutes=seconds // 60 + 1, seconds=seconds)


def _opened(account: Account | None, email: str, password: str) -> Account | None:
    """Takes as long for an address that nobody has: Django hashes the password all the same."""
    opened = authenticate(None, email=account.email if account else folded(email), password=password)
    return opened if isinstance(opened, Account) else None
