"""Values of single cells: dates, prices, sizes, languages, bindings, licences."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

from bookrow.kit.dates import PartialDate
from bookrow.trade.record import Licence
from bookrow.trade.table.words import FORM_DETAILS, FORMS, SYMBOLS, UNITS, folded

_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")
_DAY = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})")
_ISO = re.compile(r"\d{4}(?:[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?|\d{6}|\d{8}")
FORTHCOMING = frozenset({"forthcoming", "in press", "in preparation", "coming soon", "in vorbereitung", "a paraitre"})
_VAGUE = re.compile(r"\D*(?:1\d[-?_u]{2}|1\d\d[-?_u])\D*")
_SPAN = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})\s*[-/–]\s*(?:1[0-9]{3}|20[0-9]{2})(?!\d)")
_NO_DATE = FORTHCOMING | frozenset(
    {"", "n d", "nd", "o j", "s d", "s a", "unknown", "tba", "na", "n a", "none", "null", "nan"}
)
_WORDS = re.compile(r"(?:(\d{1,2})\.?\s+)?([^\W\d_]+)\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})")
_AMOUNT = re.compile(r"\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,4})?")
_CODE = re.compile(r"\b(USD|GBP|EUR|CAD|AUD|CHF|NZD|JPY|SEK|NOK|DKK|PLN|INR|CZK|HUF|BRL|ZAR|MXN)\b", re.IGNORECASE)
_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]*)")
_CREATIVE_COMMONS = re.compile(r"cc (by(?: nc)?(?: nd| sa)?)(?: (\d) (\d))?")
# ISO 639-2/B where it differs from the code that software uses.
_BIBLIOGRAPHIC = {
    "sq": "alb", "hy": "arm", "eu": "baq", "my": "bur", "zh": "chi", "cs": "cze", "nl": "dut", "fr": "fre", "ka": "geo",
    "de": "ger", "el": "gre", "is": "ice", "mk": "mac", "mi": "mao", "ms": "may", "fa": "per", "ro": "rum", "sk": "slo",
    "bo": "tib", "cy": "wel", "he": "heb", "id": "ind", "yi": "yid", "sr": "srp", "hr": "hrv", "no": "nor",
}  # fmt: skip


def number(text: str) -> str:
    """A whole number without the point that a spreadsheet appended: "2008.0" is 2008."""
    return re.sub(r"\.0+$", "", text.strip())


def date(text: str, order: str) -> str | None:
    """4, 6 or 8 digits; "" where the cell says that there is none, or the decade only ("18--"); None where it makes no
    sense. Of a span of years the first is taken.

    order tells "dmy" or "mdy". A day that could be read both ways is left out, and the year stands alone.
    """
    text = number(text)
    if folded(text) in _NO_DATE or _VAGUE.fullmatch(text):
        return ""
    if found := _DAY.fullmatch(text):
        return _ordered(int(found[1]), int(found[3]), found[4], "dmy" if found[2] == "." else order)
    if found := _MONTH_YEAR.fullmatch(text):
        return _valid(f"{found[2]}{int(found[1]):02d}")
    if _ISO.fullmatch(re.sub(r"[T ]\d\d:\d\d.*$", "", text)):
        parts = re.split(r"[-/.]", re.sub(r"[T ]\d\d:\d\d.*$", "", text))
        return _valid(parts[0] + "".join(f"{int(part):02d}" for part in parts[1:]))
    if found := _WORDS.fullmatch(text):
        month = _months().get(folded(found[2]), 0)
        day = int(found[1] or found[3] or 0)
        return _valid(f"{found[4]}{month:02d}" + (f"{day:02d}" if day else "")) if month else _valid(found[4])
    years = _YEAR.findall(text)
    if span := _SPAN.search(text):
        return span[1]
    return years[0] if len(set(years)) == 1 else None


def _ordered(first: int, second: int, year: str, order: str) -> str | None:
    if first > 12 or (order == "dmy" and second <= 12) or first == second:
        return _valid(f"{year}{second:02d}{first:02d}")
    if second > 12 or order == "mdy":
        return _valid(f"{year}{first:02d}{second:02d}")
    return _valid(year)


def _valid(digits: str) -> str | None:
    known = PartialDate.read(digits)
    return str(known) if known and 1000 <= known.year <= 2199 else None


@cache
def _months() -> dict[str, int]:
    """Names of months, long and short, in the languages whose headings we read."""
    return {
        folded(name): month
        for tongue in ("en", "de", "fr")
        for width in ("wide", "abbreviated")
        for month, name in Locale(tongue).months["format"][width].items()
    }


def price(text: str) -> tuple[str, str] | None:
    """The amount as digits with a point, and the currency told in the cell ("" if none); None where it is no price."""
    code = _CODE.search(text)
    currency = code[1].upper() if code else ""
    rest = _CODE.sub(" ", text)
    for sign in sorted(SYMBOLS, key=len, reverse=True):
        if sign in rest:
            currency, rest = currency or SYMBOLS[sign], rest.replace(sign, " ")
    rest = rest.strip().rstrip(" ,-–—")
    if not _AMOUNT.fullmatch(rest):
        return None
    return _decimal(rest), currency


def _decimal(text: str) -> str:
    """The last point or comma with one or two digits behind it parts the smaller unit; all others group thousands."""
    cut = re.search(r"[.,](\d{1,2}|\d{4})$", text)
    digits = re.sub(r"\D", "", text[: cut.start()] if cut else text)
    return f"{digits}.{cut[1]:<02s}" if cut else digits


def size(text: str, unit: str) -> tuple[str, str] | None:
    """A measurement and its unit of List 50; None where either is missing or it is nought."""
    found = _SIZE.match(text.strip())
    if not found:
        return None
    known = UNITS.get(folded(found[2]), "") or unit
    value = found[1].replace(",", ".")
    return (value, known) if known and float(value) > 0 else None


def language(text: str) -> str:
    """ISO 639-2/B from a code of two or three letters, a tag such as en-US, or a name in English, German or French."""
    known = folded(text)
    first = known.split(" ")[0] if known else ""
    short = (
        _aliases().get(first, first) if re.fullmatch(r"[a-z]{2,3}(?: [a-z]{2})?", known) else _names().get(known, "")
    )
    if len(short) == 2:
        return _BIBLIOGRAPHIC.get(short) or _three().get(short, "")
    return short if len(short) == 3 else ""


@cache
def _aliases() -> dict[str, str]:
    return {long: short for long, short in get_global("language_aliases").items() if len(long) == 3 and len(short) == 2}


@cache
def _three() -> dict[str, str]:
    return {short: long for long, short in sorted(_aliases().items(), reverse=True)}


@cache
def _names() -> dict[str, str]:
    return {
        folded(name): code
        for tongue in ("fr", "de", "en")
        for code, name in Locale(tongue).languages.items()
        if "_" not in code
    }


def form(text: str) -> tuple[str, str]:
    """List 150 and, for digital editions, List 175; "" where no word for a binding is found."""
    if re.fullmatch(r"[A-Z]{2}", text.strip()):
        return text.strip(), ""
    words = f" {folded(text)} "
    for word in sorted(FORMS, key=len, reverse=True):
        if f" {word} " in words:
            return FORMS[word], FORM_DETAILS.get(word, "")
    return "", ""


def licence(text: str) -> Licence:
    """The licence's name, and for Creative Commons the address of its words."""
    known = folded(text)
    if known in ("cc0", "cc0 1 0", "cc zero"):
        return Licence(name="CC0 1.0", links=("https://creativecommons.org/publicdomain/zero/1.0/",))
    if found := _CREATIVE_COMMONS.fullmatch(known):
        kind, version = found[1].replace(" ", "-"), f"{found[2] or 4}.{found[3] or 0}"
        name = f"CC {kind.upper()} {version}" if found[2] else f"CC {kind.upper()}"
        links = (f"https://creativecommons.org/licenses/{kind}/{version}/",) if found[2] else ()
        return Licence(name=name, links=links)
    return Licence(name=" ".join(text.split()))


def doi(text: str) -> str:
    """The address of a DOI, however it is written; "" if it is none."""
    bare = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)", "", text.strip(), flags=re.IGNORECASE)
    return f"https://doi.org/{bare}" if re.fullmatch(r"10\.\d{4,9}/\S+", bare) else ""
