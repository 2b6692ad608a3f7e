"""What a till has sold: each sale takes its copies off once, however often it is told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from django.db import IntegrityError, transaction

from bookrow.kit.refusals import Reason, Refusal
from bookrow.offers import reasons_arrivals as reasons
from bookrow.offers.actions.selling import sell
from bookrow.offers.models import Offer, Seller, TillSale
from bookrow.plumbing import actions as plumbing
from bookrow.trade.stock.numbers import MOST_COPIES
from bookrow.trade.stock.till import open_till

SALE_LENGTH, SKU_LENGTH = 160, 100
SOLD, KNOWN, MISSED, REFUSED = "sold", "known", "missed", "refused"
_AT_ONCE = 200

# The number of a sale, the seller's number of the copy, and how many.
Line = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class SaleAnswer:
    """What became of one line. state: sold, known (was counted before), missed (copies were not there, all or some),
    refused. taken, missed: copies; reason: why something is missed or refused. line: where it stood in a file, else 0."""

    sale: str
    sku: str
    state: str
    taken: int = 0
    missed: int = 0
    reason: Reason | None = None
    line: int = 0


def take_sales(seller: Seller, lines: Iterable[Line], *, now: datetime) -> list[SaleAnswer]:
    """Count each sale once for ever, take off what is there, and say what is not. An answer for each line, in order.

    Each line is a transaction of its own, so a list that breaks off is sent again as a whole.
    """
    answers: list[SaleAnswer] = []
    rest = iter(lines)
    while group := list(islice(rest, _AT_ONCE)):
        known = _known(seller, group)
        answers += [_known_before(line) if line[0] in known else _taken(seller, line, now) for line in group]
    return answers


def take_together(seller: Seller, lines: Iterable[Line], *, now: datetime) -> list[SaleAnswer]:
    """The same in the caller's transaction: one hand at a time on a seller's shelves, so that two calls, or a call and a file
    that is being applied, wait for each other and never both for ever."""
    Seller.objects.select_for_update(no_key=True).get(pk=seller.pk)
    return take_sales(seller, lines, now=now)


def take_list(seller: Seller, path: Path, *, name: str = "", now: datetime) -> list[SaleAnswer]:
    """The same for a till's list as a file (see `trade.stock.till`). Refuses a list that cannot be read at all; of one
    that breaks off midway the lines up to there count."""
    answers: list[SaleAnswer] = []
    with open_till(path, name) as found:
        if found.stopped:
            raise Refusal(found.stopped)
        if found.sku_missing:
            raise Refusal(reasons.LIST_NO_SKU.saying(headings=", ".join(found.header)[:500]))
        rows = found.rows()
        while group := list(islice(rows, _AT_ONCE)):
            good = [row for row in group if row.reason is None]
            told = iter(take_sales(seller, [(row.sale, row.sku, row.quantity) for row in good], now=now))
            answers += [
                _in_file(next(told), row.line) if row.reason is None else _unread(row.line, row.sku, row.reason)
                for row in group
            ]
    if found.stopped:
        raise Refusal(found.stopped)
    return answers


def _known(seller: Seller, lines: Sequence[Line]) -> set[str]:
    found = TillSale.objects.filter(seller=seller, sale__in=[sale for sale, _sku, _many in lines])
    return set(found.values_list("sale", flat=True))


def _known_before(line: Line) -> SaleAnswer:
    return SaleAnswer(line[0], line[1], KNOWN)


def _taken(seller: Seller, line: Line, now: datetime) -> SaleAnswer:
    sale, sku, quantity = line
    if reason := _wrong(sale, sku, quantity):
        return SaleAnswer(sale, sku, REFUSED, reason=reason)
    try:
        with transaction.atomic():
            return _counted(seller, line, now)
    except IntegrityError:
        if TillSale.objects.filter(seller=seller, sale=sale).exists():  # another hand was quicker
            return _known_before(line)
        raise


def _counted(seller: Seller, line: Line, now: datetime) -> SaleAnswer:
    """The sale is written first: of two hands with one sale the second waits, and finds it there."""
    sale, sku, quantity = line
    kept = TillSale.objects.create(seller=seller, sale=sale, sku=sku, quantity=quantity, missed=quantity, at=now)
    offer = Offer.objects.select_related("seller").filter(seller=seller, sku=sku).first()
    taken = _off_the_shelf(offer, quantity, now) if offer else 0
    TillSale.objects.filter(pk=kept.pk).update(offer=offer, missed=quantity - taken)
    plumbing.record("offers.till_sale", now=now, sale=kept.pk, seller=seller.pk, taken=taken, missed=quantity - taken)
    if offer is None:
        return SaleAnswer(sale, sku, MISSED, missed=quantity, reason=reasons.SALE_UNKNOWN.saying(sale=sale, sku=sku))
    if taken < quantity:
        told = reasons.SALE_MISSED.saying(sale=sale, sku=sku, quantity=quantity, missed=quantity - taken)
        return SaleAnswer(sale, sku, MISSED, taken, quantity - taken, told)
    return SaleAnswer(sale, sku, SOLD, taken)


def _off_the_shelf(offer: Offer, wanted: int, now: datetime) -> int:
    """As many as there are, up to so many; looked at anew whenever a buyer was quicker."""
    while offer.state == Offer.LIVE and (there := min(wanted, offer.quantity)):
        try:
            sell(offer, quantity=there, now=now)
        except Refusal:
            offer.refresh_from_db()
        else:
            return there
    return 0


def _wrong(sale: str, sku: str, quantity: int) -> Reason | None:
    if not sale.strip() or len(sale) > SALE_LENGTH:
        return reasons.SALE_NUMBER.saying(sale=sale[:80], limit=SALE_LENGTH)
    if not sku.strip() or len(sku) > SKU_LENGTH:
        return reasons.SALE_SKU.saying(sale=sale, limit=SKU_LENGTH)
    if not 1 <= quantity <= MOST_COPIES:
        return reasons.SALE_QUANTITY.saying(sale=sale, sku=sku, quantity=quantity, limit=MOST_COPIES)
    return None


def _in_file(answer: SaleAnswer, line: int) -> SaleAnswer:
    return SaleAnswer(answer.sale, answer.sku, answer.state, answer.taken, answer.missed, answer.reason, line)


def _unread(line: int, sku: str, reason: Reason) -> SaleAnswer:
    return SaleAnswer("", sku, REFUSED, reason=reason, line=line)
