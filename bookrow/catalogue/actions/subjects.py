"""How many public books each subject has, for the doors of the shop: kept with the editions that change, in their own
transaction, so that no feed has to count the whole shop."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from bookrow.catalogue.models import EditionSubject, Subject
from bookrow.plumbing import actions as plumbing


def subjects_of(editions: Collection[int]) -> Counter[int]:
    """Subject -> how many of these editions (ids) have it, as far as they are public. One statement."""
    if not editions:
        return Counter()
    rows = EditionSubject.objects.filter(edition_id__in=editions, edition__withdrawn_at=None)
    return Counter(dict(rows.order_by().values_list("subject").annotate(Count("pk"))))


def keep_counts(*, before: Mapping[int, int], after: Mapping[int, int]) -> None:
    """Count what the caller's transaction changes: what subjects_of said of the editions before it, and after it. The
    caller is the catalogue's one writer, so that nothing is counted twice."""
    differ = [(after.get(one, 0) - before.get(one, 0), one) for one in sorted({*before, *after})]
    table = connection.ops.quote_name(Subject._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"UPDATE {table} SET many = many + %s WHERE id = %s",  # noqa: S608 (our own name)
            [(more, one) for more, one in differ if more],
        )


def recount_subjects(*, now: datetime, whole: bool = False) -> None:
    """After a run nothing is left to count: each edition was counted as it changed. whole: count every subject anew, which
    reads every edition of the shop; two statements."""
    if not whole:
        return
    public = EditionSubject.objects.filter(subject=OuterRef("pk"), edition__withdrawn_at=None)
    many = public.order_by().values("subject").annotate(many=Count("pk")).values("many")
    counted = Coalesce(Subquery(many, output_field=IntegerField()), 0)
    with transaction.atomic():
        changed = Subject.objects.exclude(many=counted).update(many=counted)
        if changed:
            plumbing.touch(tags=["lists"])
