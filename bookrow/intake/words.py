"""What the operator reads of runs."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bookrow.catalogue.models import Edition
from bookrow.intake.models import Note, Run
from bookrow.intake.surveying import UNNAMED
from bookrow.intake.watching import Waiting
from bookrow.kit.isbn import shown

STATES = {
    Run.RUNNING: gettext_lazy("being read"),
    Run.DONE: gettext_lazy("done"),
    Run.ASKS: gettext_lazy("asks you"),
    Run.STOPPED: gettext_lazy("stopped"),
}
REPAIRS = {
    "encoding": gettext_lazy("Letters read in another encoding than the message said"),
    "entity": gettext_lazy("Names of signs (such as &ndash;) replaced by the signs"),
    "control": gettext_lazy("Control characters left out"),
    "markup": gettext_lazy("Markup put right"),
    "structure": gettext_lazy("Numbers that a spreadsheet had spoilt put right"),
}


def run_row(run: Run) -> dict[str, Any]:
    """A run as a row of a table."""
    return {
        "id": run.pk,
        "file": run.file,
        "sender": sender_said(run.sender_shown) or run.file,
        "started_at": run.started_at,
        "finished_at": run.ended_at,
        "state": _("dry run") if run.dry else str(STATES[run.state]),
        "running": run.state == Run.RUNNING and run.ended_at is None,
        "expected": run.expected,
        **run.counts,
    }


def sender_said(name: str) -> str:
    """A sender's name; ours for who gave none is said in the reader's language."""
    return name.replace(UNNAMED, _("Unnamed sender"), 1) if name.startswith(UNNAMED) else name


def waiting_row(one: Waiting) -> dict[str, Any]:
    """A file that lies in the watched folder."""
    return {"file": one.name, "sender": one.sender}


def refused_row(note: Note) -> dict[str, Any]:
    """A refused record, with its reason to be said in the reader's language."""
    return {"line": note.line, "reference": note.reference or note.isbn, "reason": reason_of(note)}


def remark_row(note: Note) -> dict[str, Any]:
    """A remark on a record or on the message (line 0), to be said in the reader's language."""
    return {"line": note.line, **reason_of(note)}


def reason_of(note: Note) -> dict[str, Any]:
    """The reason of a note: the sentences with their places, so that they can be said in any language."""
    known = note.about or {}
    return {
        "code": note.code,
        "why": known.get("why", _whole(note.why)),
        "mend": known.get("mend", _whole(note.mend)),
        "about": known.get("places", {}),
    }


def _whole(sentence: str) -> str:
    """A sentence kept without its places: what stands in braces in it is meant as it is."""
    return sentence.replace("{", "{{").replace("}", "}}")


def repairs(run: Run) -> list[tuple[str, int]]:
    """What was mended on the way in, and how often."""
    codes = Counter(run.notes.filter(kind="repaired").values_list("code", flat=True))
    return [(str(REPAIRS.get(code, code)), count) for code, count in codes.most_common()]


def book_row(edition: Edition) -> dict[str, Any]:
    """A book behind the counter: what it is called and where its page is."""
    return {
        "title": edition.title,
        "by": edition.by,
        "address": edition.address,
        "isbn_shown": shown(edition.isbn) if edition.isbn else "",
    }
