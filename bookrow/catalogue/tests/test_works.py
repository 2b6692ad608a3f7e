"""Editions find their work by links, then by title and first writer; every merge can be undone and is not done again."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from bookrow.catalogue.actions import merge_works, undo_merge
from bookrow.catalogue.models import Edition, Work, WorkMove
from bookrow.kit.refusals import Refusal
from bookrow.trade.record import Collection, Contributor, Identifier, Part, Record, RelatedWork, Title
from tests.make import NOON, Feeds, changed, isbn, record

A, B, C, D = (isbn(number) for number in range(1, 5))


@pytest.fixture
def feeds(db: None, tmp_path: Path) -> Feeds:
    return Feeds(tmp_path)


def works() -> list[list[str]]:
    """References of the editions, work by work."""
    found: dict[int, list[str]] = {}
    for reference, work in Edition.objects.order_by("descriptions__reference").values_list(
        "descriptions__reference", "work_id"
    ):
        found.setdefault(work, []).append(reference)
    return sorted(found.values())


def manifestation(one: Record, scheme: str, value: str) -> Record:
    work = RelatedWork(relation="01", identifiers=(Identifier(scheme=scheme, value=value, type_name="House"),))
    return changed(one, related_works=(work,))


def test_title_and_first_writer(feeds: Feeds) -> None:
    feeds.send(
        record("a", title="The Tide Table", by=("Ada Marram", "Bo Dune")),
        record("b", title="Tide table : a novel", by=("Marram, Ada",), form="BB"),
        record("c", title="THE TIDE TABLE /", by=("MARRAM, ADA.",)),
        record("d", title="Tide Tables"),
        record("e", title="The Tide Table", by=("Cy Else",)),
    )
    assert works() == [["a", "b", "c"], ["d"], ["e"]]


def test_a_series_before_a_colon_is_no_title(feeds: Feeds) -> None:
    feeds.send(
        record("a", title="Doctor Who: The Salt Line", by=("Ada Marram",)),
        record("b", title="Doctor Who: The Ebb", by=("Ada Marram",)),
        record("c", title="Workbook One", by=("No Author Provided",)),
        record("d", title="Workbook One", by=("No Author Provided",)),
    )
    assert works() == [["a"], ["b"], ["c"], ["d"]]
    assert not Edition.objects.filter(by__contains="Provided").exists()


@pytest.mark.parametrize("apart", [False, True], ids=["one message", "one message each"])
@pytest.mark.parametrize("turned", [False, True], ids=["as sent", "turned round"])
def test_related_products_in_any_order(feeds: Feeds, apart: bool, turned: bool) -> None:
    sent = [
        record("a", title="Sand", isbn=A),
        record("b", title="Grains", isbn=B, by=(), related=[("06", A)]),
        record("c", title="More grains", isbn=C, related=[("13", B)]),
        record("d", title="Sables", isbn=D, language="fre", related=[("11", A), ("22", A), ("23", A)]),
    ]
    ordered = sent[::-1] if turned else sent
    for group in [[one] for one in ordered] if apart else [ordered]:
        feeds.send(*group)
    assert works() == [["a", "b", "c"], ["d"]]


@pytest.mark.parametrize("code", ["06", "13", "27", "03", "05"])
def test_codes_that_mean_the_same_words(feeds: Feeds, code: str) -> None:
    feeds.send(record("a", title="Sand", isbn=A), record("b", title="Grains", isbn=B, related=[(code, A)]))
    assert works() == [["a", "b"]]


@pytest.mark.parametrize("code", ["01", "02", "11", "22", "23", "43", "44"])
def test_codes_that_mean_another_work(feeds: Feeds, code: str) -> None:
    feeds.send(record("a", title="Sand", isbn=A), record("b", title="Grains", isbn=B, related=[(code, A)]))
    assert works() == [["a"], ["b"]]


def test_a_works_own_number(feeds: Feeds) -> None:
    feeds.send(manifestation(record("a", title="Sand"), "11", "A-1"))
    feeds.send(manifestation(record("b", title="Sable", language="fre"), "11", "A-1"), sender="Dune")
    feeds.send(manifestation(record("c", title="Else"), "11", "A-2"))
    assert works() == [["a", "b"], ["c"]]


def test_numbers_of_the_senders_own_mean_nothing_beside_another_senders(feeds: Feeds) -> None:
    feeds.send(manifestation(record("a", title="Sand"), "01", "1"), manifestation(record("b", title="X"), "01", "1"))
    feeds.send(manifestation(record("c", title="Gulls", by=("Cy",)), "01", "1"), sender="Dune")
    assert works() == [["a", "b"], ["c"]]


@pytest.mark.parametrize("languages", [["eng", "", "fre"], ["", "eng", "fre"], ["fre", "", "eng"], ["eng", "fre", ""]])
@pytest.mark.parametrize("apart", [False, True])
def test_translations_are_apart_whoever_comes_first(feeds: Feeds, languages: list[str], apart: bool) -> None:
    sent = [record(f"r-{n}", title="Emma", by=("Jane Austen",), language=one) for n, one in enumerate(languages)]
    for group in [[one] for one in sent] if apart else [sent]:
        feeds.send(*group)
    by_language = {e.language: e.work_id for e in Edition.objects.all()}
    assert by_language["eng"] != by_language["fre"]


@pytest.mark.parametrize(
    "titles",
    [
        ("Collected Letters, Volume 1", "Collected Letters, Volume 2"),
        ("Letters: Volume One", "Letters: Volume Two"),
        ("Letters : Part I", "Letters : Part II"),
        ("Gesammelte Briefe. Bd. 1", "Gesammelte Briefe. Bd. 2"),
    ],
)
def test_volumes_are_apart(feeds: Feeds, titles: tuple[str, str]) -> None:
    feeds.send(*(record(f"r-{n}", title=title) for n, title in enumerate(titles)))
    assert works() == [["r-0"], ["r-1"]]


def test_volumes_in_part_numbers_are_apart(feeds: Feeds) -> None:
    parts = [Title(text="Letters", part_number=str(number)) for number in (1, 2)]
    feeds.send(*(changed(record(f"r-{n}"), titles=(title,)) for n, title in enumerate(parts)))
    assert works() == [["r-0"], ["r-1"]]


def test_books_without_a_writer_are_never_brought_together_by_words(feeds: Feeds) -> None:
    anonymous = Contributor(name="", unnamed="02")
    feeds.send(
        record("a", title="Sonnets", by=()),
        record("b", title="Sonnets", by=()),
        changed(record("c", title="Sonnets", by=()), contributors=(anonymous,)),
        changed(record("d", title="Sonnets"), contributors=(Contributor(name="Bo Dune", roles=("B06",)),)),
        changed(record("e", title="Sonnets"), contributors=(Contributor(name="Bo Dune", roles=("B06",)),)),
    )
    assert len(works()) == 5


def test_a_box_of_several_books_is_a_work_of_its_own(feeds: Feeds) -> None:
    inside = (Part(form="BC", titles=(Title(text="Emma"),)),)
    feeds.send(
        record("a", title="Emma"),
        changed(record("b", title="Emma"), composition="10", parts=inside),
        changed(record("c", title="Emma"), composition="10", parts=inside),
    )
    assert works() == [["a"], ["b"], ["c"]]


def test_books_of_one_series_are_apart(feeds: Feeds) -> None:
    series = (Collection(title="Shore Stories"),)
    feeds.send(*(changed(record(title, title=title), collections=series) for title in ("Sand", "Tide")))
    assert works() == [["Sand"], ["Tide"]]


def test_writers_that_share_a_family_name_are_not_told_apart_by_it_alone(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", by=("Ada Marram",)), record("b", title="Tide", by=("Bo Marram",)))
    assert works() == [["a"], ["b"]]


def test_a_merge_by_hand_is_logged_and_undone(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=A), record("b", title="Tide", isbn=B), record("c", title="Tide", isbn=C))
    keep, gone = (Edition.objects.get(isbn=number).work for number in (A, B))
    merge = merge_works(keep=keep, gone=gone, reason="One book under two titles", now=timezone.now())
    assert works() == [["a", "b", "c"]]
    assert set(WorkMove.objects.filter(merge=merge).values_list("edition__isbn", "reason")) == {
        (B, "One book under two titles"), (C, "One book under two titles"),
    }  # fmt: skip
    gone.refresh_from_db()
    assert gone.merged_into == keep
    feeds.send(record("d", title="Tide", isbn=D), sent=NOON + timedelta(1))
    assert works() == [["a", "b", "c", "d"]], "What joins later joins where the others went."
    assert undo_merge(merge=merge, now=timezone.now()) == 2
    assert works() == [["a", "d"], ["b", "c"]]
    gone.refresh_from_db()
    assert gone.merged_into is None
    with pytest.raises(Refusal):
        undo_merge(merge=merge, now=timezone.now())
    with pytest.raises(Refusal):
        merge_works(keep=keep, gone=keep, reason="Same", now=timezone.now())


def test_a_merge_may_be_turned_round_after_all(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=A), record("b", title="Tide", isbn=B))
    one, other = (Edition.objects.get(isbn=number).work for number in (A, B))
    merge_works(keep=one, gone=other, reason="Once", now=timezone.now())
    merge_works(keep=other, gone=one, reason="Turned", now=timezone.now())
    feeds.send(manifestation(record("c", title="Else"), "11", "A-1"), sent=NOON + timedelta(1))
    assert Work.objects.where_merged([one.pk, other.pk]) == {one.pk: other.pk, other.pk: other.pk}


def test_a_place_found_by_words_is_undone_and_stays_so(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=A), record("b", title="Sand", isbn=B))
    move = WorkMove.objects.get()
    assert (move.edition.isbn, move.reason, move.from_work) == (B, "words", None)
    assert undo_merge(merge=move.merge, now=timezone.now()) == 1
    assert works() == [["a"], ["b"]]
    feeds.send(record("b", title="Sand", isbn=B, overview="Again."), sent=NOON + timedelta(1))
    feeds.send(record("b", title="Sand", isbn=B, related=[("06", A)]), sent=NOON + timedelta(2))
    feeds.send(record("a", title="Sand", isbn=A, related=[("06", B)]), sent=NOON + timedelta(3))
    assert works() == [["a"], ["b"]], "What a person parted is not brought together again."


def test_parted_works_stay_apart_also_when_one_of_them_has_moved_on(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=A))
    feeds.send(record("b", title="Tide", isbn=B))
    feeds.send(record("b", title="Tide", isbn=B, related=[("06", A)]), sent=NOON + timedelta(1))
    undo_merge(merge=WorkMove.objects.get().merge, now=timezone.now())
    feeds.send(record("c", title="Gulls", isbn=C))
    keep, gone = (Edition.objects.get(isbn=number).work for number in (C, A))
    merge_works(keep=keep, gone=gone, reason="By hand", now=timezone.now())
    feeds.send(record("b", title="Tide", isbn=B, related=[("06", A)], overview="New."), sent=NOON + timedelta(2))
    assert works() == [["a", "c"], ["b"]]


def test_a_link_that_comes_late_brings_two_works_together(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=A))
    feeds.send(record("b", title="Tide", isbn=B))
    assert works() == [["a"], ["b"]]
    feeds.send(record("b", title="Tide", isbn=B, related=[("06", A)]), sent=NOON + timedelta(1))
    assert works() == [["a", "b"]]
    move = WorkMove.objects.get()
    assert (move.reason, move.edition.isbn) == ("link", B)


def test_the_numbers_of_a_work_go_back_with_it(feeds: Feeds) -> None:
    feeds.send(manifestation(record("a", title="Sand", isbn=A), "11", "A-1"))
    feeds.send(manifestation(record("b", title="Tide", isbn=B), "11", "B-1"))
    keep, gone = (Edition.objects.get(isbn=number).work for number in (A, B))
    merge = merge_works(keep=keep, gone=gone, reason="By hand", now=timezone.now())
    feeds.send(manifestation(record("c", title="Gulls", isbn=C), "11", "B-1"))
    assert works() == [["a", "b", "c"]]
    undo_merge(merge=merge, now=timezone.now())
    feeds.send(manifestation(record("d", title="Foam", isbn=D), "11", "B-1"))
    assert works() == [["a", "c"], ["b", "d"]]


def test_a_works_key_is_an_address_that_survives_loading_anew(feeds: Feeds) -> None:
    feeds.send(record("a", title="Sand", isbn=A), record("b", title="Tide"))
    before = set(Work.objects.values_list("key", flat=True))
    assert all(len(key) == 12 and key.isalnum() for key in before)
