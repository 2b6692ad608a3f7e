"""A file of just the refused records, to mend and send again, in the form in which they came."""

import csv
import io
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any
from xml.sax.saxutils import escape

import orjson
from django.db.models import QuerySet

from bookrow.intake.columns import ADDED_COLUMNS, own
from bookrow.intake.models import Note, Run
from bookrow.trade.feed import Feed
from bookrow.trade.record import MessageHead
from bookrow.trade.tables import TableMember

_DELIMITERS = "\t|;,"
# The elements of a head in the order of the schemas; 2.1 has its sender and units straight in the Header.
_HEAD_3 = (
    ("sent", "SentDateTime"),
    ("number", "MessageNumber"),
    ("language", "DefaultLanguageOfText"),
    ("price_type", "DefaultPriceType"),
    ("currency", "DefaultCurrencyCode"),
)
_HEAD_21 = (
    ("sender", "FromCompany"),
    ("number", "MessageNumber"),
    ("sent", "SentDate"),
    ("language", "DefaultLanguageOfText"),
    ("price_type", "DefaultPriceTypeCode"),
    ("currency", "DefaultCurrencyCode"),
    ("linear_unit", "DefaultLinearUnit"),
    ("weight_unit", "DefaultWeightUnit"),
)


def head_of(feed: Feed) -> dict[str, Any]:
    """What a refused record needs beside its own words to be read again: its message's head, or its table's headings."""
    if isinstance(feed, TableMember):
        return {"columns": own(feed.header)}
    empty = asdict(MessageHead())
    return {name: value for name, value in asdict(feed.head).items() if value != empty[name]}


def refused_file(run: Run) -> tuple[str, str, Iterator[bytes]]:
    """Name, media type and content: ONIX records in one message, or rows of a table with the reason beside them. Where
    a container held both, the ONIX messages come first and the rows are left out."""
    notes = run.notes.filter(kind="refused").order_by("pk")
    if run.release.startswith("csv"):
        return f"refused-{run.pk}.csv", "text/csv; charset=utf-8", _rows(notes.iterator(500))
    if run.release.startswith("marc"):
        return _library_records(run, notes)
    return f"refused-{run.pk}.xml", "application/xml", _records(notes.iterator(500))


def _library_records(run: Run, notes: QuerySet[Note]) -> tuple[str, str, Iterator[bytes]]:
    """MARC as it came: a collection in XML, or records one behind the other, which have no place for a comment."""
    first = notes.values_list("raw", flat=True).first()
    if bytes(first or b"").lstrip().startswith(b"<"):
        return f"refused-{run.pk}.xml", "application/xml", _collection(notes.iterator(500))
    chunks = (bytes(note.raw or b"") for note in notes.iterator(500))
    return f"refused-{run.pk}.mrc", "application/marc", chunks


def _collection(notes: Iterator[Note]) -> Iterator[bytes]:
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n'
    for note in notes:
        yield f"<!-- {_comment(note.why)} {_comment(note.mend)} -->\n".encode() + bytes(note.raw or b"") + b"\n"
    yield b"</collection>\n"


def _records(notes: Iterator[Note]) -> Iterator[bytes]:
    """Each record as it was sent, with a comment that says why it came back. The head of the first one opens the file."""
    foot = b""
    for note in notes:
        root, body, end = _parts(bytes(note.raw or b""))
        if not foot:
            foot = end or b"</ONIXMessage>"
            head = (note.about or {}).get("head", {})
            yield b'<?xml version="1.0" encoding="UTF-8"?>\n' + (root or b"<ONIXMessage>") + b"\n" + _header(head)
        yield f"<!-- line {note.line}: {_comment(note.why)} {_comment(note.mend)} -->\n".encode() + body + b"\n"
    yield foot or b"<ONIXMessage></ONIXMessage>"


def _parts(raw: bytes) -> tuple[bytes, bytes, bytes]:
    """The message's own tag, the record, the closing tag; a broken record is all there is, in whatever letters."""
    try:
        raw.decode()
    except UnicodeDecodeError:
        raw = raw.decode("cp1252", "replace").encode()
    start = raw.lower().find(b"<product")
    prefixed = raw.lower().find(b":product")
    at = start if start >= 0 else raw.rfind(b"<", 0, prefixed) if prefixed >= 0 else 0
    end = raw.rfind(b"</")
    closes_message = b"message" in raw[end:].lower()
    root = raw[:at].split(b"?>")[-1].strip()
    return root, raw[at : end if closes_message else len(raw)], raw[end:] if closes_message else b""


def _header(head: dict[str, Any]) -> bytes:
    """Who sent it, when, and what was preset, so that the mended record is read as this one would have been."""
    old = head.get("release") == "2.1"
    sender = head.get("sender", "") if not old else ""
    lines = [f"<Sender><SenderName>{escape(sender)}</SenderName></Sender>"] if sender else []
    for name, element in _HEAD_21 if old else _HEAD_3:
        if head.get(name):
            lines.append(f"<{element}>{escape(str(head[name]))}</{element}>")
    return ("<Header>\n" + "\n".join(lines) + "\n</Header>\n").encode() if lines else b""


def _comment(words: str) -> str:
    return words.replace("--", "- -").rstrip("-")


def _rows(notes: Iterator[Note]) -> Iterator[bytes]:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    header: list[str] = []
    for note in notes:
        if not header:
            header = list((note.about or {}).get("head", {}).get("columns", ()))
            writer.writerow([*ADDED_COLUMNS, *header])
        cells = [_harmless(cell) for cell in _cells(bytes(note.raw or b""), header)]
        writer.writerow([f"{note.why} {note.mend}", note.line, *cells])
        yield out.getvalue().encode()
        out.seek(0)
        out.truncate()


def _cells(raw: bytes, header: list[str]) -> list[str]:
    """The row's cells under their headings; of a row with too few or too many, as they come."""
    try:
        row = orjson.loads(raw)["row"]
        return [str(row.get(name, "")) for name in header]
    except (orjson.JSONDecodeError, KeyError, AttributeError, TypeError):
        words = _decoded(raw)
    delimiter = max(_DELIMITERS, key=words.count)
    return next(csv.reader(io.StringIO(words.strip("\r\n")), delimiter=delimiter), [])


def _decoded(raw: bytes) -> str:
    if b"\0" in raw:
        return raw.decode("utf-16-be" if raw[:1] == b"\0" else "utf-16-le", "replace").replace("\0", "")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _harmless(value: str) -> str:
    """A spreadsheet must not run a cell that begins like a formula."""
    return f"'{value}" if value.startswith(("=", "+", "-", "@")) else value
