"""A seller's stock as a file again, and the numbers that were sold."""

import tempfile
from collections.abc import Iterator

from django.http import FileResponse, Http404, HttpRequest, StreamingHttpResponse

from bookrow.kit.money import Money
from bookrow.offers.models import Offer
from bookrow.offers.restating import stock_of
from bookrow.offers.staff import ANYONE, KEEPERS, Desk, seller_required
from bookrow.offers.views.shared import utc_now
from bookrow.trade.stock.sent import as_line
from bookrow.trade.stock.writing import KINDS, guarded, write_stock

_ENDINGS = {"xlsx": "xlsx", "biblio": "csv", "table": "csv"}


@seller_required(*KEEPERS)
def export(request: HttpRequest, desk: Desk, kind: str) -> FileResponse:
    """Everything on sale, in one of the formats that the trade reads."""
    if kind not in KINDS:
        raise Http404
    seller = desk.seller
    out = tempfile.TemporaryFile()  # noqa: SIM115 (the answer closes it)
    write_stock(stock_of(seller), out, kind, currency=seller.currency, seller=seller.name, now=utc_now())
    out.seek(0)
    name = f"{seller.key}-{utc_now():%Y-%m-%d}-{kind}.{_ENDINGS.get(kind, 'txt')}"
    return FileResponse(out, as_attachment=True, filename=name)


@seller_required(*ANYONE)
def sold(request: HttpRequest, desk: Desk) -> StreamingHttpResponse:
    """Numbers that are sold, the latest first, for the seller's own list."""
    answer = StreamingHttpResponse(_sold(desk), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{desk.seller.key}-sold.csv"'
    return answer


def _sold(desk: Desk) -> Iterator[str]:
    yield "sku,sold,price,currency,isbn,title\r\n"
    rows = Offer.objects.filter(seller=desk.seller, state=Offer.SOLD).order_by("-sold_at", "-pk")
    told = rows.values_list("sku", "sold_at", "amount", "currency", "edition__isbn", "edition__title")
    for sku, at, amount, currency, isbn, title in told.iterator(chunk_size=1000):
        price = str(Money(amount, currency).decimal)
        cells = [sku, f"{at:%Y-%m-%dT%H:%MZ}" if at else "", price, currency, isbn or "", title]
        yield as_line([guarded(cell) for cell in cells], ",") + "\r\n"
