"""Copies added and changed one by one, by the same rules as rows of a file."""

import secrets
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from bookrow.catalogue.models import Edition
from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_workspace as reasons
from bookrow.offers.actions.placing import Placer, Verdict
from bookrow.offers.models import Offer, Seller
from bookrow.offers.told import Answers
from bookrow.plumbing import actions as plumbing
from bookrow.trade.stock import Copy, StockRow

# What a form changes. The number and the mark of the last file stay: a file that has not changed since changes nothing back.
_BY_HAND = frozenset({"price", "quantity", "condition", "jacket", "note", "weight", "dispatch"})


def add_copy(seller: Seller, copy: Copy, *, sure: bool = False, now: datetime) -> tuple[Offer, int | None]:
    """Put one copy on sale, and give it with the edition that it may be one of after all (None where nothing is in doubt).

    A copy without a number gets one. sure: its price is right, however unusual. Refuses a number that is in use, a book
    that cannot be told, and, unless sure, a price ten times off.
    """
    if not copy.isbn and not copy.title:
        raise Refusal(reasons.NO_BOOK)
    if copy.isbn and not copy.title and not Edition.objects.filter(isbn=copy.isbn).exists():
        raise Refusal(reasons.BOOK_UNKNOWN.saying(isbn=copy.isbn))
    copy = copy if copy.sku else replace(copy, sku=new_number(now))
    with transaction.atomic():
        if Offer.objects.filter(seller=seller, sku=copy.sku).exists():
            raise Refusal(reasons.SKU_KNOWN.saying(sku=copy.sku))
        verdict = _placed(Placer(seller, answers=Answers(all_prices=sure)), copy, now)
        assert verdict.offer
        plumbing.record("offers.added_by_hand", now=now, offer=verdict.offer.pk, seller=seller.pk)
    doubts = (reason.about.get("edition") for kind, reason in verdict.said if kind == "doubtful")
    return verdict.offer, next(doubts, None)


def change_copy(offer: Offer, copy: Copy, *, sure: bool = False, now: datetime) -> None:
    """Change what is said of a copy on sale, and its price. Refuses, unless sure, a price ten times off."""
    placer = Placer(offer.seller, answers=Answers(all_prices=sure))
    placer.fields = _BY_HAND
    with transaction.atomic():
        _placed(placer, replace(copy, sku=offer.sku, isbn="", title=""), now)
        plumbing.record("offers.changed_by_hand", now=now, offer=offer.pk, seller=offer.seller_id)


def _placed(placer: Placer, copy: Copy, now: datetime) -> Verdict:
    """The row's verdict; refuses where it is no place on the shelf. In the caller's transaction."""
    verdict = placer.place([StockRow(line=0, raw="", sku=copy.sku, copy=copy)], now=now)[0]
    if verdict.outcome == "asked":
        asked = verdict.reasons[0]
        told = reasons.PRICE_UNUSUAL if "last" in asked.about else reasons.PRICE_UNUSUAL_HERE
        raise Refusal(told.saying(**asked.about))
    if verdict.outcome == "refused":
        raise Refusal(*verdict.reasons)
    return verdict


def new_number(now: datetime) -> str:
    """A number for a copy that has none: the day, and letters that no two share."""
    return f"{now:%y%m%d}-{secrets.token_hex(3)}"
