"""Which texts may be shown, and how: audience, days, language, kind. ONIX lists 153, 154, 155."""

from collections.abc import Iterable, Iterator
from typing import Any

from bookrow.kit.dates import PartialDate
from bookrow.trade.clean import clean_html, plain_text
from bookrow.trade.grouping import is_name
from bookrow.trade.record import ContentItem, Copyright, Dated, Passage, Record, Text

_FOR_READERS = {"00", "03"}
_OVERVIEWS = ("03", "05", "27", "30", "02", "10")
_QUOTES = ("06", "07", "08", "09")
_EXCERPTS = ("14", "26")
_CONTENTS = ("04", "32")
_NOTES = ("13", "17", "18", "25", "28", "31", "33", "34")


def for_readers(audience: Iterable[str]) -> bool:
    """Whether a text or picture is meant for readers: no audience named, or one of theirs and none of the trade's."""
    named = set(audience)
    return not named or named <= _FOR_READERS


def days(dates: Iterable[Dated]) -> tuple[str, str]:
    """From and until, ISO days, inclusive, "" where open. Roles 14 and 27 from, 15 and 28 until, 24 both in one."""
    start = end = ""
    for dated in dates:
        if dated.role == "24" and len(dated.date) == 16:
            start, end = _day(dated.date[:8], last=False), _day(dated.date[8:], last=True)
        elif dated.role in ("14", "27"):
            start = _day(dated.date, last=False)
        elif dated.role in ("15", "28"):
            end = _day(dated.date, last=True)
    return start, end


def _day(text: str, *, last: bool) -> str:
    date = PartialDate.read(text[:8])
    return "" if date is None else (date.last_day if last else date.first_day).isoformat()


def best_text(texts: tuple[Text, ...], language: str) -> Text | None:
    """The one in the edition's language, else the first."""
    for text in texts:
        if text.language and text.language == language:
            return text
    return texts[0] if texts else None


def public(record: Record, kinds: Iterable[str]) -> Iterator[Passage]:
    """The passages of those kinds that readers may see, in the sender's order."""
    wanted = set(kinds)
    found = [
        passage
        for passage in record.passages
        if passage.kind in wanted
        and for_readers(passage.audience)
        and (passage.territory is None or "WORLD" in passage.territory.regions)
    ]
    return iter(sorted(found, key=lambda passage: passage.sequence or 9999))


def overview(record: Record, language: str) -> list[tuple[Passage, dict[str, Any]]]:
    """The best kind there is; where that is bound to days, the next best too, for the days outside them."""
    made: list[tuple[Passage, dict[str, Any]]] = []
    for kind in _OVERVIEWS:
        for passage in public(record, [kind]):
            text = best_text(passage.texts, language)
            html = clean_html(text) if text else ""
            if html:
                made.append((passage, {"html": html, "kind": kind}))
        if any(_always(passage) for passage, _body in made):
            break
    return _first_that_stands(made)


def _always(passage: Passage) -> bool:
    return not any(days(passage.dates))


def _first_that_stands(made: list[tuple[Passage, dict[str, Any]]]) -> list[tuple[Passage, dict[str, Any]]]:
    """Those bound to days, and the first that is not."""
    return [pair for pair in made if not _always(pair[0])] + [pair for pair in made if _always(pair[0])][:1]


def quotes(record: Record, language: str) -> list[tuple[Passage, dict[str, Any]]]:
    """Words of the press, each with who said it, where, when, and how many stars they gave."""
    made = []
    for passage in public(record, _QUOTES):
        text = best_text(passage.texts, language)
        html = clean_html(text) if text else ""
        if html:
            made.append((passage, {"html": html, **_attribution(passage)}))
    return made


def _attribution(passage: Passage) -> dict[str, Any]:
    said = next((PartialDate.read(dated.date) for dated in passage.dates if dated.role == "01"), None)
    rating = passage.rating
    return {
        "by": ", ".join(passage.authors) or passage.source,
        "source": passage.source_title or (passage.source if passage.authors else ""),
        "date": str(said or ""),
        "rating": [rating.value, rating.limit, rating.unit] if rating else None,
    }


def excerpt(record: Record, language: str) -> list[tuple[Passage, dict[str, Any]]]:
    """The excerpt with its rights lines and its provider; none without the lines that were sent."""
    made = []
    for passage in public(record, _EXCERPTS):
        text = best_text(passage.texts, language)
        html = clean_html(text) if text else ""
        if html:
            body = {"html": html, "rights": rights_lines(record), "provider": _provider(passage)}
            made.append((passage, body))
    return _first_that_stands(made)


def _provider(passage: Passage) -> str:
    return ". ".join(dict.fromkeys(part for part in (passage.source_title, passage.source) if part))


def rights_lines(record: Record) -> list[str]:
    """The words as printed where they were sent, else a line made of each statement."""
    printed = [right.text for right in record.copyrights if right.text]
    return printed or [line for right in record.copyrights if (line := rights_line(right))]


def rights_line(right: Copyright) -> str:
    """A statement's years and owners: "© 2004 The Guilford Press"."""
    sign = {"P": "℗", "D": "(D)"}.get(right.kind, "©")
    said = " ".join(part for part in (", ".join(right.years), ", ".join(right.owners)) if part)
    return f"{sign} {said}" if said else ""


def biographies(record: Record) -> list[tuple[Passage | None, dict[str, Any]]]:
    """One for each person who has one, else the text about all of them together."""
    made: list[tuple[Passage | None, dict[str, Any]]] = []
    for place, person in enumerate(record.contributors):
        html = clean_html(person.biography) if person.biography else ""
        if html:
            name = person_shown(person.name, person.letters)
            made.append((None, {"html": html, "person": place, "name": name, "plain": person.name}))
    if made:
        return made
    for passage in public(record, ["12"]):
        html = clean_html(passage.texts[0]) if passage.texts else ""
        if html:
            made.append((passage, {"html": html, "person": None, "name": "", "plain": ""}))
    return made


def notes(record: Record, language: str) -> list[tuple[Passage, dict[str, Any]]]:
    """What else the publisher tells readers: a new feature, the collection, errata, the cast."""
    made = []
    for passage in public(record, _NOTES):
        text = best_text(passage.texts, language)
        html = clean_html(text) if text else ""
        if html:
            made.append((passage, {"html": html, "kind": passage.kind}))
    return made


def contents(record: Record, language: str) -> list[tuple[Passage | None, dict[str, Any]]]:
    """Structured lines in the order sent (pages are printed facts, never sorted by), else the sender's text."""
    lines = [_line(item) for item in record.contents if item.title or item.number]
    if lines:
        return [(None, {"lines": lines, "html": ""})]
    for passage in public(record, _CONTENTS):
        text = best_text(passage.texts, language)
        html = clean_html(text) if text else ""
        if html:
            return [(passage, {"lines": [], "html": html})]
    return []


def _line(item: ContentItem) -> dict[str, Any]:
    return {
        "depth": item.level.count(".") if item.level else 0,
        "kind": item.kind,
        "number": item.number,
        "title": item.title,
        "subtitle": item.subtitle,
        "page": item.first_page,
        "people": [person_shown(person.name, person.letters) for person in item.contributors if is_name(person.name)],
        "roles": [list(person.roles) for person in item.contributors if is_name(person.name)],
    }


def person_shown(name: str, letters: str) -> str:
    """The name with what follows it: Maureen Walker, PhD."""
    return f"{name}, {letters}" if letters and not name.endswith(letters) else name


def summary(html: str, *, most: int = 300) -> str:
    """The beginning of a text as plain words, cut between words."""
    words = " ".join(plain_text(html).split())
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(",;:–—- ") + "…"
