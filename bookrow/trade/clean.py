"""Passages made safe to show: an allow-list of elements, no attributes, no links, no pictures."""

import html
import re

import nh3

from bookrow.trade.record import Text

ALLOWED = frozenset(("p", "br", "em", "strong", "i", "b", "ul", "ol", "li", "blockquote", "sub", "sup"))
_DROPPED_WITH_WORDS = frozenset(("script", "style", "iframe", "object", "embed", "svg", "noscript", "template"))
# Patterns here never look past the next < or over spaces more than once: a text may be megabytes of either.
_HEADING = re.compile(r"<(/?)h[1-6](?:\s[^<>]*)?>", re.IGNORECASE)
_DIVISION = re.compile(
    r"<(/?)(?:div|section|article|center|pre|tr|dd|dt|figure|figcaption)(?:\s[^<>]*)?>", re.IGNORECASE
)
_CELL = re.compile(r"</t[dh]>", re.IGNORECASE)
_BLOCK = re.compile(r"(</?(?:p|ul|ol|li|blockquote)>)")
_EMPTY = re.compile(r"<(p|em|strong|i|b|li|ul|ol|blockquote|sub|sup)>(?:\s|&nbsp;|<br>)*+</\1>")
_SPACES = re.compile(r"[^\S\n\u00a0]+")
# What has none of these and no two spaces in a row needs nothing: most texts, and to look is cheaper than to replace.
_ODD_SPACE = re.compile("[\t\r\v\f\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_BLANK = "\n\n"
_OPENS = re.compile(r"<(?:p|ul|ol|blockquote)>")


def clean_html(text: Text) -> str:
    """The words as safe HTML: paragraphs, lists and stress only. Plain words become paragraphs at blank lines."""
    if text.markup != "html":
        return _paragraphs(_spaced(html.escape(text.body, quote=False)), "<br>")
    body = _HEADING.sub(lambda tag: "</strong></p>" if tag.group(1) else "<p><strong>", text.body)
    body = _CELL.sub(" ", _DIVISION.sub(r"<\1p>", body))
    safe = nh3.clean(body, tags=set(ALLOWED), attributes={}, clean_content_tags=set(_DROPPED_WITH_WORDS), link_rel=None)
    safe = _without_empty(_spaced(safe))
    return safe_paragraphs(safe) if not _OPENS.search(safe) else _wrapped(safe).strip()


def safe_paragraphs(safe: str) -> str:
    """Safe words without blocks: two breaks in a row part paragraphs, as blank lines do."""
    lines = [line.strip() for line in safe.split("<br>")]
    while lines and not lines[0]:
        del lines[0]
    joined: list[str] = []
    for line in lines:
        joined.append("<br>" + line if line and joined and joined[-1] != _BLANK else line or _BLANK)
    return _paragraphs("".join(joined), " ")


def _spaced(text: str) -> str:
    """No two spaces in a row, none at the ends of lines."""
    if "  " in text or _ODD_SPACE.search(text):
        text = _SPACES.sub(" ", text)
    if "\n" not in text:
        return text.strip(" ")
    return "\n".join([line.strip(" ") for line in text.split("\n")])


def _paragraphs(body: str, joint: str) -> str:
    """Words without blocks, parted at blank lines; joint stands for a single line end."""
    found: list[list[str]] = [[]]
    for line in body.split("\n"):
        if line.strip():
            found[-1].append(line.strip())
        elif found[-1]:
            found.append([])
    return "".join(f"<p>{joint.join(lines)}</p>" for lines in found if lines)


def _without_empty(safe: str) -> str:
    """Empty paragraphs and the like left out, also those that become empty by that."""
    for _depth in range(8):
        fewer = _EMPTY.sub("", safe)
        if fewer == safe:
            break
        safe = fewer
    return safe


def _wrapped(safe: str) -> str:
    """Words that stand between blocks become paragraphs of their own."""
    parts: list[str] = []
    depth = 0
    for part in _BLOCK.split(safe):
        if _BLOCK.fullmatch(part):
            depth += -1 if part.startswith("</") else 1
            parts.append(part)
        elif depth:
            parts.append(part)
        else:
            parts.append(safe_paragraphs(part))
    return "".join(parts)


def plain_text(markup: str) -> str:
    """The words of safe HTML on lines of their own for each paragraph, with list points and breaks as line ends."""
    body = re.sub(r"\s+", " ", markup)
    body = re.sub(r"<br ?/?>|</?(?:p|li|blockquote|ul|ol)>", "\n", body)
    words = html.unescape(nh3.clean(body, tags=set(), attributes={}))
    return "\n".join(line for line in (" ".join(line.split()) for line in words.split("\n")) if line)
