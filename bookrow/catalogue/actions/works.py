"""Grouping editions into works: by links first, then by title and first writer; every merge logged and undoable."""

import secrets
from base64 import b32encode
from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import blake2b

from django.db import transaction

from bookrow.catalogue import reasons
from bookrow.catalogue.actions.bulk import insert_works
from bookrow.catalogue.actions.hands import one_writer
from bookrow.catalogue.composing import Shown
from bookrow.catalogue.models import Edition, Relation, Work, WorkMove, WorkName
from bookrow.kit.refusals import Refusal
from bookrow.plumbing import actions as plumbing

# List 51: other formats of the same words, and editions that replace each other. A translation (11) is another work.
SAME_WORK = frozenset(("06", "13", "27", "03", "05"))


def key_for(*parts: str | None) -> str:
    """Twelve letters and digits that the same parts always give: an address that survives loading the shop anew."""
    digest = blake2b("\x1f".join(part or "" for part in parts).encode(), digest_size=8).digest()
    return b32encode(digest).decode().lower()[:12]


class _Finder:
    """What the editions of one group could be grouped with, asked in a fixed number of statements."""

    def __init__(self, pairs: Sequence[tuple[Edition, Shown]]) -> None:
        self.names = self._work_names(pairs)
        self.by_isbn = self._by_isbn(pairs)
        self.naming = self._naming(pairs)
        self.by_words = self._by_words(pairs)

    @staticmethod
    def _work_names(pairs: Sequence[tuple[Edition, Shown]]) -> dict[tuple[str, str], int]:
        wanted = {name for _edition, shown in pairs for name in shown.work_names}
        if not wanted:
            return {}
        found = WorkName.objects.filter(value__in={value for _scheme, value in wanted})
        names = {(name.scheme, name.value): name.work_id for name in found}
        # Names stay with the work they were given to, so that they go back with it where a merge is undone.
        now_at = Work.objects.where_merged(names.values())
        return {name: now_at[work] for name, work in names.items()}

    @staticmethod
    def _by_isbn(pairs: Sequence[tuple[Edition, Shown]]) -> dict[str, int]:
        wanted = {isbn for _e, shown in pairs for code, isbn in shown.relations if code in SAME_WORK}
        rows = Edition.objects.filter(isbn__in=wanted).values_list("isbn", "work_id") if wanted else ()
        return {isbn: work for isbn, work in rows if isbn}

    @staticmethod
    def _naming(pairs: Sequence[tuple[Edition, Shown]]) -> dict[str, list[int]]:
        """Works of editions that said, before this one came, that it belongs with them."""
        isbns = {edition.isbn for edition, _shown in pairs if edition.isbn}
        found: dict[str, list[int]] = {}
        rows = Relation.objects.filter(isbn__in=isbns, code__in=SAME_WORK).order_by("edition_id")
        for isbn, work in rows.values_list("isbn", "edition__work_id"):
            found.setdefault(isbn, []).append(work)
        return found

    @staticmethod
    def _by_words(pairs: Sequence[tuple[Edition, Shown]]) -> dict[str, list[tuple[int, str]]]:
        keys = {edition.group_key for edition, _shown in pairs if edition.group_key and not edition.work_id}
        found: dict[str, list[tuple[int, str]]] = {}
        rows = Edition.objects.filter(group_key__in=keys).order_by("pk") if keys else Edition.objects.none()
        for key, work, language in rows.values_list("group_key", "work_id", "language"):
            found.setdefault(key, []).append((work, language))
        return found

    def linked(self, edition: Edition, shown: Shown) -> list[int]:
        """Works that links name, the surest first."""
        found = [self.names[name] for name in shown.work_names if name in self.names]
        found += [self.by_isbn[n] for code, n in shown.relations if code in SAME_WORK and n in self.by_isbn]
        found += self.naming.get(edition.isbn or "", [])
        return list(dict.fromkeys(found))

    def worded(self, edition: Edition) -> int | None:
        """The first work with an edition of the same key, none of which is in another language."""
        if not edition.group_key:
            return None
        spoken: dict[int, set[str]] = {}
        for work, language in self.by_words.get(edition.group_key, ()):
            spoken.setdefault(work, set()).add(language)
        for work, languages in spoken.items():
            if not edition.language or not languages - {"", edition.language}:
                return work
        return None

    def fill(self, ids: dict[int, int]) -> None:
        """Put other ids in place of those found: works that were only numbered so far, or that went into another."""
        self.names = {name: ids.get(work, work) for name, work in self.names.items()}
        self.by_isbn = {isbn: ids.get(work, work) for isbn, work in self.by_isbn.items()}
        self.naming = {isbn: [ids.get(work, work) for work in works] for isbn, works in self.naming.items()}

    def note(self, edition: Edition, shown: Shown) -> None:
        """Make an edition that has just got its work findable for the rest of the group."""
        work = edition.work_id
        self.names.update((name, work) for name in shown.work_names if name not in self.names)
        if edition.isbn:
            self.by_isbn.setdefault(edition.isbn, work)
        for code, isbn in shown.relations:
            if code in SAME_WORK:
                self.naming.setdefault(isbn, []).append(work)
        if edition.group_key:
            self.by_words.setdefault(edition.group_key, []).append((work, edition.language))


Placed = list[tuple[Edition, str]]


def place_in_works(pairs: Sequence[tuple[Edition, Shown]], *, now: datetime) -> Placed:
    """Give each new edition its work, and bring works together that links say are one. Writes works, not the editions.
    Returns the editions that joined others, each with "link" or "words", to be logged once they are written."""
    finder = _Finder(pairs)
    lonely: list[Edition] = []
    placed: Placed = []
    for edition, shown in pairs:
        if not edition.work_id:
            linked = finder.linked(edition, shown)
            work = linked[0] if linked else finder.worded(edition)
            if work is not None:
                placed.append((edition, "link" if linked else "words"))
            else:
                lonely.append(edition)
                work = -len(lonely)  # a place to be filled when all new works are written at once
            edition.work_id = work
        finder.note(edition, shown)
    _new_works(lonely, pairs, finder)
    _keep_names(pairs, finder)
    for edition, shown in pairs:
        for other in finder.linked(edition, shown):
            if other != edition.work_id:
                _merge_linked(edition, other, pairs, finder, now=now)
    return placed


def log_placed(placed: Placed, *, now: datetime) -> None:
    """Write down which editions joined a work, so that each can be taken out of it again."""
    WorkMove.objects.bulk_create(
        WorkMove(merge=secrets.token_hex(8), edition=e, to_work_id=e.work_id, reason=reason, moved_at=now)
        for e, reason in placed
    )


def _new_works(lonely: Sequence[Edition], pairs: Sequence[tuple[Edition, Shown]], finder: _Finder) -> None:
    works = [Work(key=key_for("work", e.key), title=e.title) for e in lonely]
    insert_works(works)
    ids = {-place: work.pk for place, work in enumerate(works, start=1)}
    for edition, _shown in pairs:
        edition.work_id = ids.get(edition.work_id, edition.work_id)
    finder.fill(ids)


def _keep_names(pairs: Sequence[tuple[Edition, Shown]], finder: _Finder) -> None:
    names = {name: work for _e, shown in pairs for name in shown.work_names if (work := finder.names.get(name))}
    rows = [WorkName(scheme=scheme, value=value, work_id=work) for (scheme, value), work in names.items()]
    if rows:
        WorkName.objects.bulk_create(rows, ignore_conflicts=True)


def _merge_linked(
    edition: Edition, other: int, pairs: Sequence[tuple[Edition, Shown]], finder: _Finder, *, now: datetime
) -> None:
    """A link says that two works are one: the younger goes into the older, unless a person once parted them."""
    keep, gone = sorted((edition.work_id, other))
    if WorkMove.objects.parted(Work.objects.merged_into(keep), Work.objects.merged_into(gone)).exists():
        return
    _move(from_work=gone, to_work=keep, reason="link", now=now)
    for known, _shown in pairs:
        if known.work_id == gone:
            known.work_id = keep
    finder.fill({gone: keep})


def merge_works(*, keep: Work, gone: Work, reason: str, now: datetime) -> str:
    """Move every edition of one work to another by a person's word; returns the merge's key, by which it is undone."""
    if keep.pk == gone.pk:
        raise Refusal(reasons.SAME_WORK)
    with transaction.atomic():
        one_writer()
        return _move(from_work=gone.pk, to_work=keep.pk, reason=reason[:200], now=now)


def _move(*, from_work: int, to_work: int, reason: str, now: datetime) -> str:
    merge = secrets.token_hex(8)
    editions = list(Edition.objects.filter(work_id=from_work))
    WorkMove.objects.bulk_create(
        WorkMove(merge=merge, edition=e, from_work_id=from_work, to_work_id=to_work, reason=reason, moved_at=now)
        for e in editions
    )
    Edition.objects.filter(work_id=from_work).update(work_id=to_work)
    Work.objects.filter(pk=to_work).update(merged_into=None)
    Work.objects.filter(pk=from_work).update(merged_into_id=to_work)
    plumbing.record("catalogue.works_merged", now=now, merge=merge, kept=to_work, gone=from_work, reason=reason)
    touch_works([from_work, to_work])
    return merge


def undo_merge(*, merge: str, now: datetime) -> int:
    """Move the editions of a merge back where they came from; editions that have moved on since stay. The two works are
    not brought together again by themselves. Returns how many went back."""
    with transaction.atomic():
        one_writer()
        moves = list(WorkMove.objects.filter(merge=merge, undone_at=None).select_related("edition"))
        if not moves or not WorkMove.objects.filter(merge=merge, undone_at=None).update(undone_at=now):
            raise Refusal(reasons.NOTHING_TO_UNDO)
        back = 0
        origin = moves[0].from_work_id or _work_alone(moves[0])
        for move in moves:
            back += Edition.objects.filter(pk=move.edition_id, work_id=move.to_work_id).update(work_id=origin)
        Work.objects.filter(pk=origin).update(merged_into=None)
        plumbing.record("catalogue.merge_undone", now=now, merge=merge, editions=back)
        touch_works([origin, moves[0].to_work_id])
        return back


def _work_alone(move: WorkMove) -> int:
    """A work of its own for an edition that joined another work as it came."""
    work = Work.objects.create(key=key_for("work", move.edition.key, move.merge), title=move.edition.title)
    WorkMove.objects.filter(pk=move.pk).update(from_work=work)
    return work.pk


def touch_works(works: Iterable[int]) -> None:
    """Pages of these works and of all their editions are out of date."""
    ids = set(works)
    rows = Edition.objects.filter(work_id__in=ids).values_list("isbn", "key")
    addresses = [f"/isbn/{isbn}" if isbn else f"/edition/{key}" for isbn, key in rows]
    plumbing.touch(tags={"lists", *addresses}, documents=addresses)
