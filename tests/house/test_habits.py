"""The habits of the house: imports at the top, no model signals, nothing left for later, rooms as in the contract."""

import ast
import re
import tomllib
from pathlib import Path

from importlinter.cli import lint_imports

from tests.house.reading import ROOMS, ROOT, is_test, modules, texts

# Put together here, so that this file does not find itself.
LATER = re.compile("|".join(rf"\b{a}{b}\b" for a, b in (("TO", "DO"), ("FIX", "ME"), ("X", "XX"), ("HA", "CK"))))
PASSED_OVER = re.compile("|".join([r"pytest\.sk" + "ip", r"mark\.sk" + "ip", r"mark\.xf" + "ail", r"import" + r"orskip",
                                   r"unittest\.sk" + "ip", r"@sk" + r"ip\b"]))  # fmt: skip
SIGNALS = re.compile(r"django\.(db\.models|core)\.signals|django\.dispatch|@receiver\b|\.connect\(\w+, sender")


def contract() -> dict[str, object]:
    """The first contract of pyproject.toml: rooms and floors."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["tool"]["importlinter"]["contracts"][0]  # type: ignore[no-any-return]


def test_rooms_are_those_of_the_contract() -> None:
    named = {room.strip() for floor in contract()["layers"] for room in floor.split("|")}  # type: ignore[attr-defined]
    there = {path.name for path in ROOMS.iterdir() if (path / "__init__.py").exists()}
    assert named == there, "pyproject.toml (importlinter) and bookrow/ have different rooms."
    assert contract()["exhaustive"] is True
    assert len(named) <= 16, "Sixteen rooms are the ceiling: merge two before a seventeenth."


def test_rooms_import_only_from_below(capsys: object) -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


def test_the_house_page_names_every_room() -> None:
    page = (ROOT / "docs/house.md").read_text(encoding="utf-8")
    missing = [
        path.name for path in ROOMS.iterdir() if (path / "__init__.py").exists() and f"`{path.name}`" not in page
    ]
    assert not missing, f"docs/house.md says nothing of {', '.join(missing)}."


def test_imports_stand_at_the_top() -> None:
    faults = []
    for name, tree in modules():
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)):
            faults += [f"{name}:{n.lineno}" for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom)]
    assert not faults, "\n".join(["Imports within functions:", *faults])


def test_no_model_signals() -> None:
    faults = [
        name for name, text in texts() if name.startswith("bookrow/") and name.endswith(".py") and SIGNALS.search(text)
    ]
    assert not faults, f"News goes through the journal, not through signals: {faults}"


def test_nothing_is_left_for_later() -> None:
    written = [(name, text) for name, text in texts() if not name.endswith((".xml", ".csv", ".txt"))]
    faults = [f"{name}: {LATER.search(text).group()}" for name, text in written if LATER.search(text)]  # type: ignore[union-attr]
    assert not faults, "\n".join(faults)


def test_no_test_is_passed_over() -> None:
    faults = [name for name, text in texts() if is_test(name) and PASSED_OVER.search(text)]
    assert not faults, f"A test that is not run holds nothing: {faults}"


def test_reasons_and_panels_have_their_drawers() -> None:
    for room in (path for path in ROOMS.iterdir() if (path / "__init__.py").exists()):
        unknown = {p.stem for p in Path(room).glob("*.py")} & {
            "utils",
            "helpers",
            "misc",
            "common",
            "services",
            "managers",
        }
        assert not unknown, f"bookrow/{room.name} has a drawer without a meaning: {unknown}"
