"""Liveness and gauges."""

import os
from dataclasses import asdict

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from bookrow.plumbing import state


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 while the database answers, with the lag of documents and jobs; 503 while it does not."""
    try:
        found = state.read(now=timezone.now())
    except DatabaseError:
        return _unkept(JsonResponse({"status": "database away"}, status=503))
    return _unkept(JsonResponse({"status": "ok", **asdict(found)}))


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus text format 0.0.4; the page cache's numbers are those of the worker process that answers."""
    lines: list[str] = []
    for name, value in asdict(state.read(now=timezone.now())).items():
        lines += [f"# TYPE bookrow_{name} gauge", f"bookrow_{name} {value}"]
    cache = request.META.get("bookrow.pagecache")
    for name, value in (cache.numbers() if cache is not None else {}).items():
        kind = "gauge" if name in ("pages", "bytes") else "counter"
        series = f"bookrow_page_cache_{name}"
        lines += [f"# TYPE {series} {kind}", f'{series}{{process="{os.getpid()}"}} {value}']
    return _unkept(HttpResponse("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4; charset=utf-8"))


def _unkept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
