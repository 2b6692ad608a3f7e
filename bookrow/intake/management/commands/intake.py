"""bookrow intake FILE...: take in ONIX messages and catalogue tables."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError

from bookrow.intake.actions import remap_all, take_in
from bookrow.intake.models import OUTCOMES, Run
from bookrow.intake.report import report
from bookrow.intake.unseen import nameless_before, unseen
from bookrow.kit.refusals import Refusal
from bookrow.plumbing.memory import keep_little
from bookrow.plumbing.progress import told

_REMARKS = 10


class Command(BaseCommand):
    """Every record ends as new, changed, unchanged, withdrawn, stale, test or refused; the numbers add up."""

    # Checking every page's address takes longer than a small file; `migrate`, `check` and `serve` do it.
    requires_system_checks = ()

    help = "Take in ONIX 2.1, 3.0 or 3.1, catalogue tables (CSV, XLSX) and MARC 21; plain, gzip or zip."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", metavar="FILE")
        parser.add_argument("--sender", default="", help="who sends it, where the file does not say or says it wrongly")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
        parser.add_argument("--json", action="store_true", help="one machine-readable report on standard output")
        parser.add_argument("--yes-withdraw", action="store_true", help="let the message take most of its titles away")
        parser.add_argument("--remap", action="store_true", help="read every kept record again with today's mapping")
        parser.add_argument("--demo", action="store_true", help="mark what comes as demonstration")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["files"] and not options["remap"]:
            raise CommandError("Name at least one file, or --remap.")
        keep_little()
        reports, failed = [], False
        if options["remap"]:
            looked, changed = remap_all()
            reports.append({"remapped": looked, "changed": changed})
            self._say(options, f"{looked} editions read again, {changed} changed.")
        for file in options["files"]:
            made, bad = self._one(Path(file), options)
            reports.append(made)
            failed = failed or bad
        if options["json"]:
            self.stdout.write(orjson.dumps(_whole(reports)).decode())
        if failed:
            sys.exit(1)

    def _one(self, path: Path, options: dict[str, Any]) -> tuple[dict[str, Any], bool]:
        """The report of one file, and whether it failed as a whole."""
        try:
            run = self._take_in(path, options)
        except Refusal as refusal:
            reason = refusal.reasons[0]
            self._say(options, f"{path}: {reason} {reason.help}")
            stopped = [{"member": "", "code": reason.code, "reason": str(reason), "help": reason.help}]
            return {**_nothing(path.name), "stopped": stopped}, True
        made = report(run)
        self._tell(run, made, options)
        return made, run.state != Run.DONE

    def _take_in(self, path: Path, options: dict[str, Any]) -> Run:
        quiet = options["json"] or options["verbosity"] == 0
        with told(path.name, quiet=quiet) as progress:
            return take_in(
                path,
                sender=options["sender"],
                dry=options["dry_run"],
                demo=options["demo"],
                confirmed=options["yes_withdraw"],
                progress=lambda done, expected, file: progress(done, expected),
            )

    def _say(self, options: dict[str, Any], words: str) -> None:
        if not options["json"]:
            self.stdout.write(words)

    def _tell(self, run: Run, made: dict[str, Any], options: dict[str, Any]) -> None:
        if options["json"]:
            return
        numbers = ", ".join(f"{run.counts[name]} {name}" for name in OUTCOMES if run.counts[name]) or "no records"
        would = "would be " if run.dry else ""
        self.stdout.write(f"{run.file}: {run.records} records: {would}{numbers}; {run.counts['repaired']} repaired.")
        for one in made["refused"][:20]:
            self.stdout.write(
                f"  line {one['line']}, {one['reference'] or 'no reference'}: {one['reason']} {one['help']}"
            )
        if len(made["refused"]) > 20:
            self.stdout.write(f"  and {len(made['refused']) - 20} more: see the page of intake runs, or --json.")
        for one in made["stopped"]:
            self.stdout.write(f"  {one['reason']} {one['help']}")
        self._tell_beside(run)

    def _tell_beside(self, run: Run) -> None:
        """What was taken and is worth a word: remarks, what no page shows, the same from before without a name."""
        remarks = run.notes.filter(kind="remark").order_by("pk").values_list("line", "why")
        for line, why in remarks[:_REMARKS]:
            self.stdout.write(f"  line {line}: {why}" if line else f"  {why}")
        if (many := remarks.count()) > _REMARKS:
            self.stdout.write(f"  and {many - _REMARKS} more remarks: see the page of intake runs, or --json.")
        hidden = unseen(run)
        for currency, count in hidden.currencies:
            self.stdout.write(f"  Not shown: prices in {currency} ({count}); no market of this shop uses {currency}.")
        if (same := nameless_before(run)) is not None:
            self.stdout.write(
                f"  The same came before without a sender's name (records: {same['records']}): the page of this run, "
                f"/operator/intake/{run.pk}, offers to bring both together."
            )


def _nothing(file: str) -> dict[str, Any]:
    zeros = dict.fromkeys(("records", *OUTCOMES[:-1], "repaired"), 0)
    return {"file": file, "state": "stopped", **zeros, "refused": []}


def _whole(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """One file's report as it is; of several, their sums with each beside them."""
    if len(reports) == 1:
        return reports[0]
    names = ("records", *OUTCOMES[:-1], "repaired")
    sums: dict[str, Any] = {name: sum(one.get(name, 0) for one in reports) for name in names}
    return {**sums, "refused": [row for one in reports for row in one.get("refused", [])], "files": reports}
