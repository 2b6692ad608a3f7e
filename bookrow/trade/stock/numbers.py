"""Single cells of a stock file: ISBNs, quantities, years, weights, days, addresses, states."""

import re
from functools import lru_cache

from bookrow.kit import isbn as isbns
from bookrow.kit.parcels import HEAVIEST as HEAVIEST
from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.stock import reasons
from bookrow.trade.stock.copies import Status
from bookrow.trade.stock.grades import plain
from bookrow.trade.table import values
from bookrow.trade.table.words import UNITS

# More than any wholesaler holds of one title, and less than a number that slipped into the wrong column.
MOST_COPIES = 99_999
_EXPONENT = re.compile(r"\d+(?:[.,]\d+)?\s*[eE]\s*\+?\d+")
_NONE = frozenset({"", "n/a", "na", "none", "null", "nan", "0", "no isbn", "keine", "sans", "no"})
_FORMULA = re.compile(r'=\s*"([^"]*)"')
_WHOLE = re.compile(r"\+?(\d{1,9})(?:[.,]0{1,2})?")
_WEIGHT = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-zA-Z]*)\.?")
_DAYS = re.compile(
    r"(?:(\d{1,3})\s*(?:-|to|bis|a)\s*)?(\d{1,3})\s*(?:business|working|werk)?\s*(?:days?|tage?n?|jours?|dias?)?"
)
_GRAMS = {"g": 1.0, "gr": 1.0, "kg": 1000.0, "oz": 28.349523125, "lb": 453.59237}
_STATES = {
    Status.FOR_SALE: "for sale|available|active|a|add|y|yes|in stock|instock|lieferbar|verfugbar|disponible|en stock"
    "|en vente|a la venta|listed|live|verkauflich",
    Status.SOLD: "sold|verkauft|vendu|vendido|vendida|out of stock",
    Status.DELETED: "delete|deleted|d|remove|removed|x|geloscht|loschen|supprime|supprimer|borrado|eliminar|inactive",
    # A copy on hold for someone cannot be sold to another.
    Status.WITHDRAWN: "hold|on hold|reserved|reserviert|withdrawn|n|no|not available|unavailable|closed|nicht verfugbar"
    "|reserve|reservado|zuruckgezogen",
}
STATES = {word: state for state, words in _STATES.items() for word in words.split("|")}


def unwrapped(text: str) -> str:
    """The text within ="...", the guard by which a spreadsheet is kept from reading a number; others as they are."""
    found = _FORMULA.fullmatch(text)
    return found[1].strip() if found else text


def read_isbn(text: str) -> tuple[str, Reason | None, bool]:
    """The 13 digits ("" if none), why not (without row and column), and whether lost zeros were given back."""
    bare = text.replace("-", "").replace(" ", "").lstrip("'")
    plain13 = len(bare) == 13 and bare.isascii() and bare.isdigit() and bare[:3] in ("978", "979")
    if plain13 and (sum(map(int, bare[::2])) + 3 * sum(map(int, bare[1::2]))) % 10 == 0:
        return bare, None, False
    return _read_isbn(text.strip().lstrip("'"))


@lru_cache(maxsize=4096)
def _read_isbn(text: str) -> tuple[str, Reason | None, bool]:
    if plain(text) in _NONE:
        return "", None, False
    if _EXPONENT.fullmatch(text):
        return "", reasons.ISBN_EXPONENT.saying(text=text), False
    number = values.number(re.split(r"\s*[;|(]", text, maxsplit=1)[0] or text)
    filled = isbns.filled(number)
    try:
        return isbns.parse(filled), None, filled != number
    except Refusal as no:
        told = no.reasons[0]
    if told.code == isbns.CHECK_DIGIT.code:
        return "", reasons.ISBN_CHECK.saying(text=text, right=told.about["right"]), False
    return "", reasons.ISBN_FORM.saying(text=text[:80]), False


@lru_cache(maxsize=1024)
def read_quantity(text: str) -> int | None:
    """Copies; 1 for an empty cell (AbeBooks' rule), 0 to withdraw, None where it is no sensible number."""
    text = text.strip()
    if not text:
        return 1
    found = _WHOLE.fullmatch(text)
    return int(found[1]) if found and int(found[1]) <= MOST_COPIES else None


@lru_cache(maxsize=1024)
def read_year(text: str) -> int | None | str:
    """A year, None for an empty cell or "n.d.", the cell itself where it cannot be read."""
    text = text.strip()
    if len(text) == 4 and text.isdigit() and "1000" <= text <= "2199":
        return int(text)
    read = values.date(text, "") if text not in ("", "0") else ""
    return text if read is None else int(read[:4]) if read else None


@lru_cache(maxsize=1024)
def read_weight(text: str, unit: str) -> int | None:
    """Grams, rounded. unit: what a bare number is meant in (List 50: gr, kg, oz, lb), "" if nothing tells. None where it
    cannot be read."""
    found = _WEIGHT.fullmatch(text.strip())
    if not found:
        return None
    factor = _GRAMS.get(UNITS.get(found[2].casefold(), "") or ("" if found[2] else unit))
    grams = round(float(found[1].replace(",", ".")) * factor) if factor else 0
    return grams if 0 < grams <= HEAVIEST else None


@lru_cache(maxsize=1024)
def read_days(text: str) -> int | None:
    """The later end of "1-2 business days"; None where it is no number of days up to a quarter of a year."""
    found = _DAYS.fullmatch(plain(text))
    return int(found[2]) if found and int(found[2]) <= 92 else None


@lru_cache(maxsize=256)
def read_status(text: str) -> Status | None:
    """The state that a word of a column names. "S" alone is sold to some programs and for sale to others, so: None."""
    return STATES.get(plain(text))


@lru_cache(maxsize=4096)
def read_form(words: str) -> str:
    """List 150 for the seller's words ("Softcover / Paperback"); "" where they name no binding."""
    return values.form(words)[0] if words else ""


@lru_cache(maxsize=1024)
def read_language(words: str) -> str:
    """ISO 639-2/B; "" where the words name no language."""
    return values.language(words) if words else ""


@lru_cache(maxsize=1024)
def read_pages(text: str) -> int | None:
    """The last number of "xii, 258 p."; None where there is none."""
    counted = re.findall(r"\d{1,5}", values.number(text))
    return int(counted[-1]) or None if counted else None


def read_images(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Addresses of pictures, several parted by commas, bars, semicolons or spaces; and what is none."""
    pieces = [piece for piece in re.split(r"[\s|;]+|,(?=\s*https?://)", text) if piece]
    good = tuple(one for one in pieces if re.fullmatch(r"https?://[^\s/]+\.[^\s/]+/\S{1,1500}", one))
    return good, tuple(one for one in pieces if one not in good)
