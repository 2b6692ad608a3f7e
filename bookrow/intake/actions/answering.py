"""Answers to a run that stopped to ask."""

from bookrow.intake import reasons
from bookrow.intake.models import Run
from bookrow.kit.refusals import Refusal


def confirm_withdrawals(*, run: Run) -> None:
    """Yes, take the titles away: the next reading of the same file goes ahead."""
    _answer(run, state=Run.RUNNING, confirmed=True)


def decline_withdrawals(*, run: Run) -> None:
    """No: the file stays unread."""
    _answer(run, state=Run.STOPPED, confirmed=False)


def _answer(run: Run, *, state: str, confirmed: bool) -> None:
    if not Run.objects.filter(pk=run.pk, state=Run.ASKS).update(state=state, confirmed=confirmed, ended_at=None):
        raise Refusal(reasons.NOT_ASKING)
