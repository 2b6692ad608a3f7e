"""What belongs to one edition: contributions, passages, list prices, subjects, relations, its cover."""

from django.db import models

from bookrow.catalogue.models.books import Edition
from bookrow.catalogue.models.names import Contributor, Subject
from bookrow.catalogue.models.senders import Sender
from bookrow.plumbing.columns import PackedJSON


class Contribution(models.Model):
    """A contributor's part in an edition. roles: List 17 codes with spaces between; name: as this edition credits them;
    on_part: only a chapter's contributor, not the title page's; sent: their place in the record, for the biography."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)
    contributor = models.ForeignKey(Contributor, on_delete=models.PROTECT)
    place = models.SmallIntegerField()
    roles = models.CharField(max_length=60)
    name = models.CharField(max_length=320)
    on_part = models.BooleanField(default=False)
    sent = models.SmallIntegerField(default=-1)


class Passage(models.Model):
    """A text or the contents. kind: overview, quote, biography, excerpt, contents, or note; body: what the panel shows of
    it, sanitised; from_day and until_day (ISO, inclusive) bound its showing."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)
    kind = models.CharField(max_length=12)
    place = models.SmallIntegerField()
    from_day = models.CharField(max_length=10, blank=True)
    until_day = models.CharField(max_length=10, blank=True)
    body = PackedJSON()


class ListPrice(models.Model):
    """A publisher's price for readers, with its days and markets. kind: List 58; unpriced: List 57 in place of an amount."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)
    countries = models.CharField(max_length=1200, blank=True)
    excluded = models.CharField(max_length=1200, blank=True)
    kind = models.CharField(max_length=2, blank=True)
    amount = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, blank=True)
    unpriced = models.CharField(max_length=2, blank=True)
    from_day = models.CharField(max_length=10, blank=True)
    until_day = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gte=0) | models.Q(amount=None), name="list_price_is_not_negative"
            )
        ]


class EditionSubject(models.Model):
    """A subject of an edition; the main one first. published repeats the edition's, so that lists walk one index."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT)
    place = models.SmallIntegerField()
    published = models.CharField(max_length=8, blank=True)

    class Meta:
        indexes = [models.Index(fields=["subject", "-published", "-edition"], name="subject_newest")]


class Relation(models.Model):
    """A related product as sent, by its ISBN, whether we have it or not. code: List 51."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)
    code = models.CharField(max_length=2)
    isbn = models.CharField(max_length=13, db_index=True)


class CoverImage(models.Model):
    """A cover given by a sender: where it lies, and our own copy of it. state: wanted, kept, refused (with the reason).
    Fetched only where its host is one of the sender's cover hosts; host: small letters, "" where the link is no https."""

    edition = models.OneToOneField(Edition, on_delete=models.CASCADE)
    sender = models.ForeignKey(Sender, on_delete=models.PROTECT)
    link = models.CharField(max_length=1000)
    host = models.CharField(max_length=253, blank=True)
    credit = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=8, default="wanted")
    reason = models.CharField(max_length=300, blank=True)
    file = models.CharField(max_length=200, blank=True)
    width = models.IntegerField(default=0)
    height = models.IntegerField(default=0)
    until_day = models.CharField(max_length=10, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "sender", "host"], name="covers_wanted")]
