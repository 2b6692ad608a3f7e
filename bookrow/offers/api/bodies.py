"""Bodies and parameters of calls, read within their bounds."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_api as reasons

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 500
_CHUNK = 1 << 20
_FORGOTTEN = 32 << 20  # bytes
_YES, _NO = frozenset({"1", "true", "yes"}), frozenset({"", "0", "false", "no"})


def length_of(request: HttpRequest, *, most: int) -> int:
    """How long the body is said to be. Refuses more than `most` bytes, and a body that comes without saying."""
    text = request.META.get("CONTENT_LENGTH") or ""
    if not text.isdecimal():
        if request.headers.get("Transfer-Encoding"):
            raise Refusal(reasons.BODY_LENGTH)
        return 0
    if len(text) > 15 or int(text) > most:
        raise Refusal(reasons.BODY_SIZE.saying(limit=most >> 20))
    return int(text)


def chunks_of(request: HttpRequest, *, most: int) -> Iterator[bytes]:
    """The body, a megabyte at a time."""
    length_of(request, most=most)
    while chunk := request.read(_CHUNK):
        yield chunk


def read_on(request: HttpRequest) -> None:
    """Read what is left of a body and forget it, unless it is large: who is still sending does not look for an answer."""
    with suppress(Refusal, OSError):
        for _chunk in chunks_of(request, most=_FORGOTTEN):
            pass


def read_json(request: HttpRequest) -> tuple[bytes, Any]:
    """The body and what it says; numbers are texts, so that 18.10 stays what was written. Refuses what is too long, what
    is not said to be JSON, and what cannot be read."""
    length_of(request, most=MOST_BYTES)
    kind = request.headers.get("Content-Type", "")
    if kind.partition(";")[0].strip().lower() != "application/json":
        raise Refusal(reasons.BODY_KIND.saying(sent=kind[:80]))
    body = b"".join(chunks_of(request, most=MOST_BYTES))
    try:
        return body, json.loads(body.decode(), parse_int=str, parse_float=str, parse_constant=_no_number)
    except RecursionError:
        problem = _("it is nested too deep")
    except ValueError as error:
        problem = str(error)[:200]
    raise Refusal(reasons.BODY_JSON.saying(problem=problem))


def rows_in(told: Any, name: str, example: str) -> list[Any]:
    """The list of that name. Refuses where it is missing, empty or too long."""
    rows = told.get(name) if isinstance(told, dict) else None
    if not isinstance(rows, list):
        raise Refusal(reasons.BODY_SHAPE.saying(name=name, example=example))
    if not rows:
        raise Refusal(reasons.NO_ROWS.saying(name=name))
    if len(rows) > MOST_ROWS:
        raise Refusal(reasons.MANY_ROWS.saying(rows=len(rows), limit=MOST_ROWS))
    return rows


def flag(request: HttpRequest, name: str, default: bool = False) -> bool:
    """A parameter that is 0 or 1."""
    text = request.GET.get(name)
    if text is None:
        return default
    if text.lower() in _YES | _NO:
        return text.lower() in _YES
    raise Refusal(reasons.PARAMETER.saying(name=name, text=text[:60], example=f"{name}=0, {name}=1"))


def number(request: HttpRequest, name: str, *, default: int, most: int, least: int = 1) -> int:
    """A parameter that is a whole number."""
    text = request.GET.get(name, str(default))
    if text.isascii() and text.isdecimal() and len(text) < 19 and least <= int(text) <= most:
        return int(text)
    raise Refusal(reasons.PARAMETER.saying(name=name, text=text[:60], example=f"{name}={default}"))


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number of JSON")
