"""How a seller's copies turned out when they arrived, said with care: a lower bound, and nothing below ten answers."""

from collections.abc import Mapping, Sequence
from math import sqrt

FEWEST = 10  # answers of readers before anything is said
_Z = 1.96  # both sides of 95 %

# Grade -> how many answered, and how many of them found the copy as described or better.
Answers = Mapping[int, Sequence[int]]


def lower_bound(good: int, answers: int) -> float:
    """The least share of good ones that so many answers make likely (Wilson's interval, 95 %): 0 to 1."""
    if answers == 0:
        return 0.0
    share, z = good / answers, _Z * _Z / answers
    bound = (share + z / 2 - _Z * sqrt((share * (1 - share) + z / 4) / answers)) / (1 + z)
    return min(max(bound, 0.0), share)  # rounding knows no bounds


# Somebody new counts like somebody of whom ten readers thought well.
UNKNOWN = lower_bound(FEWEST, FEWEST)


def score(grades: Answers) -> float:
    """Over all grades: how often copies were as described, at least. It is this and nothing else that "score" measures."""
    answers, good = sum(one[0] for one in grades.values()), sum(one[1] for one in grades.values())
    return lower_bound(good, answers) if answers >= FEWEST else UNKNOWN


def turned_out(grades: Answers, grade: int) -> int | None:
    """Of a hundred copies of this grade at least so many were as described; None below ten answers."""
    answers, good = grades.get(grade, (0, 0))
    return int(lower_bound(good, answers) * 100) if answers >= FEWEST else None


def read(packed: Mapping[str, Sequence[int]]) -> Answers:
    """As the database keeps it, where names are texts."""
    return {int(grade): one for grade, one in packed.items()}
