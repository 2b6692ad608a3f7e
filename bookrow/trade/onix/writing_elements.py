"""The small pieces of an ONIX 3.1 message on its way out: leaves, groups, dates, territories, identifiers."""

import re
from collections.abc import Iterable
from datetime import datetime

from lxml import etree

from bookrow.trade.record import Dated, Identifier, Territory

Child = etree._Element | Iterable[etree._Element | None] | None

# XML 1.0 cannot hold these at all, not even as references.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# List 55, by the number of digits; eight digits are a day, never a range of years.
_FORMATS = {4: "05", 6: "01", 8: "00", 12: "07", 16: "06"}


def leaf(tag: str, value: object, **attributes: str) -> etree._Element | None:
    """An element that holds words, or nothing where there are no words."""
    words = clean(str(value)) if value is not None else ""
    if not words.strip():
        return None
    element = etree.Element(tag, {name: told for name, told in attributes.items() if told})
    element.text = words
    return element


def leaves(tag: str, values: Iterable[object]) -> list[etree._Element | None]:
    """One element for each value."""
    return [leaf(tag, value) for value in values]


def group(tag: str, *children: Child) -> etree._Element | None:
    """An element that holds others, or nothing where none of them is there."""
    element = etree.Element(tag)
    for child in children:
        if child is None:
            continue
        if isinstance(child, etree._Element):
            element.append(child)
        else:
            element.extend(one for one in child if one is not None)
    return element if len(element) else None


def flag(tag: str, raised: bool) -> etree._Element | None:
    """An empty element that says yes by being there."""
    return etree.Element(tag) if raised else None


def clean(text: str) -> str:
    """The text without the characters that no XML may hold."""
    return _FORBIDDEN.sub("", text)


def date(dated: Dated) -> etree._Element | None:
    """Date with the format of List 55 that its digits have; words go out as format 12."""
    if not dated.date:
        return leaf("Date", dated.text, dateformat="12")
    if "T" in dated.date:
        clock = re.split(r"[Z+\-]", dated.date.partition("T")[2])[0]
        return leaf("Date", dated.date, dateformat="14" if len(clock) == 6 else "13")
    return leaf("Date", dated.date, dateformat=_FORMATS.get(len(dated.date), "12"))


def dates(tag: str, sent: Iterable[Dated]) -> list[etree._Element | None]:
    """PublishingDate, ContentDate, PriceDate and their like: a role and a date each."""
    return [group(tag, leaf(f"{tag}Role", dated.role), date(dated)) for dated in sent]


def identifiers(prefix: str, sent: Iterable[Identifier], *, short: str = "") -> list[etree._Element | None]:
    """ProductIdentifier, WorkIdentifier, NameIdentifier ...; short is the stem of the type's own element."""
    stem = short or prefix
    return [
        group(
            f"{prefix}Identifier",
            leaf(f"{stem}IDType", one.scheme),
            leaf("IDTypeName", one.type_name),
            leaf("IDValue", one.value),
        )
        for one in sent
    ]


def territory(where: Territory | None) -> etree._Element | None:
    """The schema knows two shapes: countries first, or regions with countries taken away."""
    if where is None:
        return None
    return group(
        "Territory",
        leaf("CountriesIncluded", " ".join(where.countries)),
        leaf("RegionsIncluded", " ".join(where.regions)),
        leaf("CountriesExcluded", " ".join(where.countries_excluded)),
        leaf("RegionsExcluded", " ".join(where.regions_excluded)),
    )


def moment(when: datetime) -> str:
    """A moment in UTC as ONIX writes it: 20261123T215000Z."""
    return when.strftime("%Y%m%dT%H%M%SZ")
