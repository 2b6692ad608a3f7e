"""What a page shows of one stock file: how far it is, what it would change or has changed, and what it asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bookrow.catalogue.models import Edition
from bookrow.frame.formats import joined, number
from bookrow.kit.refusals import Reason
from bookrow.offers.labels import GRADES, MARKS
from bookrow.offers.labels_workspace import CHANGES, STATES
from bookrow.offers.marks import unpacked
from bookrow.offers.models import StockNote, StockRun
from bookrow.offers.open_questions import way
from bookrow.offers.spoken import spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the file, as it is listed. before, after: minor units, None where nothing is told; words: whole sentences;
    changes: what, before, after. ways: how its questions are answered (price, grade, status); raw: the row as it was sent;
    own: by, publisher, year and note as the row has them, none where they are not kept."""

    note: int
    line: int
    sku: str
    title: str
    before: int | None = None
    after: int | None = None
    words: Sequence[str] = ()
    changes: Sequence[tuple[str, str, str]] = ()
    ways: frozenset[str] = frozenset()
    edition: int | None = None
    raw: str = ""
    about: dict[str, Any] = field(default_factory=dict)
    own: dict[str, Any] = field(default_factory=dict)


def sentence(run: StockRun, locale: str) -> str:
    """12 new, 3 price changes, 1 sold, 40 to be removed, 2 rows refused."""
    planned = run.state == StockRun.CHECKED
    counts = dict(run.plan or {}) if planned else dict(run.counts)
    parts = [words % {"num": number(many, locale)} for words, many in _parts(counts, planned) if many]
    return str(joined([*parts], locale)) if parts else _("nothing changes")


def _parts(counts: dict[str, int], planned: bool) -> Iterable[tuple[str, int]]:
    get = counts.get
    prices, sold = get("prices", 0), get("sold", 0)
    other = max(get("changed", 0) - prices, 0)
    gone = max(get("withdrawn", 0) - sold, 0)
    removed, asked, refused = get("removed", 0), get("asked", 0), get("refused", 0)
    yield ngettext("%(num)s new", "%(num)s new", get("new", 0)), get("new", 0)
    yield ngettext("%(num)s price change", "%(num)s price changes", prices), prices
    yield ngettext("%(num)s other change", "%(num)s other changes", other), other
    yield ngettext("%(num)s sold", "%(num)s sold", sold), sold
    if planned:
        yield ngettext("%(num)s to be taken away", "%(num)s to be taken away", gone), gone
        yield ngettext("%(num)s to be removed", "%(num)s to be removed", removed), removed
    else:
        yield ngettext("%(num)s taken away", "%(num)s taken away", gone), gone
        yield ngettext("%(num)s removed", "%(num)s removed", removed), removed
    yield ngettext("%(num)s row to be answered", "%(num)s rows to be answered", asked), asked
    yield ngettext("%(num)s row refused", "%(num)s rows refused", refused), refused
    yield ngettext("%(num)s unchanged", "%(num)s unchanged", get("unchanged", 0)), get("unchanged", 0)


def note_counts(run: StockRun) -> dict[str, int]:
    """Kind of note -> how many rows still have one that is unanswered. One statement."""
    rows = run.notes.filter(answer="").values_list("kind").annotate(many=Count("pk")).order_by()
    return dict(rows)


def lines(notes: Iterable[StockNote], locale: str) -> list[Line]:
    """Notes as rows of the file: several notes of one row make one line. One statement, where rows tell an ISBN alone."""
    rows: dict[tuple[int, str], list[StockNote]] = {}
    for note in notes:
        rows.setdefault((note.line, note.sku), []).append(note)
    isbns = {row[0].title for row in rows.values() if row[0].title.isdecimal()}
    known = Edition.objects.filter(isbn__in=isbns).values_list("isbn", "title") if isbns else ()
    titles = {str(isbn): title for isbn, title in known}
    return [_line(row, titles, locale) for row in rows.values()]


def _line(notes: Sequence[StockNote], titles: dict[str, str], locale: str) -> Line:
    first = notes[0]
    about = first.about or {}
    places = about.get("places") or {}
    copy = about.get("copy") or {}
    price = copy.get("price") or {}
    return Line(
        note=first.pk,
        line=first.line,
        sku=first.sku,
        title=titles.get(first.title, first.title),
        before=about.get("before"),
        after=about.get("after", price.get("amount")),
        words=[spoken(reason_of(note), locale) for note in notes if note.code],
        changes=[_changed(name, *pair) for name, pair in (about.get("changes") or {}).items()],
        ways=frozenset(way(note.code) for note in notes),
        edition=places.get("edition"),
        raw=first.raw or "",
        about=places,
        own=_own(copy) if copy else {},
    )


def _own(copy: dict[str, Any]) -> dict[str, Any]:
    people = "; ".join(one["names"] for one in copy["people"])
    return {"by": people, "publisher": copy["publisher"], "year": copy["year"], "note": copy["note"][:300]}


def _changed(name: str, before: Any, after: Any) -> tuple[str, str, str]:
    """Condition, Good, Very Good."""
    return str(CHANGES[name]), _value(name, before), _value(name, after)


def _value(name: str, value: Any) -> str:
    if name == "grade":
        return str(GRADES.get(value, value))
    if name == "state":
        return str(STATES.get(value, value))
    if name == "marks":
        return ", ".join(str(MARKS[mark]) for mark in unpacked(value)) or "–"
    return "–" if value in (None, "") else str(value)


def reason_of(note: StockNote) -> Reason:
    """The reason as it was said, to be said again in the reader's language."""
    about = note.about or {}
    return Reason(note.code, about.get("why", note.why), about.get("mend", note.mend), about.get("places") or {})
