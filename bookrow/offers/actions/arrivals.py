"""Where a seller's files come from by themselves: named, paused, looked at now, removed, at the seller's word."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from bookrow.kit.refusals import Refusal
from bookrow.offers import reasons_arrivals as reasons
from bookrow.offers.arrivals.folder import folder_of
from bookrow.offers.arrivals.going import place_of
from bookrow.offers.arrivals.secrets import sealed
from bookrow.offers.arrivals.sftp import fingerprint_of
from bookrow.offers.models import Seller, StockSource
from bookrow.plumbing import actions as plumbing

DUE = "offers.source_due"
MOST = 10
MINUTES = (1, 5, 15, 60, 360, 1440)


def add_source(
    seller: Seller,
    *,
    kind: str,
    meaning: str,
    address: str = "",
    user: str = "",
    password: str = "",
    minutes: int = 60,
    replace: bool = False,
    by: int,
    now: datetime,
) -> StockSource:
    """Have files fetched from there from now on, for the first time at once. Refuses an address that is none or has a
    password in it, a second watched folder for the same files, and more than ten places."""
    there: dict[str, str] = {}
    if kind != StockSource.Kind.FOLDER:
        place_of(address, kind)
        there = {"address": address.strip(), "user": user.strip(), "secret": sealed(password)}
    if kind == StockSource.Kind.SFTP and not there["user"]:
        raise Refusal(reasons.NO_USER)
    replace = replace and meaning == StockSource.Meaning.STOCK
    with transaction.atomic():
        _hold_room(seller, kind, meaning)
        source = StockSource.objects.create(
            seller=seller, kind=kind, meaning=meaning, minutes=minutes, replace=replace, next_at=now, **there
        )
        _told("added", source, by, now)
    if kind == StockSource.Kind.FOLDER:
        folder_of(source).mkdir(parents=True, exist_ok=True)
    return source


def _hold_room(seller: Seller, kind: str, meaning: str) -> None:
    """Who adds holds the seller's row first, so that two at once are counted."""
    Seller.objects.select_for_update().get(pk=seller.pk)
    others = StockSource.objects.filter(seller=seller)
    if kind == StockSource.Kind.FOLDER and others.filter(kind=kind, meaning=meaning).exists():
        raise Refusal(reasons.FOLDER_TWICE)
    if others.count() >= MOST:
        raise Refusal(reasons.MOST_SOURCES.saying(most=MOST))


def pause_source(source: StockSource, *, by: int, now: datetime) -> None:
    """Nothing is fetched from there until the seller says so."""
    _change(source, "paused", by, now, was={"paused": False}, paused=True)


def resume_source(source: StockSource, *, by: int, now: datetime) -> None:
    """Files are fetched from there again, at once."""
    _change(source, "resumed", by, now, was={"paused": True}, paused=False, next_at=now, failures=0)


def look_now(source: StockSource, *, by: int, now: datetime) -> None:
    """Look there at once, not only when its time has come."""
    _change(source, "looked", by, now, was={"paused": False}, next_at=now)


def accept_key(source: StockSource, *, fingerprint: str, by: int, now: datetime) -> None:
    """The seller's word that the SFTP server's key is the right one: that of the page they looked at, and no other."""
    key = (source.last_said or {}).get("key", "")
    if not key or fingerprint_of(key) != fingerprint:
        raise Refusal(reasons.SOURCE_NOT_NOW)
    # Its key is the one in the page's words, or somebody else has decided meanwhile.
    same = {"host_key": source.host_key, "last_at": source.last_at}
    fresh = {"host_key": key, "last_state": "", "last_said": None, "failures": 0, "next_at": now}
    _change(source, "key_accepted", by, now, was=same, **fresh)


def remove_source(source: StockSource, *, by: int, now: datetime) -> None:
    """Nothing comes from there any more; what came stays."""
    with transaction.atomic():
        _told("removed", source, by, now)
        source.delete()


def _change(
    source: StockSource, event: str, by: int, now: datetime, *, was: Mapping[str, object], **fresh: object
) -> None:
    with transaction.atomic():
        if not StockSource.objects.filter(pk=source.pk, **was).update(**fresh):
            raise Refusal(reasons.SOURCE_NOT_NOW)
        _told(event, source, by, now)


def _told(event: str, source: StockSource, by: int, now: datetime) -> None:
    """The journal says what was done and by whom; neither address nor name, which may tell who else is dealt with."""
    plumbing.record(
        f"offers.source_{event}", now=now, source=source.pk, seller=source.seller_id, kind=source.kind, by=by
    )
