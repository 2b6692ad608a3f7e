"""A first reading of a file, before anything is changed: how much it holds, what comes twice, what it would take away."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bookrow.catalogue.models import Description, Sender
from bookrow.intake import reasons
from bookrow.intake.columns import columns_mark
from bookrow.intake.models import Run
from bookrow.intake.peeking import glance
from bookrow.intake.sorting import sent_of
from bookrow.intake.twins import Last, Twins
from bookrow.kit.refusals import Reason
from bookrow.trade.feed import Feed
from bookrow.trade.feeds import skim
from bookrow.trade.tables import TableMember

UNNAMED = "Unnamed sender"
_MOST = 0.5
_FEW = 10
_AT_ONCE = 500


@dataclass(slots=True)
class Survey:
    """records: how many there are; senders: their names; asks: what somebody has to answer first, each with the member
    it is about."""

    records: int = 0
    senders: list[str] = field(default_factory=list)
    twins: Twins = field(default_factory=Twins)
    asks: list[tuple[str, Reason]] = field(default_factory=list)


def sender_name(feed: Feed, run: Run) -> str:
    """Who sends it, by the name that it has now. Tables of different shape that name nobody count as different senders:
    the numbers in them mean different books."""
    named = run.asked_sender or feed.head.sender
    if not named and isinstance(feed, TableMember):
        named = nameless(columns_mark(feed.header))
    name = (named or UNNAMED)[:200]
    known = Sender.objects.called(name)
    return known.name if known else name


def nameless(mark: str) -> str:
    """What the sender of a table without any name is called, by the mark of its columns."""
    return f"{UNNAMED} ({mark[:6]})"


def look_through(feeds: Iterator[tuple[int, Feed]], run: Run, *, now: datetime) -> Survey:
    """Read without changing anything. A file that would take most of a sender's titles away asks, unless that was
    confirmed; all its messages of one sender count together."""
    survey = Survey()
    taken: dict[str, _Taken] = {}
    deletions = Twins()
    for member, feed in feeds:
        name = sender_name(feed, run)
        gone = taken.setdefault(name, _Taken(name, feed.name))
        for entry in skim(feed):
            survey.records += 1
            seen = glance(entry, feed.head)
            if not seen.reference:
                continue
            last = Last((member, entry.position), entry.line, getattr(entry, "digest", b""))
            survey.twins.meet(name, seen.reference, last)
            if seen.notification == "05" and not deletions.meet(name, seen.reference, last):
                gone.note(seen.reference, sent_of(feed.head, now=now))
    survey.senders = list(taken)
    if not (run.confirmed or run.dry):
        survey.asks = [(one.member, reason) for one in taken.values() if (reason := one.reason())]
    return survey


class _Taken:
    """How many of a sender's titles would go: counted in groups, so that a file of deletions costs little memory."""

    def __init__(self, sender: str, member: str) -> None:
        self.sender, self.member = sender, member
        self._live = Description.objects.filter(sender__name=sender, withdrawn_at=None)
        self._waiting: list[str] = []
        self._sent = ""
        self._many = 0

    def note(self, reference: str, sent: str) -> None:
        """One more deletion, of a message sent then."""
        if len(self._waiting) >= _AT_ONCE or sent != self._sent:
            self._count()
        self._sent = sent
        self._waiting.append(reference)

    def _count(self) -> None:
        if self._waiting:
            self._many += self._live.filter(reference__in=self._waiting, sent__lte=self._sent).count()
            self._waiting = []

    def reason(self) -> Reason | None:
        """Why to ask, where the file takes more than half away and more than a few."""
        self._count()
        if self._many <= _FEW:
            return None
        titles = self._live.count()
        if self._many <= titles * _MOST:
            return None
        return reasons.TAKES_MOST_AWAY.saying(many=self._many, all=titles, sender=self.sender)
