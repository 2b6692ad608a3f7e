"""Requests that must not be done twice: how one is known again, and what was answered to it."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta

BROKEN_OFF = timedelta(seconds=60)  # a claim of which nothing is heard for so long, and that nobody holds
KEPT = timedelta(days=7)
KEY_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered to a request. status: of HTTP; text: the body."""

    status: int
    text: str


def fingerprint(*parts: bytes) -> str:
    """A mark of everything a request says, by which the same one is known again: 64 hexadecimal digits."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
