"""Taking in what senders say, and showing what follows from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zlib import compress, decompress

import orjson
from django.db import connection

from bookrow.catalogue.actions.names import NameBook
from bookrow.catalogue.actions.rows import digest, fill, replace_rows
from bookrow.catalogue.actions.works import key_for, log_placed, place_in_works
from bookrow.catalogue.composing import Said, Shown, compose
from bookrow.catalogue.composing.facts import isbn as isbn_of
from bookrow.catalogue.models import Description, Edition, FormerAddress, Relation, Sender
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.bulk import insert_rows
from bookrow.trade.feeds import read_record
from bookrow.trade.record import MessageHead, Record

_COLUMNS = [
    "isbn",
    "work",
    "title",
    "subtitle",
    "sort_title",
    "by",
    "form",
    "language",
    "published",
    "publisher",
    "imprint",
    "series",
    "group_key",
    "public_from",
    "withdrawn_at",
    "changed_at",
    "facts",
    "sources",
    "digest",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One record to be taken in: as sent (raw) and as understood (record). known: the description it replaces, if any."""

    reference: str
    record: Record
    raw: bytes
    digest: bytes
    sent: str
    number: int
    head: MessageHead
    repairs: list[list[Any]]
    known: Description | None


def describe(batch: Sequence[Incoming], *, sender: Sender, names: NameBook, run: int, now: datetime) -> None:
    """Take in records with different references, inside the caller's transaction: new editions, changed ones, their works.

    Refuses nothing by itself beyond a number that is not an ISBN; a clash with another hand raises IntegrityError, and
    the caller's transaction is void.
    """
    editions = _editions_for(batch, sender=sender, now=now)
    left = {i.known.edition_id for i in batch if i.known and i.known.edition_id} - {e.pk for e in editions if e.pk}
    said = _said_by_others([edition for edition in editions if edition.pk], batch)
    for incoming, edition in zip(batch, editions, strict=True):
        mine = Said(sender.pk, incoming.sent, incoming.record)
        said.setdefault(id(edition), []).append((sender.trust, incoming.reference, mine))
    unique = list({id(edition): edition for edition in editions}.values())
    _show(unique, said, names=names, now=now)
    _keep_descriptions(batch, editions, sender=sender, run=run, now=now)
    if left:
        recompose(edition_ids=sorted(left), now=now)


def recompose(*, edition_ids: Iterable[int], now: datetime, names: NameBook | None = None) -> int:
    """Compose editions again from everything that is said of them; write those that differ. Those of which nobody says
    anything any more are withdrawn. Returns how many changed."""
    editions = list(Edition.objects.select_for_write(edition_ids))
    said = _said_by_others(editions, ())
    silent = [edition for edition in editions if id(edition) not in said and edition.withdrawn_at is None]
    for edition in silent:
        Edition.objects.filter(pk=edition.pk).update(withdrawn_at=now, changed_at=now)
    _touch(silent)
    spoken = [edition for edition in editions if id(edition) in said]
    return len(silent) + _show(spoken, said, names=names or NameBook(), now=now)


def withdraw(*, sender: Sender, references: Sequence[str], now: datetime) -> int:
    """The sender takes records back (notification 05). The editions leave the lists when nobody else describes them;
    nothing that hangs on them is touched. Returns how many descriptions were withdrawn."""
    said = Description.objects.filter(sender=sender, reference__in=references, withdrawn_at=None)
    editions = [pk for pk in said.values_list("edition_id", flat=True) if pk]
    count = said.update(withdrawn_at=now)
    recompose(edition_ids=editions, now=now)
    return count


def remap(*, after: int, limit: int, now: datetime, names: NameBook) -> tuple[int, int, int]:
    """Read kept raw records again with today's mapping, from the edition after that id; one transaction's worth.
    Returns (last edition id or 0 when done, editions looked at, editions changed)."""
    ids = list(Edition.objects.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:limit])
    changed = recompose(edition_ids=ids, now=now, names=names)
    return (ids[-1] if ids else 0), len(ids), changed


def _editions_for(batch: Sequence[Incoming], *, sender: Sender, now: datetime) -> list[Edition]:
    """The edition each record is about: by its ISBN, else the one its reference described before, else a new one."""
    isbns = [isbn_of(incoming.record) for incoming in batch]
    known = {i.known.edition_id for i in batch if i.known and i.known.edition_id}
    by_isbn = {e.isbn: e for e in Edition.objects.filter(isbn__in={isbn for isbn in isbns if isbn})}
    by_pk = {e.pk: by_isbn.get(e.isbn, e) if e.isbn else e for e in Edition.objects.select_for_write(known)}
    shared = set(Edition.objects.described_more_than_once(known))
    editions = []
    for incoming, isbn in zip(batch, isbns, strict=True):
        before = by_pk.get(incoming.known.edition_id or 0) if incoming.known else None
        edition = _edition_of(incoming, isbn, before, by_isbn, shared)
        if edition is None:
            key = key_for("isbn", isbn) if isbn else key_for(sender.name, incoming.reference)
            edition = Edition(key=key, isbn=isbn, demo=sender.demo, changed_at=now)
        if isbn:
            by_isbn[isbn] = edition
        editions.append(edition)
    return editions


def _edition_of(
    incoming: Incoming,
    isbn: str | None,
    before: Edition | None,
    by_isbn: dict[str | None, Edition],
    shared: set[int],
) -> Edition | None:
    if isbn is None:
        return before if before is not None and (before.isbn is None or before.pk not in shared) else None
    if isbn in by_isbn:
        return by_isbn[isbn]
    if before is not None and before.pk not in shared and before.isbn != isbn:
        _leave_address(before)
        return before
    return None


def _leave_address(edition: Edition) -> None:
    """The sender corrected the number: the old address keeps leading here."""
    if edition.isbn:
        FormerAddress.objects.update_or_create(isbn=edition.isbn, defaults={"edition": edition})
        plumbing.touch(tags=[edition.address], documents=[edition.address])


def _said_by_others(editions: Sequence[Edition], batch: Sequence[Incoming]) -> dict[int, list[tuple[int, str, Said]]]:
    """What else is said of these editions, keyed by id(edition): (trust, reference, said)."""
    by_pk = {edition.pk: edition for edition in editions}
    replaced = [incoming.known.pk for incoming in batch if incoming.known]
    said: dict[int, list[tuple[int, str, Said]]] = {}
    descriptions = Description.objects.filter(edition_id__in=list(by_pk), withdrawn_at=None).exclude(pk__in=replaced)
    for one in descriptions.select_related("sender"):
        record = read_record(decompress(one.raw), MessageHead(**one.head))
        words = Said(one.sender_id, one.sent, record)
        said.setdefault(id(by_pk[one.edition_id or 0]), []).append((one.sender.trust, one.reference, words))
    return said


def _show(
    editions: Sequence[Edition], said: dict[int, list[tuple[int, str, Said]]], *, names: NameBook, now: datetime
) -> int:
    """Compose and write the editions that differ from what is shown; returns how many."""
    changed: list[tuple[Edition, Shown]] = []
    for edition in editions:
        # Higher trust first; among equals the older sender's word, then the reference, so that the order never wavers.
        ordered = sorted(said[id(edition)], key=lambda one: (-one[0], one[2].sender, one[1]))
        shown = compose([words for _trust, _reference, words in ordered], isbn=_isbn(edition, ordered))
        if not edition.pk or edition.withdrawn_at or bytes(edition.digest) != digest(shown):
            changed.append((edition, shown))
    names.settle(shown for _edition, shown in changed)
    for edition, shown in changed:
        fill(edition, shown, names, now=now)
    placed = place_in_works(changed, now=now)
    fresh = [edition for edition, _shown in changed if not edition.pk]
    Edition.objects.bulk_create(fresh)
    new = {edition.pk for edition in fresh}
    for edition, _shown in changed:
        if edition.pk not in new:
            edition.save(update_fields=_COLUMNS)
    log_placed(placed, now=now)
    replace_rows(changed, names, fresh=new)
    _touch([edition for edition, _shown in changed])
    return len(changed)


def _isbn(edition: Edition, ordered: Sequence[tuple[int, str, Said]]) -> str | None:
    return next((isbn for _t, _r, words in ordered if (isbn := isbn_of(words.record))), None) or edition.isbn


_KEPT = [
    "sender_id",
    "reference",
    "digest",
    "sent",
    "number",
    "withdrawn_at",
    "edition_id",
    "arrived_at",
    "release",
    "run",
    "head",
    "repairs",
    "raw",
]


def _keep_descriptions(
    batch: Sequence[Incoming], editions: Sequence[Edition], *, sender: Sender, run: int, now: datetime
) -> None:
    arrived = connection.ops.adapt_datetimefield_value(now)
    lean: dict[int, dict[str, Any]] = {}
    fresh = []
    for incoming, edition in zip(batch, editions, strict=True):
        head = lean.setdefault(id(incoming.head), _lean(incoming.head))
        raw = compress(incoming.raw, 1)
        if incoming.known:
            Description.objects.filter(pk=incoming.known.pk).update(
                digest=incoming.digest,
                sent=incoming.sent,
                number=incoming.number,
                withdrawn_at=None,
                edition=edition,
                arrived_at=now,
                release=incoming.head.release,
                run=run,
                head=head,
                repairs=incoming.repairs,
                raw=raw,
            )
            continue
        said = (sender.pk, incoming.reference, incoming.digest, incoming.sent, incoming.number, None, edition.pk)
        packed = (orjson.dumps(head).decode(), orjson.dumps(incoming.repairs).decode(), raw)
        fresh.append((*said, arrived, incoming.head.release, run, *packed))
    insert_rows(Description, _KEPT, fresh)


def _lean(head: MessageHead) -> dict[str, Any]:
    """What is needed to read the record again; no sender, no sent time, which stand in columns of their own."""
    empty = MessageHead()
    kept = replace(head, sender="", sent="", sent_key="", number=0)
    names = MessageHead.__dataclass_fields__
    return {name: getattr(kept, name) for name in names if getattr(kept, name) != getattr(empty, name)}


def _touch(editions: Sequence[Edition]) -> None:
    """Everything that shows one of these: its own page, its work's other editions, pages that name it as related."""
    if not editions:
        return
    works = {edition.work_id for edition in editions}
    isbns = {edition.isbn for edition in editions if edition.isbn}
    naming = Relation.objects.filter(isbn__in=isbns).values("edition_id")
    shown = Edition.objects.filter(work_id__in=works) | Edition.objects.filter(pk__in=naming)
    addresses = {f"/isbn/{isbn}" if isbn else f"/edition/{key}" for isbn, key in shown.values_list("isbn", "key")}
    addresses |= {edition.address for edition in editions}
    plumbing.touch(tags={"lists", *addresses}, documents=addresses)
