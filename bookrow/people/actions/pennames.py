"""Taking a pen name, and the lawful way of being rid of it."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.crypto import get_random_string

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons
from bookrow.people.actions.limits import PEN_NAMES, allow, each
from bookrow.people.models import Account, PenName, SpentName
from bookrow.people.pennames import asking, findings_of, folded_name, is_spent, mark, pen_name_of, refusing
from bookrow.plumbing.actions import record
from bookrow.rules.names import form_reasons, look

KEY_LETTERS, KEY_LENGTH = "abcdefghjkmnpqrstuvwxyz23456789", 12


def take_pen_name(
    *, account: Account, name: str, now: datetime, sure: bool = False, looked_at: bool = False
) -> PenName:
    """Give somebody the name under which readers see them; it stays. Taking one's own name again changes nothing.

    Refused: what is no name by its characters or under the rules; a name that is taken or was erased; another than one
    has. Asked, unless they are `sure`: a look-alike of another's name, and what a rule only asks. looked_at: a person read
    the name and found it right, so no rule speaks.
    """
    findings = [] if looked_at else findings_of(name)
    if why := form_reasons(name) or refusing(name, findings):
        raise Refusal(*why)
    try:
        with transaction.atomic():
            made = _taken(account, name, now)
            if not sure and (questions := asking(name, findings)):
                raise Refusal(*questions)
            allow(*each(PEN_NAMES, str(account.pk)), now=now)
            record("people.pen_name_taken", now=now, pen_name=made.pk)
            return made
    except IntegrityError as clash:
        return _own(account, name, clash)


def _taken(account: Account, name: str, now: datetime) -> PenName:
    key = get_random_string(KEY_LENGTH, KEY_LETTERS)
    made = PenName.objects.create(
        key=key, name=name, folded=folded_name(name), look=look(name), account=account, taken_at=now
    )
    # Looked up behind the insert: while the row holds the name nobody can have it, so nobody can be erasing it either.
    if is_spent(name):
        raise Refusal(reasons.PEN_NAME_TAKEN.saying(name=name))
    return made


def _own(account: Account, name: str, clash: IntegrityError) -> PenName:
    """The name they have, where it is this one."""
    own = pen_name_of(account)
    if own is None:
        raise Refusal(reasons.PEN_NAME_TAKEN.saying(name=name)) from clash
    if own.folded != folded_name(name):
        raise Refusal(reasons.PEN_NAME_STAYS.saying(name=own.name)) from clash
    return own


@transaction.atomic
def erase_pen_name(*, pen_name: PenName, now: datetime) -> None:
    """Take the letters and the owner off a pen name, for good; what was posted under it stays without a name.

    The law gives everybody this (GDPR, Article 17). Of the name a keyed hash is kept, by which it is given to nobody again.
    """
    if pen_name.folded is None:
        return
    SpentName.objects.bulk_create([SpentName(mark=mark(pen_name.folded))], ignore_conflicts=True)
    erased = PenName.objects.filter(pk=pen_name.pk, erased_at=None).update(
        name="", folded=None, look="", account=None, erased_at=now
    )
    if erased:
        record("people.pen_name_erased", now=now, pen_name=pen_name.pk)
