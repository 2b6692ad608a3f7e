"""What is to be seen today, and when that changes next."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol, TypeVar


class _Dated(Protocol):
    @property
    def from_day(self) -> str: ...
    @property
    def until_day(self) -> str: ...


T = TypeVar("T", bound=_Dated)
_FOR_EVER = "9999"  # how feeds write that there is no last day


class Clock:
    """Sorts what is to be seen today from what is not, and remembers when that changes next."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.today = now.astimezone(UTC).date().isoformat()
        self.next: datetime | None = None

    def current(self, rows: Iterable[T]) -> list[T]:
        """Rows whose days include today (UTC)."""
        return [row for row in rows if self.shows(row.from_day, row.until_day)]

    def shows(self, from_day: str, until_day: str) -> bool:
        """Whether these days include today; both bounds count."""
        if from_day > self.today:
            self.then(_midnight(from_day))
        elif until_day and self.today <= until_day < _FOR_EVER:
            self.then(_midnight(until_day) + timedelta(days=1))
        return from_day <= self.today and (not until_day or until_day >= self.today)

    def then(self, moment: datetime) -> None:
        """Something changes at that moment."""
        if moment > self.now and (self.next is None or moment < self.next):
            self.next = moment

    def public(self, moment: datetime | None) -> bool:
        """Whether an announcement embargo is over."""
        if moment and moment > self.now:
            self.then(moment)
            return False
        return True


def _midnight(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(), UTC)
