"""Whether somebody is old enough for an account of their own. Of a date of birth nothing is kept."""

from datetime import date

OF_AGE = 13
# Nobody younger types a date: it is a slip, most often this year instead of one's own.
YOUNGEST_WHO_TYPES, OLDEST = 4, 125


def is_of_age(born: date, *, today: date) -> bool:
    """Whether they have had their thirteenth birthday; who was born on 29 February has it on 1 March."""
    return years(born, today=today) >= OF_AGE


def may_be_meant(born: date, *, today: date) -> bool:
    """Whether a date can be that of somebody who types it."""
    return YOUNGEST_WHO_TYPES <= years(born, today=today) <= OLDEST


def years(born: date, *, today: date) -> int:
    """Full years of life."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
