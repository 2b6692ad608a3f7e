"""How often anything may be tried, counted over all processes of the shop."""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.crypto import salted_hmac

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.models import SignInAttempt, folded
from bookrow.people.saying import waiting


@dataclass(frozen=True, slots=True)
class Limit:
    """So many tries in each window of so many seconds."""

    name: str
    most: int
    seconds: int


Asked = tuple[Limit, Sequence[str]]  # a limit, and whose it is


@dataclass(frozen=True, slots=True)
class Spent:
    """Tries that were counted. seconds: how long to wait where one of the limits was reached, else nought."""

    rows: tuple[tuple[str, int], ...]
    seconds: int

    def give_back(self) -> None:
        """Take these tries back: they proved to be the owner's."""
        for key, window in self.rows:
            SignInAttempt.objects.give_back(key=key, window=window)


MINUTE, HOUR, DAY = 60, 3600, 24 * 3600
# Second factor, as many as the Python Package Index allows: a code of six digits is guessed in no lifetime.
SECOND_STEP = (Limit("second-5m", 5, 5 * MINUTE), Limit("second-1h", 20, HOUR), Limit("second-1d", 50, DAY))
CODES_TO_ADDRESS = (Limit("codes-to", 5, 15 * MINUTE), Limit("codes-to-1d", 20, DAY))
NEW_PASSWORDS = (Limit("new-password", 5, DAY),)
CODES_FROM_PLACE = (Limit("codes-from", 40, 15 * MINUTE),)
SIGN_UPS_FROM_PLACE = (Limit("sign-ups-from", 10, 10 * MINUTE),)
NEW_ADDRESSES = (Limit("new-address", 2, DAY),)
USED = Limit("app-code", 1, 3 * MINUTE)
# Whoever is asked for their age answers once: a place from which many answers were too low waits for the next day.
YOUNG_FROM_PLACE = (Limit("young-from", 5, DAY),)
# Their own account keeps that there was an answer for a year from then; children grow.
AGE_ANSWERED = Limit("age-answered", 1, 365 * DAY)
# A name that was erased is never given out again, so nobody may use them up.
PEN_NAMES = (Limit("pen-names", 2, 30 * DAY),)
PASSKEYS_FROM_PLACE = (Limit("passkeys-from", 60, 5 * MINUTE),)


def spend(*asked: Asked, now: datetime) -> Spent:
    """Count one try under each of these limits."""
    second = int(now.timestamp())
    SignInAttempt.objects.over(second).delete()
    rows, wait = [], 0
    for limit, whose in asked:
        key, window = _key(limit, whose), second // limit.seconds * limit.seconds
        ends = window + limit.seconds
        rows.append((key, window))
        if not SignInAttempt.objects.spend(key=key, window=window, limit=limit.most, ends=ends):
            wait = max(wait, ends - second)
    return Spent(tuple(rows), wait)


def allow(*asked: Asked, now: datetime) -> Spent:
    """Count one try, or refuse it with the time to wait."""
    spent = spend(*asked, now=now)
    if spent.seconds:
        raise Refusal(reasons.TOO_OFTEN.saying(wait=waiting(spent.seconds), seconds=spent.seconds))
    return spent


def each(limits: Sequence[Limit], *whose: str) -> list[Asked]:
    """These limits for one address, place or account."""
    return [(limit, whose) for limit in limits]


def first(limit: Limit, whose: str, *, now: datetime) -> bool:
    """Whether somebody does this for the first time within the limit's seconds, counted from their first time."""
    second = int(now.timestamp())
    SignInAttempt.objects.over(second).delete()
    return SignInAttempt.objects.spend(key=_key(limit, [whose]), window=0, limit=1, ends=second + limit.seconds)


def did(limit: Limit, whose: str, *, now: datetime) -> bool:
    """Whether they have done it within that time."""
    known = SignInAttempt.objects.filter(key=_key(limit, [whose]), window=0, tries__gt=0)
    return known.filter(ends__gt=int(now.timestamp())).exists()


def forget(limit: Limit, whose: str) -> None:
    """As if they had never done it."""
    SignInAttempt.objects.filter(key=_key(limit, [whose]), window=0).delete()


def allow_code(*, email: str, address: str, purpose: str, now: datetime) -> None:
    """Let one code be mailed. address: the visitor's IP address. The same for known and unknown e-mail addresses."""
    whose, place = folded(email), place_of(address)
    asked = [*each(CODES_TO_ADDRESS, whose), *each(CODES_FROM_PLACE, place)]
    if purpose == "password":
        asked += each(NEW_PASSWORDS, whose)
    if purpose == "sign-up":
        asked += each(SIGN_UPS_FROM_PLACE, place)
    allow(*asked, now=now)


def once(*, code: str, account: int, now: datetime) -> bool:
    """Whether an app's code is used for the first time: who looked over a shoulder cannot use it again.

    A code is good for a minute and a half, counted from the clock, so it is remembered in this window and the one before.
    """
    fresh = [
        SignInAttempt.objects.spend(key=key, window=window, limit=1, ends=window + 2 * USED.seconds)
        for key, window in _uses(code, account, now)
    ]
    return all(fresh)


def was_used(*, code: str, account: int, now: datetime) -> bool:
    """Whether an app's code was used already."""
    used = SignInAttempt.objects.filter(tries__gt=0)
    return any(used.filter(key=key, window=window).exists() for key, window in _uses(code, account, now))


def _uses(code: str, account: int, now: datetime) -> list[tuple[str, int]]:
    key, window = _key(USED, (str(account), code)), int(now.timestamp()) // USED.seconds * USED.seconds
    return [(key, window - USED.seconds), (key, window)]


def place_of(address: str) -> str:
    """One home or office: an IPv4 address, or the first 64 bits of an IPv6 address, of which each has any number."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(parsed, ipaddress.IPv6Address):
        return str(parsed.ipv4_mapped or ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


def _key(limit: Limit, whose: Sequence[str]) -> str:
    words = "\n".join((limit.name, *whose))
    return salted_hmac("bookrow.people.sign-in", words, algorithm="sha256").hexdigest()
