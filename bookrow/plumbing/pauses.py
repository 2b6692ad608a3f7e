"""How long to wait before trying again."""

from datetime import timedelta

_FIRST_SECONDS = 5
_LONGEST_SECONDS = 3600


def after(failures: int) -> timedelta:
    """5 seconds after the first failure, twice as long after each further one, an hour at most."""
    return timedelta(seconds=min(_FIRST_SECONDS * 2 ** min(failures - 1, 20), _LONGEST_SECONDS))
