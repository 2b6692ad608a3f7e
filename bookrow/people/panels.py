"""What other rooms show of people: pen names, and nothing else."""

from collections.abc import Iterable

from bookrow.people.models import PenName


def names_of(keys: Iterable[int]) -> dict[int, str]:
    """Pen names by the number of their row. One that was erased is not there. One query."""
    return dict(PenName.objects.filter(pk__in=set(keys), erased_at=None).values_list("pk", "name"))
