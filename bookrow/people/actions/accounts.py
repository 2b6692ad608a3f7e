"""Everything that changes an account."""

from datetime import date, datetime

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.models import Account, folded

ADDRESSES_AT_MOST = 5


def open_account(
    *, email: str, now: datetime, name: str = "", password: str = "", hashed: str = "", of_age_on: date | None = None
) -> Account:
    """A new account for an address that was proved; or the one that has it already, left as it is.

    password: in clear; hashed: as Django keeps it. With neither, one signs in by codes or passkeys. of_age_on: the day on
    which they said they are 13 or older; without it they are asked before they post.
    """
    account = Account(email=folded(email), display_name=name, joined_at=now, of_age_on=of_age_on)
    if hashed:
        account.password = hashed
    else:
        account.set_password(password or None)
    try:
        with transaction.atomic():
            return Account.objects.add(account)
    except IntegrityError:
        known = Account.objects.holding(email)
        if known is None:
            raise
        return known


def name_account(*, account: Account, name: str) -> None:
    """What the shop calls somebody. Empty: by their address."""
    account.display_name = name.strip()
    account.save(update_fields=["display_name"])


def choose_password(*, account: Account, password: str) -> None:
    """Keep a new password; whoever was signed in with the old one is signed out by that."""
    account.set_password(checked(password, email=account.email, name=account.display_name))
    account.save(update_fields=["password"])


def checked(password: str, *, email: str, name: str = "") -> str:
    """The password, or a Refusal that says why it could be guessed."""
    try:
        validate_password(password, Account(email=folded(email), display_name=name))
    except ValidationError as fault:
        raise Refusal(reasons.WEAK_PASSWORD.saying(problems=" ".join(fault.messages))) from fault
    return password


def add_address(*, account: Account, email: str) -> EmailAddress:
    """A further address of an account, proved by a code. Refused where it became somebody else's meanwhile."""
    if Account.objects.exclude(pk=account.pk).filter(email=folded(email)).exists():
        raise Refusal(reasons.ADDRESS_TAKEN.saying(email=email))
    try:
        with transaction.atomic():
            row, _ = EmailAddress.objects.update_or_create(
                user=account, email=folded(email), defaults={"verified": True}
            )
    except IntegrityError as clash:
        raise Refusal(reasons.ADDRESS_TAKEN.saying(email=email)) from clash
    return row


@transaction.atomic
def write_to(*, account: Account, email: str) -> None:
    """Make one of an account's proved addresses the one that is written to."""
    row = _own(account, email)
    EmailAddress.objects.filter(user=account, primary=True).update(primary=False)
    EmailAddress.objects.filter(pk=row.pk).update(primary=True)
    account.email = row.email
    account.save(update_fields=["email"])


@transaction.atomic
def drop_address(*, account: Account, email: str) -> None:
    """Take an address off an account; not the one that is written to."""
    row = _own(account, email)
    if row.primary or row.email == account.email:
        raise Refusal(reasons.ADDRESS_IN_USE.saying(email=row.email))
    row.delete()


def forget_old_sessions(*, now: datetime) -> None:
    """Drop the sessions whose time is over: what somebody was in the middle of, and was not seen again."""
    Session.objects.filter(expire_date__lt=now).delete()


def _own(account: Account, email: str) -> EmailAddress:
    row = EmailAddress.objects.filter(user=account, email=folded(email), verified=True).first()
    if row is None:
        raise Refusal(reasons.NOT_YOUR_ADDRESS.saying(email=email))
    return row
