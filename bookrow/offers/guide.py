"""The guide for sellers as pages of the shop: docs/selling, the only place where it is written, read as it stands there.

Of Markdown it knows what those pages use: headings, paragraphs, lists, tables, indented code, and in a line code, bold,
italics and links.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from django.conf import settings
from django.urls import reverse
from markupsafe import Markup, escape

# Name of a page in its address -> its file, in the order in which they are read.
PAGES = {"": "README", "stock-files": "stock-files", "copies": "copies", "arrivals": "arrivals", "api": "api"}
_INLINE = re.compile(
    r"`(?P<code>[^`]+)`|\*\*(?P<strong>.+?)\*\*|\*(?P<em>[^*\s][^*]*)\*|\[(?P<words>[^]]+)\]\((?P<to>[^)]+)\)"
)
_ITEM = re.compile(r"(?:\*|\d+\.) ")


@dataclass(frozen=True, slots=True)
class Block:
    """Part of a page. kind: heading, text, code, list, steps (a numbered list) or table; words: of a heading or paragraph;
    rows: items of a list, or rows of a table with the headings first; anchor: by which one comes to a heading."""

    kind: str
    words: Markup = field(default_factory=Markup)
    rows: Sequence[Sequence[Markup]] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """title: its heading; blocks: all below it."""

    title: str
    blocks: Sequence[Block]


def titles() -> list[tuple[str, str]]:
    """Name and title of every page, in order."""
    return [(name, found.title) for name in PAGES if (found := page(name))]


@lru_cache(maxsize=8)
def page(name: str) -> Page | None:
    """A page by its name; None where there is none."""
    file = PAGES.get(name)
    path = settings.BASE_DIR / "docs/selling" / f"{file}.md"
    if file is None or not path.is_file():
        return None
    blocks = list(_blocks(path.read_text(encoding="utf-8")))
    return Page(str(blocks[0].words), blocks[1:])


def _blocks(text: str) -> Iterator[Block]:
    """In order. An empty line parts blocks, except within code."""
    lines = text.splitlines()
    for is_empty, group in groupby(lines, key=lambda line: not line.strip()):
        if not is_empty:
            yield from _parted(list(group))


def _parted(lines: list[str]) -> Iterator[Block]:
    """A group of lines is one block, but for headings, which stand above what follows."""
    for kind, group in groupby(lines, key=_Kind()):
        found = list(group)
        if kind == "heading":
            yield from (Block("heading", inline(line.lstrip("# ")), anchor=_anchor(line)) for line in found)
        elif kind == "code":
            yield Block("code", escape("\n".join(line[4:] for line in found)))
        elif kind == "table":
            yield Block("table", rows=[_cells(line) for line in found if not set(line) <= set("|- ")])
        elif kind in ("list", "steps"):
            yield Block(kind, rows=[[inline(item)] for item in _items(found)])
        else:
            yield Block("text", inline(" ".join(found)))


class _Kind:
    """What each line is, where lines of an item go on with it."""

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, line: str) -> str:
        goes_on = line.startswith(" ") and self._last in ("list", "steps")
        self._last = self._last if goes_on else _kind(line)
        return self._last


def _kind(line: str) -> str:
    if line.startswith("#"):
        return "heading"
    if line.startswith("    "):
        return "code"
    if line.startswith("|"):
        return "table"
    if _ITEM.match(line):
        return "list" if line.startswith("*") else "steps"
    return "text"


def _items(lines: Sequence[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if _ITEM.match(line):
            items.append(_ITEM.sub("", line, count=1))
        else:
            items[-1] += " " + line.strip()
    return items


def _cells(line: str) -> list[Markup]:
    return [inline(cell.strip()) for cell in line.strip().strip("|").split("|")]


def _anchor(line: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", line.casefold()).strip("-")


def inline(text: str) -> Markup:
    """A line with its marks. Links lead to pages of the guide; what is not one of them is named only."""
    told, last = Markup(), 0
    for found in _INLINE.finditer(text):
        told += escape(text[last : found.start()]) + _marked(found)
        last = found.end()
    return told + escape(text[last:])


def _marked(found: re.Match[str]) -> Markup:
    if found["code"]:
        return Markup('<code translate="no">{}</code>').format(found["code"])
    if found["words"]:
        address = _address(found["to"])
        words = inline(found["words"])
        return Markup('<a href="{}">{}</a>').format(address, words) if address else words
    name = "strong" if found["strong"] else "em"
    return Markup("<{0}>{1}</{0}>").format(Markup(name), inline(found[name]))


def _address(to: str) -> str:
    name = next((name for name, file in PAGES.items() if to == f"{file}.md"), None)
    if name is None:
        return ""
    return reverse("sell:guide-page", args=[name]) if name else reverse("sell:guide")
