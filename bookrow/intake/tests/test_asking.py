"""A feed that would take most of a sender's titles away stops and asks."""

import io
import zipfile

import pytest

from bookrow.catalogue.models import Edition
from bookrow.intake.actions import confirm_withdrawals, decline_withdrawals
from bookrow.intake.models import Run
from bookrow.kit.refusals import Refusal
from tests.dumping import rows
from tests.make import PRESS, Feeds, bare, isbn, product, record


def stock(feeds: Feeds, many: int) -> None:
    feeds.send(*(record(f"r-{n}", title=f"Book {n}", isbn=isbn(n)) for n in range(many)))


def deletions(first: int, last: int, *, sent: str = "20261105", sender: str = PRESS) -> bytes:
    return bare([product(f"r-{n}", "05") for n in range(first, last)], sent=sent, sender=sender)


def live() -> int:
    return Edition.objects.filter(withdrawn_at=None).count()


def test_it_asks_and_changes_nothing(feeds: Feeds) -> None:
    stock(feeds, 30)
    before = rows()
    report = feeds.take(deletions(0, 20))
    assert report.code == 1 and report.state == "asks" and report.counts == {} and rows() == before
    told = report.stopped[0]
    assert told["code"] == "intake-takes-most-away" and "20 of the 30" in told["reason"] and told["help"]


def test_confirmed_by_the_command(feeds: Feeds) -> None:
    stock(feeds, 30)
    content = deletions(0, 20)
    feeds.take(content)
    report = feeds.take(content, "--yes-withdraw")
    assert report.code == 0 and report.counts == {"withdrawn": 20} and live() == 10
    assert list(Run.objects.filter(dry=False).values_list("state", flat=True)) == ["done", "done"], "One run, not two."
    assert not report.stopped


def test_confirmed_on_its_page(feeds: Feeds) -> None:
    stock(feeds, 30)
    content = deletions(0, 20)
    run = Run.objects.get(pk=feeds.take(content).run)
    confirm_withdrawals(run=run)
    assert feeds.take(content).counts == {"withdrawn": 20} and live() == 10
    with pytest.raises(Refusal):
        confirm_withdrawals(run=run)


def test_declined(feeds: Feeds) -> None:
    stock(feeds, 30)
    content = deletions(0, 20)
    decline_withdrawals(run=Run.objects.get(pk=feeds.take(content).run))
    assert live() == 30
    assert feeds.take(content).state == "asks", "Sent again it asks again."


@pytest.mark.parametrize(("stocked", "gone"), [(30, 15), (10, 10), (200, 90)])
def test_it_does_not_ask_for_less(feeds: Feeds, stocked: int, gone: int) -> None:
    stock(feeds, stocked)
    assert feeds.take(deletions(0, gone)).counts == {"withdrawn": gone}


def test_what_would_not_be_done_is_not_asked_about(feeds: Feeds) -> None:
    stock(feeds, 30)
    assert feeds.take(deletions(0, 30, sent="20261001")).counts == {"stale": 30}
    assert feeds.take(deletions(100, 140)).counts == {"refused": 40}
    assert feeds.take(deletions(0, 30, sender="Dune")).counts == {"refused": 30}


def test_pieces_of_one_container_count_together(feeds: Feeds) -> None:
    stock(feeds, 60)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, first in (("a.xml", 0), ("b.xml", 20), ("c.xml", 40)):
            archive.writestr(name, deletions(first, first + 19))
    report = feeds.take(file.getvalue())
    assert report.state == "asks" and live() == 60 and len(report.stopped) == 1


def test_one_deletion_said_often_is_one(feeds: Feeds) -> None:
    stock(feeds, 30)
    again = bare([product("r-1", "05")] * 40, sent="20261105")
    assert feeds.take(again).counts == {"withdrawn": 1, "unchanged": 39}


def test_a_dry_run_answers_without_asking(feeds: Feeds) -> None:
    stock(feeds, 30)
    before = rows()
    report = feeds.take(deletions(0, 20), "--dry-run")
    assert report.counts == {"withdrawn": 20} and report.code == 0 and rows() == before
