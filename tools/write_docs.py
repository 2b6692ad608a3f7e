"""Writes the pages of docs/ that follow from the code: python -m tools.write_docs."""

import importlib
import pkgutil
from pathlib import Path

import bookrow
from bookrow.kit.refusals import Reason

ROOT = Path(__file__).resolve().parents[1]
REASONS = Path("docs/reasons.md")
HEAD = """# Why Bookrow says no

Every refusal carries one or more of these reasons: what stands in the way, and what would help. The words in braces are
filled with what was sent. The codes stay the same in every language; files of refused records and the API carry them.

`make fix` writes this page from the rooms' `reasons.py`.
"""


def all_reasons() -> dict[str, list[Reason]]:
    """Room -> its reasons, in the order in which they are written."""
    found: dict[str, list[Reason]] = {}
    seen: set[int] = set()
    for name in _modules():
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, Reason) and id(value) not in seen:
                seen.add(id(value))
                found.setdefault(name.split(".")[1], []).append(value)
    return found


def _modules() -> list[str]:
    """Modules that may hold reasons: kit and trade wherever they like, other rooms in their `reasons` drawer."""
    names = sorted(
        module.name for module in pkgutil.walk_packages(bookrow.__path__, "bookrow.", onerror=lambda _: None)
    )
    names = [name for name in names if ".tests" not in name and ".migrations" not in name]
    # Where a reason is made comes before where it is only used.
    return sorted(
        (n for n in names if n.startswith(("bookrow.kit", "bookrow.trade")) or ".reasons" in n), key=_makes_first
    )


def _makes_first(name: str) -> tuple[int, bool, str]:
    rooms = ["kit", "trade", "plumbing", "frame", "people", "catalogue", "intake", "storefront", "config"]
    room = name.split(".")[1]
    return rooms.index(room) if room in rooms else len(rooms), ".reasons" not in name, name


def reasons_page() -> str:
    """The whole of docs/reasons.md."""
    parts = [HEAD]
    for room, reasons in all_reasons().items():
        parts.append(f"\n## {room}\n\n| code | what stands in the way | what helps |\n| --- | --- | --- |\n")
        parts.extend(f"| `{reason.code}` | {_cell(reason.why)} | {_cell(reason.mend)} |\n" for reason in reasons)
    return "".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Write each page where it stands."""
    (ROOT / REASONS).write_text(reasons_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
