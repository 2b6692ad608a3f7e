"""A table as a feed: its rows one by one, with their places, in bounded memory."""

import hashlib
import io
from collections.abc import Iterator

import orjson

from bookrow.kit.refusals import Reason
from bookrow.kit.remarks import remark
from bookrow.kit.words import marked as _
from bookrow.trade.feed import Limits
from bookrow.trade.record import BrokenRecord, MessageHead, RawRecord, Repair
from bookrow.trade.table import numbers, reasons
from bookrow.trade.table.mapping import Mapping, propose
from bookrow.trade.table.rows import Row, fits, rows
from bookrow.trade.table.shape import HEAD_BYTES, shape
from bookrow.trade.table.splitting import ROW_BYTES, Source, decoded, lines

_KEPT_BYTES = 1 << 16


class TableFeed:
    """The rows of one table.

    head says csv; stopped is the reason why nothing can be read at all; remarks name the columns that are not read;
    size and done count bytes (size is 0 where neither the caller nor the stream can tell); no row is over 1 MiB.
    """

    def __init__(
        self,
        name: str,
        stream: Source,
        *,
        mapping: Mapping | None = None,
        limits: Limits | None = None,
        sender: str = "",
        size: int = 0,
    ) -> None:
        self.name = name
        self.head = MessageHead(sender=sender, release="csv")
        self.stopped: Reason | None = None
        self.remarks: list[str] = []
        self.size = size or _size(stream)
        self.done = 0
        self._row_bytes = min(ROW_BYTES, (limits or Limits()).record_bytes)
        self._stream = stream
        self._begun = _filled(stream, HEAD_BYTES)
        self.shape = shape(self._begun)
        self.mapping = mapping or (propose(self.shape.header, self.shape.sample) if self.shape else Mapping(()))
        self._judge()

    @property
    def header(self) -> tuple[str, ...]:
        """The headings."""
        return self.shape.header if self.shape else ()

    def _judge(self) -> None:
        if self.shape is None:
            self.stopped = reasons.NO_HEADER
        elif not self.mapping.of("title"):
            self.stopped = reasons.NO_TITLE_COLUMN.saying(headings=", ".join(self.header)[:500])
        elif left := self.mapping.without(self.header):
            self.remarks.append(remark(_("Columns that were not read: {names}."), names=", ".join(left)[:500]))

    def entries(self, *, offset: int = 0, position: int = 0, line: int = 1) -> Iterator[RawRecord | BrokenRecord]:
        """The rows from the beginning, or from a place that an earlier entry named by its offset, position and line;
        that entry comes again first. position counts from 0 for the first row below the headings. A stream that
        cannot be sought back gives its rows once."""
        if self.stopped or self.shape is None:
            return
        fresh = offset <= self.shape.offset
        start, position = (self.shape.offset, 0) if fresh else (offset, position)
        source = lines(_At(self._stream, self._begun, start), self.shape.encoding, offset=start, limit=self._row_bytes)
        how = self.shape
        begin = self.shape.line if fresh else line
        for row in rows(source, how.encoding, how.delimiter, limit=self._row_bytes, line=begin):
            self.done = getattr(self._stream, "packed", row.end)
            if row.reason is None and not any(one.strip() for one in row.fields):
                continue
            yield self._entry(row, position)
            position += 1

    def _entry(self, row: Row, position: int) -> RawRecord | BrokenRecord:
        fields = self._fields(row)
        reason = row.reason or self._misfit(fields)
        if reason:
            return BrokenRecord(
                position=position,
                line=row.line,
                offset=row.offset,
                raw=row.raw[:_KEPT_BYTES],
                reference=self._reference(fields),
                reason=reason,
            )
        cells = {name: text for name, text in zip(self.header, fields, strict=False) if text.strip()}
        mapping = orjson.dumps(self.mapping.as_dict())
        mended = (Repair(kind="encoding", line=row.line, detail="cp1252"),) if row.mended else ()
        return RawRecord(
            position=position,
            line=row.line,
            offset=row.offset,
            raw=orjson.dumps({"mapping": orjson.Fragment(mapping), "row": cells}),
            digest=hashlib.blake2b(mapping + b"\n" + row.raw.strip(), digest_size=32).digest(),
            repairs=(*mended, *numbers.repairs(cells, self.mapping, row.line)),
        )

    def _fields(self, row: Row) -> list[str]:
        """The fields; between tabs and bars a quotation mark that spoils the count was only a word's."""
        assert self.shape
        wanted, delimiter = len(self.header), self.shape.delimiter
        if delimiter in "\t|" and row.height == 1 and not row.reason and not fits(row.fields, wanted):
            plain = decoded(row.raw, self.shape.encoding.name)[0].rstrip("\r\n").split(delimiter)
            return plain if fits(plain, wanted) else row.fields
        return row.fields

    def _misfit(self, fields: list[str]) -> Reason | None:
        wanted = len(self.header)
        if fits(fields, wanted):
            return None
        reason = reasons.TOO_FEW_FIELDS if len(fields) < wanted else reasons.TOO_MANY_FIELDS
        return reason.saying(found=len(fields), wanted=wanted)

    def _reference(self, fields: list[str]) -> str:
        """What the row calls itself, as far as its first fields can be trusted."""
        cells = dict(zip(self.header, fields, strict=False))
        for field in ("reference", "isbn"):
            for one in self.mapping.of(field):
                if text := cells.get(one.name, "").strip():
                    return text[:100]
        return ""


class _At:
    """The stream from a given place on: sought where it can be, else read up to there."""

    def __init__(self, stream: Source, begun: bytes, start: int) -> None:
        self._stream = stream
        self._rest = begun[start:]
        self._skip = max(start - len(begun), 0)
        if isinstance(stream, io.IOBase) and stream.seekable():
            stream.seek(max(start, len(begun)))
            self._skip = 0

    def read(self, size: int, /) -> bytes:
        """The next bytes."""
        while self._skip and (skipped := self._stream.read(min(self._skip, size))):
            self._skip -= len(skipped)
        if self._rest:
            rest, self._rest = self._rest, b""
            return rest
        return self._stream.read(size)


def _filled(stream: Source, size: int) -> bytes:
    """So many bytes, even from a stream that gives them in small pieces."""
    pieces: list[bytes] = []
    while size > 0 and (piece := stream.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _size(stream: Source) -> int:
    if not isinstance(stream, io.IOBase) or not stream.seekable():
        return 0
    here = stream.tell()
    end = stream.seek(0, io.SEEK_END)
    stream.seek(here)
    return end - here
