"""A macro gets one panel and asks the database nothing. These tests have no database: a query fails by itself."""

import re
from pathlib import Path

import pytest
from django.template import engines
from jinja2 import Environment, nodes

from tests.house.reading import ROOMS, files, named

TEMPLATES = [path for path in files() if path.suffix == ".html" and ROOMS in path.parents and "templates" in path.parts]
MACROS = [path for path in TEMPLATES if path.name.startswith("_")]
ASKS = re.compile(r"\.(objects|filter|exclude|all|values|values_list|select_related|prefetch_related|\w+_set)\b")


def _looked_up_as(path: Path) -> str:
    return named(path).split("/templates/", 1)[1]


def _environment() -> Environment:
    """The one that the shop's pages are drawn in."""
    environment: Environment = engines["jinja2"].env  # type: ignore[attr-defined]
    return environment


def test_there_are_macros() -> None:
    assert MACROS


@pytest.mark.parametrize("path", MACROS, ids=named)
def test_a_macro_file_holds_macros_only(path: Path) -> None:
    tree = _environment().parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        blank = isinstance(node, nodes.Output) and all(
            isinstance(n, nodes.TemplateData) and not n.data.strip() for n in node.nodes
        )
        assert blank or isinstance(
            node, nodes.Macro | nodes.Import | nodes.FromImport | nodes.Assign | nodes.AssignBlock
        ), f"{_looked_up_as(path)}:{node.lineno}: only macros stand in a file whose name begins with an underscore."


@pytest.mark.parametrize("path", MACROS, ids=named)
def test_a_macro_file_opens_without_a_database(path: Path) -> None:
    assert _environment().get_template(_looked_up_as(path)).module


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_templates_ask_nothing(path: Path) -> None:
    asked = ASKS.findall(path.read_text(encoding="utf-8"))
    assert not asked, f"{_looked_up_as(path)} asks the database ({', '.join(asked)}): put it into the panel."
