"""Published rule: no web addresses. An address, a bare domain included, is refused; a disguised one is asked about.

The line: "example.com" is an address whoever owns it. A full stop without a space ("It was good.So was the end"), a
file's name ("README.md"), initials and shortenings are none. What merely may be one needs a sign that it was meant: a
path behind it, "www" or a word such as "visit" before it, or a dot that was written out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from linkify_it import LinkifyIt
from linkify_it.tlds import TLDS

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules import email
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.views import View
from bookrow.rules.words.domains import AFTER_DOT_COM, FILES, KNOWN, NOT_A_NAME, PROGRAMS, STRONG, WORDS

REASON = Reason(
    "url",
    _("We leave web addresses out. This looks like one: “{words}”."),
    _("Take it out and post again, or tell us why it belongs and a person will look."),
)
ASK = Reason(
    "url-ask",
    _("Is this a web address: “{words}”? We leave those out."),
    _("If it is none, press Post. If it is, take it out; the rest is kept as you wrote it."),
)

_LINKS = LinkifyIt().tlds(list(TLDS))
# The finder takes time with the square of what it is given without a space; no address a reader types is longer.
LONGEST = 300
SHORTEST_SPELLED = 12
TOKEN = re.compile(r"[^\s<>]++")
# A stop with a letter behind it, or a scheme's signs: a piece without them holds no address.
WITHIN = re.compile(r"\.[^\W_]|//")
SCHEME = re.compile(r"(?<![^\W_])(?:h[tx*]{1,3}p|s?ftp|file)s?\s?:\s?[/\\]{1,3}\s?(?P<host>[^\s<>\"]{2,300})")
WWW = re.compile(
    r"(?<![\w.])www\d?(?:\s?[.,]\s?|\s)(?P<host>[\w\-]{2,63}(?:\s?[.,]\s?|\s)(?P<end>[a-z]{2,10})\b[^\s<>\"]{0,200})"
)
HOST = re.compile(
    r"(?<![\w@.\-/])(?P<labels>(?:[^\W_][\w\-]{0,62}\.(?=[^\W_])){1,5}+)(?P<end>[^\W\d_]{2,24}|xn--[a-z0-9\-]{2,30})(?![\w@\-])"
    r"(?P<path>(?::\d{2,5})?(?:[/?#][^\s<>\"]{0,300})?)"
)
COMMA = re.compile(r"(?<![\w@.\-])[^\W_][\w\-]{2,62}(?:,|\.{2,3})(?:c[o0]m|org|net)(?![\w@])(?:/[^\s<>\"]{0,200})?")
PARTED = re.compile(r"(?<![\w@.\-])[^\W_][\w\-]{2,62}\. (?:com|org|net)(?![\w@])(?:/[^\s<>\"]{0,200})?")
# "paperfox .com", but not "the .com boom".
APART = re.compile(r"(?<![\w@.\-])(?P<name>[^\W_][\w\-]{2,62}) \.(?:com|org)(?![\w@])(?:/[^\s<>\"]{0,200})?")
# Letter by letter with stops between: "p.a.p.e.r.c.o.m" joined.
SPELLED = re.compile(r"(?<!\w)(?:[a-z\d]\.?){4,40}+(?<=com|org|net)(?![\w.])")
LEET = re.compile(r"(?<![\w@.\-])[^\W_][\w\-]{2,62}\.(?:c0m|0rg|n3t|corn)(?![\w@])(?:/[^\s<>\"]{0,200})?")
DOTCOM = re.compile(r"(?<![\w@.\-])(?P<name>[^\W_]{3,40}?)[ \-]?dot[ \-]?(?:com|org|net)(?![^\W_])")
REVERSED = re.compile(r"(?<![\w@.\-])(?:www\.[\w\-]{2,63}\.[a-z]{2,6}|(?:[\w\-]{2,63}\.){1,3}(?:com|org))(?![\w.])")
ADDRESS = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?/[^\s<>\"]{0,200}")
CUE = re.compile(
    r"(?:\b(?:visit|see|website|web ?site|web|blog|links?|url|homepage|page|go to|check out|check|find (?:me|it|us) (?:on|at)"
    r"|head to|webseite|seite|besuch\w{0,3}|visite[zr]?|visita|sito|sitio|bezoek|site)|[@(])[:,]?\s{0,2}$"
)


def find(prose: Prose) -> Iterator[Mark]:
    """Addresses as they are typed, then disguised ones; a host within an e-mail address is none."""
    mails = sorted(email.find(prose))
    for mark in _found(prose):
        place = bisect_right(mails, mark.start, key=lambda mail: mail.start) - 1
        if place < 0 or mails[place].end <= mark.start:
            yield mark


def _found(prose: Prose) -> Iterator[Mark]:
    yield from _plain(prose)
    yield from _schemes(prose.plain)
    if prose.closed.text != prose.latin.text:
        yield from _schemes(prose.closed)
    yield from _hosts(prose, prose.latin, Certainty.EXACT)
    if prose.signs.text != prose.latin.text:
        yield from _hosts(prose, prose.signs, Certainty.LIKELY)
    if prose.closed.text != prose.latin.text:
        yield from _hosts(prose, prose.closed, Certainty.LIKELY)
    for pattern in (COMMA, LEET):
        yield from prose.signs.marks(pattern, Certainty.LIKELY)
    for match in PARTED.finditer(prose.latin.text):
        if CUE.search(prose.latin.text, max(0, match.start() - 24), match.start()):
            yield prose.latin.mark(*match.span(), Certainty.LIKELY)
    yield from prose.backwards.marks(REVERSED, Certainty.LIKELY)
    yield from _letter_by_letter(prose)
    yield from _dotcoms(prose)


def _plain(prose: Prose) -> Iterator[Mark]:
    """What the finder of links takes for one, where the end of its host leaves no doubt."""
    view = prose.plain
    for token in TOKEN.finditer(view.text):
        words = token.group()
        if not WITHIN.search(words):
            continue
        for link in _LINKS.match(words[:LONGEST]) or []:
            if link.schema != "mailto:" and (link.schema or _meant(prose, view, token.start() + link.index, link.text)):
                end = len(words) if link.last_index == LONGEST else link.last_index
                yield view.mark(token.start() + link.index, token.start() + end)


def _meant(prose: Prose, view: View, start: int, words: str) -> bool:
    match = HOST.fullmatch(words)
    return match is not None and _is_host(prose, view, start, match)


def _schemes(view: View) -> Iterator[Mark]:
    for match in SCHEME.finditer(view.text):
        yield view.mark(match.start(), match.start() + len(_trimmed(match.group())))
    for match in WWW.finditer(view.text):
        spaced = any(gap in match.group() for gap in " ,")
        if match["end"] in STRONG or not spaced:
            yield view.mark(match.start(), match.start() + len(_trimmed(match.group())), _sure(not spaced))
    yield from view.marks(ADDRESS)


def _sure(exact: bool) -> Certainty:
    return Certainty.EXACT if exact else Certainty.LIKELY


def _hosts(prose: Prose, view: View, certainty: Certainty) -> Iterator[Mark]:
    for match in HOST.finditer(view.text):
        if _is_host(prose, view, match.start(), match):
            yield view.mark(match.start(), match.start() + len(_trimmed(match.group())), certainty)


def _is_host(prose: Prose, view: View, start: int, match: re.Match[str]) -> bool:
    """Whether a dotted name was meant as a host: its end is one, and it is no sentence's end, file or shortening."""
    labels, end, path = match["labels"][:-1].split("."), match["end"], match["path"]
    if end not in KNOWN and not end.startswith("xn--"):
        return False
    typed = _as_typed(view, start, match)
    if ".".join([*labels, end]) in PROGRAMS or _is_known(prose, view, start, match):
        return False
    if labels[0] == "www" or (len(path) > 2 and end in STRONG):
        return True
    if _forgotten_space(typed, labels, end):
        return False
    doubtful = end not in STRONG or end in FILES or all(len(label) == 1 for label in labels)
    if not doubtful:
        return labels[-1] not in NOT_A_NAME or len(labels) > 1
    return bool(len(path) > 2 and path[0] == "/" and end not in FILES) or _was_told(view, start, labels, end)


def _was_told(view: View, start: int, labels: list[str], end: str) -> bool:
    """Whether the words before or the name itself show that an address is meant."""
    if CUE.search(view.text, max(0, start - 24), start):
        return True
    ordinary = end in WORDS or end in FILES
    marks = any("-" in label or label[-1].isdigit() for label in labels) or len(labels) > 1
    return marks and not ordinary and not all(len(label) == 1 for label in labels)


def _as_typed(view: View, start: int, match: re.Match[str]) -> str:
    """The dotted name in the letters that were typed."""
    length = match.end("end") - match.start()
    mark = view.mark(start, start + length)
    return view.typed[mark.start : mark.end]


def _forgotten_space(typed: str, labels: list[str], end: str) -> bool:
    """ "good.So", "end.It": the end begins with a capital, the word before it does not."""
    last = typed.rsplit(".", 1)[-1]
    capital = last[:1].isupper() and (len(last) == 1 or not last.isupper())
    return capital and not typed[:1].isupper() and len(labels) == 1 or (capital and end in WORDS)


def _is_known(prose: Prose, view: View, start: int, match: re.Match[str]) -> bool:
    mark = view.mark(start, start + match.end("end") - match.start())
    return prose.is_known(mark.start, mark.end)


def _letter_by_letter(prose: Prose) -> Iterator[Mark]:
    if prose.joined.text == prose.letters.text:
        return
    for mark in prose.joined.marks(SPELLED, Certainty.LIKELY):
        typed = prose.typed[mark.start : mark.end]
        if (
            len(typed) >= SHORTEST_SPELLED
            and len(re.findall(r"(?<![^\W_])[^\W_](?![^\W_])", typed)) * 2 > len(typed) * 0.9
        ):
            yield mark


def _dotcoms(prose: Prose) -> Iterator[Mark]:
    """A name with "dot com" behind it, where it is not the "dot com bubble"."""
    view = prose.latin
    for match in (*DOTCOM.finditer(view.text), *APART.finditer(view.text)):
        if match["name"] not in NOT_A_NAME and not AFTER_DOT_COM.match(view.text, match.end()):
            yield view.mark(*match.span(), Certainty.LIKELY)


def _trimmed(words: str) -> str:
    """Without the signs that close a sentence; a bracket stays if it was opened within."""
    while words and (words[-1] in ".,;:!?'\"*_>" or _closes_nothing(words)):
        words = words[:-1]
    return words


def _closes_nothing(words: str) -> bool:
    opening = {")": "(", "]": "[", "}": "{"}.get(words[-1])
    return opening is not None and words.count(words[-1]) > words.count(opening)
