"""What a note says of its copy beyond the grade: signed, inscribed, first edition, from a library, remaindered.

English only, and only where the words leave no doubt: a copy that is called signed and is not is worse than a signature
left unsaid. A column of its own, where a file has one, goes before the note.
"""

import re
from collections.abc import Callable
from functools import lru_cache

SIGNED, INSCRIBED, FIRST, LIBRARY, REMAINDER, ON_DEMAND = (
    "signed",
    "inscribed",
    "first_edition",
    "ex_library",
    "remainder",
    "print_on_demand",
)
ALL = (SIGNED, INSCRIBED, FIRST, LIBRARY, REMAINDER, ON_DEMAND)
_YES_WORDS = "y yes true t 1 x ja j wahr oui o vrai si s signed signiert signe firmado"
_YES = frozenset(_YES_WORDS.split())
_NO_WORDS = "n no not false f 0 nein falsch non faux none - -- unsigned"
_NO = frozenset(_NO_WORDS.split()) | {"", "not signed", "n/a"}
_CLAUSE = re.compile(r"[.;!?\n]|\s[-–—]\s|,\s+(?=(?:but|not|with|no)\b)")
_BEFORE = re.compile(
    r"\b(?:no|not|never|un|without|lacks|lacking|isn't|neither|nor|if|may|might|could|possibly|presumed)\b"
)
# Who signed: the writer, or nobody named. "Signed by previous owner" tells nothing of the author.
_AUTHORS = (
    r"(?:the\s+)?(?:authors?|editors?|illustrators?|artists?|both\s+authors|author\s+and\s+illustrator|translators?"
    r"|writers?|him|her|himself|herself)"
)
_BY_AUTHOR = re.compile(
    rf"\b(?:signed|autographed)\s+(?:and\s+(?:inscribed|dated|numbered)\s+)?(?:copy\s+)?by\s+{_AUTHORS}\b"
)
_AUTHOR_SIGNED = re.compile(
    r"\bauthor[- ]signed\b|\bautographed\s+copy\b|\bsigned\s+copy\b|\bsigned\s+(?:and\s+(?:dated|numbered)\s+)?"
    r"(?:first|1st|limited|hardcover|edition)|\bauthor'?s?\s+signature\b|\bsignature\s+of\s+(?:the\s+)?author\b"
    r"|\bhand[- ]signed\b|\bflat[- ]signed\b"
)
_BARE_SIGNED = re.compile(r"^(?:signed|autographed)(?:\s+(?:and\s+(?:dated|numbered)|on\s+(?:the\s+)?(?:title|half[- ]title)"
                          r"\s*-?\s*page|in\s+(?:ink|pen)|bookplate))*$")  # fmt: skip
_UNSIGNED = re.compile(
    r"\bfacsimile|\bprinted\s+signature|\bsignature\s+(?:is\s+)?(?:printed|stamped|reproduced)|\bautopen|\bsecretarial"
    r"|\bstamped\s+signature|\bsigned\s+binding|\bdesigned|\bassigned|\bunsigned|\bsigned\s+in\s+(?:the\s+)?(?:plate|block)"
    r"|\bprevious\s+owner|\bformer\s+owner|\bowner'?s|\bowner\b|\bgift"
)
_INSCRIBED = re.compile(
    rf"\binscribed\s+(?:and\s+(?:signed|dated)\s+)?(?:to\s+[^.;]{{1,60}}?\s+)?by\s+{_AUTHORS}\b"
    r"|\bauthor'?s\s+(?:presentation\s+)?inscription\b|\binscription\s+(?:by|from)\s+(?:the\s+)?author\b"
    rf"|\b(?:signed|autographed)\s+and\s+inscribed\s+by\s+{_AUTHORS}\b|\bpresentation\s+copy\s+from\s+the\s+author\b"
)
_FIRST = re.compile(
    r"\b(?:stated\s+|true\s+)?(?:first|1st)\s+(?:(?:uk|us|u\.s\.|american|british|english|trade|hardcover|thus)\s+)?"
    r"(?:edition|ed\.?|printing|impression)\b"
)
_NOT_FIRST = re.compile(
    r"\b(?:reprint|facsimile|first\s+(?:edition\s+)?thus|book\s*club|bce|later\s+(?:printing|edition|impression)"
    r"|(?:second|third|fourth|fifth|2nd|3rd|[4-9]th|\d\dth)\s+(?:printing|impression|edition)|in\s+(?:this|paperback)"
    r"|after\s+the\s+first|since\s+the\s+first|of\s+the\s+first\s+edition)\b"
)
_LIBRARY = re.compile(
    r"\bex[- ]?lib(?:rary|\.)?(?=\W|$)|\bformer\s+library\s+(?:book|copy|edition)|\bex[- ]public\s+library"
    r"|\blibrary\s+(?:discard|copy|stamps?|markings?|stickers?|withdrawal)|\bwithdrawn\s+from\s+(?:a\s+|the\s+)?\w*\s*library"
    r"|\busual\s+library\b|\bdiscarded\s+(?:by|from)\s+(?:a\s+|the\s+)?\w*\s*library"
)
_REMAINDER = re.compile(
    r"\bremaindered\b|\bremainder\s*(?:mark|line|dot|stamp|spray|copy|stripe|slash)s?\b|^remainder$"
)
_ON_DEMAND = re.compile(r"\bprint(?:ed)?[- ]on[- ]demand\b|^pod\b|\bpod\s+(?:copy|edition|book)\b")
_STEMS: tuple[tuple[str, ...], ...] = (
    ("sign", "autograph"),
    ("inscri", "presentation copy"),
    ("first", "1st"),
    ("librar", "ex-lib", "ex lib", "exlib"),
    ("remainder",),
    ("demand", "pod"),
)


def flag(text: str) -> bool | None:
    """Yes or no from a cell of a column of marks; None where it is neither."""
    words = text.strip().casefold().strip(".")
    if words in _YES:
        return True
    return False if words in _NO else None


@lru_cache(maxsize=2048)
def column_mark(mark: str, text: str) -> bool | None:
    """A column of marks may also hold words: "Signed by Author", "1st", "First Edition, later printing"."""
    told = flag(text)
    if told is not None:
        return told
    if mark == FIRST and re.fullmatch(r"(?:1st|first|1)(?:\s+(?:ed\.?|edition))?", text.strip().casefold()):
        return True
    found = find(text)
    if mark in found or (mark == SIGNED and INSCRIBED in found):
        return True
    return False if _BEFORE.search(text.casefold()) or (mark == FIRST and _NOT_FIRST.search(text.casefold())) else None


@lru_cache(maxsize=1024)
def find(note: str) -> frozenset[str]:
    """The marks that a note claims for its copy."""
    words = note.casefold().replace("’", "'")
    if not _ANY.search(words):
        return _NONE
    clauses = [clause.strip(" ,()[]") for clause in _CLAUSE.split(words[:_READ])]
    found = {
        mark
        for mark, stems, said in zip(ALL, _STEMS, _SAID, strict=True)
        for stem in stems
        if stem in words and any(stem in clause and said(clause) for clause in clauses)
    }
    if FIRST in found and _NOT_FIRST.search(words):
        found.discard(FIRST)
    return frozenset(found)


_ANY = re.compile("|".join(re.escape(stem) for stems in _STEMS for stem in stems))
_NONE: frozenset[str] = frozenset()
_READ = 8000


def _claimed(pattern: re.Pattern[str], clause: str) -> bool:
    """Whether the clause says it, and nothing in front of it takes it back."""
    if not pattern.search(clause):
        return False
    return any(not _BEFORE.search(clause[: found.start()]) for found in pattern.finditer(clause))


def _signed(clause: str) -> bool:
    bare = clause.startswith(("signed", "autographed")) or ", " in clause
    said = (bare and any(_BARE_SIGNED.match(part.strip(" ()[]")) for part in clause.split(","))) or _both(clause)
    return (said or _claimed(_BY_AUTHOR, clause) or _claimed(_AUTHOR_SIGNED, clause)) and not _UNSIGNED.search(clause)


def _both(clause: str) -> bool:
    return "signed" in clause and _claimed(_INSCRIBED, clause)


def _inscribed(clause: str) -> bool:
    return _claimed(_INSCRIBED, clause) and not _UNSIGNED.search(clause)


def _by(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda clause: _claimed(pattern, clause)


_SAID: tuple[Callable[[str], bool], ...] = (
    _signed,
    _inscribed,
    _by(_FIRST),
    _by(_LIBRARY),
    _by(_REMAINDER),
    _by(_ON_DEMAND),
)
