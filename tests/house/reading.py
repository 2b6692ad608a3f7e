"""Reads the project as the house tests see it."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ROOT / "bookrow"
TEXT = {".py", ".html", ".css", ".js", ".md", ".txt", ".toml", ".sh", ".xml", ".csv", ".svg", ".yml", ".yaml", ""}


@cache
def files() -> list[Path]:
    """Every file that is, or would be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return sorted({ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()})


def texts() -> Iterator[tuple[str, str]]:
    """Path and content of each text file."""
    for path in files():
        if path.suffix in TEXT:
            yield named(path), path.read_text(encoding="utf-8", errors="replace")


def named(path: Path) -> str:
    """The path from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def modules(*folders: str, tests: bool = True, migrations: bool = False) -> Iterator[tuple[str, ast.Module]]:
    """Name and tree of each Python file under the folders (all of them where none is named)."""
    for path in files():
        name = named(path)
        if path.suffix != ".py" or (folders and not name.startswith(tuple(f"{folder}/" for folder in folders))):
            continue
        if (not migrations and "/migrations/" in name) or (not tests and is_test(name)):
            continue
        yield name, tree(path)


def is_test(name: str) -> bool:
    """Tests, and the fixtures they share."""
    return name.startswith("tests/") or "/tests/" in name or name == "conftest.py"


@cache
def tree(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def drawer(name: str) -> str:
    """What a file of a room is for: `bookrow/catalogue/actions/merging.py` and `.../actions.py` are both "actions"."""
    parts = name.split("/")
    return parts[2].removesuffix(".py") if len(parts) > 2 else ""
