"""Dates that keep their precision: a year, a month, or a day. Nothing is invented to fill them up."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date, format_skeleton

_FORM = re.compile(r"(\d{4})-?(?:(\d{2})-?(?:(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """month and day are 0 where they are not known; sorts by what is known."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def read(cls, text: str) -> "PartialDate | None":
        """Read 2004, 200404, 20040428, 2004-04 or 2004-04-28 (ONIX list 55, codes 05, 01, 00); None if it is none."""
        match = _FORM.fullmatch(text.strip()[:10]) if text else None
        if not match:
            return None
        year, month, day = (int(part or 0) for part in match.groups())
        if year < 1 or month > 12 or (day and not 1 <= day <= calendar.monthrange(year, month or 1)[1]):
            return None
        return cls(year, month, day if month else 0)

    def __str__(self) -> str:
        """4, 6 or 8 digits, as ONIX writes it."""
        return (
            f"{self.year:04d}" + (f"{self.month:02d}" if self.month else "") + (f"{self.day:02d}" if self.day else "")
        )

    @property
    def iso(self) -> str:
        """2004, 2004-04 or 2004-04-28."""
        text = str(self)
        return "-".join(part for part in (text[:4], text[4:6], text[6:8]) if part)

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def shown(self, locale: str) -> str:
        """4/28/2004, April 2004 or 2004, as the locale writes it; years always in full."""
        if self.day:
            return str(format_date(self.first_day, format=_day_pattern(locale), locale=locale))
        if self.month:
            return str(format_skeleton("yMMMM", self.first_day, locale=locale))
        return str(self.year)


def _day_pattern(locale: str) -> str:
    from_skeleton = {"en_US": "M/d/yyyy"}
    return from_skeleton.get(locale.replace("-", "_"), "long")
