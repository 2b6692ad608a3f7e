"""bookrow inventory SELLER FILE: a seller's stock file, checked or applied."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand
from django.utils import timezone

from bookrow.kit.refusals import Refusal
from bookrow.offers.actions import apply_stock, check_stock, open_stock_run, seller_called, set_supplier
from bookrow.offers.models import Seller, StockRun
from bookrow.offers.models.stock import OUTCOMES
from bookrow.offers.report import report
from bookrow.plumbing.memory import keep_little
from bookrow.plumbing.progress import told


class Command(BaseCommand):
    """Every row ends as new, changed, unchanged, withdrawn, asked or refused; the numbers add up."""

    # Checking every page's address takes longer than a small file; `migrate`, `check` and `serve` do it.
    requires_system_checks = ()

    help = "A seller's stock: AbeBooks, UIEE, HomeBase, Biblio, BookRouter, or any table; found out by content."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("seller", metavar="SELLER", help="name or key; a new name opens a new seller")
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")
        parser.add_argument("--replace", action="store_true", help="take away what the file does not name")
        parser.add_argument("--yes-remove", action="store_true", help="also where that is more than a tenth")
        parser.add_argument("--yes-prices", action="store_true", help="surprising prices are right")
        parser.add_argument("--supplier", action="store_true", help="a wholesaler: new books that the shop can order")
        parser.add_argument("--json", action="store_true", help="one machine-readable report on standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        keep_little()
        try:
            run = self._run(options)
        except Refusal as refusal:
            reason = refusal.reasons[0]
            self._say(options, f"{reason} {reason.help}")
            if options["json"]:
                zeros = dict.fromkeys(("rows", *OUTCOMES[:-1]), 0)
                stopped = [{"code": reason.code, "reason": str(reason), "help": reason.help}]
                self.stdout.write(orjson.dumps({**zeros, "refused": [], "stopped": stopped}).decode())
            sys.exit(1)
        made = report(run)
        if options["json"]:
            self.stdout.write(orjson.dumps(made).decode())
        else:
            self._tell(run, made)
        if run.state not in (StockRun.DONE, StockRun.CHECKED):
            sys.exit(1)

    def _run(self, options: dict[str, Any]) -> StockRun:
        now = timezone.now()
        path = Path(options["file"])
        seller = self._seller(options)
        run = open_stock_run(seller, path, replace=options["replace"], dry=options["dry_run"], now=now)
        run.confirmed = run.confirmed or options["yes_remove"]
        run.all_prices = run.all_prices or options["yes_prices"]
        quiet = options["json"] or options["verbosity"] == 0
        with told(path.name, quiet=quiet) as progress:
            if options["dry_run"]:
                return check_stock(run, progress=progress, now=now)
            return apply_stock(run, progress=progress)

    def _seller(self, options: dict[str, Any]) -> Seller:
        seller, opened = seller_called(options["seller"], now=timezone.now())
        if opened:
            self._say(
                options,
                f"Opened the new seller “{seller.name}” ({seller.key}): a private person in {seller.country}, delivery to "
                "there included in the price until its shipping table says otherwise.",
            )
        if options["supplier"] and (opened or not options["dry_run"]):
            set_supplier(seller, supplies=True, now=timezone.now())
        return seller

    def _say(self, options: dict[str, Any], words: str) -> None:
        if not options["json"]:
            self.stdout.write(words)

    def _tell(self, run: StockRun, made: dict[str, Any]) -> None:
        numbers = ", ".join(f"{made[name]} {name}" for name in OUTCOMES[:-1] if made[name])
        refused = made["refused"]
        would = "would be " if run.state == StockRun.CHECKED else ""
        parts = [part for part in (numbers, f"{len(refused)} refused" if refused else "") if part]
        beside = [
            f"{made['prices']} price changes" if made["prices"] else "",
            f"{made['sold']} sold" if made["sold"] else "",
        ]
        if run.replace:
            beside.append(f"{made['removed']} removed, not named in the file")
        beside = [part for part in beside if part]
        self.stdout.write(
            f"{run.file} ({run.form or 'unknown'}): {made['rows']} rows: {would}{', '.join(parts) or 'nothing'}"
            f"{' (' + ', '.join(beside) + ')' if beside else ''}."
        )
        for name in ("refused", "asked_rows", "stopped", "notes"):
            for one in made[name][:20]:
                self.stdout.write(f"  {one['reason']} {one['help']}")
            if len(made[name]) > 20:
                self.stdout.write(
                    f"  and {len(made[name]) - 20} more: see --json, or the seller's page of stock files."
                )
