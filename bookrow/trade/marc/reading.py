"""A library record to a Record in the vocabulary of ONIX. Pure, so that a mapping can be corrected and run again."""

import hashlib
import re
from typing import Any

from bookrow.kit.isbn import parse as parse_isbn
from bookrow.kit.refusals import Reason, Refusal
from bookrow.kit.remarks import remark
from bookrow.kit.words import marked as _
from bookrow.trade.grouping import folded
from bookrow.trade.marc import numbers, people, reasons, texts, titles
from bookrow.trade.marc.fields import Marc
from bookrow.trade.marc.iso2709 import parse
from bookrow.trade.marc.marcxml import parse_xml
from bookrow.trade.marc.numbers import Numbers
from bookrow.trade.marc.titles import bare
from bookrow.trade.record import (
    Contributor,
    Identifier,
    MessageHead,
    Publisher,
    Record,
    RelatedProduct,
    Title,
)

_NO_ISBN = _("Field 020: “{words}” is no ISBN and was left out.")
_EDITION = re.compile(
    r"^\[?(\d{1,3})\s*(?:st|nd|rd|th|d|a|ª|º|e|er|ère|ème|\.)?[\s.]*"
    r"(?:(?:rev|enl|upd|corr|new|aktual|durchges|überarb|verb|erw|uppl|tark|popr|neub)\w*+\.?,?\s*+(?:(?:and|und|&)\s++)?)*+"
    r"(?:ed\b|edn\b|edit|auf|éd|izd|изд|wyd|utg|uppl|udg|opl|oppl|painos|p\.|druk|vyd|издание|ausg)",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\bs\. ?[nl]\b|not identified|sine (?:nomine|loco)|^\W*$|o\. ?v\.|<s\.a\.>", re.IGNORECASE)
_DISTRIBUTED = re.compile(r"^\W*(?:distribut|sold by|vertrieb|diff\.|distrib)", re.IGNORECASE)
_EDITION_TYPES = ((re.compile(r"\bunabridged", re.I), "UBR"), (re.compile(r"(?<!un)abridged|kürzt", re.I), "ABR"))
_LARGE_PRINT = re.compile(r"large[ -]print|grande? (?:caract|letra)|großdruck", re.I)


def read_marc(raw: bytes, head: MessageHead) -> Record:
    """The Record of a raw library record. Refuses what is no publication, has no title, or is written in UNIMARC."""
    marc = parse_xml(raw) if raw.lstrip().startswith(b"<") else parse(raw).marc
    if marc.one("245").parts == () and not any(one.one("6")[:3] == "245" for one in marc.all("880")):
        raise Refusal(_why_untitled(marc))
    named = titles.titles(marc)
    if not named or not named[0].whole:
        raise Refusal(reasons.NO_TITLE)
    found = numbers.isbns(marc, digital=numbers.is_digital(marc))
    who = people.contributors(marc)
    return Record(
        reference=reference(marc, found.own, named[0], who),
        notification="05" if marc.leader[5] == "d" else "03",
        identifiers=_identifiers(marc, found.own),
        **_descriptive(marc, found),
        titles=named,
        contributors=who,
        contributor_statement=people.said(marc),
        passages=texts.passages(marc),
        contents=texts.contents(marc),
        publishers=_publishers(marc),
        cities=_cities(marc),
        dates=numbers.dates(marc),
        related_products=_related(marc, found),
        remarks=tuple(remark(_NO_ISBN, words=words[:60]) for words in found.spoilt),
    )


def _why_untitled(marc: Marc) -> Reason:
    if marc.kind in "zuvxywq":
        return reasons.NOT_A_BOOK
    return reasons.UNIMARC if marc.one("200").one("a") else reasons.NO_TITLE


def _descriptive(marc: Marc, found: Numbers) -> dict[str, Any]:
    edition = marc.one("250")
    statement = " / ".join(filter(None, (bare(edition.one("a")), bare(edition.one("b")))))
    counted = _EDITION.match(statement)
    return {
        "form": numbers.form(marc, found.binding),
        "measures": numbers.measures(marc),
        "collections": titles.collections(marc),
        "edition_types": _edition_types(marc, statement),
        "edition_number": str(int(counted.group(1))) if counted else "",
        "edition_statement": statement[:300],
        "languages": numbers.languages(marc),
        "extents": numbers.extents(marc),
        "illustrated": bare(marc.one("300").one("b")) if marc.kind in "at" else "",
        "subjects": texts.subjects(marc),
    }


def _edition_types(marc: Marc, statement: str) -> tuple[str, ...]:
    """List 21."""
    words = f"{statement} {marc.one('300').one('a')} {marc.one('245').one('h')}"
    types = [kind for pattern, kind in _EDITION_TYPES if pattern.search(statement)][:1]
    if marc.kind in "at" and (marc.control("008")[23:24] == "d" or _LARGE_PRINT.search(words)):
        types.append("LTE")
    if marc.kind in "at" and marc.control("008")[23:24] == "f":
        types.append("BRL")
    return tuple(types)


def reference(marc: Marc, isbn: str, title: Title, who: tuple[Contributor, ...]) -> str:
    """The control number (001, else 035, 010); else a number made of what the book is called, the same in every file."""
    told = [marc.control("001"), *(one.one("a") for one in marc.all("035")), marc.one("010").one("a")]
    known = next((" ".join(words.split()) for words in told if words.strip()), "")
    if known:
        return known
    year = next((dated.date for dated in numbers.dates(marc)), "")
    names = " ".join(sorted(folded(person.name) for person in who))
    made = isbn or "|".join((folded(title.whole), folded(title.subtitle), title.part_number, names, year))
    return "marc-" + hashlib.blake2b(made.encode(), digest_size=10).hexdigest()


def _identifiers(marc: Marc, isbn: str) -> tuple[Identifier, ...]:
    found = [Identifier(scheme="15", value=isbn)] if isbn else []
    control = " ".join(marc.control("001").split())
    if control and not isbn:
        found.append(Identifier(scheme="01", value=control, type_name=marc.control("003").strip() or "MARC 001"))
    if lccn := "".join(marc.one("010").one("a").split()):
        found.append(Identifier(scheme="13", value=lccn))
    return tuple(found)


def _imprint(marc: Marc, codes: str) -> list[str]:
    fields = [one for one in marc.all("264") if one.second == "1"] or list(marc.all("260"))
    words = [bare(part) for one in fields[:1] for part in one.all(codes)]
    words = [re.sub(r"\s*\[etc\.?\]?", "", part) for part in words]
    return [part.strip("[]<>? ") for part in words if not _NOBODY.search(part) and not _DISTRIBUTED.search(part)]


def _publishers(marc: Marc) -> tuple[Publisher, ...]:
    """The first one named, and those beside it (List 45: 01, 02); distributors are left out."""
    names = dict.fromkeys(filter(None, _imprint(marc, "b")))
    return tuple(Publisher(name=name[:300], role="02" if place else "01") for place, name in enumerate(names))


def _cities(marc: Marc) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name[:100] for name in _imprint(marc, "a") if name))


def _related(marc: Marc, found: Numbers) -> tuple[RelatedProduct, ...]:
    """Other bindings in 020, sets and volumes, and other formats in 776."""
    pairs = dict.fromkeys(found.others)
    for one in marc.all("776"):
        for sent in one.all("z"):
            try:
                pairs.setdefault(("06", parse_isbn(sent)))
            except Refusal:
                continue
    return tuple(
        RelatedProduct(relations=(relation,), identifiers=(Identifier(scheme="15", value=number),))
        for relation, number in pairs
        if number != found.own
    )
