"""Commands that are killed at random moments and started again until they end."""

import json
import random
import signal
import subprocess
import sys
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from tests.processes import ending_with_parent
from tests.shop import ROOT, Shop


def until_done(shop: Shop, program: str, words: Sequence[str], seconds: float, *, most: int) -> int:
    """Start a program, kill it at a random moment within so many seconds, at most so often, and then let it end. Returns
    the kills."""
    kills = 0
    while True:
        process = subprocess.Popen(
            [sys.executable, "-c", program, *words],
            env=_environ(shop), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            preexec_fn=ending_with_parent(signal.SIGKILL),
        )  # fmt: skip
        try:
            process.wait(timeout=random.uniform(0, seconds * 0.8) if kills < most else None)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
            continue
        assert process.returncode == 0, f"It ended with {process.returncode}."
        return kills


def told(shop: Shop, program: str) -> Any:
    """What a program prints as JSON, run in this shop."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=_environ(shop), cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def different(found: Sequence[dict[str, Any]], whole: Sequence[dict[str, Any]]) -> str:
    """The first thing in which two shops differ, in words; "" where they are one."""
    for part, whole_part in zip(found, whole, strict=True):
        for name, value in whole_part.items():
            if part[name] != value and isinstance(value, list):
                return f"{name}: {next(pair for pair in zip_longest(part[name], value) if pair[0] != pair[1])}"
            if part[name] != value:
                return f"{name}: {part[name]}, not {value}"
    return ""


def _environ(shop: Shop) -> dict[str, str]:
    return {"DJANGO_SETTINGS_MODULE": "bookrow.config.settings", **shop.environ}
