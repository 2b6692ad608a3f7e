"""Who may run the shop, and letting somebody back in who lost their second step."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.actions.accounts import checked
from bookrow.people.models import Account, folded


@dataclass(frozen=True, slots=True)
class NewOperator:
    """An account that may run the shop. password: in clear, to be shown once, or "" where it stayed as it was."""

    account: Account
    password: str
    created: bool


def make_operator(*, email: str, now: datetime, name: str = "", password: str = "", renew: bool = False) -> NewOperator:
    """Let an account run the shop, made anew where the address has none. A given password must be a good one.

    A new account gets `password`, or one of 20 random letters; an account that exists keeps its own unless `renew`.
    """
    try:
        validate_email(folded(email))
    except ValidationError as fault:
        raise Refusal(reasons.BAD_ADDRESS.saying(email=email)) from fault
    password = (password and checked(password, email=email)) or secrets.token_urlsafe(15)
    try:
        with transaction.atomic():
            account = Account.objects.create_user(email, password, is_operator=True, display_name=name, joined_at=now)
        return NewOperator(account, password, created=True)
    except IntegrityError:
        return _promote(email, name, password if renew else "")


@transaction.atomic
def _promote(email: str, name: str, password: str) -> NewOperator:
    account = Account.objects.holding(email)
    if account is None:
        raise Refusal(reasons.BAD_ADDRESS.saying(email=email))
    account.is_operator = account.is_active = True
    account.display_name = name or account.display_name
    if password:
        account.set_password(password)
    account.save(update_fields=["is_operator", "is_active", "display_name", "password"])
    return NewOperator(account, password, created=False)


def forget_second_step(*, email: str) -> int:
    """Take every app, passkey and recovery code from an account whose owner lost them; how many there were.

    Refused where nobody has the address. Whoever calls this has made sure who is asking.
    """
    account = Account.objects.holding(email)
    if account is None:
        raise Refusal(reasons.NOBODY_HAS.saying(email=email))
    return Authenticator.objects.filter(user=account).delete()[0]
