"""Behind the counter: what was done is said once, picks stand in an order, a title finds its book, works side by side."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from bookrow.catalogue.models import Edition, Work, WorkMove
from bookrow.kit.isbn import shown
from bookrow.storefront.models import Policy, StaffPick
from bookrow.storefront.ownwords import own_words
from tests.make import Feeds, isbn, record

TIDE, SAND, GULLS = isbn(1), isbn(2), isbn(3)


@pytest.fixture
def books(db: None, tmp_path: Path) -> None:
    """Three books and one that names nobody."""
    Feeds(tmp_path).send(
        record("1", title="The Tide Table", isbn=TIDE),
        record("2", title="Sand", isbn=SAND, by=("Bo Dune",)),
        record("3", title="Gulls: A Life", isbn=GULLS, by=("Cy Else",)),
        record("4", title="Sandpiper Songs", by=()),
    )


def text(html: bytes) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html.decode())))


def said(counter: Client, path: str, **fields: str) -> str:
    """The page after a form was sent there, which must not be the answer itself."""
    answer = counter.post(path, fields)
    assert answer.status_code == 302, text(answer.content)
    return text(counter.get(answer["Location"].partition("#")[0]).content)


def order() -> list[str]:
    return list(StaffPick.objects.values_list("work__title", flat=True))


def work(number: str) -> Work:
    return Edition.objects.get(isbn=number).work


@pytest.mark.usefixtures("books")
def test_what_was_done_is_said_once_and_never_stored(counter: Client) -> None:
    assert "Saved: Sand is picked." in said(counter, "/operator/picks", isbn=SAND)
    page = counter.get("/operator/picks")
    assert "Saved:" not in page.content.decode() and "no-store" in page["Cache-Control"]
    assert "Saved: Sand is taken down." in said(counter, f"/operator/picks/{work(SAND).key}/drop")
    assert "Saved: Returns, version 1." in said(counter, "/operator/policies/new", title="Returns", body="A month.")
    shop = {"name": "Shelf", "accent": "#7b2d26"}
    assert "Saved: the shop's name, look and words." in said(counter, "/operator/setup", **shop)
    # Nobody else hears of it.
    counter.post("/operator/picks", {"isbn": SAND})
    assert b"Saved:" not in counter.get("/").content and b"Saved:" not in Client().get("/sign-in").content


@pytest.mark.usefixtures("books")
def test_picks_are_put_in_order(counter: Client) -> None:
    for number in (TIDE, SAND, GULLS):
        counter.post("/operator/picks", {"isbn": number})
    assert order() == ["The Tide Table", "Sand", "Gulls: A Life"]
    told = said(counter, f"/operator/picks/{work(GULLS).key}/move", to="up")
    assert "Saved: Gulls: A Life stands in place 2 of 3." in told
    assert order() == ["The Tide Table", "Gulls: A Life", "Sand"]
    said(counter, f"/operator/picks/{work(TIDE).key}/move", to="down")
    assert order() == ["Gulls: A Life", "The Tide Table", "Sand"]
    answer = counter.post(f"/operator/picks/{work(SAND).key}/move", {"to": "down"})
    assert answer["Location"].endswith(f"#pick-{work(SAND).key}") and "Saved" not in text(
        counter.get("/operator/picks").content
    )
    # New words leave it where it is, and one that was taken down comes back below the others.
    counter.post("/operator/picks", {"isbn": TIDE, "words": "Twice."})
    counter.post(f"/operator/picks/{work(GULLS).key}/drop")
    counter.post("/operator/picks", {"isbn": GULLS})
    assert order() == ["The Tide Table", "Sand", "Gulls: A Life"]
    assert Client().get("/").content.decode().index("Tide Table") < Client().get("/").content.decode().index("Gulls")


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("to", ["", "left", "up"])
def test_what_cannot_move_stays(counter: Client, to: str) -> None:
    counter.post("/operator/picks", {"isbn": TIDE})
    assert counter.post(f"/operator/picks/{work(TIDE).key}/move", {"to": to}).status_code == 302
    assert counter.post(f"/operator/picks/{work(SAND).key}/move", {"to": to}).status_code == 302
    assert counter.post("/operator/picks/nothing/move", {"to": to}).status_code == 404
    assert order() == ["The Tide Table"]


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("typed", ["tide", "THE TIDE", "The Tide  Table", "Tide table"])
def test_a_title_offers_its_books(counter: Client, typed: str) -> None:
    answer = counter.post("/operator/picks", {"isbn": typed, "words": "Kept words."})
    page = answer.content.decode()
    assert answer.status_code == 422 and f'value="{TIDE}"' in page and 'type="radio"' in page
    assert "Kept words." in page and f"begin with “{typed}”" in unescape(page) and f'value="{SAND}"' not in page
    assert shown(TIDE) in page and "ISBN has" not in page
    assert "is picked" in said(counter, "/operator/picks", isbn=TIDE, words="Kept words.")


@pytest.mark.usefixtures("books")
def test_books_without_a_writer_are_found_by_title_too(counter: Client) -> None:
    page = counter.post("/operator/picks", {"isbn": "sand"}).content.decode()
    key = Edition.objects.get(title="Sandpiper Songs").key
    assert f'value="{SAND}"' in page and f'value="{key}"' in page
    assert "Sandpiper Songs is picked" in said(counter, "/operator/picks", isbn=key)


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("typed", ["Nothing like it", "9780000000002", "%", "_", "??", "\u0000", "x" * 190])
def test_what_names_no_book_says_so(counter: Client, typed: str) -> None:
    answer = counter.post("/operator/picks", {"isbn": typed})
    assert answer.status_code == 422 and b'type="radio"' not in answer.content


@pytest.mark.usefixtures("books")
def test_two_works_are_seen_side_by_side_before_they_are_one(counter: Client) -> None:
    asked = counter.get("/operator/merges/new", {"keep": TIDE, "gone": "gulls"})
    assert asked.status_code == 422 and f'value="{GULLS}"' in asked.content.decode()
    both = counter.get("/operator/merges/new", {"keep": TIDE, "gone": GULLS})
    page = text(both.content)
    assert both.status_code == 200 and "Gulls: A Life" in page and "Cy Else" in page and shown(TIDE) in page
    assert not WorkMove.objects.exists()
    without = counter.post("/operator/merges/new", {"keep": TIDE, "gone": GULLS})
    assert without.status_code == 422 and "Are these one work?" in text(without.content)
    told = said(counter, "/operator/merges/new", keep=TIDE, gone=GULLS, reason="Same <book>")
    assert "Saved: Gulls: A Life and The Tide Table are one work." in told and "Same <book>" in told
    assert work(TIDE) == work(GULLS)
    merge = WorkMove.objects.get().merge
    assert "Saved: the merge is undone; editions that went back: 1." in said(counter, f"/operator/merges/{merge}/undo")
    assert work(TIDE) != work(GULLS) and "Undone on" in text(counter.get("/operator/merges").content)


@pytest.mark.usefixtures("books")
def test_a_work_is_not_brought_to_itself(counter: Client) -> None:
    same = {"keep": TIDE, "gone": TIDE}
    assert "one work already" in text(counter.get("/operator/merges/new", same).content)
    assert counter.post("/operator/merges/new", {**same, "reason": "x"}).status_code == 422
    assert counter.get("/operator/merges/new", {"keep": TIDE}).status_code == 422


@pytest.mark.usefixtures("books")
def test_merges_are_searched(counter: Client) -> None:
    counter.post("/operator/merges/new", {"keep": TIDE, "gone": GULLS, "reason": "One of two"})
    for words in ("gulls", "Tide", GULLS, shown(GULLS)):
        page = text(counter.get("/operator/merges", {"q": words}).content)
        assert "One of two" in page and "Show all" in page, words
    for words in ("sand", SAND, "%", "\0x"):
        page = text(counter.get("/operator/merges", {"q": words}).content)
        assert "One of two" not in page and "No merge has these words in it." in page, words


def test_a_policy_is_looked_at_before_it_is_in_force(counter: Client) -> None:
    fields = {"title": "Returns", "body": "# How\n\n- one\n- two\n\nSee [ours](/policies/privacy) <b>.", "preview": "1"}
    answer = counter.post("/operator/policies/new", fields)
    page = answer.content.decode()
    assert answer.status_code == 200 and not Policy.objects.exists()
    assert "<h2>How</h2><ul><li>one</li><li>two</li></ul>" in page and "not in force yet" in page
    assert "&lt;b&gt;" in page and "# How" in page
    del fields["preview"]
    counter.post("/operator/policies/new", fields)
    assert b"<ul><li>one</li><li>two</li></ul>" in Client().get("/policies/returns").content


MARKED = [
    ("One.\nTwo.\r\n\r\nThree.", "<p>One.<br>Two.</p><p>Three.</p>"),
    ("# A\n## B\n### C\n#### D", "<h2>A</h2><h3>B</h3><h4>C</h4><p>#### D</p>"),
    ("- a\n- b\n  goes on\nc", "<ul><li>a</li><li>b goes on</li></ul><p>c</p>"),
    ("-a\n#1\n3. May: closed", "<p>-a<br>#1<br>3. May: closed</p>"),
    ("[x](https://a.org/?b=1&c=2)", '<p><a href="https://a.org/?b=1&amp;c=2" rel="noopener">x</a></p>'),
    ("https://a.org/b.", '<p><a href="https://a.org/b" rel="noopener">https://a.org/b</a>.</p>'),
    ("[x](mailto:a@b.org)", '<p><a href="mailto:a@b.org" rel="noopener">x</a></p>'),
    ("**Now** or *never*", "<p><strong>Now</strong> or *never*</p>"),
    ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
    ("[x](//evil.org) [y](data:text/html,z)", "<p>[x](//evil.org) [y](data:text/html,z)</p>"),
    ('<script>a</script> & "q"', '<p>&lt;script&gt;a&lt;/script&gt; &amp; "q"</p>'),
    ('[x](https://a.org/"onclick="b)', None),
    ("", ""),
    (" \n\n ", ""),
]


@pytest.mark.parametrize(("typed", "made"), MARKED)
def test_plain_text_is_set(typed: str, made: str | None) -> None:
    html = own_words(typed)
    assert html == made if made is not None else "onclick=" not in re.sub(r'"[^"]*"', "", html)


def test_hostile_lengths_are_no_harm() -> None:
    for piece in ("[", "**", "- ", "https://", "[a](", "# ", "<"):
        assert own_words(piece * 40_000) is not None
