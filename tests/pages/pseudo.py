"""A language that nobody speaks: ⟦ţĥîś ôñé⟧. A word on a page that is not in it was never marked for translation."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import django
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from lxml import etree, html

from bookrow.trade.stock import Defaults, open_stock
from tools.words import gathered

LANGUAGE = "en-xa"
OPEN, CLOSE = "⟦", "⟧"
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzACDEGHIJKLNORSTUWYZ", "åƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÅÇĐÉĜĤÎĴĶĻÑÔŔŠŢÛŴÝŽ"
)
# Places to fill, tags and entities stay as they are.
KEPT = re.compile(r"(%\([^)]*\)[#0\- +]*[a-z]|%%|%[sd]|\{[^{}]*\}|<[^<>]*>|&[a-zA-Z]+;|&#\d+;)")
ATTRIBUTES = ("title", "aria-label", "aria-description", "aria-roledescription", "alt", "placeholder", "label")
META = ("description", "og:title", "og:description", "og:site_name", "twitter:title", "twitter:description")


def spoken(text: str) -> str:
    """The text in the language that nobody speaks."""
    parts = KEPT.split(text)
    return OPEN + "".join(part if index % 2 else part.translate(LETTERS) for index, part in enumerate(parts)) + CLOSE


def write_language(folder: Path) -> Path:
    """Write the language's catalogue of our texts and of Django's own, and give the folder for BOOKROW_LOCALE_PATHS."""
    catalog = Catalog(locale="en", charset="utf-8")
    for source in (*_of_django(), gathered()):
        for message in source:
            if message.id:
                ours = spoken(message.id) if isinstance(message.id, str) else tuple(map(spoken, message.id))
                catalog.add(message.id, ours, context=message.context)
    target = folder / "en_XA" / "LC_MESSAGES" / "django.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, catalog)
    return folder


def _of_django() -> Iterator[Catalog]:
    root = Path(django.__file__).parent
    for path in (root / "conf/locale/en", *(root / "contrib").glob("auth/locale/en")):
        with (path / "LC_MESSAGES/django.po").open("rb") as file:
            yield read_po(file)


def texts(page: str) -> Iterator[tuple[str, str]]:
    """Where and what a page says: runs of text in the order of reading, then attributes that are read out or shown."""
    tree = html.fromstring(page)
    etree.strip_elements(tree, "script", "style", "template", with_tail=False)
    # A document that says in which language it is written, such as the guide for sellers, is no word of the page's.
    body = "//body//text()[not(ancestor::*[@translate='no'] or ancestor::article[@lang] or ancestor::a[@lang])]"
    yield "text", "\n".join(str(text) for text in tree.xpath(f"//title/text() | {body}"))
    for name in ATTRIBUTES:
        for element in tree.xpath(f"//*[@{name}]"):
            yield f"{element.tag} {name}", str(element.get(name))
    for element in tree.xpath("//input[@type='submit' or @type='button'][@value]"):
        yield "button", str(element.get("value"))
    for element in tree.xpath("//meta[@content]"):
        if (element.get("name") or element.get("property")) in META:
            yield "meta", str(element.get("content"))


def unspoken(text: str, data: Iterable[str], prose: str = "") -> list[str]:
    """The lines of a text that still have words when the language, and then `data` (longest first), is taken out."""
    depth, outside = 0, []
    for letter in text:
        if letter == OPEN:
            depth += 1
        elif letter == CLOSE:
            depth -= 1
        elif depth == 0:
            outside.append(letter)
    rest = [re.sub(r"\s+", " ", line).strip() for line in "".join(outside).splitlines()]
    found = []
    for line in filter(None, rest):
        # Descriptions of a page are passages cut short.
        if len(line) > 40 and line.rstrip(" …") in prose:
            continue
        left = line
        for known in data:
            if known in left:
                left = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", left)
        if any(letter.isalpha() for letter in left):
            found.append(line)
    return found


def words_of_feeds(documents: Iterable[bytes]) -> Iterator[str]:
    """Every text of ONIX documents, and of the HTML within them, in order."""
    for document in documents:
        for text in etree.fromstring(document).itertext():
            yield from _lines(str(text))
            yield from str(text).split("; ") if "; " in text and len(text) < 200 else ()  # keywords, shown one by one
            if "<" in text:
                for part in html.fragment_fromstring(text, "div").itertext():
                    yield from _lines(str(part))


def words_of_code(source: str) -> Iterator[str]:
    """Every text in a Python file: what a shop's own people could have typed into its forms."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _lines(node.value)


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if flat := re.sub(r"\s+", " ", line).strip():
            yield flat


def words_of_stock(folder: Path) -> Iterator[str]:
    """What the demo's sellers say of their books and copies."""
    for path in sorted(folder.iterdir()):
        with open_stock(path, defaults=Defaults(currency="USD")) as stock:
            for line in path.read_bytes().decode(stock.encoding or "utf-8", "replace").splitlines():
                yield from re.split(r'[\t;|"]', line)
            for row in stock.rows():
                copy = row.copy
                if copy:
                    yield from (copy.title, copy.subtitle, copy.publisher, copy.edition, copy.note, copy.defects)
                    yield " ".join(part for part in (copy.note, copy.defects) if part)
                    for person in copy.contributors:
                        yield from (person.name, person.inverted)
