"""The worker: builds documents, turns journal entries into jobs, runs jobs and beats; one turn after another."""

import logging
from dataclasses import dataclass, field
from threading import Event

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone

from bookrow.plumbing.actions import dispatch, rebuild_behind, run_beat, run_job, want_new_forms
from bookrow.plumbing.jobs import Wiring
from bookrow.plumbing.models import Job

_log = logging.getLogger(__name__)
_IDLE_SECONDS = 0.25
_AWAY_SECONDS = 5.0
_JOBS_A_TURN = 50


@dataclass
class Worker:
    """Works until `stopping` is set: what has begun is finished, nothing new is begun."""

    wiring: Wiring
    stopping: Event = field(default_factory=Event)

    def run(self) -> None:
        """Work until told to stop; a database that is away is waited for."""
        fresh = True
        while not self.stopping.is_set():
            close_old_connections()
            try:
                if fresh:
                    want_new_forms()
                    fresh = False
                if not self.turn():
                    self.stopping.wait(_IDLE_SECONDS)
            except DatabaseError:
                _log.exception("The database does not answer; trying again in %d seconds", _AWAY_SECONDS)
                connection.close()
                self.stopping.wait(_AWAY_SECONDS)

    def drain(self) -> None:
        """Work until nothing waits that could be done now."""
        want_new_forms()
        while self.turn():
            pass

    def turn(self) -> int:
        """One round of everything; how much was done, zero meaning that nothing waits."""
        done = dispatch(self.wiring.events, now=timezone.now())
        done += self._jobs()
        for beat in self.wiring.beats:
            if not self.stopping.is_set():
                done += run_beat(beat, now=timezone.now())
        return done + rebuild_behind(now=timezone.now(), stopping=self.stopping.is_set)

    def _jobs(self) -> int:
        done = 0
        listeners = self.wiring.listeners()
        for job in Job.objects.next(_JOBS_A_TURN, now=timezone.now()):
            if self.stopping.is_set():
                break
            done += run_job(job, listeners, now=timezone.now())
        return done
