"""Published rule: no e-mail addresses. An address is refused; one with its signs written out is refused or asked about.

The line: a plain "at" is a word, so "look at the dot com bubble" and "it is at example.com" hold no address. It counts
where the words before it ask to write ("mail me at jo at example dot com") or where the dot is written out as well.
A handle ("@bookworm") is no address.
"""

import re
from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _
from bookrow.rules import views
from bookrow.rules.findings import Certainty, Mark
from bookrow.rules.prose import Prose
from bookrow.rules.views import View
from bookrow.rules.words.domains import AFTER_DOT_COM, KNOWN, NOT_A_NAME, STRONG

REASON = Reason(
    "email",
    _("Your review holds an e-mail address: “{words}”. Anyone could write to it, so we do not print it."),
    _("Take it out and post again: the rest is kept as you wrote it. If it belongs there, a person will look."),
)
ASK = Reason(
    "email-ask",
    _("Is this an e-mail address: “{words}”? We do not print those, since anyone could write to them."),
    _("If it is none, press Post. If it is, take it out; the rest is kept as you wrote it."),
)

_LOCAL = r"(?:(?<![\w.+%'\-])[^\W_](?:[\w.+%'\-]{0,63}+)|\"[^\"\n@]{1,40}\")"
_HOST = r"(?P<host>(?:[^\W_][\w\-]{0,62}\.(?=[^\W_])){1,6}+)(?P<end>[^\W\d_]{2,24}|xn--[a-z0-9\-]{2,30})(?![\w\-])"
ADDRESS = re.compile(rf"(?P<local>{_LOCAL})\s?@\s?(?:{_HOST}|\[\d{{1,3}}(?:\.\d{{1,3}}){{3}}\])")
# Underscores may lead a name; the look-behind above keeps to its start.
LED = re.compile(rf"(?<![\w.+%'\-])(?P<local>[_.\-+][\w.+%'\-]{{1,63}}+)@{_HOST}")
PROVIDERS = (
    r"g(?:oogle)?mail|hotmail|yahoo|ymail|outlook|icloud|proton(?:mail)?|aol|gmx|t-online|msn|libero|orange|wanadoo"
    r"|laposte|uol|terra"
)
PROVIDER = re.compile(PROVIDERS)
SHORT = re.compile(rf"(?P<local>{_LOCAL})\s?@\s?(?:{PROVIDERS})(?![\w.@\-])")
AT = re.compile(
    rf"(?P<local>{_LOCAL})\s{{1,3}}at\s{{1,3}}"
    rf"(?:{_HOST}|(?P<provider>{PROVIDERS})(?:\s(?P<com>com|de|fr|net|org))?(?![\w.@\-]))"
)
# The provider's name alone tells: "jo gmail com".
SPACED = re.compile(rf"(?P<local>{_LOCAL})\s(?:{PROVIDERS})\s(?:com|de|fr|net)(?![\w.@\-])")
COMMA = re.compile(rf"(?P<local>{_LOCAL})@[^\W_][\w\-]{{1,62}},(?:com|org|net|de|fr|es|it|nl|pt)(?![\w\-])")
PERCENT = re.compile(rf"(?<![\w.+\-])[^\W_][\w.+\-]{{0,63}}+%40{_HOST}")
AFTER = re.compile(
    r"[\s,:;(\-]{0,3}(?:is my (?:e-?)?(?:mail|address)|is (?:the|our) (?:e-?)?(?:mail|address)|is where to write)"
)
REVERSED = re.compile(rf"(?<![\w.+\-])(?P<local>[^\W_][\w.+\-]{{0,63}}+)@{_HOST}")
CUE = re.compile(
    r"\b(?:e-?mails?|mail|mailto|write|contact|reach|ping|message|dm|questions?|address|adresse|schreib\w{0,3}|kontakt"
    r"|écri\w{1,6}|ecri\w{1,6}|contacte\w{0,3}|escrib\w{1,5}|correo|scriv\w{1,5}|escrev\w{1,4}|mijn|stuur)\b"
)
# Words that lead to a place rather than stand for a person.
_LEADING = """
me us him her them it is are was were look looked looking looks available be found find out online more here there one
site website free now buy read that copy copies only bought book books shop store see anyone arrived up working works
worked people folks guys and or the a this staff team reviews review page over
"""
LEADING = frozenset(_LEADING.split())


def find(prose: Prose) -> Iterator[Mark]:
    """Addresses as typed, then those with signs written out, letters held apart, or read backwards."""
    yield from _addresses(prose.latin, Certainty.EXACT)
    if prose.signs.text != prose.latin.text:
        yield from _addresses(prose.signs, Certainty.EXACT)
    if prose.unescaped.text != prose.plain.text:
        yield from _addresses(views.latin(prose.unescaped), Certainty.EXACT)
    yield from prose.latin.marks(PERCENT)
    if prose.closed.text != prose.latin.text:
        yield from _addresses(prose.closed, Certainty.LIKELY)
    for pattern in (SHORT, SPACED, COMMA):
        yield from prose.signs.marks(pattern, Certainty.LIKELY)
    yield from _written_out(prose)
    for match in REVERSED.finditer(prose.backwards.text):
        if match["end"] in STRONG and "." in match["host"]:
            yield prose.backwards.mark(*match.span(), Certainty.LIKELY)


def _addresses(view: View, certainty: Certainty) -> Iterator[Mark]:
    for pattern in (ADDRESS, LED):
        for match in pattern.finditer(view.text):
            end = match["end"]
            known = end is None or end in KNOWN or end.startswith("xn--")
            yield view.mark(*match.span(), certainty if known else Certainty.LIKELY)


def _written_out(prose: Prose) -> Iterator[Mark]:
    """ "jo at example dot com": the dot is written out too, or the words before ask to write."""
    view = prose.signs
    for match in AT.finditer(view.text):
        host = (match["host"] or match["provider"]).rstrip(".")
        asked = CUE.search(view.text, max(0, match.start() - 40), match.start("local")) or AFTER.match(
            view.text, match.end()
        )
        if match["local"] in LEADING or host in NOT_A_NAME or AFTER_DOT_COM.match(view.text, match.end()):
            continue
        if match["end"] and match["end"] not in STRONG:
            continue
        mark = view.mark(*match.span(), Certainty.LIKELY)
        dotted = "." in prose.typed[view.mark(match.start("local"), match.end()).start + len(match["local"]) : mark.end]
        if (
            asked
            or (match["host"] and (not dotted or PROVIDER.fullmatch(host)))
            or (match["provider"] and match["com"])
        ):
            yield mark
