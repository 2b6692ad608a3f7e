"""Blocks 2 to 5 of a product on its way out: passages, pictures, contents, publishing, relations."""

from lxml import etree

from bookrow.trade.onix.writing_elements import dates, group, identifiers, leaf, leaves, territory
from bookrow.trade.onix.writing_product import contributor, title
from bookrow.trade.onix.writing_texts import text
from bookrow.trade.record import (
    ContentItem,
    Copyright,
    Passage,
    Publisher,
    Record,
    RelatedProduct,
    Resource,
    Title,
    Website,
)


def collateral_detail(record: Record) -> etree._Element | None:
    """CollateralDetail."""
    return group("CollateralDetail", map(_passage, record.passages), map(_resource, record.resources))


def content_detail(record: Record) -> etree._Element | None:
    """ContentDetail, the items in the order sent."""
    return group("ContentDetail", map(_content_item, record.contents))


def publishing_detail(record: Record) -> etree._Element | None:
    """PublishingDetail. The schema wants an imprint or a publisher in it; none is made up where none was told."""
    first, *others = record.publishers or (None,)
    return group(
        "PublishingDetail",
        [
            group("Imprint", identifiers("Imprint", one.identifiers), leaf("ImprintName", one.name))
            for one in record.imprints
        ],
        [_publisher(first, record.websites)] if first else [],
        [_publisher(one, ()) for one in others if one],
        leaves("CityOfPublication", record.cities),
        leaf("CountryOfPublication", record.country),
        leaf("PublishingStatus", record.status),
        dates("PublishingDate", record.dates),
        map(_copyright, record.copyrights),
        [leaf("CopyrightStatementText", one.text) for one in record.copyrights],
        [
            group("SalesRights", leaf("SalesRightsType", one.kind), territory(one.territory))
            for one in record.sales_rights
        ],
    )


def related_material(record: Record) -> etree._Element | None:
    """RelatedMaterial: works, then products."""
    return group(
        "RelatedMaterial",
        [
            group("RelatedWork", leaf("WorkRelationCode", one.relation), identifiers("Work", one.identifiers))
            for one in record.related_works
        ],
        map(_related_product, record.related_products),
    )


def _passage(one: Passage) -> etree._Element | None:
    rating = one.rating
    return group(
        "TextContent",
        leaf("SequenceNumber", one.sequence or None),
        leaf("TextType", one.kind),
        leaves("ContentAudience", one.audience or ("00",)),
        territory(one.territory),
        [text("Text", words) for words in one.texts],
        group(
            "ReviewRating",
            leaf("Rating", rating.value),
            leaf("RatingLimit", rating.limit),
            leaf("RatingUnits", rating.unit),
        )
        if rating
        else None,
        leaves("TextAuthor", one.authors),
        leaf("TextSourceCorporate", one.source),
        leaf("SourceTitle", one.source_title),
        dates("ContentDate", one.dates),
    )


def _resource(one: Resource) -> etree._Element | None:
    return group(
        "SupportingResource",
        leaf("ResourceContentType", one.kind),
        leaves("ContentAudience", one.audience or ("00",)),
        leaf("ResourceMode", one.mode),
        _feature("01", one.credit),
        _feature("02", one.caption),
        group(
            "ResourceVersion",
            leaf("ResourceForm", one.form or "02"),
            group(
                "ResourceVersionFeature",
                leaf("ResourceVersionFeatureType", "01"),
                leaf("FeatureValue", one.file_format),
            )
            if one.file_format
            else None,
            leaf("ResourceLink", one.link),
            dates("ContentDate", one.dates),
        ),
    )


def _feature(kind: str, note: str) -> etree._Element | None:
    """ResourceFeature by List 160: 01 the credit that must be shown, 02 the caption."""
    return group("ResourceFeature", leaf("ResourceFeatureType", kind), leaf("FeatureNote", note)) if note else None


def _content_item(one: ContentItem) -> etree._Element | None:
    """ContentItem; an item with neither kind nor title has nothing to show and is left out."""
    if not (one.kind or one.title):
        return None
    pages = group("PageRun", leaf("FirstPageNumber", one.first_page), leaf("LastPageNumber", one.last_page))
    return group(
        "ContentItem",
        leaf("LevelSequenceNumber", one.level),
        group("TextItem", leaf("TextItemType", one.item_type or "03"), pages if one.first_page else None),
        leaf("ComponentTypeName", one.kind),
        leaf("ComponentNumber", one.number),
        title(Title(text=one.title, subtitle=one.subtitle), level="04") if one.title else None,
        map(contributor, one.contributors),
        map(_passage, one.passages),
    )


def _publisher(one: Publisher, websites: tuple[Website, ...]) -> etree._Element | None:
    own = (Website(link=one.website),) if one.website else ()
    return group(
        "Publisher",
        leaf("PublishingRole", one.role or "01"),
        identifiers("Publisher", one.identifiers),
        leaf("PublisherName", one.name),
        [website(site) for site in (*own, *websites)],
    )


def website(one: Website) -> etree._Element | None:
    """Website, of a publisher or a supplier."""
    return group(
        "Website",
        leaf("WebsiteRole", one.role),
        leaf("WebsiteDescription", one.description),
        leaf("WebsiteLink", one.link),
    )


def _copyright(one: Copyright) -> etree._Element | None:
    if not (one.years or one.owners):
        return None
    return group(
        "CopyrightStatement",
        leaf("CopyrightType", one.kind),
        leaves("CopyrightYear", one.years),
        [group("CopyrightOwner", leaf("CorporateName", owner)) for owner in one.owners],
    )


def _related_product(one: RelatedProduct) -> etree._Element | None:
    return group(
        "RelatedProduct",
        leaves("ProductRelationCode", one.relations),
        identifiers("Product", one.identifiers),
        leaf("ProductForm", one.form),
    )
