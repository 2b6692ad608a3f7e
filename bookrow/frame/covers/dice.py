"""Choices that fall the same way for the same seed."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


class Dice:
    """Throws numbers from a digest; when it is used up, from the digest of it."""

    def __init__(self, digest: bytes) -> None:
        self._digest = digest
        self._place = 0

    def below(self, limit: int) -> int:
        """A number from 0 up to, not including, the limit (at most 65536)."""
        if self._place + 2 > len(self._digest):
            self._digest, self._place = hashlib.sha256(self._digest).digest(), 0
        thrown = int.from_bytes(self._digest[self._place : self._place + 2], "big")
        self._place += 2
        return thrown % limit

    def between(self, low: int, high: int) -> int:
        """A number from low to high, both included."""
        return low + self.below(high - low + 1)

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """One of them."""
        return things[self.below(len(things))]
