"""A copy's fields as the texts of cells."""

from collections.abc import Callable

from bookrow.trade.stock import marks
from bookrow.trade.stock.copies import Copy, Status
from bookrow.trade.stock.grades import read_condition

_STATES = {
    Status.FOR_SALE: "for sale",
    Status.SOLD: "sold",
    Status.DELETED: "deleted",
    Status.WITHDRAWN: "withdrawn",
}
_SAID = {
    marks.SIGNED: "Signed.",
    marks.FIRST: "First edition.",
    marks.LIBRARY: "Ex-library.",
    marks.REMAINDER: "Remainder mark.",
    marks.ON_DEMAND: "Print on demand.",
}


def people(field: str) -> Callable[[Copy], str]:
    """The names of one role, "Family, Given" where that is known, parted by semicolons."""

    def names(copy: Copy) -> str:
        told = [one for one in copy.people if one.field == field]
        if all(one.order == "inverted" for one in told):
            return "; ".join(one.names for one in told)
        only = Copy(copy.sku, people=tuple(told)).contributors
        return "; ".join(one.inverted or one.name or "Anonymous" for one in only)

    return names


def grade(copy: Copy) -> str:
    """One of the seven names."""
    return copy.grade.trade_name if copy.grade else ""


def condition(copy: Copy) -> str:
    """The seller's words, where they still say the grade that the copy has."""
    words = copy.condition
    return words if words and read_condition(words).grade is copy.grade else grade(copy)


def jacket(copy: Copy) -> str:
    """The jacket's grade, or whether there is one."""
    if copy.jacket:
        return copy.jacket.trade_name
    return {None: "", True: "Yes", False: "No jacket"}[copy.has_jacket]


def yes(field: str, word: str = "y") -> Callable[[Copy], str]:
    """The word if the mark is set. A note that seems to say it where the mark is not set is answered with a no."""

    def told(copy: Copy) -> str:
        if getattr(copy, field):
            return word
        return "n" if field in marks.find(copy.note) or field == marks.FIRST and copy.edition else ""

    return told


def has_jacket(copy: Copy) -> str:
    """y, n or nothing."""
    return {None: "", True: "y", False: "n"}[copy.has_jacket]


def price(copy: Copy) -> str:
    """Digits with a point before the smaller unit."""
    return str(copy.price.decimal) if copy.price else ""


def currency(copy: Copy) -> str:
    """The code of ISO 4217."""
    return copy.price.currency if copy.price else ""


def quantity(copy: Copy) -> str:
    """0 for all that is not for sale."""
    return str(copy.quantity if copy.status is Status.FOR_SALE else 0)


def state(copy: Copy) -> str:
    """In words that are read in one way only."""
    return _STATES[copy.status]


def weight(copy: Copy) -> str:
    """With its unit."""
    return f"{copy.weight} g" if copy.weight else ""


def number(field: str) -> Callable[[Copy], str]:
    """A whole number, "" where there is none."""
    return lambda copy: "" if getattr(copy, field) is None else str(getattr(copy, field))


def text(field: str) -> Callable[[Copy], str]:
    """A text on one line."""
    return lambda copy: " ".join(str(getattr(copy, field)).split())


def listed(field: str, joint: str = "; ") -> Callable[[Copy], str]:
    """Several texts in one cell."""
    return lambda copy: joint.join(getattr(copy, field))


def one_of(field: str, place: int, last: int) -> Callable[[Copy], str]:
    """One of several texts that have a column each; the last column takes what is left."""
    return lambda copy: "; ".join(getattr(copy, field)[place : None if place == last else place + 1])


def note(copy: Copy) -> str:
    """The note as it is."""
    return copy.note


def flat_note(copy: Copy) -> str:
    """The note on one line."""
    return " ".join(copy.note.split())


def telling_note(*told: str) -> Callable[[Copy], str]:
    """The note with a sentence for each mark that the format has no column for and the note does not tell already.
    told: the marks that have one."""

    def whole(copy: Copy) -> str:
        said = marks.find(copy.note)
        more = [words for mark, words in _SAID.items() if getattr(copy, mark) and mark not in said and mark not in told]
        if copy.defects and copy.defects not in copy.note:
            more.append(f"Defects: {copy.defects}")
        # A sentence of its own, also where all is put on one line.
        ended = copy.note if not copy.note or copy.note.endswith((".", "!", "?", ";")) else f"{copy.note}."
        return "\n".join(filter(None, (ended, " ".join(more)))) if more else copy.note

    return whole
