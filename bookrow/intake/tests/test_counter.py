"""What an operator sees and does of the intake, through its pages."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from bookrow.catalogue.models import Edition, Sender
from bookrow.intake.models import ColumnMapping, Note, Run
from bookrow.people.actions import make_operator
from bookrow.trade.record import Price
from tests import make
from tests.make import NOON, PRESS, Feeds, changed, isbn, market, record

TABLE = b"id,title,author\n1,Sand,Ada Marram\n2,Tide,Ada Marram\n"
DUNE = "Dune"


@pytest.fixture
def counter(db: None) -> Client:
    """A browser behind the counter."""
    made = make_operator(email="keeper@example.org", password="a long enough phrase", now=timezone.now())
    client = Client()
    client.force_login(made.account)
    return client


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def form(one: Sender, **more: object) -> dict[str, object]:
    return {"name": one.name, "trust": one.trust, "cover_hosts": one.cover_hosts, **more}


def test_a_sender_is_renamed_and_the_page_says_so_once(feeds: Feeds, counter: Client) -> None:
    feeds.send(record(isbn=isbn(1)))
    press = Sender.objects.get()
    answer = counter.post(f"/operator/senders/{press.pk}", form(press, name="Marram <Co>"))
    assert answer.status_code == 302 and answer["Location"].endswith(f"#sender-{press.pk}")
    page = counter.get("/operator/senders")
    assert '<p class="done" role="status">Saved: Marram &lt;Co&gt;.</p>' in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert "Saved:" not in text(counter, "/operator/senders")


def test_a_name_that_another_has_asks_and_joins(feeds: Feeds, counter: Client) -> None:
    feeds.send(record("a", isbn=isbn(1)))
    feeds.send(record("a", title="Later", isbn=isbn(1)), sender=DUNE, sent=NOON.replace(day=9))
    press, dune = Sender.objects.get(name=PRESS), Sender.objects.get(name=DUNE)
    where = counter.post(f"/operator/senders/{dune.pk}", form(dune, name=PRESS))["Location"]
    asked = text(counter, where)
    assert "1 reference is used by both" in asked and "different books" not in asked
    assert Sender.objects.speaking().count() == 2
    counter.post(where.partition("?")[0], {"into": press.pk})
    told = text(counter, "/operator/senders")
    assert f"Saved: what came from {DUNE} counts as said by {PRESS}." in told
    assert [one.name for one in Sender.objects.speaking()] == [PRESS]
    assert counter.get(where).status_code == 404
    shown = make.page(f"/isbn/{isbn(1)}")
    assert shown and shown.title.title == "Later"


@pytest.mark.parametrize("into", ["", "x", "9" * 30, "-1", "²"])
def test_joining_with_nobody_is_not_found(feeds: Feeds, counter: Client, into: str) -> None:
    one = make.sender()
    assert counter.get(f"/operator/senders/{one.pk}/join", {"into": into}).status_code == 404
    assert counter.get(f"/operator/senders/{one.pk}/join", {"into": str(one.pk)}).status_code == 404


def test_a_table_that_came_before_without_a_name_can_be_joined(feeds: Feeds, counter: Client) -> None:
    feeds.take(TABLE, name="a.csv")
    first = Sender.objects.get()
    run = feeds.take(TABLE.replace(b"Tide", b"Tides"), "--sender", DUNE, name="b.csv").run
    said = text(counter, f"/operator/intake/{run}")
    assert "The same came before without a sender's name: 2 records still stand beside these." in said
    dune = Sender.objects.get(name=DUNE)
    counter.post(f"/operator/senders/{first.pk}/join", {"into": dune.pk})
    assert "came before without" not in text(counter, f"/operator/intake/{run}")
    assert feeds.take(TABLE, name="c.csv").said["sender"] == DUNE


def test_a_message_that_came_before_without_a_name_can_be_joined(feeds: Feeds, counter: Client) -> None:
    content = make.bare([make.product("r-1", "03", make.described(isbn=isbn(1)))], sender="")
    feeds.take(content)
    run = feeds.take(content, "--sender", DUNE).run
    assert "1 record still stands beside this one" in text(counter, f"/operator/intake/{run}")


def test_columns_that_were_put_right_stay_so_under_a_new_name(feeds: Feeds, counter: Client) -> None:
    feeds.take(b"id,title,who\n1,Sand,Ada Marram\n", "--sender", DUNE, name="a.csv")
    mapping = ColumnMapping.objects.get()
    fields = {"column-0": "reference", "column-1": "title", "column-2": "author"}
    counter.post(f"/operator/tables/{mapping.pk}", fields)
    assert f"Saved: how the columns of {DUNE} are read." in text(counter, "/operator/tables")
    dune = Sender.objects.get()
    counter.post(f"/operator/senders/{dune.pk}", form(dune, name="Dunes"))
    assert "Dunes" in text(counter, "/operator/tables")
    for name in (DUNE, "Dunes"):
        assert feeds.take(b"id,title,who\n2,Tide,Bo Dune\n", "--sender", name, name="b.csv").said["sender"] == "Dunes"
    assert set(Edition.objects.values_list("by", flat=True)) >= {"Bo Dune"}


def test_the_run_says_what_no_page_shows(feeds: Feeds, counter: Client) -> None:
    prices = [Price(kind="02", amount="9.00", currency=currency) for currency in ("AUD", "USD", "NZD")]
    records = [changed(record(f"r-{n}", isbn=isbn(n), title=f"Book {n}"), supply=(market(*prices),)) for n in range(3)]
    run = feeds.send(*records, record("r-9", isbn=isbn(9), price="1.00", currency="AUD")).run
    said = text(counter, f"/operator/intake/{run}")
    assert "4 prices in AUD: no market of this shop uses AUD." in said
    assert "3 prices in NZD: no market of this shop uses NZD." in said and "uses USD" not in said
    again = feeds.send(*records).run
    assert "no market" not in text(counter, f"/operator/intake/{again}")


def test_an_old_remark_still_shows_as_it_was_kept(feeds: Feeds, counter: Client) -> None:
    run = feeds.send(record(isbn=isbn(1))).run
    Note.objects.create(run_id=run, kind="remark", why="Size: {odd} 100% 3in", about={})
    assert "Size: {odd} 100% 3in" in text(counter, f"/operator/intake/{run}")


def test_a_dry_run_of_somebody_new_is_shown_by_name(feeds: Feeds, counter: Client) -> None:
    feeds.take(make.message([record(isbn=isbn(1))], sender="Somebody New"), "--dry-run")
    assert "Somebody New" in text(counter, "/operator/intake")
    assert Run.objects.get().sender is None and not Sender.objects.exists()


def test_remarks_are_kept_with_their_places_open(feeds: Feeds, counter: Client) -> None:
    head = b"<Header><SentDateTime>soon {x}</SentDateTime></Header>"
    odd = make.product("r-1", "77", make.described(isbn=isbn(1)))
    run = feeds.take(make.bare([odd]).replace(b"<Header>", head.removesuffix(b"</Header>"), 1)).run
    kept = {note.line: note.about for note in Note.objects.filter(run=run, kind="remark")}
    assert kept[0]["places"] == {"sent": "soon {x}"} and kept[3]["places"] == {"sent": "77"}
    said = text(counter, f"/operator/intake/{run}")
    assert "“soon {x}”, is no date" in said and "Line 3 : The notification type “77”" in said.replace("3:", "3 :")


def test_cells_that_mean_nothing_are_named(feeds: Feeds, counter: Client) -> None:
    run = feeds.take(b"title,author,pages,shelf\nSand,Ada Marram,many,9\n", "--sender", DUNE, name="a.csv").run
    said = text(counter, f"/operator/intake/{run}")
    assert "“many” in the column “pages” was not understood" in said and "not read: shelf." in said
