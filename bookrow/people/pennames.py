"""What may be a pen name, what is asked about one, and which were erased."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.crypto import salted_hmac

from bookrow.kit.refusals import Reason, Refusal
from bookrow.people import reasons
from bookrow.people.letters import name_of_shop
from bookrow.people.models import Account, PenName, SpentName
from bookrow.rules.findings import Finding
from bookrow.rules.names import check_name, form_reasons, look
from bookrow.rules.reasons import NAME_RESERVED

REFUSES = {"profanity": reasons.PEN_NAME_STRONG}
ASKS = {"profanity": reasons.PEN_NAME_STRONG_ASK, "under_13": reasons.PEN_NAME_AGE}


def folded_name(name: str) -> str:
    """The form in which names are compared; they have letters a to z only."""
    return name.lower()


def findings_of(name: str) -> list[Finding]:
    """What the rules find in a name, the shop's own name among what is reserved."""
    return check_name(name, shop=[name_of_shop(None)])


def refusing(name: str, findings: Iterable[Finding]) -> list[Reason]:
    """Why a name cannot be anybody's: its characters, the rules, or that it speaks for the shop."""
    found = [finding.rule for finding in findings if finding.refuses]
    by_rules = [
        REFUSES.get(rule, reasons.PEN_NAME_ADDRESS).saying(name=name) for rule in found if rule != "name-reserved"
    ]
    reserved = [NAME_RESERVED.saying(words=name)] if "name-reserved" in found else []
    return list(dict.fromkeys([*form_reasons(name), *reserved, *by_rules]))


def asking(name: str, findings: Iterable[Finding]) -> list[Reason]:
    """What its owner is asked about a name before they take it; answering "yes, this one" is enough."""
    found = [finding.rule for finding in findings if not finding.refuses]
    by_rules = [ASKS.get(rule, reasons.PEN_NAME_ADDRESS_ASK).saying(name=name) for rule in found]
    other = alike(name)
    return list(dict.fromkeys([*by_rules, *([_alike(name, other)] if other else [])]))


def _alike(name: str, other: PenName) -> Reason:
    return reasons.PEN_NAME_ALIKE.saying(name=name, other=other.name)


def alike(name: str) -> PenName | None:
    """Another's name that a hurried eye takes for this one; the oldest of several."""
    others = PenName.objects.filter(look=look(name), erased_at=None).exclude(folded=folded_name(name))
    return others.order_by("taken_at", "pk").first()


def is_spent(name: str) -> bool:
    """Whether somebody had this name erased."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return SpentName.objects.filter(mark__in=[mark(name, key) for key in keys]).exists()


def mark(name: str, key: str | bytes | None = None) -> str:
    """A name as it is kept when it is erased: a keyed hash, so that nobody reads or guesses it off the table."""
    return salted_hmac("bookrow.people.spent-name", folded_name(name), secret=key, algorithm="sha256").hexdigest()


def pen_name_of(account: Account) -> PenName | None:
    """Somebody's pen name, if they have one."""
    return PenName.objects.filter(account=account).first()


def look_over(name: str) -> list[Reason]:
    """What is asked about a name that somebody thinks of taking. Refused: what stands in its way now."""
    findings = findings_of(name)
    if why := refusing(name, findings):
        raise Refusal(*why)
    if is_spent(name) or PenName.objects.filter(folded=folded_name(name)).exists():
        raise Refusal(reasons.PEN_NAME_TAKEN.saying(name=name))
    return asking(name, findings)
