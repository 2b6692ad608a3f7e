"""What a run brought that no page shows, and whether the same came before without a sender's name."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from bookrow.catalogue.models import CoverImage, Description, ListPrice, Sender
from bookrow.intake.models import ColumnMapping, Run
from bookrow.intake.surveying import UNNAMED, nameless
from bookrow.plumbing.markets import all_markets

BOOKS_AT_MOST = 20_000  # looked at, so that the page of a run of millions costs no more than that of thousands


@dataclass(frozen=True, slots=True)
class Unseen:
    """currencies: (currency, prices in it) that no market of the shop uses; embargoed: books that may not be spoken of
    yet; hosts: (host, covers) that wait for leave; books: how many were looked at, more: whether there are others."""

    currencies: list[tuple[str, int]]
    embargoed: int
    hosts: list[tuple[str, int]]
    books: int
    more: bool

    def __bool__(self) -> bool:
        return bool(self.currencies or self.embargoed or self.hosts)


def unseen(run: Run) -> Unseen:
    """What no page shows of the books whose last word came with this run. Four statements over as many books as the
    bound allows."""
    said = Description.objects.filter(run=run.pk, withdrawn_at=None).exclude(edition=None).order_by("run")
    some = said.values("edition_id")[:BOOKS_AT_MOST]
    many = said[: BOOKS_AT_MOST + 1].count()
    used = {market.currency for market in all_markets()}
    prices = ListPrice.objects.filter(edition_id__in=some).exclude(currency="").exclude(currency__in=used)
    covers = CoverImage.objects.filter(edition_id__in=some, state="wanted").exclude(host="")
    return Unseen(
        currencies=_counted(prices.values_list("currency")),
        embargoed=said.filter(edition__public_from__gt=run.started_at)[:BOOKS_AT_MOST].count(),
        hosts=_closed(covers),
        books=min(many, BOOKS_AT_MOST),
        more=many > BOOKS_AT_MOST,
    )


def _counted(rows: Any) -> list[tuple[str, int]]:
    return list(rows.annotate(many=Count("pk")).order_by("-many"))


def _closed(covers: Any) -> list[tuple[str, int]]:
    """Hosts from which the sender's covers are not fetched, with how many wait there."""
    rows = covers.values_list("host", "sender__cover_hosts").annotate(many=Count("pk")).order_by("-many", "host")
    return [(host, many) for host, allowed, many in rows[:50] if host not in allowed.split()][:5]


def nameless_before(run: Run) -> dict[str, Any] | None:
    """The sender without a name under which the same file, or a table of the same columns, came before it got one."""
    if not run.asked_sender or run.sender is None or run.dry:
        return None
    names = {UNNAMED} & set(_names_of_same(run))
    if run.release.startswith("csv"):
        known = [run.asked_sender, *Sender.objects.names_of(run.sender.now)]
        rows = ColumnMapping.objects.filter(sender__in=known)
        names |= {nameless(columns) for columns in rows.values_list("columns", flat=True)}
    found = Sender.objects.speaking().filter(name__in=names).exclude(pk=run.sender.now.pk)
    told = found.annotate(records=Count("description")).filter(records__gt=0).values("pk", "name", "records").first()
    if told is None:
        return None
    return {"id": told["pk"], "name": told["name"], "records": told["records"], "into": run.sender.now.pk}


def _names_of_same(run: Run) -> list[str]:
    """By whom these very bytes were sent before."""
    same = Run.objects.filter(fingerprint=run.fingerprint, dry=False).exclude(pk=run.pk).exclude(sender=None)
    return list(same.values_list("sender__name", flat=True).distinct())
