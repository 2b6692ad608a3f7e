"""How the plumbing is doing: what waits, what fails, how far behind it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from bookrow.plumbing.documents import moment

# Counting further than this would make a look at the gauges cost as much as the work.
_COUNT_UP_TO = 10_000


@dataclass(frozen=True, slots=True)
class State:
    """documents_behind is counted up to 10,000. Lags are in seconds, zero where nothing waits."""

    documents_behind: int
    documents_failing: int
    jobs_waiting: int
    jobs_failing: int
    jobs_lag: float
    beats_failing: int


_SELECT = f"""
SELECT (SELECT count(*) FROM (SELECT 1 FROM plumbing_document WHERE wanted > built LIMIT {_COUNT_UP_TO}) behind),
       (SELECT count(*) FROM (SELECT 1 FROM plumbing_document WHERE wanted > built AND failures > 0
                              LIMIT {_COUNT_UP_TO}) sick),
       (SELECT count(*) FROM plumbing_job WHERE due_at <= %s),
       (SELECT count(*) FROM plumbing_job WHERE failures > 0),
       (SELECT min(at) FROM plumbing_journal WHERE seq = (SELECT min(entry_id) FROM plumbing_job)),
       (SELECT count(*) FROM plumbing_beatstate WHERE failures > 0)
"""  # noqa: S608 (a number of ours)


def read(*, now: datetime) -> State:
    """One statement."""
    with connection.cursor() as cursor:
        cursor.execute(_SELECT, [connection.ops.adapt_datetimefield_value(now)])
        behind, sick, waiting, failing, oldest, beats = cursor.fetchone()
    return State(behind, sick, waiting, failing, _lag(oldest, now), beats)


def _lag(oldest: Any, now: datetime) -> float:
    since = moment(oldest)
    return 0.0 if since is None else max(0.0, (now - since).total_seconds())
