"""What somebody has typed and not yet posted: kept at every turn, and dropped only when it is posted or by their own hand."""

from datetime import datetime
from typing import Any

from bookrow.catalogue.models import Work
from bookrow.people.models import Account
from bookrow.reviews.models import Draft


def save_draft(*, account: Account, work: Work, said: dict[str, Any], now: datetime) -> Draft:
    """Keep what was typed, in place of what was kept before. One statement, whoever else saves at the same moment."""
    draft = Draft(account=account, work=work, said=said, saved_at=now)
    Draft.objects.bulk_create(
        [draft], update_conflicts=True, unique_fields=["account", "work"], update_fields=["said", "saved_at"]
    )
    return draft


def drop_draft(*, account: Account, work: Work) -> None:
    """Forget what was typed, also for works that have gone into this one."""
    Draft.objects.filter(account=account, work__in=Work.objects.merged_into(work.pk)).delete()
