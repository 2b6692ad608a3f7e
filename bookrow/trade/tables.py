"""A table as a member of a container: opened anew for each reading, within the bounds of every message."""

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.feed import Limits
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord
from bookrow.trade.table import Mapping, TableFeed


class Opened(Protocol):
    """The bytes of a table; packed: how many of the file have been read so far."""

    @property
    def packed(self) -> int: ...

    def read(self, size: int, /) -> bytes: ...


class Openable(Protocol):
    """What a table lies in: a packing.Member, or a spreadsheet that is read as one. size: packed bytes."""

    @property
    def name(self) -> str: ...

    @property
    def size(self) -> int: ...

    def open(self, limits: Limits) -> AbstractContextManager[Opened]: ...


class TableMember:
    """A table as a feed. See bookrow.trade.feed.Feed for what each field says."""

    def __init__(self, member: Openable, limits: Limits, mapping: Mapping | None) -> None:
        self.name = member.name
        self.size = member.size
        self.done = 0
        self.stopped: Reason | None = None
        self.head = MessageHead(release="csv")
        self.remarks: list[str] = []
        self.header: tuple[str, ...] = ()
        self.mapping = mapping
        self._member = member
        self._limits = limits
        self._open()

    def use(self, mapping: Mapping) -> None:
        """Read the columns this way from now on."""
        self.mapping, self.stopped = mapping, None
        self._open()

    def _open(self) -> None:
        try:
            with self._member.open(self._limits) as source:
                self._look(self._table(source))
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]
        self._refused = self.stopped

    def _table(self, source: Opened) -> TableFeed:
        return TableFeed(self.name, io.BufferedReader(_Raw(source)), mapping=self.mapping)

    def _look(self, table: TableFeed) -> None:
        self.head, self.stopped, self.header = table.head, table.stopped, table.header
        self.remarks = list(table.remarks)
        self.mapping = table.mapping

    def entries(self, *, offset: int = 0, position: int = 0, line: int = 1) -> Iterator[RawRecord | BrokenRecord]:
        """The rows from the beginning, or from a place that an earlier entry named."""
        self.stopped = self._refused
        if self._refused:
            return
        try:
            with self._member.open(self._limits) as source:
                for entry in self._table(source).entries(offset=offset, position=position, line=line):
                    self.done = source.packed
                    yield entry
                self.done = source.packed
        except Refusal as refusal:
            self.stopped = refusal.reasons[0]


class _Raw(io.RawIOBase):
    """Unpacked bytes in the shape of a file that is only read forwards."""

    def __init__(self, source: Opened) -> None:
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        data = self._source.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
