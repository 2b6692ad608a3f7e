"""Finding the records of a message in its bytes, without parsing it.

One record that is not well-formed then harms no other, its place and digest are known without reading it, and a run
that was killed goes on at an offset. Comments, CDATA sections and instructions are stepped over. Memory is bounded by
the longest record allowed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bookrow.kit.refusals import Reason
from bookrow.trade import reasons
from bookrow.trade.feed import Limits
from bookrow.trade.packing import Readable

CHUNK = 1 << 18
# A token that is cut by the end of the buffer is shorter than this.
_TAIL = 96
_CLOSERS = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}
_ANY = rb"(?:[A-Za-z_][\w.-]{0,40}:)?[Pp]roduct"


def tokens(name: bytes = b"") -> "re.Pattern[bytes]":
    """What the splitter stops at: groups are 1 the opener of a section, 2 the slash of an end tag, 3 the tag's name."""
    prefix, colon, _local = name.rpartition(b":")
    exact = re.escape(prefix + colon) + rb"[Pp]roduct" if name else _ANY
    return re.compile(rb"<(?:(!--|!\[CDATA\[|\?)|(/?)(" + exact + rb")(?=[\s/>]))")


@dataclass(slots=True)
class Piece:
    """A record as it stands in the file. reason: why it cannot be read, or None; end: the offset after it."""

    offset: int
    line: int
    data: bytes
    end: int
    reason: Reason | None = None


class Window:
    """A stretch of the stream in memory: bytes from `base` on; counts lines as it moves."""

    def __init__(self, source: Readable, *, offset: int = 0, line: int = 1, chunk: int = CHUNK) -> None:
        self._source = source
        self._chunk = chunk
        self.data = b""
        self.base = offset
        self.ended = False
        self._line = line
        self._counted = 0

    def more(self, keep: int) -> int:
        """Drop what stands before keep and read on; returns by how much all positions moved."""
        self.line(keep)
        self._counted -= keep
        data = self._source.read(self._chunk)
        self.ended = not data
        self.data = self.data[keep:] + data
        self.base += keep
        return keep

    def line(self, position: int) -> int:
        """The line, from 1, of a position not before the last one asked for."""
        if position > self._counted:
            self._line += self.data.count(b"\n", self._counted, position)
            self._counted = position
        return self._line


class Splitter:
    """The records of one message from a given place on.

    stopped: why reading ended early; strays: lines of end tags that close nothing, the first few of them.
    """

    def __init__(self, window: Window, name: bytes, limits: Limits) -> None:
        self._window = window
        self._tokens = tokens(name)
        self._limits = limits
        self._at = 0
        self._start: int | None = None
        self._gap = window.base
        # For each opener: since which place, where its close is (-1 for none), and how far was looked.
        self._closes: dict[bytes, tuple[int, int, int]] = {}
        # The close of a section that ran over a record's end, and that end.
        self._overrun: tuple[int, int] | None = None
        self.stopped: Reason | None = None
        self.strays: list[int] = []

    def pieces(self) -> Iterator[Piece]:
        """Every record start is one piece, whatever becomes of it."""
        window = self._window
        while not self.stopped:
            match = self._tokens.search(window.data, self._at)
            if match is None:
                if window.ended:
                    break
                self._at = max(self._at, len(window.data) - _TAIL)
                yield from self._read_on()
            elif match.group(1) is not None:
                yield from self._section(match)
            elif match.group(2):
                yield from self._end_tag(match)
            else:
                yield from self._start_tag(match)
        if self._start is not None and not self.stopped:
            yield self._piece(len(window.data), self._not_closed())

    def _read_on(self) -> Iterator[Piece]:
        """More bytes, if the bounds allow."""
        window = self._window
        if self._start is not None and len(window.data) - self._start > self._limits.record_bytes:
            yield self._too_long()
            return
        begin = window.base + self._at
        if self._start is None and begin - self._gap > self._limits.header_bytes:
            self.stopped = reasons.GAP_TOO_LONG.saying(line=window.line(self._at), limit=self._limits.header_bytes)
            return
        moved = window.more(self._at if self._start is None else self._start)
        self._at -= moved
        if self._start is not None:
            self._start -= moved

    def _section(self, match: "re.Match[bytes]") -> Iterator[Piece]:
        """Step over a comment, CDATA section or instruction; one that is never closed counts as text."""
        window = self._window
        opener = match.group(0)
        place = self._close_of(opener, match.end())
        if place >= 0:
            self._at = match.end() if self._runs_over(opener, match.end(), place) else place + len(_CLOSERS[opener])
            return
        length = len(window.data) - (match.start() if self._start is None else self._start)
        if window.ended or length > self._limits.record_bytes:
            self._at = match.end()
            return
        self._at = match.start()
        yield from self._read_on()

    def _close_of(self, opener: bytes, begin: int) -> int:
        """Where the section closes, -1 if not in the window. What was found last is kept: a search for each of a million
        openers would read the window a million times."""
        window = self._window
        base, end = window.base, window.base + len(window.data)
        since, place, seen = self._closes.get(opener, (0, -1, -1))
        if since <= base + begin and (place >= base + begin or (place < 0 and seen == end)):
            return place - base if place >= 0 else -1
        found = window.data.find(_CLOSERS[opener], begin)
        self._closes[opener] = (base + begin, base + found if found >= 0 else -1, end)
        return found

    def _runs_over(self, opener: bytes, begin: int, end: int) -> bool:
        """Whether a section left open was closed only by a later record's: before the close a record ends and another
        such section begins."""
        window = self._window
        if self._start is None or opener == b"<?":
            return False
        if self._overrun and self._overrun[0] == window.base + end:
            return window.base + begin <= self._overrun[1]
        edge = next((found.end() for found in self._tokens.finditer(window.data, begin, end) if found.group(2)), -1)
        if edge < 0 or window.data.find(opener, edge, end) < 0:
            return False
        self._overrun = (window.base + end, window.base + edge)
        return True

    def _start_tag(self, match: "re.Match[bytes]") -> Iterator[Piece]:
        window = self._window
        close = window.data.find(b">", match.end())
        if close < 0 and not window.ended and len(window.data) - match.start() < self._limits.tag_bytes:
            self._at = match.start()
            yield from self._read_on()
            return
        if self._start is not None:
            yield self._piece(match.start(), self._not_closed())
        self._start = match.start()
        self._at = match.end()
        tag = window.data[match.start() : close + 1]
        if tag.endswith(b"/>") and tag.count(b'"') % 2 == 0 and tag.count(b"'") % 2 == 0:
            yield self._piece(close + 1)

    def _end_tag(self, match: "re.Match[bytes]") -> Iterator[Piece]:
        window = self._window
        close = window.data.find(b">", match.end())
        if close < 0 and not window.ended and len(window.data) - match.end() < self._limits.tag_bytes:
            self._at = match.start()
            yield from self._read_on()
            return
        end = close + 1 if close >= 0 else len(window.data)
        if self._start is None:
            if len(self.strays) < 5:
                self.strays.append(window.line(match.start()))
            self._at = end
        elif end - self._start > self._limits.record_bytes:
            yield self._too_long()
        else:
            yield self._piece(end)

    def _not_closed(self) -> Reason:
        assert self._start is not None
        return reasons.NOT_CLOSED.saying(line=self._window.line(self._start))

    def _too_long(self) -> Piece:
        assert self._start is not None
        self.stopped = reasons.TOO_LONG.saying(limit=self._limits.record_bytes)
        return self._piece(self._start + self._limits.tag_bytes, self.stopped)

    def _piece(self, end: int, reason: Reason | None = None) -> Piece:
        """What stands from the start to end; nothing is open afterwards."""
        window, start = self._window, self._start
        assert start is not None
        piece = Piece(
            offset=window.base + start,
            line=window.line(start),
            data=window.data[start:end],
            end=window.base + end,
            reason=reason,
        )
        self._start, self._at, self._gap = None, end, window.base + end
        return piece
