"""Gathers every text that is marked for translation: python -m tools.words FILE.pot writes them for translators."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parents[1]
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "marked": None,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def gathered(folder: Path = ROOT / "bookrow") -> Catalog:
    """All texts of Python and Jinja2 files, with where they stand."""
    catalog = Catalog(project="Bookrow", charset="utf-8")
    for path, method in _sources(folder):
        source = io.BytesIO(path.read_bytes())
        for line, text, comments, context in extract(method, source, KEYWORDS, ["Translators:"], {"silent": "false"}):
            place = [(path.relative_to(folder.parent).as_posix(), line)]
            catalog.add(text, locations=place, auto_comments=comments, context=context)
    return catalog


def _sources(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        if path.suffix == ".py":
            yield path, "python"
        elif path.suffix in (".html", ".txt", ".xml") and "templates" in path.parts:
            yield path, "jinja2.ext:babel_extract"


def main(target: str) -> None:
    """Write a .pot file."""
    with Path(target).open("wb") as file:
        write_po(file, gathered(), width=120, omit_header=False, sort_by_file=True)


if __name__ == "__main__":
    main(sys.argv[1])
