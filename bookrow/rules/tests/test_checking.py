"""All rules at one door: what is found, what follows, and what is said about it."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.rules import reasons
from bookrow.rules.checking import RULES, VERSION, check, settled
from bookrow.rules.fields import text_reasons
from bookrow.rules.findings import Action, Certainty, Mark
from bookrow.rules.known import Known
from bookrow.rules.layers import LAYERS, action

REFUSING = {"html", "url", "email", "phone", "single_word", "profanity"}


def test_everything_is_found_at_once_in_the_order_of_the_text() -> None:
    text = "<b>Ring</b> (415) 555-0132 or see www.example.com, or write to jo@example.org"
    assert [(found.rule, text[found.start : found.end]) for found in check(text)] == [
        ("html", "<b>"),
        ("html", "</b>"),
        ("phone", "(415) 555-0132"),
        ("url", "www.example.com"),
        ("email", "jo@example.org"),
    ]
    assert all(found.refuses and found.version == VERSION for found in check(text))


def test_a_likely_form_is_asked_about_in_the_form_of_a_question() -> None:
    [found] = check("Look it up on paperfox dot com, it helped me a lot")
    assert (found.action, found.reason, found.certainty) == (Action.ASK, "url-ask", Certainty.LIKELY)


def test_the_region_tells_local_numbers_apart() -> None:
    text = "Ring 020 7946 0018 after six, I lend books"
    assert [found.action for found in check(text)] == [Action.ASK]
    assert [found.action for found in check(text, regions=("US", "GB"))] == [Action.REFUSE]


def test_known_words_are_nobodys_fault() -> None:
    text = "You.com made me laugh out loud"
    assert check(text, known=Known(["You.com"])) == []


def test_a_rule_may_be_left_out() -> None:
    assert [found.rule for found in check("Masterpiece")] == ["single_word"]
    assert check("Masterpiece", leaving_out=("single_word",)) == []


def test_only_exact_forms_refuse() -> None:
    assert {rule for rule in LAYERS for certainty in Certainty if action(rule, certainty) is Action.REFUSE} == REFUSING
    assert all(action(rule, certainty) is not Action.REFUSE for rule in LAYERS for certainty in list(Certainty)[1:])
    assert {rule for rule in LAYERS if action(rule, Certainty.EXACT) is Action.PERSON} == {"defamation", "under_13"}


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_why_and_what_would_help(rule: str) -> None:
    for code in {rule, reasons.reason_code(rule, Action.ASK)}:
        said = reasons.saying(code, "these {odd} words")
        assert said.code == code and reasons.BY_CODE[code].code == code
        assert str(said).strip() and said.help.strip()


def test_no_reason_scolds() -> None:
    said = " ".join(f"{reason.why} {reason.mend}" for reason in reasons.BY_CODE.values()).lower()
    words = set("".join(c if c in string.ascii_lowercase else " " for c in said).split())
    assert words.isdisjoint({"violates", "invalid", "abuse", "abusive", "spam", "illegal", "forbidden", "must"})


def test_marks_that_overlap_become_one_as_sure_as_the_surest() -> None:
    marks = [
        Mark(5, 9, Certainty.CUE),
        Mark(0, 4),
        Mark(8, 12, Certainty.LIKELY),
        Mark(12, 14, Certainty.CUE),
        Mark(5, 9),
    ]
    assert settled(marks) == [Mark(0, 4), Mark(5, 12), Mark(12, 14, Certainty.CUE)]


@given(text=st.text(max_size=150))
def test_findings_lie_within_any_text_and_apart_in_each_rule(text: str) -> None:
    ends: dict[str, int] = {}
    for found in check(text):
        assert ends.get(found.rule, 0) <= found.start < found.end <= len(text)
        ends[found.rule] = found.end


@pytest.mark.parametrize(
    "text, codes",
    [
        ("Loved it", []),
        ("", ["review-empty"]),
        (" \n\t ", ["review-empty"]),
        ("a" * 10_000, []),
        ("a" * 10_001, ["review-long"]),
        ("tab\tand\r\nlines", []),
        ("bell\x07", ["review-control"]),
        ("\x00" * 10_001, ["review-long", "review-control"]),
    ],
)
def test_what_a_field_says_by_itself(text: str, codes: list[str]) -> None:
    assert [reason.code for reason in text_reasons(text)] == codes
    assert all(str(reason) and reason.help for reason in text_reasons(text))
