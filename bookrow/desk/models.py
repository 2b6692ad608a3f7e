"""What people brought before the desk, what was said to it, and what was decided."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from bookrow.catalogue.models import Edition
from bookrow.plumbing.columns import PackedJSON
from bookrow.reviews.models import Review


class CaseQuery(models.QuerySet["Case"]):
    """The questions one may ask of cases."""

    def waiting(self) -> Self:
        """Those that nobody has decided yet, the ones promised soonest first."""
        return self.filter(decided_at=None).order_by("due_at", "pk")

    def late(self, *, now: datetime) -> Self:
        """Those whose promised time is over."""
        return self.filter(decided_at=None, due_at__lt=now)

    def decide(self, *, case: int, at: datetime) -> bool:
        """Mark it decided unless somebody else did. One conditional update."""
        return self.filter(pk=case, decided_at=None).update(decided_at=at) == 1


class Case(models.Model):
    """One thing that a person has to look at.

    number: the receipt, such as K7Q2-9MTD. kind: see below. review, edition, passage: what it is about; passage: the kind of
    text on the product's page. reason: of the list for its kind. words: what the person wrote. field: the field that a
    correction is about. findings: rule, start and end, never the words. by: who brought it, if signed in; email: where the
    answer goes otherwise. due_at: by when a person has promised to answer. contests: the decision that is contested.
    """

    HELD, NOTICE, CORRECTION, CONTEST = "held", "notice", "correction", "contest"
    KINDS = (HELD, NOTICE, CORRECTION, CONTEST)

    number = models.CharField(max_length=12, unique=True)
    kind = models.CharField(max_length=10)
    review = models.ForeignKey(Review, on_delete=models.PROTECT, null=True, related_name="cases")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True, related_name="cases")
    passage = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=40)
    words = models.TextField(blank=True)
    field = models.CharField(max_length=40, blank=True)
    findings = PackedJSON(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="cases")
    email = models.EmailField(max_length=254, blank=True)
    contests = models.ForeignKey("Decision", on_delete=models.PROTECT, null=True, related_name="contested_by")
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)

    objects = CaseQuery.as_manager()

    class Meta:
        indexes = [models.Index(fields=["decided_at", "due_at"], name="cases_waiting")]
        constraints = [
            models.UniqueConstraint(
                fields=["review"], condition=Q(kind="held", decided_at=None), name="a_review_is_held_once"
            ),
            models.UniqueConstraint(fields=["contests"], name="a_decision_is_contested_once"),
        ]

    def __str__(self) -> str:
        return self.number


class Message(models.Model):
    """One word in the thread of a case. side: reader (whose text it is), reporter, or keeper. Only ever added."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="messages")
    side = models.CharField(max_length=10)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True)
    words = models.TextField()
    at = models.DateTimeField()


class Decision(models.Model):
    """What a person decided on a case, and why. Only ever added; its names are those of the DSA Transparency Database.

    did: keep, withhold or restore (a review), done or declined (a correction, a notice on a book). rule: id of the rule it
    rests on, "" for none. to_writer, to_reporter: what each side reads. automated_detection: a rule found it; the decision
    itself is always a person's. after: the decision it undoes.
    """

    KEEP, WITHHOLD, RESTORE, DONE, DECLINED = "keep", "withhold", "restore", "done", "declined"

    puid = models.CharField(max_length=36, unique=True)
    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="decision")
    did = models.CharField(max_length=10)
    rule = models.CharField(max_length=40, blank=True)
    rules_version = models.CharField(max_length=20, blank=True)
    decision_visibility = models.CharField(max_length=60, blank=True)
    decision_ground = models.CharField(max_length=60, blank=True)
    decision_facts = models.CharField(max_length=500, blank=True)
    automated_detection = models.BooleanField(default=False)
    to_writer = models.TextField(blank=True)
    to_reporter = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    at = models.DateTimeField()
    after = models.ForeignKey("self", on_delete=models.PROTECT, null=True)
