"""The shop's own words, typed as plain text: blank lines part paragraphs, "# " begins a heading, "- " a point of a list,
{#name} at the end of a heading is a name to link to, [words](address) is a link, **stress** is stress. Whatever else
stands there is meant as it is."""

import html
import re
from collections.abc import Iterator

import nh3

_HEADING = re.compile(r"(#{1,3})\s+(.+?)\s*#*")
_NAMED = re.compile(r"(.+?)\s*\{#([a-z][a-z0-9_-]{0,40})\}")
_POINT = re.compile(r"[-•]\s+(.+)")
# Over escaped words, so a quotation mark or an angle bracket is an entity by now.
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(((?:https?://|mailto:|tel:|/(?!/))[^\s()<>]{1,500})\)")
_ADDRESS = re.compile(r"(?<![\w/(\"=])(https?://[^\s<>()]{1,500}[^\s<>().,;:!?])")
_STRESS = re.compile(r"\*\*(?=\S)([^*\n]{1,500}?\S)\*\*|\*\*(\S)\*\*")
_TAGS = frozenset(("p", "br", "h2", "h3", "h4", "ul", "li", "a", "strong"))
_ATTRIBUTES = {"a": {"href"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}}
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))


def own_words(text: str) -> str:
    """Safe HTML of the words. Headings begin at h2, below the page's own."""
    made = "".join(_blocks(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))
    return nh3.clean(made, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=set(_SCHEMES), link_rel="noopener")


def _blocks(lines: list[str]) -> Iterator[str]:
    """Runs of lines of one kind, each as a block; the kind of a plain line is a paragraph's."""
    kind, waiting = "", list[str]()
    for line in [*lines, ""]:
        found, words = _kind(line.strip())
        if waiting and found == "p" and kind == "ul" and line[:1] in " \t":
            waiting[-1] += f" {words}"  # a point that goes on
            continue
        if waiting and found != kind:
            yield _block(kind, waiting)
            waiting = []
        kind = found
        if words:
            waiting.append(words)


def _kind(line: str) -> tuple[str, str]:
    if not line:
        return "", ""
    if heading := _HEADING.fullmatch(line):
        return f"h{len(heading.group(1)) + 1}", heading.group(2)
    if point := _POINT.fullmatch(line):
        return "ul", point.group(1)
    return "p", line


def _block(kind: str, lines: list[str]) -> str:
    if kind not in ("ul", "p"):
        return "".join(_heading(kind, line) for line in lines)
    said = [_inline(line) for line in lines]
    if kind == "ul":
        return f"<ul>{''.join(f'<li>{one}</li>' for one in said)}</ul>"
    return f"<p>{'<br>'.join(said)}</p>"


def _heading(kind: str, line: str) -> str:
    named = _NAMED.fullmatch(line)
    if named is None:
        return f"<{kind}>{_inline(line)}</{kind}>"
    return f'<{kind} id="{named.group(2)}">{_inline(named.group(1))}</{kind}>'


def _inline(line: str) -> str:
    safe = html.escape(line)
    linked = _LINK.sub(lambda m: f'<a href="{m.group(2)}">{m.group(1)}</a>', safe)
    # Bare addresses outside the links just made.
    parts = re.split(r"(<a .*?</a>)", linked)
    parts[::2] = [_ADDRESS.sub(r'<a href="\1">\1</a>', part) for part in parts[::2]]
    return _STRESS.sub(lambda m: f"<strong>{m.group(1) or m.group(2)}</strong>", "".join(parts))
