"""A file of just the refused records, to mend and send again, in the form in which they came."""

import csv
import io
from collections.abc import Iterator

import orjson

from bookrow.intake.models import Note, Run

_WRAPPED = b"<ONIXMessage"


def refused_file(run: Run) -> tuple[str, str, Iterator[bytes]]:
    """Name, media type and content: ONIX records in one message, or rows of a table with the reason beside them."""
    notes = run.notes.filter(kind="refused").order_by("pk")
    if run.release.startswith("csv"):
        return f"refused-{run.pk}.csv", "text/csv; charset=utf-8", _rows(notes.iterator(500))
    return f"refused-{run.pk}.xml", "application/xml", _records(notes.iterator(500))


def _records(notes: Iterator[Note]) -> Iterator[bytes]:
    """Each record as it was sent, with a comment that says why it came back. The head of the first one opens the file."""
    opened = b""
    for note in notes:
        head, body, foot = _parts(bytes(note.raw or b""))
        if not opened:
            opened = foot or b"</ONIXMessage>"
            yield b'<?xml version="1.0" encoding="UTF-8"?>\n' + (head or b"<ONIXMessage>") + b"\n"
        yield f"<!-- line {note.line}: {_comment(note.why)} {_comment(note.mend)} -->\n".encode() + body + b"\n"
    yield opened or b"<ONIXMessage></ONIXMessage>"


def _parts(raw: bytes) -> tuple[bytes, bytes, bytes]:
    """The message's own tag, the record, the closing tag; a broken record is all there is."""
    start = raw.lower().find(b"<product")
    prefixed = raw.lower().find(b":product")
    at = start if start >= 0 else raw.rfind(b"<", 0, prefixed) if prefixed >= 0 else 0
    end = raw.rfind(b"</")
    closes_message = b"message" in raw[end:].lower()
    head = raw[:at].split(b"?>")[-1].strip()
    return head, raw[at : end if closes_message else len(raw)], raw[end:] if closes_message else b""


def _comment(words: str) -> str:
    return words.replace("--", "- -")


def _rows(notes: Iterator[Note]) -> Iterator[bytes]:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    header: list[str] = []
    for note in notes:
        row = _row(bytes(note.raw or b""))
        if not header:
            header = list(row)
            writer.writerow(["reason", "line", *header])
        writer.writerow([f"{note.why} {note.mend}", note.line, *(_harmless(row.get(name, "")) for name in header)])
        yield out.getvalue().encode()
        out.seek(0)
        out.truncate()


def _row(raw: bytes) -> dict[str, str]:
    try:
        return {str(name): str(value) for name, value in orjson.loads(raw)["row"].items()}
    except (orjson.JSONDecodeError, KeyError, AttributeError, TypeError):
        return {"row": raw.decode("utf-8", "replace")}


def _harmless(value: str) -> str:
    """A spreadsheet must not run a cell that begins like a formula."""
    return f"'{value}" if value.startswith(("=", "+", "-", "@")) else value
