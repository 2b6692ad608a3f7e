"""What the API answers: JSON, and refusals in one shape with the status that fits each."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from django.http import HttpResponse
from django.utils.translation import gettext

from bookrow.kit.refusals import Reason
from bookrow.offers import reasons as stock
from bookrow.offers import reasons_api as reasons
from bookrow.offers import reasons_workspace as workspace
from bookrow.plumbing import reasons as claims

_UNFIT = 422
_STATUS = {
    reasons.NO_TOKEN.code: 401,
    reasons.SUSPENDED.code: 403,
    reasons.NOT_HERE.code: 404,
    reasons.METHOD.code: 405,
    reasons.BODY_LENGTH.code: 411,
    reasons.BODY_SIZE.code: 413,
    workspace.UPLOAD_SIZE.code: 413,
    reasons.BODY_KIND.code: 415,
    reasons.BODY_JSON.code: 400,
    reasons.NO_KEY.code: 400,
    reasons.KEY_FORM.code: 400,
    claims.IN_WORK.code: 409,
    stock.BEING_READ.code: 409,
    stock.REMOVES_MUCH.code: 409,
    workspace.NOT_NOW.code: 409,
    reasons.BROKEN.code: 500,
}
# Seconds until it is worth another try, where the reason does not tell them itself.
_RETRY = {stock.BEING_READ.code: 5, reasons.BROKEN.code: 60}
# What a page answers by a tick beside the row, a call answers by a word in it.
_MEND = {
    stock.PRICE_UNLIKE_LAST.code: reasons.PRICE_ASKED,
    stock.PRICE_UNLIKE_OTHERS.code: reasons.PRICE_ASKED,
    stock.SOLD_STAYS.code: reasons.SOLD_ASKED,
    stock.DOUBTFUL.code: reasons.DOUBTFUL_BOOK,
}


def shown(reason: Reason) -> dict[str, str]:
    """A reason in the language in force: code, why, help."""
    mend = _MEND.get(reason.code, reason).mend
    return {
        "code": reason.code,
        "why": gettext(reason.why).format(**reason.about),
        "help": gettext(mend).format(**reason.about),
    }


def written(body: Mapping[str, Any]) -> str:
    """As it is sent, and kept for a call that comes again."""
    return orjson.dumps(body, option=orjson.OPT_UTC_Z).decode()


def json(text: str, status: int = 200, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """An answer from its text. What was accepted to be done later says where to look."""
    answer = HttpResponse(text, status=status, content_type="application/json", headers=dict(headers or {}))
    if status == 202:
        answer["Location"] = orjson.loads(text)["address"]
    return answer


def refused(why: Sequence[Reason]) -> HttpResponse:
    """A refusal as the API says it."""
    first = why[0]
    headers = {}
    if first.code == reasons.NO_TOKEN.code:
        headers["WWW-Authenticate"] = 'Bearer realm="seller"'
    if first.code == reasons.METHOD.code:
        headers["Allow"] = str(first.about["allowed"])
    if seconds := first.about.get("seconds") or _RETRY.get(first.code):
        headers["Retry-After"] = str(seconds)
    return json(written({"error": shown(first)}), _STATUS.get(first.code, _UNFIT), headers)
