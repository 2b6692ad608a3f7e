"""How many books each subject has, for the doors of the shop: counted after each run, not at each visit."""

from datetime import datetime

from django.db import transaction
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from bookrow.catalogue.models import EditionSubject, Subject
from bookrow.plumbing import actions as plumbing


def recount_subjects(*, now: datetime) -> None:
    """Count the public editions of every subject. Two statements, however many there are."""
    public = EditionSubject.objects.filter(subject=OuterRef("pk"), edition__withdrawn_at=None)
    many = public.order_by().values("subject").annotate(many=Count("pk")).values("many")
    counted = Coalesce(Subquery(many, output_field=IntegerField()), 0)
    with transaction.atomic():
        changed = Subject.objects.exclude(many=counted).update(many=counted)
        if changed:
            plumbing.touch(tags=["lists"])
