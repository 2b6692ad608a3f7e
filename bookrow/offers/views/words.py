"""Stock files in words, for lists of them."""

from typing import Any

from bookrow.offers.labels_workspace import CAME, FORMATS, RUN_STATES
from bookrow.offers.models import StockRun
from bookrow.offers.panels.stockrun import sentence

WORKING = (StockRun.CHECKING, StockRun.APPLYING)


def run_row(run: StockRun, locale: str) -> dict[str, Any]:
    """What a list shows of a stock file. outcome: one sentence, "" while nothing is known."""
    told = run.state == StockRun.DONE or (run.state == StockRun.CHECKED and run.plan is not None)
    done = run.expected if run.state == StockRun.CHECKING else run.position
    return {
        "id": run.pk,
        "file": run.file,
        "came": str(CAME.get(run.came, run.came)),
        "form": str(FORMATS.get(run.form, run.form)),
        "state": run.state,
        "state_words": str(RUN_STATES[run.state]),
        "at": run.started_at,
        "ended_at": run.ended_at,
        "working": run.state in WORKING,
        "done": done,
        "expected": 0 if run.state == StockRun.CHECKING else run.expected,
        "outcome": sentence(run, locale) if told else "",
    }
