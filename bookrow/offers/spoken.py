"""Reasons as pages say them: days in the reader's own form, not as they are stored."""

import re

from bookrow.frame.formats import day_shown
from bookrow.kit.refusals import Reason
from bookrow.people.saying import said

_DAYS = ("day", "first", "last")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def spoken(reason: Reason, locale: str) -> str:
    """What stands in the way and what helps, in the language in force. locale: by whose custom days are written."""
    days = {name: day for name in _DAYS if _ISO.fullmatch(day := str(reason.about.get(name, "")))}
    return said(reason.saying(**{name: day_shown(day, locale) for name, day in days.items()}))
