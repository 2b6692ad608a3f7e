"""Journal entries become jobs; jobs and beats run, and what fails is tried again later without stopping the others."""

import logging
import traceback
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import F

from bookrow.plumbing import places
from bookrow.plumbing.jobs import LEASE, Beat, Listener, name_of
from bookrow.plumbing.models import BeatState, Job, JournalReader
from bookrow.plumbing.pauses import after

_log = logging.getLogger(__name__)
_READER = "jobs"


def dispatch(events: Mapping[str, Sequence[Listener]], *, now: datetime) -> int:
    """Make one job for each listener of each journal entry not yet read; give back how many."""
    reader, _ = JournalReader.objects.get_or_create(name=_READER)
    end = places.here("plumbing_journal")
    # Only news moves the reader: its own move is a transaction too, and would be no end of news on PostgreSQL.
    if end == reader.place or not _any_between(reader.place, end):
        return 0
    with transaction.atomic():
        # Whoever moves the reader makes the jobs: of two workers at the same place one finds it moved.
        if not JournalReader.objects.filter(name=_READER, place=reader.place).update(place=end):
            return 0
        return sum(
            _make_jobs(event, name_of(listener), (reader.place, end), now)
            for event, listeners in events.items()
            for listener in listeners
        )


def run_job(job: Job, listeners: Mapping[str, Listener], *, now: datetime) -> bool:
    """Run one job if no other worker has it; whether it ran and succeeded."""
    if not Job.objects.filter(pk=job.pk).free(now=now).update(leased_until=now + LEASE):
        return False
    try:
        listeners[job.listener](job=job.pk, now=now, **job.entry.facts)
    except Exception as error:
        _log.exception("Job %d (%s) failed for the %d. time", job.pk, job.listener, job.failures + 1)
        due = now + after(job.failures + 1)
        Job.objects.filter(pk=job.pk).update(
            failures=F("failures") + 1, due_at=due, leased_until=None, last_error=_told(error)
        )
        return False
    Job.objects.filter(pk=job.pk).delete()
    return True


def run_beat(beat: Beat, *, now: datetime) -> bool:
    """Run a beat if it is due and no other worker took it; whether it ran and succeeded."""
    state, _ = BeatState.objects.get_or_create(name=beat.name, defaults={"due_at": now})
    mine = BeatState.objects.filter(name=beat.name)
    if not mine.filter(due_at__lte=now).update(due_at=now + timedelta(seconds=beat.seconds)):
        return False
    try:
        beat.function(now=now)
    except Exception as error:
        _log.exception("Beat %s failed for the %d. time", beat.name, state.failures + 1)
        pause = max(after(state.failures + 1), timedelta(seconds=beat.seconds))
        mine.update(failures=F("failures") + 1, due_at=now + pause, last_error=_told(error))
        return False
    mine.update(failures=0, last_error="", ran_at=now)
    return True


def _any_between(start: str, end: str) -> bool:
    condition, values = places.between(start, end)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT EXISTS (SELECT 1 FROM plumbing_journal WHERE {condition})", values)  # noqa: S608
        return bool(cursor.fetchone()[0])


def _make_jobs(event: str, listener: str, span: tuple[str, str], now: datetime) -> int:
    condition, values = places.between(*span)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO plumbing_job (entry_id, listener, due_at, failures, last_error) "  # noqa: S608 (placeholders)
            f"SELECT seq, %s, %s, 0, '' FROM plumbing_journal WHERE event = %s AND {condition} ORDER BY seq "
            "ON CONFLICT DO NOTHING",
            [listener, connection.ops.adapt_datetimefield_value(now), event, *values],
        )
        return int(cursor.rowcount)


def _told(error: Exception) -> str:
    return "".join(traceback.format_exception_only(error)).strip()[:2000]
