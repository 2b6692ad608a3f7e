"""Who sends descriptions, how far each is trusted, and what each said last of every edition."""

from django.db import models

from bookrow.catalogue.models.books import Edition
from bookrow.plumbing.columns import PackedJSON


class Sender(models.Model):
    """A feed's sender. Where two describe one edition, the field comes from the one with the higher trust.

    cover_hosts: the only hosts from which this sender's covers are fetched, one a line.
    """

    name = models.CharField(max_length=200, unique=True)
    trust = models.IntegerField(default=100)
    cover_hosts = models.TextField(blank=True)
    demo = models.BooleanField(default=False)
    since = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


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

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sender", "reference"], name="one_word_per_sender_and_reference")
        ]
