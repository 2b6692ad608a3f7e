"""Whether a text was posted before by somebody else: MinHash bands find candidates, the texts themselves decide."""

import unicodedata
from collections.abc import Iterator
from hashlib import blake2b

from rensa import RMinHash

from bookrow.reviews.models import Review, Shingle

# Broder, "On the resemblance and containment of documents" (1997). Twelve bands of five values: of two texts that share
# 80 in 100 of their runs of letters, 99 in 100 meet in a band; of those that share 30, three.
_SEED, _BANDS, _ROWS = 1, 12, 5
_RUN = 8  # letters
_SHORTEST = 80  # letters: “I loved every page of it” occurs to many
_ALIKE = 0.7  # of all runs of two texts
_CANDIDATES = 50


def bands_of(text: str) -> list[int]:
    """The bands of a text, as signed numbers of 64 bits; none for one too short to be told from others."""
    runs = _runs(text)
    if not runs:
        return []
    mill = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    mill.update(sorted(runs))
    values: list[int] = mill.digest()
    return [_band(number, values[number * _ROWS : (number + 1) * _ROWS]) for number in range(_BANDS)]


def posted_before(text: str, *, writer: int | None, before: int | None = None) -> bool:
    """Whether another account posted this text, or nearly this, for any book. before: id of a review; only older ones
    count. Two statements."""
    bands = bands_of(text)
    if not bands:
        return False
    known = Shingle.objects.filter(band__in=bands).exclude(review__writer=writer)
    if before is not None:
        known = known.filter(review__lt=before)
    ids = known.order_by("review").values_list("review", flat=True).distinct()[:_CANDIDATES]
    return any(alike(text, other) for other in _texts(list(ids)))


def alike(one: str, other: str) -> bool:
    """Whether two texts share most of their runs of letters."""
    first, second = _runs(one), _runs(other)
    return bool(first and second) and len(first & second) >= _ALIKE * len(first | second)


def _texts(reviews: list[int]) -> Iterator[str]:
    yield from Review.objects.filter(pk__in=reviews).values_list("text", flat=True)


def _runs(text: str) -> set[str]:
    """Runs of letters and digits, whatever their case and accents and whatever stands between them: so a text is the same
    in any script, with other spaces, signs and line ends."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(filter(str.isalnum, plain))
    if len(letters) < _SHORTEST:
        return set()
    return {letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1)}


def _band(number: int, values: list[int]) -> int:
    digest = blake2b(repr((number, values)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
