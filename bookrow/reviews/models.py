"""What readers say of works, who found it helpful, and how the stars of each work are spread."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from bookrow.catalogue.models import Edition, Work
from bookrow.people.models import PenName
from bookrow.plumbing.columns import PackedJSON


class ReviewQuery(models.QuerySet["Review"]):
    """The questions one may ask of reviews."""

    def public(self) -> Self:
        """Those that everybody reads."""
        return self.filter(state=Review.PUBLISHED)

    def counted(self) -> Self:
        """Those whose stars count for their work."""
        return self.public().filter(sole=True, set_apart=False)

    def by(self, account: int) -> Self:
        """One reader's own, whatever became of them."""
        return self.filter(writer=account)

    def turn(self, *, into: str, out_of: str, version: int) -> bool:
        """Change the state unless somebody else changed the review meanwhile. One conditional update."""
        return self.filter(state=out_of, version=version).update(state=into, version=F("version") + 1) == 1


class Review(models.Model):
    """One reader's words on a work, written for one of its editions.

    key: its permanent address. about: title, contributors, form and ISBN as they were when it was written. writer: None
    once the account is gone. pen_name: None for an anonymous one. language: ISO 639-2, "" where unknown. state: see below.
    sole: the one of its reader for its work; where works are merged, the newer of two is. set_apart: posted in a
    period that does not count. folds: parts of the text behind "shows the ending", as [start, end] in code points. insider:
    how the writer is connected with the book, "" for not at all; rewarded: they got something for it. verified: bought
    here. contested: ids of the rules that the writer asked a person about, each between spaces. terms, rules: the
    versions accepted and applied. version: raised by each change. helpful, unhelpful: votes.
    """

    PUBLISHED, HELD, WITHHELD, TAKEN_BACK = "published", "held", "withheld", "taken back"
    STATES = (PUBLISHED, HELD, WITHHELD, TAKEN_BACK)

    key = models.CharField(max_length=16, unique=True)
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="reviews")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="reviews")
    about = PackedJSON()
    writer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="reviews")
    pen_name = models.ForeignKey(PenName, on_delete=models.PROTECT, null=True, related_name="reviews")
    stars = models.SmallIntegerField()
    headline = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    language = models.CharField(max_length=3, blank=True)
    state = models.CharField(max_length=10, default=PUBLISHED)
    sole = models.BooleanField(default=True)
    set_apart = models.BooleanField(default=False)
    folds = PackedJSON(default=list)
    insider = models.CharField(max_length=20, blank=True)
    rewarded = models.BooleanField(default=False)
    verified = models.BooleanField(default=False)
    contested = models.CharField(max_length=200, blank=True)
    terms = models.CharField(max_length=20)
    rules = models.CharField(max_length=20)
    version = models.IntegerField(default=1)
    helpful = models.IntegerField(default=0)
    unhelpful = models.IntegerField(default=0)
    score = models.FloatField(default=0.0)
    posted_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    objects = ReviewQuery.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["work", "state", "-posted_at"], name="reviews_newest"),
            models.Index(fields=["work", "state", "-score", "-posted_at"], name="reviews_helpful"),
            models.Index(fields=["work", "state", "stars", "-posted_at"], name="reviews_by_stars"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["work", "writer"], condition=Q(sole=True), name="one_review_a_reader_and_work"
            ),
            models.CheckConstraint(condition=Q(stars__gte=1, stars__lte=5), name="review_stars_one_to_five"),
            models.CheckConstraint(condition=Q(helpful__gte=0, unhelpful__gte=0), name="review_votes_not_negative"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def address(self) -> str:
        """Where it stays, whatever happens to the edition."""
        return f"/review/{self.key}"


class EarlierText(models.Model):
    """What a review said before it was changed; its writer and the desk read it. Only ever added."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="earlier")
    version = models.IntegerField()
    stars = models.SmallIntegerField()
    headline = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    until = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "version"], name="one_earlier_text_a_version")]


class Recommended(models.Model):
    """Another book that a reader recommends with a review."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="recommended")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="recommended_in")
    place = models.SmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "edition"], name="recommended_once_a_review")]


class Vote(models.Model):
    """Whether a reader found a review helpful; one a person."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="votes")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    helpful = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "account"], name="one_vote_a_reader_and_review")]


class Spread(models.Model):
    """How many counted reviews of a work gave one to five stars; kept exact by every action, never recounted on a page."""

    work = models.OneToOneField(Work, on_delete=models.CASCADE, related_name="spread")
    one = models.IntegerField(default=0)
    two = models.IntegerField(default=0)
    three = models.IntegerField(default=0)
    four = models.IntegerField(default=0)
    five = models.IntegerField(default=0)
    shown = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(one__gte=0, two__gte=0, three__gte=0, four__gte=0, five__gte=0, shown__gte=0),
                name="spread_not_negative",
            )
        ]


class Draft(models.Model):
    """What somebody has typed and not yet posted, as the form sent it. One a reader and work."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    work = models.ForeignKey(Work, on_delete=models.CASCADE)
    said = PackedJSON()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "work"], name="one_draft_a_reader_and_work")]


class Pause(models.Model):
    """A time in which new reviews of a work wait unpublished and unharmed. apart: what was posted in it does not count.

    ended_at None: it lasts.
    """

    work = models.ForeignKey(Work, on_delete=models.CASCADE, related_name="pauses")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    why = models.CharField(max_length=300)
    apart = models.BooleanField(default=False)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["work"], condition=Q(ended_at=None), name="one_pause_a_work_at_a_time")
        ]


class Shingle(models.Model):
    """Part of a text's fingerprint (MinHash bands), by which a text that was posted before is found again."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE)
    band = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "band"], name="one_band_a_review")]
