"""Books in rows and lists: one statement a list, however long the shop's catalogue is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, F, QuerySet, When, Window

from bookrow.catalogue.models import Edition, Work
from bookrow.catalogue.panels.shapes import Card, Cover, Credit, ListPrice, WorkPanel
from bookrow.plumbing.kept import Kept

MOST_OF_WORK = 12  # editions of a work on a product page
COLUMNS = [
    "pk",
    "isbn",
    "key",
    "title",
    "subtitle",
    "by",
    "form",
    "published",
    "language",
    "public_from",
    "work_id",
    "publisher__name",
    "facts",
    "coverimage__state",
    "coverimage__file",
]


_OF_WORK = Kept(
    lambda work, here: (
        Edition.objects.filter(work_id=work, withdrawn_at=None)
        .annotate(many=Window(Count("pk")))
        .order_by(Case(When(pk=here, then=0), default=1), F("published").desc(), "pk")
        .values_list(*COLUMNS, "many")[:MOST_OF_WORK]
    )
)


@dataclass(frozen=True, slots=True)
class Cards:
    """A page of a list. more: whether another page follows."""

    cards: list[Card]
    more: bool


def cards(editions: QuerySet[Edition], *, now: datetime, page: int, size: int = 24) -> Cards:
    """One page of public editions in the order given. One statement; one row more than the page tells whether it ends."""
    start = (page - 1) * size
    rows = list(editions.public(now=now).values(*COLUMNS)[start : start + size + 1])  # type: ignore[attr-defined]
    return Cards([card(row) for row in rows[:size]], len(rows) > size)


def cards_of(editions: Sequence[int], *, now: datetime) -> list[Card]:
    """These editions where they are public, in the order given, each once. One statement."""
    rows = Edition.objects.filter(pk__in=set(editions)).public(now=now).values(*COLUMNS)
    found = {row["pk"]: card(row) for row in rows}
    return [found[pk] for pk in dict.fromkeys(editions) if pk in found]


def of_work(edition: Edition) -> tuple[list[dict[str, Any]], int]:
    """Rows of the editions of this one's work that are public or will be, the newest first and this one always among
    them, and how many there are in all. One statement."""
    found = _OF_WORK.rows(edition.work_id, edition.pk)
    rows = [dict(zip(COLUMNS, row, strict=False)) for row in found]
    rows.sort(key=lambda row: row["published"], reverse=True)
    return rows, found[0][-1] if found else 0


def works_cards(works: Sequence[int], *, now: datetime) -> dict[int, Card]:
    """The newest public edition of each work, as a card. One statement."""
    rows = Edition.objects.filter(work_id__in=works).public(now=now).newest().values(*COLUMNS)
    newest: dict[int, Card] = {}
    for row in rows:
        newest.setdefault(row["work_id"], card(dict(row)))
    return newest


def work_panel(work: Work, *, now: datetime) -> WorkPanel:
    """The head of a work's page, from its newest public edition. Two statements."""
    newest = Edition.objects.filter(work=work).public(now=now).newest().select_related("coverimage").first()
    if newest is None:
        cover = Cover(src=cover_address(work.key, "", ""), width=400, height=600, generated=True)
        return WorkPanel(key=work.key, title=work.title, subtitle="", credits=[], cover=cover)
    people = newest.contribution_set.filter(on_part=False).order_by("place").select_related("contributor")
    return WorkPanel(
        key=work.key,
        title=newest.title,
        subtitle=newest.subtitle,
        credits=[
            Credit(
                name=row.name,
                slug=row.contributor.slug,
                roles=row.roles.split(),
                corporate=row.contributor.corporate,
            )
            for row in people
        ],
        cover=cover_of(newest),
    )


def cover_of(edition: Edition) -> Cover:
    """Our copy of the sender's cover, else the drawn one."""
    image = getattr(edition, "coverimage", None)
    if image is not None and image.state == "kept":
        src = cover_address(edition.key, image.state, image.file)
        return Cover(src=src, width=image.width, height=image.height, generated=False, credit=image.credit)
    return Cover(src=cover_address(edition.key, "", ""), width=400, height=600, generated=True)


def card(row: dict[str, Any], *, relation: str = "", here: bool = False, prices: list[ListPrice] | None = None) -> Card:
    """A row as a card."""
    return Card(
        address=f"/isbn/{row['isbn']}" if row["isbn"] else f"/edition/{row['key']}",
        title=row["title"],
        subtitle=row["subtitle"],
        by=names(row["by"]),
        cover=cover_address(row["key"], row["coverimage__state"], row["coverimage__file"]),
        form=row["form"],
        published=row["published"],
        publisher=row["publisher__name"] or "",
        language=row["language"],
        edition_statement=row["facts"]["edition_statement"],
        relation=relation,
        here=here,
        prices=prices or [],
    )


def names(by: str) -> list[str]:
    """The first three names."""
    return by.split("; ")[:3] if by else []


def cover_address(key: str, state: str | None, file: str | None) -> str:
    """Our copy of the sender's cover, else the one we draw."""
    return f"/covers/{file}" if state == "kept" and file else f"/cover/{key}.svg"
