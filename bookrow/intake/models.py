"""Runs of intake: what came, how far it is, what became of every record."""

from typing import Self

from django.db import models
from django.db.models import Q

from bookrow.catalogue.models import Sender
from bookrow.plumbing.columns import PackedJSON

OUTCOMES = ("new", "changed", "unchanged", "withdrawn", "stale", "test", "refused")


class RunQuery(models.QuerySet["Run"]):
    """The questions one may ask of runs."""

    def unfinished(self, *, fingerprint: str, asked_sender: str) -> Self:
        """Runs of these very bytes that were killed on their way, or wait for an answer."""
        unfinished = [Run.RUNNING, Run.ASKS]
        return self.filter(fingerprint=fingerprint, asked_sender=asked_sender, state__in=unfinished, dry=False)

    def asked_about(self) -> Self:
        """Runs that wait for an answer, or were answered no."""
        return self.filter(Q(state=Run.ASKS) | Q(state=Run.STOPPED, notes__kind="asks"))

    def read_whole(self, *, fingerprint: str) -> list[int]:
        """Runs that read these very bytes to their end."""
        return list(self.filter(fingerprint=fingerprint, state=Run.DONE, dry=False).values_list("pk", flat=True))


class Run(models.Model):
    """One file taken in. fingerprint: of its bytes; asked_sender: the sender named by hand, "" where the file names its own;
    named: what the sender is called, also where a dry run takes in nobody.

    counts: outcome -> records, with "records" and "repaired"; they are written in the transaction of the records
    themselves, with the place up to which the file has been read: member (in a container), position, offset and line of
    the last record done. expected: records in the file, counted before anything is applied.
    """

    RUNNING, DONE, ASKS, STOPPED = "running", "done", "asks", "stopped"

    file = models.CharField(max_length=500)
    path = models.CharField(max_length=1000)
    fingerprint = models.CharField(max_length=64, db_index=True)
    asked_sender = models.CharField(max_length=200, blank=True)
    sender = models.ForeignKey(Sender, on_delete=models.PROTECT, null=True)
    named = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=8, default=RUNNING)
    dry = models.BooleanField(default=False)
    demo = models.BooleanField(default=False)
    confirmed = models.BooleanField(default=False)
    release = models.CharField(max_length=40, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    expected = models.BigIntegerField(default=0)
    counts = PackedJSON()
    member = models.IntegerField(default=0)
    position = models.BigIntegerField(default=-1)
    offset = models.BigIntegerField(default=0)
    line = models.BigIntegerField(default=1)

    objects = RunQuery.as_manager()

    def __str__(self) -> str:
        return f"{self.file} ({self.state})"

    @property
    def records(self) -> int:
        """How many records have been read."""
        return int(self.counts["records"])

    @property
    def sender_shown(self) -> str:
        """What its sender is called now, or was called by the file; "" where nobody was named at all."""
        return self.sender.now.name if self.sender else self.named or self.asked_sender


class Note(models.Model):
    """What is to be said of one record, or of the whole message (position -1). kind: refused, stopped, asks, twice,
    repaired, remark. code, why, mend: the reason as given; raw: the refused record as sent, to mend and send again
    (cut at a bound); about: the reason's sentences with their places still open, to be said in another language."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=8)
    member = models.CharField(max_length=300, blank=True)
    position = models.BigIntegerField(default=-1)
    line = models.BigIntegerField(default=0)
    reference = models.CharField(max_length=200, blank=True)
    isbn = models.CharField(max_length=40, blank=True)
    code = models.CharField(max_length=60, blank=True)
    why = models.CharField(max_length=1000)
    mend = models.CharField(max_length=1000, blank=True)
    about = PackedJSON()
    raw = models.BinaryField(null=True)

    class Meta:
        indexes = [models.Index(fields=["run", "kind", "position"], name="notes_of_a_run")]


class ColumnMapping(models.Model):
    """How a sender's table is read: remembered by the columns it has."""

    sender = models.CharField(max_length=200)
    columns = models.CharField(max_length=64)
    mapping = PackedJSON()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sender", "columns"], name="one_mapping_per_columns")]
