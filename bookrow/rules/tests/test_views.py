"""Views see through a disguise and lead back to what was typed."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.rules import views
from bookrow.rules.known import Known
from bookrow.rules.prose import Prose
from bookrow.rules.views import View

FORWARD = ["plain", "latin", "letters", "joined", "closed", "digits", "signs", "unescaped"]
ALL = [*FORWARD, "backwards"]
# Pieces that the builders change, set among any characters at all.
PIECES = st.sampled_from(
    ["f u c k", "&lt;", "&amp", "(dot)", " at ", "dot", "two", "double", "twenty", "O1", "ﷺ", "ﬁ", "İ", "e\u0301"]
    + ["\u200b", "ё", "𝓯", "１", "½", "…"]
)
TEXTS = st.lists(st.one_of(st.text(max_size=6), PIECES, st.just(" ")), max_size=30).map("".join)


def view(text: str, name: str) -> View:
    made = getattr(Prose(text), name)
    assert isinstance(made, View)
    return made


@pytest.mark.parametrize("name", ALL)
@given(text=TEXTS)
def test_every_character_of_a_view_leads_back_into_the_text(name: str, text: str) -> None:
    made = view(text, name)
    assert len(made.text) == len(made.at) == len(made.last)
    assert all(0 <= at <= last < len(text) for at, last in zip(made.at, made.last, strict=True))
    assert made.typed == text


@pytest.mark.parametrize("name", ALL)
@given(text=TEXTS)
def test_a_map_never_turns_round(name: str, text: str) -> None:
    made = view(text, name)
    for places in (list(made.at), list(made.last)):
        assert places == sorted(places, reverse=name == "backwards")


@pytest.mark.parametrize("name", ALL)
@given(text=TEXTS, data=st.data())
def test_a_mark_lies_in_the_text_and_holds_its_match(name: str, text: str, data: st.DataObject) -> None:
    made = view(text, name)
    if not made.text:
        return
    start = data.draw(st.integers(0, len(made.text) - 1))
    end = data.draw(st.integers(start + 1, len(made.text)))
    mark = made.mark(start, end)
    assert 0 <= mark.start < mark.end <= len(text)
    assert {*made.at[start:end], *made.last[start:end]} <= set(range(mark.start, mark.end))


@given(text=TEXTS, data=st.data())
def test_marked_words_fold_to_what_matched(text: str, data: st.DataObject) -> None:
    made = view(text, "latin")
    words = list(re.finditer(r"\w+", made.text))
    if words:
        word = data.draw(st.sampled_from(words))
        mark = made.mark(*word.span())
        assert word.group() in view(text[mark.start : mark.end], "latin").text


@given(text=TEXTS)
def test_a_view_is_never_much_longer_than_the_text(text: str) -> None:
    assert all(len(view(text, name).text) <= 8 * len(text) for name in ALL)


@pytest.mark.parametrize(
    "name, typed, folded",
    [
        ("plain", "“Ｎｏ”—Sie\u00adben", '"no"-sieben'),
        ("plain", "cafe\u0301", "café"),
        ("plain", "a\u200bb\ufeffc", "abc"),
        ("plain", "2\ufe0f\u20e3", "2"),
        ("latin", "ехаmple Ωmеga", "example wmega"),
        ("latin", "𝓯𝖚𝒸𝔨 ⓕⓤ 🅵🅤 ｆ", "fuck fu fu f"),
        ("latin", "shît crème", "shit creme"),
        ("latin", "٠١٢ ４", "012 4"),
        ("letters", "sh1t @ss a$$ 5hit h3ll0!", "shit ass ass shit hello!"),
        ("letters", "$40 in 1984", "$40 in 1984"),
        ("joined", "what f u c k i n g mess", "what fucking mess"),
        ("joined", "f.u.c.k s-h-i-t s h ! t", "fuck shit shit"),
        ("closed", "see e x a m p l e . c o m now", "see example.com now"),
        ("closed", "a b", "a b"),
        ("digits", "two one two, five five five", "2 1 2, 5 5 5"),
        ("digits", "double four seven", "4 4 7"),
        ("digits", "twenty-five fifty nineteen", "2-5 50 19"),
        ("digits", "OO18 2l2 555-O147", "0018 212 555-0147"),
        ("digits", "eight hundred five", "8 00 5"),
        ("digits", "vier acht null", "4 8 0"),
        ("digits", "Orlando bill 3rd", "orlando bill 3rd"),
        ("signs", "jo (at) example [dot] org", "jo@example.org"),
        ("signs", "jo at example dot org", "jo at example.org"),
        ("signs", "ana arroba ejemplo punto com", "ana@ejemplo.com"),
        ("signs", "looked at the sea. Then", "looked at the sea. then"),
        ("signs", "beispiel punkt de ejemplo punto es", "beispiel.de ejemplo.es"),
        ("unescaped", "&lt;b&gt; &#60;i> R&D &amp;", "<b> <i> r&d &"),
        ("backwards", "moc", "com"),
    ],
)
def test_a_view_sees_through(name: str, typed: str, folded: str) -> None:
    assert view(typed, name).text == folded


def test_an_entity_is_marked_whole() -> None:
    text = "so &lt;b&gt; bold"
    made = view(text, "unescaped")
    assert [text[mark.start : mark.end] for mark in made.marks(re.compile("<b>"))] == ["&lt;b&gt;"]


def test_a_mark_holds_the_accents_that_follow() -> None:
    text = "f\u0336u\u0336c\u0336k\u0336!"
    assert [text[m.start : m.end] for m in view(text, "latin").marks(re.compile("fuck"))] == [text[:-1]]


def test_a_match_read_backwards_is_marked_where_it_stands() -> None:
    text = "buy moc.elpmaxe now"
    assert [text[m.start : m.end] for m in view(text, "backwards").marks(re.compile(r"example\.com"))] == [
        "moc.elpmaxe"
    ]


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("One. Two! Three", ["One.", "Two!", "Three"]),
        ("Mr. Smith met J. R. Jones. He left.", ["Mr. Smith met J. R. Jones.", "He left."]),
        ("“No.” She left…  \n\nEnd", ["“No.”", "She left…", "End"]),
        ("It costs 3.50 at x.com today", ["It costs 3.50 at x.com today"]),
        ("", []),
        ("  ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in Prose(text).sentences] == sentences


@given(text=TEXTS, position=st.integers(0, 200))
def test_sentences_cover_all_that_is_not_space(text: str, position: int) -> None:
    prose = Prose(text)
    held = {place for start, end in prose.sentences for place in range(start, end)}
    assert all(character.isspace() for place, character in enumerate(text) if place not in held)
    start, end = prose.sentence_at(position)
    if position in held:
        assert start <= position < end


@pytest.mark.parametrize(
    "text, words, expected",
    [
        ("I read the HOUSE on Mango  Street twice", "Mango  Street", True),
        ("the house on Mango Avenue", "Mango", False),
        ("10% Happier is fine", "10%", True),
        ("10 % of it", "10 %", False),
        ("Les Misérables or les miserables", "miserables", True),
        ("Dick's prose", "Dick", True),
        ("the house on mango street sold", "street sold", False),
    ],
)
def test_known_words(text: str, words: str, expected: bool) -> None:
    known = Known(["The House on Mango Street", "10% Happier: A Story", "Les Misérables"], ["Philip K. Dick"])
    start = text.index(words)
    assert Prose(text, known).is_known(start, start + len(words)) is expected


def test_a_phrase_said_over_and_over_costs_its_length_at_each_word() -> None:
    steps = 0

    class Counting(dict[str, Any]):
        def get(self, key: str, default: Any = None) -> Any:
            nonlocal steps
            steps += 1
            return super().get(key, default)

    def counting(branch: dict[str, Any]) -> Counting:
        return Counting({word: counting(below) for word, below in branch.items()})

    known = Known(["a " * 400])
    known._root = counting(known._root)
    assert len(list(known.spans(views.latin(views.plain("a " * 500))))) == 500 - 23
    assert steps <= 500 * 24
