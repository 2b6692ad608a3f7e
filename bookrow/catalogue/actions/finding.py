"""Which edition a record is about: by its ISBN, else the one its reference described before, else a new one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bookrow.catalogue.actions.works import key_for
from bookrow.catalogue.composing.facts import isbn as isbn_of
from bookrow.catalogue.models import Edition, FormerAddress, Sender
from bookrow.plumbing import actions as plumbing
from bookrow.trade.record import MessageHead, Record


class Known(Protocol):
    """What is asked of a description that is there already."""

    @property
    def pk(self) -> Any: ...

    @property
    def edition_id(self) -> int | None: ...


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
    known: Known | None


@dataclass(slots=True)
class _Known:
    """The editions a batch may be about. by_isbn changes as numbers are corrected; shared: ids of those that several
    records describe; taken: those that a record of this batch is about already, by id()."""

    by_isbn: dict[str | None, Edition]
    by_pk: dict[int, Edition]
    shared: set[int]
    taken: set[int] = field(default_factory=set)


def editions_for(batch: Sequence[Incoming], *, sender: Sender, now: datetime) -> list[Edition]:
    """The edition of each record, in order; new ones are not written yet. Five statements at most."""
    isbns = [isbn_of(incoming.record) for incoming in batch]
    known = _known(batch, isbns)
    editions, fresh = [], []
    for incoming, isbn in zip(batch, isbns, strict=True):
        before = known.by_pk.get(incoming.known.edition_id or 0) if incoming.known else None
        edition = _edition_of(isbn, before, known)
        if edition is None:
            edition = _blank(isbn, demo=sender.demo, now=now)
            fresh.append((edition, incoming))
        if isbn:
            known.by_isbn[isbn] = edition
        known.taken.add(id(edition))
        editions.append(edition)
    if fresh:
        _give_keys(fresh, sender)
        FormerAddress.objects.filter(isbn__in=[e.isbn for e, _incoming in fresh if e.isbn]).delete()
    return editions


def _blank(isbn: str | None, *, demo: bool, now: datetime) -> Edition:
    """A new edition. By position: to name three columns costs four times as much, for the defaults of the others."""
    edition = Edition(*_DEFAULTS)
    edition.isbn, edition.demo, edition.changed_at = isbn, demo, now
    return edition


_DEFAULTS = [field.get_default() for field in Edition._meta.concrete_fields]


def _known(batch: Sequence[Incoming], isbns: Sequence[str | None]) -> _Known:
    ids = {incoming.known.edition_id for incoming in batch if incoming.known and incoming.known.edition_id}
    by_isbn: dict[str | None, Edition] = {
        edition.isbn: edition for edition in Edition.objects.filter(isbn__in={isbn for isbn in isbns if isbn})
    }
    if not ids:
        return _Known(by_isbn, {}, set())
    by_pk = {e.pk: by_isbn.get(e.isbn, e) if e.isbn else e for e in Edition.objects.select_for_write(ids)}
    return _Known(by_isbn, by_pk, set(Edition.objects.described_more_than_once(ids)))


def _edition_of(isbn: str | None, before: Edition | None, known: _Known) -> Edition | None:
    if isbn in known.by_isbn:
        return known.by_isbn[isbn]
    alone = before is not None and before.pk not in known.shared and id(before) not in known.taken
    if before is None or (isbn is None and before.isbn is None):
        return before
    if not alone:
        return None
    if isbn is not None:
        known.by_isbn.pop(before.isbn, None)
        _leave_address(before)
    return before


def _leave_address(edition: Edition) -> None:
    """The sender corrected the number, or sent the first: the old address keeps leading here."""
    if edition.isbn:
        FormerAddress.objects.update_or_create(isbn=edition.isbn, defaults={"edition": edition})
    plumbing.touch(tags=[edition.address], documents=[edition.address])


def _give_keys(fresh: Sequence[tuple[Edition, Incoming]], sender: Sender) -> None:
    """A key that the same book always gets; another where an edition has it whose number was corrected since."""
    for edition, incoming in fresh:
        edition.key = key_for("isbn", edition.isbn) if edition.isbn else key_for(sender.name, incoming.reference)
    given = set(Edition.objects.filter(key__in=[e.key for e, _i in fresh]).values_list("key", flat=True))
    for edition, incoming in fresh:
        if edition.key in given:
            edition.key = key_for("again", edition.isbn, sender.name, incoming.reference, incoming.sent)
        given.add(edition.key)
