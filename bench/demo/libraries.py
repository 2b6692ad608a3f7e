"""Editions from open library records (MARC 21): several editions of a few novels, and some other books.

Only facts are taken: names, titles, years, pages, sizes, ISBNs. Fields as in the notes of the Library of Congress.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pymarc import Field, MARCReader
from pymarc import Record as Marc

from bookrow.kit.isbn import parse
from bookrow.kit.refusals import Refusal
from bookrow.trade.record import (
    Collection,
    Contributor,
    Extent,
    Identifier,
    Language,
    Measure,
    Publisher,
    Record,
    Title,
)
from bookrow.trade.record import Dated as When

FILES = (
    ("marc-pride-and-prejudice/pride-and-prejudice-fixed.mrc", 44),
    ("marc-pride-and-prejudice/chabon.mrc", 2),
    ("marc-pride-and-prejudice/summerland.mrc", 1),
    ("marc-traject/test_data.utf8.mrc", 6),
    ("marc-traject/george_eliot.marc", 1),
    ("marc-traject/date_resort_to_264.marc", 1),
    ("marc-pymarc/multi_isbn.dat", 1),
    ("marc-pymarc/marc.dat", 20),
)
# What a statement of responsibility says before a name -> List 17.
_ROLES = (
    (r"supplement", "A32"), (r"introduction and notes", "A29"), (r"introd", "A24"), (r"foreword", "A23"),
    (r"afterword", "A19"), (r"preface", "A15"), (r"notes", "A20"), (r"abridged", "B04"), (r"retold", "B03"),
    (r"adapt|simplif", "B05"), (r"translat|tradu|übers|övers|suom", "B06"), (r"illustrat|\bill\b", "A12"),
    (r"edited|editor", "B01"), (r"\bby\b", "A01"),
)  # fmt: skip
_RELATORS = {"aut": "A01", "edt": "B01", "trl": "B06", "ill": "A12", "author": "A01", "ed": "B01", "comp": "C01"}
_BINDINGS = ((r"\bpbk|paperback|softcover", "BC"), (r"\bhbk|hardcover|hardback|hard cover|\bcloth\b|\bbound\b", "BB"))


def records(data: Path) -> Iterator[Record]:
    """At most so many of each file as FILES tells, each ISBN once."""
    seen: set[str] = set()
    for name, most in FILES:
        with (data / name).open("rb") as file:
            found = [book for marc in MARCReader(file, utf8_handling="replace") if marc and (book := _book(marc, seen))]
        yield from found if len(found) <= most else _spread(found, most)


def _spread(books: list[Record], most: int) -> list[Record]:
    """First one edition in each language but English, then the titles that come most often, evenly over the years."""
    foreign = {book.languages[0].code: book for book in books if book.languages and book.languages[0].code != "eng"}
    often = Counter(book.titles[0].text.casefold() for book in books)
    english = sorted(
        (book for book in books if book.languages and book.languages[0].code == "eng"),
        key=lambda book: (-often[book.titles[0].text.casefold()], book.dates[0].date, book.reference),
    )
    known = [book for book in english if often[book.titles[0].text.casefold()] > 1]
    wanted = most - len(foreign)
    return [*foreign.values(), *(known[n * len(known) // wanted] for n in range(wanted))]


def _book(marc: Marc, seen: set[str]) -> Record | None:
    """The edition, if the record tells a sound ISBN, title, publisher, year, pages and size of a printed book."""
    isbn, binding = _isbn(marc)
    title, year = marc.get("245"), _year(marc)
    publisher = _words(marc, ("260", "264"), "b")
    pages = re.findall(r"(\d+)\s*(?:p\b|p\.|pages|s\.)", _words(marc, ("300",), "a"))
    height = re.search(r"(\d{2})(?:\s*x\s*\d+)?\s*cm", _words(marc, ("300",), "c"))
    if not (isbn and title and year and publisher and len(pages) == 1 and height) or isbn in seen or title.get("h"):
        return None
    if "880" in title.get("6", "") or re.search(r"[ʹʻ]|\bv\.", _words(marc, ("245", "300"), "a")):
        return None
    people = tuple(_people(marc))
    if not people:
        return None
    seen.add(isbn)
    return Record(
        reference=f"library.{isbn}",
        identifiers=(Identifier(scheme="15", value=isbn),),
        form=binding,
        edition_types=("LTE",) if "large print" in str(title).casefold() + _words(marc, ("250", "300"), "a") else (),
        edition_statement=_tidy(_words(marc, ("250",), "a")),
        titles=(Title(text=_tidy(title.get("a", "")), subtitle=_tidy(title.get("b", ""))),),
        contributors=people,
        collections=tuple(_series(marc)),
        languages=_language(marc),
        extents=(Extent(kind="00", value=pages[0], unit="03"),),
        measures=(Measure(kind="01", value=height[1], unit="cm"),),
        publishers=(Publisher(name=_tidy(publisher)),),
        cities=tuple(filter(None, [_city(marc)])),
        dates=(When(role="01", date=year),),
    )


def _isbn(marc: Marc) -> tuple[str, str]:
    """The first sound ISBN, and the binding the note beside it tells (BA, a book, where it tells none)."""
    for field in marc.get_fields("020"):
        for number in field.get_subfields("a"):
            digits = re.match(r"[\dXx-]+", number.strip())
            try:
                isbn = parse(digits[0]) if digits else ""
            except Refusal:
                continue
            note = f"{number} {' '.join(field.get_subfields('q'))} {_words(marc, ('250',), 'a')}".casefold()
            return isbn, next((code for words, code in _BINDINGS if re.search(words, note)), "BA")
    return "", ""


def _words(marc: Marc, tags: tuple[str, ...], code: str) -> str:
    return next((found[0] for field in marc.get_fields(*tags) if (found := field.get_subfields(code))), "")


def _tidy(text: str) -> str:
    """Without the marks by which cards part their fields, without remarks in brackets of the cataloguer."""
    text = unicodedata.normalize("NFC", text)
    bare = re.sub(r"\[(?:text|sic|i\.e\.)[^\]]*\]|[<>\[\]]", "", text)
    bare = re.sub(r"[\s/:;,=\-]+$", "", re.sub(r"\s+", " ", bare)).strip()
    return bare if re.search(r"\b(?:ed|Inc|Co|vol|no|Pr|Ltd|[A-Z])\.$", bare) else bare.rstrip(".")


def _year(marc: Marc) -> str:
    years = re.findall(r"1[89]\d\d|20\d\d", _words(marc, ("260", "264"), "c"))
    return years[0] if years else ""


def _city(marc: Marc) -> str:
    city = _tidy(re.split(r"[,\[]", _words(marc, ("260", "264"), "a").strip("["))[0])
    return "" if city.casefold() in ("s.l", "s.l.") else city


def _language(marc: Marc) -> tuple[Language, ...]:
    fixed = marc.get("008")
    code = fixed.data[35:38].strip() if fixed and fixed.data else ""
    original = marc.get("041")
    told = [Language(role="01", code=code)] if re.fullmatch(r"[a-z]{3}", code) else []
    if original and (source := original.get("h", "")) and re.fullmatch(r"[a-z]{3}", source) and source != code:
        told.append(Language(role="02", code=source))
    return tuple(told)


def _series(marc: Marc) -> Iterator[Collection]:
    for field in marc.get_fields("490", "440", "830")[:1]:
        number = re.sub(r"^(?:v\.|vol\.|no\.|pt\.|bd\.|level)\s*", "", _tidy(field.get("v", "")), flags=re.IGNORECASE)
        if title := _tidy(field.get("a", "")):
            yield Collection(title=title, part_number=number)


def _people(marc: Marc) -> Iterator[Contributor]:
    """The main entry as author, unless it says otherwise; added entries only in a role the record tells."""
    title = marc["245"]
    statement = unicodedata.normalize("NFC", " ; ".join(title.get_subfields("c")))
    place, seen = 0, set[str]()
    for field in marc.get_fields("100", "700"):
        inverted = _tidy(field.get("a", ""))
        role = _role(field, inverted, statement)
        if not role or field.get("t") or inverted.casefold() in seen:
            continue
        seen.add(inverted.casefold())
        place += 1
        family, comma, given = inverted.partition(", ")
        # An added entry may be cut where the title page is whole.
        if whole := re.search(re.escape(family) + r"\w\b", statement):
            family = whole[0]
        name = f"{given} {family}" if comma else family
        yield Contributor(name=name, inverted=f"{family}, {given}" if comma else "", roles=(role,), sequence=place)
    if place and "et al" in statement:
        yield Contributor(name="", unnamed="03", sequence=place + 1)


def _role(field: Field, inverted: str, statement: str) -> str:
    for told in (*field.get_subfields("4"), *field.get_subfields("e")):
        if role := _RELATORS.get(told.strip(" .").casefold()):
            return role
    family = inverted.partition(",")[0]
    segment = next((part for part in re.split(r"\s*;\s*", statement) if family in part), "")
    before = segment.partition(family)[0].casefold()
    told = next((code for words, code in _ROLES if segment and re.search(words, before)), "")
    if field.tag == "100":
        return told if told.startswith("B") else "A01"
    return told or ("A01" if segment and statement.startswith(segment) else "")
