"""On whose pages a book stands because readers recommend it, or recommend others with a review of it."""

from collections.abc import Sequence

from bookrow.catalogue.models import Edition
from bookrow.reviews.models import Recommended


def addresses(editions: Sequence[int]) -> set[str]:
    """Of the pages that show one of these editions by its title and cover. Two statements."""
    works = Recommended.objects.filter(edition__in=editions).values("review__work")
    others = Recommended.objects.filter(review__edition__in=editions).values("edition")
    found = [*Edition.objects.filter(work__in=works).only("isbn", "key")]
    found += Edition.objects.filter(pk__in=others).only("isbn", "key")
    return {edition.address for edition in found}
