"""Which column is what: proposed from headings and a few rows, or remembered from last time."""

import hashlib
import re
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bookrow.trade.table.words import BY_HEADING, ROLES, SYMBOLS, UNITS, folded

MANY = frozenset(
    {"author", "editor", "translator", "illustrator", "narrator", "subjects", "bisac", "thema_code", "bic"}
)
MANY |= frozenset({"isbn", "ean", "keywords", "price"})
PEOPLE = frozenset({"author", "editor", "translator", "illustrator", "narrator"})
_CURRENCY = re.compile(r"\b([A-Z]{3})\b")
_DAY = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})\s*")
PARTICLES = frozenset(
    {
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "du",
        "la",
        "le",
        "ten",
        "ter",
        "zu",
        "al",
        "el",
        "bin",
    }
    | {"ibn", "mac", "st", "saint", "abu", "o"}
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of theirs and the field it fills.

    detail: a currency for prices, a unit of List 50 for measures, "dmy" or "mdy" for dates, and for people "inverted"
    (Family, Given) or "straight" (Given Family, commas between people).
    """

    name: str
    field: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """All columns that are read; the others of the header are left alone."""

    columns: tuple[Column, ...]

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return {"columns": [[one.name, one.field, one.detail] for one in self.columns]}

    @classmethod
    def from_dict(cls, plain: AnyMapping[str, Any]) -> "Mapping":
        """The same mapping again; raises KeyError, TypeError or ValueError where it is none."""
        return cls(tuple(Column(str(name), str(field), str(detail)) for name, field, detail in plain["columns"]))

    def of(self, field: str) -> list[Column]:
        """The columns that fill a field, in order."""
        return [one for one in self.columns if one.field == field]

    def without(self, header: Sequence[str]) -> list[str]:
        """The headings that are not read."""
        read = {one.name for one in self.columns}
        return [name for name in header if name not in read]


def header_key(header: Sequence[str]) -> str:
    """A short name for a row of headings, to find a remembered mapping by."""
    return hashlib.blake2b("\n".join(folded(name) for name in header).encode(), digest_size=12).hexdigest()


def propose(header: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> Mapping:
    """Guess by the headings, then look at the sample rows for what headings do not tell. Where several columns claim a
    field that has room for one, the best-known heading wins, then the first."""
    guesses = [(name, *_guess(name)) for name in header]
    best: dict[str, tuple[int, int]] = {}
    for place, (_name, field, rank) in enumerate(guesses):
        if field and field not in MANY:
            best[field] = min(best.get(field, (rank, place)), (rank, place))
    columns = [
        Column(name, field, _detail(field, name, [row[place] for row in rows if place < len(row)]))
        for place, (name, field, _rank) in enumerate(guesses)
        if field and (field in MANY or best[field][1] == place)
    ]
    return Mapping(tuple(_sensible(columns, header, rows)))


def _guess(name: str) -> tuple[str, int]:
    """The field a heading names and how sure that is (0 is surest); "" if none."""
    whole = folded(name).replace(" ", "")
    if whole in BY_HEADING:
        return BY_HEADING[whole]
    bare = folded(re.sub(r"[(\[].*?[)\]]", " ", name))
    words = [word for word in bare.split() if word not in UNITS and not _is_currency(word) and word != "in"]
    for count in range(len(words), 0, -1):
        for form in ("".join(words[:count]), "".join(words[-count:])):
            known = BY_HEADING.get(re.sub(r"\d+$", "", form) or form)
            if known and (count == len(words) or known[0] in ("price", "isbn")):
                return known[0], known[1] + 50
    return "", 0


def _is_currency(word: str) -> bool:
    return word.upper() in {"USD", "GBP", "EUR", "CAD", "AUD", "CHF", "NZD", "JPY", "SEK", "NOK", "DKK", "PLN", "INR"}


def _sensible(columns: list[Column], header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Column]:
    """A column of roles must hold roles; a volume beside a series without number counts within the series."""
    places = {name: place for place, name in enumerate(header)}
    fields = {one.field for one in columns}
    kept = []
    for one in columns:
        cells = [row[places[one.name]] for row in rows if places[one.name] < len(row)]
        if one.field == "role" and not _are_roles(cells):
            continue
        if one.field == "part_number" and "series" in fields and "series_number" not in fields:
            one = Column(one.name, "series_number", one.detail)
        kept.append(one)
    return kept


def _are_roles(cells: Sequence[str]) -> bool:
    told = [folded(cell) for cell in cells if cell.strip()]
    return bool(told) and all(cell in ROLES for cell in told)


def _detail(field: str, name: str, cells: Sequence[str]) -> str:
    if field in PEOPLE:
        return names_order(cells)
    if field in ("height", "width", "thickness", "weight"):
        return next((UNITS[word] for word in reversed(folded(name).split()) if word in UNITS), "")
    if field == "price":
        told = [found for found in _CURRENCY.findall(name.upper()) if _is_currency(found)]
        return told[0] if told else next((code for sign, code in SYMBOLS.items() if sign in name), "")
    if field in ("date", "year"):
        return day_order(cells)
    return ""


def names_order(cells: Sequence[str]) -> str:
    """Whether a column writes "Family, Given" or "Given Family", by the votes of its cells."""
    inverted = straight = 0
    for cell in cells:
        for piece in re.split(r"\s*(?:;|&|\||/|\band\b|\bund\b|\bet\b)\s*", cell.strip()):
            first, comma, _rest = piece.partition(",")
            words = first.split()
            if not words or (not comma and len(words) == 1):
                continue
            short = len([word for word in words if word.casefold().rstrip("'’") not in PARTICLES]) <= 1
            if comma and short:
                inverted += 1
            else:
                straight += 1
    return "inverted" if inverted >= straight else "straight"


def day_order(cells: Sequence[str]) -> str:
    """dmy or mdy where a cell of the sample can be read one way only; "" where none can."""
    for cell in cells:
        found = _DAY.fullmatch(cell)
        if found and int(found[1]) > 12:
            return "dmy"
        if found and int(found[3]) > 12:
            return "mdy"
    return ""
