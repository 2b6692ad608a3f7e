"""How dates, numbers, rows of names and languages are written for a reader."""

from datetime import datetime

import pytest

from bookrow.frame.formats import date_iso, date_shown, day_shown, joined, language_name, number, time_shown


@pytest.mark.parametrize(
    ("partial", "locale", "shown"),
    [
        ("20040428", "en-US", "4/28/2004"),
        ("200404", "en-US", "April 2004"),
        ("2004", "en-US", "2004"),
        ("20040428", "de-DE", "28. April 2004"),
        ("", "en-US", ""),
        ("20041399", "en-US", ""),
    ],
)
def test_a_date_keeps_its_precision(partial: str, locale: str, shown: str) -> None:
    assert date_shown(partial, locale) == shown


def test_machines_read_the_same_date() -> None:
    assert [date_iso(partial) for partial in ("20040428", "200404", "2004", "")] == [
        "2004-04-28",
        "2004-04",
        "2004",
        "",
    ]


@pytest.mark.parametrize(
    ("names", "locale", "row"),
    [
        ([], "en-US", ""),
        (["A"], "en-US", "A"),
        (["Maureen Walker, PhD", "Wendy B. Rosen, PhD"], "en-US", "Maureen Walker, PhD and Wendy B. Rosen, PhD"),
        (["A", "B", "C", "D"], "en-US", "A, B, C, and D"),
        (["A", "B", "C"], "de-DE", "A, B und C"),
        (["<b>", "&"], "en-GB", "&lt;b&gt; and &amp;"),
    ],
)
def test_names_are_joined_as_the_locale_joins_them(names: list[str], locale: str, row: str) -> None:
    assert joined(names, locale) == row


def test_numbers_have_the_locales_separators_and_words_stay() -> None:
    assert number(1050240, "en-US") == "1,050,240"
    assert number("1200", "de-DE") == "1.200"
    assert number("xii", "en-US") == "xii"


@pytest.mark.parametrize(("code", "name"), [("eng", "English"), ("fre", "French"), ("chi", "Chinese"), ("grc", "Ancient Greek"),
                                            ("xxx", ""), ("", "")])  # fmt: skip
def test_languages_have_names(code: str, name: str) -> None:
    assert language_name(code, "en-US") == name


def test_moments_are_said_in_words() -> None:
    assert day_shown("2026-11-20T09:30:00+00:00", "en-GB") == "20 November 2026"
    assert time_shown(datetime(2026, 11, 24, 6, 0), "en-GB") == "24 Nov 2026, 06:00"
