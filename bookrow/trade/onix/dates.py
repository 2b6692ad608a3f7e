"""Dates as ONIX sends them (List 55), and the times at which messages are sent."""

import re
from datetime import UTC, datetime, timedelta

from bookrow.trade.onix.nodes import Node
from bookrow.trade.record import Dated

# List 55: ranges of days, months and years, whose two halves are as long as each other.
_RANGES = {"06": 8, "07": 6, "11": 4}
# List 55: a week, quarter or season: only the year can be said without inventing.
# List 55: days, months, years; or no word on it, which is as good.
_PLAIN = ("", "00", "01", "05")
_YEAR_ONLY = ("02", "03", "04")
_SENT = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{2}:?(?:\d{2})?)?",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}(?:\d{2}){0,2}(?:T\d{4,6}(?:Z|[+-]\d{4})?)?")


def dated(node: Node, role: str) -> tuple[Dated, ...]:
    """The Date inside a composite; a span of time (role 24 of Lists 155 and 173) becomes its two ends, 14 and 15."""
    date = node.one("Date")
    form = date.attributes.get("dateformat") or node.say("DateFormat")
    return dates_in(date.text, form, role)


def dates_in(sent: str, form: str, role: str) -> tuple[Dated, ...]:
    """A date in words or digits."""
    sent = sent.strip()
    if not sent:
        return ()
    if len(sent) in (4, 6, 8) and sent.isdigit() and form in _PLAIN:
        return (Dated(role=role, date=sent),)
    if form == "12" or form[:1] in ("2", "3"):
        return (Dated(role=role, text=sent),)
    bare = re.sub(r"[-/.](?=\d)", "", sent) if re.fullmatch(r"\d{4}[-/.].*", sent) else sent
    if (half := _RANGES.get(form)) and len(bare) == 2 * half and bare.isdigit():
        begins, ends = ("14", "15") if role == "24" else (role, "")
        first = Dated(role=begins, date=bare[:half])
        return (first, Dated(role=ends, date=bare[half:])) if ends else (first,)
    if form in _YEAR_ONLY and bare[:4].isdigit():
        return (Dated(role=role, date=bare[:4], text=sent),)
    if _DATE.fullmatch(bare):
        return (Dated(role=role, date=bare),)
    return (Dated(role=role, text=sent),)


def dates_named(node: Node, roles: dict[str, str], form: str = "") -> tuple[Dated, ...]:
    """Dates in elements of their own, each in the role that its name stands for."""
    found: list[Dated] = []
    for name, role in roles.items():
        if name in node.kids:
            found += dates_in(node.say(name), form, role)
    return tuple(found)


def sent_key(sent: str) -> str:
    """Sortable UTC, such as 20261123T215000, from a SentDateTime or SentDate; empty where it cannot be read.

    A time without its zone counts as UTC.
    """
    match = _SENT.fullmatch(sent.strip())
    if not match:
        return ""
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        moment = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), tzinfo=UTC
        )
        return (moment - _ahead(zone or "Z")).strftime("%Y%m%dT%H%M%S").zfill(15)
    except (ValueError, OverflowError):
        return ""


def _ahead(zone: str) -> timedelta:
    if zone.upper() == "Z":
        return timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -ahead if zone[0] == "-" else ahead
