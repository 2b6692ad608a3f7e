"""ONIX 3: passages, pictures and contents (blocks 2 and 3)."""

from collections.abc import Iterator

from bookrow.trade.onix.dates import dated
from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.shared import contributors, places, somewhere
from bookrow.trade.onix.texts import text_of
from bookrow.trade.record import ContentItem, Dated, MessageHead, Passage, Rating, Resource, Territory, Text

_NOWHERE = Territory()


def territory(node: Node) -> Territory:
    """A Territory composite, or the bare elements of early 3.0."""
    if not node.kids:
        return _NOWHERE
    return Territory(
        countries=places(*node.says("CountriesIncluded")),
        regions=places(*node.says("RegionsIncluded")),
        countries_excluded=places(*node.says("CountriesExcluded", "CountryExcluded")),
        regions_excluded=places(*node.says("RegionsExcluded")),
    )


def passages(node: Node, head: MessageHead) -> tuple[Passage, ...]:
    """TextContent composites, those without words left out."""
    return tuple(one for one in (_passage(content, head) for content in node.all("TextContent")) if one.texts)


def texts(node: Node, name: str, head: MessageHead) -> tuple[Text, ...]:
    """All texts of that name that say anything."""
    return tuple(found for one in node.all(name) if (found := text_of(one, head.language)))


def _passage(content: Node, head: MessageHead) -> Passage:
    source = content.one("TextSource")
    return Passage(
        kind=content.say("TextType"),
        texts=texts(content, "Text", head),
        audience=content.says("ContentAudience"),
        authors=content.says("TextAuthor"),
        source=content.say("TextSourceCorporate") or source.say("CorporateName", "PersonName") or source.text,
        source_title=content.say("SourceTitle"),
        dates=content_dates(content),
        rating=_rating(content.one("ReviewRating")),
        sequence=content.whole("SequenceNumber"),
        territory=somewhere(territory(content.one("Territory"))),
    )


def content_dates(node: Node) -> tuple[Dated, ...]:
    """ContentDate composites (List 155)."""
    return tuple(found for one in node.all("ContentDate") for found in dated(one, one.say("ContentDateRole")))


def _rating(node: Node) -> Rating | None:
    value = node.say("Rating")
    return Rating(value=value, limit=node.say("RatingLimit"), unit=node.say("RatingUnits")) if value else None


def resources(node: Node) -> tuple[Resource, ...]:
    """One for each link of each version of each SupportingResource."""
    return tuple(one for resource in node.all("SupportingResource") for one in _versions(resource))


def _versions(resource: Node) -> Iterator[Resource]:
    for version in resource.all("ResourceVersion"):
        for link in version.says("ResourceLink"):
            yield Resource(
                kind=resource.say("ResourceContentType"),
                mode=resource.say("ResourceMode"),
                link=link,
                form=version.say("ResourceForm"),
                file_format=_feature(version, "ResourceVersionFeature", "ResourceVersionFeatureType", "01"),
                credit=_feature(resource, "ResourceFeature", "ResourceFeatureType", "01"),
                caption=_feature(resource, "ResourceFeature", "ResourceFeatureType", "02"),
                audience=resource.says("ContentAudience"),
                dates=content_dates(resource) + content_dates(version),
            )


def _feature(node: Node, composite: str, kind: str, wanted: str) -> str:
    for feature in node.all(composite):
        if feature.say(kind) == wanted:
            return feature.say("FeatureNote", "FeatureValue")
    return ""


def contents(node: Node, head: MessageHead) -> tuple[ContentItem, ...]:
    """ContentItem composites in the order sent: pages may run backwards (a reference page has 83 before 73)."""
    return tuple(_content_item(item, head) for item in node.all("ContentItem"))


def _content_item(item: Node, head: MessageHead) -> ContentItem:
    title = item.one("TitleDetail").one("TitleElement")
    page = item.one("TextItem").one("PageRun")
    return ContentItem(
        title=title.say("TitleText") or f"{title.say('TitlePrefix')} {title.say('TitleWithoutPrefix')}".strip(),
        subtitle=title.say("Subtitle"),
        level=item.say("LevelSequenceNumber"),
        kind=item.say("ComponentTypeName"),
        number=item.say("ComponentNumber"),
        first_page=page.say("FirstPageNumber"),
        last_page=page.say("LastPageNumber"),
        item_type=item.one("TextItem").say("TextItemType"),
        contributors=contributors(item, head),
        passages=passages(item, head),
    )
