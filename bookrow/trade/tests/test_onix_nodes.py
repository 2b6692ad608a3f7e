"""A record's elements as they are walked through: names, texts, the order of words where markup may stand."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.kit.refusals import Refusal
from bookrow.trade.onix.nodes import Node, read_nodes

OURS = "http://ns.editeur.org/onix/3.0/reference"


def nodes(inside: str, root: str = f'<M xmlns="{OURS}" xmlns:x="urn:x">') -> Node:
    return read_nodes(f"{root}{inside}</M>".encode(), "3")[0]


def why(raw: str) -> str:
    with pytest.raises(Refusal) as refused:
        read_nodes(raw.encode(), "3")
    return refused.value.reasons[0].code


def outer(part: "str | Node") -> str:
    if isinstance(part, str):
        return part
    inside: Iterable[str | Node] = part.parts or [part.text]
    return f"<{part.name}>{''.join(map(outer, inside))}</{part.name}>"


def test_children_come_by_name_whatever_the_style() -> None:
    root = nodes(
        "<b203> The\n  Tide </b203><Subject><b069>FBA</b069></Subject><TitleText/><b203 textcase='01'>Ebb</b203>"
    )
    assert [one.text for one in root.all("TitleText")] == ["The\n  Tide", "", "Ebb"]
    assert root.say("TitleText") == "The Tide" and root.says("TitleText") == ("The Tide", "Ebb")
    assert root.one("Subject").say("SubjectCode") == "FBA" and not root.one("Price")
    assert [one.attributes for one in root.all("TitleText")] == [{}, {}, {"textcase": "01"}]


@pytest.mark.parametrize(
    "sent",
    ["<p>One</p> and <em>two</em>", "One <p>two</p>", "<p>a<em>b</em>c</p>", " One ", "<ul><li>a</li> <li>b</li></ul>"],
)
def test_words_with_markup_keep_their_order(sent: str) -> None:
    text = nodes(f"<Text>{sent}</Text>").one("Text")
    assert "".join(map(outer, text.parts or [text.text])) == sent


def test_words_where_none_belong_are_kept_too() -> None:
    title = nodes("<TitleText>The <i>Tide</i> <b>Table</b></TitleText>").one("TitleText")
    assert title.spoken() == "The Tide Table"


def test_comments_sections_and_instructions_part_no_words() -> None:
    root = nodes("<TitleText>Ti<!-- <!DOCTYPE M> --><?go on?>de<![CDATA[ <!DOCTYPE & Ebb]]></TitleText>")
    assert root.say("TitleText") == "Tide <!DOCTYPE & Ebb"


def test_foreign_elements_are_left_out_with_all_they_hold() -> None:
    sent = f'<M xmlns="{OURS}" xmlns:x="urn:x"><b203>A<x:y>B<b203>C</b203><z xmlns="urn:z"/></x:y>D</b203></M>'
    root, foreign = read_nodes(sent.encode(), "3")
    assert (root.say("TitleText"), root.one("TitleText").text, foreign) == ("AD", "AD", {"urn:x", "urn:z"})


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("<!DOCTYPE M><M/>", "feed-entities"),
        ("<!DOCTYPE M [<!ENTITY a 'b'>]><M>&a;</M>", "feed-entities"),
        ("<M><a></M>", "record-bad-xml"),
        ("<M>&nosuch;</M>", "record-bad-xml"),
        ("<!-- <!DOCTYPE --><M><a></M>", "record-bad-xml"),
        ("<x:M/>", "record-bad-xml"),
        ("<M xmlns='urn:x'><TitleText/></M>", "record-not-onix"),
    ],
)
def test_what_cannot_be_read_is_refused(sent: str, code: str) -> None:
    assert why(sent) == code


@given(st.integers(0, 60), st.integers(0, 60))
def test_depth_is_bounded_through_foreign_elements_too(outside: int, inside: int) -> None:
    sent = f"<M xmlns:x='urn:x'>{'<x:y>' * outside}{'<a>' * inside}{'</a>' * inside}{'</x:y>' * outside}</M>"
    if inside and outside + inside + 1 >= 100:
        assert why(sent) == "record-too-deep"
    else:
        assert read_nodes(sent.encode(), "3")[0].name == "M"
