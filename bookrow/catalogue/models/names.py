"""Names that many editions share. Each has a slug of its own, which is its address and never changes."""

from django.db import models


class Named(models.Model):
    """A name and its address. identity: by which the same name is known again, however it is spelt."""

    slug = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=300)
    identity = models.CharField(max_length=320, unique=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class Contributor(Named):
    """A person or body. `identity` is what tells two of one name apart: an ISNI or ORCID, else the folded name."""

    sort_name = models.CharField(max_length=300, db_index=True)
    corporate = models.BooleanField(default=False)


class Publisher(Named):
    """Who is responsible for the edition."""


class Imprint(Named):
    """The brand on the spine."""


class Series(Named):
    """A collection that editions belong to, each perhaps with a number."""


class Subject(Named):
    """A subject of one scheme: thema, bisac, bic, keyword, other. `identity` is scheme and code, or scheme and name.

    many: how many public editions it had when last counted.
    """

    scheme = models.CharField(max_length=12)
    code = models.CharField(max_length=60, blank=True)
    many = models.IntegerField(default=0, db_index=True)
