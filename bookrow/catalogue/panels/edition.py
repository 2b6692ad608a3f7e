"""Everything of one edition that belongs to the catalogue: ten statements at most, however long the lists are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from bookrow.catalogue.composing.texts import summary
from bookrow.catalogue.models import Contribution, Edition, EditionSubject, ListPrice, Passage, Sender, Series
from bookrow.catalogue.panels import facts, listing, shapes
from bookrow.catalogue.panels.clock import Clock

_LONG_WORDS = 90
_MOST_EDITIONS = 12
_RELATED = """
SELECT r.code, e.id, e.isbn, e.key, e.title, e.subtitle, e.by, e.form, e.published, e.language, e.facts, e.work_id,
       e.public_from, p.name, c.state, c.file
FROM catalogue_relation r JOIN catalogue_edition e ON e.isbn = r.isbn
LEFT JOIN catalogue_publisher p ON p.id = e.publisher_id
LEFT JOIN catalogue_coverimage c ON c.edition_id = e.id
WHERE r.edition_id = %s AND e.withdrawn_at IS NULL ORDER BY r.id LIMIT 24"""


def edition_panel(address: str, *, now: datetime) -> tuple[shapes.EditionPanel | None, datetime | None]:
    """The panel of the edition at a canonical address ("/isbn/..." or "/edition/..."), and until when the clock leaves it
    true; no panel where there is no such edition, or where an embargo forbids to speak of it yet."""
    edition = _edition(address)
    if edition is None:
        return None, None
    if edition.public_from and edition.public_from > now:
        return None, edition.public_from
    clock = Clock(now)
    panel = _panel(edition, clock)
    return replace(panel, good_until=clock.next.isoformat() if clock.next else ""), clock.next


def _panel(edition: Edition, clock: Clock) -> shapes.EditionPanel:
    people = _people(edition)
    texts = _by_kind(clock.current(Passage.objects.filter(edition=edition).order_by("kind", "place")))
    rows, many = listing.of_work(edition, most=_MOST_EDITIONS)
    prices = _prices([edition.pk, *(row["pk"] for row in rows)], clock)
    subjects = EditionSubject.objects.filter(edition=edition).order_by("place").select_related("subject")
    return shapes.EditionPanel(
        key=edition.key,
        address=edition.address,
        work_key=edition.work.key,
        demo=edition.demo,
        withdrawn=edition.withdrawn_at is not None,
        title=facts.title_panel(edition, people, _series(edition)),
        details=facts.details_panel(edition, list(subjects)),
        passages=_passages(texts, people),
        contents=_contents(texts.get("contents", []), {row["name"]: row["contributor__slug"] for row in people}),
        digital=shapes.DigitalPanel(**edition.facts["digital"]),
        cover=listing.cover_of(edition),
        list_prices=prices.get(edition.pk, []),
        availability=[shapes.Availability(**line) for line in edition.facts["availability"]],
        editions=_siblings(edition, rows, prices, clock),
        editions_more=max(0, many - len(rows)),
        related=_related(edition, clock),
        sources=_sources(edition, dict(Sender.objects.values_list("pk", "name"))),
        changed_at=edition.changed_at.isoformat(timespec="seconds"),
        good_until="",
    )


def _people(edition: Edition) -> list[dict[str, Any]]:
    rows = Contribution.objects.filter(edition=edition).order_by("place")
    columns = ("name", "roles", "on_part", "sent", "contributor__slug", "contributor__corporate")
    return [dict(row) for row in rows.values(*columns)]


def _edition(address: str) -> Edition | None:
    kind, _slash, name = address.strip("/").partition("/")
    found = Edition.objects.select_related("work", "publisher", "imprint", "coverimage")
    return found.filter(**{"isbn" if kind == "isbn" else "key": name}).first()


def _series(edition: Edition) -> list[shapes.Link]:
    series = edition.facts["series"]
    slugs = (
        dict(Series.objects.filter(pk__in=[one["id"] for one in series]).values_list("pk", "slug")) if series else {}
    )
    return [shapes.Link(name=one["name"], slug=slugs.get(one["id"], ""), number=one["number"]) for one in series]


def _by_kind(passages: Sequence[Passage]) -> dict[str, list[dict[str, Any]]]:
    texts: dict[str, list[dict[str, Any]]] = {}
    for passage in passages:
        texts.setdefault(passage.kind, []).append(passage.body)
    return texts


def _passages(texts: dict[str, list[dict[str, Any]]], people: list[dict[str, Any]]) -> shapes.PassagesPanel:
    overview = texts["overview"][0]["html"] if texts.get("overview") else ""
    by_place = {row["sent"]: row for row in people if not row["on_part"]}
    biographies = []
    for body in texts.get("biography", []):
        person = by_place.get(body["person"]) if body["person"] is not None else None
        name, slug = (person["name"], person["contributor__slug"]) if person else (body["name"], "")
        biographies.append(shapes.Biography(name=name, slug=slug, html=body["html"]))
    excerpts = texts.get("excerpt", [])
    return shapes.PassagesPanel(
        overview=overview,
        overview_long=len(overview.split()) > _LONG_WORDS,
        summary=summary(overview),
        quotes=[_quote(body) for body in texts.get("quote", [])],
        biographies=biographies,
        excerpt=shapes.Excerpt(**excerpts[0]) if excerpts else None,
        notes=[shapes.Note(kind=body["kind"], html=body["html"]) for body in texts.get("note", [])],
    )


def _quote(body: dict[str, Any]) -> shapes.Quote:
    rating = body["rating"]
    return shapes.Quote(**{**body, "rating": (rating[0], rating[1], rating[2]) if rating else None})


def _contents(bodies: list[dict[str, Any]], slugs: dict[str, str]) -> shapes.ContentsPanel:
    if not bodies:
        return shapes.ContentsPanel(lines=[])
    lines = []
    for line in bodies[0]["lines"]:
        people, roles = line.pop("people"), line.pop("roles")
        made = [
            shapes.Credit(name=name, slug=slugs.get(name, ""), roles=codes)
            for name, codes in zip(people, roles, strict=True)
        ]
        lines.append(shapes.ContentsLine(**line, credits=made))
    return shapes.ContentsPanel(lines=lines, html=bodies[0]["html"])


def _prices(editions: Sequence[int], clock: Clock) -> dict[int, list[shapes.ListPrice]]:
    found: dict[int, list[shapes.ListPrice]] = {}
    for price in clock.current(ListPrice.objects.filter(edition_id__in=editions).order_by("pk")):
        found.setdefault(price.edition_id, []).append(facts.list_price(price))
    return found


def _siblings(
    edition: Edition, rows: list[dict[str, Any]], prices: dict[int, list[shapes.ListPrice]], clock: Clock
) -> list[shapes.Card]:
    public = [row for row in rows if clock.public(row["public_from"])]
    return [listing.card(row, here=row["pk"] == edition.pk, prices=prices.get(row["pk"], [])) for row in public]


def _related(edition: Edition, clock: Clock) -> list[shapes.Card]:
    with connection.cursor() as cursor:
        cursor.execute(_RELATED, [edition.pk])
        names = ["relation", *listing.COLUMNS_OF_RELATED]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    made: dict[str, shapes.Card] = {}
    for row in rows:
        moment = _as_utc(row["public_from"])
        if row["work_id"] != edition.work_id and clock.public(moment):
            row["facts"] = facts.loads(row["facts"])
            made.setdefault(row["key"], listing.card(row, relation=row["relation"]))
    return list(made.values())[:12]


def _as_utc(value: Any) -> datetime | None:
    """SQLite hands a raw column as text without a zone."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if value is None:
        return None
    moment: datetime = value
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _sources(edition: Edition, senders: dict[int, str]) -> dict[str, shapes.Source]:
    return {
        name: shapes.Source(sender=senders.get(sender, ""), at=facts.iso_time(at) or edition.changed_at.isoformat())
        for name, (sender, at) in edition.sources.items()
    }
