"""Rows of stock that a seller's software sends: placed by the same rules as those of files, all in one transaction."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons
from bookrow.offers.actions.placing import Placer, Verdict
from bookrow.offers.actions.stock import lock_of
from bookrow.offers.models import Seller
from bookrow.offers.told import Answers
from bookrow.plumbing.locks import only_one
from bookrow.trade.stock import StockRow

_WAIT_SECONDS = 0.5  # a web process does one thing at a time
_LOOK_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class CalledRow:
    """A row with the fields it tells; all others stay as they are. price_is_right, another: answers to what was asked."""

    row: StockRow
    fields: frozenset[str] = frozenset({"sku"})
    price_is_right: bool = False
    another: bool = False


@contextmanager
def stock_in_hand(seller: Seller) -> Iterator[None]:
    """Nobody else writes this seller's stock meanwhile. Waits a moment for another call; refuses while a file is applied.
    Hold it around the transaction."""
    ends = time.monotonic() + _WAIT_SECONDS
    with ExitStack() as held:
        while True:
            try:
                held.enter_context(only_one(lock_of(seller.pk), reasons.BEING_READ))
                break
            except Refusal:
                if time.monotonic() > ends:
                    raise
                time.sleep(_LOOK_SECONDS)
        yield


def place_rows(seller: Seller, rows: Sequence[CalledRow], *, now: datetime, dry: bool = False) -> list[Verdict]:
    """What became of each row, in their order, in the caller's transaction. dry: what would become, and nothing changes."""
    placer = Placer(seller, answers=_answers(rows))
    verdicts: list[Verdict] = []
    for fields, group in groupby(rows, key=lambda one: one.fields):
        placer.fields = fields
        told = [one.row for one in group]
        verdicts += placer.sort(told) if dry else placer.place(told, now=now)
    return verdicts


def _answers(rows: Iterable[CalledRow]) -> Answers:
    told = list(rows)
    return Answers(
        prices=frozenset(one.row.sku for one in told if one.price_is_right),
        again=frozenset(one.row.sku for one in told if one.another),
    )
