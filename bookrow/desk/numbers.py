"""Numbers of receipts: short, read aloud without doubt, and the same for the same thing said twice by the same person."""

import re

from django.utils.crypto import constant_time_compare, salted_hmac

# Without those that look like another: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V.
SIGNS = "2345679ACDEFGHJKMNPQRTWXY"
_LENGTH = 8


def number_of(*said: object) -> str:
    """The number of what was said, such as K7Q2-9MTD: a keyed hash, so that nothing can be read out of it."""
    return _shown(*said, salt="bookrow.desk.number")


def code_of(number: str, email: str) -> str:
    """What a letter to this address tells, so that its reader sees the words of the case and nobody else does."""
    return _shown(number, email.strip().lower(), salt="bookrow.desk.code")


def is_code(typed: str, *, number: str, email: str) -> bool:
    """Whether that is the code of the letter; small letters, spaces and dashes do not matter."""
    return constant_time_compare(plain(typed), code_of(number, email))


def plain(typed: str) -> str:
    """A number or code as we write it, from any way of typing it; "" for what cannot be one."""
    signs = re.sub(r"[\s\-‐-―]", "", typed).upper()
    return f"{signs[:4]}-{signs[4:]}" if len(signs) == _LENGTH and set(signs) <= set(SIGNS) else ""


def _shown(*said: object, salt: str) -> str:
    digest = salted_hmac(salt, "\n".join(map(repr, said)), algorithm="sha256").digest()
    value, signs = int.from_bytes(digest, "big"), ""
    for _ in range(_LENGTH):
        value, place = divmod(value, len(SIGNS))
        signs += SIGNS[place]
    return f"{signs[:4]}-{signs[4:]}"
