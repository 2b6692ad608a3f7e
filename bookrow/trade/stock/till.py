"""A till's list of what was sold: any table with a column of the seller's numbers, read line by line.

Each line gets a number by which it is known when the list comes again or has grown: the till's number of the sale and its
time, as far as they are told, with the seller's number of the copy; else a fingerprint of everything up to that line.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from types import TracebackType

from bookrow.kit.refusals import Reason
from bookrow.trade.feed import MIB, Limits
from bookrow.trade.stock import reasons
from bookrow.trade.stock.columns import guess
from bookrow.trade.stock.numbers import MOST_COPIES, read_quantity, unwrapped
from bookrow.trade.stock.opening import StockFile, open_stock
from bookrow.trade.stock.sent import Sent
from bookrow.trade.stock.words import key

LIMITS = Limits(unpacked_bytes=64 * MIB, members=20)
_SALE_LENGTH, _SKU_LENGTH = 160, 100
# field -> headings, best first, in English, German, French and Spanish; those of sku are the stock files'.
_HEADINGS = {
    "sale": "saleid salenumber saleno sale lineid transactionid transactionnumber transaction receiptid receiptnumber"
    " receiptno receipt ticketnumber ticketno ticket orderid ordernumber invoicenumber invoice bonnummer bonnr bon"
    " belegnummer belegnr beleg rechnungsnummer numeroticket numerodeticket numerodeventa venta vente recibo facture",
    "time": "soldat timestamp datetime time date solddate saledate zeit zeitpunkt datum uhrzeit heure fecha hora",
    "quantity": "quantity qty sold quantitysold qtysold copies units menge anzahl verkauft stuckzahl quantite qte cantidad"
    " unidades",
}
# Together: numbers of receipts begin anew each day at many tills, and day and hour often stand apart.
_TELLING = ("sale", "time")
_RANKS = {name: (field, rank) for field, names in _HEADINGS.items() for rank, name in enumerate(names.split())}


@dataclass(frozen=True, slots=True)
class TillRow:
    """One line of the list. sale: what tells it from all others; reason: why it cannot be read, and then it counts not."""

    line: int
    sale: str
    sku: str
    quantity: int
    reason: Reason | None = None


class TillList:
    """A list that can be read once. stopped: why nothing can be read, or why reading ended early (look again after the
    rows). header: its headings; sku_missing: whether none of them holds the seller's numbers."""

    def __init__(self, stock: StockFile) -> None:
        self._stock = stock
        self.header = stock.header
        self._places = _places(stock.header)
        self._telling = [at for at, name in enumerate(stock.header) if _RANKS.get(key(name), ("",))[0] in _TELLING]
        self.sku_missing = bool(stock.header) and "sku" not in self._places
        # What a stock file has to tell beside its numbers, a till's list has not: with headings it can be read.
        self.stopped = None if stock.header else stock.stopped

    def rows(self) -> Iterator[TillRow]:
        """Every line below the headings; empty ones do not count."""
        rolling = blake2b("\n".join(self.header).encode(), digest_size=24)
        seen: Counter[str] = Counter()
        for sent in self._stock.sent():
            rolling.update(b"\n" + sent.raw.encode("utf-8", "surrogatepass"))
            yield self._row(sent, seen, rolling.hexdigest())
        self.stopped = self._stock.stopped

    def _row(self, sent: Sent, seen: Counter[str], fingerprint: str) -> TillRow:
        if sent.reason:
            return TillRow(sent.line, "", "", 0, sent.reason)
        sku, text = self._cell(sent, "sku"), self._cell(sent, "quantity")
        quantity = read_quantity(text)
        if reason := _wrong(sent.line, sku, text, quantity, self._column("sku"), self._column("quantity")):
            return TillRow(sent.line, "", sku[:_SKU_LENGTH], 0, reason)
        return TillRow(sent.line, self._number(sent, sku, seen) or f"line-{fingerprint}", sku, quantity or 1)

    def _number(self, sent: Sent, sku: str, seen: Counter[str]) -> str:
        """One receipt may have several lines, and one copy twice; nought where neither number nor time is told."""
        told = [text for at in self._telling if (text := sent.cells[at].strip())]
        if not told:
            return ""
        number = "/".join((*told, sku))
        seen[number] += 1
        if seen[number] > 1:
            number = f"{number}/{seen[number]}"
        return number if len(number) <= _SALE_LENGTH else "long-" + blake2b(number.encode(), digest_size=24).hexdigest()

    def _cell(self, sent: Sent, field: str) -> str:
        place = self._places.get(field, len(sent.cells))
        return unwrapped(sent.cells[place].strip()) if place < len(sent.cells) else ""

    def _column(self, field: str) -> str:
        return self.header[self._places[field]] if field in self._places else field

    def __enter__(self) -> "TillList":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stock.close()


def open_till(path: Path, name: str = "") -> TillList:
    """Open a till's list: a table with headings, or XLSX, plain or packed, in any of the encodings stock files have."""
    return TillList(open_stock(path, name, limits=LIMITS))


def _places(header: Sequence[str]) -> dict[str, int]:
    """Field -> its column; the best-known heading wins, then the first."""
    best: dict[str, tuple[int, int]] = {}
    for place, name in enumerate(header):
        found = _RANKS.get(key(name))
        field, rank = found if found else guess(name)
        if field in ("sku", *_HEADINGS):
            best[field] = min(best.get(field, (rank, place)), (rank, place))
    return {field: place for field, (_rank, place) in best.items()}


def _wrong(line: int, sku: str, text: str, quantity: int | None, sku_name: str, quantity_name: str) -> Reason | None:
    if not sku:
        return reasons.NO_SKU.saying(line=line, column=sku_name)
    if len(sku) > _SKU_LENGTH:
        return reasons.SKU_TOO_LONG.saying(line=line, column=sku_name, text=sku[:60], limit=_SKU_LENGTH)
    if not quantity:
        return reasons.SOLD_QUANTITY.saying(line=line, column=quantity_name, text=text[:60], limit=MOST_COPIES)
    return None
