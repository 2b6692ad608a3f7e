"""A record as a light structure: reference names, stripped texts, children by name.

Made straight from the parser's events: several times faster than asking a tree again for every field. What is read here
was found well-formed by the intake before, or is refused.
"""

import html
import re
from collections.abc import Callable, Iterator
from xml.parsers import expat

from bookrow.kit.refusals import Refusal
from bookrow.trade import reasons
from bookrow.trade.onix.tags import SHORT_3, SHORT_21

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_OURS = re.compile(r"editeur\.org/onix", re.IGNORECASE)
_DEPTH = 100
_NAMES_KEPT = 4096


class Node:
    """One element. name: reference name; text: stripped, of a node without children; kids: children by name;
    parts: words and children in the order sent, where words may hold markup, else None; attributes as sent."""

    __slots__ = ("attributes", "kids", "name", "parts", "text")

    def __init__(self, name: str, attributes: dict[str, str], parts: "list[str | Node] | None" = None) -> None:
        self.name = name
        self.attributes = attributes
        self.text = ""
        self.kids: dict[str, list[Node]] = _NO_KIDS
        self.parts = parts

    def one(self, name: str) -> "Node":
        """The first child of that name, or a node with nothing in it."""
        found = self.kids.get(name)
        return found[0] if found else NOTHING

    def all(self, name: str) -> "list[Node]":
        """All children of that name."""
        return self.kids.get(name, _NONE)

    def say(self, name: str, *others: str) -> str:
        """The text of the first of these children that says anything."""
        kids = self.kids.get(name)
        if kids:
            text = kids[0].text
            if text.isalnum():
                return text
            for kid in kids:
                if text := kid.spoken():
                    return text
        return self.say(*others) if others else ""

    def says(self, *names: str) -> tuple[str, ...]:
        """The texts of all these children, empty ones left out."""
        kids = self.kids
        found: list[str] = []
        for name in names:
            if name in kids:
                found += filter(None, [kid.spoken() for kid in kids[name]])
        return tuple(found) if found else ()

    def spoken(self) -> str:
        """The words on one line, also those inside markup where none belongs; one escaping too many undone."""
        text = "".join(self.words()) if self.kids else self.text
        if "\n" in text or "  " in text or "\t" in text or self.kids:
            text = " ".join(text.split())
        return mended(text) if "&" in text else text

    def words(self) -> Iterator[str]:
        """All words inside, in order."""
        if not self.parts:
            yield from (word for kids in self.kids.values() for kid in kids for word in kid.words())
            yield self.text
            return
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                yield from part.words()

    def whole(self, name: str) -> int:
        """A whole number, 0 where none can be read."""
        digits = self.say(name)
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0

    def __contains__(self, name: str) -> bool:
        return name in self.kids

    def __bool__(self) -> bool:
        return self is not NOTHING


_NO_KIDS: dict[str, list[Node]] = {}
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
        """The name of a tag, which comes as "namespace}local"; "" for elements in a namespace that is not ONIX's."""
        space, _brace, local = tag.rpartition("}")
        name = "" if space and not _OURS.search(space) and "xhtml" not in space else self._short.get(local, local)
        if len(self.known) < _NAMES_KEPT:
            self.known[tag] = name
        return name


_FAMILIES = {"2.1": Names("2.1"), "3": Names("3")}


def read_nodes(raw: bytes, family: str) -> tuple[Node, set[str]]:
    """The root element, and the foreign namespaces whose elements were left out. Refuses what is not well-formed, what
    declares a document type and what is nested too deep."""
    root = Node("", {})
    foreign: set[str] = set()
    parser = expat.ParserCreate("utf-8", "}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = _handlers(root, family, foreign)
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code)
        raise Refusal(reasons.BAD_XML.saying(line=error.lineno, problem=problem)) from None
    return next(iter(root.kids.values()))[0], foreign


def _no_doctype(*_about: object) -> None:
    raise Refusal(reasons.ENTITIES.saying(line=1))


_Handlers = tuple[Callable[[str, dict[str, str]], None], Callable[[str], None], Callable[[str], None]]


def _handlers(root: Node, family: str, foreign: set[str]) -> _Handlers:
    names = _FAMILIES[family]
    known = names.known
    stack = [root]

    def start(tag: str, attributes: dict[str, str]) -> None:
        name = known.get(tag)
        if name is None:
            name = names.of(tag)
        parent = stack[-1]
        parts = parent.parts
        node = Node(name, attributes, [] if parts is not None or name in _FLOW else None)
        stack.append(node)
        if not name:
            foreign.add(tag.rpartition("}")[0])
            return
        if parent.text:
            parts = _spoken_before(parent, parts)
        if parts is not None:
            parts.append(node)
        if parent.kids is _NO_KIDS:
            parent.kids = {name: [node]}
        elif name in parent.kids:
            parent.kids[name].append(node)
        else:
            parent.kids[name] = [node]
        if len(stack) > _DEPTH:
            raise Refusal(reasons.TOO_DEEP)

    def end(_tag: str) -> None:
        node = stack.pop()
        if node.kids:
            _spoken_before(node, node.parts)
        elif node.parts is None:
            node.text = node.text.strip()

    def words(data: str) -> None:
        stack[-1].text += data

    return start, end, words


def _spoken_before(parent: Node, parts: "list[str | Node] | None") -> "list[str | Node] | None":
    """Keep the words that stand before a child, and from then on the order; space between composites is dropped."""
    if parts is None and not parent.text.strip():
        parent.text = ""
        return None
    if parts is None:
        parts = parent.parts = [kid for kids in parent.kids.values() for kid in kids]
    parts.append(parent.text)
    parent.text = ""
    return parts


def local_name(tag: str) -> str:
    """An element's name without its namespace."""
    return tag.rpartition("}")[2]
