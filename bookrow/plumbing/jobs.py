"""What may be wired: listeners to events of the journal, and beats. `config/wiring.py` is the table of both."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from typing import Any

from django.conf import settings

# Called as listener(job=<id>, now=<UTC>, **facts). It may run twice with one id: a worker can die after the work.
Listener = Callable[..., Any]
# A job is taken for this long; after that its worker is believed dead.
LEASE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Beat:
    """A job that runs by the clock, called as function(now=<UTC>); on several workers once for all."""

    name: str
    seconds: int
    function: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Wiring:
    """Who listens to what, and what beats."""

    events: Mapping[str, Sequence[Listener]]
    beats: Sequence[Beat]

    def listeners(self) -> dict[str, Listener]:
        """Every listener by the name its jobs carry."""
        return {name_of(listener): listener for listening in self.events.values() for listener in listening}


def name_of(listener: Listener) -> str:
    """The listener's dotted name: its jobs are kept under it, so it is renamed like a column, with care."""
    return f"{listener.__module__}.{listener.__qualname__}"


def wiring() -> Wiring:
    """The shop's table, from the module that the settings name."""
    module = import_module(settings.WIRING)
    return Wiring(module.EVENTS, module.BEATS)
