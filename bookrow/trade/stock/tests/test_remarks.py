"""Remarks that stand on many copies, and words that say what may be."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from bookrow.trade.stock.remarks import RemarkCounter, bands, hedges, likeness, remark_key, same_remark

GENERAL = (
    "Item is in good condition. May show signs of shelf wear. Packaging may be torn. We ship within one working day."
)
NEARLY = [
    GENERAL.upper(),
    GENERAL.replace("one", "1"),
    GENERAL.replace(".", "!") + "  ",
    GENERAL.replace("We ship", "Ships"),
    "Item 4711 is in good condition. May show signs of shelf wear. Packaging may be torn. We ship within one working day.",
    GENERAL + " Thank you.",
]
OTHERS = [
    "Owner's name in ink on the free endpaper; spine sunned, corners bumped, text clean.",
    "Jacket price-clipped with a small chip at the head; boards bright, a tight copy.",
    "Ex-library with the usual stamps, pocket removed, still a sound reading copy.",
    "We ship within one working day from our warehouse in the north.",
    "Slight foxing to the first leaves.",
    "",
]


@pytest.mark.parametrize("note", NEARLY)
def test_nearly_the_same(note: str) -> None:
    assert same_remark(remark_key(GENERAL), remark_key(note)), likeness(remark_key(GENERAL), remark_key(note))


@pytest.mark.parametrize("note", OTHERS)
def test_another_note(note: str) -> None:
    assert not same_remark(remark_key(GENERAL), remark_key(note))


def test_the_books_own_title_does_not_tell_remarks_apart() -> None:
    one = remark_key("This copy of Jane Eyre is a good used book, ships fast.", title="Jane Eyre")
    other = remark_key("This copy of Wuthering Heights is a good used book, ships fast.", title="Wuthering Heights")
    assert one == other and len(one) == 8
    assert remark_key("ISBN 9781593850326") == remark_key("isbn 9780141439518")
    assert remark_key("  12.50 ") == b"" and likeness(b"", one) == 0.0 and likeness(one, one) == 1.0


def test_a_counter_counts_the_nearly_same_together() -> None:
    counter = RemarkCounter()
    for note in [*NEARLY, *OTHERS, *NEARLY]:
        counter.add(remark_key(note))
    assert counter.add(remark_key(GENERAL)) >= 11
    assert counter.count(remark_key(OTHERS[0])) == 1 and counter.add(b"") == 0
    assert len(set(bands(remark_key(GENERAL)))) == 8


@contextmanager
def steps() -> Iterator[list[int]]:
    """Counts the calls of Python functions and of built-in ones."""
    count = [0]

    def seen(_frame: FrameType, event: str, _arg: object) -> None:
        count[0] += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        yield count
    finally:
        sys.setprofile(None)


def test_time_grows_with_the_number_of_notes_only() -> None:
    words = [f"word{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(4000)]
    keys = [remark_key(" ".join(words[(n * 7) % 3900 : (n * 7) % 3900 + 12])) for n in range(4000)]
    counter, counts = RemarkCounter(), []
    for part in (keys[:2000], keys[2000:]):
        with steps() as count:
            for key in part:
                counter.add(key)
        counts.append(count[0])
    assert counts[1] < counts[0] * 4


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Item is in good condition but packaging may have signs of wear", ["may have"]),
        ("Might contain notes; could show wear", ["Might contain", "could show"]),
        ("Dust jacket may not be included. Possible highlighting.", ["Possible highlighting"]),
        ("Pages can have notes", ["can have"]),
        ("Kann Gebrauchsspuren aufweisen", ["Kann Gebrauchsspuren aufweisen"]),
        ("Evtl. mit Namenseintrag", ["Evtl"]),
        ("Le livre peut présenter des traces d'usage", ["peut présenter"]),
        ("Puede tener marcas", ["Puede tener"]),
        ("Bought in May 1954; has a name in ink.", []),
        ("A can of worms, signed by May Sarton", []),
        ("Spine sunned, corners bumped.", []),
        ("Kanne und Tasse auf dem Umschlag", []),
    ],
)
def test_hedges(note: str, said: list[str]) -> None:
    assert [note[start:end] for start, end in hedges(note)] == said
