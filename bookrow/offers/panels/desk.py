"""What a seller's overview shows: what is on sale, what waits for an answer, what came in last, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from bookrow.offers.models import Listing, Offer, Seller, ShippingRate, StockNote, StockRun
from bookrow.offers.open_questions import KINDS

RECENT = 20  # files that may still ask something


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something a new seller does before copies are shown. name: of the page where it is done."""

    name: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """So many rows of one file wait for an answer. kind: asked, doubtful or sold."""

    run: int
    file: str
    kind: str
    many: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPanel:
    """counts: state -> copies. shown: whether any copy is listed anywhere. steps: empty once copies are shown."""

    counts: dict[str, int]
    shown: bool
    waiting: Sequence[Waiting]
    unanswered: Sequence[StockRun]
    runs: Sequence[StockRun]
    steps: Sequence[Step]


def desk_panel(seller: Seller) -> DeskPanel:
    """Six statements."""
    counts = dict(Offer.objects.filter(seller=seller).values_list("state").annotate(many=Count("pk")).order_by())
    shown = Listing.objects.filter(seller=seller).exists()
    runs = list(StockRun.objects.filter(seller=seller, dry=False).order_by("-pk")[:RECENT])
    live = counts.get(Offer.LIVE, 0)
    rates = ShippingRate.objects.filter(seller=seller).exists()
    steps = [
        Step(name="profile", done=True),
        Step(name="delivery", done=rates),
        Step(name="stock", done=live > 0),
    ]
    return DeskPanel(
        counts={state: counts.get(state, 0) for state in (Offer.LIVE, Offer.SOLD, Offer.GONE)},
        shown=shown,
        waiting=_waiting(runs),
        unanswered=[run for run in runs if run.state in (StockRun.CHECKED, StockRun.ASKS)],
        runs=runs[:5],
        steps=[] if rates and live else steps,
    )


def _waiting(runs: Sequence[StockRun]) -> list[Waiting]:
    done = {run.pk: run.file for run in runs if run.state == StockRun.DONE}
    notes = StockNote.objects.filter(run__in=list(done), kind__in=KINDS, answer="")
    rows: Any = notes.values_list("run", "kind").annotate(many=Count("line", distinct=True)).order_by("-run", "kind")
    return [Waiting(run=run, file=done[run], kind=kind, many=many) for run, kind, many in rows]
