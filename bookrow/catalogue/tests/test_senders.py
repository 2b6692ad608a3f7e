"""Two senders describe one book: field by field by trust, each field naming its source; and mappings put right."""

from datetime import timedelta
from pathlib import Path
from zlib import compress

import pytest
from django.core.management import call_command
from django.utils import timezone

from bookrow.catalogue.actions import change_trust, withdraw
from bookrow.catalogue.composing import facts
from bookrow.catalogue.models import Description, Edition, Sender
from bookrow.catalogue.panels import EditionPanel
from bookrow.trade.record import Contributor, Record, Text
from tests import make
from tests.make import NOON, Feeds, isbn, record

BOOK = isbn(1)
AT = f"/isbn/{BOOK}"
DUNE = "Dune & Daughters"


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    make.sender(trust=50)
    make.sender(DUNE, trust=40)
    return Feeds(tmp_path)


def shown() -> EditionPanel:
    panel = make.page(AT)
    assert panel is not None
    return panel


def both(feeds: Feeds) -> None:
    feeds.send(record(title="Tide", isbn=BOOK, overview="By the press.", by=()))
    at = NOON + timedelta(1)
    feeds.send(record("d-7", title="TIDE", isbn=BOOK, overview="By Dune.", price="9.00"), sender=DUNE, sent=at)


def trust(name: str, much: int) -> int:
    return change_trust(sender=Sender.objects.get(name=name), trust=much, now=timezone.now())


def test_each_field_comes_from_the_most_trusted_who_has_it(feeds: Feeds) -> None:
    both(feeds)
    panel = shown()
    assert panel.title.title == "Tide" and panel.passages.overview == "<p>By the press.</p>"
    assert panel.list_prices[0].amount == 900 and panel.title.credits[0].name == "Ada Marram"
    named = {field: source.sender for field, source in panel.sources.items()}
    assert named["title"] == named["overview"] == make.PRESS and named["list_prices"] == named["credits"] == DUNE
    assert panel.sources["title"].at == "2026-11-02T12:00:00Z"
    assert panel.sources["credits"].at == "2026-11-03T12:00:00Z"


def test_trust_changes_the_field_and_its_source(feeds: Feeds) -> None:
    both(feeds)
    assert trust(DUNE, 60) == 1
    panel = shown()
    assert panel.title.title == "TIDE" and panel.sources["title"].sender == DUNE
    assert trust(DUNE, 60) == 0
    assert trust(DUNE, 10) == 1 and shown().title.title == "Tide"


def test_a_title_that_one_sender_describes_is_not_touched(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK))
    assert trust(make.PRESS, 1) == 0


def test_taking_the_trusted_word_back_falls_to_the_other(feeds: Feeds) -> None:
    both(feeds)
    feeds.take(make.bare([make.product("r-1", "05")], sent="20261105"))
    panel = shown()
    assert panel.title.title == "TIDE" and not panel.withdrawn and panel.sources["overview"].sender == DUNE
    withdraw(sender=Sender.objects.get(name=DUNE), references=["d-7"], now=timezone.now())
    assert shown().withdrawn and shown().title.title == "TIDE"
    both_back = record(title="Tide", isbn=BOOK)
    feeds.send(both_back, sent=NOON + timedelta(9))
    assert shown().title.title == "Tide" and not shown().withdrawn


def test_trust_that_changes_during_a_run_counts(feeds: Feeds) -> None:
    both(feeds)
    many = [record(f"m-{n}", title=f"Book {n}", isbn=isbn(100 + n)) for n in range(60)]
    last = record("d-7", title="Between", isbn=BOOK)
    path = feeds.write(make.message([*many, last], sender=DUNE, sent=NOON + timedelta(3)))

    def meanwhile(done: int, _expected: int, _file: str) -> None:
        if done == 50:
            trust(DUNE, 99)

    make.take_in(path, progress=meanwhile)
    assert shown().title.title == "Between"


def test_a_biography_of_another_sender_goes_to_its_own_person(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK, by=("Ada Marram", "Bo Dune")))
    life = Text(body="Born by the sea.")
    people = (Contributor(name="Bo Dune", biography=life), Contributor(name="Cy Else", biography=Text(body="Else.")))
    feeds.send(make.changed(record("d-7", isbn=BOOK), contributors=people), sender=DUNE)
    told = {biography.name: biography.html for biography in shown().passages.biographies}
    assert told == {"Bo Dune": "<p>Born by the sea.</p>", "Cy Else": "<p>Else.</p>"}
    assert [credit.name for credit in shown().title.credits] == ["Ada Marram", "Bo Dune"]


def test_a_corrected_mapping_is_run_over_what_was_kept(feeds: Feeds, monkeypatch: pytest.MonkeyPatch) -> None:
    feeds.send(record(title="the tide TABLE", isbn=BOOK))
    was = facts.title

    def corrected(one: Record) -> tuple[str, str]:
        title, subtitle = was(one)
        return title.title(), subtitle

    monkeypatch.setattr(facts, "title", corrected)
    assert shown().title.title == "the tide TABLE"
    call_command("intake", "--remap", "--json")
    assert shown().title.title == "The Tide Table" and shown().sources["title"].sender == make.PRESS
    before = Edition.objects.get().changed_at
    call_command("intake", "--remap", "--json")
    assert Edition.objects.get().changed_at == before


def test_a_kept_record_that_a_stricter_mapping_refuses_stays_on_its_page(feeds: Feeds) -> None:
    feeds.send(record(isbn=BOOK), record("r-2", title="Else", isbn=isbn(2)))
    broken = b"<ONIXMessage><Product></Product></ONIXMessage>"
    kept = Description.objects.get(reference="r-1")
    Description.objects.filter(pk=kept.pk).update(raw=compress(broken))
    call_command("intake", "--remap", "--json")
    assert shown().title.title == "The Tide Table" and not shown().withdrawn
