"""Who sends descriptions, how far each is trusted, and what each said last of every edition."""

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef

from bookrow.catalogue.models.books import Edition
from bookrow.plumbing.columns import PackedJSON


class SenderQuery(models.QuerySet["Sender"]):
    """The questions one may ask of senders."""

    def called(self, name: str) -> "Sender | None":
        """The sender of that name; where it is a name from before, the sender it belongs to now."""
        found = self.filter(name=name).select_related("joined_into").first()
        return found.now if found else None

    def speaking(self) -> Self:
        """Those that stand for themselves: names from before are left out."""
        return self.filter(joined_into=None)

    def names_of(self, sender: "Sender") -> list[str]:
        """What a sender is called, and what it was called before."""
        return [sender.name, *self.filter(joined_into=sender).order_by("pk").values_list("name", flat=True)]


class Sender(models.Model):
    """A feed's sender. Where two describe one edition, the field comes from the one with the higher trust.

    cover_hosts: the only hosts from which this sender's covers are fetched, one a line. joined_into: this is only a name
    from before, by which feeds may still call that sender; nothing hangs on it but runs of intake.
    """

    name = models.CharField(max_length=200, unique=True)
    trust = models.IntegerField(default=100)
    cover_hosts = models.TextField(blank=True)
    demo = models.BooleanField(default=False)
    since = models.DateTimeField()
    joined_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="names_before")

    objects = SenderQuery.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def now(self) -> "Sender":
        """The sender whose name this is."""
        return self.joined_into or self


class DescriptionQuery(models.QuerySet["Description"]):
    """The questions one may ask of descriptions."""

    def in_both(self, one: Sender, other: Sender) -> tuple[int, int]:
        """How many references both senders use, and in how many of them they speak of different works."""
        there = self.filter(sender=other, reference=OuterRef("reference"))
        shared = self.filter(Exists(there), sender=one)
        apart = shared.filter(Exists(there.exclude(edition__work=OuterRef("edition__work"))))
        return shared.count(), apart.count()


class Description(models.Model):
    """What a sender says of an edition under one record reference: the raw record, kept so that it can be mapped again.

    sent: sortable UTC time the message names ("20261123T215000"), with its number; "" where it names none, then arrival
    orders. digest: of the bytes as sent; raw: zlib. head: the message's presets, which the record was read with.
    """

    sender = models.ForeignKey(Sender, on_delete=models.PROTECT)
    reference = models.CharField(max_length=200)
    digest = models.BinaryField()
    sent = models.CharField(max_length=24, blank=True)
    number = models.BigIntegerField(default=0)
    withdrawn_at = models.DateTimeField(null=True)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="descriptions", null=True)
    arrived_at = models.DateTimeField()
    release = models.CharField(max_length=8)
    run = models.BigIntegerField(default=0)
    head = PackedJSON()
    repairs = PackedJSON()
    raw = models.BinaryField()

    objects = DescriptionQuery.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sender", "reference"], name="one_word_per_sender_and_reference")
        ]
        indexes = [models.Index(fields=["run"], name="said_in_a_run")]
