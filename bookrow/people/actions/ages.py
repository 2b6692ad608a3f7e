"""The question how old somebody is: answered once, and of the answer only "13 or over, said on this day" is kept."""

from datetime import date, datetime

from django.db import transaction

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.actions.limits import AGE_ANSWERED, YOUNG_FROM_PLACE, allow, did, each, first, forget, place_of
from bookrow.people.ages import is_of_age
from bookrow.people.models import Account


def answer_at_the_door(*, born: date, address: str, now: datetime) -> date:
    """The day to keep with an account that is about to be made: today's.

    Refused where they are younger than 13; and, whoever answers, where many such answers came from one place today. Of those
    only their number is kept, for a day. address: the visitor's IP address.
    """
    spent = allow(*each(YOUNG_FROM_PLACE, place_of(address)), now=now)
    if not is_of_age(born, today=now.date()):
        raise Refusal(reasons.TOO_YOUNG)
    spent.give_back()
    return now.date()


def say_age(*, account: Account, born: date, now: datetime) -> None:
    """The answer of somebody who has an account. Refused where they are younger than 13: posting stays closed to them for a
    year, whatever they answer then, unless a person lets them be asked again."""
    _answer(account, of_age=is_of_age(born, today=now.date()), now=now)
    if account.of_age_on is None:
        raise Refusal(reasons.TOO_YOUNG_TO_POST)


def said_of_age(*, account: Account, now: datetime) -> None:
    """Keep what somebody said at sign-up whose address turned out to have an account, unless they had answered before."""
    _answer(account, of_age=True, now=now)


@transaction.atomic
def _answer(account: Account, *, of_age: bool, now: datetime) -> None:
    # The first answer counts: whoever makes the one entry has given it.
    if first(AGE_ANSWERED, str(account.pk), now=now) and of_age:
        Account.objects.filter(pk=account.pk, of_age_on=None).update(of_age_on=now.date())
    account.refresh_from_db(fields=["of_age_on"])


def said_too_young(account: Account, *, now: datetime) -> bool:
    """Whether posting is closed to them for now."""
    return account.of_age_on is None and did(AGE_ANSWERED, str(account.pk), now=now)


def ask_age_again(*, account: Account) -> None:
    """Let somebody be asked once more whose answer was a slip. Whoever calls this has made sure of that."""
    forget(AGE_ANSWERED, str(account.pk))
