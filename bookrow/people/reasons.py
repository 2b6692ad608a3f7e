"""Why somebody cannot come in."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NO_MATCH = Reason(
    "sign-in-no-match",
    _("This e-mail address and this password do not belong together."),
    _("Look at both once more; capital letters count in the password. Whoever runs the shop can give you a new one."),
)
TOO_MANY_TRIES = Reason(
    "sign-in-too-many",
    _("There were many tries to sign in within a short time, so we let the next one wait."),
    _("Please try again in {minutes} minutes; nothing is lost until then."),
)
BAD_ADDRESS = Reason(
    "account-bad-address",
    _("“{email}” is not an e-mail address."),
    _("Give an address such as name@example.org."),
)
WEAK_PASSWORD = Reason(
    "account-weak-password",
    _("This password could be guessed: {problems}"),
    _("Take a longer one; several unrelated words make a good one."),
)
ALL = (NO_MATCH, TOO_MANY_TRIES, BAD_ADDRESS, WEAK_PASSWORD)
