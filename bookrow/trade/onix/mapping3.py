"""ONIX 3.0 and 3.1 to a Record. 3.1 is read by the same mapping: what it dropped or added stands under its own name."""

from typing import Any

from bookrow.trade.onix import collateral3, publishing3, supply3, titles3
from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.shared import (
    contributors,
    extents,
    form_features,
    identifiers,
    languages,
    measures,
)
from bookrow.trade.record import Licence, MessageHead, Part, Record, Subject, Usage

BLOCKS = (
    "DescriptiveDetail",
    "CollateralDetail",
    "ContentDetail",
    "PublishingDetail",
    "RelatedMaterial",
    "ProductSupply",
    "PromotionDetail",
    "ProductionDetail",
)


def read(product: Node, head: MessageHead, *, reference: str, notification: str, remarks: tuple[str, ...]) -> Record:
    """The record of one Product element."""
    collateral = product.one("CollateralDetail")
    return Record(
        reference=reference,
        notification=notification,
        deletion_text=product.say("DeletionText"),
        blocks=tuple(number for number, name in enumerate(BLOCKS, 1) if name in product),
        identifiers=identifiers(product, "ProductIdentifier", "ProductIDType"),
        **_descriptive(product.one("DescriptiveDetail"), head),
        passages=collateral3.passages(collateral, head),
        resources=collateral3.resources(collateral),
        contents=collateral3.contents(product.one("ContentDetail"), head),
        **_publishing(product.one("PublishingDetail")),
        related_works=publishing3.related_works(product.one("RelatedMaterial")),
        related_products=publishing3.related_products(product.one("RelatedMaterial")),
        supply=supply3.supply(product, head),
        remarks=remarks,
    )


def _descriptive(node: Node, head: MessageHead) -> dict[str, Any]:
    return {
        **_form(node),
        "collections": titles3.collections(node),
        "titles": titles3.titles(node),
        "contributors": contributors(node, head),
        "contributor_statement": node.say("ContributorStatement"),
        "edition_types": node.says("EditionType"),
        "edition_number": node.say("EditionNumber"),
        "edition_statement": node.say("EditionStatement"),
        "languages": tuple(languages(node)),
        "extents": tuple(extents(node)),
        "illustrated": node.say("IllustrationsNote"),
        "subjects": tuple(_subject(one) for one in node.all("Subject")),
        "audiences": _audiences(node),
    }


def _form(node: Node) -> dict[str, Any]:
    return {
        "composition": node.say("ProductComposition") or "00",
        "form": node.say("ProductForm"),
        "form_details": node.says("ProductFormDetail"),
        "form_features": form_features(node),
        "form_description": node.say("ProductFormDescription"),
        "parts": tuple(_part(one) for one in node.all("ProductPart")),
        "protections": node.says("EpubTechnicalProtection"),
        "usages": tuple(_usage(one) for one in node.all("EpubUsageConstraint")),
        "licences": tuple(_licence(one) for one in node.all("EpubLicense")),
        "measures": tuple(measures(node, "MeasureType")),
    }


def _part(one: Node) -> Part:
    return Part(
        form=one.say("ProductForm"),
        copies=one.whole("NumberOfCopies") or one.whole("NumberOfItemsOfThisForm") or 1,
        identifiers=identifiers(one, "ProductIdentifier", "ProductIDType"),
        titles=titles3.titles(one),
        primary="PrimaryPart" in one,
    )


def _usage(one: Node) -> Usage:
    limits = (" ".join(limit.says("Quantity", "EpubUsageUnit")) for limit in one.all("EpubUsageLimit"))
    return Usage(
        kind=one.say("EpubUsageType"), status=one.say("EpubUsageStatus"), limit=", ".join(filter(None, limits))
    )


def _licence(one: Node) -> Licence:
    links = tuple(link for way in one.all("EpubLicenseExpression") for link in way.says("EpubLicenseExpressionLink"))
    return Licence(name=one.say("EpubLicenseName"), links=links)


def _subject(one: Node) -> Subject:
    return Subject(
        scheme=one.say("SubjectSchemeIdentifier"),
        code=one.say("SubjectCode"),
        heading=one.say("SubjectHeadingText"),
        main="MainSubject" in one,
        scheme_name=one.say("SubjectSchemeName"),
    )


def _audiences(node: Node) -> tuple[str, ...]:
    """AudienceCode, and Audience composites that use the same list (28)."""
    coded = tuple(
        code
        for one in node.all("Audience")
        if one.say("AudienceCodeType") == "01" and (code := one.say("AudienceCodeValue"))
    )
    return tuple(dict.fromkeys(node.says("AudienceCode") + coded))


def _publishing(node: Node) -> dict[str, Any]:
    return {
        "imprints": publishing3.imprints(node),
        "publishers": publishing3.publishers(node),
        "cities": node.says("CityOfPublication"),
        "country": node.say("CountryOfPublication"),
        "status": node.say("PublishingStatus"),
        "dates": publishing3.dates(node),
        "copyrights": publishing3.copyrights(node),
        "sales_rights": publishing3.sales_rights(node),
        "websites": publishing3.websites(node),
    }
