"""Keeping processes alive: started together, started again when one dies, ended together."""

import ctypes
import logging
import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from time import monotonic

_log = logging.getLogger(__name__)
_LOOK_SECONDS = 0.2
_LONGEST_PAUSE = 30.0
_STEADY_SECONDS = 60.0
_END_SECONDS = 15.0
_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1  # linux/prctl.h


@dataclass
class Kept:
    """One process that is wanted alive. A quick death makes the pause before the next start longer."""

    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = 0.5
    not_before: float = 0.0

    def look(self, now: float) -> None:
        """Start it if it is not there, unless it died a moment ago."""
        if self.process is not None and self.process.poll() is not None:
            steady = now - self.started > _STEADY_SECONDS
            self.pause = 0.5 if steady else min(self.pause * 2, _LONGEST_PAUSE)
            _log.warning("%s ended with %d; starting again in %.0f s", self.name, self.process.returncode, self.pause)
            self._end_what_it_left(self.process.pid)
            self.process, self.not_before = None, now + self.pause
        if self.process is None and now >= self.not_before:
            self.process, self.started = self._start(), now

    def _start(self) -> "subprocess.Popen[bytes]":
        # A group of its own, and the polite signal should this process be killed.
        return subprocess.Popen(self.command, start_new_session=True, preexec_fn=_end_with_parent)

    def ask_to_end(self) -> None:
        """Send the polite signal."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def end(self, deadline: float) -> None:
        """Wait for its end, and force it after the deadline; what it had started ends with it."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.1, deadline - monotonic()))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._end_what_it_left(self.process.pid)

    @staticmethod
    def _end_what_it_left(group: int) -> None:
        # Processes it had started itself would still hold the port.
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)


def _end_with_parent() -> None:
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Supervisor:
    """Runs until SIGTERM or SIGINT."""

    kept: Sequence[Kept]
    stopping: Event = field(default_factory=Event)

    def run(self) -> None:
        """Keep everything alive until told to stop, then end everything within fifteen seconds."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.stopping.set())
        try:
            while not self.stopping.is_set():
                for kept in self.kept:
                    kept.look(monotonic())
                self.stopping.wait(_LOOK_SECONDS)
        finally:
            for kept in self.kept:
                kept.ask_to_end()
            deadline = monotonic() + _END_SECONDS
            for kept in self.kept:
                kept.end(deadline)
