"""Everything of one edition that belongs to the catalogue: seven statements at most, however long the lists are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bookrow.catalogue.composing.texts import summary
from bookrow.catalogue.models import Edition
from bookrow.catalogue.panels import facts, listing, questions, shapes
from bookrow.catalogue.panels.clock import Clock

_LONG_WORDS = 90
_MOST_RELATED = 12


def edition_panel(address: str, *, now: datetime) -> tuple[shapes.EditionPanel | None, datetime | None]:
    """The panel of the edition at a canonical address ("/isbn/..." or "/edition/..."), and until when the clock leaves it
    true; no panel where there is no such edition, or where an embargo forbids to speak of it yet."""
    edition = questions.edition_at(address)
    if edition is None:
        return None, None
    if edition.public_from and edition.public_from > now:
        return None, edition.public_from
    clock = Clock(now)
    panel = _panel(edition, clock)
    return replace(panel, good_until=clock.next.isoformat() if clock.next else ""), clock.next


def _panel(edition: Edition, clock: Clock) -> shapes.EditionPanel:
    people = questions.people(edition.pk)
    texts = _by_kind(clock.current(questions.passages(edition.pk)))
    rows, many = listing.of_work(edition)
    prices = _prices([edition.pk, *(row["pk"] for row in rows)], clock)
    sent_by, series = [sender for sender, _at in edition.sources.values()], edition.facts["series"]
    subjects, senders, slugs = questions.beside(edition.pk, sent_by, (one["id"] for one in series))
    return shapes.EditionPanel(
        number=edition.pk,
        key=edition.key,
        address=edition.address,
        work_key=edition.work.key,
        demo=edition.demo,
        withdrawn=edition.withdrawn_at is not None,
        title=facts.title_panel(edition, people, _series(edition, slugs)),
        details=facts.details_panel(edition, subjects),
        passages=_passages(texts, people),
        contents=_contents(texts.get("contents", []), {row["name"]: row["contributor__slug"] for row in people}),
        digital=shapes.DigitalPanel(**edition.facts["digital"]),
        cover=listing.cover_of(edition),
        list_prices=prices.get(edition.pk, []),
        availability=[shapes.Availability(**line) for line in edition.facts["availability"]],
        editions=_siblings(edition, rows, prices, clock),
        editions_more=max(0, many - len(rows)),
        related=_related(edition, clock),
        sources=_sources(edition, senders),
        changed_at=edition.changed_at.isoformat(timespec="seconds"),
        good_until="",
    )


def _series(edition: Edition, slugs: dict[int, str]) -> list[shapes.Link]:
    return [
        shapes.Link(name=one["name"], slug=slugs.get(one["id"], ""), number=one["number"])
        for one in edition.facts["series"]
    ]


def _by_kind(passages: Sequence[questions.PassageRow]) -> dict[str, list[dict[str, Any]]]:
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
    for price in clock.current(questions.list_prices(editions)):
        found.setdefault(price.edition, []).append(facts.list_price(price))
    return found


def _siblings(
    edition: Edition, rows: list[dict[str, Any]], prices: dict[int, list[shapes.ListPrice]], clock: Clock
) -> list[shapes.Card]:
    public = [row for row in rows if clock.public(row["public_from"])]
    return [listing.card(row, here=row["pk"] == edition.pk, prices=prices.get(row["pk"], [])) for row in public]


def _related(edition: Edition, clock: Clock) -> list[shapes.Card]:
    made: dict[str, shapes.Card] = {}
    for row in questions.related(edition.pk):
        if row["work_id"] != edition.work_id and clock.public(row["public_from"]):
            made.setdefault(row["key"], listing.card(row, relation=row["relation"]))
    return list(made.values())[:_MOST_RELATED]


def _sources(edition: Edition, senders: dict[int, str]) -> dict[str, shapes.Source]:
    return {
        name: shapes.Source(sender=senders.get(sender, ""), at=facts.iso_time(at) or edition.changed_at.isoformat())
        for name, (sender, at) in edition.sources.items()
    }
