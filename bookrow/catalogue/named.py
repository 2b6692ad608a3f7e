"""Which book somebody means: by its number, its page's address, or the beginning of its title or of a writer's name."""

from datetime import datetime

from django.db import connection
from django.db.models import Q, QuerySet

from bookrow.catalogue.labels import label
from bookrow.catalogue.labels.forms import FORMS
from bookrow.catalogue.models import Contribution, Contributor, Edition, Work
from bookrow.kit import isbn as isbns
from bookrow.kit.refusals import Refusal
from bookrow.trade.grouping import folded, without_article

MOST = 8
# Up to so many editions every title is looked through; beyond that only those the index of folded titles knows.
_LOOKED_THROUGH = 100_000
_LAST = "\U0010ffff"


def edition_named(typed: str) -> Edition | None:
    """The edition of an ISBN in any form, or of an address that ends in an edition's key or number."""
    last = plain(typed).rstrip("/").rpartition("/")[2]
    try:
        found = Edition.objects.filter(isbn=isbns.parse(last))
    except Refusal:
        found = Edition.objects.filter(key=last)
    return found.select_related("work").first()


def work_named(typed: str) -> Work | None:
    """The work of that edition, or the work of that address (/work/...)."""
    edition = edition_named(typed)
    if edition:
        return edition.work
    if "/work/" in typed:
        return Work.objects.filter(key=plain(typed).rstrip("/").rpartition("/")[2]).first()
    return None


def editions_titled(typed: str) -> list[Edition]:
    """Up to eight editions whose title begins so. In a large shop books that name no writer are found by number only:
    the index knows titles together with their first writer."""
    words = plain(typed)
    if not any(letter.isalpha() for letter in words):
        return []
    found = list(_by_key(words)[:MOST])
    last = Edition.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    if len(found) < MOST and last <= _LOOKED_THROUGH:
        more = Edition.objects.filter(title__istartswith=words, withdrawn_at=None).exclude(pk__in=[e.pk for e in found])
        found += more.select_related("publisher").order_by("title", "pk")[: MOST - len(found)]
    return found


def books_like(typed: str, *, now: datetime) -> list[Edition]:
    """Up to eight books that readers may see: of this number, with a title that begins so, or by somebody whose name does,
    last name first or first name first. One of each work."""
    one = edition_named(typed)
    found = [one] if one else [*editions_titled(typed), *_written_by(plain(typed))]
    shown = Edition.objects.filter(pk__in=[edition.pk for edition in found]).public(now=now)
    public = {edition.pk: edition for edition in shown.select_related("publisher", "work")}
    works = {public[edition.pk].work_id: public[edition.pk] for edition in reversed(found) if edition.pk in public}
    return list(reversed(works.values()))[:MOST]


def _written_by(name: str) -> list[Edition]:
    if len(name) < 2:
        return []
    *first, last = name.split(" ")
    begins = [name, f"{last}, {' '.join(first)}"] if first else [name]
    known = Q()
    for one in dict.fromkeys(word for begin in begins for word in (begin, begin.title())):
        # As with titles: two bounds for SQLite, a beginning for PostgreSQL.
        between = Q(sort_name__gte=one, sort_name__lt=one + _LAST)
        known |= Q(sort_name__startswith=one) if connection.vendor == "postgresql" else between
    people = list(Contributor.objects.filter(known).order_by("sort_name", "pk").values_list("pk", flat=True)[:MOST])
    theirs = Contribution.objects.filter(contributor__in=people, on_part=False).order_by("contributor", "-edition")
    return list(Edition.objects.filter(pk__in=list(theirs.values_list("edition_id", flat=True)[: MOST * 4])).newest())


def _by_key(words: str) -> QuerySet[Edition]:
    begins = {folded(words), folded(words.partition(":")[0])} - {""}
    begins |= {without_article(one, language) for one in begins for language in ("eng", "ger", "fre", "spa")}
    known = Q()
    for one in begins:
        # SQLite walks its index between two bounds; PostgreSQL has an index made for beginnings.
        between = Q(group_key__gte=one, group_key__lt=one + _LAST)
        known |= Q(group_key__startswith=one) if connection.vendor == "postgresql" else between
    found = Edition.objects.filter(known, withdrawn_at=None) if begins else Edition.objects.none()
    return found.select_related("publisher").order_by("group_key", "pk")


def plain(typed: str) -> str:
    """What was typed with one space between words, and without the one sign that PostgreSQL keeps in no text."""
    return " ".join(typed.replace("\0", "").split())


def said_of(edition: Edition) -> str:
    """An edition in one line, to be chosen by."""
    publisher = edition.publisher.name if edition.publisher else ""
    number = isbns.shown(edition.isbn) if edition.isbn else ""
    form = label(FORMS, edition.form)
    parts = [edition.title, edition.by, form, publisher, edition.published[:4], number]
    return ", ".join(part for part in parts if part)


def name_of(edition: Edition) -> str:
    """What an edition is called in a form: its ISBN, else its key."""
    return edition.isbn or edition.key
