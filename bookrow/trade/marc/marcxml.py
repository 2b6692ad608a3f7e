"""A record of MARCXML to its fields. Nothing is fetched and nothing expanded."""

from lxml import etree

from bookrow.kit.refusals import Refusal
from bookrow.trade.marc import reasons
from bookrow.trade.marc.fields import Field, Marc
from bookrow.trade.onix.nodes import local_name
from bookrow.trade.onix.reading import parser, refused

_BARE = {"leader", "controlfield", "datafield"}


def parse_xml(raw: bytes) -> Marc:
    """The fields of the first record inside; refuses what is not well-formed and what holds no record."""
    try:
        root = etree.fromstring(raw, parser())
    except etree.XMLSyntaxError as error:
        raise Refusal(refused(error, 0)) from None
    for one in root.iter():
        if isinstance(one.tag, str) and local_name(one.tag) == "record" and _BARE & {_name(kid) for kid in one}:
            return _marc(one)
    raise Refusal(reasons.NOT_MARC)


def _name(element: "etree._Element") -> str:
    return local_name(element.tag) if isinstance(element.tag, str) else ""


def _marc(record: "etree._Element") -> Marc:
    leader, fields = "", []
    for one in record:
        name = _name(one)
        tag = (one.get("tag") or "").strip()
        if name == "leader":
            leader = "".join(one.itertext())
        elif name == "controlfield" and tag:
            fields.append(Field(tag, text="".join(one.itertext())))
        elif name == "datafield" and len(tag) == 3:
            parts = tuple(((s.get("code") or " ")[:1], "".join(s.itertext())) for s in one if _name(s) == "subfield")
            fields.append(Field(tag, first=_indicator(one, "ind1"), second=_indicator(one, "ind2"), parts=parts))
    return Marc(leader.ljust(24)[:24], tuple(fields))


def _indicator(field: "etree._Element", name: str) -> str:
    return (field.get(name) or " ")[:1]
