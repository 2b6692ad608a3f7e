"""What those who look after the shop can see."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.utils import timezone

from bookrow.plumbing import state
from bookrow.plumbing.actions import dispatch, record, touch
from bookrow.plumbing.jobs import wiring
from bookrow.plumbing.tests.test_jobs import listen
from bookrow.plumbing.tests.visiting import kept, visit

pytestmark = pytest.mark.django_db(transaction=True)


def test_healthz_tells_what_waits(client: Client) -> None:
    touch(tags=[], documents=["/isbn/1", "/isbn/2"])
    record("edition.changed", now=timezone.now() - timedelta(seconds=90), edition=1)
    dispatch({"edition.changed": [listen]}, now=timezone.now())
    answer = client.get("/healthz")
    told = answer.json()
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
    assert (told["status"], told["documents_behind"], told["jobs_waiting"]) == ("ok", 2, 1)
    assert 89 < told["jobs_lag"] < 120


def test_the_gauges_take_one_statement(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        found = state.read(now=timezone.now())
    assert (found.documents_behind, found.jobs_lag) == (0, 0.0)
    assert wiring().beats


def test_metrics_are_prometheus_text(client: Client) -> None:
    answer = client.get("/metrics")
    lines = answer.content.decode().splitlines()
    assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
    assert "bookrow_documents_behind 0" in lines
    assert all(line.startswith(("# TYPE bookrow_", "bookrow_")) for line in lines)


def test_the_page_cache_counts_what_it_answered() -> None:
    cache = kept(get_wsgi_application())
    visit(cache, "/metrics")
    text = visit(cache, "/metrics").body.decode()
    assert 'bookrow_page_cache_misses{process="' in text
    assert cache.numbers()["misses"] == 2
