"""Works and editions: what a book is, and each form in which it can be had."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q

from bookrow.catalogue.models.names import Imprint, Publisher, Series
from bookrow.plumbing.columns import PackedJSON


class WorkQuery(models.QuerySet["Work"]):
    """The questions one may ask of works."""

    def where_merged(self, ids: Iterable[int]) -> dict[int, int]:
        """Where the editions of each of these works are now. One statement for each merge in a row."""
        at = {work: work for work in ids}
        while gone := self.filter(pk__in=set(at.values())).exclude(merged_into=None).values_list("pk", "merged_into"):
            moved = {work: into for work, into in gone if into}
            at = {work: moved.get(now, now) for work, now in at.items()}
        return at

    def merged_into(self, work: int) -> set[int]:
        """That work and all that went into it."""
        found, fresh = {work}, {work}
        while fresh := set(self.filter(merged_into__in=fresh).values_list("pk", flat=True)) - found:
            found |= fresh
        return found


class Work(models.Model):
    """What editions share. `key` is its address and seeds its drawn cover. `merged_into`: where its editions went."""

    key = models.CharField(max_length=16, unique=True)
    title = models.CharField(max_length=1000)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True)

    objects = WorkQuery.as_manager()

    def __str__(self) -> str:
        return self.title


class WorkName(models.Model):
    """An identifier that a sender gave a work (RelatedWork), by which later editions find it. scheme: List 16."""

    scheme = models.CharField(max_length=4)
    value = models.CharField(max_length=200)
    work = models.ForeignKey(Work, on_delete=models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scheme", "value"], name="one_work_per_name")]


class EditionQuery(models.QuerySet["Edition"]):
    """The questions one may ask of editions."""

    def public(self, *, now: datetime) -> Self:
        """Those that lists may show: not withdrawn, and not under an announcement embargo."""
        return self.filter(Q(public_from=None) | Q(public_from__lte=now), withdrawn_at=None)

    def select_for_write(self, ids: Iterable[int]) -> Self:
        """Editions about to be composed again, in one order, locked where the database has row locks."""
        return self.filter(pk__in=list(ids)).order_by("pk").select_for_update()

    def described_by_several(self, sender: int) -> Self:
        """Those that this sender describes and somebody else too."""
        of_edition = self.model.descriptions.rel.related_model._default_manager.filter(
            edition_id=OuterRef("pk"), withdrawn_at=None
        )
        return self.filter(Exists(of_edition.filter(sender_id=sender)), Exists(of_edition.exclude(sender_id=sender)))

    def described_more_than_once(self, ids: Iterable[int]) -> list[int]:
        """Which of these more than one record describes."""
        counted = self.filter(pk__in=list(ids)).annotate(said=Count("descriptions")).filter(said__gt=1)
        return list(counted.values_list("pk", flat=True))

    def newest(self) -> Self:
        """The most recently published first; those without a date last."""
        return self.order_by(F("published").desc(), "-pk")


class Edition(models.Model):
    """One saleable book, mostly one ISBN.

    key: its address where it has no ISBN. published: 4, 6 or 8 digits, so it sorts by what is known; "" unknown. form:
    ONIX List 150. group_key: folded title and first contributor, by which editions find their work. facts: everything
    else that is shown, as `catalogue.composing` makes it. sources: shown field -> [sender id, time].
    digest: of all that is shown, so that what is composed again is written only where it differs.
    public_from: the announcement embargo. withdrawn_at: every sender took the record back; the page stays.
    """

    key = models.CharField(max_length=16, unique=True)
    isbn = models.CharField(max_length=13, null=True, unique=True)
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="editions")
    title = models.CharField(max_length=1000)
    subtitle = models.CharField(max_length=1000, blank=True)
    sort_title = models.CharField(max_length=200)
    by = models.CharField(max_length=300, blank=True)
    form = models.CharField(max_length=4, blank=True)
    language = models.CharField(max_length=3, blank=True)
    published = models.CharField(max_length=8, blank=True)
    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, null=True)
    imprint = models.ForeignKey(Imprint, on_delete=models.PROTECT, null=True)
    series = models.ForeignKey(Series, on_delete=models.PROTECT, null=True)
    group_key = models.CharField(max_length=200, blank=True, db_index=True)
    public_from = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    demo = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    facts = PackedJSON()
    sources = PackedJSON()
    digest = models.BinaryField()

    objects = EditionQuery.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["-published", "-id"], name="edition_newest"),
            models.Index(fields=["publisher", "-published"], name="edition_by_publisher"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """Its canonical address, without the market."""
        return f"/isbn/{self.isbn}" if self.isbn else f"/edition/{self.key}"


class FormerAddress(models.Model):
    """An ISBN that a sender corrected: the old address leads to the edition."""

    isbn = models.CharField(max_length=13, unique=True)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)


class WorkMoveQuery(models.QuerySet["WorkMove"]):
    """The questions one may ask of moves."""

    def parted(self, some: Iterable[int], others: Iterable[int]) -> Self:
        """Moves between works of one and works of the other group that a person undid."""
        either = Q(from_work__in=some, to_work__in=others) | Q(from_work__in=others, to_work__in=some)
        return self.filter(either).exclude(undone_at=None)


class WorkMove(models.Model):
    """An edition's move from one work to another, logged so that it can be undone. One merge moves several editions.

    from_work is empty where the edition joined a work as it came; reason: "link", "words", or a person's own words.
    """

    merge = models.CharField(max_length=16, db_index=True)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)
    from_work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="moves_out", null=True)
    to_work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="moves_in")
    reason = models.CharField(max_length=200)
    moved_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    objects = WorkMoveQuery.as_manager()
