"""ONIX 3: publishers, dates, rights and relations (blocks 4 and 5)."""

from bookrow.trade.onix import supply3
from bookrow.trade.onix.collateral3 import territory
from bookrow.trade.onix.dates import dated
from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.shared import identifiers
from bookrow.trade.record import (
    Copyright,
    Dated,
    Imprint,
    Publisher,
    RelatedProduct,
    RelatedWork,
    SalesRights,
    Territory,
    Website,
)


def imprints(node: Node) -> tuple[Imprint, ...]:
    """Imprint composites that have a name or a number."""
    found = (
        Imprint(name=one.say("ImprintName"), identifiers=identifiers(one, "ImprintIdentifier", "ImprintIDType"))
        for one in node.all("Imprint")
    )
    return tuple(one for one in found if one.name or one.identifiers)


def publishers(node: Node) -> tuple[Publisher, ...]:
    """Publisher composites that have a name or a number."""
    found = (
        Publisher(
            name=one.say("PublisherName"),
            role=one.say("PublishingRole") or "01",
            identifiers=identifiers(one, "PublisherIdentifier", "PublisherIDType"),
            website=next((site.link for site in supply3.websites(one) if _its_own(site)), ""),
        )
        for one in node.all("Publisher")
    )
    return tuple(one for one in found if one.name or one.identifiers)


def _its_own(site: Website) -> bool:
    """Whether it is the publisher's own site (List 73 code 01), not a page about this book."""
    return site.role in ("", "00", "01")


def websites(node: Node) -> tuple[Website, ...]:
    """Pages about this book that stand with its publishers."""
    sites = (site for one in node.all("Publisher") for site in supply3.websites(one))
    return tuple(site for site in sites if not _its_own(site))


def dates(node: Node) -> tuple[Dated, ...]:
    """PublishingDate composites (List 163)."""
    return tuple(found for one in node.all("PublishingDate") for found in dated(one, one.say("PublishingDateRole")))


def copyrights(node: Node) -> tuple[Copyright, ...]:
    """CopyrightStatement composites, then the words as they are printed, which 3.1 may send after them."""
    printed = tuple(Copyright(text=words) for words in node.says("CopyrightStatementText"))
    statements = tuple(
        Copyright(
            kind=one.say("CopyrightType") or "C",
            years=one.says("CopyrightYear"),
            owners=tuple(
                name for owner in one.all("CopyrightOwner") if (name := owner.say("PersonName", "CorporateName"))
            ),
        )
        for one in node.all("CopyrightStatement")
    )
    return statements + printed


def sales_rights(node: Node) -> tuple[SalesRights, ...]:
    """SalesRights composites; ROWSalesRightsType speaks for the rest of the world."""
    found = [
        SalesRights(kind=one.say("SalesRightsType"), territory=territory(one.one("Territory") or one))
        for one in node.all("SalesRights")
    ]
    if rest := node.say("ROWSalesRightsType"):
        found.append(SalesRights(kind=rest, territory=Territory(regions=("ROW",))))
    return tuple(found)


def related_works(node: Node) -> tuple[RelatedWork, ...]:
    """RelatedWork composites."""
    return tuple(
        RelatedWork(relation=one.say("WorkRelationCode"), identifiers=identifiers(one, "WorkIdentifier", "WorkIDType"))
        for one in node.all("RelatedWork")
    )


def related_products(node: Node) -> tuple[RelatedProduct, ...]:
    """RelatedProduct composites."""
    return tuple(
        RelatedProduct(
            relations=one.says("ProductRelationCode"),
            identifiers=identifiers(one, "ProductIdentifier", "ProductIDType"),
            form=one.say("ProductForm"),
        )
        for one in node.all("RelatedProduct")
    )
