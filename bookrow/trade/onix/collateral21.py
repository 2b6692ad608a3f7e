"""ONIX 2.1: texts, pictures and contents."""

from collections.abc import Iterator

from bookrow.trade.onix import codes21
from bookrow.trade.onix.dates import dates_named
from bookrow.trade.onix.nodes import NOTHING, Node
from bookrow.trade.onix.shared import contributors
from bookrow.trade.onix.texts import text_of
from bookrow.trade.onix.titles21 import composite_title
from bookrow.trade.record import ContentItem, Dated, MessageHead, Passage, Resource, Website

# Elements that hold one text of a kind of its own (List 153).
_BARE = {"MainDescription": "03", "Annotation": "02", "ReviewQuote": "06"}
# List 73: the publisher's page about this work, where no role was sent.
_ABOUT_THE_WORK = "02"


def passages(product: Node, head: MessageHead) -> tuple[Passage, ...]:
    """OtherText composites and the bare elements. Texts that are links only (TextLink) are left out."""
    found = [_other_text(one, head) for one in product.all("OtherText")]
    for name, kind in _BARE.items():
        found += [
            Passage(kind=kind, texts=(text,), audience=(codes21.READERS,))
            for one in product.all(name)
            if (text := text_of(one, head.language))
        ]
    return tuple(one for one in found if one.texts)


def _other_text(one: Node, head: MessageHead) -> Passage:
    sent = one.say("TextTypeCode")
    text = text_of(_labelled(one), head.language)
    known = codes21.TEXTS.get(sent)
    return Passage(
        kind=known or codes21.SENDERS_OWN,
        texts=(text,) if text else (),
        audience=(codes21.AUDIENCES.get(sent, codes21.READERS if known else "01"),),
        authors=one.says("TextAuthor"),
        source=one.say("TextSourceCorporate"),
        source_title=one.say("TextSourceTitle"),
        dates=_text_dates(one),
    )


def _labelled(one: Node) -> Node:
    return next((text for text in one.all("Text") if text.text or text.kids), NOTHING)


def _text_dates(one: Node) -> tuple[Dated, ...]:
    """Publication of the text, and the span in which it may be shown (List 155: 01, 14, 15)."""
    return dates_named(one, {"TextPublicationDate": "01", "StartDate": "14", "EndDate": "15"})


def resources(product: Node) -> tuple[Resource, ...]:
    """MediaFile composites and the bare cover link."""
    return (*_media(product), *_covers(product))


def _media(product: Node) -> Iterator[Resource]:
    for one in product.all("MediaFile"):
        kind, mode = codes21.MEDIA.get(one.say("MediaFileTypeCode"), ("", ""))
        if kind and (link := one.say("MediaFileLink")):
            yield Resource(
                kind=kind,
                mode=mode,
                link=link,
                form="02",
                file_format=codes21.FILE_FORMATS.get(one.say("MediaFileFormatCode"), ""),
                credit=one.say("DownloadCredit", "DownloadCopyrightNotice"),
                caption=one.say("DownloadCaption"),
                audience=(codes21.READERS,),
            )


def _covers(product: Node) -> Iterator[Resource]:
    for link in product.says("CoverImageLink"):
        named = codes21.FILE_FORMATS.get(product.say("CoverImageFormatCode"), "")
        yield Resource(kind="01", mode="03", link=link, form="02", file_format=named, audience=(codes21.READERS,))


def contents(product: Node, head: MessageHead) -> tuple[ContentItem, ...]:
    """ContentItem composites in the order sent."""
    return tuple(_content_item(item, head) for item in product.all("ContentItem"))


def _content_item(item: Node, head: MessageHead) -> ContentItem:
    title = composite_title(item.one("Title"))
    text = item.one("TextItem")
    page = text.one("PageRun") or text
    return ContentItem(
        title=title.whole or item.say("DistinctiveTitle"),
        subtitle=title.subtitle or item.say("Subtitle"),
        level=item.say("LevelSequenceNumber"),
        kind=item.say("ComponentTypeName"),
        number=item.say("ComponentNumber"),
        first_page=page.say("FirstPageNumber"),
        last_page=page.say("LastPageNumber"),
        item_type=text.say("TextItemType"),
        contributors=contributors(item, head),
        passages=passages(item, head),
    )


def websites(product: Node) -> tuple[Website, ...]:
    """ProductWebsite composites, and Website where a sender put it straight into the record."""
    kinds = (
        ("ProductWebsite", "ProductWebsiteLink", "ProductWebsiteDescription"),
        ("Website", "WebsiteLink", "WebsiteDescription"),
    )
    return tuple(
        Website(link=link, role=one.say("WebsiteRole") or _ABOUT_THE_WORK, description=one.say(description))
        for name, place, description in kinds
        for one in product.all(name)
        for link in one.says(place)
    )
