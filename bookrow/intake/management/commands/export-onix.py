"""bookrow export-onix: the catalogue as an ONIX 3.1 message."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from bookrow.intake.exporting import records
from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.trade.onix.writing import write_message


class Command(BaseCommand):
    """Each edition once, as its most trusted sender described it."""

    help = "Write the catalogue, one sender's part of it, or one edition as ONIX 3.1 in reference tags."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--output", default="-", help="a file; standard output where none is named")
        parser.add_argument("--sender", default="", help="only what this sender said")
        parser.add_argument("--isbn", default="", help="only this edition")
        parser.add_argument("--as", dest="name", default="Bookrow", help="the SenderName of the message")
        parser.add_argument("--json", action="store_true", help="a machine-readable report (needs --output)")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["json"] and options["output"] == "-":
            raise CommandError("--json needs a file to write the message to: name it with --output.")
        try:
            isbn = isbns.parse(options["isbn"]) if options["isbn"] else ""
        except Refusal as refusal:
            raise CommandError(f"{refusal.reasons[0]} {refusal.reasons[0].help}") from refusal
        found = records(sender=options["sender"], isbn=isbn)
        if options["output"] == "-":
            write_message(found, sender=options["name"], sent=timezone.now(), file=sys.stdout.buffer)
            return
        path = Path(options["output"])
        part = path.with_name(f".{path.name}.part")
        with part.open("wb") as file:
            count = write_message(found, sender=options["name"], sent=timezone.now(), file=file)
        part.replace(path)
        if options["json"]:
            self.stdout.write(orjson.dumps({"records": count, "file": str(path)}).decode())
        else:
            self.stdout.write(f"{count} records in {path}.")
