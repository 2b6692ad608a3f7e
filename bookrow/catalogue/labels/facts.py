"""Lines of the table of facts: form, edition, length, size, availability, what an e-book allows."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext, ngettext
from markupsafe import Markup

from bookrow.catalogue.labels import editions, forms, reading, supply
from bookrow.catalogue.labels.lengths import duration, size
from bookrow.frame.formats import Reader, date_shown, number, part

_NOT_YET = frozenset({"02"})  # lists 64 and 68: forthcoming, not yet available
_STILL_TO_COME = frozenset({"10", "11", "12"})  # list 65


class Facts:
    """Draws facts in the language in force when it is made."""

    def __init__(self) -> None:
        self._forms = _words(forms.FORMS)
        self._details = _words(forms.DETAILS)
        self._numbered = gettext("number %(number)s")
        self._types = _words(editions.EDITION_TYPES)
        self._availabilities = _words(supply.AVAILABILITIES)
        self._statuses = _words(supply.STATUSES)
        self._market_statuses = self._statuses | _words(supply.MARKET_STATUSES)
        self._audiences = _words(reading.AUDIENCES)
        self._features = _words(reading.ACCESSIBILITY)
        self._usages = _words(reading.USAGES)
        self._usage_states = _words(reading.USAGE_STATES)

    def form_line(self, form: str, details: Sequence[str]) -> str:
        """ "Paperback: trade format, with flaps"; details alone where the form has no words of ours."""
        told = dict.fromkeys(self._details[code] for code in details if code in self._details)
        name = self._forms.get(form, "")
        return f"{name}: {', '.join(told)}" if name and told else name or ", ".join(told)

    def edition_line(self, edition_number: str, types: Sequence[str], statement: str) -> str:
        """The sender's statement first, else our words: "2nd: revised, illustrated"."""
        told = [self._types[code] for code in types if code in self._types]
        if statement:
            folded = statement.casefold()
            told = [words for words in told if words.casefold() not in folded]
        if edition_number:
            told.insert(0, self._numbered % {"number": edition_number})
        line = ", ".join(told)
        return f"{statement} ({line})" if statement and line else statement or line[:1].upper() + line[1:]

    def accessibility(self, features: Sequence[Any]) -> list[str]:
        """Plain sentences. The sender's own words stand after ours where they add something; never without ours, save
        for the sender's summary (List 196 code 00)."""
        lines: list[str] = []
        for code, words in features:
            ours = self._features.get(code, "")
            if code == "00" and words:
                lines.insert(0, words)
            elif code in reading.ACCESSIBILITY_IN_WORDS:
                lines += [f"{ours}: {words}"] if words and ours else []
            elif ours and ours not in lines:
                lines.append(ours)
        return lines

    def audiences(self, codes: Sequence[str]) -> str:
        """Who it is for, in a row."""
        return ", ".join(self._audiences[code] for code in codes if code in self._audiences)

    def usage(self, usage: Sequence[str]) -> str:
        """ "Printing: within limits (20 pages)"; "" for what we have no words for."""
        kind, state, limit = usage
        if kind not in self._usages or state not in self._usage_states:
            return ""
        return f"{self._usages[kind]}: {self._usage_states[state]}" + (f" ({limit})" if limit else "")

    def parts(self, parts: Sequence[Any]) -> Markup:
        """What a set holds, one line each: "2 × Plates (Poster)"."""
        told = []
        for copies, form, title in parts:
            name = self._forms.get(form, "")
            times = f"{copies} × " if copies > 1 else ""
            inner = Markup("<bdi>{}</bdi> ({})") if title and name else Markup("<bdi>{}</bdi>{}")
            told.append(Markup(times) + inner.format(title, name))
        return Markup("<br>").join(told)

    def extents(self, extents: Sequence[Any], reader: Reader) -> list[tuple[str, str]]:
        """Lengths other than the page count, each with its name: how long it plays, how large the file is."""
        return [line for extent in extents if (line := _extent(extent, reader.locale))]

    def availability(self, entries: Sequence[Any], reader: Reader, published: str = "") -> str:
        """What the publisher says for the reader's country, with the day it is expected and the days an order takes; not
        what the publication date has overtaken."""
        entry = _for_country(entries, reader.country)
        if entry is None or (_is_waiting(entry) and _is_past(published, reader.today)):
            return ""
        line = self._availabilities.get(part(entry, "availability")) or self._market_statuses.get(
            part(entry, "status"), ""
        )
        if expected := date_shown(part(entry, "expected"), reader.locale):
            line += ("; " if line else "") + gettext("expected %(date)s") % {"date": expected}
        if line and (days := part(entry, "order_days")):
            line += "; " + ngettext("takes %(num)s day to arrive", "takes %(num)s days to arrive", days) % {"num": days}
        return line

    def status(self, status: str, published: str = "", today: str = "") -> str:
        """Whether the publisher keeps it in print (List 64); "" for the ordinary case that says nothing new, and for a
        "not yet" that its own publication date has overtaken."""
        if status in ("04", "") or (status in _NOT_YET and _is_past(published, today)):
            return ""
        return self._statuses.get(status, "")

    def rating(self, rating: Sequence[str]) -> str:
        """ "4 of 5 stars", as a reviewer of the press gave it."""
        value, limit, unit = rating
        if limit:
            line = gettext("%(value)s of %(limit)s %(unit)s") % {"value": value, "limit": limit, "unit": unit}
        else:
            line = f"{value} {unit}"
        return line.strip()


def _words(table: dict[str, Any]) -> dict[str, str]:
    return {code: str(words) for code, words in table.items()}


def _is_past(published: str, today: str) -> bool:
    """Whether a publication date (4, 6 or 8 digits) lies wholly before that day (ISO)."""
    return bool(published and today) and published < today.replace("-", "")[: len(published)]


def _is_waiting(entry: Any) -> bool:
    """Whether a line of availability says that the book is still to come."""
    return part(entry, "availability") in _STILL_TO_COME or part(entry, "status") in _NOT_YET


def _for_country(entries: Sequence[Any], country: str) -> Any | None:
    for entry in entries:
        if country in part(entry, "countries"):
            return entry
    return next((entry for entry in entries if not part(entry, "countries")), None)


def _extent(extent: Any, locale: str) -> tuple[str, str] | None:
    kind, value, unit = part(extent, "kind"), part(extent, "value"), part(extent, "unit")
    if kind in ("09", "14") and (length := duration(value, unit)):
        return gettext("Length"), length
    if kind in ("22", "23") and (weight := size(value, unit, locale)):
        return gettext("File size"), weight
    if kind == "08" and unit == "03":
        return gettext("Pages in print"), number(value, locale)
    return _counted(value, unit, locale)


def _counted(value: str, unit: str, locale: str) -> tuple[str, str] | None:
    names = {
        "02": gettext("Words"),
        "11": gettext("Tracks"),
        "12": gettext("Discs"),
        "31": gettext("Chapters"),
        "00": gettext("Pieces"),
    }
    try:
        return (names[unit], number(int(Decimal(value)), locale)) if unit in names else None
    except (InvalidOperation, ValueError, OverflowError):
        return None
