"""The questions of a stock file as pages show them: rows, what there is to choose, the books that they may be of."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from bookrow.catalogue.models import Edition
from bookrow.offers.labels import GRADES
from bookrow.offers.models import StockRun
from bookrow.offers.open_questions import NO, WAITS
from bookrow.offers.panels.stockrun import Line
from bookrow.trade.stock import Status


def choices(found: StockRun, lines: Sequence[Line]) -> dict[str, Any]:
    """What the macro of questions needs beside its rows. Two statements."""
    books = Edition.objects.select_related("publisher").defer("facts", "sources")
    return {
        "books": books.in_bulk([line.edition for line in lines if line.edition]),
        "grades": [(grade, str(words)) for grade, words in GRADES.items()],
        "states": [(str(state), words) for state, words in _states().items()],
        "can_answer": found.state in (StockRun.CHECKED, StockRun.DONE),
        "answered": _answered(found),
    }


def _answered(found: StockRun) -> int:
    """Rows whose answer waits for the go-ahead."""
    if found.state != StockRun.CHECKED:
        return 0
    return found.notes.filter(answer__in=(WAITS, NO)).values("line").distinct().count()


def _states() -> dict[Status, str]:
    return {Status.FOR_SALE: _("for sale"), Status.SOLD: _("sold"), Status.WITHDRAWN: _("taken away")}
