"""A record as a light structure: reference names, stripped texts, children by name.

The parser's own tree is made in C; it is walked once and let go, and most elements become plain strings: several times
faster than asking a tree again for every field. What is read here was found well-formed by the intake before, or is
refused.
"""

import html
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers import expat

from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade import reasons
from bookrow.trade.onix.tags import SHORT_3, SHORT_21

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_OURS = re.compile(r"editeur\.org/onix", re.IGNORECASE)
_DEPTH = 100
_NAMES_KEPT = 4096


class Node:
    """One element. name: reference name; text: stripped, of a node without children; kids: children by name, those that
    hold nothing but a text as that text; parts: words and children in the order sent, where words may hold markup, else
    None; attributes as sent."""

    __slots__ = ("attributes", "kids", "name", "parts", "text")

    def __init__(self, name: str, attributes: dict[str, str], parts: "list[str | Node] | None" = None) -> None:
        self.name = name
        self.attributes = attributes
        self.text = ""
        self.kids: dict[str, list[Node | str]] = _NO_KIDS
        self.parts = parts

    def one(self, name: str) -> "Node":
        """The first child of that name, or a node with nothing in it."""
        found = self.kids.get(name)
        return _whole(name, found[0]) if found else NOTHING

    def all(self, name: str) -> "list[Node]":
        """All children of that name."""
        found = self.kids.get(name)
        return [_whole(name, kid) for kid in found] if found else _NONE

    def say(self, name: str, *others: str) -> str:
        """The text of the first of these children that says anything."""
        kids = self.kids.get(name)
        if kids:
            for kid in kids:
                if text := _one_line(kid) if isinstance(kid, str) else kid.spoken():
                    return text
        return self.say(*others) if others else ""

    def says(self, *names: str) -> tuple[str, ...]:
        """The texts of all these children, empty ones left out."""
        kids = self.kids
        found: list[str] = []
        for name in names:
            if name in kids:
                found += filter(None, [_one_line(kid) if isinstance(kid, str) else kid.spoken() for kid in kids[name]])
        return tuple(found) if found else ()

    def spoken(self) -> str:
        """The words on one line, also those inside markup where none belongs; one escaping too many undone."""
        return _one_line("".join(self.words()), several=True) if self.kids else _one_line(self.text)

    def words(self) -> Iterator[str]:
        """All words inside, in order."""
        if not self.parts:
            for kid in (kid for kids in self.kids.values() for kid in kids):
                yield from (kid,) if isinstance(kid, str) else kid.words()
            yield self.text
            return
        for part in self.parts:
            yield from (part,) if isinstance(part, str) else part.words()

    def whole(self, name: str) -> int:
        """A whole number, 0 where none can be read."""
        digits = self.say(name)
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0

    def __contains__(self, name: str) -> bool:
        return name in self.kids

    def __bool__(self) -> bool:
        return self is not NOTHING


def _whole(name: str, kid: "Node | str") -> Node:
    if not isinstance(kid, str):
        return kid
    node = Node(name, {})
    node.text = kid
    return node


def _one_line(text: str, *, several: bool = False) -> str:
    if text.isalnum():
        return text
    if several or "\n" in text or "  " in text or "\t" in text:
        text = " ".join(text.split())
    return mended(text) if "&" in text else text


_NO_KIDS: dict[str, list[Node | str]] = {}
_NONE: list[Node] = []
# Elements whose words may hold markup by the standard: the order of what stands in them matters.
_FLOW = frozenset(("Text", "BiographicalNote", "MainDescription", "Annotation", "ReviewQuote"))
NOTHING = Node("", {})


def mended(text: str) -> str:
    """Undo one escaping too many ("Allen &amp; Unwin" in the parsed text), where there is no markup at all."""
    if "&" in text and _ENTITY.search(text) and not _TAG.search(text):
        return _ENTITY.sub(_resolved, text)
    return text


def _resolved(match: "re.Match[str]") -> str:
    sign = html.unescape(match.group())
    return sign if sign.isprintable() or sign.isspace() else match.group()


class Names:
    """Reference names of one family of releases ("2.1" or "3"), in whatever namespace and style a tag was sent."""

    def __init__(self, family: str) -> None:
        self._short = SHORT_21 if family == "2.1" else SHORT_3
        self.known: dict[str, str] = {}

    def of(self, tag: str) -> str:
        """The name of a tag, which comes as "{namespace}local"; "" for elements in a namespace that is not ONIX's."""
        space, _brace, local = tag.rpartition("}")
        name = "" if space and not _OURS.search(space) and "xhtml" not in space else self._short.get(local, local)
        if len(self.known) < _NAMES_KEPT:
            self.known[tag] = name
        return name


_FAMILIES = {"2.1": Names("2.1"), "3": Names("3")}


def read_nodes(raw: bytes, family: str) -> tuple[Node, set[str]]:
    """The root element, and the foreign namespaces whose elements were left out. Refuses what is not well-formed, what
    declares a document type and what is nested too deep."""
    if b"<!DOCTYPE" in raw:
        _refuse_doctype(raw)
    parser = XMLParser(encoding="utf-8")
    try:
        parser.feed(raw)
        root: Element = parser.close()
    except ParseError as error:
        raise Refusal(_not_well_formed(error.code, error.position[0])) from None
    builder = _Builder(_FAMILIES[family])
    name = builder.name_of(root)
    if not name:
        raise Refusal(reasons.NOT_ONIX)
    return builder.built(root, name, None, 3), builder.foreign


def _not_well_formed(code: int, line: int) -> Reason:
    return reasons.BAD_XML.saying(line=line, problem=expat.ErrorString(code))


def _refuse_doctype(raw: bytes) -> None:
    """The words may stand in a comment or a section, where they declare nothing."""
    parser = expat.ParserCreate("utf-8", "}")
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise Refusal(_not_well_formed(error.code, error.lineno)) from None


def _no_doctype(*_about: object) -> None:
    raise Refusal(reasons.ENTITIES.saying(line=1))


class _Builder:
    """Nodes out of the parser's tree. foreign: namespaces whose elements are left out."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._known = names.known
        self.foreign: set[str] = set()

    def name_of(self, element: Element) -> str:
        """Its reference name, "" where it is foreign, which is noted."""
        tag = element.tag
        name = self._known.get(tag)
        if name is None:
            name = self._names.of(tag)
        if not name:
            self.foreign.add(tag.rpartition("}")[0][1:])
        return name

    def built(self, element: Element, name: str, around: "list[str | Node] | None", depth: int) -> Node:
        """The node of an element. around: the parts of its parent; depth: of its children, those of the root being at 3."""
        flows = around is not None or name in _FLOW
        parts: list[str | Node] | None = [] if flows else None
        node = Node(name, element.attrib, parts)
        text = element.text or ""
        kids: dict[str, list[Node | str]] = {}
        for child in element:
            kid_name = self._known.get(child.tag) or self.name_of(child)
            if not kid_name:
                text += child.tail or ""
                self._look_through(child, depth)
                continue
            if depth > _DEPTH:
                raise Refusal(reasons.TOO_DEEP)
            kid: Node | str
            if parts is None and not (len(child) or child.keys() or kid_name in _FLOW):
                kid = (child.text or "").strip()
            else:
                kid = self.built(child, kid_name, parts, depth + 1)
            if text and (parts is not None or not text.isspace()):
                parts = _spoken(node, kids, text)
            if parts is not None:
                parts.append(_whole(kid_name, kid))
            if kid_name in kids:
                kids[kid_name].append(kid)
            else:
                kids[kid_name] = [kid]
            text = child.tail or ""
        if kids:
            node.kids = kids
            if parts is not None or (text and not text.isspace()):
                _spoken(node, kids, text)
        else:
            node.text = text if flows else text.strip()
        return node

    def _look_through(self, element: Element, depth: int) -> None:
        """Inside an element that is left out, depth and namespaces count all the same."""
        waiting = [(child, depth + 1) for child in element]
        while waiting:
            child, deep = waiting.pop()
            if self.name_of(child) and deep > _DEPTH:
                raise Refusal(reasons.TOO_DEEP)
            waiting += [(inner, deep + 1) for inner in child]


def _spoken(node: Node, kids: "dict[str, list[Node | str]]", text: str) -> "list[str | Node]":
    """Keep the words that stand before a child, and from then on the order; space between composites is dropped."""
    if node.parts is None:
        node.parts = [_whole(name, kid) for name, several in kids.items() for kid in several]
    node.parts.append(text)
    return node.parts


def local_name(tag: str) -> str:
    """An element's name without its namespace."""
    return tag.rpartition("}")[2]
