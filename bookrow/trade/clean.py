"""Passages made safe to show: an allow-list of elements, no attributes, no links, no pictures."""

import html
import re

import nh3

from bookrow.trade.record import Text

ALLOWED = frozenset(("p", "br", "em", "strong", "i", "b", "ul", "ol", "li", "blockquote", "sub", "sup"))
_DROPPED_WITH_WORDS = frozenset(("script", "style", "iframe", "object", "embed", "svg", "noscript", "template"))
_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1\s*>", re.IGNORECASE | re.DOTALL)
_DIVISION = re.compile(r"<(/?)(?:div|section|article|center|pre|tr|dd|dt|figure|figcaption)\b[^>]*>", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_BLOCK = re.compile(r"(</?(?:p|ul|ol|li|blockquote)>)")
_EMPTY = re.compile(r"<(p|em|strong|i|b|li|ul|ol|blockquote|sub|sup)>(?:\s|&nbsp;|\u00a0|<br>)*</\1>")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_BREAKS = re.compile(r"(?:\s*<br>\s*){2,}")
_OPENS = re.compile(r"<(?:p|ul|ol|blockquote)>")


def clean_html(text: Text) -> str:
    """The words as safe HTML: paragraphs, lists and stress only. Plain words become paragraphs at blank lines."""
    if text.markup != "html":
        return _paragraphs(html.escape(text.body, quote=False), "<br>")
    body = _HEADING.sub(r"<p><strong>\2</strong></p>", text.body)
    body = _CELL.sub(" ", _DIVISION.sub(r"<\1p>", body))
    safe = nh3.clean(body, tags=set(ALLOWED), attributes={}, clean_content_tags=set(_DROPPED_WITH_WORDS), link_rel=None)
    safe = _without_empty(safe)
    if not _OPENS.search(safe):
        return _paragraphs(_BREAKS.sub("\n\n", safe), " ")
    return _wrapped(safe).strip()


def _paragraphs(body: str, joint: str) -> str:
    """Words without blocks, parted at blank lines; joint stands for a single line end."""
    parts = (part.strip() for part in _BLANK_LINE.split(body.strip()))
    return "".join(f"<p>{re.sub(_LINE_END, joint, part)}</p>" for part in parts if part)


_LINE_END = re.compile(r"[ \t]*\r?\n[ \t]*")


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
        elif depth or not part.strip():
            parts.append(part if depth else "")
        else:
            parts.append(_paragraphs(_BREAKS.sub("\n\n", re.sub(r"^(?:<br>|\s)+|(?:<br>|\s)+$", "", part)), " "))
    return "".join(parts)


def plain_text(markup: str) -> str:
    """The words of safe HTML on lines of their own for each paragraph, with list points and breaks as line ends."""
    body = re.sub(r"\s+", " ", markup)
    body = re.sub(r"<br\s*/?>|</(?:p|li|blockquote|ul|ol)>", "\n", body)
    words = html.unescape(nh3.clean(body, tags=set(), attributes={}))
    return "\n".join(line for line in (" ".join(line.split()) for line in words.split("\n")) if line)
