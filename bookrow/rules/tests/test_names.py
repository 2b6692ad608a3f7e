"""Pen names: which letters, which voice, what a look-alike is."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookrow.rules.findings import Action
from bookrow.rules.names import MOST, check_name, form_reasons, is_reserved, look

PLAIN = string.ascii_letters + string.digits + "-_"


@given(name=st.text(PLAIN, min_size=2, max_size=MOST))
def test_letters_digits_and_two_signs_make_a_name(name: str) -> None:
    assert form_reasons(name) == []


@given(name=st.text(max_size=40))
def test_nothing_else_does(name: str) -> None:
    fits = 2 <= len(name) <= MOST and set(name) <= set(PLAIN)
    assert (form_reasons(name) == []) is fits
    assert fits or check_name(name) == []


@pytest.mark.parametrize(
    "name, codes",
    [
        ("", ["name-empty"]),
        ("a", ["name-short"]),
        ("b" * 31, ["name-long"]),
        ("b" * 30, []),
        ("Anna Karr", ["name-letters"]),
        ("é", ["name-letters", "name-short"]),
        ("anna\n", ["name-letters"]),
        ("書" * 31, ["name-letters", "name-long"]),
    ],
)
def test_every_reason_is_said_at_once(name: str, codes: list[str]) -> None:
    assert [reason.code for reason in form_reasons(name)] == codes


def test_what_does_not_fit_is_named() -> None:
    assert "“'”, a space, U+200B" in str(form_reasons("O'B rien\u200b")[0])


@pytest.mark.parametrize(
    "name", ["Moderator", "m0derat0r", "Shop-Moderator", "Admin_Ali", "staff7", "OFFICIAL_list", "the-editor"]
)
def test_the_shops_voice_is_reserved(name: str) -> None:
    assert is_reserved(name)
    assert [finding.action for finding in check_name(name)] == [Action.REFUSE]


@pytest.mark.parametrize("name", ["anonymous", "Anonymous", "an0nym0us", "anon123", "Anonyme", "deleted_user"])
def test_saying_that_there_is_no_name_is_reserved(name: str) -> None:
    assert is_reserved(name)


@pytest.mark.parametrize(
    "name",
    [
        "Al",
        "__",
        "--",
        "77",
        "-a",
        "null",
        "undefined",
        "None",
        "true",
        "Jean-Luc",
        "Dickens_fan",
        "Philip_K_Dick_fan",
        "xX_Reader_Xx",
    ]
    + ["adminton", "teamplayer", "supporter", "Officially_Mad", "Editor_Ed", "Scunthorpe", "Yoshitaka", "Matsushita_K"]
    + ["Book_Bot_99", "1984", "Anna2010", "level42", "READER", "rea-der", "Cockburn", "Moby-Dick", "Sussex_reader"],
)
def test_names_that_must_pass(name: str) -> None:
    assert form_reasons(name) == [] and check_name(name) == []


@pytest.mark.parametrize(
    "name, rule, action",
    [
        ("fuckface", "profanity", Action.REFUSE),
        ("f_u_c_k", "profanity", Action.REFUSE),
        ("FuckThisBook", "profanity", Action.REFUSE),
        ("fvckfuckfvck", "profanity", Action.REFUSE),
        ("sh1thead", "profanity", Action.REFUSE),
        ("BookBitch", "profanity", Action.ASK),
        ("212-555-0147", "phone", Action.ASK),
        ("4155550132", "phone", Action.ASK),
        ("paperfox_dot_com", "url", Action.ASK),
        ("mail_jo_at_example_dot_com", "email", Action.REFUSE),
        ("im_12", "under_13", Action.PERSON),
    ],
)
def test_the_rules_of_texts_hold_for_names(name: str, rule: str, action: Action) -> None:
    assert [(finding.rule, finding.action) for finding in check_name(name)] == [(rule, action)]


def test_a_shops_own_name_is_reserved() -> None:
    assert is_reserved("Tideline-Books", shop=["Tideline Books"])
    assert is_reserved("t1delinebooks", shop=["Tideline Books"])
    assert not is_reserved("Tideline", shop=["Tideline Books"])


@pytest.mark.parametrize(
    "one, other",
    [
        ("READER", "reader"),
        ("rea-der", "reader"),
        ("b00kworm", "bookworm"),
        ("bum_book", "BurnBook"),
        ("Il1", "lIl"),
        ("vvave", "wave"),
    ],
)
def test_look_alikes_have_one_look(one: str, other: str) -> None:
    assert look(one) == look(other)


@pytest.mark.parametrize("one, other", [("reader", "leader"), ("anna1", "anna2"), ("__", "--"), ("moby", "toby")])
def test_others_have_two(one: str, other: str) -> None:
    assert (look(one) == look(other)) is (set(one + other) <= set("-_"))


@given(name=st.text(PLAIN, min_size=2, max_size=MOST))
def test_a_look_does_not_depend_on_case_and_is_never_empty(name: str) -> None:
    assert look(name.upper()) == look(name.lower()) == look(name)
    assert 0 < len(look(name)) <= len(name)
