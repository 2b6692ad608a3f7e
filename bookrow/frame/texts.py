"""Words of the shop's own: a folder of .po files, compiled where they are newer than what was compiled from them."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_texts(folder: Path) -> list[Path]:
    """Compile every <language>/LC_MESSAGES/django.po below the folder that changed; returns what was written."""
    return [_compile(po) for po in _changed(folder)]


def _changed(folder: Path) -> Iterator[Path]:
    for po in sorted(folder.glob("*/LC_MESSAGES/django.po")):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime_ns <= po.stat().st_mtime_ns:
            yield po


def _compile(po: Path) -> Path:
    mo = po.with_suffix(".mo")
    part = po.with_suffix(".mo.part")
    with po.open("rb") as source, part.open("wb") as target:
        write_mo(target, read_po(source, locale=po.parts[-3]))
    part.replace(mo)  # whole or not at all: other processes may read it now
    return mo
