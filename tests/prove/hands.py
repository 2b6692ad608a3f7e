"""Processes that do the same thing at the same moment: told by a line, answering by a line."""

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.processes import ending_with_parent
from tests.shop import ROOT, Shop


@contextmanager
def hands(shop: Shop, program: str, ways: Sequence[str]) -> Iterator[list["subprocess.Popen[str]"]]:
    """A process for each way, running `program` with it as argument; each has said "ready" by the first line it wrote."""
    environ = {"DJANGO_SETTINGS_MODULE": "bookrow.config.settings", **shop.environ}
    started = [
        subprocess.Popen(
            [sys.executable, "-c", program, way],
            env=environ, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
            preexec_fn=ending_with_parent(signal.SIGKILL),
        )
        for way in ways
    ]  # fmt: skip
    try:
        for hand in started:
            assert hear(hand) == "ready"
        yield started
    finally:
        for hand in started:
            hand.communicate(timeout=30)


def say(hand: "subprocess.Popen[str]", words: str) -> None:
    """Tell it what to do."""
    assert hand.stdin is not None
    hand.stdin.write(words + "\n")


def hear(hand: "subprocess.Popen[str]") -> str:
    """What it answered."""
    assert hand.stdout is not None
    line = hand.stdout.readline()
    assert line, "A hand fell off; its error is on standard error."
    return line.strip()


def together(those: Sequence["subprocess.Popen[str]"], words: str) -> list[str]:
    """Tell all of them the same, and hear all of them."""
    for hand in those:
        say(hand, words)
    return [hear(hand) for hand in those]
