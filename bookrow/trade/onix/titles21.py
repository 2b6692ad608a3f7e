"""ONIX 2.1: titles and series."""

from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.shared import identifiers
from bookrow.trade.record import Collection, Title


def titles(product: Node) -> tuple[Title, ...]:
    """Title composites, else the bare elements."""
    found = [composite_title(one) for one in product.all("Title")]
    found = [one for one in found if one.whole]
    if not any(one.kind in ("00", "01") for one in found):
        found.insert(0, _bare(product))
    found += [Title(kind="08", text=former) for former in product.says("FormerTitle")]
    return tuple(one for one in found if one.whole)


def composite_title(one: Node) -> Title:
    """A Title composite; kind 01 where none was sent."""
    return Title(
        kind=one.say("TitleType") or "01",
        # As in ONIX 3 a title is sent whole or in two parts; where both came, the parts say more.
        text="" if one.say("TitleWithoutPrefix") else one.say("TitleText"),
        prefix=one.say("TitlePrefix"),
        without_prefix=one.say("TitleWithoutPrefix"),
        subtitle=one.say("Subtitle"),
        language=one.one("TitleText").attributes.get("language", ""),
    )


def _bare(product: Node) -> Title:
    return Title(
        text="" if product.say("TitleWithoutPrefix") else product.say("DistinctiveTitle"),
        prefix=product.say("TitlePrefix"),
        without_prefix=product.say("TitleWithoutPrefix"),
        subtitle=product.say("Subtitle"),
    )


def collections(product: Node) -> tuple[Collection, ...]:
    """Series and Set composites."""
    found = [_series(one) for one in product.all("Series")] + [_set(one) for one in product.all("Set")]
    return tuple(one for one in found if one.title)


def _series(one: Node) -> Collection:
    title = composite_title(one.one("Title"))
    return Collection(
        title=title.whole or one.say("TitleOfSeries"),
        part_number=one.say("NumberWithinSeries"),
        subtitle=title.subtitle,
        identifiers=identifiers(one, "SeriesIdentifier", "SeriesIDType"),
    )


def _set(one: Node) -> Collection:
    title = composite_title(one.one("Title"))
    return Collection(
        title=title.whole or one.say("TitleOfSet"),
        part_number=one.say("ItemNumberWithinSet", "SetPartNumber"),
        subtitle=title.subtitle,
        identifiers=identifiers(one, "ProductIdentifier", "ProductIDType"),
    )
