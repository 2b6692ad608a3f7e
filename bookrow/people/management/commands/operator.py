"""`bookrow operator EMAIL`: let somebody run the shop."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now
from django.utils.translation import gettext as _

from bookrow.kit.refusals import Refusal
from bookrow.people.actions import make_operator


class Command(BaseCommand):
    """Makes or promotes the account; a new password is shown here once and kept nowhere in clear."""

    help = "Let an account run the shop, made anew with a generated password where the address has none."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="", help="the name that the shop shows for it")
        parser.add_argument("--new-password", action="store_true", help="give an existing account a new password, too")
        parser.add_argument("--json", action="store_true", help="print one machine-readable report")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = make_operator(email=options["email"], name=options["name"], renew=options["new_password"], now=now())
        except Refusal as refusal:
            raise CommandError("\n".join(f"{reason}\n{reason.help}" for reason in refusal.reasons)) from refusal
        if options["json"]:
            report = {"email": made.account.email, "created": made.created, "password": made.password or None}
            self.stdout.write(json.dumps(report))
            return
        self.stdout.write(_("%(email)s may run the shop.") % {"email": made.account.email})
        if made.password:
            self.stdout.write(_("Password, shown this once: %(password)s") % {"password": made.password})
        else:
            self.stdout.write(_("The password is as it was; --new-password would make a new one."))
