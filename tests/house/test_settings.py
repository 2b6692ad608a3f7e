"""What a shop may set from outside is read in one place and explained on one page."""

import ast
import re

from tests.house.reading import ROOT, modules, tree

PAGE = ROOT / "docs/running/settings.md"
READS = ROOT / "bookrow/config/env.py"


def _names_read() -> set[str]:
    """NAME in `environ.get("NAME", ...)` and `environ["NAME"]`."""
    found: set[str] = set()
    for node in ast.walk(tree(READS)):
        key = None
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("environ.get"):
            key = node.args[0]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("environ"):
            key = node.slice
        if isinstance(key, ast.Constant):
            found.add(str(key.value))
    return found


def test_every_setting_is_explained_and_nothing_else() -> None:
    explained = set(re.findall(r"^\| `([A-Z_]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert _names_read() == explained, "docs/running/settings.md has one row for each setting read in config/env.py."


def test_the_environment_is_read_in_one_place() -> None:
    faults = []
    for name, module in modules("bookrow", tests=False):
        if name in ("bookrow/config/env.py", "bookrow/__main__.py"):
            continue
        for node in ast.walk(module):
            # Handing the whole environment on to a child process reads nothing from it.
            if not isinstance(node, ast.Call | ast.Subscript | ast.ImportFrom):
                continue
            words = ast.unparse(node)
            if words.startswith(("os.getenv(", "os.environ.get(", "os.environ[", "from os import environ")):
                faults.append(f"{name}:{node.lineno}: {words}")
    assert not faults, "\n".join(["Read these in config/env.py:", *faults])
