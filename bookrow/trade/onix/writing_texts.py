"""Texts on their way out: as XHTML where they are well-formed XHTML that ONIX knows, else escaped, else plain."""

import re
from html.entities import html5

from lxml import etree

from bookrow.trade.onix.writing_elements import clean, leaf
from bookrow.trade.record import Text

_INLINE = frozenset({"em", "strong", "i", "b", "br", "sub", "sup", "cite", "q", "small", "span", "code", "abbr", "a"})
_BLOCK = frozenset({"p", "ul", "ol", "dl", "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr"})
# What each element may hold; "#" stands for words. From the XHTML subset of ONIX 3.1.
_ROOM: dict[str, frozenset[str]] = {
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "dl": frozenset({"dt", "dd"}),
    "blockquote": _BLOCK,
    "li": _BLOCK | _INLINE | {"#"},
    "dd": _BLOCK | _INLINE | {"#"},
    "div": _BLOCK | _INLINE | {"#"},
    "br": frozenset(),
    "hr": frozenset(),
}
_FLOW = _BLOCK | _INLINE | {"#"}
_PHRASE = _INLINE | {"#"}
_ATTRIBUTES = frozenset({"href", "title", "class", "dir", "lang"})
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*;)")
_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})


def text(tag: str, sent: Text | None) -> etree._Element | None:
    """The text under its tag: textformat 05 for XHTML, 02 for HTML that is no XHTML, 06 for plain words (List 34)."""
    if sent is None:
        return None
    if sent.markup != "html":
        return leaf(tag, sent.body, language=sent.language, textformat="06")
    tree = _xhtml(tag, sent.body)
    if tree is None:
        return leaf(tag, sent.body, language=sent.language, textformat="02")
    if sent.language:
        tree.set("language", sent.language)
    tree.set("textformat", "05")
    return tree


def _xhtml(tag: str, body: str) -> etree._Element | None:
    """The body as elements below the tag, or nothing where ONIX would not take it."""
    known = _ENTITY.sub(lambda found: _character(found[1]), clean(body))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(f"<{tag}>{known}</{tag}>", parser)
    except etree.XMLSyntaxError:
        return None
    return tree if _fits(tree, _FLOW) else None


def _character(name: str) -> str:
    """An HTML entity's character; those of XML itself stay."""
    return f"&{name}" if name in _OF_XML else html5.get(name, f"&{name}")


def _fits(element: etree._Element, room: frozenset[str]) -> bool:
    if "#" not in room and _words(element):
        return False
    lists = element.tag in ("ul", "ol", "dl", "blockquote")
    if lists and not len(element):
        return False
    return all(
        isinstance(child.tag, str)
        and child.tag in room
        and all(str(name) in _ATTRIBUTES for name in child.attrib)
        and _fits(child, _ROOM.get(child.tag, _PHRASE))
        for child in element
    )


def _words(element: etree._Element) -> str:
    """Words that stand directly in the element, between its children."""
    return "".join((element.text or "", *(child.tail or "" for child in element))).strip()
