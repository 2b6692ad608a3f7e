"""The ISBN of a row, from whichever of its columns has a sound one."""

import re
from collections.abc import Mapping as AnyMapping

from bookrow.kit.isbn import CHECK_DIGIT, EXPONENT, filled, parse
from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.record import Repair
from bookrow.trade.table.mapping import Mapping
from bookrow.trade.table.reasons import NO_NUMBER
from bookrow.trade.table.values import number
from bookrow.trade.table.words import folded

_QUOTING = frozenset({CHECK_DIGIT.code, EXPONENT.code})
_NONE = frozenset({"", "n a", "na", "none", "null", "nan", "0"})


def sound(row: AnyMapping[str, str], mapping: Mapping) -> tuple[str, tuple[Reason, ...]]:
    """The thirteen digits ("" if the row has none), and why the numbers that are not sound are not.

    The caller refuses a row only where it claims numbers and none of them is sound: an edition taken in under no number
    would stand beside its own offers, and whoever sent it can mend the cell. An id of the sender's does not help here.
    """
    isbn, spoilt = "", list[Reason]()
    for one in (*mapping.of("isbn"), *mapping.of("ean")):
        text = _first(row.get(one.name, ""))
        if folded(text) in _NONE or (one.field == "ean" and not text.startswith(("978", "979", "9,7", "9.7"))):
            continue
        try:
            isbn = isbn or parse(filled(text))
        except Refusal as no:
            spoilt += _told(no.reasons, one.name, text)
    return isbn, tuple(spoilt)


def _first(cell: str) -> str:
    """The first number of a cell such as "9781593850326 (paperback); 9781593850333 (cloth)": the row is one edition."""
    return number(re.split(r"[;|/]", re.sub(r"\([^()]*\)", " ", cell))[0])


def _told(why: tuple[Reason, ...], column: str, text: str) -> list[Reason]:
    """The reasons, after one that quotes the cell where they do not do so themselves."""
    if all(reason.code in _QUOTING for reason in why):
        return list(why)
    return [NO_NUMBER.saying(column=column, text=text), *why]


def repairs(row: AnyMapping[str, str], mapping: Mapping, line: int) -> tuple[Repair, ...]:
    """The zeros given back to numbers that a spreadsheet had shortened."""
    return tuple(
        Repair(kind="structure", line=line, detail=f"{text} → {filled(text)}")
        for one in mapping.of("isbn")
        if (text := _first(row.get(one.name, ""))) and filled(text) != text
    )
