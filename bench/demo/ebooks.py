"""Standard Ebooks' editions: facts from their metadata (CC0 1.0); the overviews are ours (overviews.py)."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from overviews import OVERVIEWS

from bookrow.trade.record import (
    ContentItem,
    Contributor,
    Dated,
    Extent,
    FormFeature,
    Identifier,
    Language,
    Licence,
    Passage,
    ProductSupply,
    Publisher,
    Record,
    Subject,
    SupplyDetail,
    Text,
    Title,
    Website,
)

_OPF = {"o": "http://www.idpf.org/2007/opf", "d": "http://purl.org/dc/elements/1.1/"}
_TOC = {"x": "http://www.w3.org/1999/xhtml"}
# MARC relator -> List 17; makers of the e-book and painters of the cover are left to the publisher's own pages.
_RELATORS = {"aut": "A01", "trl": "B06", "ill": "A12", "edt": "B01", "ann": "A20", "win": "A24", "aui": "A24"}
# schema.org accessibilityFeature -> List 196.
_FEATURES = {
    "tableOfContents": "11", "readingOrder": "13", "alternativeText": "14", "structuralNavigation": "29",
    "displayTransformability": "36",
}  # fmt: skip
_LEFT_OUT = re.compile(r"^(?:titlepage|imprint|colophon|uncopyright|halftitlepage|endnotes|loi)\b")
_KINDS = {"chapter": "Chapter", "book": "Book", "part": "Part", "letter": "Letter", "lecture": "Lecture"}
_FRONT = ("preface", "introduction", "dedication", "foreword", "epigraph", "prologue", "editorial-note")


def records(folder: Path) -> Iterator[Record]:
    """One record for each book in the folder, by name."""
    for book in sorted(path for path in folder.iterdir() if path.is_dir()):
        yield _record(book)


def _record(folder: Path) -> Record:
    opf = etree.parse(folder / "content.opf").getroot()
    address = _one(opf, "//d:identifier/text()")
    return Record(
        reference="standardebooks." + address.partition("/ebooks/")[2].replace("/", "."),
        identifiers=(Identifier(scheme="01", value=address, type_name="Standard Ebooks address"),),
        form="EA",
        form_details=("E101",),
        form_features=tuple(_features(opf)),
        protections=("00",) if "unlocked" in _metas(opf, "schema:accessibilityFeature") else (),
        licences=(Licence(name="CC0 1.0", links=("https://creativecommons.org/publicdomain/zero/1.0/",)),),
        titles=_titles(opf),
        contributors=tuple(_people(opf)),
        languages=tuple(_languages(opf)),
        extents=tuple(
            Extent(kind="00", value=count, unit="02")
            for count in _metas(opf, "schema:wordCount") or _metas(opf, "se:word-count")
        ),
        subjects=tuple(
            Subject(scheme="04", heading=" — ".join(re.split(r"\s*--\s*", text)))
            for text in opf.xpath("//d:subject/text()", namespaces=_OPF)
        ),
        passages=(Passage(kind="03", audience=("00",), texts=(Text(body=OVERVIEWS[folder.name], markup="html"),)),),
        contents=tuple(_contents(folder / "toc.xhtml")),
        publishers=(Publisher(name="Standard Ebooks", website="https://standardebooks.org/"),),
        status="04",
        dates=(Dated(role="01", date=_one(opf, "//d:date/text()")[:10].replace("-", "")),),
        websites=(Website(link=address, role="29"),),
        supply=(ProductSupply(supplies=(_free(),)),),
    )


def _free() -> SupplyDetail:
    """Free of charge, from the publisher to readers, at once."""
    return SupplyDetail(supplier="Standard Ebooks", supplier_role="09", availability="20", unpriced="01")


def _one(opf: etree._Element, path: str) -> str:
    return next(iter(opf.xpath(path, namespaces=_OPF)), "")


def _metas(opf: etree._Element, name: str, about: str = "") -> list[str]:
    about = f"[@refines='#{about}']" if about else ""
    return [str(text) for text in opf.xpath(f"//o:meta[@property='{name}']{about}/text()", namespaces=_OPF)]


def _titles(opf: etree._Element) -> tuple[Title, ...]:
    """The title with its subtitle; sorting needs the article apart, which their file-as form tells."""
    text = _one(opf, "//d:title[@id='title']/text()")
    subtitle = _one(opf, "//d:title[@id='subtitle']/text()")
    filed = next(iter(_metas(opf, "file-as", "title")), "")
    prefix = filed.rpartition(", ")[2]
    if prefix in ("The", "A", "An") and text.startswith(f"{prefix} "):
        return (Title(prefix=prefix, without_prefix=text[len(prefix) + 1 :], subtitle=subtitle),)
    return (Title(text=text, subtitle=subtitle),)


def _people(opf: etree._Element) -> Iterator[Contributor]:
    """Authors first, then who translated, illustrated, introduced. An author's own notes make no second entry."""
    places: dict[str, Contributor] = {}
    for one in opf.xpath("//d:creator | //d:contributor", namespaces=_OPF):
        told = _metas(opf, "role", one.get("id"))
        roles = [_RELATORS[code] for code in told if code in _RELATORS]
        # Who only noted something down (and is not a translator or author) is a maker of the e-book.
        if not {"A01", "B06", "A12", "B01"}.intersection(roles):
            continue
        kept = tuple(code for code in ("A01", "B06", "A12", "B01") if code in roles)
        if "A01" in kept:
            kept = ("A01",)
        inverted = next(iter(_metas(opf, "file-as", one.get("id"))), "")
        places[one.text] = Contributor(name=one.text, inverted=inverted, roles=kept)
    ordered = sorted(places.values(), key=lambda one: one.roles[0])
    for place, one in enumerate(ordered, start=1):
        yield Contributor(name=one.name, inverted=one.inverted, roles=one.roles, sequence=place)


def _languages(opf: etree._Element) -> Iterator[Language]:
    if _one(opf, "//d:language/text()").startswith("en"):
        yield Language(role="01", code="eng")


def _features(opf: etree._Element) -> Iterator[FormFeature]:
    """What the metadata claims, and nothing else: List 79, code 09 with List 196."""
    for summary in _metas(opf, "schema:accessibilitySummary"):
        yield FormFeature(kind="09", value="00", description=summary)
    conforms = " ".join(_metas(opf, "dcterms:conformsTo"))
    for words, code in (("EPUB Accessibility 1.1", "04"), ("WCAG 2.2", "82"), ("Level AA", "85")):
        if words in conforms:
            yield FormFeature(kind="09", value=code)
    for feature in _metas(opf, "schema:accessibilityFeature"):
        if code := _FEATURES.get(feature):
            yield FormFeature(kind="09", value=code)
    for who in _metas(opf, "a11y:certifiedBy"):
        yield FormFeature(kind="09", value="90", description=who)


def _contents(path: Path) -> Iterator[ContentItem]:
    toc = etree.parse(path).getroot()
    entries = toc.xpath("//x:nav[@id='toc']/x:ol/x:li", namespaces=_TOC)
    yield from _level(entries, "")


def _level(entries: list[etree._Element], above: str) -> Iterator[ContentItem]:
    """The entries of one level, numbered as ONIX wants it; a half title gives way to the chapters below it."""
    count = 0
    for entry in entries:
        link = entry.find("x:a", _TOC)
        below = entry.findall("x:ol/x:li", _TOC)
        file = link.get("href", "").rpartition("/")[2].partition(".")[0]
        if _LEFT_OUT.match(file) and not (below and file.startswith("halftitle")):
            continue
        if file.startswith("halftitle"):
            for item in _level(below, ""):
                parts = item.level.split(".")
                yield _moved(item, ".".join([str(count + int(parts[0])), *parts[1:]]))
            count += len(below)
            continue
        count += 1
        level = f"{above}{count}"
        yield _item(" ".join("".join(link.itertext()).split()), file, level)
        yield from _level(below, f"{level}.")


def _moved(item: ContentItem, level: str) -> ContentItem:
    return ContentItem(title=item.title, level=level, kind=item.kind, number=item.number, item_type=item.item_type)


def _item(words: str, file: str, level: str) -> ContentItem:
    """ "I: Down the Rabbit-Hole", "Book I", "XII" or "Preface" as kind, number and title."""
    kind = next((word for stem, word in _KINDS.items() if file.startswith(f"{stem}-")), "")
    kind = next((word for word in _KINDS.values() if words.startswith(f"{word} ")), kind)
    bare = re.sub(rf"^{kind}\s+", "", words) if kind else words
    found = re.fullmatch(r"([IVXLCDM]+|\d+)(?:[:.]?\s+(.*))?", bare) or re.fullmatch(r"([IVXLCDM]+): (.*)", bare)
    front = "02" if file.startswith(_FRONT) else "03"
    if found and kind:
        return ContentItem(title=found[2] or "", level=level, kind=kind, number=found[1], item_type="03")
    return ContentItem(title=words, level=level, kind="", item_type=front)
