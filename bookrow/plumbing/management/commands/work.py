"""`bookrow work`: the worker process."""

import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from bookrow.plumbing.jobs import wiring
from bookrow.plumbing.worker import Worker


class Command(BaseCommand):
    help = "Build documents, run jobs and beats, until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="stop as soon as nothing waits")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        worker = Worker(wiring())
        if once:
            worker.drain()
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stopping.set())
        worker.run()
