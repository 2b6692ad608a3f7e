"""Another process with a hand on the same shop: one command a line on standard input, an answer a line on output."""

import json
import sys
from datetime import timedelta
from typing import Any

import django
from django.db import connection, transaction
from django.utils import timezone

django.setup()

from bookrow.plumbing.actions import touch, trim_invalidations  # noqa: E402 (models can be imported only now)
from bookrow.plumbing.models import Market  # noqa: E402


def rename(code: str, name: str, tag: str) -> None:
    """Change what a page shows and say so, within the transaction that is open."""
    Market.objects.filter(code=code).update(name=name)
    touch(tags=[tag])


def answer(command: str, values: list[Any]) -> None:
    """Do one thing."""
    if command == "rename":
        with transaction.atomic():
            rename(*values)
    elif command == "rename silently":
        Market.objects.filter(code=values[0]).update(name=values[1])
    elif command == "begin":
        transaction.set_autocommit(False)
        rename(*values)
    elif command == "touch many":
        touch(tags=[f"many:{number}" for number in range(values[0])])
    elif command == "trim":
        trim_invalidations(now=timezone.now() + timedelta(days=2))
    elif command == "commit":
        connection.commit()
        transaction.set_autocommit(True)


for line in sys.stdin:
    answer(*json.loads(line))
    sys.stdout.write("done\n")
    sys.stdout.flush()
