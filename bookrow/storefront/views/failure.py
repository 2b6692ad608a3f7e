"""The page for the case that everything else failed: no database, no template."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title></head><body><main><h1>{title}</h1><p>{words}</p><p><a href="/">{back}</a></p></main></body></html>
"""


def server_error(request: HttpRequest) -> HttpResponse:
    """Something of ours broke; nothing of the reader's is lost by it."""
    text = _PAGE.format(
        title=_("Something broke on our side"),
        words=_("It is not your fault, and it has been written down. Please try again in a minute."),
        back=_("To the shop"),
    )
    return HttpResponse(text, status=500)
