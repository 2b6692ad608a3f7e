"""What composing a document costs: time and statements. Run by `bench.pages` as a process of its own in each shop."""

import json
import subprocess
import sys
import time
from typing import Any

import django
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.module_loading import import_string

from bench.machine import ROOT, SERVER_CORE
from bench.shops import Built


def composing(built: Built, keys: list[str]) -> dict[str, Any]:
    """CPU microseconds for one document and the most statements one took."""
    command = ["taskset", "-c", SERVER_CORE, sys.executable, "-m", "bench.composing"]
    environment = {"DJANGO_SETTINGS_MODULE": "bookrow.config.settings", **built.environment}
    said = subprocess.run(
        command, input="\n".join(keys), env=environment, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE
    )
    return {"shop": built.name, **json.loads(said.stdout)}


def _measure(keys: list[str]) -> dict[str, Any]:
    compose = import_string("bookrow.plumbing.documents.compose_raw")
    now, most = timezone.now(), 0
    for key in keys[:50]:
        with CaptureQueriesContext(connection) as asked:
            compose(key, now=now)
        most = max(most, len(asked))
    before = time.process_time()
    sizes = [len(compose(key, now=now)[0]) for key in keys]
    used = time.process_time() - before
    return {"us": round(used / len(keys) * 1e6), "statements": most, "bytes": sum(sizes) // len(sizes)}


if __name__ == "__main__":
    django.setup()
    print(json.dumps(_measure(sys.stdin.read().split())))
