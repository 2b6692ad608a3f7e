"""By when a person answers, for each kind of case: one table, so that it can be read and changed in one place."""

from datetime import datetime, timedelta

from bookrow.desk.models import Case

HOURS = {Case.HELD: 24, Case.NOTICE: 72, Case.CONTEST: 72, Case.CORRECTION: 168}
# At least six months, says Regulation (EU) 2022/2065, article 20.
CONTEST_DAYS = 184


def due(kind: str, opened_at: datetime) -> datetime:
    """The time that is promised for a case of this kind."""
    return opened_at + timedelta(hours=HOURS[kind])


def contestable_until(decided_at: datetime) -> datetime:
    """Until when a decision may be contested."""
    return decided_at + timedelta(days=CONTEST_DAYS)
