"""Finding the records of ISO 2709 in a stream: each up to its end sign, whatever its lengths say."""

import re
from collections.abc import Iterator

from bookrow.kit.refusals import Reason
from bookrow.trade.feed import Limits
from bookrow.trade.marc import reasons
from bookrow.trade.onix.splitting import Piece, Window

# Another leader straight after a field: the record before it lost its end sign.
_EDGE = re.compile(rb"\x1d|\x1e(?=[ \r\n\0]{0,8}\d{5}[acdnops][a-z][a-z ][a ][a ]22\d{5}.{3}4500)", re.DOTALL)
_BETWEEN = re.compile(rb"[ \t\r\n\0\x1a\xef\xbb\xbf]*+")
_TAIL = 40
# Ten times what ISO 2709 can hold.
_RECORD_BYTES = 1 << 20
_KEPT = 1 << 16


class RecordSplitter:
    """The records from a given place on; memory is bounded by the longest record allowed."""

    def __init__(self, window: Window, limits: Limits, *, position: int) -> None:
        self._window = window
        self._limit = min(limits.record_bytes, _RECORD_BYTES)
        self._position = position
        self._start = 0

    def pieces(self) -> Iterator[Piece]:
        """Every record, with its end sign; one without it, and one that is too long, has a reason."""
        while self._to_start():
            piece = self._piece()
            yield piece
            self._position += 1

    def _to_start(self) -> bool:
        """Step over what stands between records; whether another one begins."""
        window = self._window
        while True:
            between = _BETWEEN.match(window.data, self._start)
            self._start = between.end() if between else self._start
            if window.data[self._start : self._start + 1] == b"\x1d":
                self._start += 1
            elif self._start < len(window.data):
                return True
            elif window.ended:
                return False
            else:
                self._start -= window.more(self._start)

    def _piece(self) -> Piece:
        window, at = self._window, self._start
        while True:
            edge = _EDGE.search(window.data, at)
            if edge and edge.end() - self._start > self._limit:
                return self._cut(edge.end())
            if edge:
                ended = edge.group() == b"\x1d"
                reason = None if ended else reasons.NOT_ENDED.saying(position=self._position)
                return self._taken(edge.end(), reason)
            if window.ended:
                return self._taken(len(window.data), reasons.NOT_ENDED.saying(position=self._position))
            if len(window.data) - self._start > self._limit:
                return self._cut(None)
            at = max(self._start, len(window.data) - _TAIL)
            moved = window.more(self._start)
            self._start, at = self._start - moved, at - moved

    def _taken(self, end: int, reason: Reason | None) -> Piece:
        window, start = self._window, self._start
        self._start = end
        data = window.data[start:end]
        return Piece(window.base + start, window.line(start), data, window.base + end, reason)

    def _cut(self, end: int | None) -> Piece:
        """The beginning of a record that is too long; the rest is passed over up to its end sign."""
        reason = reasons.TOO_LONG.saying(position=self._position, limit=self._limit)
        window, start = self._window, self._start
        piece = Piece(window.base + start, window.line(start), window.data[start : start + _KEPT], 0, reason)
        while end is None and not window.ended:
            window.more(len(window.data))
            found = window.data.find(b"\x1d")
            end = found + 1 if found >= 0 else None
        self._start = len(window.data) if end is None else end
        piece.end = window.base + self._start
        return piece
