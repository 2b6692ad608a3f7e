"""What a view says about a public page, so that the page cache may keep it. None of it leaves the process."""

from collections.abc import Iterable
from datetime import datetime

from django.http import HttpResponse

TAGS = "X-Bookrow-Tags"
GOOD_UNTIL = "X-Bookrow-Good-Until"
PARAMS = "X-Bookrow-Params"


def public(
    response: HttpResponse, *, tags: Iterable[str], good_until: datetime | None = None, params: Iterable[str] = ()
) -> HttpResponse:
    """Mark a page that is the same for everyone.

    tags: everything whose change makes it untrue (no spaces within). good_until: when the clock alone does. params: the
    query parameters the view read; a request with any other is answered, and never kept.
    """
    response[TAGS] = " ".join(sorted(set(tags)))
    response["Cache-Control"] = "no-cache"
    if good_until is not None:
        response[GOOD_UNTIL] = str(good_until.timestamp())
    if read := " ".join(sorted(set(params))):
        response[PARAMS] = read
    return response
