"""A room's reasons as forms and pages say them, in the language in force."""

from collections.abc import Iterable
from typing import Any

from django.forms import ValidationError
from django.utils.functional import lazystr
from django.utils.translation import gettext, ngettext

from bookrow.kit.refusals import Reason, Refusal


def said(reason: Reason) -> str:
    """What stands in the way and what helps, in one line."""
    return f"{gettext(reason.why).format(**reason.about)} {gettext(reason.mend).format(**reason.about)}"


class Said:
    """A reason that is put into words when it is shown."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason

    def __str__(self) -> str:
        return said(self.reason)


def later(reason: Reason) -> Any:
    """The same for tables that are made before anybody's language is known."""
    return lazystr(Said(reason))


def fault(refusal: Refusal) -> ValidationError:
    """A refusal as forms raise it, keeping how long to wait."""
    return ValidationError([_one(reason) for reason in refusal.reasons])


def _one(reason: Reason) -> ValidationError:
    return ValidationError(said(reason), code=reason.code, params={"seconds": reason.about.get("seconds", 0)})


def seconds_to_wait(faults: Iterable[ValidationError]) -> int:
    """How long a form's reader has to wait, where a limit was reached; else nought."""
    return max((int((one.params or {}).get("seconds", 0)) for one in faults), default=0)


def waiting(seconds: int) -> str:
    """A time to wait, rounded up: "13 minutes", "2 hours"."""
    minutes = seconds // 60 + 1
    if minutes < 60:
        return ngettext("%(num)s minute", "%(num)s minutes", minutes) % {"num": minutes}
    hours = -(-minutes // 60)
    return ngettext("%(num)s hour", "%(num)s hours", hours) % {"num": hours}
