"""One file from its first byte to its last record: counted, sorted, applied in groups, each group one transaction."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from bookrow.catalogue.actions import NameBook, finish_joining, keep_given_covers, know_sender, recount_subjects
from bookrow.catalogue.models import Sender
from bookrow.intake import reasons
from bookrow.intake.actions.applying import Applier
from bookrow.intake.actions.mappings import mapping_for, remember_mapping
from bookrow.intake.models import OUTCOMES, Note, Run
from bookrow.intake.remarks import about_remark
from bookrow.intake.sorting import Sorter, Surroundings, values
from bookrow.intake.surveying import UNNAMED, look_through, sender_name
from bookrow.intake.twins import Twins
from bookrow.kit.refusals import Reason
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.files import fingerprint
from bookrow.plumbing.locks import only_one
from bookrow.trade.feed import Feed
from bookrow.trade.feeds import feeds
from bookrow.trade.record import BrokenRecord, RawRecord
from bookrow.trade.tables import TableMember

_GROUP = 500
_FIRST_GROUP = 50  # the first pages of a large feed are there at once

Progress = Callable[[int, int, str], None]


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
    marks = fingerprint(path, reasons.NO_FILE.saying(path=str(path)))
    with only_one(marks, reasons.BEING_READ) if not dry else nullcontext(), _few_collections():
        run = _begin(path, marks, sender=sender, dry=dry, demo=demo, now=clock())
        run.confirmed = run.confirmed or confirmed
        survey = look_through(_feeds(path, run), run, now=clock())
        if survey.asks:
            return _ask(run, survey.asks, clock())
        run.expected, run.named = survey.records, next(iter(survey.senders), "")
        _read(path, run, survey.twins, progress, clock)
        if not dry:
            _round_off(path, run, survey.senders, clock())
        stopped = run.notes.filter(kind="stopped").exists()
        return _end(run, Run.STOPPED if stopped else Run.DONE, clock())


@contextmanager
def _few_collections() -> Iterator[None]:
    """Records make many small things and hardly a circle: looking for circles as often as usual takes a sixth of the
    time, and finds nothing."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _round_off(path: Path, run: Run, senders: list[str], now: datetime) -> None:
    """What is done once for the whole file; done again where the run was broken off in it."""
    for sender in Sender.objects.filter(name__in=senders).select_related("joined_into"):
        if sender.joined_into:
            finish_joining(gone=sender, now=now)  # it was joined to another while this run was under way
        keep_given_covers(path=path, sender=sender.now, now=now)
    if any(run.counts[name] for name in ("new", "changed", "withdrawn")):
        recount_subjects(now=now)


def _begin(path: Path, fingerprint: str, *, sender: str, dry: bool, demo: bool, now: datetime) -> Run:
    if not dry:
        begun = Run.objects.unfinished(fingerprint=fingerprint, asked_sender=sender[:200]).first()
        if begun:
            begun.notes.filter(kind="asks").delete()
            begun.state, begun.ended_at = Run.RUNNING, None
            return begun
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


def _ask(run: Run, asks: list[tuple[str, Reason]], now: datetime) -> Run:
    with transaction.atomic():
        for member, reason in asks:
            _note(run, "asks", reason, member)
        return _end(run, Run.ASKS, now)


def _note(run: Run, kind: str, reason: Reason, member: str = "") -> None:
    Note.objects.create(run=run, kind=kind, member=member[:300], **values(reason))


def _read(path: Path, run: Run, twins: Twins, progress: Progress, clock: Callable[[], datetime]) -> None:
    same = frozenset(Run.objects.read_whole(fingerprint=run.fingerprint))
    around = Surroundings(twins=twins, same=same, pretended=run.dry)
    for member, feed in _feeds(path, run):
        if member < run.member:
            continue
        if member > run.member:
            run.member, run.position, run.offset, run.line = member, -1, 0, 1
        if feed.stopped is None:
            _read_feed(feed, run, replace(around, member=member), progress, clock)
        _close(feed, run, member)


def _close(feed: Feed, run: Run, member: int) -> None:
    """What is to be said of the message as a whole; said once, also where the run is broken off just here."""
    with transaction.atomic():
        if feed.stopped is not None:
            _note(run, "stopped", feed.stopped, feed.name)
        for remark in feed.remarks[:200]:
            about = about_remark(remark)
            Note.objects.create(run=run, kind="remark", member=feed.name[:300], why=remark[:1000], about=about)
        run.member, run.position, run.offset, run.line = member + 1, -1, 0, 1
        run.save()


def _read_feed(feed: Feed, run: Run, around: Surroundings, progress: Progress, clock: Callable[[], datetime]) -> None:
    now = clock()
    sender = _sender(feed, run, now)
    run.sender, run.named = (sender if sender.pk else None), sender.name
    run.release = f"{feed.head.release} {feed.head.tags}".strip()
    applier = Applier(run, feed, sender, Sorter(sender, feed.head, around, now=now), NameBook())
    for group in _groups(_from_where_it_stopped(feed, run)):
        applier.apply(group, now=clock())
        progress(run.records, run.expected, feed.name)


def _groups(entries: Iterator[RawRecord | BrokenRecord]) -> Iterator[list[RawRecord | BrokenRecord]]:
    """Parted at fixed places of the message, so that a run that was broken off goes on in the same groups."""
    group: list[RawRecord | BrokenRecord] = []
    for entry in entries:
        group.append(entry)
        if entry.position % _GROUP == _FIRST_GROUP:
            yield group
            group = []
    if group:
        yield group


def _from_where_it_stopped(feed: Feed, run: Run) -> Iterator[RawRecord | BrokenRecord]:
    if run.position < 0:
        return feed.entries()
    entries = feed.entries(offset=run.offset, position=run.position, line=run.line)
    next(entries, None)  # done before the run was broken off
    return entries


def _sender(feed: Feed, run: Run, now: datetime) -> Sender:
    name = sender_name(feed, run)
    if run.dry:
        return Sender.objects.filter(name=name).first() or Sender(name=name, since=now)
    with transaction.atomic():
        sender = know_sender(name=name, demo=run.demo, now=now)
        plumbing.record("intake.message_opened", now=now, run=run.pk, sender=sender.pk)
    return sender
