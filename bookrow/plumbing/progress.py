"""A line that tells how far a long command is, on a terminal; nothing where somebody else reads along."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

Told = Callable[[int, int], None]


@contextmanager
def told(name: str, *, quiet: bool) -> Iterator[Told]:
    """A function to be called with what is done and what is expected in all, 0 where nobody knows."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    hidden = quiet or not sys.stderr.isatty()
    with Progress(*columns, console=Console(stderr=True), disable=hidden, transient=True) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, expected: bar.update(task, completed=done, total=expected or None)
