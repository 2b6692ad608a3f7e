"""What became of a file, as one machine-readable report and as words."""

from typing import Any

from bookrow.intake.models import OUTCOMES, Run

_MOST = 100_000


def report(run: Run) -> dict[str, Any]:
    """The numbers add up: records = new + changed + unchanged + withdrawn + stale + test + refused."""
    refused = run.notes.filter(kind="refused").order_by("pk")[:_MOST]
    counts = {name: run.counts[name] for name in ("records", *OUTCOMES[:-1], "repaired")}
    return {
        "file": run.file,
        "run": run.pk,
        "sender": run.sender_shown,
        "state": run.state,
        "dry_run": run.dry,
        "release": run.release,
        **counts,
        "refused": [
            {
                "reference": note.reference,
                "isbn": note.isbn,
                "line": note.line,
                "member": note.member,
                "code": note.code,
                "reason": note.why,
                "help": note.mend,
            }
            for note in refused
        ],
        "stopped": [
            {"member": note.member, "code": note.code, "reason": note.why, "help": note.mend}
            for note in run.notes.filter(kind__in=["stopped", "asks"]).order_by("pk")
        ],
        "repairs": _notes(run, "repaired"),
        "twice": _notes(run, "twice"),
        "remarks": _notes(run, "remark"),
    }


def _notes(run: Run, kind: str) -> list[dict[str, Any]]:
    rows = run.notes.filter(kind=kind).order_by("pk")[:1000]
    return [{"reference": n.reference, "line": n.line, "kind": n.code, "detail": n.why} for n in rows]
