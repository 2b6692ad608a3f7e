"""Works side by side, as far as one has to see them to say whether they are one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from bookrow.catalogue.models import Edition, Work
from bookrow.kit import isbn as isbns

_EDITIONS = 12


@dataclass(frozen=True, slots=True)
class EditionLine:
    """One edition in short. form: ONIX List 150; published: digits."""

    id: int
    title: str
    subtitle: str
    by: str
    address: str
    isbn_shown: str
    form: str
    published: str
    publisher: str
    language: str


@dataclass(frozen=True, slots=True)
class Side:
    """A work, or a part of it."""

    key: str
    title: str
    editions: list[EditionLine]

    @property
    def shown(self) -> list[EditionLine]:
        """As many as one looks at."""
        return self.editions[:_EDITIONS]

    @property
    def more(self) -> int:
        """How many are not among them."""
        return len(self.editions) - len(self.shown)

    @property
    def people(self) -> list[str]:
        """The contributors of its editions, each once."""
        return list(dict.fromkeys(name for one in self.editions for name in one.by.split("; ") if name))[:8]

    def without(self, ids: Collection[int]) -> "Side":
        """The other editions."""
        return replace(self, editions=[one for one in self.editions if one.id not in ids])


_COLUMNS = ("pk", "title", "subtitle", "by", "isbn", "key", "form", "published", "publisher__name", "language")


def beside(works: Iterable[Work]) -> dict[int, Side]:
    """Each work with its editions, the newest first. One statement."""
    sides = {work.pk: Side(work.key, work.title, []) for work in works}
    found = Edition.objects.filter(work_id__in=sides).order_by("-published", "pk")
    for work, *row in found.values_list("work_id", *_COLUMNS):
        sides[work].editions.append(_line(*row))
    return sides


def lines(editions: Iterable[int]) -> dict[int, EditionLine]:
    """These editions, whatever work they belong to now. One statement."""
    rows = Edition.objects.filter(pk__in=set(editions)).values_list(*_COLUMNS)
    return {row[0]: _line(*row) for row in rows}


def _line(
    pk: int,
    title: str,
    subtitle: str,
    by: str,
    isbn: str | None,
    key: str,
    form: str,
    published: str,
    publisher: str | None,
    language: str,
) -> EditionLine:
    address = f"/isbn/{isbn}" if isbn else f"/edition/{key}"
    number = isbns.shown(isbn) if isbn else ""
    return EditionLine(pk, title, subtitle, by, address, number, form, published, publisher or "", language)
