"""Our own copies of the covers that senders give: fetched, taken from beside a feed, and taken away again."""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import islice, zip_longest
from pathlib import Path
from time import monotonic
from zipfile import BadZipFile, ZipFile

from django.db import IntegrityError, transaction
from django.db.models import Exists, F, OuterRef, Q

from bookrow.catalogue import reasons
from bookrow.catalogue.actions.describing import touch_editions
from bookrow.catalogue.covers import MOST_BYTES, Fetch, Later, Picture, fetch_cover, files, redraw
from bookrow.catalogue.models import CoverImage, Edition, Sender
from bookrow.kit.refusals import Reason, Refusal
from bookrow.trade.feeds import pictures

# A host that was away gets these pauses; after the fifth time it is asked no more.
_PAUSES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6), timedelta(days=1))
_AWAY = 3  # so often in a row in one run, and the run leaves the host alone
_RUN_SECONDS = 600  # a job is taken for fifteen minutes
_GROUP = 200
_SWEEP = 5000


def fetch_wanted_covers(*, now: datetime, most: int = 50, fetch: Fetch = fetch_cover) -> int:
    """Fetch covers from the hosts their senders may use, by turns, and keep our own copies. Returns how many are kept.

    Nothing is locked while the network is waited for, and a link that changed meanwhile wins. What is refused stays
    refused until its link changes; a host that is away is asked again, five times in all.
    """
    with_hosts = Sender.objects.exclude(cover_hosts="").order_by("pk")
    hosts = {pk: _lines(lines) for pk, lines in with_hosts.values_list("pk", "cover_hosts")}
    places = [(pk, host) for pk, allowed in hosts.items() for host in sorted(allowed)]
    away: Counter[str] = Counter()
    kept, ends = 0, monotonic() + _RUN_SECONDS
    for cover in islice(_by_turns(CoverImage.objects.due(places, now=now, most=most)), most):
        if monotonic() > ends:
            break
        if away[cover.host] >= _AWAY:
            continue
        try:
            picture = redraw(fetch(cover.link, hosts[cover.sender_id]))
        except Later as later:
            away[cover.host] += 1
            _put_off(cover, later.reasons[0], now=now)
        except Refusal as refusal:
            _refuse(cover, refusal.reasons[0])
        else:
            away[cover.host] = 0
            kept += _keep(cover, picture)
    return kept


def keep_given_covers(*, path: Path, sender: Sender, now: datetime) -> int:
    """Keep the pictures in a zip that are named by the ISBN of an edition which this sender describes, unless somebody
    more trusted gave its cover. Returns how many are shown anew. Run twice it changes nothing; one bad picture never
    stops the others, and stands refused with its reason where the edition has no other cover."""
    given = dict(reversed(list(pictures(path))))
    if not given:
        return 0
    today = _day(now)
    kept = 0
    with ZipFile(path) as archive:
        for edition in _waiting_for(given, sender, today):
            try:
                picture = redraw(_member(archive, given[edition.isbn or ""]))
            except Refusal as refusal:
                _refuse_given(edition, sender, refusal.reasons[0])
            else:
                kept += _give(edition, picture, sender, today)
    return kept


def drop_expired_covers(*, now: datetime) -> int:
    """Show no longer, and keep no longer, what its sender allowed until a day that is over (UTC; that day still counts).
    Those whose day was moved are wanted again. Returns how many expired."""
    today = _day(now)
    renewed = CoverImage.objects.filter(Q(until_day="") | Q(until_day__gte=today), state="expired")
    renewed.update(state="wanted", tries=0, retry_at=None)
    dropped = 0
    while group := list(CoverImage.objects.past(today=today).select_related("edition")[:_GROUP]):
        with files.held():
            with transaction.atomic(durable=True):
                rows = CoverImage.objects.past(today=today).filter(pk__in=[cover.pk for cover in group])
                dropped += rows.update(state="expired", file="", width=0, height=0)
                touch_editions([cover.edition for cover in group if cover.state == "kept"])
            _drop_unused({cover.file for cover in group if cover.file})
    return dropped


def sweep_covers(*, now: datetime) -> int:
    """Take away files that no edition shows: those of covers that were replaced, or of a run that was killed. Returns how
    many. One statement for 5,000 files, each a walk over all covers: for a beat that comes once a week. now: the beat's."""
    swept = 0
    for group in _groups(files.names(), _SWEEP):
        with files.held():
            swept += _drop_unused(set(group))
    with files.held():
        return swept + files.drop_parts()


def _drop_unused(names: set[str]) -> int:
    unused = names - CoverImage.objects.files_shown(names)
    for name in unused:
        files.drop(name)
    return len(unused)


def _lines(hosts: str) -> frozenset[str]:
    return frozenset(line.strip().lower() for line in hosts.splitlines() if line.strip())


def _day(now: datetime) -> str:
    return now.astimezone(UTC).date().isoformat()


def _groups(things: Iterable[str], size: int) -> Iterator[list[str]]:
    left = iter(things)
    while group := list(islice(left, size)):
        yield group


def _by_turns(covers: Iterable[CoverImage]) -> Iterator[CoverImage]:
    """One of each host after the other: a slow host does not keep the others waiting."""
    hosts: dict[tuple[int, str], list[CoverImage]] = {}
    for cover in covers:
        hosts.setdefault((cover.sender_id, cover.host), []).append(cover)
    for turn in zip_longest(*hosts.values()):
        yield from (cover for cover in turn if cover is not None)


def _put_off(cover: CoverImage, reason: Reason, *, now: datetime) -> None:
    tries = cover.tries + 1
    if tries > len(_PAUSES):
        _refuse(cover, reason)
        return
    rows = CoverImage.objects.still(cover).filter(tries=cover.tries)
    rows.update(tries=tries, retry_at=now + _PAUSES[tries - 1], reason=_words(reason))


def _refuse(cover: CoverImage, reason: Reason) -> None:
    CoverImage.objects.still(cover).update(state="refused", reason=_words(reason), tries=F("tries") + 1)


def _words(reason: Reason) -> str:
    return f"{reason} {reason.help}"[:300]


def _shown(picture: Picture) -> dict[str, object]:
    return {
        "state": "kept",
        "reason": "",
        "file": picture.name,
        "width": picture.width,
        "height": picture.height,
        "tries": 0,
        "retry_at": None,
    }


def _keep(cover: CoverImage, picture: Picture) -> bool:
    with files.held():
        fresh = files.keep(picture)
        with transaction.atomic(durable=True):
            kept = CoverImage.objects.still(cover).update(**_shown(picture)) > 0
            if kept:
                touch_editions(list(Edition.objects.filter(pk=cover.edition_id)))
        if fresh and not kept:
            files.drop(picture.name)
    return kept


def _waiting_for(given: Mapping[str, str], sender: Sender, today: str) -> Iterator[Edition]:
    """The editions of these ISBNs that this sender describes and may give a cover. One statement for each group."""
    for isbns in _groups(given, _GROUP):
        closed = CoverImage.objects.closed_to(sender, today=today).filter(edition=OuterRef("pk"))
        described = Edition.objects.filter(descriptions__sender=sender, descriptions__withdrawn_at=None)
        yield from described.filter(~Exists(closed), isbn__in=isbns).distinct().order_by("pk")


def _member(archive: ZipFile, name: str) -> bytes:
    """A picture's bytes, and one byte more than is taken where it is too long."""
    try:
        with archive.open(name) as stream:
            return stream.read(MOST_BYTES + 1)
    except (BadZipFile, zlib.error, OSError, EOFError, KeyError, RuntimeError, NotImplementedError) as error:
        raise Refusal(reasons.COVER_BROKEN) from error


def _give(edition: Edition, picture: Picture, sender: Sender, today: str) -> bool:
    with files.held():
        fresh = files.keep(picture)
        with transaction.atomic(durable=True):
            given = _place(edition, picture, sender, today)
            if given:
                touch_editions([edition])
        if fresh and not given:
            files.drop(picture.name)
    return given


def _place(edition: Edition, picture: Picture, sender: Sender, today: str) -> bool:
    """In the edition's row if there is one and it is open to this sender; else in a new one."""
    shown = _shown(picture)
    closed = CoverImage.objects.closed_to(sender, today=today)
    rows = CoverImage.objects.filter(edition=edition).exclude(pk__in=closed.filter(edition=edition))
    # The sender's own row keeps its link, credit and last day: the picture is the one they speak of.
    if rows.filter(sender=sender).exclude(state="kept", file=picture.name).update(**shown):
        return True
    others = {"sender": sender, "link": "", "host": "", "credit": "", "until_day": ""}
    if rows.exclude(sender=sender).update(**shown, **others):
        return True
    if CoverImage.objects.filter(edition=edition).exists():
        return False
    try:
        with transaction.atomic():
            CoverImage.objects.create(edition=edition, sender=sender, **shown)
    except IntegrityError:  # another hand gave one at this moment; theirs is there
        return False
    return True


def _refuse_given(edition: Edition, sender: Sender, reason: Reason) -> None:
    said = {"state": "refused", "reason": _words(reason)}
    with transaction.atomic():
        if not CoverImage.objects.filter(edition=edition, sender=sender, link="").exclude(state="kept").update(**said):
            CoverImage.objects.bulk_create([CoverImage(edition=edition, sender=sender, **said)], ignore_conflicts=True)
