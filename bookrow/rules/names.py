"""Pen names: letters a to z, digits, "-" and "_", two to thirty; never in the shop's voice, and under the rules of texts.

A name stands on everything its owner says in public and cannot change, so all that is said here is said before it is
taken. Whether a name is taken is the shop's to know: it asks by the folded name, and by `look` for names that look alike.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from bookrow.kit.refusals import Reason
from bookrow.rules import email, phone, profanity, under_13, url
from bookrow.rules.checking import VERSION
from bookrow.rules.findings import Action, Certainty, Finding, Mark
from bookrow.rules.layers import action
from bookrow.rules.prose import Prose
from bookrow.rules.reasons import NAME_EMPTY, NAME_LETTERS, NAME_LONG, NAME_SHORT, reason_code
from bookrow.rules.words.names import ALIKE, OFFICES, PAIRS, PARTS, WHOLE

FEWEST, MOST = 2, 30
NAME = re.compile(rf"[A-Za-z0-9_-]{{{FEWEST},{MOST}}}")
OTHERS = re.compile(r"[^A-Za-z0-9_-]")
# What a name can hold. A number in a name may be many things besides a telephone, so it is asked about, never refused.
RULES: dict[str, Callable[[Prose], Iterator[Mark]]] = {
    "phone": phone.find,
    "url": url.find,
    "email": email.find,
    "profanity": profanity.find,
    "under_13": under_13.find,
}
ASKED_ONLY = frozenset(["phone"])
# Strong in any company, and strong with exceptions ("Matsushita", "Scunthorpe"): the others are asked about.
INSIDE = re.compile(r"fuck|nigger|faggot")
PERHAPS_INSIDE = re.compile(r"(?<!s)cunt|shit(?!a)|bitch|whore|nazi|wank|rapist")


def form_reasons(name: str) -> list[Reason]:
    """Why these characters are no pen name; empty if they are one."""
    if not name:
        return [NAME_EMPTY]
    reasons = []
    if others := dict.fromkeys(OTHERS.findall(name[: MOST * 2])):
        reasons.append(NAME_LETTERS.saying(letters=", ".join(map(_shown, others))))
    if len(name) < FEWEST:
        reasons.append(NAME_SHORT.saying(name=name))
    if len(name) > MOST:
        reasons.append(NAME_LONG.saying(name=name, length=len(name), most=MOST))
    return reasons


def _shown(character: str) -> str:
    if character == " ":
        return "a space"
    return f"“{character}”" if character.isprintable() else f"U+{ord(character):04X}"


def look(name: str) -> str:
    """How a name looks to a hurried eye: two names of one look may be taken for each other ("BurnBook", "bum-b00k")."""
    folded = name.casefold().translate(ALIKE)
    for pair, one in PAIRS:
        folded = folded.replace(pair, one)
    return re.sub(r"_+", "", folded) or folded


def check_name(name: str, *, regions: tuple[str, ...] = ("US",), shop: Iterable[str] = ()) -> list[Finding]:
    """Findings on a whole name of the right form: the shop's voice (also its own names, `shop`), and the rules of texts.
    A name that fails `form_reasons` has none."""
    if not NAME.fullmatch(name):
        return []
    found = dict(_found(name, regions))
    findings = [_finding(name, rule, certainty) for rule, certainty in found.items()]
    if is_reserved(name, shop=shop):
        findings.append(
            Finding("name-reserved", 0, len(name), "name-reserved", Certainty.EXACT, Action.REFUSE, VERSION)
        )
    return findings


def _found(name: str, regions: tuple[str, ...]) -> Iterator[tuple[str, Certainty]]:
    """Rules with a certainty, the surest of each last: the name as it is, and with its signs and capitals as spaces."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub("[-_]", " ", name))
    marks = [
        (rule, mark.certainty)
        for text in dict.fromkeys([name, parted])
        for rule, find in RULES.items()
        for mark in find(Prose(text, regions=regions))
    ]
    letters = Prose(name.replace("-", "").replace("_", "")).letters.text
    if INSIDE.search(letters):
        marks.append(("profanity", Certainty.EXACT))
    elif PERHAPS_INSIDE.search(letters):
        marks.append(("profanity", Certainty.LIKELY))
    yield from sorted(marks, key=lambda mark: mark[1] is Certainty.EXACT)


def _finding(name: str, rule: str, certainty: Certainty) -> Finding:
    certainty = Certainty.LIKELY if rule in ASKED_ONLY else certainty
    follows = action(rule, certainty)
    return Finding(rule, 0, len(name), reason_code(rule, follows), certainty, follows, VERSION)


def is_reserved(name: str, *, shop: Iterable[str] = ()) -> bool:
    """Whether a name speaks for the shop or says that there is none; look-alikes of such names do, too."""
    offices = {look(word) for word in (*OFFICES, *(_bare(word) for word in shop))}
    whole = {look(word) for word in WHOLE} | offices
    bare = _bare(name)
    if look(bare) in whole or look(bare.rstrip("0123456789")) in whole:
        return True
    signs = re.split(r"[-_]+", name)
    parts = [*signs, *PARTS.findall(name)]
    return any(look(part) in offices for part in parts)


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())
