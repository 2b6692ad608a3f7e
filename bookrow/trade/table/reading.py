"""A row made a record."""

import hashlib
import json
import re
from dataclasses import dataclass, field

from bookrow.kit.refusals import Reason, Refusal
from bookrow.kit.remarks import remark
from bookrow.kit.words import marked as _
from bookrow.trade.record import (
    Collection,
    Contributor,
    Dated,
    Extent,
    Identifier,
    Imprint,
    Language,
    Measure,
    MessageHead,
    Passage,
    Price,
    ProductSupply,
    Publisher,
    Record,
    Subject,
    SupplyDetail,
    Text,
    Title,
    Website,
)
from bookrow.trade.table import reasons, values
from bookrow.trade.table.mapping import PEOPLE, Column, Mapping
from bookrow.trade.table.numbers import sound
from bookrow.trade.table.people import contributors
from bookrow.trade.table.titles import Named, named
from bookrow.trade.table.words import ROLES, folded

_PEOPLE_ROLES = {"author": "A01", "editor": "B01", "translator": "B06", "illustrator": "A12", "narrator": "E07"}
_PASSAGES = {"description": "03", "short_description": "02", "contents": "04", "biography": "12"}
_MEASURES = {"height": "01", "width": "02", "thickness": "03", "weight": "08"}
_SCHEMES = {"bisac": "10", "thema_code": "93", "bic": "12", "subjects": "24"}
_MARKUP = re.compile(r"</?(?:p|br|em|i|b|strong|ul|li|div|span)\b[^>]*>", re.IGNORECASE)
_TAX_APART = frozenset({"USD", "CAD"})


@dataclass(slots=True)
class Row:
    """A row under its mapping, and what came up while it was read."""

    cells: dict[str, str]
    mapping: Mapping
    head: MessageHead
    refused: list[Reason] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def all(self, name: str) -> list[tuple[Column, str]]:
        """The cells of a field that hold something."""
        found = [(one, self.cells.get(one.name, "").strip()) for one in self.mapping.of(name)]
        return [(one, text) for one, text in found if text]

    def one(self, name: str) -> str:
        """The first cell of a field that holds something, or ""."""
        return next((text for _, text in self.all(name)), "")

    def passed_over(self, column: Column, text: str) -> None:
        """Take note of words that mean nothing in their column, and without which the book can still be shown."""
        words = _("“{text}” in the column “{column}” was not understood, and left out.")
        self.remarks.append(remark(words, text=text[:300], column=column.name))


def read_row(raw: bytes, head: MessageHead) -> Record:
    """Read what `entries` kept of a row: JSON with its mapping and its cells. Refuses with all reasons at once.

    The reference is the sender's id, else the ISBN, else a number made of title, contributors and year, so that the
    same book without either keeps its reference from file to file.
    """
    row = _row(raw, head)
    isbn, spoilt = sound(row.cells, row.mapping)
    if not isbn:
        row.refused += spoilt
    title = named(row.one("title"), row.one("subtitle"))
    if not title.title:
        column = next((one.name for one in row.mapping.of("title")), "title")
        row.refused.append(reasons.NO_TITLE.saying(column=column))
    people = _people(row)
    record = _record(row, isbn, title, people)
    if row.refused:
        raise Refusal(*row.refused)
    return record


def _row(raw: bytes, head: MessageHead) -> Row:
    try:
        kept = json.loads(raw)
        mapping = Mapping.from_dict(kept["mapping"])
        cells = {str(name): str(text) for name, text in kept["row"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as spoilt:
        raise Refusal(reasons.NOT_A_ROW) from spoilt
    return Row(cells, mapping, head)


def _record(row: Row, isbn: str, title: Named, people: tuple[Contributor, ...]) -> Record:
    form, detail = values.form(row.one("form"))
    dates = _dates(row)
    city, imprint, house = _imprint(row)
    edition = row.one("edition")
    return Record(
        reference=_reference(row, isbn, title.title, people),
        identifiers=_identifiers(row, isbn),
        form=form or "00",
        form_details=(detail,) if detail else (),
        form_description="" if form else row.one("form"),
        licences=tuple(values.licence(text) for _, text in row.all("licence")),
        measures=_measures(row),
        collections=_collections(row, title),
        titles=_titles(row, title),
        contributors=people,
        edition_number=values.number(edition) if values.number(edition).isdecimal() else "",
        edition_statement="" if values.number(edition).isdecimal() else edition,
        languages=_languages(row),
        extents=_extents(row),
        subjects=_subjects(row),
        passages=_passages(row),
        imprints=(Imprint(name=imprint),) if imprint else (),
        publishers=tuple(Publisher(name=name) for name in (row.one("publisher") or house,) if name),
        cities=(city,) if city else (),
        status="02" if folded(row.one("date") or row.one("year")) in values.FORTHCOMING else "",
        dates=dates,
        websites=_websites(row),
        supply=_supply(row),
        remarks=tuple(row.remarks),
    )


def _reference(row: Row, isbn: str, title: str, people: tuple[Contributor, ...]) -> str:
    told = row.one("reference")
    if told or isbn:
        return values.number(told) or isbn
    names = " ".join(sorted(folded(one.name) for one in people))
    made = "|".join((folded(title), names, row.one("year") or row.one("date"), row.one("part_number")))
    return "row-" + hashlib.blake2b(made.encode(), digest_size=10).hexdigest()


def _identifiers(row: Row, isbn: str) -> tuple[Identifier, ...]:
    own = row.one("reference")
    told = [Identifier(scheme="15", value=isbn)] if isbn else []
    if own and not isbn:
        told.append(Identifier(scheme="01", value=values.number(own), type_name=row.all("reference")[0][0].name))
    return tuple(told)


def _people(row: Row) -> tuple[Contributor, ...]:
    told = ROLES.get(folded(row.one("role")))
    found: list[Contributor] = []
    for column in row.mapping.columns:
        text = row.cells.get(column.name, "").strip()
        if column.field not in PEOPLE or not text:
            continue
        role = told if told and column.field == "author" else _PEOPLE_ROLES[column.field]
        found += contributors(text, role=role, order=column.detail, after=len(found))
    return tuple(found)


def _titles(row: Row, title: Named) -> tuple[Title, ...]:
    part = values.number(row.one("part_number"))
    titles = [Title(text=title.title, subtitle=title.subtitle, part_number=part)]
    original = " ".join(row.one("original_title").split())
    if original and folded(original) not in (folded(title.title), folded(f"{title.title} {title.subtitle}")):
        titles.append(Title(kind="03", text=original))
    return tuple(titles)


def _collections(row: Row, title: Named) -> tuple[Collection, ...]:
    series = " ".join(row.one("series").split())
    if series:
        return (Collection(title=series, part_number=values.number(row.one("series_number"))),)
    return tuple(Collection(title=name, part_number=number, kind="20") for name, number in title.series)


def _dates(row: Row) -> tuple[Dated, ...]:
    """The date of publication, to the day where one is told; an original year that cannot be read is left out, for the
    book can be sold without it."""
    found: list[Dated] = []
    for name in ("date", "year"):
        for column, text in row.all(name):
            read = values.date(text, column.detail)
            if read is None:
                row.refused.append(reasons.DATE.saying(text=text, column=column.name))
            elif read and not found:
                found.append(Dated(role="01", date=read))
    for column, text in row.all("original_year"):
        read = values.date(text, column.detail)
        if read:
            found.append(Dated(role="11", date=read))
        else:
            row.passed_over(column, text)
    return tuple(found)


def _imprint(row: Row) -> tuple[str, str, str]:
    """City, imprint and publisher; libraries write "London;Longman;1807." into one cell and mean the publisher."""
    text, city = row.one("imprint"), row.one("city")
    if re.fullmatch(r"[a-z]{2,3}", city):  # MARC's code of a country
        city = ""
    parts = [part.strip(" ,:.") for part in re.split(r"[;|]", text)]
    if len(parts) >= 3 and re.search(r"\d{4}", parts[-1]):
        return city or parts[0].strip("[] "), "", parts[-2]
    return city, text, ""


def _languages(row: Row) -> tuple[Language, ...]:
    found = []
    for role, name in (("01", "language"), ("02", "original_language")):
        for column, text in row.all(name):
            for piece in re.split(r"\s*[;,/|]\s*", text):
                code = values.language(piece)
                if code:
                    found.append(Language(role=role, code=code))
                else:
                    row.passed_over(column, piece)
    return tuple(dict.fromkeys(found))


def _extents(row: Row) -> tuple[Extent, ...]:
    found = []
    for column, text in row.all("pages"):
        counted = re.findall(r"\d+", values.number(text))
        if counted and int(counted[-1]):
            found.append(Extent(kind="00", value=counted[-1].lstrip("0"), unit="03"))
        else:
            row.passed_over(column, text)
    for column, text in row.all("duration"):
        clock = re.fullmatch(r"(\d{1,3}):(\d{2})(?::(\d{2}))?", text)
        if clock:
            found.append(Extent(kind="09", value=f"{int(clock[1]):03d}{clock[2]}{clock[3] or '00'}", unit="16"))
        elif text.isdecimal() and int(text):
            found.append(Extent(kind="09", value=text, unit="05"))
        else:
            row.passed_over(column, text)
    return tuple(found)


def _measures(row: Row) -> tuple[Measure, ...]:
    found = []
    for name, kind in _MEASURES.items():
        preset = row.head.weight_unit if name == "weight" else row.head.linear_unit
        for column, text in row.all(name):
            read = values.size(text, column.detail or preset)
            if read:
                found.append(Measure(kind=kind, value=read[0], unit=read[1]))
            else:
                row.passed_over(column, text)
    return tuple(found)


def _subjects(row: Row) -> tuple[Subject, ...]:
    found = []
    for name, scheme in _SCHEMES.items():
        for column, text in row.all(name):
            for piece in filter(None, re.split(r"\s*[;|]\s*" if scheme == "24" else r"[\s;,|]+", text)):
                if scheme == "24":
                    found.append(Subject(scheme=scheme, heading=piece, scheme_name=column.name))
                else:
                    found.append(Subject(scheme=scheme, code=piece))
    found += [Subject(scheme="20", heading=text) for _, text in row.all("keywords")]
    return tuple(dict.fromkeys(found))


def _passages(row: Row) -> tuple[Passage, ...]:
    return tuple(
        Passage(kind=kind, audience=("00",), texts=(Text(body=text, markup=_markup(text)),))
        for name, kind in _PASSAGES.items()
        for _, text in row.all(name)[:1]
    )


def _markup(text: str) -> str:
    return "html" if _MARKUP.search(text) else "plain"


def _websites(row: Row) -> tuple[Website, ...]:
    """Where the digital edition stands in full: List 73, code 29."""
    links = [values.doi(text) for _, text in row.all("doi")]
    links += [values.doi(text) or text for _, text in row.all("url") if text.startswith(("http://", "https://", "10."))]
    return tuple(Website(link=link, role="29") for link in dict.fromkeys(filter(None, links)))


def _supply(row: Row) -> tuple[ProductSupply, ...]:
    """List prices as recommended: without tax in dollars of the US and Canada (List 58, 01), else with tax (02)."""
    prices = []
    for column, text in row.all("price"):
        read = values.price(text)
        if read is None:
            row.refused.append(reasons.PRICE.saying(text=text, column=column.name))
            continue
        currency = read[1] or column.detail or row.one("currency").upper() or row.head.currency
        if currency:
            kind = "01" if currency in _TAX_APART else "02"
            prices.append(Price(kind=kind, amount=read[0], currency=currency))
        else:
            row.passed_over(column, text)
    if not prices:
        return ()
    return (ProductSupply(supplies=(SupplyDetail(supplier=row.head.sender, prices=tuple(prices)),)),)
