"""A command for developers: print the table of short tags that our mappings read.

    python -m bookrow.trade.onix.maketags > bookrow/trade/onix/tags.py

The names come from the mappings' own words, the tags from the schemas inside the installed onixcheck package (a test
dependency, never shipped).
"""

import ast
import re
import sys
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

_HERE = Path(__file__).parent
_SCHEMAS = {
    "2.1": ("xsd2.1/ONIX_BookProduct_Release2.1_short.xsd",),
    "3": ("xsd3.0/ONIX_BookProduct_3.0_short.xsd", "xsd3.1/ONIX_BookProduct_3.1_short.xsd"),
}
_XS = "{http://www.w3.org/2001/XMLSchema}"


def schema_folder() -> Path | None:
    """Where onixcheck keeps its schemas, or None where it is not installed."""
    spec = find_spec("onixcheck")
    return Path(spec.origin).parent / "schema" if spec and spec.origin else None


def names_read() -> set[str]:
    """Every capitalised word that the mappings and the reader of heads write as a string."""
    words: set[str] = set()
    for path in sorted(_HERE.glob("*.py")):
        if path.stem in ("tags", "maketags") or path.stem.startswith("writing"):
            continue
        for part in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                words.update(re.findall(r"\b[A-Z][A-Za-z0-9]+\b", part.value))
    return words


def table(folder: Path, family: str, names: set[str]) -> dict[str, str]:
    """Short tag to reference name of one family of releases, for the names given."""
    found: dict[str, str] = {}
    for schema in _SCHEMAS[family]:
        for element in etree.parse(str(folder / schema)).iter(f"{_XS}element"):
            for attribute in element.iter(f"{_XS}attribute"):
                if attribute.get("name") == "refname" and (name := _fixed(attribute)) in names:
                    found[element.get("name") or ""] = name
    return {short: found[short] for short in sorted(found) if short}


def _fixed(attribute: "etree._Element") -> str:
    enumeration = attribute.find(f".//{_XS}enumeration")
    return attribute.get("fixed") or (enumeration.get("value") if enumeration is not None else "") or ""


def printed(tables: dict[str, dict[str, str]]) -> str:
    """The module's text: several pairs a line, read into a dict at import."""
    parts = [
        '"""Short tags and their reference names, as far as our mappings read them. Made by maketags; do not edit."""'
    ]
    for family, pairs in tables.items():
        constant = "SHORT_21" if family == "2.1" else "SHORT_3"
        parts.append(f'\n_{constant} = """')
        line = ""
        for short, name in pairs.items():
            if len(line) + len(short) + len(name) > 115:
                parts.append(line.strip())
                line = ""
            line += f"{short} {name} "
        parts.append(f'{line.strip()}\n"""')
    parts.append("\n\ndef _pairs(text: str) -> dict[str, str]:\n    words = text.split()")
    parts.append("    return dict(zip(words[::2], words[1::2], strict=True))\n\n")
    parts.append("SHORT_21 = _pairs(_SHORT_21)\nSHORT_3 = _pairs(_SHORT_3)\n")
    return "\n".join(parts)


def main() -> int:
    """Print the module, or say what is missing."""
    folder = schema_folder()
    if folder is None:
        sys.stderr.write("onixcheck is not installed; the tags are read from its schemas.\n")
        return 1
    names = names_read()
    sys.stdout.write(printed({family: table(folder, family, names) for family in _SCHEMAS}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
