"""Published rule: no HTML tags. Tags of a browser's or a board's language are taken out, the words between them stay.

The line: only names that such a language has (or a closing tag, which nothing else looks like) make a tag, so that
`<3`, `x < y`, `vector<int>` and "Dear <name>" are nothing. Tags written as entities, in full-width signs or
percent-encoded are tags. A tag of no language with its closing tag ("<rant>...</rant>") is asked about.
"""

import re
from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules import views
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.views import View
from bookrow.rules.words.tags import ATTRIBUTES, BOARD, BOARD_LETTERS, NAMES

REASON = Reason(
    "html",
    _("We print reviews as plain words, so tags would stand in the text as they are typed: “{words}”."),
    _("Take the tags out and post again: the words between them stay. If they belong there, a person will look."),
)
ASK = Reason(
    "html-ask",
    _("This looks like a tag, which would stand in the text as it is typed: “{words}”."),
    _("If it belongs there, press Post. If not, take it out: the words around it stay."),
)

TAG = re.compile(
    r"<(?P<gap>\s{0,3})(?P<close>/?)\s{0,3}(?P<name>[a-z][a-z0-9:\-]{0,30})(?P<rest>[^<>]{0,400})(?P<end>>?)"
)
SQUARE = re.compile(r"\[(?P<close>/?)(?P<name>[a-z*]{1,10})(?P<rest>=[^\[\]\n]{0,300})?\]")
DECLARATION = re.compile(r"<(?:!doctype\b[^<>]{0,200}|\?(?:xml|php)\b[^<>]{0,300}|!\[cdata\[)>?")
ENCODED = re.compile(
    r"%3c(?:%2f|/)?[a-z][a-z0-9]{0,10}(?:(?!%3[ce])[^\s<>]){0,200}%3e"
    r"|\\u003c/?[a-z][a-z0-9]{0,10}[^\\<>\n]{0,200}\\u003e"
)
# What stands behind a name in a tag: nothing, a slash, or attributes.
REST = re.compile(rf"\s*/?\s*|\s+(?:{ATTRIBUTES})\s*/?|[\s/]+[a-z@:][\w:.\-]{{0,40}}\s*=[^<>]*")
UNCLOSED = re.compile(r"\s+[a-z][\w:\-]{0,30}\s{0,3}=\s{0,3}(?:\"[^\"<>]{0,300}\"?|'[^'<>]{0,300}'?|[^\s<>]{1,300})")
WHOLE = ("script", "style")


def find(prose: Prose) -> Iterator[Mark]:
    """Each tag, adjoining ones together; a comment, script or style with what it holds."""
    view = views.latin(prose.unescaped)
    spans = [*_tags(view), *_comments(view), *_square(view)]
    spans += [
        (*match.span(), Certainty.EXACT) for pattern in (DECLARATION, ENCODED) for match in pattern.finditer(view.text)
    ]
    for start, end, certainty in _adjoining(sorted(spans)):
        yield view.mark(start, end, certainty)


Span = tuple[int, int, Certainty]


def _tags(view: View) -> Iterator[Span]:
    found = list(TAG.finditer(view.text))
    closed = {match["name"] for match in found if match["close"] and match["end"]}
    opened = {match["name"] for match in found if not match["close"] and match["end"]}
    within: tuple[str, int] | None = None
    for match in found:
        name = match["name"]
        if within and match["close"] and name == within[0]:
            yield within[1], match.end(), Certainty.EXACT
            within = None
        elif certainty := _certainty(view, match, closed, opened):
            end = match.end() if match["end"] else match.end("name") + _unclosed(match["rest"])
            yield match.start(), end, certainty
            if name in WHOLE and name in closed and not match["close"]:
                within = (name, match.start())


def _certainty(view: View, match: re.Match[str], closed: set[str], opened: set[str]) -> Certainty | None:
    name, rest = match["name"], match["rest"]
    if name not in NAMES:
        plain = match["end"] and not rest.strip() and not match["gap"]
        paired = name in opened and name in closed and not name.isdigit()
        quoted = match["end"] and UNCLOSED.fullmatch(rest) and ("'" in rest or '"' in rest)
        return Certainty.LIKELY if (plain and paired) or quoted else None
    if not match["end"]:
        return Certainty.EXACT if not match["gap"] and _unclosed(rest) else None
    if not REST.fullmatch(rest):
        return None
    if match["close"] or "=" in rest:
        return Certainty.EXACT
    # "a <b> c", "List<i>": a single letter between angles is often a place held free.
    held_free = len(name) == 1 and (match["gap"] or _follows_a_word(view.text, match.start())) and name not in closed
    return None if held_free else Certainty.EXACT


def _follows_a_word(text: str, start: int) -> bool:
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")


def _unclosed(rest: str) -> int:
    """How much of what follows a name is the beginning of a tag that was never closed."""
    match = UNCLOSED.match(rest)
    return match.end() if match else 0


def _comments(view: View) -> Iterator[Span]:
    start = view.text.find("<!--")
    while start >= 0:
        end = view.text.find("-->", start + 2)
        if end < 0:
            yield start, start + 4, Certainty.EXACT
            return
        yield start, end + 3, Certainty.EXACT
        start = view.text.find("<!--", end)


def _square(view: View) -> Iterator[Span]:
    """Tags of boards. "[i]" may number a note and "[quote]" hold a place free, so an opening one needs its closing one."""
    found = [match for match in SQUARE.finditer(view.text) if match["name"] in BOARD or match["name"] in BOARD_LETTERS]
    closed = {match["name"] for match in found if match["close"]}
    for match in found:
        if match["name"] in closed or (match["rest"] and match["name"] in BOARD):
            yield *match.span(), Certainty.EXACT


def _adjoining(spans: list[Span]) -> Iterator[Span]:
    held: Span | None = None
    for start, end, certainty in spans:
        if held and start <= held[1]:
            held = (held[0], max(end, held[1]), held[2] if held[2] is Certainty.EXACT else certainty)
            continue
        if held:
            yield held
        held = (start, end, certainty)
    if held:
        yield held
