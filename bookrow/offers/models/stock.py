"""Stock files: what came, how far it is, what became of every row, and how a seller's columns are read."""

from typing import Self

from django.db import models

from bookrow.offers.models.sellers import Seller
from bookrow.plumbing.columns import PackedJSON

OUTCOMES = ("new", "changed", "unchanged", "withdrawn", "asked", "refused")


class StockRunQuery(models.QuerySet["StockRun"]):
    """The questions one may ask of runs of stock files."""

    def unfinished(self, *, seller: int, fingerprint: str, replace: bool) -> Self:
        """Runs of these very bytes that were killed on their way, or wait for an answer."""
        states = [StockRun.APPLYING, StockRun.ASKS]
        return self.filter(seller=seller, fingerprint=fingerprint, replace=replace, state__in=states)


class StockRun(models.Model):
    """One stock file. path: where its bytes lie. form: the format found. plan: counts of the dry run, "" before it.

    counts: outcome -> rows, with "rows", "prices", "sold" and "removed" beside; written with the rows themselves, and
    with `position`, the place up to which the file has been applied. state: checking, checked (waits for the go-ahead),
    applying, asks (removes too much: waits for an answer), done, stopped.
    """

    CHECKING, CHECKED, APPLYING, ASKS, DONE, STOPPED = "checking", "checked", "applying", "asks", "done", "stopped"

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE, related_name="runs")
    file = models.CharField(max_length=300)
    path = models.CharField(max_length=1000)
    came = models.CharField(max_length=12, default="command")  # command, upload, folder, address, api
    fingerprint = models.CharField(max_length=64, db_index=True)
    form = models.CharField(max_length=20, blank=True)
    replace = models.BooleanField(default=False)
    confirmed = models.BooleanField(default=False)
    all_prices = models.BooleanField(default=False)
    dry = models.BooleanField(default=False)
    state = models.CharField(max_length=8, default=CHECKING)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    expected = models.IntegerField(default=0)
    position = models.IntegerField(default=0)
    plan = PackedJSON(null=True)
    counts = PackedJSON()

    objects = StockRunQuery.as_manager()

    class Meta:
        indexes = [models.Index(fields=["seller", "-id"], name="stock_runs_of_seller")]

    def __str__(self) -> str:
        return f"{self.file} ({self.state})"


class StockNote(models.Model):
    """What is to be said of one row, or of the whole file (line 0). kind: refused, asked, stopped, doubtful, sold, twice,
    repaired, barred, and in a dry run new, price, changed and removed as well, up to a bound. about: the reason's places."""

    run = models.ForeignKey(StockRun, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=8)
    line = models.IntegerField(default=0)
    sku = models.CharField(max_length=100, blank=True)
    title = models.CharField(max_length=200, blank=True)
    code = models.CharField(max_length=60, blank=True)
    why = models.CharField(max_length=1000, blank=True)
    mend = models.CharField(max_length=1000, blank=True)
    about = PackedJSON()
    raw = models.TextField(null=True)
    answer = models.CharField(max_length=8, blank=True)  # of what is asked: yes, no

    class Meta:
        indexes = [models.Index(fields=["run", "kind", "line"], name="notes_of_a_stock_run")]


class StockMapping(models.Model):
    """How a seller's table is read: remembered by the columns it has."""

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE, related_name="mappings")
    columns = models.CharField(max_length=64)
    header = PackedJSON()
    mapping = PackedJSON()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seller", "columns"], name="one_stock_mapping_per_columns")]
