"""Names of people from one cell: several in one, either order, roles in brackets behind them."""

import re

from bookrow.trade.record import Contributor
from bookrow.trade.table.words import ROLES, folded

_BETWEEN = re.compile(r"\s*(?:;|[؛،]|\||&|\s/\s|\n|(?<=\w)\s+(?:and|und|et|y)\s+(?=\w))\s*")
_COMMA = re.compile(r",\s+(?!(?:Jr|Sr|PhD|Ph\.D|MD|M\.D|II|III|IV)\b)")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_YEARS = re.compile(r",?\s*(?:b\.|d\.|ca\.|active)?\s*\d{3,4}\??\s*-?\s*(?:(?:ca\.)?\s*\d{3,4}\??)?\.?\s*$")
_BY = re.compile(r"^(?:by|edited by|hrsg\. von)\s+", re.IGNORECASE)
_AND_OTHERS = frozenset({"et al", "and others", "u a", "and more", "and more authors", "others"})
_UNNAMED = {
    "anonymous": "02",
    "anonym": "02",
    "anonyme": "02",
    "unknown": "01",
    "various": "04",
    "various authors": "04",
}
_UNNAMED |= {"diverse": "04", "collectif": "04", "n n": "01", "unbekannt": "01"}
_LETTERS = re.compile(r",\s*((?:(?:Jr|Sr|PhD|Ph\.D|MD|M\.D|II|III|IV)\.?,?\s*)+)$")


def contributors(cell: str, *, role: str, order: str, after: int = 0) -> list[Contributor]:
    """The people in a cell, numbered on from `after`. order: "inverted" where the cell writes "Family, Given"."""
    found: list[Contributor] = []
    seen: set[tuple[str, str]] = set()
    for piece in _pieces(_BY.sub("", cell.strip()), order):
        person = _person(piece, role=role, order=order, sequence=after + len(found) + 1)
        key = (folded(person.name) or person.unnamed, person.roles[0]) if person else ("", "")
        if person and key not in seen:
            seen.add(key)
            found.append(person)
    return found


def _pieces(cell: str, order: str) -> list[str]:
    pieces = [piece for piece in _BETWEEN.split(cell) if piece]
    if order == "straight":
        pieces = [part for piece in pieces for part in _COMMA.split(piece)]
    return pieces


def _person(piece: str, *, role: str, order: str, sequence: int) -> Contributor | None:
    piece, role = _role_behind(piece, role)
    piece = _YEARS.sub("", piece).strip(" ,;")
    if not piece:
        return None
    known = folded(piece)
    if known in _AND_OTHERS:
        return Contributor(name="", roles=(role,), unnamed="03", sequence=sequence)
    if known in _UNNAMED:
        return Contributor(name="", roles=(role,), unnamed=_UNNAMED[known], sequence=sequence)
    letters = _LETTERS.search(piece)
    if letters and order == "straight":
        piece = piece[: letters.start()]
    family, comma, given = piece.partition(",")
    told = letters[1].strip(" ,") if letters and order == "straight" else ""
    if order == "inverted" and comma and given.strip():
        name = _in_reading_order(family.strip(), given.strip())
        return Contributor(name=name, inverted=f"{family.strip()}, {given.strip()}", roles=(role,), sequence=sequence)
    return Contributor(name=piece.strip(" ,"), letters=told, roles=(role,), sequence=sequence)


def _role_behind(piece: str, role: str) -> tuple[str, str]:
    """Brackets that hold a role give it; other brackets stay with the name."""
    while found := _BRACKET.search(piece):
        told = ROLES.get(folded(found[1]))
        if told is None:
            return piece, role
        piece, role = piece[: found.start()], told
    return piece, role


def _in_reading_order(family: str, given: str) -> str:
    """ "Gabelentz, Georg von der" is Georg von der Gabelentz; a comma behind the given names begins something else."""
    first, _, rest = given.partition(",")
    return f"{first.strip()} {family}" + (f", {rest.strip()}" if rest.strip() else "")
