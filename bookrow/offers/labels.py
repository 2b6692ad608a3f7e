"""What templates may ask about copies: grades in words, days, savings with what they are measured against."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from bookrow.frame.formats import Reader, date_shown, money_shown, part
from bookrow.offers.pricing import tie
from bookrow.offers.pricing.law import may_announce, may_mix
from bookrow.offers.pricing.savings import percent_off
from bookrow.offers.pricing.sayings import Saying
from bookrow.offers.rules import law_for
from bookrow.offers.weights import weight_shown

GRADES = {grade: _(words) for grade, words in tie.GRADES.items()}
MARKS = {
    "signed": _("signed"),
    "inscribed": _("inscribed"),
    "first": _("first edition"),
    "library": _("from a library"),
    "remainder": _("remainder mark"),
    "defects": _("defects named in the note"),
    "on_demand": _("printed on demand"),
}
_SIMPLE = {1: _("New"), 2: _("Used - As New"), 3: _("Used - Fine"), 4: _("Used - Very Good")}
_SIMPLE |= {5: _("Used - Good"), 6: _("Used - Fair"), 7: _("Used - Poor")}
# What each grade promises, in our words, and the name of the five-name scale that promises no more.
GUIDE = {
    1: (_("Never read, never owned, as it comes from the publisher."), _("New")),
    2: (_("Read by nobody, though perhaps owned: without any flaw that one could see."), _("Like New")),
    3: (_("Close to new, without defects; it was opened, and that is all."), _("Very Good")),
    4: (_("Read with care: small signs of wear, nothing torn, no page missing."), _("Very Good")),
    5: (_("An average used book that is all there; what is wrong beyond wear stands in the note."), _("Good")),
    6: (_("Worn, with all pages of the text; endpapers may be missing."), _("Acceptable")),
    7: (_("For reading only: the text is all there and can be read, and whatever else is wrong is named."), ""),
}
_SHIPS_SAME = _("Usually ships the same day")
_FREE = _("delivery included")


@dataclass(frozen=True, slots=True)
class Saving:
    """percent: whole, rounded down; against: a price as words."""

    percent: int
    against: str


class Copies:
    """Words about copies, in the language in force when it is made."""

    def __init__(self) -> None:
        self._grades = {grade: str(words) for grade, words in GRADES.items()}
        self._lines = {grade: str(words) for grade, words in _SIMPLE.items()}
        self._marks = {mark: str(words) for mark, words in MARKS.items()}
        self._same_day, self._free = str(_SHIPS_SAME), str(_FREE)

    def grade(self, grade: int) -> str:
        """Very Good."""
        return self._grades.get(grade, "")

    def grade_line(self, grade: int) -> str:
        """Used - Very Good."""
        return self._lines.get(grade, "")

    def marks(self, marks: Sequence[str]) -> list[str]:
        """What distinguishes a copy, in words."""
        return [self._marks[mark] for mark in marks if mark in self._marks]

    def ships(self, days: Sequence[int]) -> str:
        """Usually ships in 1-2 business days."""
        least, most = days
        if most == 0:
            return self._same_day
        span = f"{least}–{most}" if least < most else str(most)
        return ngettext("Usually ships in %(days)s business day", "Usually ships in %(days)s business days", most) % {
            "days": span
        }

    def orderable(self, days: Sequence[int]) -> str:
        """Orderable, ships in 2-5 business days."""
        least, most = days
        if most == 0:
            return gettext("Orderable, ships the same day")
        span = f"{least}–{most}" if least < most else str(most)
        return ngettext(
            "Orderable, ships in %(days)s business day", "Orderable, ships in %(days)s business days", most
        ) % {"days": span}

    def postage(self, copy: Any, reader: Reader) -> str:
        """delivery included, or the amount."""
        amount = part(copy, "postage")
        return self._free if amount == 0 else money(amount, part(copy, "currency"), reader)


def money(amount: int, currency: str, reader: Reader) -> str:
    """An amount as the reader writes it; other currencies stay what they are."""
    return money_shown(amount, currency, reader.locale)


def saving(amount: int, currency: str, listed: Any, reader: Reader) -> Saving | None:
    """How much less than the publisher's list price that the page shows; None where it is not less, or cannot be said."""
    if not listed or listed.amount is None or listed.currency != currency:
        return None
    percent = percent_off(amount, listed.amount)
    return Saving(percent, listed.text) if percent else None


def announced(copy: Any, reader: Reader) -> bool:
    """Whether the reader's market lets a saving of this copy be shown today."""
    law = law_for(reader.country, reader.currency)
    return may_announce(law, part(copy, "grade") == 1, date.fromisoformat(reader.today))


def mixed(reader: Reader) -> bool:
    """Whether new and used copies may stand in one list in the reader's market."""
    return may_mix(law_for(reader.country, reader.currency))


def saves(copies: Any, listed: Any, reader: Reader) -> bool:
    """Whether any copy shown beside the book counts its saving from the publisher's list price."""
    shown = [part(copies, name) for name in ("new", "used", "cheapest")]
    return any(
        copy
        and announced(copy, reader)
        and not reduced(copy, reader)
        and saving(part(copy, "amount"), part(copy, "currency"), listed, reader)
        for copy in shown
    )


def reduced(copy: Any, reader: Reader) -> Saving | None:
    """A reduction of the seller's own price, against the lowest of the thirty days before it began."""
    was = part(copy, "was")
    if not was:
        return None
    percent = percent_off(part(copy, "amount"), was[0])
    return Saving(percent, money(was[0], part(copy, "currency"), reader)) if percent else None


def since(copy: Any, reader: Reader) -> str:
    """The day a reduction began."""
    return date_shown(part(copy, "was")[1].replace("-", ""), reader.locale)


def grade_guide() -> list[tuple[int, str, str]]:
    """Each grade with its promise and its name in the five-name scale."""
    return [(grade, str(words), str(five)) for grade, (words, five) in GUIDE.items()]


def ranking_parameters() -> list[str]:
    """By what copies are ranked, in order."""
    return [gettext(words) for words in tie.PARAMETERS]


def travels(days: Sequence[int]) -> str:
    """3-6 business days."""
    least, most = days
    span = f"{least}–{most}" if least < most else str(most)
    return ngettext("%(days)s business day", "%(days)s business days", most) % {"days": span}


def weight_range(line: Any, reader: Reader) -> str:
    """Up to 1,000 g, up to 2 lb."""
    if grams := part(line, "up_to"):
        return gettext("up to %(weight)s") % {"weight": weight_shown(grams, reader.units, reader.locale)}
    if grams := part(line, "over"):
        return gettext("over %(weight)s") % {"weight": weight_shown(grams, reader.units, reader.locale)}
    return gettext("any weight")


def saying(packed: Any, reader: Reader) -> str:
    """A sentence of the document in the reader's language."""
    return Saying.from_json(packed).said(gettext, ngettext, reader.locale)


def for_pages(language: str) -> dict[str, Any]:
    """Functions for templates, speaking the language in force."""
    copies = Copies()
    return {
        "grade": copies.grade,
        "grade_line": copies.grade_line,
        "mark_words": copies.marks,
        "ships": copies.ships,
        "orderable": copies.orderable,
        "postage": copies.postage,
        "money": money,
        "saving": saving,
        "saves": saves,
        "announced": announced,
        "mixed": mixed,
        "reduced": reduced,
        "reduced_since": since,
        "saying": saying,
        "travels": travels,
        "weight_range": weight_range,
        "grade_guide": grade_guide,
        "ranking_parameters": ranking_parameters,
    }
