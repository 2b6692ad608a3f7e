"""What was sold: told to a seller's software, and taken from a till."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from bookrow.kit.refusals import Reason, Refusal
from bookrow.offers import reasons_api as reasons
from bookrow.offers.actions.till import KNOWN, MISSED, REFUSED, SOLD, Line, SaleAnswer, take_together
from bookrow.offers.api.answers import json, shown, written
from bookrow.offers.api.bodies import number, read_json, rows_in
from bookrow.offers.api.door import Caller, once
from bookrow.offers.api.soldlog import Place, beginning, sales_after
from bookrow.trade.stock.sent import cleaned

_EXAMPLE = '{"sales": [{"sale": "till-77", "sku": "A-1", "quantity": 1}]}'
_PAGE, _MOST = 100, 500
_LONGEST = 400


def sold(request: HttpRequest, caller: Caller) -> HttpResponse:
    """GET /api/seller/sold: sales from a time or a cursor on, oldest first. The cursor of the answer is where to go on,
    now if `more`, else whenever the caller looks again."""
    cursor = request.GET.get("cursor", "")
    place = Place.unpacked(cursor) if cursor else beginning(_since(request.GET.get("since", "")))
    if place is None:
        raise Refusal(reasons.CURSOR)
    sales, onward, more = sales_after(caller.seller, place, limit=number(request, "limit", default=_PAGE, most=_MOST))
    return json(written({"sales": sales, "cursor": onward.packed(), "more": more}))


def _since(text: str) -> datetime | None:
    if not text:
        return None
    try:
        time = datetime.fromisoformat(text)
        return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        told = {"name": "since", "text": text[:60], "example": "since=2026-11-02T12:00:00Z"}
        raise Refusal(reasons.PARAMETER.saying(**told)) from None


def till(request: HttpRequest, caller: Caller) -> HttpResponse:
    """POST /api/seller/sold: what was sold elsewhere. Each sale counts once for ever, by its number at the till."""
    body, told = read_json(request)
    lines = [_line(place, one) for place, one in enumerate(rows_in(told, "sales", _EXAMPLE), start=1)]

    def work() -> tuple[int, Mapping[str, Any]]:
        sales = iter(take_together(caller.seller, [one for one in lines if isinstance(one, tuple)], now=caller.now))
        return 200, _outcomes([next(sales) if isinstance(one, tuple) else one for one in lines])

    return once(request, caller, body, work)


def _line(place: int, told: Any) -> Line | SaleAnswer:
    """A sale as the till's action takes it, or why it is none."""
    if not isinstance(told, dict):
        example = '{"sale": "till-77", "sku": "A-1", "quantity": 1}'
        return _no("", "", reasons.ROW_FORM.saying(line=place, example=example))
    values = {"sale": "", "sku": "", "quantity": "1", **told}
    sale, sku, many = (values[name] for name in ("sale", "sku", "quantity"))
    for name, value in (("sale", sale), ("sku", sku), ("quantity", many)):
        if not isinstance(value, str) or not value.isprintable() or len(value) > _LONGEST:
            return _no("", "", reasons.ROW_VALUE.saying(line=place, field=name, kind=gettext("none that it can have")))
    if not many.strip().isdecimal() or len(many) > 9:
        return _no(sale, sku, reasons.ROW_VALUE.saying(line=place, field="quantity", kind=f"“{many[:60]}”"))
    return cleaned(sale)[0].strip(), cleaned(sku)[0].strip(), int(many)


def _no(sale: str, sku: str, reason: Reason) -> SaleAnswer:
    return SaleAnswer(sale, sku, REFUSED, reason=reason)


def _outcomes(answers: Sequence[SaleAnswer]) -> dict[str, Any]:
    counted = Counter(one.state for one in answers)
    rows = [
        {
            "sale": one.sale,
            "sku": one.sku,
            "outcome": one.state,
            "taken": one.taken,
            "missed": one.missed,
            "reasons": [shown(one.reason)] if one.reason else [],
        }
        for one in answers
    ]
    counts = {"sales": len(rows), **{state: counted[state] for state in (SOLD, KNOWN, MISSED, REFUSED)}}
    return {"sales": rows, "counts": counts}
