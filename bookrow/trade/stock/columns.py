"""Which column of a stock file is what: proposed from headings and some rows, or known from the format."""

import re
from collections.abc import Callable, Sequence

from bookrow.trade.stock.copies import ROLES
from bookrow.trade.stock.grades import read_condition, read_jacket
from bookrow.trade.stock.numbers import read_isbn, read_quantity, read_status
from bookrow.trade.stock.prices import decimal_sign, known_currency
from bookrow.trade.stock.words import ADDED_COLUMNS, BY_HEADING, LAYOUTS, MANY, PRIVATE, SIGNS, key
from bookrow.trade.table.mapping import PARTICLES, Column, Mapping
from bookrow.trade.table.words import UNITS, folded

FIELDS = frozenset(field for field, _rank in BY_HEADING.values()) | {"uiee_state", "uiee_kind"}
# Headings that name one thing or another: the state of the book or of its offer, stock in copies or a place on the shelves.
_STATE = frozenset({"state", "stat", "estado", "etat"})
_STOCK = frozenset({"stock", "bestand", "lagerbestand", "instock"})
_BETWEEN = re.compile(r"\s*(?:;|[؛،]|&|\||/|\band\b|\bund\b|\bet\b|\by\b)\s*")
_SUFFIX = re.compile(r",?\s+(?:jr|sr|ph\.?d|m\.?d|ii|iii|iv)\.?$", re.IGNORECASE)
_UNIT_OR_SIGN = re.compile(r"[(\[].*?[)\]]")


def propose(header: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> Mapping:
    """Guess by the headings, then by sample rows what headings do not tell: the order of names, the decimal sign.

    A column's detail: for prices a currency and the decimal sign, each where known ("USD.", ","), for people "inverted"
    or "straight", for weights a unit of List 50, for conditions "codes" where its numbers are Amazon's.
    """
    guesses = _by_cells(header, [guess(name) for name in header], rows)
    best: dict[str, tuple[int, int]] = {}
    for place, (field, rank) in enumerate(guesses):
        if field and field not in MANY:
            best[field] = min(best.get(field, (rank, place)), (rank, place))
    columns = [
        Column(name, field, detail(field, name, [row[place] for row in rows if place < len(row)]))
        for place, (name, (field, _rank)) in enumerate(zip(header, guesses, strict=True))
        if field and (field in MANY or best[field][1] == place)
    ]
    return Mapping(tuple(columns))


def _by_cells(
    header: Sequence[str], guesses: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]
) -> list[tuple[str, int]]:
    """Headings that mean one thing to some and another to others are told apart by what stands below them: "State" and
    "Zustand" may be the condition or whether a copy is sold, "DJ" a jacket's condition or whether there is one."""
    claimed = {field for field, _rank in guesses}
    found = []
    for place, (name, (field, rank)) in enumerate(zip(header, guesses, strict=True)):
        cells = [cell for row in rows if place < len(row) and (cell := row[place].strip())]
        found.append((_meant(field, key(name), cells, claimed) if cells else field, rank))
    return found


def _meant(field: str, name: str, cells: Sequence[str], claimed: set[str]) -> str:
    if field == "has_jacket" and "jacket" not in claimed and _most(cells, lambda cell: read_jacket(cell).jacket):
        return "jacket"
    if field == "condition" and "status" not in claimed and _most(cells, read_status):
        return "status"
    if field == "status" and name in _STATE and not _most(cells, read_status):
        return (
            "condition" if "condition" not in claimed and _most(cells, lambda cell: read_condition(cell).grade) else ""
        )
    if field == "quantity" and name in _STOCK and not _most(cells, lambda cell: read_quantity(cell) is not None):
        return ""
    return field


def _most(cells: Sequence[str], reads: Callable[[str], object]) -> bool:
    return sum(bool(reads(cell)) for cell in cells) * 2 > len(cells)


def guess(name: str) -> tuple[str, int]:
    """The field that a heading names and how far down its list it stands; "" if none does."""
    whole = key(name)
    if whole in PRIVATE:
        return "", 0
    if whole in BY_HEADING:
        return BY_HEADING[whole]
    words = [w for w in folded(_UNIT_OR_SIGN.sub(" ", name)).split() if w not in UNITS and not known_currency(w)]
    known = BY_HEADING.get("".join(words)) or BY_HEADING.get(re.sub(r"\d+$", "", "".join(words)))
    return (known[0], known[1] + 50) if known and words else ("", 0)


def detail(field: str, name: str, cells: Sequence[str]) -> str:
    """What the column's heading and cells tell beyond its field."""
    if field in ROLES:
        return order_of(cells)
    if field == "weight":
        return next((UNITS[word] for word in reversed(folded(name).split()) if word in UNITS), "")
    if field == "price":
        told = next((code for word in re.findall(r"[^\W\d_]+|[€£]", name) if (code := known_currency(word))), "")
        return told + decimal_sign(list(cells))
    if field == "condition" and key(name) == "itemcondition":
        return "codes"
    return ""


def order_of(cells: Sequence[str]) -> str:
    """ "inverted" or "straight", by the votes of the cells. A name with a comma is inverted where one word stands before
    it or after it ("García Márquez, Gabriel"); two names of two words each may be two people, and only tell where nothing
    else does."""
    inverted = straight = unclear = 0
    for cell in cells:
        for piece in _BETWEEN.split(cell.strip()):
            before, comma, after = _SUFFIX.sub("", piece).partition(",")
            words = [word for word in before.split() if word.casefold() not in PARTICLES]
            if comma and (len(words) <= 1 or len(after.replace(".", ". ").split()) == 1 or "." in after):
                inverted += 1
            elif comma:
                unclear += 1
            else:
                straight += len(words) > 1
    return "inverted" if inverted + straight and inverted >= straight or not straight + unclear else "straight"


def format_of(header: Sequence[str]) -> str:
    """The program or marketplace whose headings these are; "table" for a table of the seller's own."""
    words = {key(name) for name in header}
    return next((name for name, signs in SIGNS.items() if any(sign <= words for sign in signs)), "table")


def is_header(cells: Sequence[str]) -> bool:
    """Whether a first row names columns: at least two by words we know, and none that is a number."""
    named = [cell.strip() for cell in cells if cell.strip()]
    if len(named) < 2 or any(not any(one.isalpha() for one in cell) or len(cell) > 80 for cell in named):
        return False
    return len({guess(cell)[0] for cell in named} - {""}) >= 2


def layout_of(rows: Sequence[Sequence[str]]) -> tuple[str, tuple[str, ...]] | None:
    """The fixed order of a file without headings, by its width and what stands where; None where none fits."""
    for name, order in LAYOUTS.items():
        fitting = [row for row in rows if len(row) == len(order)]
        if fitting and len(fitting) * 2 > len(rows) and _agree(fitting, order):
            # Two of the orders are of one width; they differ in columns that are filled seldom, and read alike.
            return name, order
    return None


def _agree(rows: Sequence[Sequence[str]], order: tuple[str, ...]) -> bool:
    """Whether prices, quantities and ISBNs stand where the order has them, in nearly all rows."""
    price, quantity = order.index("price"), order.index("quantity")
    numbers = next((place for place, name in enumerate(order) if name in ("isbn", "product id")), -1)
    good = sum(
        bool(row[0].strip())
        and bool(re.fullmatch(r"[^\w\s]?\s?\d[\d.,]*", row[price].strip()))
        and row[quantity].strip().isdigit() | (not row[quantity].strip())
        and (not row[numbers].strip() or read_isbn(row[numbers])[1] is None or row[numbers].strip()[:1].isdigit())
        for row in rows
    )
    return good * 10 >= len(rows) * 8


def without_ours(header: Sequence[str]) -> tuple[str, ...]:
    """The headings without those that we put in front of refused rows."""
    names = tuple(header)
    return names[len(ADDED_COLUMNS) :] if names[: len(ADDED_COLUMNS)] == ADDED_COLUMNS else names
