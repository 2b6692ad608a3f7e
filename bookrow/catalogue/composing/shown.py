"""One edition as it is shown: for each field, the first sender that has it, by trust; and which sender that was."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit

from bookrow.catalogue.composing import facts, prices, texts
from bookrow.kit.dates import PartialDate
from bookrow.trade.grouping import folded, group_key, is_name
from bookrow.trade.record import Contributor, Passage, Record

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said:
    """A record, whose it is (the sender's id), and when it was sent (sortable UTC)."""

    sender: int
    at: str
    record: Record

    @property
    def source(self) -> tuple[int, str]:
        """What a field that came from here names as its source."""
        return (self.sender, self.at)


@dataclass(slots=True)
class Shown:
    """What the tables of the catalogue hold of one edition. columns: of Edition; the rest, rows of other tables."""

    columns: dict[str, Any] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, tuple[int, str]] = field(default_factory=dict)
    publisher: str = ""
    imprint: str = ""
    series: list[dict[str, str]] = field(default_factory=list)
    people: list[dict[str, Any]] = field(default_factory=list)
    subjects: list[dict[str, Any]] = field(default_factory=list)
    passages: list[dict[str, Any]] = field(default_factory=list)
    prices: list[dict[str, Any]] = field(default_factory=list)
    relations: list[tuple[str, str]] = field(default_factory=list)
    cover: dict[str, Any] | None = None
    work_names: list[tuple[str, str]] = field(default_factory=list)


class _Choice:
    """Takes each field from the first record that has it, and remembers which that was."""

    def __init__(self, said: Sequence[Said]) -> None:
        self.said = said
        self.sources: dict[str, tuple[int, str]] = {}
        self.gave: dict[str, Record] = {}

    def record(self, name: str, has: Callable[[Record], Any]) -> Record:
        """The record that gives the field; the most trusted one where none has it."""
        for one in self.said:
            if has(one.record):
                self._note(name, one)
                return one.record
        return self.said[0].record

    def value(self, name: str, get: Callable[[Record], T]) -> T:
        """The first value that is not empty."""
        for one in self.said:
            found = get(one.record)
            if found:
                self._note(name, one)
                break
        return found

    def _note(self, name: str, one: Said) -> None:
        self.sources[name] = one.source
        self.gave[name] = one.record


def compose(said: Sequence[Said], *, isbn: str | None) -> Shown:
    """Compose from at least one record, the most trusted first."""
    choice = _Choice(said)
    shown = Shown(sources=choice.sources)
    language, original = choice.value("language", facts.languages_or_none) or ("", "")
    titled = choice.record("title", lambda record: facts.title(record)[0])
    title, subtitle = facts.title(titled)
    title = title or facts.stand_in_title(titled)
    dates = {id(one.record): facts.dates(one.record) for one in said}
    _credits(choice, shown)
    shown.columns = {
        "isbn": isbn,
        "title": title[:1000],
        "subtitle": subtitle[:1000],
        "sort_title": facts.sort_title(titled, title),
        "by": "; ".join(person["name"] for person in shown.people if not person["on_part"])[:300],
        "form": choice.value("form", lambda record: record.form)[:4],
        "language": language[:3],
        "published": choice.value("published", lambda record: dates[id(record)].get("01", "")),
        "group_key": group_key(_credited(titled, choice), title, subtitle, language),
        "public_from": _embargo(dates.values()),
    }
    shown.facts = _facts(choice)
    shown.facts["original_language"] = original
    shown.facts["first_published"] = choice.value("first_published", lambda record: dates[id(record)].get("11", ""))
    shown.facts["other_titles"] = facts.other_titles(titled)
    _names(choice, shown)
    _passages(choice, shown, language)
    shown.prices = choice.value("list_prices", prices.list_prices)
    shown.relations = choice.value("related", facts.related_isbns)
    shown.cover = _cover(choice)
    shown.work_names = _work_names(said)
    return shown


def _facts(choice: _Choice) -> dict[str, Any]:
    edition = choice.record("edition", lambda r: r.edition_number or r.edition_types or r.edition_statement)
    form = choice.record("form", lambda record: record.form)
    return {
        "form_details": list(form.form_details),
        "composition": form.composition,
        "parts": [[part.copies, part.form, next((t.whole for t in part.titles), "")] for part in form.parts],
        "edition_number": edition.edition_number,
        "edition_types": list(edition.edition_types),
        "edition_statement": edition.edition_statement,
        "pages": choice.value("pages", facts.pages),
        "extents": choice.value("extents", lambda r: [[e.kind, e.value, e.unit] for e in r.extents]),
        "measures": choice.value("measures", facts.measures),
        "illustrated": choice.value("illustrated", lambda record: record.illustrated),
        "status": choice.value("status", lambda record: record.status),
        "copyright": choice.value("copyright", _copyright),
        "audiences": choice.value("audiences", lambda record: list(record.audiences)),
        "other_ids": choice.value("other_ids", facts.other_ids),
        "digital": facts.digital(choice.record("digital", facts.has_digital)),
        "availability": choice.value("availability", prices.availability),
    }


def _copyright(record: Record) -> list[str]:
    return [texts.rights_line(right) for right in record.copyrights if not right.text and texts.rights_line(right)]


def _embargo(dates: Iterable[dict[str, str]]) -> datetime | None:
    """The latest announcement embargo (List 163 code 09) that any sender asks for."""
    known = [date.first_day for one in dates if "09" in one and (date := PartialDate.read(one["09"]))]
    return datetime.combine(max(known), datetime.min.time(), UTC) if known else None


def _credited(titled: Record, choice: _Choice) -> Record:
    """The record that gives the title, with the people of the one that gives the names: a work is known by both."""
    gave = choice.gave.get("credits", titled)
    return titled if gave is titled else replace(titled, contributors=gave.contributors)


def _credits(choice: _Choice, shown: Shown) -> None:
    record = choice.record("credits", lambda one: one.contributors)
    ordered = sorted(enumerate(record.contributors), key=lambda pair: pair[1].sequence or 9999)
    places = {}
    for place, person in ordered:
        if is_name(person.name):
            places[place] = len(shown.people)
            shown.people.append({**_person(person), "on_part": False, "sent": place})
    for item in record.contents:
        shown.people.extend({**_person(p), "on_part": True, "sent": -1} for p in item.contributors if is_name(p.name))


def _person(person: Contributor) -> dict[str, Any]:
    known = next((i for i in person.identifiers if i.scheme in ("16", "21")), None)
    return {
        "name": texts.person_shown(person.name, person.letters)[:320],
        "plain": person.name[:300],
        "sort": (person.inverted or person.name)[:300],
        "roles": " ".join(person.roles)[:60],
        "corporate": person.corporate,
        "identity": f"{known.scheme}:{known.value}" if known else "",
    }


def _publishers(record: Record) -> list[str]:
    """The publisher before those who publish with it (List 45)."""
    roles = {"01": 0, "": 0, "02": 1}
    known = [(roles[one.role], place, one.name) for place, one in enumerate(record.publishers) if one.role in roles]
    return [name for _role, _place, name in sorted(known)]


def _names(choice: _Choice, shown: Shown) -> None:
    publishers = choice.value("publisher", _publishers)
    imprints = choice.value("imprint", lambda record: [imprint.name for imprint in record.imprints])
    shown.publisher = (publishers[0] if publishers else "")[:300]
    shown.imprint = (imprints[0] if imprints else "")[:300]
    shown.series = choice.value(
        "series", lambda r: [{"name": c.title[:300], "number": c.part_number} for c in r.collections if c.title]
    )
    shown.subjects = choice.value("subjects", facts.subjects)


def _passages(choice: _Choice, shown: Shown, language: str) -> None:
    kinds: dict[str, Callable[[Record], list[Any]]] = {
        "overview": lambda record: texts.overview(record, language),
        "quote": lambda record: texts.quotes(record, language),
        "biography": texts.biographies,
        "excerpt": lambda record: texts.excerpt(record, language),
        "contents": lambda record: texts.contents(record, language),
        "note": lambda record: texts.notes(record, language),
    }
    for kind, get in kinds.items():
        for place, (passage, body) in enumerate(choice.value(kind, get)):
            start, end = _days(passage)
            row = {"kind": kind, "place": place, "from_day": start, "until_day": end, "body": body}
            shown.passages.append(row)
    if "biography" in choice.gave and choice.gave["biography"] is not choice.gave.get("credits"):
        _find_persons(shown)


def _find_persons(shown: Shown) -> None:
    """Biographies that another sender gave than the names: each goes to whoever has that name, not that place."""
    places = {folded(person["plain"]): person["sent"] for person in reversed(shown.people) if not person["on_part"]}
    for row in shown.passages:
        if row["kind"] == "biography" and row["body"]["person"] is not None:
            row["body"]["person"] = places.get(folded(row["body"]["plain"]))


def _days(passage: Passage | None) -> tuple[str, str]:
    return texts.days(passage.dates) if passage else ("", "")


def _cover(choice: _Choice) -> dict[str, Any] | None:
    """The front cover (List 158 code 01, image) that readers may see; the largest form first as sent."""
    for one in choice.said:
        for resource in one.record.resources:
            if resource.kind == "01" and resource.mode == "03" and texts.for_readers(resource.audience):
                choice.sources["cover"] = one.source
                return {
                    "sender_id": one.sender,
                    "link": _safe(resource.link)[:1000],
                    "host": _host(_safe(resource.link)),
                    "credit": resource.credit[:300],
                    **dict(zip(("from_day", "until_day"), texts.days(resource.dates), strict=True)),
                }
    return None


def _safe(link: str) -> str:
    """The same address by https: nothing is fetched by http."""
    return f"https://{link[7:]}" if link.lower().startswith("http://") else link


def _host(link: str) -> str:
    """The host of an https address, "" of any other."""
    try:
        parts = urlsplit(link)
        return (parts.hostname or "")[:253] if parts.scheme == "https" and parts.port in (None, 443) else ""
    except ValueError:
        return ""


def _work_names(said: Sequence[Said]) -> list[tuple[str, str]]:
    """Identifiers of the work this edition is a manifestation of (List 164 code 01)."""
    names = {
        # A number of the sender's own means nothing beside another sender's.
        (known.scheme, (f"{one.sender}:{known.type_name}:" if known.scheme == "01" else "") + known.value)
        for one in said
        for related in one.record.related_works
        if related.relation == "01"
        for known in related.identifiers
    }
    return sorted((scheme[:4], value[:200]) for scheme, value in names if not value.endswith(":") and value.strip())
