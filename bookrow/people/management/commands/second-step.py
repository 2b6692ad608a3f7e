"""`bookrow second-step EMAIL`: what somebody's second step is, and letting in again who lost it."""

from argparse import ArgumentParser
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from bookrow.people import reasons
from bookrow.people.actions import forget_second_step
from bookrow.people.models import Account


class Command(BaseCommand):
    """Shows it; with --forget takes it off. Whoever types that has made sure who is asking."""

    help = (
        "Show the second step of an account, or take it off for somebody who lost phone, passkeys and recovery codes."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument(
            "--forget", action="store_true", help="take app, passkeys and recovery codes off the account"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        email: str = options["email"]
        account = Account.objects.holding(email)
        if account is None:
            reason = reasons.NOBODY_HAS.saying(email=email)
            raise CommandError(f"{reason}\n{reason.help}")
        if options["forget"]:
            forget_second_step(email=email)
            self.stdout.write(_("%(email)s now signs in by password, or by a code, alone.") % {"email": email})
            return
        kinds = Authenticator.objects.filter(user=account).order_by("type").values_list("type", flat=True)
        self.stdout.write(", ".join(kinds) or _("There is none."))
