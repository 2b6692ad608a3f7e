"""Where a book is shown besides its own page, those of its work and those that name it as related: rooms above know, and
are asked when it changes."""

from collections.abc import Callable, Iterable, Sequence

from django.utils.module_loading import import_string

_asked: list[str] = []


def register(named: str) -> None:
    """Ask this function (its dotted name), which gets ids of editions and gives addresses of pages."""
    if named not in _asked:
        _asked.append(named)


def elsewhere(editions: Sequence[int]) -> set[str]:
    """The addresses of those pages."""
    found: set[str] = set()
    for named in _asked:
        ask: Callable[[Sequence[int]], Iterable[str]] = import_string(named)
        found.update(ask(editions))
    return found
