"""Codes by e-mail: what was asked for lies in the session, the code itself only as a keyed hash."""

import secrets
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from django.contrib.sessions.backends.base import SessionBase
from django.utils.crypto import constant_time_compare, get_random_string, salted_hmac

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons

KEPT_AS = "people.code"
GOOD_SECONDS = 15 * 60
TRIES = 5
DIGITS = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """A code that was asked for.

    purpose: sign-in, sign-up, password, address or confirm; account: whose it is, nought where nobody's; code: its
    hash, "" where none was sent; hashed: a password chosen at sign-up, as it would be kept; of_age: the day on which
    somebody said at sign-up that they are 13 or older, ISO 8601; next: where to go then.
    """

    purpose: str
    email: str
    account: int = 0
    hashed: str = ""
    of_age: str = ""
    next: str = ""
    code: str = ""
    at: float = 0
    tries: int = 0


def new_code() -> str:
    """Eight digits with a dash: with five tries a code, guessing takes some 1,000 years of asking as often as we let."""
    digits = get_random_string(DIGITS, "0123456789")
    return f"{digits[:4]}-{digits[4:]}"


def keep(session: SessionBase, asked: Asked, *, code: str, now: datetime) -> None:
    """Wait for this code; one asked for before is void."""
    session[KEPT_AS] = asdict(replace(asked, code=_hashed(code), at=now.timestamp(), tries=0))


def waiting_for(session: SessionBase) -> Asked | None:
    """What this session waits for a code for, if anything, whether the code is still good or not."""
    kept = session.get(KEPT_AS)
    return Asked(**kept) if kept else None


def take(session: SessionBase, *, typed: str, now: datetime) -> Asked:
    """What the code was asked for, once. Refused: another code; or over, by tries or time."""
    asked = waiting_for(session)
    if asked is None or asked.tries >= TRIES or now.timestamp() - asked.at > GOOD_SECONDS:
        raise Refusal(reasons.CODE_OVER)
    if not constant_time_compare(_hashed(typed), asked.code):
        session[KEPT_AS] = asdict(replace(asked, tries=asked.tries + 1))
        raise Refusal(reasons.CODE_OVER if asked.tries + 1 >= TRIES else reasons.WRONG_CODE)
    forget(session)
    return asked


def forget(session: SessionBase) -> None:
    """Wait no longer."""
    session.pop(KEPT_AS, None)


def _hashed(code: str) -> str:
    """Digits of any script count. No digits at all match nothing: for an unknown address no code is the right one."""
    digits = "".join(str(int(sign)) for sign in code if sign.isdecimal()) or secrets.token_hex(8)
    return salted_hmac("bookrow.people.code", digits, algorithm="sha256").hexdigest()
