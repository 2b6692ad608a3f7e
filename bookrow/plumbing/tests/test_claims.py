"""A claim stands for one piece of work: its effect and its completion come about together, or neither does."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from bookrow.kit.refusals import Refusal
from bookrow.plumbing.actions import claimed
from bookrow.plumbing.actions.claims import Held
from bookrow.plumbing.claims import fingerprint
from bookrow.plumbing.models import Claim, Market

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
SENT = fingerprint(b"POST", b"/orders", b"{}")


def work(claim: Held, *, name: str = "Done", finish: bool = True) -> None:
    """An effect that can be seen, and its completion."""
    with transaction.atomic():
        Market.objects.filter(code="us").update(name=name)
        if finish:
            claim.finish(201, '{"order": 7}', now=NOON)


def shown() -> str:
    return Market.objects.get(code="us").name


def test_parts_of_a_request_do_not_run_together() -> None:
    assert fingerprint(b"ab", b"c") != fingerprint(b"a", b"bc")


def test_done_once_and_answered_as_before() -> None:
    with claimed(scope="s", key="k", fingerprint=SENT, now=NOON) as claim:
        assert claim.before is None
        work(claim)
    with claimed(scope="s", key="k", fingerprint=SENT, now=NOON) as claim:
        assert claim.before and (claim.before.status, claim.before.text) == (201, '{"order": 7}')
    with claimed(scope="another", key="k", fingerprint=SENT, now=NOON) as claim:
        assert claim.before is None


def test_the_claim_is_there_before_the_work() -> None:
    with claimed(scope="s", key="k", fingerprint=SENT, now=NOON):
        assert Claim.objects.get().done_at is None


def test_what_broke_or_was_not_finished_leaves_the_key_free() -> None:
    before = shown()
    held = claimed(scope="s", key="k", fingerprint=SENT, now=NOON)
    with pytest.raises(ZeroDivisionError), held as claim, transaction.atomic():
        work(claim)
        raise ZeroDivisionError
    assert shown() == before and not Claim.objects.exists()
    with claimed(scope="s", key="k", fingerprint=SENT, now=NOON) as claim:
        work(claim, finish=False)
    assert not Claim.objects.exists()


def test_who_lost_the_claim_meanwhile_has_done_nothing() -> None:
    before = shown()
    with pytest.raises(Refusal) as refused, claimed(scope="s", key="k", fingerprint=SENT, now=NOON) as claim:
        Claim.objects.update(begun_at=NOON + timedelta(minutes=2))  # another machine believed this one dead
        work(claim)
    assert refused.value.reasons[0].code == "claim-in-work"
    assert shown() == before and Claim.objects.get().begun_at == NOON + timedelta(minutes=2)


@pytest.mark.parametrize(("seconds", "free"), [(0, False), (59, False), (60, True), (600, True)])
def test_a_claim_broken_off_is_free_after_a_minute(seconds: int, free: bool) -> None:
    Claim.objects.create(scope="s", key="k", fingerprint=SENT, begun_at=NOON)
    try:
        with claimed(scope="s", key="k", fingerprint=SENT, now=NOON + timedelta(seconds=seconds)) as claim:
            work(claim)
    except Refusal as refusal:
        assert not free and refusal.reasons[0].about["seconds"] >= 1
    else:
        assert free and shown() == "Done"


def test_a_key_stands_for_one_request() -> None:
    with claimed(scope="s", key="k", fingerprint=SENT, now=NOON) as claim:
        work(claim)
    with pytest.raises(Refusal) as refused, claimed(scope="s", key="k", fingerprint=fingerprint(b"x"), now=NOON):
        work(claim)
    assert refused.value.reasons[0].code == "claim-key-of-another"
