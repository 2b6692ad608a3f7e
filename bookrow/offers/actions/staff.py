"""Who works for a seller, and where the seller is paid."""

from datetime import datetime

from django.db import IntegrityError, transaction
from stdnum import iban as ibans
from stdnum.exceptions import ValidationError

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.models import Payout, Seller, SellerStaff
from bookrow.people.actions.limits import HOUR, Limit, allow
from bookrow.people.models import Account
from bookrow.plumbing import actions as plumbing

# Adding tells whether an address has an account, so nobody may try a list of them.
_ADDED = Limit("seller-staff", 20, HOUR)


def add_staff(seller: Seller, *, email: str, role: str, by: int, now: datetime) -> SellerStaff:
    """Let somebody who has an account work for this seller. Refuses an address that nobody has, and one already there."""
    allow((_ADDED, (str(by),)), now=now)
    account = Account.objects.holding(email)
    if account is None or not account.is_active:
        raise Refusal(reasons.NOBODY.saying(email=email))
    try:
        with transaction.atomic():
            staff = SellerStaff.objects.create(seller=seller, account=account, role=role, since=now)
            plumbing.record("offers.staff_added", now=now, seller=seller.pk, account=account.pk, role=role, by=by)
    except IntegrityError:
        raise Refusal(reasons.ALREADY_THERE.saying(email=email)) from None
    return staff


def change_role(staff: SellerStaff, *, role: str, by: int, now: datetime) -> None:
    """What somebody may do for this seller from now on. Refuses to leave a seller without an owner."""
    with transaction.atomic():
        _keep_an_owner(staff, role)
        if SellerStaff.objects.filter(pk=staff.pk).exclude(role=role).update(role=role):
            plumbing.record(
                "offers.staff_changed", now=now, seller=staff.seller_id, account=staff.account_id, role=role, by=by
            )


def drop_staff(staff: SellerStaff, *, by: int, now: datetime) -> None:
    """Somebody works for this seller no longer. Refuses the last owner."""
    with transaction.atomic():
        _keep_an_owner(staff, "")
        if SellerStaff.objects.filter(pk=staff.pk).delete()[0]:
            plumbing.record("offers.staff_gone", now=now, seller=staff.seller_id, account=staff.account_id, by=by)


def _keep_an_owner(staff: SellerStaff, role: str) -> None:
    """Whoever changes staff holds the seller's row first, so that two owners cannot each see the other stay."""
    Seller.objects.select_for_update().get(pk=staff.seller_id)
    others = SellerStaff.objects.filter(seller=staff.seller_id, role=SellerStaff.Role.OWNER).exclude(pk=staff.pk)
    if role != SellerStaff.Role.OWNER and not others.exists():
        raise Refusal(reasons.LAST_OWNER)


def change_payout(seller: Seller, *, holder: str, iban: str, by: Account, now: datetime) -> Payout:
    """Where the seller is paid from now on. Refuses an IBAN (ISO 13616) whose check digits do not fit. The journal tells
    that it changed and by whom, not what to."""
    name = " ".join(holder.split())[:140]
    found = [] if name else [reasons.HOLDER]
    try:
        number = str(ibans.validate(iban))
    except ValidationError:
        found.append(reasons.IBAN.saying(text=iban.strip()[:60]))
    if found:
        raise Refusal(*found)
    with transaction.atomic():
        told = {"holder": name, "iban": number, "changed_at": now, "changed_by": by}
        payout, _made = Payout.objects.update_or_create(seller=seller, defaults=told)
        plumbing.record("offers.payout_changed", now=now, seller=seller.pk, by=by.pk)
    return payout
