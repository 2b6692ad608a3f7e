"""Words for conditions: a table of cases."""

import pytest

from bookrow.trade.stock.grades import CODES, FROM_FIVE, WORDS, FiveGrade, Grade, read_condition, read_jacket

N, AN, F, VG, G, FR, P = Grade


@pytest.mark.parametrize(
    ("text", "grade", "jacket", "there"),
    [
        ("New", N, None, None),
        ("used-good", G, None, None),
        ("Used – Good", G, None, None),
        ("Used; Very Good", VG, None, None),
        ("UsedLikeNew", AN, None, None),
        ("collectible-very good", VG, None, None),
        ("LIKE NEW", AN, None, None),
        ("as-new", AN, None, None),
        ("Fine", F, None, None),
        ("Near Fine", VG, None, None),
        ("NF", VG, None, None),
        ("near fine+", VG, None, None),
        ("VG", VG, None, None),
        ("VG+", VG, None, None),
        ("Very Good plus", VG, None, None),
        ("VG-", G, None, None),
        ("very good minus", G, None, None),
        ("G+", G, None, None),
        ("G-", FR, None, None),
        ("Poor-", P, None, None),
        ("Near Good", FR, None, None),
        ("VG/VG", VG, VG, True),
        ("VG+/G-", VG, FR, True),
        ("F/NF", F, VG, True),
        ("Fine/Fine.", F, F, True),
        ("VG/--", VG, None, False),
        ("VG / No jacket", VG, None, False),
        ("Very Good in Good dust jacket", VG, G, True),
        ("Fine in a near fine dustjacket, price-clipped", F, VG, True),
        ("Good, no dj", G, None, False),
        ("Good with no dust jacket", G, None, False),
        ("Good to Very Good", G, None, None),
        ("Very Good - Fine", VG, None, None),
        ("Very good. Minor shelf wear.", VG, None, None),
        ("Good condition", G, None, None),
        ("In very good condition", VG, None, None),
        ("Condition: Fair", FR, None, None),
        ("Acceptable", FR, None, None),
        ("Reading copy", P, None, None),
        ("sehr gut", VG, None, None),
        ("Gut bis sehr gut", G, None, None),
        ("wie neu", AN, None, None),
        ("befriedigend", FR, None, None),
        ("Très bon état", VG, None, None),
        ("Comme neuf", AN, None, None),
        ("Excellent état", F, None, None),
        ("état d’usage", P, None, None),
        ("Muy bueno", VG, None, None),
        ("Buen estado", G, None, None),
        # What must not be read as a grade, or not as a better one.
        ("N/A", None, None, None),
        ("", None, None, None),
        ("Used", None, None, None),
        ("Excellent", None, None, None),
        ("Good reading copy", None, None, None),
        ("not very good", None, None, None),
        ("Good for its age", None, None, None),
        ("Fine binding, text poor", None, None, None),
        ("New York", None, None, None),
        ("8/10", None, None, None),
        ("3", None, None, None),
        ("A", None, None, None),
    ],
)
def test_conditions(text: str, grade: Grade | None, jacket: Grade | None, there: bool | None) -> None:
    found = read_condition(text)
    assert (found.grade, found.jacket, found.has_jacket) == (grade, jacket, there)


@pytest.mark.parametrize("text", ["Good, ex-lib", "VG. Ex-Library, usual stamps", "ex-lib"])
def test_a_library_is_heard_in_the_condition(text: str) -> None:
    assert read_condition(text).ex_library


@pytest.mark.parametrize(
    ("text", "jacket", "there"),
    [
        ("Very Good", VG, True),
        ("Good dust jacket", G, True),
        ("Y", None, True),
        ("No jacket", None, False),
        ("No Jacket as Issued", None, False),
        ("None", None, False),
        ("--", None, False),
        ("", None, None),
        ("chipped", None, None),
    ],
)
def test_jackets(text: str, jacket: Grade | None, there: bool | None) -> None:
    assert (read_jacket(text).jacket, read_jacket(text).has_jacket) == (jacket, there)


def test_numbers_are_read_only_where_they_are_known_to_be_amazons() -> None:
    assert [read_condition(code, codes=True).grade for code in CODES] == list(CODES.values())
    assert read_condition("9", codes=True).grade is None


def test_the_two_scales_promise_no_more_than_each_other() -> None:
    assert [grade.five for grade in Grade] == [
        FiveGrade.NEW,
        FiveGrade.LIKE_NEW,
        FiveGrade.VERY_GOOD,
        FiveGrade.VERY_GOOD,
        FiveGrade.GOOD,
        FiveGrade.ACCEPTABLE,
        None,
    ]
    assert all(FROM_FIVE[five].five is five for five in FiveGrade)
    assert {grade.schema for grade in Grade} == {"NewCondition", "UsedCondition"} and Grade.NEW.schema == "NewCondition"


def test_each_word_means_itself() -> None:
    assert all(read_condition(word).grade is grade for word, grade in WORDS.items())
