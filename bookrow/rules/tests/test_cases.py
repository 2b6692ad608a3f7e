"""Every table of cases: what each rule marks in a text, as typed, and above all what it leaves alone."""

import importlib
import pkgutil
import string

import pytest

from bookrow.rules.checking import RULES, settled
from bookrow.rules.known import Known
from bookrow.rules.layers import LAYERS
from bookrow.rules.prose import Prose
from bookrow.rules.tests import cases

EDGES = string.whitespace + string.punctuation + "“”‘’«»„¿¡…–—。\u200b"
TABLES = {
    module.name: importlib.import_module(f"{cases.__name__}.{module.name}").CASES
    for module in pkgutil.iter_modules(cases.__path__)
}
# Some rules read the book's words or the reader's region; a row may name both behind its marks.
Row = tuple[str, list[str], Known]
ROWS = [
    pytest.param(rule, row, id=f"{rule}-{place:03}")
    for rule, table in TABLES.items()
    for place, row in enumerate(table)
]


@pytest.mark.parametrize("rule, row", ROWS)
def test_a_rule_marks_these_words_and_no_others(rule: str, row: Row) -> None:
    text, words = row[:2]
    prose = Prose(text, *row[2:])
    marked = [text[mark.start : mark.end] for mark in settled(RULES[rule](prose))]
    assert [mark.strip(EDGES) for mark in marked] == [word.strip(EDGES) for word in words]


def test_every_rule_has_a_table() -> None:
    assert set(TABLES) == set(RULES) == set(LAYERS)


@pytest.mark.parametrize("rule", RULES)
def test_what_passes_has_twice_as_many_rows(rule: str) -> None:
    table = TABLES[rule]
    passing = sum(not row[1] for row in table)
    assert len(table) >= 60
    assert passing * 3 >= len(table) * 2
    assert len({row[0] for row in table}) == len(table), "a text stands twice"
