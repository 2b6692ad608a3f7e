"""Events become jobs once; a job that fails stops no other; beats run once for all workers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from bookrow.plumbing.actions import dispatch, record, run_beat, run_job, trim_invalidations
from bookrow.plumbing.jobs import LEASE, Beat, Wiring, name_of, wiring
from bookrow.plumbing.models import BeatState, Invalidation, Job, Journal
from bookrow.plumbing.pauses import after
from bookrow.plumbing.tests.shop import Shop
from bookrow.plumbing.worker import Worker

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
HEARD: list[dict[str, Any]] = []


def listen(*, job: int, now: datetime, **facts: Any) -> None:
    """A listener that notes."""
    HEARD.append({"job": job, **facts})


def fail(*, job: int, now: datetime, **facts: Any) -> None:
    """A listener that fails."""
    raise ValueError("The cover could not be fetched.")


@pytest.fixture(autouse=True)
def _heard_nothing() -> None:
    HEARD.clear()


def _make(*listeners: Callable[..., Any]) -> list[Job]:
    record("edition.changed", now=NOW, edition=7)
    dispatch({"edition.changed": list(listeners)}, now=NOW)
    return Job.objects.next(10, now=NOW)


@pytest.mark.django_db(transaction=True)
def test_each_listener_gets_one_job_for_each_event() -> None:
    record("edition.changed", now=NOW, edition=7, isbns=["9781593850326"])
    record("edition.withdrawn", now=NOW, edition=8)
    events = {"edition.changed": [listen, fail], "nobody.said": [listen]}
    assert dispatch(events, now=NOW) == 2
    assert dispatch(events, now=NOW) == 0
    record("edition.changed", now=NOW, edition=9)
    assert dispatch(events, now=NOW) == 2
    jobs = Job.objects.next(10, now=NOW)
    assert [(job.entry.facts["edition"], job.listener) for job in jobs if job.listener == name_of(listen)] == [
        (7, name_of(listen)),
        (9, name_of(listen)),
    ]
    assert Journal.objects.get(event="edition.withdrawn").facts == {"edition": 8}


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_was_never_news() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record("edition.changed", now=NOW, edition=7)
        raise ZeroDivisionError
    assert not Journal.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_job_runs_and_is_gone() -> None:
    [job] = _make(listen)
    assert run_job(job, {name_of(listen): listen}, now=NOW)
    assert [{"job": job.pk, "edition": 7}] == HEARD
    assert not Job.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_failed_job_waits_longer_each_time_and_says_why() -> None:
    [job] = _make(fail)
    assert not run_job(job, {name_of(fail): fail}, now=NOW)
    job.refresh_from_db()
    assert (job.failures, job.due_at) == (1, NOW + timedelta(seconds=5))
    assert job.last_error == "ValueError: The cover could not be fetched."
    assert Job.objects.next(10, now=NOW) == []
    run_job(job, {name_of(fail): fail}, now=job.due_at)
    job.refresh_from_db()
    assert (job.failures, job.due_at) == (2, NOW + timedelta(seconds=15))


@pytest.mark.django_db(transaction=True)
def test_a_job_whose_listener_is_gone_stays_and_says_so() -> None:
    [job] = _make(listen)
    assert not run_job(job, {}, now=NOW)
    job.refresh_from_db()
    assert "listen" in job.last_error


@pytest.mark.django_db(transaction=True)
def test_a_job_in_another_workers_hands_is_left_until_its_lease_ends() -> None:
    [job] = _make(listen)
    Job.objects.filter(pk=job.pk).update(leased_until=NOW + LEASE)
    assert not run_job(job, {name_of(listen): listen}, now=NOW)
    assert not HEARD
    assert run_job(job, {name_of(listen): listen}, now=NOW + LEASE)


def test_pauses_double_up_to_an_hour() -> None:
    assert [after(failures).total_seconds() for failures in (1, 2, 3, 10, 11, 1000)] == [5, 10, 20, 2560, 3600, 3600]


@pytest.mark.django_db(transaction=True)
def test_a_beat_runs_once_in_its_time() -> None:
    ran: list[datetime] = []
    beat = Beat("tried", 60, lambda *, now: ran.append(now))
    assert run_beat(beat, now=NOW)
    assert not run_beat(beat, now=NOW + timedelta(seconds=59))
    assert run_beat(beat, now=NOW + timedelta(seconds=60))
    assert ran == [NOW, NOW + timedelta(seconds=60)]


@pytest.mark.django_db(transaction=True)
def test_a_failing_beat_is_counted_and_tried_again() -> None:
    def broken(*, now: datetime) -> None:
        raise ValueError("no")

    for expected in (1, 2):
        run_beat(Beat("tried", 1, broken), now=NOW + timedelta(hours=expected))
        state = BeatState.objects.get(name="tried")
        assert (state.failures, state.last_error) == (expected, "ValueError: no")
    assert state.due_at == NOW + timedelta(hours=2, seconds=10)
    run_beat(Beat("tried", 1, lambda *, now: None), now=NOW + timedelta(hours=3))
    assert BeatState.objects.get(name="tried").failures == 0


@pytest.mark.django_db(transaction=True)
def test_a_turn_does_everything_and_then_nothing() -> None:
    beats = [Beat("broken", 3600, fail), Beat("well", 3600, lambda *, now: HEARD.append({}))]
    worker = Worker(Wiring({"edition.changed": [fail, listen]}, beats))
    for edition in (1, 2):
        record("edition.changed", now=timezone.now(), edition=edition)
    worker.drain()
    assert [heard.get("edition") for heard in HEARD] == [1, 2, None]
    assert Job.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_the_shops_own_wiring_names_functions_that_can_be_called() -> None:
    table = wiring()
    assert all(callable(listener) for listener in table.listeners().values())
    assert len({beat.name for beat in table.beats}) == len(table.beats)
    call_command("work", once=True)


@pytest.mark.django_db(transaction=True)
def test_the_log_keeps_a_day_and_its_newest_row() -> None:
    for age in (30, 25, 23):
        Invalidation.objects.create(tag=str(age), written_at=NOW - timedelta(hours=age))
    assert trim_invalidations(now=NOW) == 2
    assert trim_invalidations(now=NOW + timedelta(days=9)) == 0
    assert Invalidation.objects.get().tag == "23"


def test_an_event_that_commits_late_is_not_skipped(shop: Shop, transactional_db: None) -> None:
    if connection.vendor == "sqlite":
        return  # one writer at a time: the second waits for the first
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        cursor.execute(
            "INSERT INTO plumbing_journal (event, facts, at, writer) "
            "VALUES ('edition.changed', '{\"edition\": 1}', now(), pg_current_xact_id()::text::bigint)"
        )
    record("edition.changed", now=NOW, edition=2)
    events = {"edition.changed": [listen]}
    assert dispatch(events, now=NOW) == 1
    other.commit()
    other.close()
    assert dispatch(events, now=NOW) == 1
    assert dispatch(events, now=NOW) == 0
    assert sorted(job.entry.facts["edition"] for job in Job.objects.next(9, now=NOW)) == [1, 2]


def test_two_workers_dispatch_each_event_once(shop: Shop, transactional_db: None) -> None:
    for edition in range(50):
        record("edition.changed", now=NOW, edition=edition)
    made: list[int] = []

    def work() -> None:
        made.append(dispatch({"edition.changed": [listen]}, now=NOW))
        connection.close()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sum(made), Job.objects.count()) == (50, 50)
