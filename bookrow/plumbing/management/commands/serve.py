"""`bookrow serve`: the shop's web processes and its worker, kept alive."""

import os
import socket
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from bookrow.plumbing.supervisor import Kept, Supervisor

_AT_ONCE = 128


class Command(BaseCommand):
    help = "Serve the shop: web processes and the worker, started again when one dies."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on; this machine only by default")
        parser.add_argument("--port", type=int, default=settings.ENV.port)
        parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)), help="web processes")

    def handle(self, *args: Any, host: str, port: int, workers: int, **options: Any) -> None:
        _refuse_taken(host, port)
        shown = f"[{host}]" if ":" in host else host
        self.stdout.write(_("The shop is at http://{host}:{port}/").format(host=shown, port=port))
        self.stdout.flush()
        web = Kept("web", granian(settings.WSGI_APPLICATION, host, port, workers))
        worker = Kept("worker", [sys.executable, "-m", "bookrow", "work"])
        Supervisor([web, worker]).run()


def granian(application: str, host: str, port: int, workers: int) -> list[str]:
    """The web server's command line. One thread a worker: more fight for the interpreter and gain nothing."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", "1", "--backpressure", str(_AT_ONCE)),
        *("--http", "1", "--no-ws"),
        *("--respawn-failed-workers", "--respawn-interval", "0.5", "--workers-kill-timeout", "10"),
        *("--log-level", "info" if settings.DEBUG else "warning", ":".join(application.rsplit(".", 1))),
    ]


def _refuse_taken(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            why = _("Port {port} on {host} cannot be used: {error}.").format(port=port, host=host, error=error.strerror)
            raise CommandError(f"{why} {_('Choose another one with --port.')}") from error
