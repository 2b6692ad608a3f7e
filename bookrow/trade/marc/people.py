"""People and bodies of a library record, with their roles: by code, by word, else by the statement on the title page."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bookrow.trade.grouping import folded
from bookrow.trade.marc.codes import NOT_SHOWN, RELATORS, ROLE_WORDS
from bookrow.trade.marc.fields import Field, Marc
from bookrow.trade.marc.titles import bare
from bookrow.trade.record import Contributor

_PERSONS = ("100", "700")
_OTHER = "Z99"
_RETELLS = frozenset(("B03", "B05"))
_ORIGINAL = "A38"
_MOST = 300
_CLAUSE = re.compile(r"\s*;\s*|\s+:\s+")
_YEARS = re.compile(r",?\s*\(?\b\d{3,4}(?:\??\s*[-–]\s*(?:\d{3,4}\??)?)?\)?[.,]*$")


def contributors(marc: Marc) -> tuple[Contributor, ...]:
    """Everyone who made the book, main entry first. A name with a title ($t) is another work's; where this book retells
    that work, the name is the original author's."""
    statement = said(marc)
    found: dict[str, Contributor] = {}
    for one in islice(marc.all("100", "110", "111", "700", "710", "711"), _MOST):
        name, inverted = _name(one)
        roles = _roles(one, name, inverted, statement)
        if not name or roles is None or (one.tag[0] == "7" and one.one("t")):
            continue
        key = folded(inverted or name)
        if key in found:
            roles = tuple(dict.fromkeys((*found[key].roles, *(r for r in roles if r != _OTHER))))
        found[key] = Contributor(name=name, inverted=inverted, roles=roles, corporate=one.tag not in _PERSONS)
    # Bodies added without a role made the copy available, or once owned it.
    named = [one for one in found.values() if not (one.corporate and one.roles == (_OTHER,) and len(found) > 1)]
    people = tuple(replace(one, sequence=place) for place, one in enumerate(named, start=1))
    return (*people, *_original(marc, people))


def said(marc: Marc) -> str:
    """The statement of responsibility, as on the title page."""
    return "; ".join(bare(words) for words in marc.one("245").all("c"))[:1000]


def _name(one: Field) -> tuple[str, str]:
    """In reading order, and inverted where it is so."""
    if one.tag not in _PERSONS:
        return ". ".join(filter(None, (bare(words) for words in one.all("ab"))))[:300], ""
    sent = _YEARS.sub("", bare(one.one("a"))).replace("..", ".")
    kept = bare(" ".join(filter(None, [sent.rstrip(", "), one.one("b").strip(" ,")])))
    family, comma, given = (part.strip() for part in kept.partition(","))
    titles = ", ".join(bare(words) for words in one.all("c") if not re.search(r"\d", words))
    if one.first == "0" or not comma or not given:
        plain = family if not titles or one.first != "0" else f"{family}, {titles}"
        return plain[:300], ""
    given, _comma, after = given.partition(",")
    name = f"{given.strip()} {family}" + (f", {after.strip()}" if after.strip() else "")
    return name[:300], kept[:300]


def _roles(one: Field, name: str, inverted: str, statement: str) -> tuple[str, ...] | None:
    """List 17; None for those who made a copy only."""
    coded = [code.rstrip(". ").lower()[:3] for code in one.all("4") if not code[:1].isdigit()]
    if coded and all(code in NOT_SHOWN for code in coded):
        return None
    told = [RELATORS[code] for code in coded if code in RELATORS]
    told += [role for words in one.all("e") for role in _of_words(words)[:1]]
    if told:
        return tuple(dict.fromkeys(told))
    read = tuple(_stated(statement, family_of(name, inverted)))
    if one.tag[0] == "1":
        return tuple(role for role in read if role in _RETELLS) or ("A01",)
    return read or (_OTHER,)


def _of_words(words: str) -> list[str]:
    return [role for pattern, role in ROLE_WORDS if pattern.search(words)]


def family_of(name: str, inverted: str) -> str:
    """By which a statement can be searched for someone."""
    return (inverted.partition(",")[0] or name.rpartition(" ")[2]).strip()


def _stated(statement: str, family: str) -> Iterator[str]:
    """Roles that the statement gives to a name: those named last before it, in the same clause. Whoever stands in the
    first clause with no such word wrote the book."""
    if len(family) < 2:
        return
    whole = re.compile(rf"(?<!\w){re.escape(family)}(?!\w|['’]s)", re.IGNORECASE)
    given = set()
    for place, clause in enumerate(_CLAUSE.split(statement)):
        for match in islice(whole.finditer(clause), 3):
            given.update(_last_named(clause[: match.start()]) or (["A01"] if place == 0 else []))
    yield from (role for role in dict.fromkeys(r for _p, r in ROLE_WORDS) if role in given)


def _last_named(before: str) -> list[str]:
    """The roles in the last run of role words, with nothing between them that looks like a name."""
    marks = sorted((m.start(), m.end(), role) for pattern, role in ROLE_WORDS for m in pattern.finditer(before))
    run: list[str] = []
    edge = None
    for start, end, role in reversed(marks):
        if edge is not None and re.search(r"(?<!\w)[A-ZÀ-Þ][\w.'’-]*\s+[A-ZÀ-Þ]", before[end:edge]):
            break
        run.append(role)
        edge = start
    return run


def _original(marc: Marc, people: tuple[Contributor, ...]) -> tuple[Contributor, ...]:
    """The author of the work that this book retells, from an added entry of name and title."""
    if not any(_RETELLS & set(person.roles) for person in people):
        return ()
    known = {folded(person.inverted or person.name) for person in people}
    for one in marc.all("700"):
        name, inverted = _name(one)
        if one.one("t") and one.second != "2" and name and folded(inverted or name) not in known:
            return (Contributor(name=name, inverted=inverted, roles=(_ORIGINAL,), sequence=len(people) + 1),)
    return ()
