"""A seller's stock by calls: rows that change it, and what stands there."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from bookrow.catalogue.models import Edition
from bookrow.kit.money import Money
from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_api as reasons
from bookrow.offers.actions.calls import CalledRow, place_rows, stock_in_hand
from bookrow.offers.actions.placing import Verdict
from bookrow.offers.api.answers import json, shown, written
from bookrow.offers.api.bodies import flag, number, read_json, rows_in
from bookrow.offers.api.door import Caller, once
from bookrow.offers.api.rows import EXAMPLE, RowReader, numbers_of_another
from bookrow.offers.models import Offer
from bookrow.offers.models.stock import OUTCOMES
from bookrow.trade.stock import Grade

_PAGE, _MOST = 100, 500
_STATES = (Offer.LIVE, Offer.SOLD, Offer.GONE)
_HEAVY = ("edition__facts", "edition__sources", "edition__digest", "said")


def hello(request: HttpRequest, caller: Caller) -> HttpResponse:
    """GET /api/seller/: whose token it is, for trying a connection."""
    seller = caller.seller
    body = {
        "seller": seller.key,
        "name": seller.name,
        "currency": seller.currency,
        "token": caller.token.name,
        "may_write": seller.suspended_at is None,
    }
    return json(written(body))


def place(request: HttpRequest, caller: Caller) -> HttpResponse:
    """POST /api/seller/stock: what became of each row. ?dry=1: what would become of it."""
    dry = flag(request, "dry")
    body, told = read_json(request)
    sent = rows_in(told, "rows", EXAMPLE)

    def work() -> tuple[int, Mapping[str, Any]]:
        rows = RowReader(caller.seller.currency, _sold(caller, numbers_of_another(sent))).rows(sent)
        return 200, _outcomes(rows, place_rows(caller.seller, rows, now=caller.now, dry=dry), dry=dry)

    return once(request, caller, body, work, hand=None if dry else stock_in_hand(caller.seller))


def _sold(caller: Caller, skus: set[str]) -> set[str]:
    """Which of these copies are sold."""
    good = [sku for sku in skus if sku.isprintable()]
    sold = (
        Offer.objects.of_seller(caller.seller.pk).filter(sku__in=good, state=Offer.SOLD)
        if good
        else Offer.objects.none()
    )
    return set(sold.values_list("sku", flat=True))


def _outcomes(rows: Sequence[CalledRow], verdicts: Sequence[Verdict], *, dry: bool) -> dict[str, Any]:
    addresses = _addresses([one.edition for one in verdicts if one.edition and not one.offer])
    told = [_outcome(verdict, addresses) for verdict in verdicts]
    counted = Counter(row["outcome"] for row in told)
    counts = {"rows": len(rows), **{outcome: counted[outcome] for outcome in OUTCOMES}}
    return {"dry": dry, "rows": told, "counts": counts}


def _outcome(verdict: Verdict, addresses: Mapping[int, str]) -> dict[str, Any]:
    kinds = {kind for kind, _reason in verdict.said}
    why = [*verdict.reasons, *(reason for _kind, reason in verdict.said)]
    address = verdict.offer.edition.address if verdict.offer else addresses.get(verdict.edition or 0)
    return {
        "sku": verdict.row.sku,
        # A file leaves what was sold as it is and asks beside it; here the row itself is the question.
        "outcome": "asked" if "sold" in kinds else verdict.outcome,
        "reasons": [shown(reason) for reason in why],
        "repairs": [shown(reason) for reason in verdict.row.repairs],
        "address": address,
    }


def _addresses(editions: Sequence[int]) -> dict[int, str]:
    found = Edition.objects.filter(pk__in=set(editions)).only("pk", "isbn", "key") if editions else ()
    return {edition.pk: edition.address for edition in found}


def page(request: HttpRequest, caller: Caller) -> HttpResponse:
    """GET /api/seller/stock: the seller's copies by their numbers, from the one after `after` on."""
    limit = number(request, "limit", default=_PAGE, most=_MOST)
    after, state = request.GET.get("after", ""), request.GET.get("state", "")
    if state and state not in _STATES:
        raise Refusal(reasons.PARAMETER.saying(name="state", text=state[:60], example=", ".join(_STATES)))
    offers = (
        Offer.objects.of_seller(caller.seller.pk).filter(sku__gt=after) if "\0" not in after else Offer.objects.none()
    )
    if state:
        offers = offers.filter(state=state)
    found = list(offers.select_related("edition").defer(*_HEAVY).order_by("sku")[: limit + 1])
    more = len(found) > limit
    query = {"after": found[limit - 1].sku, "limit": limit, **({"state": state} if state else {})} if more else {}
    following = f"{request.path}?{urlencode(query)}" if more else None
    return json(written({"copies": [copy_told(offer) for offer in found[:limit]], "next": following}))


def one(request: HttpRequest, caller: Caller, sku: str) -> HttpResponse:
    """GET /api/seller/stock/<sku>: one of the seller's copies. Of others' there is none."""
    offers = Offer.objects.select_related("edition").defer(*_HEAVY)
    offer = offers.filter(seller=caller.seller, sku=sku).first() if "\0" not in sku else None
    if offer is None:
        raise Refusal(reasons.NOT_HERE.saying(path=request.path))
    return json(written(copy_told(offer)))


def copy_told(offer: Offer) -> dict[str, Any]:
    """A copy as JSON: price as a decimal text, grade by its name in the trade."""
    edition = offer.edition
    return {
        "sku": offer.sku,
        "isbn": edition.isbn,
        "edition": edition.key,
        "title": edition.title,
        "state": offer.state,
        "price": str(Money(offer.amount, offer.currency).decimal),
        "currency": offer.currency,
        "quantity": offer.quantity if offer.state == Offer.LIVE else 0,
        "grade": Grade(offer.grade).trade_name,
        "note": offer.note,
        "address": edition.address,
        "changed_at": offer.changed_at,
        "sold_at": offer.sold_at,
    }
