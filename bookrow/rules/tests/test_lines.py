"""JSON lines in, JSON lines out: a bad line is answered by its number, and the next is read as ever."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.rules import lines
from bookrow.rules.lines import answers, bounded


def answer(*said: Any, **options: Any) -> list[dict[str, Any]]:
    sent = [json.dumps(one).encode() if not isinstance(one, bytes) else one for one in said]
    return [json.loads(line) for line in answers(sent, **options)]


def test_a_text_comes_back_with_its_findings() -> None:
    text = "😀 My notes are at www.example.com, all of them"
    [said] = answer({"id": "r1", "text": text})
    [[rule, start, end, message, action]] = said["findings"]
    assert (said["id"], rule, text[start:end], action) == ("r1", "url", "www.example.com", "refuse")
    assert "“www.example.com”" in message and "a person will look" in message


def test_asking_is_holding() -> None:
    [said] = answer({"id": 7, "text": "Tel 780 6326, and I loved the book"})
    assert [(row[0], row[4]) for row in said["findings"]] == [("phone", "hold")]


def test_a_clean_text_has_no_findings() -> None:
    assert answer({"id": "a", "text": "I loved it, page by page."}) == [{"id": "a", "findings": []}]


@pytest.mark.parametrize(
    "line, word",
    [
        (b"not json", "Line 1 is not one JSON object"),
        (b"[1, 2]", "Line 1 is not one JSON object"),
        (b"\xff\xfe", "Line 1 is not one JSON object"),
        (b'{"id": 1', "Line 1 is not one JSON object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"id": 1, "text": ' + b"9" * 5000 + b"}", "Line 1"),
        (b'{"text": "no id"}', "Line 1 has no “id”"),
        (b'{"id": {}, "text": "two words"}', "Line 1 has no “id”"),
        (b'{"id": true, "text": "two words"}', "Line 1 has no “id”"),
        (b'{"id": 1}', "Line 1 has no “text”"),
        (b'{"id": 1, "text": 5}', "Line 1 has no “text”"),
        (b'{"id": 1, "text": "' + b"a b " * 30_000 + b'"}', "120000 characters"),
    ],
)
def test_a_bad_line_is_answered_by_its_number_and_the_next_is_read(line: bytes, word: str) -> None:
    bad, good = answer(line, {"id": "next", "text": "It was fine."})
    assert word in bad["error"] and bad["line"] == 1 and "findings" not in bad
    assert good == {"id": "next", "findings": []}


def test_the_id_of_a_bad_line_comes_back_where_it_has_one() -> None:
    assert answer({"id": "x9", "text": None})[0]["id"] == "x9"


def test_blank_lines_count_and_say_nothing() -> None:
    assert [said.get("line") for said in answer(b"\n", b"  ", b"oops")] == [3]


def test_half_a_pair_of_code_units_is_read_and_answered() -> None:
    [said] = answer(b'{"id": 1, "text": "half \\ud83d of it"}')
    assert said == {"id": 1, "findings": []}


def test_a_line_without_end_is_cut_and_the_next_is_whole() -> None:
    file = io.BytesIO(b'{"id": 1, "text": "' + b"a" * 2 * lines.LONGEST_LINE + b'"}\n{"id": 2, "text": "Good one."}\n')
    first, second = (json.loads(line) for line in answers(bounded(file)))
    assert "error" in first and second == {"id": 2, "findings": []}


def test_names_are_checked_as_names() -> None:
    said = answer(
        {"id": 1, "text": "Dickens_fan"},
        {"name": "O'Brien"},
        {"name": ""},
        {"id": 4, "text": "Moderator"},
        pen_names=True,
    )
    assert [[row[0] for row in one["findings"]] for one in said] == [
        [],
        ["name-letters"],
        ["name-empty"],
        ["name-reserved"],
    ]
    assert [one["id"] for one in said] == [1, "O'Brien", "", 4]


@given(text=st.text(max_size=200))
def test_any_text_at_all_is_answered_within_its_bounds(text: str) -> None:
    [said] = answer({"id": 1, "text": text})
    for rule, start, end, message, action in said["findings"]:
        assert rule and message and action in ("refuse", "hold")
        assert 0 <= start < end <= len(text)
