"""Which edition a row of stock is a copy of: by its ISBN, else by its words, else none that we know."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bookrow.catalogue.models import Contribution, Edition
from bookrow.offers.describing import record_of
from bookrow.trade.grouping import group_key
from bookrow.trade.record import Contributor
from bookrow.trade.stock import Copy
from bookrow.trade.stock.matching import Candidate, Match, Verdict, matches

_MOST = 40  # editions of one work that are compared with a row


@dataclass(frozen=True, slots=True)
class Found:
    """edition: its id, or None. doubtful: it may be one of the catalogue's after all; about: which, for the seller."""

    edition: int | None
    doubtful: bool = False
    about: dict[str, Any] = field(default_factory=dict)


def editions_for(copies: Sequence[Copy]) -> dict[str, Found]:
    """SKU -> what was found. Three statements, whatever the number of copies."""
    isbns = {copy.isbn for copy in copies if copy.isbn}
    by_isbn = dict(Edition.objects.filter(isbn__in=isbns).values_list("isbn", "pk")) if isbns else {}
    found = {copy.sku: Found(by_isbn[copy.isbn]) for copy in copies if copy.isbn in by_isbn}
    worded = {copy.sku: (copy, key) for copy in copies if not copy.isbn and (key := _key(copy))}
    candidates = _candidates(key for _copy, key in worded.values())
    for sku, (copy, key) in worded.items():
        if alike := [one for one in candidates.get(key, ()) if _of_one_kind(copy, one)]:
            found[sku] = _judged(matches(copy, alike))
    return found


def _of_one_kind(copy: Copy, candidate: Candidate) -> bool:
    """Whether both are printed, or both recorded, by the first letter of List 150: a book of paper is no copy of an e-book."""
    return candidate.form in ("", "00") or candidate.form[0] == (copy.form or "BA")[0]


def _key(copy: Copy) -> str:
    return group_key(record_of(copy), copy.title, copy.subtitle, copy.language)


def _candidates(keys: Iterable[str]) -> dict[str, list[Candidate]]:
    asked = sorted({key for key in keys if key})
    if not asked:
        return {}
    rows = Edition.objects.filter(group_key__in=asked, withdrawn_at=None).order_by("pk")
    columns = ("pk", "group_key", "title", "subtitle", "publisher__name", "published", "language", "form")
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows.values_list(*columns):
        of_key = found.setdefault(row[1], [])
        if len(of_key) < _MOST:
            of_key.append(row)
    people = _people([row[0] for of_key in found.values() for row in of_key])
    return {key: [_candidate(row, people.get(row[0], [])) for row in of_key] for key, of_key in found.items()}


def _people(editions: Sequence[int]) -> dict[int, list[Contributor]]:
    found: dict[int, list[Contributor]] = {}
    rows = Contribution.objects.filter(edition_id__in=editions, on_part=False).order_by("edition_id", "place")
    columns = ("edition_id", "name", "roles", "contributor__sort_name", "contributor__corporate")
    for edition, name, roles, sort_name, corporate in rows.values_list(*columns):
        # A credit may end in degrees, and only the name as it is sorted tells where a double family name begins.
        one = Contributor(name=name, roles=tuple(roles.split()), inverted=sort_name, corporate=corporate)
        found.setdefault(edition, []).append(one)
    return found


def _candidate(row: tuple[Any, ...], people: Sequence[Contributor]) -> Candidate:
    pk, _key_of, title, subtitle, publisher, published, language, form = row
    return Candidate(
        key=pk,
        title=title,
        subtitle=subtitle,
        contributors=tuple(people),
        publisher=publisher or "",
        year=int(published[:4]) if published[:4].isdigit() else None,
        language=language,
        form=form,
    )


def _judged(found: Sequence[Match]) -> Found:
    if not found:
        return Found(None)
    best = found[0]
    edition = int(str(best.candidate.key))
    if best.verdict is Verdict.SURE:
        return Found(edition)
    return Found(None, True, {"known": best.candidate.title, "edition": edition})
