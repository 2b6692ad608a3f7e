"""No input makes a rule run away. What is held here is counted, never timed; times stand in `make bench`.

Two things are held for every rule. The calls that Python makes (views built, matches asked for, words looked at, lookups) at
most double when a hostile text doubles. What happens inside a pattern no counter of ours sees, so each pattern is held by its
build: no unbounded repeat inside another repeat, and the bounded ones within each other multiply to few enough steps.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from re import _constants as parts  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

import pytest

import bookrow.rules
from bookrow.rules.checking import RULES
from bookrow.rules.prose import Prose
from bookrow.rules.tests.hostile import HOSTILE

SIZE = 1500
# Twice the text may double the calls; a rule also does a little that does not grow.
ALLOWED = 2.2
SPARE = 400
REPEATS = (parts.MAX_REPEAT, parts.MIN_REPEAT, parts.POSSESSIVE_REPEAT)
# Steps that one start of a pattern may cost, by its bounded repeats within each other.
MOST_NESTED = 20_000


def calls(rule: str, text: str) -> int:
    """How many calls a rule makes on a text, its views included."""
    counted = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    prose = Prose(text)
    sys.setprofile(count)
    try:
        list(RULES[rule](prose))
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("rule", RULES)
def test_twice_the_text_is_at_most_twice_the_calls(rule: str) -> None:
    list(RULES[rule](Prose("Warm, as any text would find it: 415-555-0132.")))
    for piece in HOSTILE:
        once, twice = (calls(rule, piece * (SIZE // len(piece) * times)) for times in (1, 2))
        assert twice <= once * ALLOWED + SPARE, (piece, once, twice)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.walk_packages(bookrow.rules.__path__, "bookrow.rules."):
        if ".tests" not in module.name:
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern):
                    yield f"{module.name}.{name}", value


def nested(tree: Any, within: int = 1) -> int:
    """The most steps that repeats within each other multiply to; an unbounded one within another counts as without end."""
    most = within
    for kind, what in tree:
        if kind in REPEATS:
            _, highest, inner = what
            ends = 1 if highest == parts.MAXREPEAT else highest
            # One that gives nothing back ("++") looks at each character once.
            if within > 1 and highest == parts.MAXREPEAT and kind is not parts.POSSESSIVE_REPEAT:
                return sys.maxsize
            most = max(most, nested(inner, (within if within > 1 else 2 if ends == 1 and highest != 1 else 1) * ends))
        else:
            for inner in inside(kind, what):
                most = max(most, nested(inner, within))
    return most


def inside(kind: Any, what: Any) -> Iterator[Any]:
    if kind is parts.BRANCH:
        yield from what[1]
    elif kind is parts.SUBPATTERN:
        yield what[-1]
    elif kind in (parts.ASSERT, parts.ASSERT_NOT):
        yield what[1]
    elif kind is parts.ATOMIC_GROUP:
        yield what
    elif kind is parts.GROUPREF_EXISTS:
        yield from (branch for branch in what[1:] if branch)


@pytest.mark.parametrize("name, pattern", [pytest.param(name, pattern, id=name) for name, pattern in patterns()])
def test_no_repeat_without_end_stands_within_another(name: str, pattern: re.Pattern[str]) -> None:
    assert nested(parser.parse(pattern.pattern, pattern.flags)) <= MOST_NESTED


def test_the_counter_sees_what_it_should() -> None:
    for bad in ("(a+)+", "(?:a{1,9}b*){2,}", "(?:x(?:y{0,300}){0,300})z", "(a|b+)*"):
        assert nested(parser.parse(bad)) > MOST_NESTED, bad
    for good in ("a+b", "(?:a{1,9}b){0,9}", "(?:ab)++c"):
        assert nested(parser.parse(good)) <= MOST_NESTED, good
