"""The shop's own face: its name, colours, words, and policies, each version of which is kept."""

from typing import Self

from django.db import models

from bookrow.catalogue.models import Work


class Shop(models.Model):
    """One row: what an operator made of this shop. accent: the colour of links and marks as #rrggbb, "" for ours; pages
    take the nearest tone of it that can be read. logo: a file's name. about, contact, hours: plain paragraphs."""

    name = models.CharField(max_length=80, default="Bookrow")
    tagline = models.CharField(max_length=160, blank=True)
    accent = models.CharField(max_length=7, blank=True)
    logo = models.CharField(max_length=200, blank=True)
    logo_width = models.IntegerField(default=0)
    logo_height = models.IntegerField(default=0)
    hours = models.TextField(blank=True)
    about = models.TextField(blank=True)
    contact = models.TextField(blank=True)
    contact_email = models.EmailField(blank=True)
    marketplace_on = models.BooleanField(default=True)
    reviews_on = models.BooleanField(default=True)
    demo = models.BooleanField(default=False)
    changed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class PolicyQuery(models.QuerySet["Policy"]):
    """The questions one may ask of policies."""

    def in_force(self) -> Self:
        """The latest version of each."""
        newer = self.model._default_manager.filter(slug=models.OuterRef("slug"), version__gt=models.OuterRef("version"))
        return self.filter(~models.Exists(newer)).order_by("title")


class Policy(models.Model):
    """One version of a policy page (delivery, returns, privacy). A change is a new version; old ones stay readable."""

    slug = models.SlugField(max_length=60)
    version = models.IntegerField()
    title = models.CharField(max_length=120)
    body = models.TextField()
    since = models.DateTimeField()

    objects = PolicyQuery.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["slug", "version"], name="one_policy_version")]

    def __str__(self) -> str:
        return f"{self.title} ({self.version})"


class StaffPick(models.Model):
    """A work that somebody of the shop recommends, in their own words."""

    work = models.OneToOneField(Work, on_delete=models.CASCADE)
    words = models.CharField(max_length=300, blank=True)
    by = models.CharField(max_length=80, blank=True)
    place = models.IntegerField(default=0)

    class Meta:
        ordering = ["place", "pk"]
