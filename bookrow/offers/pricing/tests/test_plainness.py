"""The price truth is plain Python: anybody can use it without this shop."""

import ast
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[1]
MAY = ("bookrow.kit", "bookrow.offers.pricing")


def _named(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def test_it_imports_kit_and_the_standard_library_only() -> None:
    paths = list(FOLDER.glob("*.py"))
    named = {name for path in paths for node in ast.walk(ast.parse(path.read_text("utf-8"))) for name in _named(node)}
    assert len(paths) > 8
    assert not [
        name for name in named if not name.startswith(MAY) and name.split(".")[0] not in sys.stdlib_module_names
    ]
