"""ONIX 3: titles and series."""

from bookrow.trade.onix.nodes import NOTHING, Node
from bookrow.trade.onix.shared import identifiers
from bookrow.trade.record import Collection, Title


def titles(node: Node) -> tuple[Title, ...]:
    """TitleDetail composites: what the product is called (level 01), else what the series is called (02)."""
    return tuple(title for detail in node.all("TitleDetail") if (title := _title(detail)).whole)


def _title(detail: Node) -> Title:
    own = _at_level(detail, "01")
    named = own if _name(own) else _named(detail)
    words = named.one("TitleWithoutPrefix") or named.one("TitleText")
    return Title(
        kind=detail.say("TitleType") or "01",
        text="" if named.say("TitleWithoutPrefix") else named.say("TitleText"),
        prefix=named.say("TitlePrefix"),
        without_prefix=named.say("TitleWithoutPrefix"),
        subtitle=named.say("Subtitle"),
        part_number=own.say("PartNumber") or named.say("PartNumber"),
        statement=detail.say("TitleStatement"),
        language=words.attributes.get("language", ""),
    )


def _at_level(detail: Node, level: str) -> Node:
    return next((one for one in detail.all("TitleElement") if one.say("TitleElementLevel") == level), NOTHING)


def _name(element: Node) -> str:
    return element.say("TitleText") or f"{element.say('TitlePrefix')} {element.say('TitleWithoutPrefix')}".strip()


def _named(detail: Node) -> Node:
    return next((one for one in detail.all("TitleElement") if _name(one)), NOTHING)


def collections(node: Node) -> tuple[Collection, ...]:
    """Collection composites, and a series that is named only inside the product's title."""
    found = [one for sent in node.all("Collection") if (one := _collection(sent)).title]
    for detail in node.all("TitleDetail"):
        series = _name(_at_level(detail, "02"))
        if series and _name(_at_level(detail, "01")) and series not in {one.title for one in found}:
            found.append(Collection(title=series, part_number=_part(detail)))
    return tuple(found)


def _collection(sent: Node) -> Collection:
    detail = sent.one("TitleDetail")
    named = _at_level(detail, "02")
    named = named if _name(named) else _named(detail)
    return Collection(
        title=_name(named),
        kind=sent.say("CollectionType") or "10",
        part_number=_part(detail) or _sequence(sent),
        subtitle=named.say("Subtitle"),
        identifiers=identifiers(sent, "CollectionIdentifier", "CollectionIDType"),
    )


def _part(detail: Node) -> str:
    return next(filter(None, (element.say("PartNumber") for element in detail.all("TitleElement"))), "")


def _sequence(sent: Node) -> str:
    """CollectionSequence: by List 197, 02 is the title's own order and speaks first."""
    orders = {
        one.say("CollectionSequenceType"): one.say("CollectionSequenceNumber") for one in sent.all("CollectionSequence")
    }
    return orders.get("02") or next(iter(orders.values()), "")
