"""Files of at most 400 lines, functions of at most 40, pages whose own styles and scripts stay small."""

import ast
import gzip

from tests.house.reading import ROOMS, files, modules, named

LINES_OF_A_FILE, LINES_OF_A_FUNCTION = 400, 40
BYTES_ON_THE_WIRE = {".css": 12_000, ".js": 8_000}  # all files of a kind together, as gzip sends them


def test_files_are_short() -> None:
    long = []
    for path in files():
        if path.suffix in {".py", ".css", ".js", ".sh", ".html"} and "/migrations/" not in named(path):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > LINES_OF_A_FILE:
                long.append(f"{named(path)}: {lines} lines")
    assert not long, "\n".join(["Split these into a folder of the same name:", *long])


def test_functions_are_short() -> None:
    long = []
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LINES_OF_A_FUNCTION:
                    long.append(f"{name}:{node.lineno}: {node.name} has {lines} lines")
    assert not long, "\n".join(["Say these in smaller words:", *long])


def test_styles_and_scripts_are_light() -> None:
    for suffix, limit in BYTES_ON_THE_WIRE.items():
        sent = sum(
            len(gzip.compress(path.read_bytes(), 6))
            for path in files()
            if path.suffix == suffix and ROOMS in path.parents and "static" in path.parts
        )
        assert sent <= limit, f"All {suffix} files together are {sent} bytes on the wire; {limit} are meant to do."
