"""What a page shows of the places that a seller's files come from, with what came of the last look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bookrow.frame.formats import joined, number
from bookrow.kit.refusals import Reason
from bookrow.offers.arrivals.folder import folder_of
from bookrow.offers.arrivals.sftp import fingerprint_of
from bookrow.offers.labels_arrivals import AT_ONCE, EVERY, NOTHING_YET, SHORT_MEANINGS, STATES
from bookrow.offers.labels_workspace import RUN_STATES
from bookrow.offers.models import Seller, StockRun, StockSource
from bookrow.offers.panels.stockrun import sentence
from bookrow.people.saying import said


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One place. where: an address, or the folder below the shop's data. last_at: None before the first look. outcome: what
    came of the last file, "" where nothing is known; reasons: whole sentences; lines: of a till's list, those that did not
    count, each with its place in it; fingerprint: of a server's key that waits for the seller's word, "" if none does."""

    id: int
    kind: str
    meaning: str
    where: str
    user: str
    replace: bool
    every: str
    paused: bool
    last_at: datetime | None
    next_at: datetime | None
    state: str
    state_words: str
    outcome: str
    run: int | None
    reasons: Sequence[str]
    lines: Sequence[tuple[int, str]]
    fingerprint: str

    @property
    def is_trouble(self) -> bool:
        """Whether somebody should look."""
        return self.state in ("failed", "asks")


def source_lines(seller: Seller, locale: str) -> list[SourceLine]:
    """Every place of a seller's, the oldest first. One statement."""
    found = StockSource.objects.filter(seller=seller).select_related("last_run").order_by("pk")
    return [_line(source, seller, locale) for source in found]


def _line(source: StockSource, seller: Seller, locale: str) -> SourceLine:
    source.seller = seller
    told: dict[str, Any] = source.last_said or {}
    folder = source.kind == StockSource.Kind.FOLDER
    state, words = _state(source)
    return SourceLine(
        id=source.pk,
        kind=source.kind,
        meaning=str(SHORT_MEANINGS[StockSource.Meaning(source.meaning)]),
        where="/".join(folder_of(source).parts[-(3 if source.meaning == StockSource.Meaning.SOLD else 2) :])
        if folder
        else source.address,
        user=source.user,
        replace=source.replace,
        every=str(AT_ONCE if folder else EVERY.get(source.minutes, "")),
        paused=source.paused,
        last_at=source.last_at,
        next_at=None if folder or source.paused else source.next_at,
        state=state,
        state_words=words,
        outcome=_outcome(source, told.get("counts"), locale),
        run=source.last_run_id,
        reasons=[said(_reason(told["reason"]))] if "reason" in told else [],
        lines=[(one["line"], said(_reason(one))) for one in told.get("lines", ())],
        fingerprint=fingerprint_of(told["key"]) if "key" in told else "",
    )


def _state(source: StockSource) -> tuple[str, str]:
    """How it stands: by the file itself, where one was handed on and is not through yet, or is stopped or asks."""
    run = source.last_run
    if run and source.last_state in ("applied", "same") and run.state != StockRun.DONE:
        state = {StockRun.ASKS: "asks", StockRun.STOPPED: "failed"}.get(run.state, "applied")
        return state, str(RUN_STATES[run.state])
    if source.last_state == "same" and not source.fingerprint:
        return "same", str(NOTHING_YET)
    return source.last_state, str(STATES[source.last_state])


def _outcome(source: StockSource, counts: Mapping[str, int] | None, locale: str) -> str:
    """12 new and 3 price changes; of a till's list 5 sold and 2 known already."""
    if counts is None:
        run = source.last_run
        return sentence(run, locale) if run and run.state == StockRun.DONE else ""
    get = counts.get
    parts = (
        (ngettext("%(num)s sale counted", "%(num)s sales counted", get("sold", 0)), get("sold", 0)),
        (ngettext("%(num)s known already", "%(num)s known already", get("known", 0)), get("known", 0)),
        (ngettext("%(num)s not there any more", "%(num)s not there any more", get("missed", 0)), get("missed", 0)),
        (ngettext("%(num)s line refused", "%(num)s lines refused", get("refused", 0)), get("refused", 0)),
    )
    said_parts = [words % {"num": number(many, locale)} for words, many in parts if many]
    return str(joined(said_parts, locale)) if said_parts else _("the list is empty")


def _reason(packed: Mapping[str, Any]) -> Reason:
    """The reason as it was said, to be said again in the reader's language."""
    return Reason(packed["code"], packed["why"], packed["mend"], packed.get("places") or {})
