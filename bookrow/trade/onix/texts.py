"""Texts that may hold markup: found out by looking, since the label (textformat, List 34) is often wrong."""

import html
import re
from html.entities import html5

from bookrow.trade.onix.nodes import NOTHING, Node, mended
from bookrow.trade.record import Text

_TAGS = (
    "p|br|em|strong|i|b|ul|ol|li|blockquote|sub|sup|div|span|h[1-6]|a|table|tbody|thead|tr|td|th|img|hr|dl|dt|dd|u|font|"
    "center|pre|cite|q|small|big|s|strike|del|ins|abbr|code|section|article|body|html|script|style|iframe|svg|object|embed"
)
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ESCAPED_TAG = re.compile(rf"&lt;/?(?:{_TAGS})(?:\s[^<>]{0, 200}?)?/?&gt;", re.IGNORECASE)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_ALONE = frozenset(("br", "hr", "img"))


def text_of(node: Node, language: str) -> Text | None:
    """The words of an element, with its markup if there is any; None where it says nothing."""
    if node is NOTHING:
        return None
    spoken = node.attributes.get("language") or language
    if node.kids:
        body = inner_html(node).strip()
        return Text(body=body, markup="html", language=spoken) if body else None
    body = node.text.strip()
    if not body:
        return None
    if "<" not in body and "&" not in body:
        return Text(body=body, language=spoken)
    return _looked_at(body, spoken)


def _looked_at(body: str, language: str) -> Text:
    if _TAG.search(body):
        return Text(body=_NAMED.sub(_sign, body), markup="html", language=language)
    if _ESCAPED_TAG.search(body):
        return Text(body=html.unescape(body), markup="html", language=language)
    return Text(body=mended(body), language=language)


def _sign(match: "re.Match[str]") -> str:
    """HTML's names of signs as the signs themselves, save those that markup is made of."""
    sign = html5.get(match.group(1), "")
    return match.group() if not sign or sign in "&<>\"'" else sign


def inner_html(node: Node) -> str:
    """What stands inside an element, its tags without namespaces. Depth is bounded by the reader of nodes."""
    if not node.parts:
        return html.escape(node.text, quote=False)
    return "".join(
        html.escape(part, quote=False) if isinstance(part, str) else _outer_html(part) for part in node.parts
    )


def _outer_html(node: Node) -> str:
    attributes = "".join(f' {key}="{html.escape(value)}"' for key, value in node.attributes.items() if "}" not in key)
    inside = inner_html(node)
    if not inside and node.name in _ALONE:
        return f"<{node.name}{attributes}/>"
    return f"<{node.name}{attributes}>{inside}</{node.name}>"
