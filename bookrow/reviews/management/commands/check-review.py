"""bookrow check-review: texts in, findings out, one JSON line each."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bookrow.catalogue.named import edition_named, work_named
from bookrow.reviews.checking import known_words
from bookrow.rules.known import Known
from bookrow.rules.lines import answers, bounded


class Command(BaseCommand):
    """JSON lines from standard input against the published rules; needs no database unless a work is named."""

    help = 'Check reviews, one JSON line {"id", "text"} each: which words break which rule, and what follows.'
    # So that a copy without a shop's data can check a set of texts.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pen-name", action="store_true", help="the texts are pen names")
        parser.add_argument("--work", metavar="KEY", default="", help="whose own title and people are nobody's fault")
        parser.add_argument(
            "--region",
            action="append",
            default=[],
            help="whose local telephone numbers are meant (US where none is named)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        regions = tuple(region.upper() for region in options["region"]) or ("US",)
        known, refused = _known(options["work"]) if options["work"] else None, 0
        lines = bounded(sys.stdin.buffer)
        for answer in answers(lines, pen_names=options["pen_name"], known=known, regions=regions):
            refused += '"error": ' in answer and '"findings": ' not in answer
            self.stdout.write(answer)
        if refused:
            raise CommandError(
                f"Lines that could not be read: {refused}. Each is answered by its number and what would help."
            )


def _known(named: str) -> Known:
    """The words of the work of that key, address or ISBN."""
    work = work_named(f"/work/{named}") or work_named(named)
    edition = edition_named(named) or (work.editions.order_by("-pk").first() if work else None)
    if edition is None:
        raise CommandError(
            f"There is no book “{named}” here. Name it by its work's key, an ISBN, or its page's address."
        )
    return known_words(edition)
