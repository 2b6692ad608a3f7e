"""Files that come by themselves: from where, how often, and what came of the last one; and what a till has sold."""

from datetime import datetime
from typing import Self

from django.db import models

from bookrow.offers.models.copies import Offer
from bookrow.offers.models.sellers import Seller
from bookrow.offers.models.stock import StockRun
from bookrow.plumbing.columns import PackedJSON


class StockSourceQuery(models.QuerySet["StockSource"]):
    """The questions one may ask of sources."""

    def due(self, *, now: datetime) -> Self:
        """Those whose time has come, with their sellers."""
        return self.filter(paused=False, next_at__lte=now).select_related("seller").order_by("next_at")


class StockSource(models.Model):
    """Where a seller's files are fetched by the clock.

    kind: a watched folder of the shop's machine, or an HTTPS or SFTP address. meaning: stock, or the list of what a till
    sold. secret: the password, encrypted; host_key: the SFTP server's, as it was when the source was made. replace: what a
    file does not name goes. last_state: "" before the first look, same (nothing new), applied, asks, failed. last_said: the
    reason of a failure (code, why, mend, places). etag, modified, fingerprint: of the last file, so that it is not read
    again. failures: one after another; the pauses between looks grow with them.
    """

    class Kind(models.TextChoices):
        FOLDER = "folder"
        HTTPS = "https"
        SFTP = "sftp"

    class Meaning(models.TextChoices):
        STOCK = "stock"
        SOLD = "sold"

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE, related_name="sources")
    kind = models.CharField(max_length=6, choices=Kind)
    meaning = models.CharField(max_length=5, choices=Meaning, default=Meaning.STOCK)
    address = models.CharField(max_length=500, blank=True)
    user = models.CharField(max_length=120, blank=True)
    secret = models.TextField(blank=True)
    host_key = models.CharField(max_length=800, blank=True)
    replace = models.BooleanField(default=False)
    minutes = models.IntegerField(default=60)
    paused = models.BooleanField(default=False)
    next_at = models.DateTimeField()
    last_at = models.DateTimeField(null=True)
    last_state = models.CharField(max_length=8, blank=True)
    last_said = PackedJSON(null=True)
    last_run = models.ForeignKey(StockRun, on_delete=models.SET_NULL, null=True, related_name="+")
    failures = models.IntegerField(default=0)
    etag = models.CharField(max_length=300, blank=True)
    modified = models.CharField(max_length=80, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)

    objects = StockSourceQuery.as_manager()

    class Meta:
        indexes = [models.Index(fields=["next_at"], condition=models.Q(paused=False), name="stock_source_due")]


class TillSale(models.Model):
    """One line of a till's list. sale: what tells it from every other line (its number at the till, else where it stood),
    so that a list that comes twice, or grows through the day, sells nothing twice. missed: copies that were not there."""

    seller = models.ForeignKey(Seller, on_delete=models.CASCADE, related_name="till_sales")
    sale = models.CharField(max_length=160)
    offer = models.ForeignKey(Offer, on_delete=models.SET_NULL, null=True, related_name="+")
    sku = models.CharField(max_length=100)
    quantity = models.IntegerField()
    missed = models.IntegerField(default=0)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seller", "sale"], name="till_sale_once")]
