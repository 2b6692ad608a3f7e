"""bookrow demo: fill a shop with the demonstration, once; called again it changes nothing that was changed since."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress

from bookrow.intake.actions import take_in
from bookrow.intake.models import Run
from bookrow.offers.demo import open_the_doors
from bookrow.offers.models import StockRun
from bookrow.people.actions import make_operator
from bookrow.people.models import Account
from bookrow.plumbing.actions import rebuild_behind
from bookrow.storefront import demo
from bookrow.storefront.actions.demo import furnish
from bookrow.storefront.demo.words import OPERATOR
from bookrow.storefront.models import Shop


class Command(BaseCommand):
    """Feeds and stock files come in through the doors of `bookrow intake` and `bookrow inventory`."""

    help = "Fill the shop with the demonstration: its feeds, its words, its sellers, and an operator who can sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        for path in sorted(Path(demo.__file__).parent.glob("*.xml")):
            self._take_in(path, quiet=options["verbosity"] == 0)
        furnish(now=timezone.now())
        self._open_the_doors(quiet=options["verbosity"] == 0)
        while rebuild_behind(now=timezone.now()):
            pass
        password = _password()
        if not Account.objects.filter(email=OPERATOR).exists():
            make_operator(email=OPERATOR, password=password, name="Demo operator", now=timezone.now())
        self.stdout.write(f"Sign in as the demo shop's operator at /sign-in: {OPERATOR} with {password}")
        self.stdout.write("Mail that this shop sends, such as sign-up codes, lies in its data folder, in mail/.")

    def _take_in(self, path: Path, *, quiet: bool) -> None:
        with Progress(console=Console(stderr=True), disable=quiet, transient=True) as bar:
            task = bar.add_task(path.name, total=None)
            run = take_in(
                path, demo=True, progress=lambda done, expected, file: bar.update(task, completed=done, total=expected)
            )
        if run.state != Run.DONE or run.counts["refused"]:
            raise CommandError(f"{path.name}: {run.notes.order_by('pk').values_list('why', flat=True).first()}")
        if not quiet:
            self.stdout.write(f"{path.name}: {run.records} books, {run.counts['new']} of them new.")

    def _open_the_doors(self, *, quiet: bool) -> None:
        for run in open_the_doors(shop=Shop.objects.get().name, now=timezone.now()):
            if run.state != StockRun.DONE or run.counts["refused"] or run.counts["asked"]:
                raise CommandError(f"{run.file}: {run.notes.order_by('pk').values_list('why', flat=True).first()}")
            if not quiet:
                self.stdout.write(f"{run.file} ({run.form}): {run.counts['new']} offers of {run.seller.name}.")


def _password() -> str:
    """Made once for each shop and kept where only its owner reads."""
    kept = Path(settings.BOOKROW_DATA) / "demo-password"
    if not kept.exists():
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(12))
    return kept.read_text()
