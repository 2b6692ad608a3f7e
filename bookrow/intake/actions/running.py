"""One file from its first byte to its last record: counted, sorted, applied in groups, each group one transaction."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from bookrow.catalogue.actions import NameBook, know_sender, recount_subjects
from bookrow.catalogue.models import Description, Sender
from bookrow.intake import reasons
from bookrow.intake.actions.applying import Applier
from bookrow.intake.actions.mappings import mapping_for, remember_mapping
from bookrow.intake.locks import only_one
from bookrow.intake.models import OUTCOMES, Note, Run
from bookrow.intake.peeking import glance
from bookrow.intake.sorting import Sorter, values
from bookrow.kit.refusals import Reason, Refusal
from bookrow.plumbing import actions as plumbing
from bookrow.trade.feed import Feed
from bookrow.trade.feeds import feeds
from bookrow.trade.record import BrokenRecord, RawRecord
from bookrow.trade.tables import TableMember

_GROUP = 500
_FIRST_GROUP = 50  # the first pages of a large feed are there at once
UNNAMED = "Unnamed sender"
_MOST = 0.5
_FEW = 10

Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class _Survey:
    """What a first reading found: how many records, and how many would be taken back."""

    records: int = 0
    withdrawals: int = 0


def take_in(
    path: Path,
    *,
    sender: str = "",
    dry: bool = False,
    demo: bool = False,
    confirmed: bool = False,
    progress: Progress = lambda done, expected, file: None,
    clock: Callable[[], datetime] = timezone.now,
) -> Run:
    """Take in a file: an ONIX message, a table, or a container of them. Every record ends in one of the outcomes.

    A run of the same bytes that was killed goes on where it stopped. Refuses a file that cannot be opened, or that
    another process is reading; everything else that is wrong with it stands in the run's notes.
    """
    fingerprint = _fingerprint(path)
    with only_one(fingerprint) if not dry else nullcontext():
        run = _begin(path, fingerprint, sender=sender, dry=dry, demo=demo, now=clock())
        run.confirmed = run.confirmed or confirmed
        if not run.expected:
            survey = _look_through(path, run)
            if run.state != Run.RUNNING:
                return _end(run, run.state, clock())
            run.expected = survey.records
        _read(path, run, progress, clock)
        if not dry:
            recount_subjects(now=clock())
        stopped = run.notes.filter(kind="stopped").exists()
        return _end(run, Run.STOPPED if stopped else Run.DONE, clock())


def _fingerprint(path: Path) -> str:
    digest = blake2b(digest_size=32)
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError:
        raise Refusal(reasons.NO_FILE.saying(path=str(path))) from None
    return digest.hexdigest()


def _begin(path: Path, fingerprint: str, *, sender: str, dry: bool, demo: bool, now: datetime) -> Run:
    if not dry:
        broken_off = Run.objects.broken_off(fingerprint=fingerprint, asked_sender=sender).first()
        if broken_off:
            return broken_off
    counts = dict.fromkeys(("records", *OUTCOMES, "repaired"), 0)
    return Run.objects.create(
        file=path.name[:500],
        path=str(path)[:1000],
        fingerprint=fingerprint,
        asked_sender=sender[:200],
        dry=dry,
        demo=demo,
        counts=counts,
        started_at=now,
    )


def _end(run: Run, state: str, now: datetime) -> Run:
    run.state = state
    run.ended_at = now
    run.save()
    return run


def _feeds(path: Path, run: Run) -> Iterator[tuple[int, Feed]]:
    """The messages of a file, tables read as they were read before; what is proposed for a new one is remembered."""
    for member, feed in enumerate(feeds(path)):
        if isinstance(feed, TableMember) and feed.header:
            sender = run.asked_sender or UNNAMED
            known = mapping_for(sender, feed.header)
            if known is not None:
                feed.use(known)
            elif feed.mapping is not None and not run.dry:
                remember_mapping(sender=sender, header=feed.header, mapping=feed.mapping)
        yield member, feed


def _look_through(path: Path, run: Run) -> _Survey:
    """Count before anything is changed; a message that would take most of a sender's titles away asks first."""
    whole = _Survey()
    for _member, feed in _feeds(path, run):
        taken: set[str] = set()
        for entry in feed.entries():
            whole.records += 1
            if isinstance(entry, RawRecord) and feed.head.release != "csv":
                seen = glance(entry, feed.head)
                if seen.notification == "05":
                    taken.add(seen.reference)
        whole.withdrawals += len(taken)
        if len(taken) > _FEW and not run.confirmed and not run.dry:
            _ask(run, feed, taken)
    return whole


def _ask(run: Run, feed: Feed, taken: set[str]) -> None:
    name = run.asked_sender or feed.head.sender or UNNAMED
    live = Description.objects.filter(sender__name=name, withdrawn_at=None)
    all_titles = live.count()
    gone = sum(live.filter(reference__in=part).count() for part in _parts(sorted(taken)))
    if gone > _FEW and gone > all_titles * _MOST:
        run.state = Run.ASKS
        reason = reasons.TAKES_MOST_AWAY.saying(many=gone, all=all_titles, sender=name)
        _note(run, "asks", reason, feed.name)


def _parts(names: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(names), _GROUP):
        yield names[start : start + _GROUP]


def _note(run: Run, kind: str, reason: Reason, member: str = "") -> None:
    Note.objects.create(run=run, kind=kind, member=member[:300], **values(reason))


def _read(path: Path, run: Run, progress: Progress, clock: Callable[[], datetime]) -> None:
    for member, feed in _feeds(path, run):
        if member < run.member:
            continue
        if member > run.member:
            run.member, run.position, run.offset, run.line = member, -1, 0, 1
        if feed.stopped is None:
            _read_feed(feed, run, progress, clock)
        if feed.stopped is not None:
            _note(run, "stopped", feed.stopped, feed.name)
        for remark in feed.remarks[:200]:
            Note.objects.create(run=run, kind="remark", member=feed.name[:300], why=remark[:1000], about={})


def _read_feed(feed: Feed, run: Run, progress: Progress, clock: Callable[[], datetime]) -> None:
    now = clock()
    sender = _sender(feed, run, now)
    run.sender = sender if sender.pk else None
    run.release = f"{feed.head.release} {feed.head.tags}".strip()
    applier = Applier(run, feed, sender, Sorter(sender, feed.head, now=now), NameBook())
    entries = _from_where_it_stopped(feed, run)
    size = _FIRST_GROUP
    while group := list(islice(entries, size)):
        applier.apply(group, now=clock())
        progress(run.records, run.expected, feed.name)
        size = _GROUP


def _from_where_it_stopped(feed: Feed, run: Run) -> Iterator[RawRecord | BrokenRecord]:
    if run.position < 0:
        return feed.entries()
    entries = feed.entries(offset=run.offset, position=run.position, line=run.line)
    next(entries, None)  # done before the run was broken off
    return entries


def _sender(feed: Feed, run: Run, now: datetime) -> Sender:
    name = (run.asked_sender or feed.head.sender or UNNAMED)[:200]
    if run.dry:
        return Sender.objects.filter(name=name).first() or Sender(name=name, since=now)
    with transaction.atomic():
        sender = know_sender(name=name, demo=run.demo, now=now)
        plumbing.record("intake.message_opened", now=now, run=run.pk, sender=sender.pk)
    return sender
