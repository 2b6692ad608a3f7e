"""The API: the same documents that the pages are drawn from."""

import orjson
from django.http import HttpRequest, HttpResponse

from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.plumbing import documents
from bookrow.plumbing.publicpages import public
from bookrow.storefront.drawing import utc_now
from bookrow.storefront.reasons import UNKNOWN
from bookrow.storefront.shop import face


def edition(request: HttpRequest, name: str) -> HttpResponse:
    """GET /api/editions/<isbn or key>: the page's document as JSON."""
    try:
        address = f"/isbn/{isbns.parse(name)}"
    except Refusal as refusal:
        if len(name) != 12 or not name.isalnum() or name.isdecimal():
            reason = refusal.reasons[0]
            return _json({"error": reason.code, "why": str(reason), "help": reason.help}, status=404)
        address = f"/edition/{name}"
    shown = documents.look(address, now=utc_now())
    if shown.body is None:
        return _json({"error": UNKNOWN.code, "why": str(UNKNOWN), "help": UNKNOWN.help}, 404)
    left_out = ("structured",) if face().reviews else ("structured", "reviews")
    body = {name: value for name, value in shown.body.items() if not name.startswith(left_out)}
    return public(_json(body), tags=["shop", address, *body["copies"]["sellers"]], good_until=shown.good_until)


def _json(body: object, status: int = 200) -> HttpResponse:
    return HttpResponse(orjson.dumps(body), status=status, content_type="application/json")
