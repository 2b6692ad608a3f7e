"""Contents, summaries and subjects of a library record."""

import re

from bookrow.trade.marc.fields import Field, Marc
from bookrow.trade.marc.titles import bare
from bookrow.trade.record import ContentItem, Contributor, Passage, Subject, Text

_CHAPTERS = re.compile(r"\s*--\s*")
_NUMBER = re.compile(
    r"^(?:(v|vol|volume|pt|part|ch|chapter|bd|t|no|disc|book)\.?\s*)?(\d{1,3}|[IVXLC]{1,6})[.:)]\s+(?=\S)", re.I
)
_NAME = re.compile(r"(?:by\s+)?([^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,4})")
_MOST_ITEMS = 400
_SUBJECTS = ("600", "610", "611", "630", "647", "648", "650", "651", "655")
_LCSH = "04"  # List 27: Library of Congress subject heading
_OWN = "24"  # List 27: a scheme that is named in words


def contents(marc: Marc) -> tuple[ContentItem, ...]:
    """Field 505: titles parted by dashes, each with its writer behind a stroke; or told apart by subfields."""
    found: list[ContentItem] = []
    for one in marc.all("505"):
        if any(True for _title in one.all("t")):
            found += _told_apart(one)
        else:
            found += [_item(piece) for words in one.all("a") for piece in _CHAPTERS.split(words) if bare(piece)]
    return tuple(item for item in found if item.title)[:_MOST_ITEMS]


def _told_apart(one: Field) -> list[ContentItem]:
    found: list[ContentItem] = []
    mark = ""
    for code, words in one.parts:
        if code == "g":
            mark = bare(words)
        elif code == "t":
            found.append(ContentItem(title=bare(_without_dashes(words))[:500], number=mark[:60]))
            mark = ""
        elif code == "r" and found and not found[-1].contributors:
            last = found.pop()
            found.append(
                ContentItem(title=last.title, number=last.number, contributors=_writer(_without_dashes(words)))
            )
    return found


def _without_dashes(words: str) -> str:
    return words.strip().removesuffix("--")


def _item(piece: str) -> ContentItem:
    title, _stroke, by = piece.strip().partition(" / ")
    match = _NUMBER.match(title)
    kind, number = (match.group(1) or "", match.group(2)) if match else ("", "")
    words = bare(title[match.end() :] if match else title)
    return ContentItem(title=words[:500], kind=kind.rstrip("."), number=number, contributors=_writer(by))


def _writer(words: str) -> tuple[Contributor, ...]:
    match = _NAME.fullmatch(bare(words))
    return (Contributor(name=match.group(1).strip()),) if match else ()


def passages(marc: Marc) -> tuple[Passage, ...]:
    """Summaries (520; not reviews, nor warnings) as description, 545 as biography."""
    summaries = [one for one in marc.all("520") if one.first not in ("1", "4")]
    told = [("03", one) for one in summaries[:1]] + [("12", one) for one in list(marc.all("545"))[:1]]
    return tuple(
        Passage(kind=kind, audience=("00",), texts=(Text(body=words),))
        for kind, one in told
        if (words := " ".join(one.all("ab")).strip())
    )


def subjects(marc: Marc) -> tuple[Subject, ...]:
    """Headings with their subdivisions behind dashes; free words (653) as keywords."""
    found: dict[str, Subject] = {}
    for one in marc.all(*_SUBJECTS):
        heading = _heading(one)
        if heading and one.second != "6":
            scheme = _LCSH if one.second == "0" else _OWN
            name = "" if one.second == "0" else one.one("2")
            found.setdefault(heading.casefold(), Subject(scheme=scheme, heading=heading[:200], scheme_name=name))
    keywords = [Subject(scheme="20", heading=bare(words)) for one in marc.all("653") for words in one.all("a")]
    return (*found.values(), *keywords)


def _heading(one: Field) -> str:
    """ "Austen, Jane — Criticism and interpretation": years and roles left out."""
    head = "abcqt" if one.tag in ("600", "610", "611") else "ap"
    words = " ".join(one.all(head))
    parts = [bare(words), *(part.strip(" .,;:") for part in one.all("vxyz"))]
    return " — ".join(filter(None, parts))
