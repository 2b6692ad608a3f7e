"""What belongs to one edition: contributions, passages, list prices, subjects, relations, its cover."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Self

from django.db import connection, models
from django.db.models import Q

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


class CoverQuery(models.QuerySet["CoverImage"]):
    """The questions one may ask of covers."""

    def due(self, places: Sequence[tuple[int, str]], *, now: datetime, most: int) -> list["CoverImage"]:
        """Wanted covers at these (sender id, host), at most so many of each place. One statement for 200 places, over the
        index: covers of other places are never looked at, however many they are."""
        when = connection.ops.adapt_datetimefield_value(now)
        today = now.astimezone(UTC).date().isoformat()
        found: list[CoverImage] = []
        for start in range(0, len(places), _PLACES):
            part = places[start : start + _PLACES]
            values = [value for sender, host in part for value in (sender, host, when, today, today, most)]
            found += self.raw(" UNION ALL ".join([_DUE] * len(part)), values)
        return found

    def still(self, cover: "CoverImage") -> Self:
        """The same cover, if it is still wanted from the same link. Not by its id: a new description writes a new row."""
        return self.filter(edition_id=cover.edition_id, sender_id=cover.sender_id, link=cover.link, state="wanted")

    def closed_to(self, sender: Sender, *, today: str) -> Self:
        """Those that a picture of this sender does not replace: shown ones of somebody more trusted (among equals, of an
        older sender), and their own whose last day (ISO) is over."""
        more = Q(sender__trust__gt=sender.trust) | Q(sender__trust=sender.trust, sender__lt=sender.pk)
        over = Q(sender=sender, until_day__gt="", until_day__lt=today)
        return self.filter(Q(more, state="kept") | over)

    def past(self, *, today: str) -> Self:
        """Those whose sender lets them be seen until a day (ISO) that is over."""
        return self.filter(state__in=["kept", "wanted"], until_day__gt="", until_day__lt=today)

    def files_shown(self, files: Iterable[str]) -> set[str]:
        """Which of these files are shown for an edition."""
        return set(self.filter(file__in=list(files), state="kept").values_list("file", flat=True))


_DUE = """SELECT * FROM (SELECT id, edition_id, sender_id, link, host, state, tries FROM catalogue_coverimage
WHERE state = 'wanted' AND sender_id = %s AND host = %s AND (retry_at IS NULL OR retry_at <= %s)
AND from_day <= %s AND (until_day = '' OR until_day >= %s) LIMIT %s) AS place"""
_PLACES = 200  # SQLite joins at most 500 statements into one


class CoverImage(models.Model):
    """A cover given by a sender: where it lies, and our own copy of it. Fetched only where its host is one of the
    sender's cover hosts. link: "" where it lay beside the feed; host: small letters, "" where the link is no https.

    state: wanted, kept, refused (with the reason), or expired after until_day. tries: how often its host was away;
    retry_at: not before then.
    """

    edition = models.OneToOneField(Edition, on_delete=models.CASCADE)
    sender = models.ForeignKey(Sender, on_delete=models.PROTECT)
    link = models.CharField(max_length=1000)
    host = models.CharField(max_length=253, blank=True)
    credit = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=8, default="wanted")
    reason = models.CharField(max_length=300, blank=True)
    tries = models.SmallIntegerField(default=0)
    retry_at = models.DateTimeField(null=True)
    file = models.CharField(max_length=200, blank=True)
    width = models.IntegerField(default=0)
    height = models.IntegerField(default=0)
    from_day = models.CharField(max_length=10, blank=True)
    until_day = models.CharField(max_length=10, blank=True)

    objects = CoverQuery.as_manager()

    class Meta:
        indexes = [models.Index(fields=["state", "sender", "host"], name="covers_wanted")]
