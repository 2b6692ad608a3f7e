"""The watched folder: what lies there comes in by itself, whole files only, and goes where it can be found again."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from django.utils import timezone

from bookrow.catalogue.models import Edition, Sender
from bookrow.intake import watching
from bookrow.intake.actions import confirm_withdrawals, decline_withdrawals, put_into_folder, take_in_waiting
from bookrow.intake.models import Run
from tests.make import PRESS, Feeds, bare, described, isbn, message, product, record


@pytest.fixture
def folder(feeds: Feeds) -> "Iterator[Folder]":
    """The shop's own folder."""
    with override_settings(BOOKROW_DATA=feeds.folder):
        yield Folder(feeds.folder)


class Folder:
    """The shop's folder; time is let pass by waiting no longer than a test can."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def put(self, content: bytes, name: str = "feed.xml", sender: str = "") -> Path:
        return put_into_folder(name=name, sender=sender, chunks=[content])

    def look(self, *, rest: float = 0.0) -> int:
        """What the worker's beat does, once files have lain for so long."""
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(watching, "_AT_REST", rest)
            time.sleep(0.02)
            return take_in_waiting(now=timezone.now())

    def lies_in(self, kind: str) -> list[str]:
        return sorted(path.name for path in (self.data / kind).rglob("*") if path.is_file())


def test_a_file_comes_in_and_goes_to_done(folder: Folder) -> None:
    folder.put(message([record(isbn=isbn(1))]))
    assert folder.look() == 1 and Edition.objects.count() == 1
    assert folder.lies_in("incoming") == [] and folder.lies_in("done") == ["feed.xml"]
    folder.put(message([record(isbn=isbn(1))]))
    assert folder.look() == 1 and len(folder.lies_in("done")) == 2 and Run.objects.latest("pk").counts["unchanged"] == 1


def test_a_file_that_is_still_written_is_left_alone(folder: Folder) -> None:
    path = folder.put(message([record(isbn=isbn(1))]))
    os.utime(path, (0, 0))  # a copy may claim any time
    assert folder.look(rest=2.0) == 0
    for name in ("feed.part", ".hidden.xml"):
        path.with_name(name).write_bytes(b"half a fe")
    folder.look()
    assert folder.lies_in("incoming") == [".hidden.xml", "feed.part"]


def test_a_clock_that_runs_ahead_elsewhere_does_not_hold_a_file(folder: Folder) -> None:
    path = folder.put(message([record(isbn=isbn(1))]))
    os.utime(path, (time.time() + 9e6, time.time() + 9e6))
    assert folder.look() == 1


def test_the_folder_names_the_sender(folder: Folder) -> None:
    folder.put(bare([product("r-1", "03", described())], sender=""), sender="Dune")
    folder.look()
    assert Sender.objects.get().name == "Dune" and folder.lies_in("done") == ["feed.xml"]


def test_what_is_no_feed_goes_to_stopped_and_the_next_comes_in(folder: Folder) -> None:
    folder.put(b"nothing of the kind", "a.xml")
    folder.put(message([record(isbn=isbn(1))]), "b.xml")
    assert folder.look() == 2
    assert folder.lies_in("stopped") == ["a.xml"] and folder.lies_in("done") == ["b.xml"]


def asked(folder: Folder) -> Run:
    folder.put(message([record(f"r-{n}", title=f"Book {n}", isbn=isbn(n)) for n in range(30)]), "stock.xml")
    folder.look()
    folder.put(bare([product(f"r-{n}", "05") for n in range(20)], sent="20261105"))
    folder.look()
    run = Run.objects.get(state=Run.ASKS)
    assert folder.lies_in("incoming") == ["feed.xml"] and folder.look() == 0
    return run


def test_what_asks_stays_until_it_is_answered(folder: Folder) -> None:
    confirm_withdrawals(run=asked(folder))
    assert folder.look() == 1
    assert folder.lies_in("incoming") == [] and Edition.objects.filter(withdrawn_at=None).count() == 10


def test_what_was_declined_goes_away_unread(folder: Folder) -> None:
    decline_withdrawals(run=asked(folder))
    assert folder.look() == 0 and folder.lies_in("stopped") == ["feed.xml"]
    assert Edition.objects.filter(withdrawn_at=None).count() == 30 and not Run.objects.filter(state=Run.ASKS).exists()


def test_an_answer_holds_for_the_bytes_it_was_given_for(folder: Folder) -> None:
    run = asked(folder)
    time.sleep(0.05)
    (folder.data / "incoming" / "feed.xml").write_bytes(
        bare([product(f"r-{n}", "05") for n in range(25)], sent="20261106")
    )
    confirm_withdrawals(run=run)
    folder.look()
    assert Edition.objects.filter(withdrawn_at=None).count() == 30, "Twenty were agreed to, not twenty-five."
    assert Run.objects.filter(state=Run.ASKS).count() == 1


def test_a_better_file_laid_over_the_one_that_asks_is_read(folder: Folder) -> None:
    asked(folder)
    time.sleep(0.05)
    (folder.data / "incoming" / "feed.xml").write_bytes(
        message([record("n", title="New", isbn=isbn(99))], sender=PRESS)
    )
    assert folder.look() == 1 and Edition.objects.filter(isbn=isbn(99)).exists()


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/passwd", ".hidden", "a/b\\c.xml", "", "x" * 400])
def test_an_uploaded_name_is_one_step_and_no_more(folder: Folder, name: str) -> None:
    path = folder.put(message([record(isbn=isbn(1))]), name, sender="../up")
    assert path.resolve().parent.parent == (folder.data / "incoming").resolve()
    assert folder.look() == 1
