"""Tables of the plumbing: composed documents, the two logs (invalidations and journal), jobs, beats, claims,
and markets."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from bookrow.plumbing.columns import PackedJSON


class Document(models.Model):
    """One page's panels as JSON, under its address. Behind while `wanted` > `built`; body null: nothing to show."""

    key = models.CharField(max_length=200, primary_key=True)
    wanted = models.BigIntegerField(default=1)
    built = models.BigIntegerField(default=0)
    form = models.IntegerField(default=0)  # the composer's version; a row of another version is behind
    body = models.TextField(null=True)
    built_at = models.DateTimeField(null=True)
    good_until = models.DateTimeField(null=True)
    failures = models.IntegerField(default=0)
    retry_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["key"], condition=Q(wanted__gt=F("built")), name="document_behind"),
            models.Index(fields=["good_until"], condition=Q(good_until__isnull=False), name="document_good_until"),
        ]


class Invalidation(models.Model):
    """A tag whose pages are no longer true. `writer` is PostgreSQL's transaction id, zero on SQLite."""

    seq = models.BigAutoField(primary_key=True)
    tag = models.CharField(max_length=200)
    written_at = models.DateTimeField()
    writer = models.BigIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["writer"], name="invalidation_writer"),
            models.Index(fields=["written_at"], name="invalidation_written"),
        ]


class Journal(models.Model):
    """News of a room, appended in the transaction that made it true; never changed afterwards."""

    seq = models.BigAutoField(primary_key=True)
    event = models.CharField(max_length=80)
    facts = PackedJSON()
    at = models.DateTimeField()
    writer = models.BigIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["writer"], name="journal_writer")]


class JournalReader(models.Model):
    """How far a reader has come in the journal; `place` is written by `plumbing.places`."""

    name = models.CharField(max_length=80, primary_key=True)
    place = models.TextField(default="")


class JobQuery(models.QuerySet["Job"]):
    """The questions one may ask of jobs."""

    def free(self, *, now: datetime) -> Self:
        """Due, and in no living worker's hands."""
        return self.filter(Q(leased_until=None) | Q(leased_until__lte=now), due_at__lte=now)

    def next(self, count: int, *, now: datetime) -> list["Job"]:
        """The first free ones, with their journal entries."""
        return list(self.free(now=now).select_related("entry").order_by("due_at", "pk")[:count])


class Job(models.Model):
    """One listener's share of one event, until it has succeeded. It may run twice: a worker can die after the work."""

    entry = models.ForeignKey(Journal, on_delete=models.CASCADE)
    listener = models.CharField(max_length=200)
    due_at = models.DateTimeField()
    leased_until = models.DateTimeField(null=True)
    failures = models.IntegerField(default=0)
    last_error = models.TextField(default="")

    objects = JobQuery.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "listener"], name="job_once_per_listener")]
        indexes = [models.Index(fields=["due_at"], name="job_due")]


class BeatState(models.Model):
    """When a regular job runs next; shared, so that several workers beat once."""

    name = models.CharField(max_length=80, primary_key=True)
    due_at = models.DateTimeField()
    ran_at = models.DateTimeField(null=True)
    failures = models.IntegerField(default=0)
    last_error = models.TextField(default="")


class Claim(models.Model):
    """One request that must not be done twice, by the key its sender gave it. fingerprint: of what was sent, so that a key
    cannot stand for something else. done_at None: in work, or broken off. status, answer: what was answered."""

    scope = models.CharField(max_length=120)
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    begun_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    status = models.SmallIntegerField(default=0)
    answer = models.TextField(default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "key"], name="claim_once")]
        indexes = [models.Index(fields=["begun_at"], name="claim_begun")]


class Market(models.Model):
    """A country the shop sells to: its currency, the form of its numbers and dates, its units of measure."""

    class Units(models.TextChoices):
        IMPERIAL = "imperial"
        METRIC = "metric"

    code = models.SlugField(max_length=8, primary_key=True)
    name = models.CharField(max_length=80)
    country = models.CharField(max_length=2)  # ISO 3166-1
    currency = models.CharField(max_length=3)  # ISO 4217
    locale = models.CharField(max_length=20)  # BCP 47
    units = models.CharField(max_length=8, choices=Units)
    is_default = models.BooleanField(default=False)
    position = models.IntegerField(default=0)

    class Meta:
        ordering = ["position", "code"]
        constraints = [
            models.UniqueConstraint(fields=["is_default"], condition=Q(is_default=True), name="market_one_default")
        ]
