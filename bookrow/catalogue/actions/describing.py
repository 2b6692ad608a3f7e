"""Taking in what senders say, and showing what follows from it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple
from zlib import DEFLATED, compress, compressobj, decompress

import orjson
from django.db import connection

from bookrow.catalogue.actions.bulk import insert_editions, update_editions, update_rows
from bookrow.catalogue.actions.finding import Incoming, editions_for
from bookrow.catalogue.actions.hands import one_writer
from bookrow.catalogue.actions.names import NameBook
from bookrow.catalogue.actions.rows import digest, fill, replace_rows
from bookrow.catalogue.actions.subjects import keep_counts, subjects_of
from bookrow.catalogue.actions.works import log_placed, place_in_works
from bookrow.catalogue.composing import Said, Shown, compose
from bookrow.catalogue.composing.facts import isbn as isbn_of
from bookrow.catalogue.models import Description, Edition, Relation, Sender
from bookrow.catalogue.shown import elsewhere
from bookrow.kit.refusals import Refusal
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.bulk import insert_rows
from bookrow.trade.feeds import read_record
from bookrow.trade.record import MessageHead


def describe(batch: Sequence[Incoming], *, sender: Sender, names: NameBook, run: int, now: datetime) -> None:
    """Take in records with different references, inside the caller's transaction: new editions, changed ones, their works.

    Refuses nothing by itself beyond a number that is not an ISBN; a clash with another hand raises IntegrityError, and
    the caller's transaction is void.
    """
    one_writer()
    sender.refresh_from_db(fields=["trust"])  # a run lasts, and somebody may have changed it meanwhile
    editions = editions_for(batch, sender=sender, now=now)
    left = {i.known.edition_id for i in batch if i.known and i.known.edition_id} - {e.pk for e in editions if e.pk}
    said = _said_by_others([edition for edition in editions if edition.pk], batch).said
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
    anything any more are withdrawn; those of which nothing can be read any more stay. Returns how many changed."""
    one_writer()
    editions = list(Edition.objects.select_for_write(edition_ids))
    heard = _said_by_others(editions, ())
    silent = [e for e in editions if id(e) not in heard.said and e.pk not in heard.unread and e.withdrawn_at is None]
    _hide(silent, now=now)
    spoken = [edition for edition in editions if id(edition) in heard.said]
    return len(silent) + _show(spoken, heard.said, names=names or NameBook(), now=now)


def _hide(editions: Sequence[Edition], *, now: datetime) -> None:
    ids = [edition.pk for edition in editions]
    counted = subjects_of(ids)
    for pk in ids:
        Edition.objects.filter(pk=pk).update(withdrawn_at=now, changed_at=now)
    keep_counts(before=counted, after={})
    touch_editions(editions)


def withdraw(*, sender: Sender, references: Sequence[str], run: int = 0, now: datetime) -> int:
    """The sender takes records back (notification 05). The editions leave the lists when nobody else describes them;
    nothing that hangs on them is touched. Returns how many descriptions were withdrawn."""
    one_writer()
    said = Description.objects.filter(sender=sender, reference__in=references, withdrawn_at=None)
    editions = [pk for pk in said.values_list("edition_id", flat=True) if pk]
    count = said.update(withdrawn_at=now, run=run)
    recompose(edition_ids=editions, now=now)
    return count


def remap(*, after: int, limit: int, now: datetime, names: NameBook) -> tuple[int, int, int]:
    """Read kept raw records again with today's mapping, from the edition after that id; one transaction's worth.
    Returns (last edition id or 0 when done, editions looked at, editions changed)."""
    ids = list(Edition.objects.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:limit])
    changed = recompose(edition_ids=ids, now=now, names=names)
    return (ids[-1] if ids else 0), len(ids), changed


Words = dict[int, list[tuple[int, str, Said]]]


class _Heard(NamedTuple):
    """said: what is said of editions, keyed by id(edition): (trust, reference, said); unread: ids of editions of which
    a kept record cannot be read with today's mapping."""

    said: Words
    unread: set[int]


def _said_by_others(editions: Sequence[Edition], batch: Sequence[Incoming]) -> _Heard:
    """What else is said of these editions than what the batch says."""
    by_pk = {edition.pk: edition for edition in editions}
    replaced = [incoming.known.pk for incoming in batch if incoming.known]
    heard = _Heard({}, set())
    descriptions = Description.objects.filter(edition_id__in=list(by_pk), withdrawn_at=None).exclude(pk__in=replaced)
    for one in descriptions.select_related("sender"):
        edition = by_pk[one.edition_id or 0]
        try:
            record = read_record(decompress(one.raw), MessageHead(**one.head))
            isbn_of(record)
        except Refusal:
            heard.unread.add(edition.pk)
            continue
        words = Said(one.sender_id, one.sent, record)
        heard.said.setdefault(id(edition), []).append((one.sender.trust, one.reference, words))
    return heard


def _by_trust(said: list[tuple[int, str, Said]]) -> list[tuple[int, str, Said]]:
    """Higher trust first; among equals the older sender's word; of one sender the latest; then the reference, so that
    the order never wavers."""
    ordered = sorted(sorted(said, key=lambda one: one[1]), key=lambda one: one[2].at, reverse=True)
    return sorted(ordered, key=lambda one: (-one[0], one[2].sender))


def _show(editions: Sequence[Edition], said: Words, *, names: NameBook, now: datetime) -> int:
    """Compose and write the editions that differ from what is shown; returns how many."""
    changed: list[tuple[Edition, Shown]] = []
    for edition in editions:
        ordered = _by_trust(said[id(edition)])
        shown = compose([words for _trust, _reference, words in ordered], isbn=_isbn(edition, ordered))
        mark = digest(shown)
        if not edition.pk or edition.withdrawn_at or bytes(edition.digest) != mark:
            edition.digest = mark
            changed.append((edition, shown))
    names.settle(shown for _edition, shown in changed)
    for edition, shown in changed:
        fill(edition, shown, names, now=now)
    placed = place_in_works(changed, now=now)
    fresh = [edition for edition, _shown in changed if not edition.pk]
    counted = subjects_of([edition.pk for edition, _shown in changed if edition.pk])
    # Those that give an ISBN up before those that take it.
    update_editions([edition for edition, _shown in changed if edition.pk])
    insert_editions(fresh)
    log_placed(placed, now=now)
    made = replace_rows(changed, names, fresh={edition.pk for edition in fresh})
    keep_counts(before=counted, after=Counter(subject for _edition, subject, *_rest in made))
    touch_editions([edition for edition, _shown in changed])
    return len(changed)


def _isbn(edition: Edition, ordered: Sequence[tuple[int, str, Said]]) -> str | None:
    for _trust, _reference, words in ordered:
        sent = words.record.isbn_sent
        if isbn := sent if sent == edition.isbn else isbn_of(words.record):
            return isbn
    return edition.isbn


_SHORT = 1 << 14  # bytes
_KEPT = (
    "sender_id", "reference", "digest", "sent", "number", "withdrawn_at", "edition_id", "arrived_at", "release", "run",
    "head", "repairs", "raw",
)  # fmt: skip


def _keep_descriptions(
    batch: Sequence[Incoming], editions: Sequence[Edition], *, sender: Sender, run: int, now: datetime
) -> None:
    arrived = connection.ops.adapt_datetimefield_value(now)
    heads: dict[int, str] = {}
    fresh, again = [], []
    for incoming, edition in zip(batch, editions, strict=True):
        head = heads.get(id(incoming.head))
        if head is None:
            head = heads[id(incoming.head)] = orjson.dumps(presets_of(incoming.head)).decode()
        said = (sender.pk, incoming.reference, incoming.digest, incoming.sent, incoming.number, None, edition.pk)
        repairs = orjson.dumps(incoming.repairs).decode() if incoming.repairs else "[]"
        row = (*said, arrived, incoming.head.release, run, head, repairs, packed(incoming.raw))
        if incoming.known:
            again.append((*row, incoming.known.pk))
        else:
            fresh.append(row)
    insert_rows(Description, _KEPT, fresh)
    update_rows(Description, _KEPT, again)


def packed(raw: bytes) -> bytes:
    """A raw record as it is kept, for zlib.decompress. To set up the usual window costs three times as much as packing a
    record of four kilobytes; a window of eight packs it as small."""
    if len(raw) > _SHORT:
        return compress(raw, 1)
    packer = compressobj(1, DEFLATED, 13, 7)
    return packer.compress(raw) + packer.flush()


def presets_of(head: MessageHead) -> dict[str, Any]:
    """Of a message's head, what is needed to read a record again; sender and time stand in columns of their own."""
    empty = MessageHead()
    kept = replace(head, sender="", sent="", sent_key="", number=0)
    names = MessageHead.__dataclass_fields__
    return {name: getattr(kept, name) for name in names if getattr(kept, name) != getattr(empty, name)}


def touch_editions(editions: Sequence[Edition]) -> None:
    """Everything that shows one of these: its own page, its work's other editions, pages that name it as related, and those
    of rooms above (`catalogue.shown`)."""
    if not editions:
        return
    works = {edition.work_id for edition in editions}
    isbns = {edition.isbn for edition in editions if edition.isbn}
    naming = Relation.objects.filter(isbn__in=isbns).values("edition_id")
    shown = Edition.objects.filter(work_id__in=works) | Edition.objects.filter(pk__in=naming)
    addresses = {f"/isbn/{isbn}" if isbn else f"/edition/{key}" for isbn, key in shown.values_list("isbn", "key")}
    addresses |= {edition.address for edition in editions} | elsewhere([edition.pk for edition in editions])
    plumbing.touch(tags={"lists", *addresses}, documents=addresses)
