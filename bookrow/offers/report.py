"""A run of a stock file as one machine-readable report."""

from typing import Any

from bookrow.offers.models import StockNote, StockRun
from bookrow.offers.models.stock import OUTCOMES

_MOST = 100_000
_TOLD = ("doubtful", "sold", "twice", "repaired", "barred")


def report(run: StockRun) -> dict[str, Any]:
    """`rows` is new + changed + unchanged + withdrawn + asked and the refused rows together."""
    counts = (run.plan or {}) if run.state == StockRun.CHECKED else run.counts
    numbers = {name: counts.get(name, 0) for name in ("rows", *OUTCOMES[:-1], "prices", "sold", "removed", "repaired")}
    return {
        "file": run.file,
        "seller": run.seller.key,
        "format": run.form,
        "state": run.state,
        **numbers,
        "refused": _rows(run, "refused"),
        "asked_rows": _rows(run, "asked"),
        "stopped": [*_rows(run, "stopped"), *_rows(run, "asks")],
        "notes": [row for kind in _TOLD for row in _rows(run, kind)],
    }


def _rows(run: StockRun, kind: str) -> list[dict[str, Any]]:
    """One entry a row, its reasons joined."""
    found: dict[tuple[int, str], dict[str, Any]] = {}
    for note in run.notes.filter(kind=kind).order_by("line", "pk")[:_MOST]:
        entry = found.setdefault((note.line, note.sku), _entry(note))
        if entry["code"] != note.code:
            entry["reason"] = f"{entry['reason']} {note.why}"
            entry["help"] = f"{entry['help']} {note.mend}"
    return list(found.values())


def _entry(note: StockNote) -> dict[str, Any]:
    return {
        "row": note.line,
        "sku": note.sku,
        "code": note.code,
        "kind": note.kind,
        "reason": note.why,
        "help": note.mend,
    }
