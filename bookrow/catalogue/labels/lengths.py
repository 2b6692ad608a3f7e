"""How long a book plays and how large its file is. Units of ONIX List 24."""

from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext

from bookrow.frame.formats import number

_BYTES = {"17": 1, "18": 1000, "19": 1_000_000}


def seconds(value: str, unit: str) -> int | None:
    """Seconds from hours (04), minutes (05), seconds (06), HHH (14), HHHMM (15) or HHHMMSS (16); None if it is none."""
    try:
        if unit in ("04", "05", "06"):
            return int(Decimal(value) * {"04": 3600, "05": 60, "06": 1}[unit])
        if unit == "14":
            return int(value) * 3600
        if unit == "15":
            return int(value[:-2] or 0) * 3600 + int(value[-2:]) * 60
        if unit == "16":
            return int(value[:-4] or 0) * 3600 + int(value[-4:-2]) * 60 + int(value[-2:])
    except (InvalidOperation, ValueError, OverflowError):
        return None
    return None


def duration(value: str, unit: str) -> str:
    """ "7 h 32 min", or minutes alone under an hour; "" for nothing."""
    length = seconds(value, unit)
    if not length or length < 0:
        return ""
    hours, minutes = divmod(max(round(length / 60), 1), 60)
    if hours and minutes:
        return gettext("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": minutes}
    if hours:
        return gettext("%(hours)s h") % {"hours": hours}
    return gettext("%(minutes)s min") % {"minutes": minutes}


def size(value: str, unit: str, locale: str) -> str:
    """ "1.4 MB" or "830 kB" from bytes (17), kilobytes (18) or megabytes (19)."""
    try:
        length = Decimal(value) * _BYTES[unit]
    except (InvalidOperation, KeyError):
        return ""
    if not length.is_finite() or length <= 0:
        return ""
    if length < 1_000_000:
        return gettext("%(size)s kB") % {"size": number(max(round(length / 1000), 1), locale)}
    return gettext("%(size)s MB") % {"size": number(Decimal(round(length / 100_000)) / 10, locale)}
