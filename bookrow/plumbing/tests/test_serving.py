"""The served shop: two web processes and a worker, kept alive, ended cleanly."""

import os
import signal
import sys
import time
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from bookrow.plumbing.management.commands.serve import granian
from bookrow.plumbing.tests.serving import at_once, free_port, get, running, wait_until_it_answers
from bookrow.plumbing.tests.shop import Hand, Shop


def test_a_hundred_simultaneous_misses_make_the_page_once_in_each_worker(shop: Shop, hand: Hand) -> None:
    port = free_port()
    command = granian("bookrow.plumbing.tests.small.application", "127.0.0.1", port, 2)
    with running(command, shop.environment):
        wait_until_it_answers(port, "/elsewhere")
        for name in ("First", "Second"):
            (shop.folder / "made").unlink()
            hand.do("rename", "us", name, "market:us")
            time.sleep(0.05)  # what is promised on PostgreSQL
            seen = at_once(port, "/", 100)
            assert {status for status, _ in seen} == {200}
            assert {body.split()[1].decode() for _, body in seen} == {name}
            made = Counter((shop.folder / "made").read_text().split())
            assert 1 <= len(made) <= 2
            assert set(made.values()) == {1}


def _children(pid: int) -> list[int]:
    """The processes a process has started."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def _lives(pid: int) -> bool:
    """Whether a process is there and has not ended. An orphan that has ended stands there until its new parent looks."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_serve_starts_again_what_dies_and_ends_everything(shop: Shop) -> None:
    port = free_port()
    command = [sys.executable, "-m", "bookrow", "serve", "--port", str(port), "--workers", "1"]
    with running(command, shop.environment) as process:
        wait_until_it_answers(port, "/healthz")
        status, body = get(port, "/healthz")
        assert (status, b'"status": "ok"' in body) == (200, True)
        before = _children(process.pid)
        assert len(before) == 2
        for child in before:
            os.kill(child, signal.SIGKILL)
        end = time.monotonic() + 20
        while len(after := _children(process.pid)) < 2 or set(after) & set(before):
            assert time.monotonic() < end, "They were not started again."
            time.sleep(0.1)
        wait_until_it_answers(port, "/healthz")
        everyone = [*after, *(below for child in after for below in _children(child))]
        assert len(everyone) >= 3
    assert process.returncode == 0
    end = time.monotonic() + 20
    while left := [child for child in [*before, *everyone] if _lives(child)]:
        assert time.monotonic() < end, f"Left behind: {left}"
        time.sleep(0.05)


def test_a_taken_port_is_named() -> None:
    port = free_port()
    with running([sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"], dict(os.environ)):
        wait_until_it_answers(port, "/")
        with pytest.raises(CommandError, match=f"Port {port} on 127.0.0.1 cannot be used.*--port"):
            call_command("serve", port=port, stdout=StringIO())
