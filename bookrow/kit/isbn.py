"""ISBNs: thirteen digits inside, hyphens outside. ISO 2108; ranges by python-stdnum."""

import re
from collections.abc import Iterator
from functools import lru_cache

from stdnum import isbn as standard

from bookrow.kit.refusals import Reason, Refusal
from bookrow.kit.words import marked as _

EMPTY = Reason("isbn-empty", _("There is no number here."), _("Type the ten or thirteen digits near the barcode."))
LETTERS = Reason(
    "isbn-letters",
    _("An ISBN is made of digits; this has “{letters}” in it."),
    _("Only the last place of a ten-digit ISBN may be an X. Leave the other letters out."),
)
LENGTH = Reason(
    "isbn-length",
    _("An ISBN has ten or thirteen digits; this has {digits}."),
    _("Compare it with the number near the barcode: one digit may be missing or doubled."),
)
PREFIX = Reason(
    "isbn-prefix",
    _("A thirteen-digit ISBN begins with 978 or 979; this begins with {prefix}."),
    _("Use the number printed after the word ISBN."),
)
CHECK_DIGIT = Reason(
    "isbn-check-digit",
    _("The last digit of {isbn} does not agree with the others: it would have to be {right}."),
    _("One digit is probably mistyped, or two stand in the wrong order."),
)
EXPONENT = Reason(
    "isbn-exponent",
    _("“{text}” is a number that a spreadsheet has rounded; its last digits are gone."),
    _("Format the column as text in the spreadsheet and export it again."),
)
ALL = (EMPTY, LETTERS, LENGTH, PREFIX, CHECK_DIGIT, EXPONENT)

_SEPARATORS = re.compile(r"[\s\-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d.]+")
_LABEL = re.compile(r"^\s*(?:urn:)?\s*(?:e-?)?(?:isbn|ean)(?:[-\s]?1[03](?=[\s:]))?\s*:?\s*", re.IGNORECASE)
_EXPONENT = re.compile(r"^\s*\d[.,]\d+[eE]\+?\d+\s*$")


@lru_cache(maxsize=10_000)
def parse(text: str) -> str:
    """Thirteen digits without hyphens, or a Refusal that says what is wrong with the number."""
    if _EXPONENT.match(text):
        raise Refusal(EXPONENT.saying(text=text.strip()))
    bare = _SEPARATORS.sub("", _LABEL.sub("", text)).upper()
    if not bare:
        raise Refusal(EMPTY)
    letters = sorted(set(re.sub(r"[0-9]", "", bare[:-1] if len(bare) == 10 and bare[-1] == "X" else bare)))
    if letters:
        raise Refusal(LETTERS.saying(letters="".join(letters)))
    if len(bare) not in (10, 13):
        raise Refusal(LENGTH.saying(digits=len(bare)))
    if len(bare) == 13 and bare[:3] not in ("978", "979"):
        raise Refusal(PREFIX.saying(prefix=bare[:3]))
    right = check_digit(bare[:-1])
    if bare[-1] != right:
        raise Refusal(CHECK_DIGIT.saying(isbn=text.strip(), right=right))
    return bare if len(bare) == 13 else "978" + bare[:9] + check_digit("978" + bare[:9])


def filled(text: str) -> str:
    """Give back the leading zeros that a spreadsheet took, if the check digit then fits; else the text unchanged."""
    bare = _SEPARATORS.sub("", text).upper()
    if 6 <= len(bare) < 10 and re.fullmatch(r"\d+[\dX]", bare):
        candidate = bare.zfill(10)
        if check_digit(candidate[:-1]) == candidate[-1]:
            return candidate
    return text


def check_digit(digits: str) -> str:
    """The digit that must follow nine or twelve digits."""
    if len(digits) == 9:
        rest = sum((10 - place) * int(digit) for place, digit in enumerate(digits)) % 11
        return "0123456789X"[(11 - rest) % 11]
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10)


def isbn10(isbn13: str) -> str | None:
    """The ten-digit form, which exists only for 978."""
    if not isbn13.startswith("978"):
        return None
    return isbn13[3:12] + check_digit(isbn13[3:12])


def shown(isbn: str) -> str:
    """With the hyphens where the agency puts them; without any where its ranges do not tell."""
    return str(standard.format(isbn)).strip("-")


def near(text: str) -> Iterator[str]:
    """Valid ISBN-13s one slip away from this: a digit mistyped, missing or doubled, or two neighbours swapped."""
    bare = re.sub(r"[^0-9X]", "", _LABEL.sub("", text).upper())[:20]
    seen: set[str] = set()
    for candidate in _slips(bare):
        if len(candidate) in (10, 13) and "X" not in candidate[:-1] and candidate not in seen:
            seen.add(candidate)
            try:
                yield parse(candidate)
            except Refusal:
                continue


def _slips(bare: str) -> Iterator[str]:
    for place in range(len(bare)):
        for digit in "0123456789X" if place == len(bare) - 1 else "0123456789":
            yield bare[:place] + digit + bare[place + 1 :]
        yield bare[:place] + bare[place + 1 :]
        if place:
            yield bare[: place - 1] + bare[place] + bare[place - 1] + bare[place + 1 :]
    if len(bare) in (9, 12):
        for place in range(len(bare) + 1):
            for digit in "0123456789":
                yield bare[:place] + digit + bare[place:]
