"""The trade's seven grades, and the words and signs that sellers write for them. No word is read as better than it says.

Where each mapping comes from:

* New, As New, Fine, Very Good, Good, Fair, Poor: the only values of bookcondition in AbeBooks' tab-delimited file.
* F, NF, VG, G, "VG/G" for book and jacket, plus and minus, Near Fine, Reading Copy, Binding Copy, Mint, Very Fine: the
  condition definitions of IOBA (Independent Online Booksellers Association), as its members publish them. "VG+" is above
  Very Good and "not quite" Fine, so it is Very Good; "VG-" is below Very Good, so it is Good. Near Fine lies between two
  grades of ours, so it is the lower one.
* Like New, Very Good, Good, Acceptable, alone or behind Used or Collectible, and the numbers 1 to 8 and 11: the
  item-condition of Amazon's inventory loader. Numbers are read only where a file has that column.
* French: "excellent état" (Fine), "très bon état", "bon état", "état acceptable" (Fair), "état d'usage" (Poor) after
  AbeBooks' French glossary; "comme neuf", "correct", "moyen", "mauvais" after French booksellers' own pages.
* German: AbeBooks' German glossary calls Fine "sehr gut", Very Good "gut", Good "befriedigend"; German marketplaces call
  Very Good "sehr gut" and Good "gut". Each word is read as the lower of the two.
* Spanish: "como nuevo", "muy bueno", "bueno", "aceptable" after booksellers' own pages; "malo" and "regular" by their plain
  sense. "Excelente" and the English "excellent" stand in no scale that we found, and are asked about.

ONIX has no code for the condition of a used copy. schema.org knows NewCondition and UsedCondition.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache


class FiveGrade(IntEnum):
    """The grades of the large marketplaces, best first."""

    NEW = 1
    LIKE_NEW = 2
    VERY_GOOD = 3
    GOOD = 4
    ACCEPTABLE = 5


class Grade(IntEnum):
    """The trade's grades, best first; smaller is better."""

    NEW = 1
    AS_NEW = 2
    FINE = 3
    VERY_GOOD = 4
    GOOD = 5
    FAIR = 6
    POOR = 7

    @property
    def trade_name(self) -> str:
        """The name as AbeBooks' file wants it."""
        return self.name.replace("_", " ").title()

    @property
    def schema(self) -> str:
        """schema.org's itemCondition."""
        return "NewCondition" if self is Grade.NEW else "UsedCondition"

    @property
    def five(self) -> FiveGrade | None:
        """The large marketplaces' grade that promises no more than this one: Fine is no Like New (it is not "unread"),
        and Poor has none, since Acceptable promises that no page is missing or loose."""
        return _FIVE.get(self)

    @property
    def lower(self) -> "Grade":
        """The next grade down."""
        return Grade(min(self + 1, Grade.POOR))


_FIVE = {
    Grade.NEW: FiveGrade.NEW,
    Grade.AS_NEW: FiveGrade.LIKE_NEW,
    Grade.FINE: FiveGrade.VERY_GOOD,
    Grade.VERY_GOOD: FiveGrade.VERY_GOOD,
    Grade.GOOD: FiveGrade.GOOD,
    Grade.FAIR: FiveGrade.ACCEPTABLE,
}
FROM_FIVE = {
    FiveGrade.NEW: Grade.NEW,
    FiveGrade.LIKE_NEW: Grade.AS_NEW,
    FiveGrade.VERY_GOOD: Grade.VERY_GOOD,
    FiveGrade.GOOD: Grade.GOOD,
    FiveGrade.ACCEPTABLE: Grade.FAIR,
}
# Amazon's inventory loader, item-condition: 1 to 4 used, 5 to 8 collectible, 11 new.
CODES = {
    "1": Grade.AS_NEW,
    "2": Grade.VERY_GOOD,
    "3": Grade.GOOD,
    "4": Grade.FAIR,
    "5": Grade.AS_NEW,
    "6": Grade.VERY_GOOD,
    "7": Grade.GOOD,
    "8": Grade.FAIR,
    "11": Grade.NEW,
}
_NAMES: dict[Grade, str] = {
    Grade.NEW: "new|brand new|neu|fabrikneu|verlagsneu|neuf|neuve|nuevo|nueva",
    Grade.AS_NEW: "as new|an|like new|ln|mint|wie neu|neuwertig|comme neuf|etat neuf|a l'etat neuf|como nuevo|como nueva",
    Grade.FINE: "fine|f|fn|very fine|vf|excellent etat",
    Grade.VERY_GOOD: "very good|vg|near fine|nf|sehr gut|tres bon|tres bon etat|tbe|muy bueno|muy bien|muy buen estado",
    Grade.GOOD: "good|g|gd|gut|gut bis sehr gut|bon|bon etat|be|bueno|bien|buen estado",
    Grade.FAIR: "fair|acceptable|befriedigend|akzeptabel|ausreichend|etat acceptable|correct|etat correct|etat moyen"
    "|moyen|assez bon|assez bon etat|aceptable|regular",
    Grade.POOR: "poor|p|reading copy|binding copy|schlecht|mangelhaft|mauvais|mauvais etat|etat d'usage|malo|mala"
    "|mal estado",
}
WORDS = {word: grade for grade, words in _NAMES.items() for word in words.split("|")}
_USED = re.compile(r"^(?:used|gebraucht|d'occasion|occasion|usado|collectible|collectable)\s*[-;:,/.]?\s*(?=\S)")
_AROUND = re.compile(r"^(?:(?:condition|zustand|etat|estado)\s*[:-]\s*|in\s+|an?\s+)|\s+(?:condition|copy|zustand)$")
_SIGN = re.compile(r"\s*(?:([+])|(-)|\bplus$|\b(minus)$)$")
_IN_JACKET = re.compile(
    r"^(?P<book>[^,;.]*?)\s*(?:\bin\b|\bwith\b|[,;.])\s*(?:an?\s+)?(?P<jacket>[^,;.]*?)\s*"
    r"\b(?:dust\s?-?\s?jacket|dust\s?-?\s?wrapper|d\.?/?j\.?|d\.?/?w\.?|jacket)\b\.?"
)
_NO_JACKET_WORDS = (
    "no|none|n|without|no jacket|no dj|no d/j|no dust jacket|no dustjacket|no dust wrapper|"
    "no jacket as issued|nd|na|n/a|not issued|no dust jacket as issued|lacks jacket|missing|lacking|-|--|"
    "0|false|ohne|ohne umschlag|ohne schutzumschlag|kein schutzumschlag|sans jaquette|sans|"
    "sin sobrecubierta"
)
_NO_JACKET = frozenset(_NO_JACKET_WORDS.split("|"))
_JACKET_WORDS = (
    "y|yes|true|1|dj|d/j|dust jacket|dustjacket|jacket|present|ja|oui|si|x|schutzumschlag|jaquette|"
    "with jacket|with dust jacket"
)
_JACKET = frozenset(_JACKET_WORDS.split("|"))
_EX_LIBRARY = frozenset({"ex-lib", "ex lib", "ex-library", "ex library", "exlib", "xl", "xlib"})
_NOTHING = frozenset({"", "n/a", "na", "-", "--", "none", "unknown"})
_READ = 160
_PHRASE = re.compile(r"[.,;(\n]")


@dataclass(frozen=True, slots=True)
class Condition:
    """What a cell says: the book's grade (None if its words are not known), the jacket, and whether it names a library."""

    grade: Grade | None = None
    jacket: Grade | None = None
    has_jacket: bool | None = None
    ex_library: bool = False


def plain(text: str) -> str:
    """Lower case without accents; all dashes and apostrophes alike, "UsedLikeNew" in its words."""
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text).replace("’", "'").replace("_", " ")
    text = "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
    return " ".join(text.split()).strip(" .;,:")


@lru_cache(maxsize=4096)
def read_condition(text: str, *, codes: bool = False) -> Condition:
    """Read a cell of condition: "Very Good", "VG+/G", "Used - Good", "Good, ex-lib", "Fine in near fine dust jacket".

    codes: whether bare numbers are Amazon's. A cell that goes on in sentences is read up to its first comma or stop.
    """
    words = plain(text[:_READ])
    if words in _NOTHING:
        return Condition()
    if codes and words in CODES:
        return Condition(CODES[words])
    library = any(piece.strip() in _EX_LIBRARY for piece in _PHRASE.split(words))
    if found := _IN_JACKET.match(words):
        grade, there = _book(found["book"]), read_jacket(found["jacket"] or "dj")
        return Condition(grade, there.jacket, there.has_jacket, library)
    whole = _book(words)
    if whole is None and "/" in words:
        book, _slash, jacket = _PHRASE.split(words)[0].partition("/")
        there = read_jacket(jacket)
        return Condition(_book(book), there.jacket, there.has_jacket, library)
    first = whole or _book(_PHRASE.split(words)[0])
    return Condition(first, None, None, library)


@lru_cache(maxsize=1024)
def read_jacket(text: str) -> Condition:
    """Read a cell about the dust jacket: a grade, yes or no, "no jacket as issued"."""
    words = plain(text[:200]) or text.strip()
    if not words:
        return Condition()
    if words in _NO_JACKET or words.startswith(("no ", "without ", "lacks ", "ohne ", "sans ", "sin ")):
        return Condition(has_jacket=False)
    if words in _JACKET:
        return Condition(has_jacket=True)
    grade = _book(re.sub(r"\s*\b(?:dust ?-?jacket|d/?j|jacket)$", "", words)) or _book(_PHRASE.split(words)[0])
    return Condition(jacket=grade, has_jacket=True if grade else None)


def _book(words: str) -> Grade | None:
    """The grade of a phrase that is nothing but a grade; None else."""
    words = _USED.sub("", words.strip())
    if words in WORDS:
        return WORDS[words]
    words = _AROUND.sub("", words).strip(" .;,:")
    if words in WORDS:
        return WORDS[words]
    if (spaced := words.replace("-", " ")) in WORDS:
        return WORDS[spaced]
    ends = re.split(r"\s+(?:to|bis|a)\s+|(?<=[a-z])\s*-\s*(?=[a-z])", words)
    if len(ends) == 2 and all(one in WORDS for one in ends):
        return max(WORDS[one] for one in ends)
    if sign := _SIGN.search(words):
        grade = WORDS.get(words[: sign.start()].strip())
        down = grade and (sign[2] or sign[3]) and grade is not Grade.NEW
        return grade.lower if grade and down else grade
    if words.startswith("near ") and (grade := WORDS.get(words[5:])):
        return grade.lower
    return None
