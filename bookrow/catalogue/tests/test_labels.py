"""Our own words for the trade's codes, and lines made of them."""

from dataclasses import replace
from typing import Any

import pytest
from django.utils.translation import override

from bookrow.catalogue.labels import editions, for_pages, forms, reading, roles, supply
from bookrow.catalogue.labels.lengths import duration, size
from bookrow.catalogue.labels.prices import applies
from bookrow.catalogue.panels.shapes import Availability, Credit, Extent, Measure
from bookrow.catalogue.tests.sample_parts import price
from bookrow.frame.formats import Reader

US = Reader("US", "USD", "en-US", "imperial", "", "2026-11-24")
UK = Reader("GB", "GBP", "en-GB", "metric", "/gb", "2026-11-24")


@pytest.fixture
def say() -> dict[str, Any]:
    with override("en"):
        return for_pages("en")


def credit(name: str, *codes: str) -> Credit:
    return Credit(name=name, slug=name.lower(), roles=list(codes))


def plain(markup: object) -> str:
    words = str(markup)
    while "<" in words:
        words = words[: words.index("<")] + words[words.index(">") + 1 :]
    return words


def measures(**sent: str) -> list[Measure]:
    kinds = {"w": "02", "h": "01", "d": "03", "weight": "08"}
    return [Measure(kind=kinds[name], value=text.split()[0], unit=text.split()[1]) for name, text in sent.items()]


def test_codes_have_words_and_unknown_ones_have_none(say: dict[str, Any]) -> None:
    assert say["form_label"]("BB") == "Hardback"
    assert say["form_label"]("QQ") == ""
    assert say["form_line"]("BC", ["B102", "B504", "X999"]) == "Paperback: trade format, with flaps"
    assert say["form_line"]("", ["E101"]) == "EPUB"
    assert say["relation"]("05") == "Newer edition"
    assert say["audience_line"](["01", "99", "06"]) == "General readers, Professionals and scholars"


@pytest.mark.parametrize(
    "table",
    [forms.FORMS, forms.DETAILS, editions.EDITION_TYPES, editions.RELATIONS, editions.NOTES, roles.PHRASES,
     reading.AUDIENCES, reading.ACCESSIBILITY, supply.STATUSES, supply.AVAILABILITIES, supply.UNPRICED],
)  # fmt: skip
def test_no_label_is_a_code(table: dict[str, Any]) -> None:
    for code, words in table.items():
        assert str(words).strip()
        assert str(words) != code


@pytest.mark.parametrize(
    ("credits", "lines"),
    [
        ([credit("Maureen Walker, PhD", "B01"), credit("Wendy B. Rosen, PhD", "B01")],
         ["Edited by Maureen Walker, PhD and Wendy B. Rosen, PhD"]),
        ([credit("Lewis Carroll", "A01"), credit("John Tenniel", "A12")], ["by Lewis Carroll", "Illustrated by John Tenniel"]),
        ([credit("Tove", "A01", "A12")], ["Written and illustrated by Tove"]),
        ([credit("Edda", "B01", "A23")], ["Edited by Edda", "Foreword by Edda"]),
        ([credit("Someone", "Z99")], ["With Someone"]),
        ([credit("Nobody")], ["With Nobody"]),
        ([], []),
    ],
)  # fmt: skip
def test_credits_are_said_by_what_was_done(say: dict[str, Any], credits: list[Credit], lines: list[str]) -> None:
    assert [plain(line) for line in say["role_lines"](credits, US)] == lines


def test_many_names_are_cut_short_and_lead_to_the_rest(say: dict[str, Any]) -> None:
    forty = [credit(f"C{n}", "A01") for n in range(40)]
    line = say["role_lines"](forty, US, 6)[0]
    assert plain(line) == "by C0, C1, C2, C3, C4, C5, and 34 others"
    assert '<a href="#contributors">34 others</a>' in line


def test_names_are_links_in_the_readers_market_and_escaped(say: dict[str, Any]) -> None:
    line = say["role_lines"](
        [Credit(name="<b>", slug="b", roles=["A01"]), Credit(name="X", slug="", roles=["A01"])], UK
    )[0]
    assert line == 'by <a href="/gb/contributor/b"><bdi>&lt;b&gt;</bdi></a> and <bdi>X</bdi>'


@pytest.mark.parametrize(
    ("number", "types", "statement", "line"),
    [
        ("1", ["NED"], "New Edition", "New Edition (number 1)"),
        ("2", ["REV", "ILL"], "", "Number 2, revised, illustrated"),
        ("", [], "Second edition", "Second edition"),
        ("", ["LTE"], "", "Large print"),
        ("", [], "", ""),
    ],
)
def test_an_edition_is_told_once(say: dict[str, Any], number: str, types: list[str], statement: str, line: str) -> None:
    assert say["edition_line"](number, types, statement) == line


@pytest.mark.parametrize(
    ("sent", "reader", "shown"),
    [
        (measures(w="5.90 in", h="8.90 in", d="0.80 in"), US, "5.90 (w) x 8.90 (h) x 0.80 (d) inches"),
        (measures(h="226 mm", w="150 mm", d="20 mm"), UK, "150 (w) × 226 (h) × 20 (d) mm"),
        (measures(w="5.90 in", h="8.90 in"), UK, "150 (w) × 226 (h) mm"),
        (measures(w="15 cm"), US, "5.91 (w) inches"),
        (measures(w="15 cm"), UK, "150 (w) mm"),
        (measures(w="5.90 in") + measures(w="149 mm"), UK, "149 (w) mm"),
        (measures(w="149 mm") + measures(w="5.90 in"), US, "5.90 (w) inches"),
        (measures(w="0 mm", h="tall mm"), UK, ""),
        ([], US, ""),
    ],
)
def test_measures_are_in_the_readers_units_and_never_added(
    say: dict[str, Any], sent: list[Measure], reader: Reader, shown: str
) -> None:
    assert say["measures_shown"](sent, reader) == shown


@pytest.mark.parametrize(
    ("sent", "reader", "shown"),
    [
        (measures(weight="12.5 oz"), US, "12.5 oz"),
        (measures(weight="12.5 oz"), UK, "354 g"),
        (measures(weight="412 gr"), UK, "412 g"),
        (measures(weight="412 gr"), US, "14.5 oz"),
        (measures(weight="1200 gr"), UK, "1.2 kg"),
        ([], UK, ""),
    ],
)
def test_weight_stands_apart(say: dict[str, Any], sent: list[Measure], reader: Reader, shown: str) -> None:
    assert say["weight_shown"](sent, reader) == shown


def test_a_price_is_that_of_the_readers_country_and_day(say: dict[str, Any]) -> None:
    prices = [price(3200), price(2600, "GBP", countries=["GB"], kind="02"), price(2000, "GBP", countries=["GB"], kind="02",
              from_day="2026-12-01")]  # fmt: skip
    assert say["price"](prices, US).text == "$32.00"
    assert say["price"](prices, UK).text == "£26.00"
    assert say["price"](prices, UK).note == "tax included"
    assert say["price"](prices, replace(UK, today="2026-12-24")).text == "£20.00"


def test_another_currency_is_shown_as_sent_and_none_is_made_up(say: dict[str, Any]) -> None:
    assert say["price"]([price(3200)], UK).text == "US$32.00"
    assert say["price"]([price(3200, countries=["CA"])], UK) is None
    assert say["price"]([price(3200, countries=["WORLD"], excluded=["GB"])], UK) is None
    assert say["price"]([], UK) is None


def test_what_has_no_price_says_why(say: dict[str, Any]) -> None:
    assert say["price"]([price(None, "", unpriced="01")], US).text == "Free of charge"
    assert say["price"]([price(None, "", unpriced="06")], US) is None
    assert say["price"]([price(None, "", unpriced="02"), price(999)], US).text == "$9.99"


def test_days_of_a_price_are_inclusive() -> None:
    dated = price(1, from_day="2026-11-24", until_day="2026-11-30")
    days = ["2026-11-23", "2026-11-24", "2026-11-30", "2026-12-01", ""]
    assert [applies(dated, "US", day) for day in days] == [False, True, True, False, True]


def there(availability: str, **about: Any) -> Availability:
    plain: dict[str, Any] = {"countries": [], "status": "", "order_days": None}
    return Availability(**{**plain, "availability": availability, **about})


def test_availability_is_that_of_the_readers_country(say: dict[str, Any]) -> None:
    entries = [there("20"), there("31", countries=["GB"])]
    assert say["availability_line"](entries, US) == "Available from the publisher"
    assert say["availability_line"](entries, UK) == "Out of stock at the publisher"
    assert say["availability_line"]([there("", status="12")], UK) == "Not sold in your country"
    assert say["availability_line"]([there("10", expected="202701")], US) == "Not yet available; expected January 2027"
    assert (
        say["availability_line"]([there("21", order_days=1)], US) == "In stock at the publisher; takes 1 day to arrive"
    )
    assert say["availability_line"]([], US) == ""


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        ("00732", "15", "7 h 32 min"),
        ("0073200", "16", "7 h 32 min"),
        ("1.5", "04", "1 h 30 min"),
        ("45", "05", "45 min"),
        ("20", "06", "1 min"),
        ("x", "05", ""),
        ("9", "99", ""),
    ],
)
def test_a_length_in_time(value: str, unit: str, told: str) -> None:
    assert duration(value, unit) == told


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [("1400", "18", "1.4 MB"), ("830000", "17", "830 kB"), ("12", "19", "12 MB"), ("?", "19", "")],
)
def test_the_size_of_a_file(value: str, unit: str, told: str) -> None:
    assert size(value, unit, "en-US") == told


def test_lengths_other_than_pages_have_names(say: dict[str, Any]) -> None:
    sent = [Extent(kind="00", value="258", unit="03"), Extent(kind="09", value="00732", unit="15"),
            Extent(kind="08", value="1300", unit="03"), Extent(kind="02", value="84000", unit="02")]  # fmt: skip
    assert say["extent_lines"](sent, US) == [("Length", "7 h 32 min"), ("Pages in print", "1,300"), ("Words", "84,000")]


def test_accessibility_is_told_in_plain_words(say: dict[str, Any]) -> None:
    lines = say["accessibility_lines"](
        [("11", ""), ("36", ""), ("00", "Made with care."), ("91", "2026-01-05"), ("91", ""), ("93", "http://x")]
    )
    assert lines == [
        "Made with care.",
        "The table of contents links to each chapter",
        "Typeface, size, spacing and colours of the text can be changed",
        "Last examined: 2026-01-05",
    ]  # fmt: skip


def test_what_an_e_book_allows(say: dict[str, Any]) -> None:
    assert say["usage_line"](("02", "02", "20 pages")) == "Printing: within limits (20 pages)"
    assert say["usage_line"](("02", "99", "")) == ""


def test_a_rating_of_the_press(say: dict[str, Any]) -> None:
    assert say["rating_line"](("4", "5", "stars")) == "4 of 5 stars"
    assert say["rating_line"](("9", "", "points")) == "9 points"


def test_who_is_met(say: dict[str, Any]) -> None:
    assert say["meeting"]([credit("A", "B01"), credit("B", "B01")], 2) == "Meet the editors"
    assert say["meeting"]([credit("A", "A01")], 1) == "Meet the author"
    assert say["meeting"]([credit("A", "A01"), credit("B", "A12")], 2) == "About the contributors"
    assert say["meeting"]([], 1) == "About the contributor"
