"""ONIX 2.1 to a Record in the vocabulary of 3.1."""

from typing import Any

from bookrow.trade.onix import codes21, collateral21, publishing21, supply21, titles21
from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.shared import contributors, extents, form_features, identifiers, languages, measures
from bookrow.trade.record import Extent, Language, Measure, MessageHead, Part, Record, Subject

# Bare elements with a measure, its kind (List 48) and which unit of the head is meant.
_BARE_MEASURES = {"Height": "01", "Width": "02", "Thickness": "03", "Weight": "08"}
# Bare elements with a main subject and its scheme (List 27).
_MAIN_SUBJECTS = {"BASICMainSubject": "10", "BISACMainSubject": "10", "BICMainSubject": "12"}
_PAGES = "03"


def read(product: Node, head: MessageHead, *, reference: str, notification: str, remarks: tuple[str, ...]) -> Record:
    """The record of one Product element."""
    return Record(
        reference=reference,
        notification=notification,
        deletion_text=product.say("DeletionText", "ReasonForDeletion"),
        identifiers=publishing21.product_identifiers(product),
        **_descriptive(product, head),
        passages=collateral21.passages(product, head),
        resources=collateral21.resources(product),
        contents=collateral21.contents(product, head),
        **_publishing(product),
        websites=collateral21.websites(product),
        related_works=publishing21.related_works(product),
        related_products=publishing21.related_products(product),
        supply=supply21.supply(product, head),
        remarks=remarks,
    )


def _descriptive(product: Node, head: MessageHead) -> dict[str, Any]:
    return {
        **_form(product),
        "measures": _measures(product, head),
        "collections": titles21.collections(product),
        "titles": titles21.titles(product),
        "contributors": contributors(product, head),
        "contributor_statement": product.say("ContributorStatement"),
        "edition_types": product.says("EditionTypeCode"),
        "edition_number": product.say("EditionNumber"),
        "edition_statement": product.say("EditionStatement"),
        "languages": _languages(product),
        "extents": _extents(product),
        "illustrated": product.say("IllustrationsNote"),
        "subjects": (*_main_subjects(product), *(_subject(one) for one in product.all("Subject"))),
        "audiences": _audiences(product),
    }


def _form(product: Node) -> dict[str, Any]:
    sent = product.say("ProductForm")
    details = product.says("ProductFormDetail")
    file = codes21.EPUB_DETAILS.get(product.say("EpubType"))
    form = publishing21.form_of(sent)
    parts = tuple(_part(one) for one in product.all("ContainedItem"))
    return {
        "composition": "10" if parts or sent in ("WW", "WX") else "00",
        "form": "ED" if form == "EA" and file else form,
        "form_details": (*details, file) if file and file not in details else details,
        "form_features": form_features(product),
        "form_description": product.say("ProductFormDescription", "EpubTypeDescription"),
        "parts": parts,
    }


def _part(one: Node) -> Part:
    return Part(
        form=publishing21.form_of(one.say("ProductForm")),
        copies=one.whole("ItemQuantity") or one.whole("NumberOfPieces") or 1,
        identifiers=identifiers(one, "ProductIdentifier", "ProductIDType"),
    )


def _measures(product: Node, head: MessageHead) -> tuple[Measure, ...]:
    found = measures(product, "MeasureTypeCode")
    for name, kind in _BARE_MEASURES.items():
        unit = head.weight_unit if kind == "08" else head.linear_unit
        if (value := product.say(name)) and unit:
            found.append(Measure(kind=kind, value=value, unit=unit))
    return tuple(found)


def _languages(product: Node) -> tuple[Language, ...]:
    found = languages(product)
    for name, role in (("LanguageOfText", "01"), ("OriginalLanguage", "02")):
        found += [Language(role=role, code=code) for code in product.says(name)]
    return tuple(dict.fromkeys(found))


def _extents(product: Node) -> tuple[Extent, ...]:
    found = extents(product)
    pages = product.say("NumberOfPages", "PagesArabic")
    if pages and not any(one.kind == "00" and one.unit == _PAGES for one in found):
        found.insert(0, Extent(kind="00", value=pages, unit=_PAGES))
    return tuple(found)


def _main_subjects(product: Node) -> list[Subject]:
    found = [
        Subject(scheme=scheme, code=code, main=True)
        for name, scheme in _MAIN_SUBJECTS.items()
        for code in product.says(name)
    ]
    for one in product.all("MainSubject"):
        scheme = one.say("MainSubjectSchemeIdentifier")
        found.append(Subject(scheme=scheme, main=True, **_heading(one)))
    return found


def _subject(one: Node) -> Subject:
    return Subject(scheme=one.say("SubjectSchemeIdentifier"), **_heading(one))


def _heading(one: Node) -> dict[str, Any]:
    return {
        "code": one.say("SubjectCode"),
        "heading": one.say("SubjectHeadingText"),
        "scheme_name": one.say("SubjectSchemeName"),
    }


def _audiences(product: Node) -> tuple[str, ...]:
    """AudienceCode, and Audience composites that use the same list (28)."""
    coded = tuple(
        code
        for one in product.all("Audience")
        if one.say("AudienceCodeType") == "01" and (code := one.say("AudienceCodeValue"))
    )
    return tuple(dict.fromkeys(product.says("AudienceCode") + coded))


def _publishing(product: Node) -> dict[str, Any]:
    return {
        "imprints": publishing21.imprints(product),
        "publishers": publishing21.publishers(product),
        "cities": product.says("CityOfPublication"),
        "country": product.say("CountryOfPublication"),
        "status": product.say("PublishingStatus"),
        "dates": publishing21.dates(product),
        "copyrights": publishing21.copyrights(product),
        "sales_rights": publishing21.sales_rights(product),
    }
