"""By what the tables of one sender are told apart, and what a file of refused rows has more than the table it came from."""

from collections.abc import Sequence
from hashlib import blake2b

# In front of a refused row: why it came back, and where it stood. Never translated, so that they are known again.
ADDED_COLUMNS = ("reason", "line")


def columns_mark(header: Sequence[str]) -> str:
    """What tells tables of one shape from others; a file of refused rows counts as the table they came from."""
    return blake2b("\x1f".join(name.strip().casefold() for name in own(header)).encode(), digest_size=32).hexdigest()


def own(header: Sequence[str]) -> tuple[str, ...]:
    """The headings without those that we put in front."""
    names = tuple(header)
    return names[len(ADDED_COLUMNS) :] if names[: len(ADDED_COLUMNS)] == ADDED_COLUMNS else names
