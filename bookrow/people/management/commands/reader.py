"""`bookrow reader EMAIL`: what is known of a reader's age and pen name, and what only a person may do about them."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now
from django.utils.translation import gettext as _

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.actions import ask_age_again, erase_pen_name, said_too_young, take_pen_name
from bookrow.people.models import Account
from bookrow.people.pennames import pen_name_of


class Command(BaseCommand):
    """Shows both. Whoever types more than the address has read what the reader wrote, and made sure who is asking."""

    help = "Show a reader's age question and pen name; let them be asked again, have a name, or have it erased."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--ask-age-again", action="store_true", help="their answer was a slip: ask once more")
        parser.add_argument(
            "--pen-name", default="", help="give them this name, which a rule refused and you find right"
        )
        parser.add_argument("--erase-pen-name", action="store_true", help="they asked for it: erase their pen name")

    def handle(self, *args: Any, **options: Any) -> None:
        account = Account.objects.holding(options["email"])
        try:
            if account is None:
                raise Refusal(reasons.NOBODY_HAS.saying(email=options["email"]))
            self._change(account, **options)
        except Refusal as refusal:
            raise CommandError("\n".join(f"{reason}\n{reason.help}" for reason in refusal.reasons)) from refusal
        self.stdout.write(self._age(account))
        own = pen_name_of(account)
        self.stdout.write(_("Pen name: %(name)s") % {"name": own.name} if own else _("There is no pen name."))

    def _change(self, account: Account, **options: Any) -> None:
        if options["ask_age_again"]:
            ask_age_again(account=account)
        if options["pen_name"]:
            take_pen_name(account=account, name=options["pen_name"], sure=True, looked_at=True, now=now())
        if options["erase_pen_name"] and (own := pen_name_of(account)):
            erase_pen_name(pen_name=own, now=now())

    def _age(self, account: Account) -> str:
        if account.of_age_on:
            return _("Said on %(date)s to be 13 or older.") % {"date": account.of_age_on.isoformat()}
        if said_too_young(account, now=now()):
            return _("Said within the last year to be younger than 13; posting is closed to them.")
        return _("Has not been asked for their age yet; they are before they post.")
